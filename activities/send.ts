import { createHash } from 'node:crypto';
import { type Store } from '../store/data-source';
import { type QueuedNotice } from '../store/notices/deliveries';
import { readVictims } from '../store/victims';
import { webhookSecret } from '../store/notices/webhooks';
import { addressOf } from './addresses';
import { concernsOneMessage, isRefusedForGood, type Mailer } from './mailer';
import { ForbiddenTarget, type WebhookSender } from './webhook-sender';

/** Why a message did not arrive. */
export interface Problem {
  readonly why: string;
  /** Whatever else waits for the same server would fare no better. */
  readonly ofServer: boolean;
  /** It will never arrive there. */
  readonly forGood: boolean;
  /** Nobody needs to be told. */
  readonly quietly: boolean;
}

/** Hands a notice to the mail server; answers with its Message-ID. */
export async function sendByMail(
  { mailer, publicUrl, store }: { readonly mailer: Mailer; readonly publicUrl: string; readonly store: Store },
  notice: QueuedNotice,
): Promise<string | Problem> {
  const { key, to, subject, text, path, headers } = notice;
  const messageId = messageIdOf(key);
  const address = to.role === 'victim' ? await victimAddress(store, notice) : addressOf(to);
  if (address === null) return WITHDRAWN;
  // Whoever is outside the service has nothing to look up.
  const link = to.role === 'victim' ? '' : `\n${publicUrl}${path}\n`;
  try {
    await mailer.send({ messageId, to: address, subject, text: `${text}\n${link}`, headers });
    return messageId;
  } catch (error) {
    return problem(error, { ofServer: !concernsOneMessage(error), forGood: isRefusedForGood(error) });
  }
}

/** As the register of victims says it on the day that it goes out; null: they want no more notices. */
async function victimAddress(store: Store, { sentenceId, to }: QueuedNotice): Promise<string | null> {
  return (await readVictims(store, sentenceId)).get(to.user ?? '')?.email ?? null;
}

const WITHDRAWN: Problem = { why: 'They want no more notices.', ofServer: false, forGood: true, quietly: true };

interface Delivering {
  readonly store: Store;
  readonly webhooks: WebhookSender;
  readonly publicUrl: string;
}

/** Posts a notice to whoever subscribed; answers with its webhook-id, the same at every attempt. */
export async function sendByWebhook(
  { store, webhooks, publicUrl }: Delivering,
  notice: QueuedNotice,
  { id: webhookId, url, secret, removed }: NonNullable<QueuedNotice['webhook']>,
): Promise<string | Problem> {
  if (removed) return { why: 'The subscription was removed.', ofServer: true, forGood: true, quietly: true };
  const id = `msg_${digest(notice.key)}`;
  const body = JSON.stringify(payloadOf(notice, publicUrl));
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    const status = await webhooks({ id, timestamp, body, url, secret: webhookSecret(store, webhookId, secret) });
    if (status >= 200 && status < 300) return id;
    return problem(new Error(`The receiver answered ${status}.`), { ofServer: true, forGood: status === GONE });
  } catch (error) {
    return problem(error, { ofServer: true, forGood: error instanceof ForbiddenTarget });
  }
}

const GONE = 410;

/** Codes, dates and initials: no name leaves the system. */
function payloadOf({ sentenceId, to, subject, path, headers, createdAt }: QueuedNotice, publicUrl: string): object {
  const data = {
    ...{ sentenceId, unit: to.unit, role: to.role, subject, link: `${publicUrl}${path}` },
    deadline: headers['X-Progresjon-Deadline'] ?? null,
    dueOn: headers['X-Progresjon-Due'] ?? null,
    step: headers['X-Progresjon-Step'] ?? null,
  };
  return { type: data.deadline === null ? 'notice' : 'deadline.reminder', timestamp: createdAt.toISOString(), data };
}

function problem(error: unknown, of: Pick<Problem, 'ofServer' | 'forGood'>): Problem {
  return { why: error instanceof Error ? error.message : String(error), quietly: false, ...of };
}

/** The same for the same notice, so that a reader's mail program shows a repeated one once. */
export function messageIdOf(key: string): string {
  return `<${digest(key)}@progresjon.example>`;
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
