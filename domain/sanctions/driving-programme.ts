import { explain, type Reason } from '../calculation/explanation';
import { addDays, addMonths, maxDate, type IsoDate } from '../dates';
import { kind } from '../deadlines/kind';
import { deadlineInMonths } from '../holidays';
import { day } from '../letters/words';
import { refuse } from '../refusals';
import { extended, EXTENDED_UNTIL, extensionRefusal, petitionRefusal } from './before-court';
import {
  BREACH,
  COMMON_DEADLINES,
  commonDues,
  daysInterrupted,
  deadline,
  firstMeeting,
  interrupt,
  leaveBreach,
  needsBreach,
  openBreaches,
  PETITION_MONTHS,
  registerBreach,
  resume,
} from './common';
import { lastOf, numberIn, stepsOf, sumOf, textIn, type Course } from './course';
import { type Figure, type Sanction, type SanctionDates, type SanctionDue, type Step } from './sanction';
import { SANCTION_TITLES } from './titles';

/** What the regulation on the programme fixes (forskrift om program mot ruspåvirket kjøring §§ 6, 8). */
const PROGRAMME = { months: 10, daysBetweenTalks: 14, courseHours: { min: 20, max: 30 } } as const;
/** The longest programme that is taken for one: our choice. */
const MOST_MONTHS = 36;
/** How far a court extends at a time: our choice, as of a community sentence (strl § 52). */
const EXTENSION_MONTHS = 6;

const BASIS = 'forskrift om program mot ruspåvirket kjøring §§ 6, 8';
const COURT = 'strl § 39';
const RUNNING = ['in-programme', 'interrupted'];
const UNDER_WAY = ['awaiting-first-meeting', ...RUNNING];

const DEADLINES = {
  ...COMMON_DEADLINES,
  'programme-talk': deadline(
    kind('probation', BASIS, true, {
      daysBefore: [3],
      nb: 'Neste programsamtale',
      en: 'The next talk of the programme',
    }),
    { starts: 'the first meeting, then each talk', length: PROGRAMME.daysBetweenTalks, counts: 'calendar-days' },
    ['hold-talk'],
  ),
  'programme-ends': deadline(
    kind('probation', BASIS, true, {
      daysBefore: [60, 30, 14, 3],
      nb: 'Programtiden er ute: bekreft, eller avgjør brudd',
      en: 'The programme period ends: confirm, or decide on a breach',
    }),
    {
      starts: 'the first meeting',
      length: PROGRAMME.months,
      counts: 'calendar-months',
      but: 'longer if the court says so',
    },
    ['complete', 'register-breach'],
  ),
} as const;

