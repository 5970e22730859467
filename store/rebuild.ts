import { compareProjection, projectionOf, writeProjection, type Difference } from './projections';
import { type Store } from './data-source';
import { rebuildPeriods } from './periods';
import { inTransaction, rows, type Session } from './session';
import { readStream } from './stream';

export interface RebuildOptions {
  /** Only say what differs. */
  readonly compareOnly?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Rebuilt {
  readonly sentences: number;
  /** Where the read models said something else than the log; mended, unless it was only compared. */
  readonly differences: readonly Difference[];
}

const PAGE = 500;
/** A read model that is wrong everywhere need not be listed row by row. */
const DIFFERENCES_MAX = 10_000;

/**
 * Makes the read models from the log again, sentence by sentence under its stream's lock: recording goes on meanwhile,
 * and no difference is one that the next commit would have settled.
 */
export async function rebuild(
  store: Store,
  { compareOnly = false, onProgress }: RebuildOptions = {},
): Promise<Rebuilt> {
  const differences: Difference[] = [];
  const [count] = await rows<{ of: number }>(store, 'SELECT count(*)::int AS of FROM es.stream');
  let sentences = 0;
  for await (const sentenceId of streams(store)) {
    const found = await inTransaction(
      store,
      (tx) => rebuildOne(tx, store, sentenceId, compareOnly),
      () => !compareOnly,
    );
    differences.push(...found.slice(0, DIFFERENCES_MAX - differences.length));
    sentences += 1;
    onProgress?.(sentences, Math.max(count?.of ?? 0, sentences));
  }
  differences.push(...(await strays(store, compareOnly)));
  return { sentences, differences };
}

async function rebuildOne(tx: Session, store: Store, sentenceId: string, compareOnly: boolean): Promise<Difference[]> {
  await tx.rows('SELECT es.enter($1, NULL, 0)', [sentenceId]);
  const { folded, events } = await readStream(tx, store, sentenceId);
  const { state, version, latest: at, sealedPerson } = folded;
  if (state.status === 'unregistered' || at === null) throw new Error(`Corrupt log: ${sentenceId} has no events`);
  const projection = projectionOf({ sentenceId, version, state, at, sealedPerson });
  const differences = await compareProjection(tx, projection);
  if (!compareOnly && differences.length > 0) await writeProjection(tx, projection);
  return [...differences, ...(await rebuildPeriods(tx, sentenceId, events, { compareOnly }))];
}

async function* streams(store: Store): AsyncGenerator<string> {
  let after: string | null = null;
  for (;;) {
    const next: { id: string }[] = await rows<{ id: string }>(
      store,
      'SELECT stream_id AS id FROM es.stream WHERE $1::uuid IS NULL OR stream_id > $1 ORDER BY stream_id LIMIT $2',
      [after, PAGE],
    );
    if (next.length === 0) return;
    for (const { id } of next) yield id;
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
