import { type Instant, type IsoDate } from '../domain/dates';
import { type RecordedEvent } from '../domain/events';
import { type Sentence } from '../domain/state';
import { clockAt } from './clock';
import { type Store } from './data-source';
import { decode, type EventRow } from './decode';
import { keptOf } from './kept';
import { type PersonKey } from './keys/personal-data';
import { rows, withSession } from './session';
import { NOTHING, readRows, readStream, readUnfolded } from './stream';

/** All that happened to a sentence, and what time it is for it. */
export interface History {
  readonly sentenceId: string;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly events: readonly RecordedEvent[];
}

export interface SentenceRead extends History {
  readonly state: Sentence;
  readonly version: number;
}

/** The events of a sentence; how it stands is left to whoever asks, who folds them as of a moment. Null: there is none. */
export function readHistory(store: Store, sentenceId: string): Promise<History | null> {
  return withSession(store, async (session) => {
    const { events, nowMs } = await readUnfolded(session, store, sentenceId);
    const last = events.at(-1);
    return last ? { sentenceId, events, ...clockAt(nowMs, last.occurredAt) } : null;
  });
}

/** A sentence now; or as it was at a version, and then `now` and `today` are of that event. Null: there is none. */
export function readSentence(
  store: Store,
  sentenceId: string,
  at: { version?: number } = {},
): Promise<SentenceRead | null> {
  return withSession(store, async (session) => {
    const asking = at.version === undefined ? {} : { until: at.version };
    const { folded, events, nowMs } = await readStream(session, store, sentenceId, asking);
    const { state, version, latest } = folded;
    if (state.status === 'unregistered' || latest === null) return null;
    const clock = clockAt(at.version === undefined ? nowMs : Date.parse(latest), latest);
    return { sentenceId, state, version, events, ...clock };
  });
}

/** A sentence as a command left it, and what time it then was. */
export type SentenceLeft = Omit<SentenceRead, 'events'>;

/** A sentence as a command left it; where this process has just folded it, nothing is read again. Null: there is none. */
export async function readLeft(store: Store, sentenceId: string, version: number): Promise<SentenceLeft | null> {
  const { state, latest, ...kept } = keptOf(store, sentenceId) ?? NOTHING;
  if (kept.version !== version || state.status === 'unregistered' || latest === null)
    return readSentence(store, sentenceId, { version });
  return { sentenceId, state, version, ...clockAt(Date.parse(latest), latest) };
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
    // One more than asked tells whether there is another page; versions have no gaps.
    const { around, stored } = await readRows(session, store, sentenceId, after + 1, after + limit + 1);
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

const COMMAND = 'SELECT stream_id, to_version::int, recorded_at FROM es.outcome($1)';

/** What became of a command; null when nothing was recorded under its id. */
export async function readCommand(store: Store, commandId: string): Promise<RecordedCommand | null> {
  const [row] = await rows<{ stream_id: string; to_version: number; recorded_at: Date }>(store, COMMAND, [commandId]);
  return row
    ? { commandId, sentenceId: row.stream_id, version: row.to_version, recordedAt: row.recorded_at.toISOString() }
    : null;
}
