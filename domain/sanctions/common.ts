import { addDays, daysBetween, type IsoDate } from '../dates';
import { kind, type SanctionDeadline } from '../deadlines/kind';
import { day } from '../letters/words';
import { refuse, type Refusal } from '../refusals';
import { lastOf, stepsOf, textIn, type Course, type TakenStep } from './course';
import { type Field, type SanctionDue, type Step, type Words } from './sanction';

/** Terms of our own choice that the sanctions share, where the law names none; days. */
export const CHOSEN = { answerBreach: 14, courtRuling: 90, confirmCompletion: 7, plan: 30 } as const;

/** Months after the end of a period in which the court may be asked (R-BREACH, strl § 52 (4)). */
export const PETITION_MONTHS = 3;

/** Kinds of breach outside prison. `new-offence` is the prosecution's. */
export const BREACH = {
  'no-show': { nb: 'Møtte ikke', en: 'Did not appear' },
  intoxicated: { nb: 'Ruspåvirket, eller nektet prøve', en: 'Intoxicated, or refused a test' },
  'would-not-take-part': { nb: 'Ville ikke delta', en: 'Would not take part' },
  conduct: { nb: 'Oppførsel', en: 'Conduct' },
  condition: { nb: 'Brøt et annet vilkår', en: 'Broke another condition' },
  'new-offence': { nb: 'Nytt straffbart forhold', en: 'New offence' },
} as const satisfies Readonly<Record<string, Words>>;

/** Steps that answer every breach before them. */
const ANSWERS = ['warn', 'leave-breach', 'court-decides'] as const;

/** Breaches that nobody has answered yet. */
export function openBreaches(course: Course): readonly TakenStep[] {
  const counted = stepsOf(course, 'register-breach', ...ANSWERS);
  const last = counted.findLastIndex(({ step }) => step !== 'register-breach');
  return counted.slice(last + 1);
}

/** Whether the person has been warned for an earlier breach than those that are open. */
export function isWarned(course: Course): boolean {
  return lastOf(course, 'warn') !== undefined;
}

/** The days for which the clock has stood still, of interruptions that have ended. */
export function daysInterrupted(course: Course): number {
  let from: IsoDate | null = null;
  let days = 0;
  for (const { step, on } of stepsOf(course, 'interrupt', 'resume')) {
    if (step === 'resume' && from !== null) days += daysBetween(from, on);
    from = step === 'interrupt' ? on : null;
  }
  return days;
}

/** The first meeting with the probation office, from which the period runs: our choice. */
export function firstMeeting(
  legalBasis: string,
  to: string,
  title: Words = { nb: 'Hold det første møtet', en: 'Hold the first meeting' },
): Step {
  return {
    title,
    lead: {
      nb: 'Gjennomføringstiden løper fra denne dagen.',
      en: 'The period runs from this day.',
    },
    happened: { nb: 'Det første møtet er holdt', en: 'The first meeting was held' },
    from: ['awaiting-first-meeting'],
    to,
    by: ['probation', 'caseworker'],
    legalBasis,
    fields: {},
    reason: 'none',
  };
}

export function registerBreach(
  legalBasis: string,
  from: readonly string[],
  kinds: readonly (keyof typeof BREACH)[],
): Step {
  return {
    title: { nb: 'Registrer brudd', en: 'Register a breach' },
    lead: {
      nb: 'Hva skjedde, og når? Noen må så svare på bruddet.',
      en: 'What happened, and when? Somebody then answers it.',
    },
    happened: { nb: 'Brudd registrert', en: 'A breach was registered' },
    from,
    by: ['probation', 'caseworker'],
    legalBasis,
    fields: { kind: breachField(kinds) },
    reason: 'required',
  };
}

function breachField(kinds: readonly (keyof typeof BREACH)[]): Field {
  const choices = Object.fromEntries(kinds.map((each) => [each, BREACH[each]]));
  return { kind: 'choice', label: { nb: 'Hva slags brudd', en: 'Kind of breach' }, choices };
}

/** A breach is left without a reaction: that too is a decision, and it is said why. */
export function leaveBreach(legalBasis: string, from: readonly string[]): Step {
  return {
    title: { nb: 'La bruddet bero', en: 'Leave the breach without a reaction' },
    lead: { nb: 'Å ikke reagere er også en avgjørelse.', en: 'Not to react is a decision too.' },
    happened: { nb: 'Bruddet fikk ingen reaksjon', en: 'The breach was left without a reaction' },
    from,
    by: ['approver'],
    legalBasis,
    fields: {},
    reason: 'required',
    refuse: (_, course) => needsBreach(course, legalBasis),
  };
}

export function needsBreach(course: Course, legalBasis: string): Refusal | null {
  return openBreaches(course).length === 0 ? refuse('no-open-breach', {}, legalBasis) : null;
}

/** No interruption is longer than four weeks at a time: the next is another decision. Our choice, as strgjfl § 35 has it. */
const INTERRUPTION_DAYS = 28;

