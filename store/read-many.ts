import { type RecordedEvent } from '../domain/events';
import { type Sentence } from '../domain/state';
import { type Store } from './data-source';
import { EVENT_COLUMNS, type EventRow } from './decode';
import { unwrapKey, type PersonKey } from './keys/personal-data';
import { rows, type Session } from './session';
import { fold, NOTHING, type Folded } from './stream';

export interface ManyRead {
  readonly sentenceId: string;
  readonly state: Sentence;
}

/** One of many streams, folded, with its events. */
export interface OneOfMany {
  readonly sentenceId: string;
  readonly folded: Folded;
  readonly events: readonly RecordedEvent[];
}

interface ManyRow extends EventRow {
  readonly stream_id: string;
  readonly wrapped: Buffer | null;
}

/** The rows of one stream in their order, and the key to what is personal in them. */
export interface StoredStream {
  readonly sentenceId: string;
  readonly key: PersonKey;
  readonly stored: readonly EventRow[];
}

const PAGE = 500;

// The key stands beside the first event alone: it would otherwise be sent with each.
const ROWS = `
  SELECT e.stream_id, CASE WHEN e.version = 1 THEN k.wrapped END AS wrapped, ${EVENT_COLUMNS}
  FROM es.event e LEFT JOIN rm.person_key k ON k.person_id = e.stream_id
  WHERE e.stream_id = ANY ($1::uuid[]) ORDER BY e.stream_id, e.version`;

/**
 * How many sentences stand now, in pages of one statement each; within a page in the order of their ids. One that is not
 * there is left out. The next page is on its way while one is folded.
 */
export async function* readSentences(store: Store, ids: readonly string[]): AsyncGenerator<ManyRead> {
  let coming = readPage(store, ids, 0);
  for (let from = 0; from < ids.length; from += PAGE) {
    const stored = await coming;
    coming = readPage(store, ids, from + PAGE);
    // Whoever goes through them may stop before this page is asked for.
    coming.catch(() => undefined);
    for (const { sentenceId, folded } of folding(bySentence(store, stored)))
      if (folded.state.status !== 'unregistered') yield { sentenceId, state: folded.state };
  }
}

/** Streams in a transaction that is open already: one statement for all of them, in the order of their ids. */
export async function readStreams(tx: Session, store: Store, ids: readonly string[]): Promise<readonly OneOfMany[]> {
  return [...folding(await storedStreams(tx, store, ids))];
}

/** The same as they are stored, for whoever must go on past one that cannot be read. */
export async function storedStreams(
  tx: Session,
  store: Store,
  ids: readonly string[],
): Promise<readonly StoredStream[]> {
  return bySentence(store, await tx.rows<ManyRow>(ROWS, [ids]));
}

function* folding(streams: readonly StoredStream[]): Generator<OneOfMany> {
  for (const { sentenceId, key, stored } of streams) yield { sentenceId, ...fold(stored, sentenceId, NOTHING, key) };
}

async function readPage(store: Store, ids: readonly string[], from: number): Promise<readonly ManyRow[]> {
  return from < ids.length ? rows<ManyRow>(store, ROWS, [ids.slice(from, from + PAGE)]) : [];
}

function bySentence(store: Store, stored: readonly ManyRow[]): readonly StoredStream[] {
  const streams = new Map<string, ManyRow[]>();
  for (const row of stored) {
    const stream = streams.get(row.stream_id);
    if (stream) stream.push(row);
    else streams.set(row.stream_id, [row]);
  }
  return [...streams].map(([sentenceId, stream]) => ({
    sentenceId,
    key: unwrapKey(store, sentenceId, stream[0]?.wrapped ?? null),
    stored: stream,
  }));
}
