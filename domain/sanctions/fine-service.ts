import { explain, type Reason } from '../calculation/explanation';
import { addDays, addMonths, type IsoDate } from '../dates';
import { kind } from '../deadlines/kind';
import { day } from '../letters/words';
import { refuse } from '../refusals';
import {
  BREACH,
  CHOSEN,
  COMMON_DEADLINES,
  commonDues,
  daysInterrupted,
  deadline,
  firstMeeting,
  interrupt,
  isWarned,
  leaveBreach,
  needsBreach,
  openBreaches,
  registerBreach,
  resume,
} from './common';
import { lastOf, numberIn, sumOf, type Course } from './course';
import { type Sanction, type SanctionDates, type SanctionDue, type Step } from './sanction';
import { SANCTION_TITLES } from './titles';

/** Two hours for each day of subsidiary imprisonment, 2 to 240, within 20 days to 8 months, which have 245 days at most (R-FINE). */
const FINE = {
  hoursPerDay: 2,
  days: { min: 1, max: 120 },
  period: { minDays: 20, maxMonths: 8, maxDays: 245 },
} as const;

const BASIS = 'strgjfl § 16 b, forskrift § 8-2';
const BREACH_BASIS = 'strgjfl § 16 b, forskrift § 8-8';
const RUNNING = ['performing', 'interrupted'];
const UNDER_WAY = ['awaiting-first-meeting', ...RUNNING];

const DEADLINES = {
  ...COMMON_DEADLINES,
  'fine-service-period-ends': deadline(
    kind('probation', BASIS, true, {
      nb: 'Tiden for bøtetjeneste er ute',
      en: 'The period of the fine service ends',
    }),
    {
      starts: 'the start talk',
      length: null,
      counts: 'date',
      but: '20 days to 8 months; days of interruption are added',
    },
    ['complete', 'return-to-prison', 'withdraw'],
  ),
} as const;

