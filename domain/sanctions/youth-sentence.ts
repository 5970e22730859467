import { explain, type Reason } from '../calculation/explanation';
import { addDays, addMonths, type IsoDate } from '../dates';
import { kind } from '../deadlines/kind';
import { deadlineInMonths } from '../holidays';
import { refuse } from '../refusals';
import { extended } from './before-court';
import { CHOSEN, COMMON_DEADLINES, commonDues, deadline, isWarned, openBreaches, PETITION_MONTHS } from './common';
import { lastOf, numberIn, stepsOf, type Course } from './course';
import { type Sanction, type SanctionDates, type SanctionDue } from './sanction';
import { SANCTION_TITLES } from './titles';
import { youthSteps } from './youth-sentence-steps';

/**
 * Six months to two years, three where the imprisonment would have been of more than two (strl § 52 b, recalled). How often
 * the coordinator reports to the probation office is our choice.
 */
const YOUTH = { months: { min: 6, max: 36 }, reportEveryDays: 90 } as const;

const BASIS = 'strl §§ 52 a–52 c, konfliktrådsloven kap. IV';

const DEADLINES = {
  'answer-sanction-breach': COMMON_DEADLINES['answer-sanction-breach'],
  'sanction-court-ruling': COMMON_DEADLINES['sanction-court-ruling'],
  'youth-plan': deadline(
    kind('probation', 'konfliktrådsloven §§ 24–25', false, {
      daysBefore: [14, 3],
      nb: 'Ungdomsplanen er ikke mottatt: spør konfliktrådet',
      en: 'The youth plan has not come: ask the mediation board',
    }),
    { starts: 'the day to which the youth is called', length: CHOSEN.plan, counts: 'calendar-days' },
    ['receive-plan'],
  ),
  'youth-report': deadline(
    kind('probation', 'konfliktrådsloven § 26', false, {
      daysBefore: [14, 3],
      nb: 'Innhent rapport fra ungdomskoordinatoren',
      en: 'Ask for the report of the youth coordinator',
    }),
    { starts: 'the plan, then each report', length: YOUTH.reportEveryDays, counts: 'calendar-days' },
    ['record-report'],
  ),
  'youth-sentence-ends': deadline(
    kind('probation', 'strl § 52 b', true, {
      daysBefore: [60, 30, 14, 3],
      nb: 'Gjennomføringstiden for ungdomsstraffen er ute: bekreft, eller avgjør brudd',
      en: 'The period of the youth sentence ends: confirm, or decide on a breach',
    }),
    {
      starts: 'the plan is approved',
      length: null,
      counts: 'calendar-months',
      but: 'as the court has set it, and what it extends',
    },
    ['complete', 'register-breach'],
  ),
  'youth-petition': deadline(
    kind('region', 'strl §§ 52 c, 52 (4)', true, {
      nb: 'Siste dag for begjæring om omgjøring av ungdomsstraffen',
      en: 'Last day to petition for the conversion of the youth sentence',
      onExpiry: {
        nb: 'Begjæring er avskåret. Noen må avslutte saken. Varsles direktoratet.',
        en: 'A petition is barred. Somebody closes the case. The directorate is told.',
      },
    }),
    { starts: 'the end of the period', length: PETITION_MONTHS, counts: 'procedural-months' },
    ['petition', 'close-barred'],
  ),
} as const;

type Deadline = keyof typeof DEADLINES;

/** The last day of the period: it runs from the day on which the plan was approved, that day included. */
function youthPeriodEndsOn(course: Course): IsoDate {
  const from = lastOf(course, 'receive-plan')?.on ?? course.startDate;
  return extended(addDays(addMonths(from, numberIn(course.terms, 'months')), -1), course);
}

/** The last day to petition the court (strl § 52 c). */
export function youthPetitionBy(course: Course): IsoDate {
  return deadlineInMonths(youthPeriodEndsOn(course), PETITION_MONTHS);
}

function dues(course: Course): readonly SanctionDue<Deadline>[] {
  const common = commonDues(course) as readonly SanctionDue<Deadline>[];
  if (course.stage === 'awaiting-plan')
    return [...common, { kind: 'youth-plan', dueOn: addDays(course.startDate, CHOSEN.plan) }];
  if (course.stage !== 'performing') return common;
  const reported = lastOf(course, 'receive-plan', 'record-report')?.on ?? course.startDate;
  const petitionable = openBreaches(course).length > 0 && isWarned(course);
  return [
    ...common,
    { kind: 'youth-report', dueOn: addDays(reported, YOUTH.reportEveryDays) },
    { kind: 'youth-sentence-ends', dueOn: youthPeriodEndsOn(course) },
    ...(petitionable ? [{ kind: 'youth-petition' as const, dueOn: youthPetitionBy(course) }] : []),
  ];
}

