import { compareProjections, projectionOf, writeProjections, type Difference } from './projections';
import { type Store } from '../data-source';
import { Unreadable } from '../errors';
import { rebuildPeriods } from './periods';
import { readStreams } from '../read-many';
import { inTransaction, rows, type Session } from '../session';

export interface RebuildOptions {
  /** Only say what differs. */
  readonly compareOnly?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Rebuilt {
  readonly sentences: number;
  /** Where the read models said something else than the log; mended, unless it was only compared. */
  readonly differences: readonly Difference[];
  /** Sentences with an event that this program does not know: their rows are left as they are. */
  readonly unreadable: readonly string[];
}

/** Sentences of one transaction: whoever records one of them meanwhile waits for the page. */
const PAGE = 50;
/** A read model that is wrong everywhere need not be listed row by row. */
const DIFFERENCES_MAX = 10_000;

/**
 * Makes the read models from the log again, some sentences at a time under the locks of their streams: recording goes on
 * meanwhile, and no difference is one that the next commit would have settled.
 */
export async function rebuild(
  store: Store,
  { compareOnly = false, onProgress }: RebuildOptions = {},
): Promise<Rebuilt> {
  const differences: Difference[] = [];
  const [count] = await rows<{ of: number }>(store, 'SELECT count(*)::int AS of FROM es.stream');
  const unreadable: string[] = [];
  let sentences = 0;
  for await (const ids of pages(store)) {
    const found = await rebuildReadable(store, ids, compareOnly);
    differences.push(...found.differences.slice(0, DIFFERENCES_MAX - differences.length));
    unreadable.push(...found.unreadable);
    sentences += ids.length;
    onProgress?.(sentences, Math.max(count?.of ?? 0, sentences));
  }
  differences.push(...(await strays(store, compareOnly)));
  return { sentences, differences, unreadable };
}

/** A page; and where one of it cannot be read, each by itself. */
async function rebuildReadable(
  store: Store,
  ids: readonly string[],
  compareOnly: boolean,
): Promise<Pick<Rebuilt, 'differences' | 'unreadable'>> {
  try {
    const differences = await inTransaction(
      store,
      (tx) => rebuildPage(tx, store, ids, compareOnly),
      () => !compareOnly,
    );
    return { differences, unreadable: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (ids.length === 1) return { differences: [], unreadable: ids };
    const each = [];
    for (const id of ids) each.push(await rebuildReadable(store, [id], compareOnly));
    return {
      differences: each.flatMap(({ differences }) => differences),
      unreadable: each.flatMap(({ unreadable }) => unreadable),
    };
  }
}

// In the order of their ids, so that two rebuilds wait for one another and do not block one another.
const ENTER = 'SELECT es.enter(id, NULL, 0) FROM unnest($1::uuid[]) AS page (id)';

async function rebuildPage(
  tx: Session,
  store: Store,
  ids: readonly string[],
  compareOnly: boolean,
): Promise<Difference[]> {
  await tx.rows(ENTER, [ids]);
  const read = await readStreams(tx, store, ids);
  const projections = read.map(({ sentenceId, folded: { state, version, latest: at, sealedPerson } }) => {
    if (state.status === 'unregistered' || at === null) throw new Error(`Corrupt log: ${sentenceId} has no events`);
    return projectionOf({ sentenceId, version, state, at, sealedPerson });
  });
  if (projections.length !== ids.length) throw new Error('Corrupt log: a stream has no events');
  const differences = await compareProjections(tx, projections);
  const wrong = new Set<unknown>(differences.map(({ sentenceId }) => sentenceId));
  if (!compareOnly && wrong.size > 0)
    await writeProjections(
      tx,
      projections.filter(({ sentence }) => wrong.has(sentence['sentence_id'])),
    );
  const streams = new Map(read.map(({ sentenceId, events }) => [sentenceId, events]));
  return [...differences, ...(await rebuildPeriods(tx, streams, { compareOnly }))];
}

async function* pages(store: Store): AsyncGenerator<readonly string[]> {
  let after: string | null = null;
  for (;;) {
    const next: { id: string }[] = await rows<{ id: string }>(
      store,
      'SELECT stream_id AS id FROM es.stream WHERE $1::uuid IS NULL OR stream_id > $1 ORDER BY stream_id LIMIT $2',
      [after, PAGE],
    );
    if (next.length === 0) return;
    yield next.map(({ id }) => id);
    after = next.at(-1)?.id ?? null;
  }
}

// Rows of sentences that the log does not know.
const STRAYS = `
  SELECT 'sentence' AS "table", sentence_id, sentence_id::text AS key, to_jsonb(r) AS stored FROM rm.sentence r
  WHERE NOT EXISTS (SELECT FROM es.stream s WHERE s.stream_id = r.sentence_id)
  UNION ALL
  SELECT 'deadline', sentence_id, id, to_jsonb(r) FROM rm.deadline r
  WHERE NOT EXISTS (SELECT FROM es.stream s WHERE s.stream_id = r.sentence_id)
  UNION ALL
  SELECT 'proposal', sentence_id, proposal_id, to_jsonb(r) FROM rm.proposal r
  WHERE NOT EXISTS (SELECT FROM es.stream s WHERE s.stream_id = r.sentence_id)
  UNION ALL
  SELECT 'case_access', sentence_id, kind || ' ' || who, to_jsonb(r) FROM rm.case_access r
  WHERE NOT EXISTS (SELECT FROM es.stream s WHERE s.stream_id = r.sentence_id)
  UNION ALL
  SELECT 'period', sentence_id, known_from::text || ' ' || from_on::text, to_jsonb(r) FROM rm.period r
  WHERE NOT EXISTS (SELECT FROM es.stream s WHERE s.stream_id = r.sentence_id)`;
const DELETE_STRAYS = `
  WITH s AS (DELETE FROM rm.sentence WHERE sentence_id = ANY ($1)), d AS (DELETE FROM rm.deadline WHERE sentence_id = ANY ($1)),
    a AS (DELETE FROM rm.case_access WHERE sentence_id = ANY ($1)), p AS (DELETE FROM rm.period WHERE sentence_id = ANY ($1))
  DELETE FROM rm.proposal WHERE sentence_id = ANY ($1)`;

async function strays(store: Store, compareOnly: boolean): Promise<Difference[]> {
  interface Stray {
    readonly table: Difference['table'];
    readonly sentence_id: string;
    readonly key: string;
    readonly stored: unknown;
  }
  const found = await rows<Stray>(store, STRAYS);
  if (!compareOnly && found.length > 0)
    await rows(store, DELETE_STRAYS, [[...new Set(found.map((row) => row.sentence_id))]]);
  return found.map(({ table, sentence_id: sentenceId, key, stored }) => ({
    sentenceId,
    table,
    key,
    column: null,
    stored,
    rebuilt: null,
  }));
}