const STEPS: Readonly<Record<string, Step>> = {
  'hold-first-meeting': firstMeeting(BASIS, 'performing', { nb: 'Hold oppstartssamtalen', en: 'Hold the start talk' }),
  'record-hours': {
    title: { nb: 'Før timer', en: 'Record hours' },
    lead: { nb: 'Timer som er gjennomført, på dagen.', en: 'Hours that were performed, on their day.' },
    happened: { nb: 'Timer gjennomført', en: 'Hours performed' },
    from: ['performing'],
    by: ['probation', 'caseworker'],
    legalBasis: BASIS,
    fields: { hours: { kind: 'number', min: 1, max: 24, label: { nb: 'Timer', en: 'Hours' } } },
    reason: 'none',
    refuse: ({ values }, course) => {
      const hours = numberIn(values, 'hours');
      const left = hoursLeft(course);
      return hours > left ? refuse('hours-exceed-sentence', { hours, left }, BASIS) : null;
    },
  },
  interrupt: interrupt(BASIS, 'performing', 'interrupted'),
  resume: resume(BASIS, 'interrupted', 'performing'),
  'register-breach': registerBreach(BREACH_BASIS, UNDER_WAY, Object.keys(BREACH) as (keyof typeof BREACH)[]),
  warn: {
    title: { nb: 'Påtal bruddet', en: 'Point the breach out' },
    lead: { nb: 'Svaret på et første brudd.', en: 'The answer to a first breach.' },
    happened: { nb: 'Bruddet er påtalt', en: 'The breach was pointed out' },
    from: UNDER_WAY,
    by: ['probation', 'approver'],
    legalBasis: BREACH_BASIS,
    fields: {},
    reason: 'required',
    refuse: (_, course) => needsBreach(course, BREACH_BASIS),
  },
  'leave-breach': leaveBreach(BREACH_BASIS, UNDER_WAY),
  'return-to-prison': {
    title: { nb: 'Bestem soning i fengsel', en: 'Decide that it is served in prison' },
    lead: {
      nb: 'Ved gjentatt brudd. Timer som er gjennomført, trekkes fra.',
      en: 'For a repeated breach. Hours done are credited.',
    },
    happened: { nb: 'Resten sones i fengsel', en: 'The rest is served in prison' },
    from: UNDER_WAY,
    to: 'returned',
    by: ['approver'],
    legalBasis: BREACH_BASIS,
    fields: {},
    reason: 'required',
    decision: {
      level: 'local',
      complaint: 'days',
      letter: ({ on }, course) => ({
        title: 'Resten av bøtestraffen sones i fengsel',
        summary: [
          `Vi bestemte ${day(on)} at ${daysLeft(course)} dager skal sones i fengsel. Timene du har gjennomført, er trukket fra.`,
        ],
      }),
    },
    refuse: (_, course) =>
      needsBreach(course, BREACH_BASIS) ??
      (isWarned(course) ? null : refuse('warning-first', { answer: 'warn' }, BREACH_BASIS)),
  },
  withdraw: {
    title: { nb: 'Avbryt etter eget ønske', en: 'End at the person’s own wish' },
    lead: { nb: 'Resten sones i fengsel.', en: 'The rest is served in prison.' },
    happened: { nb: 'Avsluttet etter eget ønske', en: 'Ended at the person’s own wish' },
    from: UNDER_WAY,
    to: 'returned',
    by: ['approver'],
    legalBasis: BASIS,
    fields: {},
    reason: 'optional',
  },
  complete: {
    title: { nb: 'Bekreft at bøtetjenesten er gjennomført', en: 'Confirm that the fine service is completed' },
    lead: { nb: 'Når alle timene er gjennomført.', en: 'When all hours are done.' },
    happened: { nb: 'Bøtetjenesten er gjennomført', en: 'The fine service was completed' },
    from: ['performing'],
    to: 'completed',
    by: ['probation', 'caseworker', 'approver'],
    legalBasis: BASIS,
    fields: {},
    reason: 'none',
    refuse: (_, course) => {
      const left = hoursLeft(course);
      if (left > 0) return refuse('not-all-done', { hoursLeft: left }, BASIS);
      return openBreaches(course).length > 0 ? refuse('breach-unanswered', {}, BREACH_BASIS) : null;
    },
  },
};

/** Days of subsidiary imprisonment after remand credit, in hours (R-FINE). */
function hoursOf({ terms, remandDays }: Course): number {
  return FINE.hoursPerDay * (numberIn(terms, 'subsidiaryDays') - remandDays);
}

function hoursLeft(course: Course): number {
  return Math.max(0, hoursOf(course) - sumOf(course, 'record-hours', 'hours'));
}

/** A day begun is a day done: rounded down, in the person's favour. */
function daysLeft(course: Course): number {
  return Math.floor(hoursLeft(course) / FINE.hoursPerDay);
}

function endsOn(course: Course): IsoDate {
  const from = lastOf(course, 'hold-first-meeting')?.on ?? course.startDate;
  return addDays(from, numberIn(course.terms, 'periodDays') - 1 + daysInterrupted(course));
}

function dues(course: Course): readonly SanctionDue<keyof typeof DEADLINES>[] {
  const common = commonDues(course);
  if (course.stage !== 'performing') return common;
  const last = lastOf(course, 'record-hours');
  return hoursLeft(course) === 0 && last
    ? [...common, { kind: 'confirm-sanction-completion', dueOn: addDays(last.on, CHOSEN.confirmCompletion) }]
    : [...common, { kind: 'fine-service-period-ends', dueOn: endsOn(course) }];
}

const HOURS: Reason = {
  rule: 'R-FINE',
  legalBasis: BASIS,
  nb: 'To timer for hver dag subsidiær fengselsstraff.',
  en: 'Two hours for each day of subsidiary imprisonment.',
};
const PERIOD: Reason = {
  rule: 'R-FINE',
  legalBasis: BASIS,
  nb: 'Tiden løper fra oppstartssamtalen: 20 dager til åtte måneder. Dager med avbrudd legges til.',
  en: 'The period runs from the start talk: 20 days to eight months. Days of interruption are added.',
};