const PERIOD: Reason = {
  rule: 'R-CAL',
  legalBasis: 'strl § 52 b',
  nb: 'Gjennomføringstiden løper fra ungdomsplanen er godkjent.',
  en: 'The period runs from the approval of the youth plan.',
};
const PETITION: Reason = {
  rule: 'R-BREACH',
  legalBasis: 'strl §§ 52 c, 52 (4)',
  nb: 'Begjæringen må være kommet til retten tre måneder etter at gjennomføringstiden er ute.',
  en: 'The petition must have reached the court three months after the end of the period.',
};

function datesOf(course: Course): SanctionDates {
  const end = youthPeriodEndsOn(course);
  const petition = youthPetitionBy(course);
  return {
    dates: { youthSentenceEndsOn: end, youthPetitionBy: petition },
    explanations: [explain('youthSentenceEndsOn', end, PERIOD), explain('youthPetitionBy', petition, PETITION)],
  };
}

/**
 * Ungdomsstraff, as far as the Service is concerned: the mediation board carries it out, and its coordinator tells the
 * probation office of the plan, of how it goes and of breaches; the region brings a breach before the court.
 */
export const YOUTH_SENTENCE: Sanction<Deadline> & { readonly deadlines: typeof DEADLINES } = {
  title: SANCTION_TITLES['youth-sentence'],
  legalBasis: BASIS,
  terms: {
    months: {
      kind: 'number',
      label: { nb: 'Gjennomføringstid, måneder', en: 'Period, months' },
      hint: { nb: '6 til 36 måneder (strl § 52 b)', en: '6 to 36 months (strl § 52 b)' },
      ...YOUTH.months,
    },
    subsidiaryDays: {
      kind: 'number',
      label: { nb: 'Subsidiær fengselsstraff, dager', en: 'Subsidiary imprisonment, days' },
      ...{ min: 1, max: 1_827 },
    },
  },
  refuse: ({ terms, remandDays }) => {
    const months = numberIn(terms, 'months');
    const { min, max } = YOUTH.months;
    if (months < min || months > max) return refuse('period-outside-law', { months, min, max }, 'strl § 52 b');
    const subsidiaryDays = numberIn(terms, 'subsidiaryDays');
    return remandDays >= subsidiaryDays
      ? refuse('remand-covers-subsidiary', { remandDays, subsidiaryDays }, 'strl § 83')
      : null;
  },
  regimes: ['community'],
  stages: {
    'awaiting-plan': { title: { nb: 'Venter på ungdomsplan', en: 'Awaits the youth plan' }, status: 'summoned' },
    performing: { title: { nb: 'Følger ungdomsplanen', en: 'Follows the youth plan' }, status: 'serving' },
    'before-court': {
      title: { nb: 'Til avgjørelse i retten', en: 'Before the court' },
      status: 'serving',
      stopped: 'suspended-pending-court',
    },
    completed: { title: { nb: 'Gjennomført', en: 'Completed' }, status: 'completed' },
    converted: { title: { nb: 'Omgjort til fengsel', en: 'Converted to imprisonment' }, status: 'converted' },
    barred: { title: { nb: 'Avsluttet: begjæring avskåret', en: 'Closed: petition barred' }, status: 'lapsed' },
  },
  steps: youthSteps({ endsOn: youthPeriodEndsOn, petitionBy: youthPetitionBy }),
  deadlines: DEADLINES,
  dateTitles: {
    youthSentenceEndsOn: { nb: 'Siste dag av ungdomsstraffen', en: 'Last day of the youth sentence' },
    youthPetitionBy: { nb: 'Siste dag for begjæring til retten', en: 'Last day to petition the court' },
  },
  dues,
  datesOf,
  endsOn: youthPeriodEndsOn,
  figures: (course) => [
    {
      code: 'reports',
      text: { nb: 'Rapporter mottatt', en: 'Reports received' },
      done: stepsOf(course, 'record-report').length,
      of: Math.max(1, Math.floor((numberIn(course.terms, 'months') * 30) / YOUTH.reportEveryDays)),
    },
  ],
};
