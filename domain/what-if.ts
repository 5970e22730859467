import { calculate } from './calculation';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { calculationInput } from './dates-of-sentence';
import { decideAsPermitted } from './as-permitted';
import {
  CASEWORK_EVENTS,
  type DetentionEvent,
  CASE_ACCESS_EVENTS,
  DETENTION_EVENTS,
  ERASURE_EVENTS,
  VICTIM_EVENTS,
  type EventOf,
  type RecordedEvent,
  type SentenceEvent,
} from './events';
import { evolve, fold } from './evolve';
import { isOf } from './of-types';
import { AT_HOME } from './regimes';
import { refuse, type Refusal } from './refusals';
import { qualifiesWhileFree } from './release-grounds';
import { type RuleSetId } from './rule-sets';
import { isEnded, openAbsence, UNREGISTERED, type Proposal, type Sentence, type SentenceState } from './state';
import { sentenceView, type SentenceView } from './view';

/** What is supposed to be otherwise than it is. */
export interface Supposition {
  readonly ruleSet: RuleSetId | null;
  /** Ids of events that are supposed not to have happened. */
  readonly without: readonly string[];
  /** What is supposed to be asked next, in this order and each by somebody who may. */
  readonly commands: readonly Asked[];
  /** The day for which all of it is looked at. */
  readonly on: IsoDate;
}

