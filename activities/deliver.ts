import { cancellationSignal, log } from '@temporalio/activity';
import { takeNotices } from '../store/notices/deliveries';
import { takeLettersDue } from '../store/notices/letters-due';
import { handOver } from './hand-over';
import { type Delivered } from './index';
import { issueLetters } from './letters/issue';
import { type Post } from './post';
import { retryMs } from './retry';

/** A full batch may have left some over: those are taken at once, by the next. */
const NOTICES_MAX = 10;
const LETTERS_MAX = 5;
/** Receivers that hang, one after the other, must not outlast this activity: what is left waits for its lease to end. */
const TIME_MS = 15_000;
/** Somebody else holds what waits, or held it and died: the lease of the store, and a little more. */
const HELD_MS = 130_000;

/**
 * Sends what waits of a sentence and writes its letters, beside each other: neither waits for the other, nor fails with
 * it. What could not be done stays queued in the store. For what nobody else has sent (worker/send-waiting.ts).
 */
export async function deliver(post: Post, { sentenceId }: { readonly sentenceId: string }): Promise<Delivered> {
  const done = await Promise.allSettled([sendNotices(post, sentenceId), writeLetters(post, sentenceId)]);
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

/** Notices of a sentence, one after the other; null: none waits. */
async function sendNotices(post: Post, sentenceId: string): Promise<Delivered | null> {
  const notices = await takeNotices(post.store, { sentenceId }, NOTICES_MAX);
  if (notices.length === 0) return null;
  const { sent, failed, left } = await handOver(post, notices, {
    stop: AbortSignal.any([cancellationSignal(), AbortSignal.timeout(TIME_MS)]),
    onSent: (about) => log.info('Handed over', about),
  });
  if (failed.length > 0) log.warn('Notices could not be delivered', { failed: failed.length });
  if (left > 0) return { sent, failed: failed.length, retryMs: HELD_MS };
  return { sent, failed: failed.length, retryMs: notices.length === NOTICES_MAX ? 0 : retryMs(failed) };
}

/** The letters of a sentence, one after the other; null: none waits. */
async function writeLetters(post: Post, sentenceId: string): Promise<Delivered | null> {
  const due = await takeLettersDue(post.store, sentenceId, LETTERS_MAX);
  if (due.length === 0) return null;
  const { issued, failed } = await issueLetters(post, due, {
    stop: cancellationSignal(),
    onFailed: (about) => log.warn('A letter could not be issued', about),
  });
  return { sent: issued, failed: failed.length, retryMs: due.length === LETTERS_MAX ? 0 : retryMs(failed) };
}
