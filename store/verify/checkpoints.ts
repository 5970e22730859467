import { type Store } from '../data-source';
import { rows } from '../session';

/** A checkpoint as the notary stored it. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  /** The signed note, verbatim. */
  readonly note: string;
  /** The token of a time-stamp authority over the note. */
  readonly token: Buffer | null;
  readonly createdAt: string;
}

const COLUMNS = 'size::float8 AS size, root, note, tsa_token AS token, created_at AS "createdAt"';

type Row = Omit<CheckpointRow, 'createdAt'> & { readonly createdAt: Date };

/** The checkpoints below a size, the newest first. */
export async function listCheckpoints(store: Store, below: number | null, limit: number): Promise<CheckpointRow[]> {
  const found = await rows<Row>(
    store,
    `SELECT ${COLUMNS} FROM es.checkpoint c WHERE $1::bigint IS NULL OR c.size < $1 ORDER BY c.size DESC LIMIT $2`,
    [below, limit],
  );
  return found.map(read);
}

/** The checkpoint of a size; null: there is none. */
export async function checkpointOf(store: Store, size: number): Promise<CheckpointRow | null> {
  const [found] = await rows<Row>(store, `SELECT ${COLUMNS} FROM es.checkpoint c WHERE c.size = $1`, [size]);
  return found ? read(found) : null;
}

/** How the notary and the log stand to each other. */
export interface NotaryState {
  /** How many events the log holds, and how many the last checkpoint covers. */
  readonly size: number;
  readonly signed: number;
  readonly signedAt: string | null;
  /** When the first event was recorded that no checkpoint covers; null: all are covered. */
  readonly waitingSince: string | null;
  /** What made the notary refuse since the last checkpoint. */
  readonly alarm: { readonly code: string; readonly at: string; readonly detail: object } | null;
}

const STATE = `
  SELECT h.size::float8 AS size, coalesce(c.size, 0)::float8 AS signed, c.created_at AS "signedAt",
    es.recorded_at(coalesce(c.size, 0) + 1) AS "waitingSince",
    (SELECT jsonb_build_object('code', a.code, 'at', a.raised_at, 'detail', a.detail) FROM es.notary_alarm a
     WHERE a.raised_at > coalesce(c.created_at, '-infinity') ORDER BY a.alarm_id DESC LIMIT 1) AS alarm
  FROM es.log_head h LEFT JOIN LATERAL (SELECT * FROM es.checkpoint ORDER BY es.checkpoint.size DESC LIMIT 1) c ON true`;

export async function notaryState(store: Store): Promise<NotaryState> {
  type StateRow = Omit<NotaryState, 'signedAt' | 'waitingSince'> & { signedAt: Date | null; waitingSince: Date | null };
  const [found] = await rows<StateRow>(store, STATE);
  if (!found) throw new Error('es.log_head is empty');
  const { alarm, signedAt, waitingSince, ...sizes } = found;
  return {
    ...sizes,
    signedAt: signedAt?.toISOString() ?? null,
    waitingSince: waitingSince?.toISOString() ?? null,
    alarm: alarm && { ...alarm, at: new Date(alarm.at).toISOString() },
  };
}

/** How long an event may wait for a checkpoint before the notary counts as behind. */
const PATIENCE_MS = 15 * 60 * 1_000;

/** In one word: it signs; it is behind; it refuses, because the log is not the one it signed; there is none yet. */
export type Standing = 'signing' | 'behind' | 'refusing' | 'none';

export function standingOfNotary({ signed, waitingSince, alarm }: NotaryState, now = Date.now()): Standing {
  if (alarm) return 'refusing';
  if (waitingSince === null || now - Date.parse(waitingSince) < PATIENCE_MS) return signed > 0 ? 'signing' : 'none';
  return signed > 0 ? 'behind' : 'none';
}

function read({ createdAt, ...row }: Row): CheckpointRow {
  return { ...row, createdAt: createdAt.toISOString() };
}
