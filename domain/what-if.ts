import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { explainedDates } from './dates-of-sentence';
import { decideAsPermitted } from './as-permitted';
import { type RecordedEvent } from './events';
import { evolve, fold } from './evolve';
import { refuse, type Refusal } from './refusals';
import { restsOn } from './rests-on';
import { type RuleSetId } from './rule-sets';
import { UNREGISTERED, type Sentence, type SentenceState } from './state';
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
  const dates = explainedDates(supposed);
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
  'stepId',
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
