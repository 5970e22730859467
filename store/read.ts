import { type Instant, type IsoDate } from '../domain/dates';
import { type RecordedEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { UNREGISTERED, type Sentence, type SentenceState } from '../domain/state';
import { clockAt, NOW_MS } from './clock';
import { type Store } from './data-source';
import { decode, EVENT_COLUMNS, sealedPersonIn, type EventRow } from './decode';
import { unwrapKey, type PersonKey } from './personal-data';
import { rows, withSession, type Session } from './session';

/** A sentence as its events, up to `version`, left it. */
export interface Folded {
  readonly state: SentenceState;
  readonly version: number;
  /** Of the last event: what tells that this is still the same log. */
  readonly hash: Buffer | null;
  readonly latest: Instant | null;
  /** The person as sealed in the first event: the read model carries it, and never in clear. */
  readonly sealedPerson: string | null;
}

export const NOTHING: Folded = { state: UNREGISTERED, version: 0, hash: null, latest: null, sealedPerson: null };

export interface SentenceRead {
  readonly sentenceId: string;
  readonly state: Sentence;
  readonly version: number;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly events: readonly RecordedEvent[];
}

const EVENTS = `
  SELECT ${EVENT_COLUMNS} FROM es.event e
  WHERE e.stream_id = $1 AND e.version >= $2 AND e.version <= $3 ORDER BY e.version`;
const NO_END = 2 ** 31 - 1;

export interface Loading {
  readonly key: PersonKey;
  /** What has been folded already: gone on from, if the log still has it. */
  readonly seen?: Folded;
  readonly until?: number;
  /** Told of every event. */
  readonly heard?: (event: RecordedEvent) => void;
}

/** Folds a stream. */
export async function load(tx: Session, sentenceId: string, loading: Loading): Promise<Folded> {
  const { seen = NOTHING, until = NO_END } = loading;
  const stored = await tx.rows<EventRow>(EVENTS, [sentenceId, Math.max(seen.version, 1), until]);
  if (seen.hash === null) return fold(stored, sentenceId, NOTHING, loading);
  const [last, ...later] = stored;
  const same = last !== undefined && last.version === seen.version && last.hash.equals(seen.hash);
  return same ? fold(later, sentenceId, seen, loading) : load(tx, sentenceId, { ...loading, seen: NOTHING });
}

function fold(stored: readonly EventRow[], sentenceId: string, from: Folded, { key, heard }: Loading): Folded {
  let { state, version, hash, latest, sealedPerson } = from;
  for (const row of stored) {
    const recorded = decode(row, sentenceId, key);
    heard?.(recorded);
    state = evolve(state, recorded.event);
    ({ version, hash } = row);
    latest = recorded.occurredAt;
    if (row.type === 'SentenceRegistered') sealedPerson = sealedPersonIn(row.body);
  }
  return { state, version, hash, latest, sealedPerson };
}

/** What stands beside a stream: the sentence's clock and the person's key. */
export interface Around {
  readonly nowMs: number;
  readonly key: PersonKey;
}

const AROUND = `
  SELECT ${NOW_MS} AS now, k.wrapped
  FROM es.stream s LEFT JOIN rm.clock c ON c.sentence_id = s.stream_id LEFT JOIN rm.person_key k ON k.person_id = s.stream_id
  WHERE s.stream_id = $1`;

/** Null: there is no such stream. */
export async function readAround(session: Session, store: Store, sentenceId: string): Promise<Around | null> {
  const [row] = await session.rows<{ now: number; wrapped: Buffer | null }>(AROUND, [sentenceId]);
  return row ? { nowMs: row.now, key: unwrapKey(store, sentenceId, row.wrapped) } : null;
}

/** A sentence now; or as it was at a version, and then `now` and `today` are of that event. Null: there is none. */
export function readSentence(
  store: Store,
  sentenceId: string,
  at: { version?: number } = {},
): Promise<SentenceRead | null> {
  return withSession(store, async (session) => {
    const around = await readAround(session, store, sentenceId);
    if (!around) return null;
    const events: RecordedEvent[] = [];
    const until = at.version ?? NO_END;
    const heard = (event: RecordedEvent) => void events.push(event);
    const { state, version, latest } = await load(session, sentenceId, { key: around.key, until, heard });
    if (state.status === 'unregistered' || latest === null) return null;
    const clock = clockAt(at.version === undefined ? around.nowMs : Date.parse(latest), latest);
    return { sentenceId, state, version, events, ...clock };
  });
}

/** An event with what proves it. */
export interface ProvenEvent extends RecordedEvent {
  readonly position: string;
  readonly hash: string;
  readonly prevHash: string;
  readonly ruleSet: string | null;
}

export interface EventPage {
  readonly events: readonly ProvenEvent[];
  /** After which version the next page begins; null: this is the last. */
  readonly next: number | null;
}

/** The events of a sentence after a version, at most `limit`. */
export function readEvents(store: Store, sentenceId: string, after: number, limit: number): Promise<EventPage> {
  return withSession(store, async (session) => {
    const around = await readAround(session, store, sentenceId);
    if (!around) return { events: [], next: null };
    // One more than asked tells whether there is another page; versions have no gaps.
    const stored = await session.rows<EventRow>(EVENTS, [sentenceId, after + 1, after + limit + 1]);
    const events = stored.slice(0, limit).map((row) => proven(row, sentenceId, around.key));
    return { events, next: stored.length > limit ? after + limit : null };
  });
}

function proven(row: EventRow, sentenceId: string, key: PersonKey): ProvenEvent {
  const { ruleSet = null } = JSON.parse(row.metadata) as { ruleSet?: string };
  const hash = row.hash.toString('hex');
  const prevHash = row.prev_hash.toString('hex');
  return { ...decode(row, sentenceId, key), position: row.position, hash, prevHash, ruleSet };
}

export interface RecordedCommand {
  readonly commandId: string;
  readonly sentenceId: string;
  readonly version: number;
  readonly recordedAt: Instant;
}

const COMMAND = `
  SELECT c.stream_id, c.to_version::int, e.recorded_at FROM es.command c JOIN es.event e ON e.position = c.last_position
  WHERE c.command_id = $1 ORDER BY c.last_position DESC LIMIT 1`;

/** What became of a command; null when nothing was recorded under its id. */
export async function readCommand(store: Store, commandId: string): Promise<RecordedCommand | null> {
  const [row] = await rows<{ stream_id: string; to_version: number; recorded_at: Date }>(store, COMMAND, [commandId]);
  return row
    ? { commandId, sentenceId: row.stream_id, version: row.to_version, recordedAt: row.recorded_at.toISOString() }
    : null;
}
