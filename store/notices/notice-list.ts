import { openNotice } from './notices';
import { type Store } from '../data-source';
import { page, readCursor, type Page, type Paging } from '../lists/paging';
import { unwrapKey } from '../keys/personal-data';
import { type Units } from '../lists/queries';
import { rows } from '../session';

/** A message: what it told, to whom, when, and what became of it. Initials only. */
export interface ListedNotice {
  readonly key: string;
  readonly sentenceId: string;
  readonly channel: string;
  readonly kind: string | null;
  readonly to: { readonly role: string; readonly unit: string; readonly user: string | null };
  /** For whom `to.user` stood in. */
  readonly onBehalfOf: string | null;
  /** Null: the person was erased. */
  readonly subject: string | null;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly attempts: readonly Attempt[];
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly nextAttemptAt: string | null;
}

export interface Attempt {
  readonly at: string;
  readonly outcome: 'sent' | 'deferred' | 'refused';
  readonly error: string | null;
}

export interface NoticeQuery extends Paging {
  readonly units: Units;
  readonly sentenceId?: string;
  readonly state?: string;
  readonly channel?: string;
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
/**
 * As SQL of `n`: the notices of `$1`, units, that are theirs to see and to send again. What victims and the victim desk are
 * told is theirs alone. A message to a unit is the unit's: but not that there was one to whoever the case is barred to, or
 * sees a row of it.
 */
const OF_UNITS = `
  n.to_role NOT IN ('victim', 'victim-desk') AND ($1::text[] IS NULL OR n.to_unit = ANY ($1)) AND n.sentence_id <> ALL ((SELECT rm.access_barred())::uuid[]) AND NOT EXISTS (SELECT FROM rm.sentence s
    WHERE s.sentence_id = n.sentence_id AND s.restricted AND NOT EXISTS (SELECT FROM rm.reached r WHERE r.sentence_id = s.sentence_id))`;

// The newest first; microseconds in the cursor, for many are queued in one millisecond.
const NOTICES = `
  SELECT n.key, n.sentence_id, n.channel, n.kind, n.to_role, n.to_unit, n.to_user, n.on_behalf_of, n.payload, n.state, k.wrapped,
    n.created_at::text AS at, to_char(n.created_at, '${INSTANT}') AS created_at, to_char(n.sent_at, '${INSTANT}') AS sent_at,
    CASE n.state WHEN 'queued' THEN to_char(n.next_attempt_at, '${INSTANT}') END AS next_attempt_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('at', to_char(a.attempted_at, '${INSTANT}'), 'outcome', a.outcome, 'error', a.error)
      ORDER BY a.id) FROM rm.delivery_attempt a WHERE a.notice_key = n.key), '[]') AS attempts
  FROM rm.notice n LEFT JOIN rm.person_key k ON k.person_id = n.sentence_id
  WHERE ${OF_UNITS} AND ($2::uuid IS NULL OR n.sentence_id = $2) AND ($3::text IS NULL OR n.state = $3)
    AND ($4::text IS NULL OR n.channel = $4) AND ($6::timestamptz IS NULL OR (n.created_at, n.key) < ($6::timestamptz, $7::text))
  ORDER BY n.created_at DESC, n.key DESC LIMIT $5`;

interface NoticeRow extends Pick<ListedNotice, 'key' | 'channel' | 'kind' | 'state' | 'attempts'> {
  readonly sentence_id: string;
  readonly to_role: string;
  readonly to_unit: string;
  readonly to_user: string | null;
  readonly on_behalf_of: string | null;
  readonly payload: string;
  readonly wrapped: Buffer | null;
  readonly at: string;
  readonly created_at: string;
  readonly sent_at: string | null;
  readonly next_attempt_at: string | null;
}

/** What went to whom in some units, the newest first. */
export async function listNotices(store: Store, query: NoticeQuery): Promise<Page<ListedNotice>> {
  const { units, sentenceId = null, state = null, channel = null, limit } = query;
  const values = [units, sentenceId, state, channel, limit + 1, ...readCursor(query.cursor)];
  const found = await rows<NoticeRow>(store, NOTICES, values);
  return page(
    found,
    limit,
    ({ at, key }) => [at, key],
    (row) => listed(store, row),
  );
}

/**
 * A notice that was given up, or went astray: tried again at once, under the same id. Answers its sentence; null: none of
 * that key is listed in these units.
 */
export async function resendNotice(store: Store, key: string, units: Units): Promise<string | null> {
  const [again] = await rows<{ sentence_id: string }>(
    store,
    `UPDATE rm.notice n SET state = 'queued', attempts = 0, next_attempt_at = clock_timestamp()
     WHERE ${OF_UNITS} AND n.key = $2 AND n.channel <> 'app' RETURNING sentence_id`,
    [units, key],
  );
  return again?.sentence_id ?? null;
}

function listed(store: Store, row: NoticeRow): ListedNotice {
  const { key, sentence_id: sentenceId, channel, kind, state, attempts } = row;
  const personKey = unwrapKey(store, sentenceId, row.wrapped);
  return {
    ...{ key, sentenceId, channel, kind, state, attempts },
    to: { role: row.to_role, unit: row.to_unit, user: row.to_user },
    onBehalfOf: row.on_behalf_of,
    subject: personKey && openNotice(key, row.payload, sentenceId, personKey).subject,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    nextAttemptAt: row.next_attempt_at,
  };
}