const STEPS: Readonly<Record<string, Step>> = {
  'hold-first-meeting': firstMeeting(BASIS, 'in-programme'),
  'hold-talk': {
    title: { nb: 'Før samtale', en: 'Record a talk' },
    lead: { nb: 'En samtale hver fjortende dag.', en: 'A talk each fortnight.' },
    happened: { nb: 'Programsamtale holdt', en: 'A talk of the programme was held' },
    from: ['in-programme'],
    by: ['probation', 'caseworker'],
    legalBasis: BASIS,
    fields: {},
    reason: 'none',
  },
  'record-course-hours': {
    title: { nb: 'Før kurstimer', en: 'Record hours of the course' },
    lead: { nb: 'Kurset er på 20 til 30 timer.', en: 'The course is of 20 to 30 hours.' },
    happened: { nb: 'Kurstimer gjennomført', en: 'Hours of the course were done' },
    from: ['in-programme'],
    by: ['probation', 'caseworker'],
    legalBasis: BASIS,
    fields: { hours: { kind: 'number', min: 1, max: 12, label: { nb: 'Timer', en: 'Hours' } } },
    reason: 'none',
    refuse: ({ values }, course) => {
      const hours = numberIn(values, 'hours');
      const left = PROGRAMME.courseHours.max - courseHours(course);
      return hours > left ? refuse('hours-exceed-sentence', { hours, left }, BASIS) : null;
    },
  },
  interrupt: interrupt(BASIS, 'in-programme', 'interrupted'),
  resume: resume(BASIS, 'interrupted', 'in-programme'),
  'register-breach': registerBreach(BASIS, UNDER_WAY, Object.keys(BREACH) as (keyof typeof BREACH)[]),
  warn: {
    title: { nb: 'Gi advarsel', en: 'Give a warning' },
    lead: { nb: 'Terskelen for å reagere er lav.', en: 'The threshold to react is low.' },
    happened: { nb: 'Advarsel gitt', en: 'A warning was given' },
    from: UNDER_WAY,
    by: ['region'],
    legalBasis: BASIS,
    fields: {},
    reason: 'required',
    decision: {
      level: 'region',
      complaint: 'days',
      letter: ({ on }) => ({
        title: 'Advarsel etter brudd på programmet',
        summary: [
          `Du fikk advarsel ${day(on)}. Bryter du vilkårene igjen, kan saken bringes inn for retten (strl § 39).`,
        ],
      }),
    },
    refuse: (_, course) => needsBreach(course, BASIS),
  },
  'leave-breach': leaveBreach(BASIS, UNDER_WAY),
  petition: {
    title: { nb: 'Bring bruddet inn for retten', en: 'Bring the breach before the court' },
    lead: { nb: 'Ved alvorlige eller gjentatte brudd.', en: 'For serious or repeated breaches.' },
    happened: { nb: 'Bruddet er brakt inn for retten', en: 'The breach was brought before the court' },
    from: UNDER_WAY,
    to: 'before-court',
    by: ['region'],
    legalBasis: COURT,
    fields: {
      ground: {
        kind: 'choice',
        label: { nb: 'Grunn', en: 'Ground' },
        choices: {
          repeated: { nb: 'Gjentatt brudd etter advarsel', en: 'Repeated, after a warning' },
          serious: { nb: 'Alvorlig brudd', en: 'Serious' },
        },
      },
    },
    reason: 'required',
    refuse: (asked, course) =>
      textIn(asked.values, 'ground') === 'serious'
        ? needsBreach(course, COURT)
        : petitionRefusal(asked, course, {
            until: deadlineInMonths(endsOn(course), PETITION_MONTHS),
            legalBasis: COURT,
          }),
  },
  'court-decides': {
    title: { nb: 'Før inn rettens avgjørelse', en: 'Record the decision of the court' },
    lead: { nb: 'Fengsel, forlengelse, eller ikke tatt til følge.', en: 'Imprisonment, an extension, or not granted.' },
    happened: { nb: 'Retten har avgjort saken', en: 'The court decided the case' },
    from: ['before-court'],
    to: ({ values }, course) => (textIn(values, 'outcome') === 'converted' ? 'converted' : backTo(course)),
    by: ['court'],
    legalBasis: COURT,
    fields: {
      outcome: {
        kind: 'choice',
        label: { nb: 'Utfall', en: 'Outcome' },
        choices: {
          converted: { nb: 'Fengselsstraffen fullbyrdes', en: 'The imprisonment is served' },
          extended: { nb: 'Programtiden forlenges', en: 'The programme is extended' },
          dismissed: { nb: 'Ikke tatt til følge', en: 'Not granted' },
        },
      },
      until: EXTENDED_UNTIL,
    },
    reason: 'optional',
    refuse: ({ values }, course) =>
      extensionRefusal(textIn(values, 'until'), {
        endsOn: endsOn(course),
        months: EXTENSION_MONTHS,
        legalBasis: COURT,
      }),
  },
  complete: {
    title: { nb: 'Bekreft at programmet er gjennomført', en: 'Confirm that the programme is completed' },
    lead: { nb: 'Når tiden er ute og kurset er tatt.', en: 'When the time is out and the course taken.' },
    happened: { nb: 'Programmet er gjennomført', en: 'The programme was completed' },
    from: ['in-programme'],
    to: 'completed',
    by: ['probation', 'caseworker', 'approver'],
    legalBasis: BASIS,
    fields: {},
    reason: 'none',
    refuse: ({ on }, course) => {
      if (on < endsOn(course)) return refuse('not-due', { endsOn: endsOn(course) }, BASIS);
      const missing = PROGRAMME.courseHours.min - courseHours(course);
      if (missing > 0) return refuse('not-all-done', { courseHoursLeft: missing }, BASIS);
      return openBreaches(course).length > 0 ? refuse('breach-unanswered', {}, BASIS) : null;
    },
  },
};

function backTo(course: Course): string {
  return lastOf(course, 'hold-first-meeting') ? 'in-programme' : 'awaiting-first-meeting';
}

function courseHours(course: Course): number {
  return sumOf(course, 'record-course-hours', 'hours');
}

/** Ten months from the first meeting, or as many as the court says; days of interruption and extensions are added. */
function endsOn(course: Course): IsoDate {
  const from = lastOf(course, 'hold-first-meeting')?.on ?? course.startDate;
  const months = numberIn(course.terms, 'months') || PROGRAMME.months;
  return extended(addDays(addMonths(from, months), daysInterrupted(course) - 1), course);
}

