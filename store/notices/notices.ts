import { type IsoDate } from '../../domain/dates';
import { mayBeSilenced } from '../../domain/notice-kinds';
import { type Notice } from '../../domain/notice';
import { correlationNow } from '../access/access';
import { open, seal, type PersonKey } from '../keys/personal-data';
import { type Session } from '../session';

/** What a webhook's copy of a notice is called: the key of the notice and its own. */
const WEBHOOK_COPY = '#webhook/';

/** The header of a message that names the request which led to it; what the clock brings has none. */
export const CORRELATION = 'X-Progresjon-Correlation';

// To whoever stands in on that day; by the channel that they asked for, unless the law leaves no choice; and a copy to
// each webhook that hears of the unit and the kind. Whoever asked for a webhook that nobody set up gets mail.
const PUT = `
  WITH n AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS n (key text, sentence_id uuid, today date, to_role text, to_unit text, to_user text, kind text, law_bound boolean, payload text)),
  copies AS (
    SELECT n.*, w.id AS webhook_id FROM n JOIN rm.webhook w ON w.removed_at IS NULL AND n.to_role NOT IN ('victim', 'victim-desk')
      AND (w.units IS NULL OR n.to_unit = ANY (w.units)) AND (w.kinds IS NULL OR n.kind = ANY (w.kinds))),
  addressed AS (
    SELECT n.*, d.to_account AS cover, CASE
        WHEN n.law_bound OR p.channel IS NULL OR p.channel = 'mail' THEN 'mail'
        WHEN p.channel = 'webhook' AND NOT EXISTS (SELECT FROM copies c WHERE c.key = n.key) THEN 'mail'
        ELSE 'app' END AS channel
    FROM n
    LEFT JOIN LATERAL (
      SELECT to_account FROM rm.delegation d
      WHERE d.from_account = n.to_user AND d.unit IN (n.to_unit, '*') AND d.ended_at IS NULL
        AND n.today BETWEEN d.first_day AND d.last_day ORDER BY d.created_at LIMIT 1) d ON true
    LEFT JOIN rm.preference p ON p.account = coalesce(d.to_account, n.to_user) AND p.kind = n.kind)
  INSERT INTO rm.notice (key, sentence_id, to_role, to_unit, to_user, on_behalf_of, kind, payload, channel, webhook_id, state, sent_at)
  SELECT key, sentence_id, to_role, to_unit, coalesce(cover, to_user), CASE WHEN cover IS NOT NULL THEN to_user END, kind, payload,
    channel, NULL::uuid, CASE channel WHEN 'app' THEN 'sent' ELSE 'queued' END, CASE channel WHEN 'app' THEN clock_timestamp() END
  FROM addressed
  UNION ALL
  SELECT key || '${WEBHOOK_COPY}' || webhook_id, sentence_id, to_role, to_unit, to_user, NULL, kind, payload,
    'webhook', webhook_id, 'queued', NULL
  FROM copies
  ON CONFLICT (key) DO NOTHING`;

/** Notices about a sentence, as of its own day, and the key that seals them. */
export interface Told {
  readonly sentenceId: string;
  readonly notices: readonly Notice[];
  readonly key: PersonKey;
  readonly today: IsoDate;
}

/** Queues notices in the transaction of what they tell; one that was queued before is not queued again. */
export async function putNotices(tx: Session, told: readonly Told[]): Promise<void> {
  const correlationId = correlationNow();
  const correlation = correlationId === null ? {} : { [CORRELATION]: correlationId };
  const queued = told.flatMap((each) => queuedOf(each, correlation));
  if (queued.length > 0) await tx.rows(PUT, [JSON.stringify(queued)]);
}

/** By the names of the columns above. */
function queuedOf({ sentenceId, notices, key, today }: Told, correlation: Readonly<Record<string, string>>) {
  // To an erased person's case nothing can be sealed any more, and nobody is to be told its contents.
  if (key === null) return [];
  return notices.map(({ key: noticeKey, to, headers, ...words }) => {
    const kind = headers['X-Progresjon-Deadline'] ?? headers['X-Progresjon-Kind'] ?? null;
    const payload = { ...words, headers: { ...headers, ...correlation } };
    return {
      key: noticeKey,
      sentence_id: sentenceId,
      today,
      to_role: to.role,
      to_unit: to.unit,
      to_user: to.user,
      kind,
      law_bound: !mayBeSilenced(kind),
      payload: seal(payload, { personId: sentenceId, what: `notice ${noticeKey}` }, key),
    };
  });
}

/** What a stored notice says; the copies for webhooks say the same. */
export function openNotice(
  noticeKey: string,
  payload: string,
  sentenceId: string,
  key: Buffer,
): Omit<Notice, 'key' | 'to'> {
  const [told = noticeKey] = noticeKey.split(WEBHOOK_COPY);
  return open(payload, { personId: sentenceId, what: `notice ${told}` }, key) as Omit<Notice, 'key' | 'to'>;
}
