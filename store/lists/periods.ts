import { type RecordedEvent } from '../../domain/events';
import { MOVING, periodsOf } from '../../domain/periods';
import { type Store } from '../data-source';
import { decode } from '../decode';
import { Unreadable } from '../errors';
import { type Difference } from './projections';
import { storedStreams, type StoredStream } from '../read-many';
import { inTransaction, type Session } from '../session';

/** So many events are followed in one transaction. */
const EVENTS_MAX = 2_000;

// Most of what is recorded moves nobody, and whoever reads a stream reads, opens and follows all of it.
const CHANGED = `
  SELECT array_agg(DISTINCT stream_id) FILTER (WHERE type = ANY ($3)) AS ids, max(position)::text AS position FROM (
    SELECT stream_id, type, position FROM es.event WHERE position > $1 ORDER BY position LIMIT $2) AS next`;

const WRITE = `
  INSERT INTO rm.period (sentence_id, from_on, to_on, known_from, known_to, status, regime, unit, since, clock_stopped)
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS p (sentence_id uuid, from_on date, to_on date, known_from timestamptz,
    known_to timestamptz, status text, regime text, unit text, since date, clock_stopped text)`;

/**
 * Makes the periods of every sentence that has changed since they last followed the log. Answers how many events it went
 * through: 0 when it has come to the end. Several may follow at once: one after the other.
 */
export async function followPeriods(store: Store): Promise<number> {
  return inTransaction(
    store,
    async (tx) => {
      const [followed] = await tx.rows<{ position: string }>('SELECT position FROM rm.periods_followed FOR UPDATE');
      const from = followed?.position ?? '0';
      const asked = [from, EVENTS_MAX, MOVING];
      const [next] = await tx.rows<{ ids: string[] | null; position: string | null }>(CHANGED, asked);
      if (!next || next.position === null) return 0;
      if (next.ids) await writePeriods(tx, store, next.ids);
      await tx.rows('UPDATE rm.periods_followed SET position = $1', [next.position]);
      return Number(next.position) - Number(from);
    },
    (events) => events > 0,
  );
}

async function writePeriods(tx: Session, store: Store, ids: readonly string[]): Promise<void> {
  const streams = await storedStreams(tx, store, ids);
  await replace(
    tx,
    ids,
    streams.flatMap((stream) => rowsOf(stream.sentenceId, readable(stream))),
  );
}

/** A case is followed as far as it can be read: what a newer program wrote in one holds up no other. */
function readable({ sentenceId, key, stored }: StoredStream): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  try {
    for (const row of stored) events.push(decode(row, sentenceId, key));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return events;
}

async function replace(tx: Session, ids: readonly string[], periods: readonly object[]): Promise<void> {
  await tx.rows('DELETE FROM rm.period WHERE sentence_id = ANY ($1)', [ids]);
  await tx.rows(WRITE, [JSON.stringify(periods)]);
}

// The lock keeps whoever follows the log from going on meanwhile.
const FOLLOWED = `
  SELECT id, (SELECT max(e.version)::int FROM es.event e WHERE e.stream_id = id AND e.position <= f.position) AS version
  FROM rm.periods_followed f, unnest($1::uuid[]) AS asked (id) FOR SHARE OF f`;

// Both sides pass through the table's own types, so that only a real difference shows.
const COMPARE = `
  SELECT sentence_id AS "sentenceId", known_from::text || ' ' || from_on::text AS key,
    to_jsonb(a) AS stored, to_jsonb(b) AS rebuilt
  FROM (SELECT * FROM rm.period WHERE sentence_id = ANY ($1)) a
  FULL JOIN jsonb_populate_recordset(NULL::rm.period, $2::jsonb) b USING (sentence_id, known_from, from_on)
  WHERE a IS DISTINCT FROM b`;

/**
 * Where the periods of some sentences are not what their log says, as far as they have followed it; mends them, unless
 * told only to compare. The caller holds the locks of the streams, whose events these are.
 */
export async function rebuildPeriods(
  tx: Session,
  streams: ReadonlyMap<string, readonly RecordedEvent[]>,
  { compareOnly }: { readonly compareOnly: boolean },
): Promise<Difference[]> {
  const ids = [...streams.keys()];
  const followed = await tx.rows<{ id: string; version: number | null }>(FOLLOWED, [ids]);
  const upTo = new Map(followed.map(({ id, version }) => [id, version ?? 0]));
  const followedOf = ([id, events]: readonly [string, readonly RecordedEvent[]]) =>
    rowsOf(
      id,
      events.filter(({ version }) => version <= (upTo.get(id) ?? 0)),
    );
  const found = await tx.rows<Pick<Difference, 'sentenceId' | 'key' | 'stored' | 'rebuilt'>>(COMPARE, [
    ids,
    JSON.stringify([...streams].flatMap(followedOf)),
  ]);
  const wrong = new Set(found.map(({ sentenceId }) => sentenceId));
  const mended = [...streams].filter(([id]) => wrong.has(id)).flatMap(followedOf);
  if (!compareOnly && wrong.size > 0) await replace(tx, [...wrong], mended);
  return found.map((row) => ({ table: 'period', column: null, ...row }));
}

/** The rows of a sentence: what its log says, and nothing else. */
export function rowsOf(sentenceId: string, events: readonly RecordedEvent[]): readonly object[] {
  return periodsOf(events).map(({ from, to, knownFrom, knownTo, status, regime, unit, since, clockStopped }) => ({
    ...{ sentence_id: sentenceId, from_on: from, to_on: to ?? 'infinity', known_from: knownFrom },
    ...{ known_to: knownTo ?? 'infinity', status, regime, unit, since, clock_stopped: clockStopped },
  }));
}
