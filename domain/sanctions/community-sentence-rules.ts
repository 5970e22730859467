import { communitySentence, type CommunitySentence } from '../calculation/community-sentence';
import { explain, type Explanation, type Reason } from '../calculation/explanation';
import { type RefusedCalculation } from '../calculation/refusals';
import { addDays, type IsoDate } from '../dates';
import { deadlineInMonths } from '../holidays';
import { extended } from './before-court';
import { CHOSEN, commonDues, daysInterrupted, isWarned, openBreaches, PETITION_MONTHS } from './common';
import { type CommunityDeadline } from './community-sentence-deadlines';
import { lastOf, numberIn, stepsOf, sumOf, textIn, type Course, type TakenStep } from './course';
import { type Figure, type SanctionDates, type SanctionDue } from './sanction';

/** The performance period may be so long although the subsidiary imprisonment is shorter (strl § 49). */
export const SHORT_PERIOD_DAYS = 120;
/** The longest extension by a court (strl § 52). */
export const EXTENSION_MONTHS = 6;

/** What the judgment leaves after remand credit (R-COMM). */
export function termsLeft({ terms, remandDays }: Course): CommunitySentence | RefusedCalculation {
  return communitySentence({
    kind: 'community-sentence',
    hours: numberIn(terms, 'hours'),
    subsidiaryDays: numberIn(terms, 'subsidiaryDays'),
    periodDays: numberIn(terms, 'periodDays'),
    remandDays,
  });
}

/** The same of a course that is registered, which can be calculated. */
function known(course: Course): CommunitySentence {
  const left = termsLeft(course);
  if ('refusal' in left) throw new Error(`Corrupt log: ${left.refusal}`);
  return left;
}

/** What is left to do, in hours, and what it comes to in days of imprisonment. */
export interface Remainder {
  readonly hours: number;
  readonly days: number;
  /** The subsidiary imprisonment less what a court has converted before: more can nobody have to serve. */
  readonly most: number;
}

/**
 * Hours that are left, and the subsidiary imprisonment that answers to them: the whole in the proportion of the hours that
 * are left, rounded down (strl § 52: what is done is credited; the rounding is our choice, in the person's favour). What a
 * court has converted in part counts as served: the hours are fewer in the same proportion.
 */
export function remainder(course: Course): Remainder {
  const { hours, subsidiaryDays } = known(course);
  const converted = stepsOf(course, 'court-decides')
    .filter(isPart)
    .map(({ values }) => numberIn(values, 'days'));
  const served = converted.reduce((sum, days) => sum + hoursFor(days, { hours, subsidiaryDays }), 0);
  const open = Math.max(0, hours - sumOf(course, 'record-hours', 'hours') - served);
  return {
    hours: open,
    days: Math.floor((subsidiaryDays * open) / hours),
    most: subsidiaryDays - converted.reduce((sum, days) => sum + days, 0),
  };
}

function isPart({ values }: TakenStep): boolean {
  return textIn(values, 'outcome') === 'converted-in-part';
}

/** How many hours so many days of imprisonment answer to, rounded up: in the person's favour. */
function hoursFor(
  days: number,
  { hours, subsidiaryDays }: Pick<CommunitySentence, 'hours' | 'subsidiaryDays'>,
): number {
  return Math.ceil((days * hours) / subsidiaryDays);
}

/** The last day of the performance period: the first meeting is its first day, days of interruption are added. */
export function periodEndsOn(course: Course): IsoDate {
  const from = lastOf(course, 'hold-first-meeting')?.on ?? course.startDate;
  const own = addDays(from, known(course).periodDays - 1 + daysInterrupted(course));
  return extended(own, course);
}

/** The last day to petition the court (R-BREACH). */
export function petitionBy(course: Course): IsoDate {
  return deadlineInMonths(periodEndsOn(course), PETITION_MONTHS);
}

/** The sanction ends when its period does, if all hours are done. */
export const endsOn = periodEndsOn;

export function figures(course: Course): readonly Figure[] {
  const { hours } = known(course);
  return [
    {
      code: 'hours',
      text: { nb: 'Timer gjennomført', en: 'Hours performed' },
      done: hours - remainder(course).hours,
      of: hours,
    },
  ];
}

/** What is open in a community sentence. */
export function duesOf(course: Course): readonly SanctionDue<CommunityDeadline>[] {
  const common = commonDues(course);
  if (course.stage !== 'performing') return common;
  const first = lastOf(course, 'hold-first-meeting');
  const planned = lastOf(course, 'set-plan');
  const lastHours = lastOf(course, 'record-hours');
  const done = remainder(course).hours === 0;
  const petitionable = openBreaches(course).length > 0 && isWarned(course);
  return [
    ...common,
    ...(first && !planned ? [{ kind: 'community-plan' as const, dueOn: addDays(first.on, CHOSEN.plan) }] : []),
    ...(done && lastHours
      ? [{ kind: 'confirm-sanction-completion' as const, dueOn: addDays(lastHours.on, CHOSEN.confirmCompletion) }]
      : [{ kind: 'performance-period-ends' as const, dueOn: periodEndsOn(course) }]),
    ...(petitionable ? [{ kind: 'community-petition' as const, dueOn: petitionBy(course) }] : []),
  ];
}

const PERIOD: Reason = {
  rule: 'R-COMM',
  legalBasis: 'strl § 49',
  nb: 'Gjennomføringstiden løper fra det første møtet. Dager med avbrudd legges til.',
  en: 'The performance period runs from the first meeting. Days of interruption are added.',
};
const PETITION: Reason = {
  rule: 'R-BREACH',
  legalBasis: 'strl § 52 (4)',
  nb: 'Begjæringen må være kommet til retten tre måneder etter at gjennomføringstiden er ute.',
  en: 'The petition must have reached the court three months after the end of the performance period.',
};
const CREDIT: Reason = {
  rule: 'R-COMM',
  legalBasis: 'strl § 52',
  nb: 'Ved omgjøring trekkes det fra for timer som er gjennomført.',
  en: 'In a conversion the hours that are done are credited.',
};

/** Every figure and day of a community sentence, with its reason. */
export function datesOf(course: Course): SanctionDates {
  const { explanations, ...terms } = known(course) as CommunitySentence & { explanations: readonly Explanation[] };
  const left = remainder(course);
  const end = periodEndsOn(course);
  const last = petitionBy(course);
  const interrupted = daysInterrupted(course);
  return {
    dates: {
      ...terms,
      hoursDone: sumOf(course, 'record-hours', 'hours'),
      hoursLeft: left.hours,
      conversionDays: left.days,
      performancePeriodEndsOn: end,
      petitionBy: last,
    },
    explanations: [
      ...explanations,
      explain(
        'performancePeriodEndsOn',
        end,
        PERIOD,
        `${terms.periodDays} days + ${interrupted} of interruption = ${end}`,
      ),
      explain('petitionBy', last, PETITION, `${end} + ${PETITION_MONTHS} months = ${last}`),
      explain(
        'conversionDays',
        left.days,
        CREDIT,
        `${terms.subsidiaryDays} × ${left.hours}/${terms.hours} = ${left.days}, rounded down`,
      ),
    ],
  };
}