export function interrupt(legalBasis: string, from: string, to: string): Step {
  return {
    title: { nb: 'Avbryt gjennomføringen', en: 'Interrupt the performance' },
    lead: {
      nb: 'Av helsegrunner eller andre tungtveiende grunner. Tiden står stille, og perioden forlenges med dagene.',
      en: 'For health or other compelling reasons. The clock stands still, and the period is longer by the days.',
    },
    happened: { nb: 'Gjennomføringen er avbrutt', en: 'The performance was interrupted' },
    from: [from],
    to,
    by: ['approver'],
    legalBasis,
    fields: {
      until: { kind: 'date', ahead: true, label: { nb: 'Til og med', en: 'Until and including' } },
    },
    reason: 'required',
    decision: {
      level: 'local',
      complaint: 'days',
      letter: ({ on, values }) => ({
        title: 'Gjennomføringen av straffen er avbrutt',
        summary: [
          `Vi har bestemt at gjennomføringen avbrytes fra ${day(on)} til og med ${day(textIn(values, 'until') ?? on)}. Dagene legges til gjennomføringstiden.`,
        ],
      }),
    },
    refuse: ({ on, values }) => {
      const until = textIn(values, 'until') ?? on;
      const latest = addDays(on, INTERRUPTION_DAYS);
      return until > latest ? refuse('interruption-length', { returnBy: until, until, latest }, legalBasis) : null;
    },
  };
}

export function resume(legalBasis: string, from: string, to: string): Step {
  return {
    title: { nb: 'Gjenoppta gjennomføringen', en: 'Resume the performance' },
    lead: { nb: 'Tiden løper igjen fra denne dagen.', en: 'The clock runs again from this day.' },
    happened: { nb: 'Gjennomføringen er gjenopptatt', en: 'The performance was resumed' },
    from: [from],
    to,
    by: ['probation', 'caseworker', 'approver'],
    legalBasis,
    fields: {},
    reason: 'none',
  };
}

/** Deadlines that several sanctions have. */
export const COMMON_DEADLINES = {
  'first-meeting': deadline(
    kind('probation', 'strgjfl §§ 16 b, 53', false, { nb: 'Hold det første møtet', en: 'Hold the first meeting' }),
    { starts: 'the day of the summons', length: null, counts: 'date' },
    ['hold-first-meeting'],
  ),
  'answer-sanction-breach': deadline(
    kind('approver', 'strgjfl §§ 16 b, 58', false, { daysBefore: [7, 3], nb: 'Svar på brudd', en: 'Answer a breach' }),
    { starts: 'the registration of the breach', length: CHOSEN.answerBreach, counts: 'calendar-days' },
    ['warn', 'return-to-prison', 'leave-breach', 'petition'],
  ),
  'sanction-court-ruling': deadline(
    kind('region', 'strl §§ 39, 52', false, {
      daysBefore: [],
      nb: 'Retten har ikke avgjort begjæringen: spør retten',
      en: 'The court has not ruled on the petition: ask it',
    }),
    { starts: 'the petition', length: CHOSEN.courtRuling, counts: 'calendar-days' },
    ['court-decides'],
  ),
  'sanction-interruption-ends': deadline(
    kind('probation', 'strgjfl §§ 53–57', true, {
      nb: 'Avbruddet er over: gjenoppta',
      en: 'The interruption is over: resume',
    }),
    { starts: 'the last day of the interruption', length: null, counts: 'date' },
    ['resume'],
  ),
  'confirm-sanction-completion': deadline(
    kind('probation', 'strl § 49', false, {
      daysBefore: [3],
      nb: 'Alt er gjennomført: bekreft at straffen er fullført',
      en: 'All is done: confirm that it is completed',
    }),
    { starts: 'the day on which all is done', length: CHOSEN.confirmCompletion, counts: 'calendar-days' },
    ['complete'],
  ),
} as const;

export type CommonDeadline = keyof typeof COMMON_DEADLINES;

export function deadline(
  row: ReturnType<typeof kind>,
  term: SanctionDeadline['term'],
  steps: NonNullable<SanctionDeadline['steps']>,
): SanctionDeadline {
  return { ...row, term, steps };
}

/** What is open whatever the sanction: the first meeting, the answer to a breach, the court, an interruption. */
export function commonDues(course: Course): readonly SanctionDue<CommonDeadline>[] {
  const { stage, startDate } = course;
  const interrupted = stage === 'interrupted' ? lastOf(course, 'interrupt') : undefined;
  const until = interrupted && textIn(interrupted.values, 'until');
  const petition = stage === 'before-court' ? lastOf(course, 'petition', 'petition-new-offence') : undefined;
  return [
    ...(stage === 'awaiting-first-meeting' ? [{ kind: 'first-meeting' as const, dueOn: startDate }] : []),
    ...(until ? [{ kind: 'sanction-interruption-ends' as const, dueOn: until }] : []),
    ...(petition
      ? [
          {
            kind: 'sanction-court-ruling' as const,
            dueOn: addDays(petition.on, CHOSEN.courtRuling),
            of: petition.stepId,
          },
        ]
      : openBreaches(course).map(({ stepId, on }) => ({
          kind: 'answer-sanction-breach' as const,
          dueOn: addDays(on, CHOSEN.answerBreach),
          of: stepId,
        }))),
  ];
}
