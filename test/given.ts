import { RETURN_AND_REPRIMAND } from '../domain/breaches';
import { type Asked, type Command } from '../domain/commands';
import { type IsoDate } from '../domain/dates';
import { decide } from '../domain/decide';
import { type Decision } from '../domain/decide/decision';
import { type Actor, type SentenceEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { isReaction } from '../domain/reactions';
import { type RefusalCode } from '../domain/refusals';
import { type Sentence, type SentenceState } from '../domain/state';
import { expectWellFormed } from './well-formed';

/** given(past).on(today).when(by, asked).then(types) or .thenRefused(code): the grammar of every test of the domain. */
export function given(...past: readonly SentenceEvent[]) {
  return {
    on: (today: IsoDate) => ({
      when(by: Actor, asked: Asked) {
        const decision = decide(command(by, heardBy(asked, today)), fold(past), today);
        expectWellFormed(decision);
        return {
          decision,
          /** It happens, by these events and no others; their fields as far as given. */
          then: (...events: readonly (Partial<SentenceEvent> & { type: SentenceEvent['type'] })[]) => {
            const happened = accepted(decision);
            expect(happened.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
            expect(happened).toMatchObject(events);
            return given(...past, ...happened);
          },
          thenRefused: (code: RefusalCode, facts: object = {}) =>
            expect(decision).toMatchObject({ ok: false, code, facts }),
        };
      },
    }),
    events: past,
    state: (): SentenceState => fold(past),
    sentence: (): Sentence => sentenceOf(past),
  };
}

/** The events of a decision that was granted; fails the test when it was refused. */
export function accepted(decision: Decision): readonly SentenceEvent[] {
  if (!decision.ok) throw new Error(`refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision.events;
}

/** A past in which it was asked for and granted besides. */
export function happens(past: Past, on: IsoDate, by: Actor, asked: Asked): Past {
  return given(...past.events, ...accepted(past.on(on).when(by, asked).decision));
}

/** Why it is refused; null: it is granted. */
export function refusalOf(past: Past, on: IsoDate, by: Actor, asked: Asked): RefusalCode | null {
  const { decision: made } = past.on(on).when(by, asked);
  return made.ok ? null : made.code;
}

export function sentenceOf(past: readonly SentenceEvent[]): Sentence {
  const state = fold(past);
  if (state.status === 'unregistered') throw new Error('not registered');
  return state;
}

export function command(by: Actor, asked: Asked): Command {
  return { id: 'c1', sentenceId: 's1', by, expectedVersion: null, epoch: null, ...asked };
}

export const caseworker: Actor = { id: 'ola', role: 'caseworker', unit: 'oslo-fengsel' };
export const approver: Actor = { id: 'kari', role: 'approver', unit: 'oslo-fengsel' };
export const region: Actor = { id: 'rigmor', role: 'region', unit: 'region-ost' };
export const directorate: Actor = { id: 'dag', role: 'directorate', unit: 'kdi' };
export const placement: Actor = { id: 'pal', role: 'placement', unit: 'kdi' };
export const court: Actor = { id: 'dagny', role: 'court', unit: 'oslo-tingrett' };
export const prosecution: Actor = { id: 'stine', role: 'prosecution', unit: null };
export const victimDesk: Actor = { id: 'vera', role: 'victim-desk', unit: null };
export const clock: Actor = { id: 'clock', role: 'clock', unit: null };

export type Register = Extract<Asked, { type: 'RegisterSentence' }>;

/** The order of an ordinary sentence: 18 months from 2 March 2026, 12 days of remand; two thirds on 18 February 2027. */
export function imprisonment(
  more: Partial<Register> = {},
  length = { years: 1, months: 6, days: 0 },
  offences = ['strl § 321'],
): Register {
  return {
    type: 'RegisterSentence',
    order: {
      kind: 'imprisonment',
      judgments: [
        {
          court: 'oslo-tingrett',
          caseNumber: '26-012345MED-TOSL/01',
          finalOn: '2026-02-01',
          offences,
          remandDays: 12,
          length,
        },
      ],
    },
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    startDate: '2026-03-02',
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
    caseworker: 'ola',
    ruleSet: 'NO-2026.1',
    ...more,
  };
}

/** Preventive detention: ten years' frame from 2 March 2026, six years' minimum. */
export function detention(frameYears = 10, minimumYears: number | null = 6): Register {
  return imprisonment({
    order: {
      kind: 'preventive-detention',
      judgments: [
        {
          court: 'oslo-tingrett',
          caseNumber: '26-000001MED-TOSL/01',
          finalOn: '2026-02-01',
          offences: ['strl § 275'],
          remandDays: 0,
          frameYears,
          minimumYears,
          offenceMaximum30Years: false,
        },
      ],
    },
  });
}

/** The events of a registration on a day. */
export function registered(order: Register = imprisonment(), today: IsoDate = '2026-03-02'): readonly SentenceEvent[] {
  return accepted(decide(command(placement, order), { status: 'unregistered' }, today));
}

/** What an institution or a hospital asks for, all of it. */
export const care = {
  institution: { agreedOn: '2026-02-20', holdsAndFetches: true, consentedToReportsOn: '2026-02-21' },
  doctor: { statementOn: '2026-02-20', inPatientCareNeeded: true },
} as const;
const CARE: readonly string[] = ['treatment-institution', 'hospital'];

type Propose = Extract<Asked, { type: 'ProposeTransition' }>;
export function proposal(more: Partial<Propose> = {}): Propose {
  return {
    type: 'ProposeTransition',
    proposalId: 'p1',
    proposal: 'transition',
    to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
    effectiveOn: '2026-06-15',
    assessment: [{ criterion: 'security', text: 'No violence, no contact with the milieu.' }],
    reason: 'A long and quiet stay.',
    facts: CARE.includes(more.to?.regime ?? '') ? care : null,
    conditions: [],
    ground: null,
    probationYears: null,
    ...more,
  };
}

type Decide = Extract<Asked, { type: 'DecideProposal' }>;
export function decision(more: Partial<Decide> = {}): Decide {
  return {
    type: 'DecideProposal',
    proposalId: 'p1',
    outcome: 'approve',
    reason: 'As the file shows.',
    points: [],
    ...more,
  };
}

/** What the gates of monitoring need, all of it. */
export const home = {
  consentedOn: '2026-08-20',
  home: { checkedOn: '2026-08-25', power: true, telephone: true },
  cohabitants: [{ adult: true, consentedOn: '2026-08-26' }],
  occupation: { kind: 'work', place: 'Bakeriet', hoursPerWeek: 30 },
  weeklyMeeting: { weekday: 2, time: '10:00' },
} as const;

type Past = ReturnType<typeof given>;

/** Proposed by the caseworker on a day and approved by whoever the law names, into effect the same day. */
export function movedTo(
  past: Past,
  on: IsoDate,
  to: Propose['to'],
  more: Partial<Propose> = {},
  by: Actor = approver,
): Past {
  const proposalId = `p${past.sentence().proposals.length + 1}`;
  const released = to.regime === 'probation' ? ([{ type: 'ReleasedOnProbation' }] as const) : [];
  return past
    .on(on)
    .when(caseworker, proposal({ proposalId, to, effectiveOn: on, ...more }))
    .then({ type: 'TransitionProposed' })
    .on(on)
    .when(by, decision({ proposalId }))
    .then({ type: 'TransitionApproved' }, { type: 'RegimeChanged' }, ...released);
}

/** The ordinary sentence, released on 18 February 2027 with 183 days left, until 20 August. */
export function releasedOnProbation(order: Register = imprisonment(), on: IsoDate = '2027-02-18'): Past {
  return movedTo(given(...registered(order)), on, { regime: 'probation', unit: 'friomsorgen-oslo' });
}

/** Preventive detention, released on 1 March 2032 for three years with the prosecution's consent. */
export function detentionOnProbation(): Past {
  const past = given(...registered(detention()));
  const facts = { ...home, prosecutionConsentedOn: '2032-02-01' };
  return movedTo(
    past,
    '2032-03-01',
    { regime: 'probation', unit: 'friomsorgen-oslo' },
    { facts, probationYears: 3 },
    region,
  );
}

/** A breach that the caseworker registers on the day on which it occurred. */
export function broke(past: Past, on: IsoDate, breachId: string, kind = 'missed-meeting'): Past {
  const said = { kind, occurredOn: on, description: 'Did not come.', condition: null };
  return past
    .on(on)
    .when(caseworker, { type: 'RegisterBreach', breachId, ...said })
    .then({ type: 'BreachRegistered' });
}

/** An answer to a breach; of whoever has a reaction imposed, with what they said on the day of it. */
export function answers(breachId: string, response: string, more: object = {}): Asked {
  const hearing = isReaction(response) || response === RETURN_AND_REPRIMAND ? { hearing: HEARD } : {};
  return { type: 'AnswerBreach', breachId, response, to: null, reason: 'As the file shows.', ...hearing, ...more };
}

/** On the day of the decision, whichever that is. */
const HEARD = { heardOn: 'today', form: 'oral', statement: 'I overslept.' } as const;

/** The same with the day on which the person was heard, where `answers` has left it open. */
export function heardBy(asked: Asked, today: IsoDate): Asked {
  const open = asked.type === 'AnswerBreach' && asked.hearing !== undefined && asked.hearing === HEARD;
  return open ? { ...asked, hearing: { ...HEARD, heardOn: today } } : asked;
}

export function rules(more: object = {}): Asked {
  return {
    type: 'RecordCourtRuling',
    ...{
      rulingId: 'r1',
      ruling: 'reimprisonment',
      part: 'full',
      days: null,
      court: 'oslo-tingrett',
      caseNumber: '27-1',
    },
    ...{ judgedOn: '2027-06-15', effectiveOn: '2027-06-15', to: { regime: 'high-security', unit: 'oslo-fengsel' } },
    ...more,
  } as Asked;
}
