import { day } from '../letters/words';
import { refuse } from '../refusals';
import { closeBarred, EXTENDED_UNTIL, extensionRefusal, petition, petitionForOffence } from './before-court';
import {
  BREACH,
  firstMeeting,
  interrupt,
  leaveBreach,
  needsBreach,
  openBreaches,
  registerBreach,
  resume,
} from './common';
import { EXTENSION_MONTHS, periodEndsOn, petitionBy, remainder } from './community-sentence-rules';
import { lastOf, numberIn, textIn, type Course } from './course';
import { type Asked, type Field, type Fields, type Step } from './sanction';

const RUNNING = ['performing', 'interrupted'];
const UNDER_WAY = ['awaiting-first-meeting', ...RUNNING];
const BASIS = 'strgjfl §§ 53–57';

/** A day has no more hours than that of work. */
const MOST_HOURS_A_DAY = 24;

const CONTENT: Field = {
  kind: 'choice',
  label: { nb: 'Innhold', en: 'Content' },
  choices: {
    'unpaid-work': { nb: 'Samfunnsnyttig tjeneste', en: 'Unpaid work' },
    programme: { nb: 'Program', en: 'Programme' },
    talk: { nb: 'Individuell samtale', en: 'Individual talk' },
    mediation: { nb: 'Konfliktmegling', en: 'Mediation' },
    treatment: { nb: 'Behandling', en: 'Treatment' },
    other: { nb: 'Annet kriminalitetsforebyggende tiltak', en: 'Other measure against crime' },
  },
};

const PLAN: Fields = {
  unpaidWorkHours: hours('Samfunnsnyttig tjeneste, timer', 'Unpaid work, hours'),
  otherHours: hours('Annet innhold, timer', 'Other content, hours'),
};

const OUTCOME: Field = {
  kind: 'choice',
  label: { nb: 'Utfall', en: 'Outcome' },
  choices: {
    converted: { nb: 'Hele den subsidiære straffen fullbyrdes', en: 'All of the subsidiary imprisonment is served' },
    'converted-in-part': { nb: 'En del fullbyrdes, resten gjennomføres', en: 'A part is served, the rest performed' },
    extended: { nb: 'Gjennomføringstiden forlenges', en: 'The performance period is extended' },
    dismissed: { nb: 'Begjæringen tas ikke til følge', en: 'The petition is not granted' },
  },
};

