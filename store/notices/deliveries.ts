import { type Notice } from '../../domain/notice';
import { undeliveredNotice } from '../../domain/undelivered';
import { osloDate } from '../../domain/dates';
import { type Store } from '../data-source';
import { openNotice, putNotices } from './notices';
import { unwrapKey } from '../keys/personal-data';
import { inTransaction, rows, type Session } from '../session';

/** A notice claimed for sending: whoever holds it marks it within the lease, or it is handed out again. */
export interface QueuedNotice extends Notice {
  readonly sentenceId: string;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
  readonly createdAt: Date;
  /** Where it goes, when not by mail. */
  readonly webhook: {
    readonly id: string;
    readonly url: string;
    readonly secret: Buffer;
    readonly removed: boolean;
  } | null;
}

const LEASE_S = 120;
const BACKOFF_FIRST_S = 30;
const BACKOFF_MAX_S = 6 * 60 * 60;
/** After so many attempts (some fifteen hours) a person is told. Mail is tried on; a webhook waits to be sent again. */
export const TRIES_MAX = 12;

/** `which`: a condition on $1, and in which order; each has its index. */
const take = (which: string) => `
  WITH due AS (
    SELECT key FROM rm.notice
    WHERE state = 'queued' AND next_attempt_at <= clock_timestamp() AND ${which} LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE rm.notice n SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${LEASE_S})
  FROM due WHERE n.key = due.key
  RETURNING n.key, n.sentence_id, n.to_role, n.to_unit, n.to_user, n.payload, n.attempts, n.created_at, n.webhook_id,
    (SELECT k.wrapped FROM rm.person_key k WHERE k.person_id = n.sentence_id) AS wrapped,
    (SELECT jsonb_build_object('url', w.url, 'secret', encode(w.secret, 'base64'), 'removed', w.removed_at IS NOT NULL)
     FROM rm.webhook w WHERE w.id = n.webhook_id) AS webhook`;
const TAKE_OF_SENTENCE = take('sentence_id = $1 ORDER BY created_at, key');
const TAKE_BY_CHANNEL = take('channel = $1 ORDER BY next_attempt_at');

interface TakenRow {
  readonly key: string;
  readonly sentence_id: string;
  readonly to_role: Notice['to']['role'];
  readonly to_unit: string;
  readonly to_user: string | null;
  readonly payload: string;
  readonly attempts: number;
  readonly created_at: Date;
  readonly webhook_id: string | null;
  readonly wrapped: Buffer | null;
  readonly webhook: { readonly url: string; readonly secret: string; readonly removed: boolean } | null;
}

/** Whose notices: those of one sentence, or everybody's by one way. */
export type Waiting = { readonly sentenceId: string } | { readonly channel: 'mail' | 'webhook' };

/** Claims what may be tried now, the oldest first. What an erased key sealed can never be sent and is marked failed. */
export async function takeNotices(store: Store, of: Waiting, limit: number): Promise<QueuedNotice[]> {
  const [statement, whose] = 'channel' in of ? [TAKE_BY_CHANNEL, of.channel] : [TAKE_OF_SENTENCE, of.sentenceId];
  const taken = await rows<TakenRow>(store, statement, [whose, limit]);
  taken.sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || (a.key < b.key ? -1 : 1));
  const opened: QueuedNotice[] = [];
  for (const row of taken) {
    const key = unwrapKey(store, row.sentence_id, row.wrapped);
    if (key) opened.push(queuedNotice(row, key));
    else await markFailed(store, row.key, 'The key of the person was destroyed.', { forGood: true, quietly: true });
  }
  return opened;
}

function queuedNotice(row: TakenRow, key: Buffer): QueuedNotice {
  const { key: noticeKey, sentence_id: sentenceId, to_role: role, to_unit: unit, to_user: user, payload } = row;
  const { webhook_id: id, webhook, attempts } = row;
  return {
    ...openNotice(noticeKey, payload, sentenceId, key),
    ...{ key: noticeKey, to: { role, unit, user }, sentenceId, attempts, createdAt: row.created_at },
    webhook: id !== null && webhook ? { ...webhook, id, secret: Buffer.from(webhook.secret, 'base64') } : null,
  };
}

const SENT = `
  WITH sent AS (
    UPDATE rm.notice n SET state = 'sent', sent_at = clock_timestamp(), message_id = handed.id, last_error = NULL
    FROM unnest($1::text[], $2::text[]) AS handed (key, id) WHERE n.key = handed.key
    RETURNING n.key, n.channel, n.sentence_id),
  attempt AS (INSERT INTO rm.delivery_attempt (notice_key, channel, outcome) SELECT key, channel, 'sent' FROM sent)
  UPDATE rm.finding f SET closed_at = clock_timestamp() FROM sent
  WHERE f.closed_at IS NULL AND f.kind IN ('undelivered', 'address-refused') AND f.sentence_id = sent.sentence_id AND f.of = sent.key`;