/** A place in the view at which the two differ: `dates.expectedReleaseDate`. What is not there is null. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface WhatIf {
  readonly ok: true;
  readonly before: SentenceView;
  readonly after: SentenceView;
  readonly differences: readonly Difference[];
}

/** Nobody can suppose that: what is left out never was, or what remains rests on it. */
export interface Unsupposable {
  readonly ok: false;
  readonly code: 'no-such-event' | 'history-makes-no-sense';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The sentence as it stands and as it would stand, both on one day. Pure, like all that it asks: nothing is recorded. */
export function whatIf(
  sentenceId: string,
  events: readonly RecordedEvent[],
  { ruleSet, without, commands, on }: Supposition,
): WhatIf | Refusal | Unsupposable {
  const actual = fold(events.map(({ event }) => event));
  const version = events.at(-1)?.version;
  if (actual.status === 'unregistered' || version === undefined) return refuse('not-found');
  const remaining = foldWithout(events, new Set(without));
  if ('ok' in remaining) return remaining;
  const supposed = ruleSet === null ? remaining : { ...remaining, ruleSet };
  const dates = calculate(calculationInput(supposed));
  if ('refusal' in dates) return unsupposable('history-makes-no-sense', { refusal: dates.refusal });
  const decided = decideInTurn(sentenceId, commands, supposed, on);
  if ('ok' in decided) return decided;
  const before = sentenceView(sentenceId, version, actual, on);
  const after = sentenceView(sentenceId, version, decided, on);
  return { ok: true, before, after, differences: differences(before, after) };
}

function unsupposable(code: Unsupposable['code'], facts: Unsupposable['facts']): Unsupposable {
  return { ok: false, code, facts };
}

function foldWithout(events: readonly RecordedEvent[], without: ReadonlySet<string>): Sentence | Unsupposable {
  const known = new Set(events.map(({ eventId }) => eventId));
  const unknown = [...without].find((eventId) => !known.has(eventId));
  if (unknown !== undefined) return unsupposable('no-such-event', { eventId: unknown });
  let actual: SentenceState = UNREGISTERED;
  let supposed: SentenceState = UNREGISTERED;
  for (const { eventId, version, event } of events) {
    const left = !without.has(eventId);
    // Only what did rest on something can have lost it.
    const orphaned = left && restsOn(event, actual) && !restsOn(event, supposed);
    if (orphaned || (left && event.type === 'FactCorrected' && without.has(event.corrects)))
      return unsupposable('history-makes-no-sense', { eventId, version, type: event.type });
    actual = evolve(actual, event);
    if (left) supposed = evolve(supposed, event);
  }
  if (supposed.status === 'unregistered') return unsupposable('history-makes-no-sense', {});
  const { place, probation, status } = supposed;
  // A release is two events, and nobody can leave out the half of one.
  const halfReleased = place.regime === 'probation' && probation === null;
  return halfReleased ? unsupposable('history-makes-no-sense', { regime: place.regime, status }) : supposed;
}

/** What may follow the end: it is reopened, or a fact of it was wrong all the same. */
const AFTER_THE_END: readonly SentenceEvent['type'][] = [
  'SentenceReopened',
  'FactCorrected',
  'DatesCalculated',
  'ErasureProposed',
  'ErasureRejected',
  'PersonErased',
];

/** What there can only be after the end. */
const ENDED_ONLY = { ...ERASURE_EVENTS, SentenceReopened: true } as const;

/** Whether what an event speaks of is there in the state before it. */
function restsOn(event: SentenceEvent, state: SentenceState): boolean {
  if (event.type === 'SentenceRegistered') return state.status === 'unregistered';
  if (state.status === 'unregistered') return false;
  // Who may see a case, and that a victim was told, rests on nothing else in it.
  if (isOf(CASE_ACCESS_EVENTS, event) || isOf(VICTIM_EVENTS, event)) return true;
  if (isEnded(state) || isOf(ENDED_ONLY, event)) return isEnded(state) && AFTER_THE_END.includes(event.type);
  if (isOf(STANDS_ALONE, event)) return true;
  if (isOf(DETENTION_EVENTS, event)) return restsOnDetention(event, state);
  if (isOf(CASEWORK_EVENTS, event)) return event.type !== 'HoldEnded' || rests(event.holdId, state);
  if (isOf(ENDINGS, event)) return endsWhatIsOpen(event, state);
  switch (event.type) {
    case 'ServingStarted':
      return state.status === 'summoned';
    case 'TransitionProposed':
      return state.status === 'serving' ? openAbsence(state) === null : qualifiesWhileFree(state);
    case 'AbsenceRegistered':
    case 'LeaveGranted':
    case 'LeaveRefused':
      return state.status === 'serving' && openAbsence(state) === null;
    case 'BreachRegistered':
    case 'CourtProlonged':
    case 'SentenceCompleted':
      return state.status !== 'summoned';
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
    case 'StayDecided':
    case 'ReleasedOnProbation':
    case 'ReviewDue':
    case 'PlaceAwaited':
      return isProposal(state, event.proposalId, AS[event.type]);
    case 'RegimeChanged':
      return isMove(state, event);
    case 'PlaceFound':
      return state.awaitingPlace?.proposalId === event.proposalId;
    case 'BreachAnswered':
    case 'CourtPetitioned':
    case 'ReactionActivated':
      return answersBreach(event, state);
    case 'CourtRuled':
      return state.petition?.petitionId === event.petitionId;
    case 'ConsentWithdrawn':
    case 'ChargeSettled':
    case 'ExpulsionLifted':
    case 'TimetableSet':
    case 'GuardianEnded':
      return restsAtHome(event, state);
    case 'PersonNotified':
    case 'ComplaintReceived':
    case 'InterimReplySent':
    case 'ComplaintDecided':
      return isAppealed(event, state);
    case 'ReviewRecorded':
      return isReview(state, event.deadlineId);
    case 'FactCorrected':
    case 'RuleSetAdopted':
      return isCorrectable(event, state);
  }
}

/** What speaks of nothing that must be there. */
const STANDS_ALONE = {
  ConsentRecorded: true,
  ChargeRecorded: true,
  ExpulsionRecorded: true,
  DatesCalculated: true,
  RemandCredited: true,
  LetterIssued: true,
  DeadlineReached: true,
  DayPassedUndecided: true,
  ProlongationCaseBrought: true,
  SentenceEnded: true,
  CorrectionRefused: true,
  GuardianRecorded: true,
} as const;

/** What a proposal must be for an event that speaks of it. */
const AS = {
  TransitionApproved: 'pending',
  TransitionDenied: 'pending',
  ProposalSentBack: 'pending',
  ProposalRejected: 'pending',
  StayDecided: 'pending',
  ReleasedOnProbation: 'effective',
  ReviewDue: 'denied',
  PlaceAwaited: 'approved',
} as const;

/** What ends something, or goes on from something, that must be open. */
const ENDINGS = {
  AbsenceEnded: true,
  InterruptionExtended: true,
  InterruptionRevoked: true,
  LeaveEnded: true,
  LeaveRevoked: true,
  ConditionSet: true,
  ConditionEnded: true,
} as const;

function endsWhatIsOpen(event: EventOf<keyof typeof ENDINGS>, state: Sentence): boolean {
  switch (event.type) {
    case 'AbsenceEnded':
    case 'InterruptionExtended':
    case 'InterruptionRevoked':
      return openAbsence(state)?.absenceId === event.absenceId;
    case 'LeaveRevoked':
    case 'LeaveEnded':
      return state.leaves.some(({ leaveId, returned }) => leaveId === event.leaveId && returned === null);
    case 'ConditionSet':
      return event.replaces === null || isCondition(state, event.replaces);
    case 'ConditionEnded':
      return isCondition(state, event.conditionId);
  }
}

function isAppealed(
  event: EventOf<'PersonNotified' | 'ComplaintReceived' | 'InterimReplySent' | 'ComplaintDecided'>,
  state: Sentence,
): boolean {
  if (event.type === 'InterimReplySent' || event.type === 'ComplaintDecided')
    return isComplaint(state, event.complaintId);
  return (
    isBreach(state, event.of, 'answered') ||
    isDecided(state, event.of) ||
    isRefused(state, event.of) ||
    isMeasure(state, event.of)
  );
}

function isComplaint({ complaintCases }: Sentence, id: string): boolean {
  return complaintCases.some(({ complaintId, outcome }) => complaintId === id && outcome === null);
}

function isCorrectable(event: EventOf<'FactCorrected' | 'RuleSetAdopted'>, { absences, ruleSet }: Sentence): boolean {
  if (event.type === 'RuleSetAdopted') return event.from === ruleSet;
  const { correction } = event;
  return correction.field !== 'absence' || absences.some(({ absenceId }) => absenceId === correction.absenceId);
}

function rests(holdId: string, { holds }: Sentence): boolean {
  return holds.some((hold) => hold.holdId === holdId && hold.endedOn === null);
}

function answersBreach(
  { type, breachId }: EventOf<'BreachAnswered' | 'CourtPetitioned' | 'ReactionActivated'>,
  state: Sentence,
): boolean {
  if (type === 'BreachAnswered') return isBreach(state, breachId, 'unanswered');
  return isBreach(state, breachId, 'answered') && (type === 'ReactionActivated' || state.status === 'on-probation');
}

type AtHome = EventOf<'ConsentWithdrawn' | 'ChargeSettled' | 'ExpulsionLifted' | 'TimetableSet' | 'GuardianEnded'>;

function restsAtHome(event: AtHome, { consents, charges, expulsion, place, guardians }: Sentence): boolean {
  switch (event.type) {
    case 'ConsentWithdrawn':
      return consents.some(({ consentId, withdrawnOn }) => consentId === event.consentId && withdrawnOn === null);
    case 'ChargeSettled':
      return charges.some(({ chargeId, settledOn }) => chargeId === event.chargeId && settledOn === null);
    case 'ExpulsionLifted':
      return expulsion !== null;
    case 'GuardianEnded':
      return guardians.some(({ guardianId, endedOn }) => guardianId === event.guardianId && endedOn === null);
    case 'TimetableSet':
      return AT_HOME.includes(place.regime);
  }
}

function restsOnDetention(event: DetentionEvent, state: Sentence): boolean {
  switch (event.type) {
    case 'OwnPetitionReceived':
      return state.status === 'serving';
    case 'OwnPetitionForwarded':
      return state.ownPetition?.petitionId === event.petitionId;
    case 'CourtRefusedRelease':
      return isDecided(state, event.proposalId);
    case 'ProbationExtended':
    case 'RecalledWithoutCourt':
    case 'OwnRecallRefused':
      return state.probation !== null;
  }
}

function isMove(state: Sentence, { from, proposalId, breachId, reverses }: EventOf<'RegimeChanged'>): boolean {
  return (
    from === state.place.regime &&
    (proposalId === null || isProposal(state, proposalId, 'approved')) &&
    (breachId === null || isBreach(state, breachId, 'answered')) &&
    (reverses === undefined ||
      isBreach(state, reverses, 'answered') ||
      isDecided(state, reverses) ||
      isMeasure(state, reverses))
  );
}

function isReview({ probationReview, stays }: Sentence, deadlineId: string): boolean {
  return (
    probationReview?.deadlineId === deadlineId ||
    stays.some(({ proposalId }) => `review-stay/${proposalId}` === deadlineId)
  );
}

function isMeasure({ measures }: Sentence, id: string): boolean {
  return measures.some(({ of }) => of === id);
}

function isRefused({ refusedCorrections }: Sentence, id: string): boolean {
  return refusedCorrections.some(({ requestId }) => requestId === id);
}

function isProposal({ proposals }: Sentence, id: string, status: Proposal['status']): boolean {
  return proposals.some((proposal) => proposal.proposalId === id && proposal.status === status);
}

function isDecided({ proposals }: Sentence, id: string): boolean {
  return proposals.some(({ proposalId, decision }) => proposalId === id && decision !== null);
}

function isBreach({ breaches }: Sentence, id: string, as: 'answered' | 'unanswered'): boolean {
  return breaches.some(({ breachId, answer }) => breachId === id && (answer !== null) === (as === 'answered'));
}

function isCondition({ conditions }: Sentence, id: string): boolean {
  return conditions.some(({ conditionId, endedOn }) => conditionId === id && endedOn === null);
}

/** Each command decided on what the one before it left; the first refusal ends it and says which command it was. */
function decideInTurn(sentenceId: string, commands: readonly Asked[], from: Sentence, on: IsoDate): Sentence | Refusal {
  let state = from;
  for (const [command, asked] of commands.entries()) {
    const decision = decideAsPermitted(sentenceId, asked, state, on);
    if (!decision.ok) return { ...decision, facts: { ...decision.facts, command } };
    const after = fold(decision.events, state);
    if (after.status === 'unregistered') throw new Error('A sentence cannot be unregistered');
    state = after;
  }
  return state;
}

/** What an element of a list is known by, so that its path stays the same when others come and go. */
const NAMES = [
  'id',
  'proposalId',
  'breachId',
  'absenceId',
  'leaveId',
  'conditionId',
  'complaintId',
  'date',
  'regime',
  'code',
];

/** Where two values of JSON differ, leaf by leaf, by paths that do not depend on the order of a list. */
export function differences(before: unknown, after: unknown, path = ''): readonly Difference[] {
  const [was, is] = [before ?? null, after ?? null];
  if (was === is) return [];
  if (!isTree(was) || !isTree(is) || Array.isArray(was) !== Array.isArray(is))
    return [{ path, before: was, after: is }];
  const name = nameIn(was, is);
  const [a, b] = [branches(was, name), branches(is, name)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    differences(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`),
  );
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function branches(value: object, name: string | null): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).map(([key, item]) => [name === null ? key : String(valueOf(item, name)), item]));
}

/** The field that tells the elements of two lists apart; null: none does, so that places tell them apart. */
function nameIn(...lists: readonly object[]): string | null {
  if (!lists.every((list) => Array.isArray(list))) return null;
  const tells = (name: string) =>
    lists.every((list) => {
      const values = list.map((item) => valueOf(item, name));
      return values.every((value) => typeof value === 'string') && new Set(values).size === values.length;
    });
  return NAMES.find(tells) ?? null;
}

function valueOf(item: unknown, name: string): unknown {
  return isTree(item) ? (item as Readonly<Record<string, unknown>>)[name] : undefined;
}
