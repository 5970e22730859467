import { type Logger } from 'pino';
import { handOver } from '../activities/hand-over';
import { issueLetters } from '../activities/letters/issue';
import { type Post } from '../activities/post';
import { takeNotices } from '../store/notices/deliveries';
import { takeLettersDue } from '../store/notices/letters-due';
import { repeatedly } from './repeatedly';

export interface Sending {
  readonly post: Post;
  readonly stop: AbortSignal;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** How often it is looked for what waits, where nothing did. */
const LOOK_MS = 500;
/** More than the mail server's connections, so that none of them waits. */
const SENDING_AT_ONCE = 16;
/** Twice as many as go out at once; however slowly they go, the claim on the last of them still holds. */
const NOTICES_MAX = 2 * SENDING_AT_ONCE;
/** One after the other: were each to take all the time that it may, the claim on the last would hold. */
const LETTERS_MAX = 8;

/**
 * Sends everybody's notices and writes everybody's letters as soon as they wait, until told to stop. No workflow is needed for
 * it, and none is woken by it; what stays overlooked all the same is seen to by the sentence's own (docs/decisions/0085). Mail,
 * webhooks and letters go beside each other: a server that hangs holds up its own kind alone.
 */
export async function sendWaiting(sending: Sending): Promise<void> {
  await Promise.all([
    repeatedly('To send mail', () => sendSome('mail', sending), { ...sending, everyMs: LOOK_MS }),
    repeatedly('To call webhooks', () => sendSome('webhook', sending), { ...sending, everyMs: LOOK_MS }),
    repeatedly('To write letters', () => writeSome(sending), { ...sending, everyMs: LOOK_MS }),
  ]);
}

/** True: there may be more. */
async function sendSome(channel: 'mail' | 'webhook', { post, stop, log }: Sending): Promise<boolean> {
  const notices = await takeNotices(post.store, { channel }, NOTICES_MAX);
  if (notices.length === 0) return false;
  const onSent = (about: object) => log.info(about, 'Handed over');
  const { failed } = await handOver(post, notices, { stop, atOnce: SENDING_AT_ONCE, onSent });
  if (failed.length > 0) log.warn({ failed: failed.length, channel }, 'Notices could not be delivered');
  return notices.length === NOTICES_MAX;
}

/** True: there may be more. */
async function writeSome({ post, stop, log }: Sending): Promise<boolean> {
  const due = await takeLettersDue(post.store, null, LETTERS_MAX);
  await issueLetters(post, due, {
    stop,
    onFailed: (about) => log.warn(about, 'A letter could not be issued'),
  });
  return due.length === LETTERS_MAX;
}
