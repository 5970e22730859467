import { type Notice } from '../domain/notices';
import { type Store } from './data-source';
import { open, seal, unwrapKey, type PersonKey } from './personal-data';
import { rows, type Session } from './session';

/** A notice claimed for sending: whoever holds it marks it within the lease, or it is handed out again. */
export interface QueuedNotice extends Notice {
  readonly sentenceId: string;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
}

const LEASE_S = 120;
const BACKOFF_FIRST_S = 30;
const BACKOFF_MAX_S = 6 * 60 * 60;

const PUT = `
  INSERT INTO rm.notice (key, sentence_id, to_role, to_unit, to_user, payload)
  SELECT n.key, $1, n.to_role, n.to_unit, n.to_user, n.payload
  FROM jsonb_to_recordset($2::jsonb) AS n (key text, to_role text, to_unit text, to_user text, payload text)
  ON CONFLICT (key) DO NOTHING`;

/** Queues notices in the transaction of what they tell; one that was queued before is not queued again. */
export async function putNotices(
  tx: Session,
  sentenceId: string,
  notices: readonly Notice[],
  key: PersonKey,
): Promise<void> {
  // To an erased person's case nothing can be sealed any more, and nobody is to be told its contents.
  if (notices.length === 0 || key === null) return;
  const queued = notices.map(({ key: noticeKey, to, ...payload }) => ({
    key: noticeKey,
    to_role: to.role,
    to_unit: to.unit,
    to_user: to.user,
    payload: seal(payload, { personId: sentenceId, what: `notice ${noticeKey}` }, key),
  }));
  await tx.rows(PUT, [sentenceId, JSON.stringify(queued)]);
}

const TAKE = `
  WITH due AS (
    SELECT key FROM rm.notice
    WHERE sentence_id = $1 AND state = 'queued' AND next_attempt_at <= clock_timestamp()
    ORDER BY created_at, key LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE rm.notice n SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${LEASE_S})
  FROM due WHERE n.key = due.key
  RETURNING n.key, n.to_role, n.to_unit, n.to_user, n.payload, n.attempts, n.created_at,
    (SELECT k.wrapped FROM rm.person_key k WHERE k.person_id = n.sentence_id) AS wrapped`;

interface TakenRow {
  readonly key: string;
  readonly to_role: Notice['to']['role'];
  readonly to_unit: string;
  readonly to_user: string | null;
  readonly payload: string;
  readonly attempts: number;
  readonly created_at: Date;
  readonly wrapped: Buffer | null;
}

/** Claims what may be tried now, the oldest first. What an erased key sealed can never be sent and is marked failed. */
export async function takeNotices(store: Store, sentenceId: string, limit: number): Promise<QueuedNotice[]> {
  const taken = await rows<TakenRow>(store, TAKE, [sentenceId, limit]);
  taken.sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || (a.key < b.key ? -1 : 1));
  const opened: QueuedNotice[] = [];
  for (const row of taken) {
    const key = unwrapKey(store, sentenceId, row.wrapped);
    if (key) opened.push(openNotice(row, sentenceId, key));
    else await markFailed(store, row.key, 'The key of the person was destroyed.', { forGood: true });
  }
  return opened;
}

function openNotice(
  { key: noticeKey, to_role: role, to_unit: unit, to_user: user, payload, attempts }: TakenRow,
  sentenceId: string,
  key: Buffer,
): QueuedNotice {
  const content = open(payload, { personId: sentenceId, what: `notice ${noticeKey}` }, key) as Omit<
    Notice,
    'key' | 'to'
  >;
  return { key: noticeKey, to: { role, unit, user }, ...content, sentenceId, attempts };
}

/** It was handed over, under this Message-ID. */
export async function markSent(store: Store, key: string, messageId: string): Promise<void> {
  await rows(
    store,
    `UPDATE rm.notice SET state = 'sent', sent_at = clock_timestamp(), message_id = $2, last_error = NULL WHERE key = $1`,
    [key, messageId],
  );
}

const FAILED = `
  UPDATE rm.notice SET last_error = left($2, 1000), state = CASE WHEN $3 THEN 'failed' ELSE 'queued' END,
    next_attempt_at = clock_timestamp()
      + make_interval(secs => least(${BACKOFF_MAX_S}, ${BACKOFF_FIRST_S} * 2 ^ least(greatest(attempts - 1, 0), 20)))
  WHERE key = $1 AND state = 'queued'`;

/** It was not: tried again after 30 seconds, a minute, two … at most six hours; never, when it failed for good. */
export async function markFailed(store: Store, key: string, error: string, { forGood = false } = {}): Promise<void> {
  await rows(store, FAILED, [key, error, forGood]);
}

/** How many notices of a sentence may be tried now. */
export const NOTICES_DUE = `
  SELECT count(*)::int FROM rm.notice n WHERE n.sentence_id = $1 AND n.state = 'queued' AND n.next_attempt_at <= clock_timestamp()`;

/** Sentences with notices that may be tried now, those that wait longest first: for whoever looks after deliveries. */
export async function undelivered(store: Store, limit: number): Promise<string[]> {
  const waiting = await rows<{ sentence_id: string }>(
    store,
    `SELECT sentence_id FROM rm.notice WHERE state = 'queued' AND next_attempt_at <= clock_timestamp()
     GROUP BY sentence_id ORDER BY min(next_attempt_at) LIMIT $1`,
    [limit],
  );
  return waiting.map((row) => row.sentence_id);
}
