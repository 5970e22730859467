import { cancellationSignal, log } from '@temporalio/activity';
import { createHash } from 'node:crypto';
import { type Store } from '../store/data-source';
import { markFailed, markSent, takeNotices, type QueuedNotice } from '../store/notices';
import { addressOf } from './addresses';
import { type Delivered } from './index';
import { concernsOneMessage, type Mailer } from './mailer';

/** What delivery needs of the world. */
export interface Post {
  readonly store: Store;
  readonly mailer: Mailer;
  /** The address of the web app, for the link in each message. */
  readonly publicUrl: string;
}

/** A full batch may have left some over: those are taken at once, by the next. */
const AT_ONCE_MAX = 10;
/** Somebody else holds what waits, or held it and died: the lease of the store, and a little more. */
const HELD_MS = 130_000;
/** A little after the store lets a notice be tried again, and never sooner than that. */
const RETRY_FIRST_MS = 31_000;
const RETRY_MAX_MS = 6 * 60 * 60 * 1000;

/**
 * Sends what waits of a sentence, at least once: a message that went out just before a crash goes out again, under the
 * same Message-ID. Every attempt is recorded, and none that fails is given up; a bad address holds up no other.
 */
export async function deliver(post: Post, { sentenceId }: { readonly sentenceId: string }): Promise<Delivered> {
  const notices = await takeNotices(post.store, sentenceId, AT_ONCE_MAX);
  if (notices.length === 0) return { sent: 0, failed: 0, retryMs: HELD_MS };
  const failed: QueuedNotice[] = [];
  let sent = 0;
  let down: string | null = null;
  for (const notice of notices) {
    // Told to stop: what is left is handed out again when its lease ends.
    if (cancellationSignal().aborted) break;
    const problem: Problem | null = down === null ? await send(post, notice) : { why: down, ofServer: true };
    if (problem === null) {
      sent += 1;
      continue;
    }
    await markFailed(post.store, notice.key, problem.why);
    failed.push(notice);
    // Ten more attempts at a dead server would outlast this activity.
    if (problem.ofServer) down = problem.why;
  }
  if (failed.length > 0) log.warn('Notices could not be delivered', { failed: failed.length, why: down });
  return { sent, failed: failed.length, retryMs: notices.length === AT_ONCE_MAX ? 0 : retryMs(failed) };
}

interface Problem {
  readonly why: string;
  readonly ofServer: boolean;
}

async function send({ store, mailer, publicUrl }: Post, notice: QueuedNotice): Promise<Problem | null> {
  const { key, to, subject, text, path, headers } = notice;
  const messageId = messageIdOf(key);
  try {
    await mailer.send({ messageId, to: addressOf(to), subject, text: `${text}\n\n${publicUrl}${path}\n`, headers });
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error), ofServer: !concernsOneMessage(error) };
  }
  await markSent(store, key, messageId);
  return null;
}

/** The same for the same notice, so that a reader's mail program shows a repeated one once. */
function messageIdOf(key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@progresjon.example>`;
}

/** When the first of the failed may be tried again: as the store doubles its waits. */
function retryMs(failed: readonly QueuedNotice[]): number | null {
  const waits = failed.map(({ attempts }) => Math.min(RETRY_FIRST_MS * 2 ** Math.min(attempts - 1, 20), RETRY_MAX_MS));
  return waits.length === 0 ? null : Math.min(...waits);
}