/** Everything that may happen to a community sentence (rules.md (b) 34, (d)). */
export const COMMUNITY_STEPS: Readonly<Record<string, Step>> = {
  'hold-first-meeting': firstMeeting('strl § 49', 'performing'),
  'set-plan': {
    title: { nb: 'Fastsett gjennomføringsplan', en: 'Set the plan' },
    lead: { nb: 'Hvordan timene fordeles på innhold.', en: 'How the hours are shared among contents.' },
    happened: { nb: 'Gjennomføringsplanen er fastsatt', en: 'The plan was set' },
    from: RUNNING,
    by: ['probation', 'caseworker'],
    legalBasis: BASIS,
    fields: PLAN,
    reason: 'optional',
    decision: {
      level: 'local',
      complaint: 'days',
      letter: ({ values }) => ({
        title: 'Gjennomføringsplan for samfunnsstraffen',
        summary: [
          `Vi har fastsatt at du skal gjennomføre ${numberIn(values, 'unpaidWorkHours')} timer samfunnsnyttig tjeneste og ${numberIn(values, 'otherHours')} timer annet innhold.`,
        ],
      }),
    },
    refuse: ({ values }, course) => {
      const planned = numberIn(values, 'unpaidWorkHours') + numberIn(values, 'otherHours');
      const left = remainder(course).hours;
      return planned === left ? null : refuse('plan-is-not-the-hours', { planned, left }, 'strl § 49');
    },
  },
  'record-hours': {
    title: { nb: 'Før timer', en: 'Record hours' },
    lead: { nb: 'Timer som er gjennomført, på dagen.', en: 'Hours that were performed, on their day.' },
    happened: { nb: 'Timer gjennomført', en: 'Hours performed' },
    from: ['performing'],
    by: ['probation', 'caseworker'],
    legalBasis: 'strl § 49',
    fields: { hours: { ...hours('Timer', 'Hours'), min: 1, max: MOST_HOURS_A_DAY }, content: CONTENT },
    reason: 'none',
    refuse: ({ values }, course) => {
      const done = numberIn(values, 'hours');
      const left = remainder(course).hours;
      return done > left ? refuse('hours-exceed-sentence', { hours: done, left }, 'strl § 49') : null;
    },
  },
  interrupt: interrupt(BASIS, 'performing', 'interrupted'),
  resume: resume(BASIS, 'interrupted', 'performing'),
  'register-breach': registerBreach('strgjfl § 58', UNDER_WAY, keysOf(BREACH)),
  warn: {
    title: { nb: 'Hold innskjerpingssamtale', en: 'Hold the warning talk' },
    lead: {
      nb: 'Svaret på et første brudd: følgene forklares, og vilkår kan settes.',
      en: 'The answer to a first breach: what may follow is explained, and conditions may be set.',
    },
    happened: { nb: 'Innskjerpingssamtale holdt', en: 'The warning talk was held' },
    from: UNDER_WAY,
    by: ['approver', 'probation'],
    legalBasis: 'strgjfl § 58 (1)',
    fields: {
      condition: {
        kind: 'choice',
        optional: true,
        label: { nb: 'Vilkår som settes', en: 'Condition that is set' },
        choices: {
          'report-to-office': { nb: 'Møt på friomsorgskontoret', en: 'Report to the probation office' },
          'no-intoxicants': { nb: 'Forbud mot rusmidler', en: 'No intoxicants' },
          'stay-where-told': { nb: 'Opphold der det bestemmes', en: 'Stay where it is decided' },
          'no-contact': { nb: 'Forbud mot kontakt', en: 'No contact' },
        },
      },
    },
    reason: 'required',
    decision: {
      level: 'local',
      complaint: 'hours',
      letter: ({ on }) => ({
        title: 'Innskjerping etter brudd på samfunnsstraffen',
        summary: [
          `Vi holdt innskjerpingssamtale med deg ${day(on)}. Bryter du vilkårene igjen, kan regionen be retten bestemme at den subsidiære fengselsstraffen fullbyrdes.`,
        ],
      }),
    },
    refuse: (_, course) => needsBreach(course, 'strgjfl § 58 (1)'),
  },
  'leave-breach': leaveBreach('strgjfl § 58', UNDER_WAY),
  petition: petition({
    ...{ from: UNDER_WAY, legalBasis: 'strgjfl § 58 (2), strl § 52 (4)', petitionBy },
    lead: {
      nb: 'Etter nytt brudd bør regionen bringe saken inn for retten.',
      en: 'After another breach the region should bring the case before the court.',
    },
  }),
  'petition-new-offence': petitionForOffence({
    ...{ from: UNDER_WAY, legalBasis: 'strgjfl § 59, strl § 52 (4)', petitionBy },
    ...{ offence: 'strgjfl § 59', barred: 'strl § 52 (4)' },
  }),
  'court-decides': {
    title: { nb: 'Før inn rettens avgjørelse', en: 'Record the decision of the court' },
    lead: {
      nb: 'Timer som er gjennomført, trekkes fra. Forlengelse er inntil seks måneder.',
      en: 'Hours that are done are credited. An extension is six months at most.',
    },
    happened: { nb: 'Retten har avgjort begjæringen', en: 'The court ruled on the petition' },
    from: ['before-court'],
    to: ({ values }, course) => (textIn(values, 'outcome') === 'converted' ? 'converted' : backTo(course)),
    by: ['court'],
    legalBasis: 'strl § 52',
    fields: {
      outcome: OUTCOME,
      days: {
        kind: 'number',
        label: { nb: 'Dager fengsel som fullbyrdes', en: 'Days of imprisonment to be served' },
        hint: {
          nb: 'Flere enn beregnet må begrunnes.',
          en: 'More than was calculated need a reason.',
        },
        onlyIf: { field: 'outcome', is: ['converted', 'converted-in-part'] },
        ...{ min: 1, max: 366 },
      },
      until: EXTENDED_UNTIL,
    },
    reason: 'optional',
    refuse: (asked, course) => convertedRefusal(asked, course) ?? extendedRefusal(asked, course),
  },
  complete: {
    title: { nb: 'Bekreft at straffen er gjennomført', en: 'Confirm that it is completed' },
    lead: { nb: 'Når alle timene er gjennomført.', en: 'When all hours are done.' },
    happened: { nb: 'Samfunnsstraffen er gjennomført', en: 'The community sentence was completed' },
    from: ['performing'],
    to: 'completed',
    by: ['probation', 'caseworker', 'approver'],
    legalBasis: 'strl § 49',
    fields: {},
    reason: 'none',
    refuse: (_, course) => {
      const left = remainder(course).hours;
      if (left > 0) return refuse('not-all-done', { hoursLeft: left }, 'strl § 49');
      return openBreaches(course).length > 0 ? refuse('breach-unanswered', {}, 'strgjfl § 58') : null;
    },
  },
  'close-barred': closeBarred({
    ...{ from: RUNNING, legalBasis: 'strl § 52 (4)', petitionBy },
    lead: {
      nb: 'Når fristen for begjæring er ute og timer gjenstår.',
      en: 'When the time to petition is out and hours are left.',
    },
  }),
};

/** Whoever never came to the first meeting still awaits it. */
function backTo(course: Course): string {
  return lastOf(course, 'hold-first-meeting') ? 'performing' : 'awaiting-first-meeting';
}

/** A court that departs from the calculation says why: then its number binds. Never more than was imposed. */
function convertedRefusal({ values, reason }: Asked, course: Course) {
  const days = numberIn(values, 'days');
  const { days: calculated, most } = remainder(course);
  const explained = (reason ?? '').trim() !== '';
  return days <= calculated || (explained && days <= most)
    ? null
    : refuse('conversion-exceeds-remainder', { days, calculated, most }, 'strl § 52');
}

function extendedRefusal({ values }: Asked, course: Course) {
  const endsOn = periodEndsOn(course);
  return extensionRefusal(textIn(values, 'until'), { endsOn, months: EXTENSION_MONTHS, legalBasis: 'strl § 52' });
}

function hours(nb: string, en: string): Field {
  return { kind: 'number', label: { nb, en }, min: 0, max: 420 };
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}