function datesOf(course: Course): SanctionDates {
  const hours = hoursOf(course);
  const left = hoursLeft(course);
  const end = endsOn(course);
  return {
    dates: { hours, hoursLeft: left, daysLeft: daysLeft(course), fineServiceEndsOn: end },
    explanations: [
      explain('hours', hours, HOURS, `${FINE.hoursPerDay} × ${hours / FINE.hoursPerDay} days = ${hours}`),
      explain('daysLeft', daysLeft(course), HOURS, `${left} hours / ${FINE.hoursPerDay}, rounded down`),
      explain('fineServiceEndsOn', end, PERIOD),
    ],
  };
}

/** Bøtetjeneste: hours instead of the subsidiary imprisonment of a fine (strgjfl § 16 b). */
export const FINE_SERVICE: Sanction<keyof typeof DEADLINES> & { readonly deadlines: typeof DEADLINES } = {
  title: SANCTION_TITLES['fine-service'],
  legalBasis: BASIS,
  terms: {
    subsidiaryDays: {
      kind: 'number',
      label: { nb: 'Subsidiær fengselsstraff, dager', en: 'Subsidiary imprisonment, days' },
      ...FINE.days,
    },
    periodDays: {
      kind: 'number',
      label: { nb: 'Gjennomføringstid, dager', en: 'Period, days' },
      hint: { nb: '20 dager til åtte måneder', en: '20 days to eight months' },
      ...{ min: FINE.period.minDays, max: FINE.period.maxDays },
    },
  },
  refuse: (course) => {
    const { terms, remandDays, startDate } = course;
    const { subsidiaryDays, periodDays } = { subsidiaryDays: numberIn(terms, 'subsidiaryDays'), periodDays: numberIn(terms, 'periodDays') }; // prettier-ignore
    if (remandDays >= subsidiaryDays) return refuse('remand-covers-subsidiary', { remandDays, subsidiaryDays }, BASIS);
    const { min, max } = FINE.days;
    if (subsidiaryDays < min || subsidiaryDays > max)
      return refuse('hours-outside-2-to-240', { subsidiaryDays, min, max }, BASIS);
    const latest = addDays(addMonths(startDate, FINE.period.maxMonths), -1);
    return periodDays < FINE.period.minDays || addDays(startDate, periodDays - 1) > latest
      ? refuse('period-outside-law', { periodDays, leastDays: FINE.period.minDays, latest }, BASIS)
      : null;
  },
  regimes: ['community'],
  stages: {
    'awaiting-first-meeting': {
      title: { nb: 'Venter på oppstartssamtale', en: 'Awaits the start talk' },
      status: 'summoned',
    },
    performing: { title: { nb: 'Gjennomfører', en: 'Performing' }, status: 'serving' },
    interrupted: { title: { nb: 'Avbrutt', en: 'Interrupted' }, status: 'serving', stopped: 'interruption' },
    completed: { title: { nb: 'Gjennomført', en: 'Completed' }, status: 'completed' },
    returned: { title: { nb: 'Sones i fengsel', en: 'Served in prison' }, status: 'converted' },
  },
  steps: STEPS,
  deadlines: DEADLINES,
  dateTitles: {
    hours: { nb: 'Timer', en: 'Hours' },
    hoursLeft: { nb: 'Timer som gjenstår', en: 'Hours that are left' },
    daysLeft: { nb: 'Dager fengsel som gjenstår', en: 'Days of imprisonment that are left' },
    fineServiceEndsOn: { nb: 'Siste dag av bøtetjenesten', en: 'Last day of the fine service' },
  },
  dues,
  datesOf,
  endsOn,
  figures: (course) => [
    {
      code: 'hours',
      text: { nb: 'Timer gjennomført', en: 'Hours performed' },
      done: hoursOf(course) - hoursLeft(course),
      of: hoursOf(course),
    },
  ],
};
