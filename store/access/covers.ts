import { type IsoDate } from '../../domain/dates';
import { type Role } from '../../domain/permissions';
import { TODAY } from '../clock';
import { type Store } from '../data-source';
import { type Units } from '../lists/queries';
import { rows } from '../session';

/**
 * Somebody stands in for somebody else at a unit (`*`: at every one), from the first day to the last: what is to be done,
 * and its reminders, come to them too. With a role, they also act in it.
 */
export interface Cover {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly role: Role | null;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly reason: string;
  readonly createdBy: string;
}

export interface ListedCover extends Cover {
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly state: 'coming' | 'now' | 'over' | 'ended';
}

const COLUMNS = `
  id, from_account AS "from", to_account AS "to", unit, role, first_day::text AS "firstDay", last_day::text AS "lastDay", reason,
  created_by AS "createdBy", created_at AS "createdAt", ended_at AS "endedAt",
  CASE WHEN ended_at IS NOT NULL THEN 'ended' WHEN first_day > (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date THEN 'coming'
    WHEN last_day < (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date THEN 'over' ELSE 'now' END AS state`;

interface CoverRow extends Omit<ListedCover, 'createdAt' | 'endedAt'> {
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** Those that an account gives or takes, and all of some units; the latest first. */
export async function listCovers(store: Store, account: string, units: Units | 'none'): Promise<ListedCover[]> {
  const found = await rows<CoverRow>(
    store,
    `SELECT ${COLUMNS} FROM rm.delegation WHERE from_account = $1 OR to_account = $1 OR ($2 AND ($3::text[] IS NULL OR unit = ANY ($3)))
     ORDER BY last_day DESC, created_at DESC, id LIMIT 500`,
    [account, units !== 'none', units === 'none' ? [] : units],
  );
  return found.map(shown);
}

/** The same id again answers the same again. */
export async function addCover(store: Store, cover: Cover): Promise<ListedCover | null> {
  const { id, from, to, unit, role, firstDay, lastDay, reason, createdBy } = cover;
  await rows(
    store,
    `INSERT INTO rm.delegation (id, from_account, to_account, unit, role, first_day, last_day, reason, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING`,
    [id, from, to, unit, role, firstDay, lastDay, reason, createdBy],
  );
  return readCover(store, id);
}

export async function readCover(store: Store, id: string): Promise<ListedCover | null> {
  const [found] = await rows<CoverRow>(store, `SELECT ${COLUMNS} FROM rm.delegation WHERE id = $1`, [id]);
  return found ? shown(found) : null;
}

/** It holds no longer; what was done meanwhile stays done. */
export async function endCover(store: Store, id: string): Promise<void> {
  await rows(store, 'UPDATE rm.delegation SET ended_at = clock_timestamp() WHERE id = $1 AND ended_at IS NULL', [id]);
}

/** In which roles an account stands in for whom, in a sentence, on the sentence's own day. */
export function rolesStoodInFor(
  store: Store,
  account: string,
  sentenceId: string,
): Promise<{ readonly role: Role; readonly from: string }[]> {
  return rows(
    store,
    `SELECT v.role, v.from_account AS "from" FROM rm.delegation v JOIN rm.sentence s ON s.sentence_id = $2
     LEFT JOIN rm.clock c ON c.sentence_id = s.sentence_id
     WHERE v.to_account = $1 AND v.role IS NOT NULL AND v.ended_at IS NULL AND v.unit IN (s.unit, '*')
       AND ${TODAY} BETWEEN v.first_day AND v.last_day ORDER BY v.created_at, v.id`,
    [account, sentenceId],
  );
}

function shown({ createdAt, endedAt, ...cover }: CoverRow): ListedCover {
  return { ...cover, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
