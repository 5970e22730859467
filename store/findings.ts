import { type Store } from './data-source';
import { noteOpened } from './keys/opened';
import { type Units } from './lists/queries';
import { rows } from './session';

/** What a person must look at. `of` tells two of one kind in one sentence apart. */
export interface Finding {
  readonly kind: string;
  readonly sentenceId: string;
  readonly of: string;
  readonly unit: string;
  /** Codes, dates and counts; nothing personal. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly openedAt: string;
  readonly seenAt: string;
}

/** What is open in some units, the oldest first; what did not reach a victim is the victim desk's, which is told of it. */
export async function listFindings(store: Store, units: Units, limit = 500): Promise<Finding[]> {
  const found = await rows<Finding & { readonly openedAt: Date; readonly seenAt: Date }>(
    store,
    `SELECT kind, sentence_id AS "sentenceId", of, unit, detail, opened_at AS "openedAt", seen_at AS "seenAt" FROM rm.finding
     WHERE closed_at IS NULL AND ($1::text[] IS NULL OR unit = ANY ($1))
       AND coalesce(detail ->> 'role', '') NOT IN ('victim', 'victim-desk') ORDER BY opened_at, kind, sentence_id, of LIMIT $2`,
    [units, limit],
  );
  for (const { sentenceId } of found) noteOpened(sentenceId);
  return found.map((row) => ({ ...row, openedAt: row.openedAt.toISOString(), seenAt: row.seenAt.toISOString() }));
}

/** How many are open, by kind. */
export function countFindings(store: Store): Promise<{ readonly kind: string; readonly count: number }[]> {
  return rows(store, 'SELECT kind, count(*)::int FROM rm.finding WHERE closed_at IS NULL GROUP BY kind');
}

/** Something that was found, and whether it has been put right already. */
export interface Found extends Pick<Finding, 'kind' | 'sentenceId' | 'of' | 'unit' | 'detail'> {
  readonly repaired: boolean;
}

const FOUND = `
  WITH f AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
      AS f (kind text, "sentenceId" uuid, of text, unit text, detail jsonb, repaired boolean)),
  gone AS (
    UPDATE rm.finding o SET closed_at = clock_timestamp()
    WHERE o.closed_at IS NULL AND o.kind = ANY ($1)
      AND NOT EXISTS (SELECT FROM f WHERE (f.kind, f."sentenceId", f.of) = (o.kind, o.sentence_id, o.of)))
  INSERT INTO rm.finding AS o (kind, sentence_id, of, unit, detail, closed_at)
  SELECT kind, "sentenceId", of, unit, detail, CASE WHEN repaired THEN clock_timestamp() END FROM f
  ON CONFLICT (kind, sentence_id, of) DO UPDATE SET detail = excluded.detail, unit = excluded.unit, seen_at = excluded.seen_at,
    closed_at = excluded.closed_at, opened_at = CASE WHEN o.closed_at IS NULL THEN o.opened_at ELSE excluded.opened_at END`;

/** Writes down what a whole run found of some kinds: what was repaired is closed, and so is what it no longer saw. */
export async function settleFindings(store: Store, kinds: readonly string[], found: readonly Found[]): Promise<void> {
  await rows(store, FOUND, [kinds, JSON.stringify(found)]);
}
