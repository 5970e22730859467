import { cancellationSignal, log } from '@temporalio/activity';
import { type Store } from '../store/data-source';
import { markFailed, markSent, takeNotices, type QueuedNotice } from '../store/deliveries';
import { CORRELATION } from '../store/notices';
import { type Delivered } from './index';
import { issueLetters, type RenderPdf } from './letters/issue';
import { renderPdf } from './letters/pdf';
import { type Mailer } from './mailer';
import { retryMs } from './retry';
import { sendByMail, sendByWebhook, type Problem } from './send';
import { type WebhookSender } from './webhook-sender';

/** What delivery needs of the world. */
export interface Post {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly webhooks: WebhookSender;
  /** The address of the web app, for the link in each message. */
  readonly publicUrl: string;
  /** How a letter becomes a file; not said: as PDF/A. */
  readonly renderPdf?: RenderPdf;
}

/** A full batch may have left some over: those are taken at once, by the next. */
const AT_ONCE_MAX = 10;
/** Receivers that hang, one after the other, must not outlast this activity: what is left waits for its lease to end. */
const TIME_MS = 15_000;
/** Somebody else holds what waits, or held it and died: the lease of the store, and a little more. */
const HELD_MS = 130_000;

/**
 * Sends what waits of a sentence and writes its letters, beside each other: neither waits for the other, nor fails with
 * it. What could not be done stays queued in the store.
 */
export async function deliver(post: Post, { sentenceId }: { readonly sentenceId: string }): Promise<Delivered> {
  const done = await Promise.allSettled([
    sendNotices(post, sentenceId),
    issueLetters(post.store, sentenceId, post.renderPdf ?? renderPdf),
  ]);
  const failure = done.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
  const took = done.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []));
  if (took.length === 0) return { sent: 0, failed: 0, retryMs: HELD_MS };
  const waits = took.flatMap(({ retryMs: ms }) => ms ?? []);
  return {
    sent: took.reduce((sum, { sent }) => sum + sent, 0),
    failed: took.reduce((sum, { failed }) => sum + failed, 0),
    retryMs: waits.length === 0 ? null : Math.min(...waits),
  };
}

/**
 * At least once: a message that went out just before a crash goes out again, under the same Message-ID or webhook-id.
 * Every attempt is recorded; a bad address holds up no other, nor does a server that is down hold up another one.
 */
async function sendNotices(post: Post, sentenceId: string): Promise<Delivered | null> {
  const notices = await takeNotices(post.store, sentenceId, AT_ONCE_MAX);
  if (notices.length === 0) return null;
  const failed: QueuedNotice[] = [];
  const down = new Map<string, Problem>();
  let [sent, left] = [0, 0];
  const until = Date.now() + TIME_MS;
  for (const notice of notices) {
    const server = notice.webhook?.id ?? 'mail';
    // Told to stop, or late: what is left is handed out again when its lease ends.
    if (cancellationSignal().aborted || Date.now() > until) {
      left += 1;
      continue;
    }
    // Ten more attempts at a dead server would outlast this activity.
    const problem = down.get(server) ?? (await send(post, notice));
    if (problem === null) {
      sent += 1;
      continue;
    }
    await markFailed(post.store, notice.key, problem.why, problem);
    failed.push(notice);
    if (problem.ofServer) down.set(server, problem);
  }
  if (failed.length > 0) log.warn('Notices could not be delivered', { failed: failed.length });
  if (left > 0) return { sent, failed: failed.length, retryMs: HELD_MS };
  return { sent, failed: failed.length, retryMs: notices.length === AT_ONCE_MAX ? 0 : retryMs(failed) };
}

async function send(post: Post, notice: QueuedNotice): Promise<Problem | null> {
  const done = await (notice.webhook ? sendByWebhook(post, notice, notice.webhook) : sendByMail(post, notice));
  if (typeof done !== 'string') return done;
  await markSent(post.store, notice.key, done);
  const correlationId = notice.headers[CORRELATION];
  log.info('Handed over', { channel: notice.webhook ? 'webhook' : 'mail', ...(correlationId && { correlationId }) });
  return null;
}
