import { CASE_ACCESS_COLUMNS, type CaseAccessRead } from './access/case-access';
import { type Store } from './data-source';
import { rows } from './session';

/** What became of a sentence at a position of the log. */
export interface Change {
  readonly position: number;
  readonly sentenceId: string;
  readonly version: number;
  readonly type: string;
  /** Who may see the sentence as it is now; null: it is not in the read models. */
  readonly access: CaseAccessRead | null;
}

/** How long the log is: the position of its last event, 0 when there is none. */
export async function headOf(store: Store): Promise<number> {
  const [head] = await rows<{ size: string }>(store, 'SELECT size FROM es.log_head');
  return Number(head?.size ?? 0);
}

const CHANGES = `
  SELECT e.position::float8 AS position, e.stream_id AS "sentenceId", e.version::int AS version, e.type, ${CASE_ACCESS_COLUMNS}
  FROM es.event e LEFT JOIN rm.sentence s ON s.sentence_id = e.stream_id LEFT JOIN rm.clock c ON c.sentence_id = e.stream_id
  WHERE e.position > $1 ORDER BY e.position LIMIT $2`;

type ChangeRow = Omit<Change, 'access'> & (CaseAccessRead | { readonly unit: null });

/** What the log holds after a position, at most `limit`. Positions have no gaps and come in the order of commits. */
export async function changesAfter(store: Store, position: number, limit: number): Promise<Change[]> {
  const found = await rows<ChangeRow>(store, CHANGES, [position, limit]);
  return found.map((row) => {
    const { position: at, sentenceId, version, type } = row;
    return { position: at, sentenceId, version, type, access: row.unit === null ? null : row };
  });
}

/** The hash of the event at a position; null: there is none. */
export async function hashAt(store: Store, position: number): Promise<Buffer | null> {
  const [found] = await rows<{ hash: Buffer }>(store, 'SELECT e.hash FROM es.event e WHERE e.position = $1', [
    position,
  ]);
  return found?.hash ?? null;
}