/** A notice that was handed over, and under which id. */
export interface HandedOver {
  readonly key: string;
  readonly id: string;
}

/** They were handed over. Whoever was to look into one need not any more. */
export async function markSent(store: Store, all: readonly HandedOver[]): Promise<void> {
  if (all.length === 0) return;
  await rows(store, SENT, [all.map(({ key }) => key), all.map(({ id }) => id)]);
}

const FAILED = `
  WITH failed AS (
    UPDATE rm.notice SET last_error = left($2, 1000),
      state = CASE WHEN $3 OR (channel = 'webhook' AND attempts >= ${TRIES_MAX}) THEN 'failed' ELSE 'queued' END,
      next_attempt_at = clock_timestamp()
        + make_interval(secs => least(${BACKOFF_MAX_S}, ${BACKOFF_FIRST_S} * 2 ^ least(greatest(attempts - 1, 0), 20)))
    WHERE key = $1 AND state = 'queued'
    RETURNING *),
  attempt AS (
    INSERT INTO rm.delivery_attempt (notice_key, channel, outcome, error)
    SELECT key, channel, CASE WHEN $3 THEN 'refused' ELSE 'deferred' END, left($2, 1000) FROM failed)
  SELECT f.key, f.sentence_id, f.channel, f.to_role, f.to_unit, f.to_user, f.payload, f.attempts, k.wrapped,
    (extract(epoch FROM clock_timestamp()) * 1000)::float8 + coalesce(c.offset_ms, 0)::float8 AS now
  FROM failed f LEFT JOIN rm.person_key k ON k.person_id = f.sentence_id LEFT JOIN rm.clock c ON c.sentence_id = f.sentence_id`;

interface FailedRow extends Pick<
  TakenRow,
  'key' | 'sentence_id' | 'to_role' | 'to_unit' | 'to_user' | 'payload' | 'attempts' | 'wrapped'
> {
  readonly channel: string;
  readonly now: number;
}

/**
 * It was not: tried again after 30 seconds, a minute, two … at most six hours; never, when it failed for good. At the
 * last attempt, or at once when the receiver refused it, a task is opened and somebody else is told.
 */
export async function markFailed(
  store: Store,
  key: string,
  error: string,
  { forGood = false, quietly = false } = {},
): Promise<void> {
  await inTransaction(store, async (tx) => {
    const [failed] = await tx.rows<FailedRow>(FAILED, [key, error, forGood]);
    if (failed && !quietly && (forGood || failed.attempts === TRIES_MAX))
      await tellSomebody(tx, store, failed, forGood);
  });
}

const OPEN_FINDING = `
  INSERT INTO rm.finding (kind, sentence_id, of, unit, detail) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (kind, sentence_id, of) DO UPDATE SET seen_at = clock_timestamp(), closed_at = NULL, detail = excluded.detail`;

async function tellSomebody(tx: Session, store: Store, failed: FailedRow, refused: boolean): Promise<void> {
  const { key, sentence_id: sentenceId, channel, attempts } = failed;
  const to = { role: failed.to_role, unit: failed.to_unit, user: failed.to_user };
  const kind = refused ? 'address-refused' : 'undelivered';
  const detail = JSON.stringify({ channel, attempts, role: to.role });
  await tx.rows(OPEN_FINDING, [kind, sentenceId, key, to.unit, detail]);
  const personKey = unwrapKey(store, sentenceId, failed.wrapped);
  const told = personKey && undeliveredNotice({ ...openNotice(key, failed.payload, sentenceId, personKey), key, to });
  const today = osloDate(new Date(failed.now).toISOString());
  if (told) await putNotices(tx, [{ sentenceId, notices: [told], key: personKey, today }]);
}

/** How many notices of a sentence ($1) might have been tried so many seconds ago ($4). */
export const NOTICES_DUE = `
  SELECT count(*)::int FROM rm.notice n
  WHERE n.sentence_id = $1 AND n.state = 'queued' AND n.next_attempt_at <= clock_timestamp() - make_interval(secs => $4)`;

/**
 * Sentences with notices or letters that might have been tried so many milliseconds ago, those that wait longest first: for
 * whoever looks after deliveries.
 */
export async function undelivered(store: Store, limit: number, waitedMs = 0): Promise<string[]> {
  const waiting = await rows<{ sentence_id: string }>(
    store,
    `SELECT sentence_id FROM (
       SELECT sentence_id, next_attempt_at FROM rm.notice WHERE state = 'queued'
       UNION ALL SELECT sentence_id, next_attempt_at FROM rm.letter_due) waiting
     WHERE next_attempt_at <= clock_timestamp() - make_interval(secs => $2)
     GROUP BY sentence_id ORDER BY min(next_attempt_at) LIMIT $1`,
    [limit, waitedMs / 1000],
  );
  return waiting.map((row) => row.sentence_id);
}
