import { datesOf, endOf } from './dates-of-sentence';
import { type RecordedEvent } from './events';
import { evolveHeld } from './timeline';
import { type IsoDate } from './dates';
import { UNREGISTERED, type Sentence, type SentenceState } from './state';

/** A value of a sentence by its path (`proposals.<id>.status`, `dates.halfDate`), and the version that set it so. */
export interface Blamed {
  readonly path: string;
  readonly value: unknown;
  readonly setBy: number;
}

/** What tells the elements of a list apart, so that a path does not depend on their order: the most particular first. */
const NAMES = [
  ...['consentId', 'letterId', 'conditionId', 'leaveId', 'absenceId', 'complaintId', 'notificationId', 'chargeId'],
  ...[
    'timetableId',
    'guardianId',
    'informationId',
    'exclusionId',
    'requestId',
    'correctionId',
    'proposalId',
    'breachId',
    'stepId',
    'planId',
    'assessmentId',
    'sharingId',
    'activityId',
    'goalId',
  ],
];

/**
 * Which event set each value of a sentence, as far as `held` goes: every recorded field, every calculated date, and the
 * day on which it ends. A value that came back to what it had been was set by the event that brought it back.
 */
export function blame(held: readonly RecordedEvent[], on: IsoDate): readonly Blamed[] {
  const setBy = new Map<string, number>();
  let state: SentenceState = UNREGISTERED;
  let shown: object = {};
  for (const recorded of held) {
    state = evolveHeld(state, recorded, on);
    const next = state.status === 'unregistered' ? {} : valuesOf(state);
    mark(shown, next, '', (path) => setBy.set(path, recorded.version));
    shown = next;
  }
  return state.status === 'unregistered'
    ? []
    : leaves(shown).map(({ path, value }) => ({ path, value, setBy: setterOf(path, setBy) }));
}

function valuesOf(state: Sentence): object {
  return { ...state, dates: datesOf(state), endsOn: endOf(state).on };
}

/** Calls `set` for every leaf that is another one than before, and for nothing that stayed the same object. */
function mark(was: unknown, is: unknown, path: string, set: (path: string) => void): void {
  if (was === is) return;
  if (!isBranch(is)) {
    if (!areEmptyAlike(was, is)) set(path);
    return;
  }
  const before = isBranch(was) ? branches(was) : new Map<string, unknown>();
  for (const [key, item] of branches(is)) mark(before.get(key), item, join(path, key), set);
}

/** An empty list that replaces an empty one says nothing new. */
function areEmptyAlike(was: unknown, is: unknown): boolean {
  return JSON.stringify(was) === JSON.stringify(is);
}

function leaves(value: unknown, path = ''): readonly { readonly path: string; readonly value: unknown }[] {
  if (!isBranch(value)) return [{ path, value: value ?? null }];
  return [...branches(value)].flatMap(([key, item]) => leaves(item, join(path, key)));
}

function setterOf(path: string, setBy: ReadonlyMap<string, number>): number {
  const version = setBy.get(path);
  if (version === undefined) throw new Error(`Nothing set ${path}`);
  return version;
}

/** What has something in it: an empty list is a value. */
function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function branches(value: object): ReadonlyMap<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value).filter(([, item]) => item !== undefined));
  const name = NAMES.find((each) => value.every((item) => typeof fieldOf(item, each) === 'string'));
  return new Map(
    value.map((item, n) => [name === undefined ? String(n) : String(fieldOf(item, name)), item as unknown]),
  );
}

function fieldOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[name] : undefined;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