/** The talk that is due: a fortnight after the last, or after the interruption. */
function nextTalk(course: Course): IsoDate | null {
  const days = stepsOf(course, 'hold-first-meeting', 'hold-talk', 'resume').map(({ on }) => on);
  const [first, ...others] = days;
  return first === undefined ? null : addDays(maxDate(first, ...others), PROGRAMME.daysBetweenTalks);
}

function dues(course: Course): readonly SanctionDue<keyof typeof DEADLINES>[] {
  const common = commonDues(course);
  const talk = nextTalk(course);
  if (course.stage !== 'in-programme' || talk === null) return common;
  const end = endsOn(course);
  return [
    ...common,
    ...(talk <= end ? [{ kind: 'programme-talk' as const, dueOn: talk }] : []),
    { kind: 'programme-ends', dueOn: end },
  ];
}

/** Talks in the whole programme: one for each fortnight that is over before its last day. */
function figures(course: Course): readonly Figure[] {
  const months = numberIn(course.terms, 'months') || PROGRAMME.months;
  return [
    {
      code: 'course-hours',
      text: { nb: 'Kurstimer', en: 'Hours of the course' },
      done: courseHours(course),
      of: PROGRAMME.courseHours.min,
    },
    {
      code: 'talks',
      text: { nb: 'Samtaler', en: 'Talks' },
      done: stepsOf(course, 'hold-talk').length,
      of: Math.floor((months * 30) / PROGRAMME.daysBetweenTalks),
    },
  ];
}

const PERIOD: Reason = {
  rule: 'R-RK',
  legalBasis: BASIS,
  nb: 'Programmet varer i ti måneder fra det første møtet, eller så lenge retten har sagt. Dager med avbrudd legges til.',
  en: 'The programme lasts ten months from the first meeting, or as long as the court says. Days of interruption are added.',
};
const COURSE: Reason = {
  rule: 'R-RK',
  legalBasis: BASIS,
  nb: 'Kurset er på minst 20 timer.',
  en: 'The course is of 20 hours at least.',
};

function datesOf(course: Course): SanctionDates {
  const end = endsOn(course);
  const left = Math.max(0, PROGRAMME.courseHours.min - courseHours(course));
  return {
    dates: { programmeEndsOn: end, courseHoursLeft: left },
    explanations: [
      explain('programmeEndsOn', end, PERIOD),
      explain('courseHoursLeft', left, COURSE, `${PROGRAMME.courseHours.min} − ${courseHours(course)} = ${left}`),
    ],
  };
}

/** Program mot ruspåvirket kjøring: a condition of a suspended sentence, instead of imprisonment. */
export const DRIVING_PROGRAMME: Sanction<keyof typeof DEADLINES> & { readonly deadlines: typeof DEADLINES } = {
  title: SANCTION_TITLES.programme,
  legalBasis: BASIS,
  terms: {
    months: {
      kind: 'number',
      label: { nb: 'Programtid, måneder', en: 'Length of the programme, months' },
      hint: { nb: 'Ti, hvis retten ikke har sagt mer', en: 'Ten, unless the court said more' },
      ...{ min: PROGRAMME.months, max: MOST_MONTHS },
    },
  },
  refuse: ({ terms }) => {
    const months = numberIn(terms, 'months');
    return months < PROGRAMME.months || months > MOST_MONTHS
      ? refuse('period-outside-law', { months, least: PROGRAMME.months, most: MOST_MONTHS }, BASIS)
      : null;
  },
  regimes: ['community'],
  stages: {
    'awaiting-first-meeting': {
      title: { nb: 'Venter på første møte', en: 'Awaits the first meeting' },
      status: 'summoned',
    },
    'in-programme': { title: { nb: 'I programmet', en: 'In the programme' }, status: 'serving' },
    interrupted: { title: { nb: 'Avbrutt', en: 'Interrupted' }, status: 'serving', stopped: 'interruption' },
    'before-court': {
      title: { nb: 'Til avgjørelse i retten', en: 'Before the court' },
      ...{ status: 'serving', stopped: 'suspended-pending-court' },
    },
    completed: { title: { nb: 'Gjennomført', en: 'Completed' }, status: 'completed' },
    converted: { title: { nb: 'Fengsel fullbyrdes', en: 'Imprisonment is served' }, status: 'converted' },
  },
  steps: STEPS,
  deadlines: DEADLINES,
  dateTitles: {
    programmeEndsOn: { nb: 'Programtiden er ute', en: 'The programme ends' },
    courseHoursLeft: { nb: 'Kurstimer som gjenstår', en: 'Hours of the course that are left' },
  },
  dues,
  datesOf,
  endsOn,
  figures,
};
