import { type Store } from './data-source';
import { type Units } from './queries';
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

/** What is open in some units, the oldest first. */
export async function listFindings(store: Store, units: Units, limit = 500): Promise<Finding[]> {
  const found = await rows<Finding & { readonly openedAt: Date; readonly seenAt: Date }>(
    store,
    `SELECT kind, sentence_id AS "sentenceId", of, unit, detail, opened_at AS "openedAt", seen_at AS "seenAt" FROM rm.finding
     WHERE closed_at IS NULL AND ($1::text[] IS NULL OR unit = ANY ($1)) ORDER BY opened_at, kind, sentence_id, of LIMIT $2`,
    [units, limit],
  );
  return found.map((row) => ({ ...row, openedAt: row.openedAt.toISOString(), seenAt: row.seenAt.toISOString() }));
}

/** How many are open, by kind. */
export function countFindings(store: Store): Promise<{ readonly kind: string; readonly count: number }[]> {
  return rows(store, 'SELECT kind, count(*)::int FROM rm.finding WHERE closed_at IS NULL GROUP BY kind');
}
