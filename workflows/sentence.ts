import {
  condition,
  defineQuery,
  defineSignal,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  rootCause,
  setHandler,
  TemporalFailure,
} from '@temporalio/workflow';
import type { Activities, Advanced, Turn } from '../activities';
import { DELIVERY_QUEUE, LIFECYCLE, SIGNALS, upcast, type AnyInput, type Heard, type SentenceInput } from './contract';
import { longestMs, mustRenew, renew } from './renewal';
import { show, showStopped, summaryOf } from './show';

/** One short, idempotent transaction on our own database: within the workflow's task, and retried for as long as it takes. */
const { advance } = proxyLocalActivities<Pick<Activities, 'advance'>>({
  startToCloseTimeout: '10s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '2m' },
});
/** Talks to servers that are slow, down, or limit us: on its own queue, never in the way of the clock. */
const { deliver } = proxyActivities<Pick<Activities, 'deliver'>>({
  taskQueue: DELIVERY_QUEUE,
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '1 day',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '15m' },
});

const DAY_MS = 24 * 60 * 60 * 1000;
/** However soon the next moment: a look that finds nothing, again and again, must not spin. */
const WAIT_MIN_MS = 250;
const WAIT_MIN_LONGEST_MS = 60_000;

/**
 * One sentence in time: sees to it that what is due is recorded and sent, although nobody does anything. It knows no law
 * and no date; it asks the log (`advance`), waits as long as it was told, and asks again.
 */
export async function sentence(input: AnyInput): Promise<void> {
  let carried: SentenceInput = upcast(input);
  let look = true;
  let delivery: Promise<void> | null = null;
  let retryAtMs: number | null = null;
  let undelivered = 0;
  let waitMinMs = WAIT_MIN_MS;

  // Before the first await: what was signalled while nobody ran is handed over as soon as this function yields. A handler
  // only raises the flag: whether there is anything to do, the log says.
  setHandler(defineQuery<SentenceInput>(LIFECYCLE), () => carried);
  for (const name of SIGNALS) setHandler(defineSignal<[Heard]>(name), () => void (look = true));

  for (;;) {
    // Lowered before the look, so that what is signalled during it makes us look once more.
    look = false;
    const seen = await advanceOrStop({
      sentenceId: carried.sentenceId,
      epoch: carried.epoch,
      version: carried.version,
    });
    if (seen === 'stopped') {
      await condition(() => look, DAY_MS, { summary: 'stopped: waits for a person' });
      continue;
    }
    if (seen.fenced) return;

    const moved = seen.version !== carried.version;
    carried = { ...carried, version: seen.version, regime: seen.regime, nextAt: seen.next?.at ?? null };
    // The store has said whether there is anything to try again.
    if (retryAtMs !== null && retryAtMs <= Date.now()) retryAtMs = null;
    if (seen.notices > 0 && !delivery) {
      retryAtMs = null;
      delivery = deliverNotices(carried.sentenceId).finally(() => (delivery = null));
    }
    show(seen, { undelivered });

    if (!delivery && !look) {
      if (seen.ended && retryAtMs === null) return;
      if (mustRenew()) await renew<typeof sentence>(carried);
    }
    const pending = delivery;
    const next = seen.ended ? longestMs() : seen.waitMs;
    const retry = retryAtMs === null ? longestMs() : retryAtMs - Date.now();
    const waitMs = Math.max(waitMinMs, Math.min(next, retry, longestMs()));
    const signalled = await condition(() => look || delivery !== pending, waitMs, { summary: summaryOf(seen) });
    waitMinMs = signalled || moved ? WAIT_MIN_MS : Math.min(2 * waitMinMs, WAIT_MIN_LONGEST_MS);
  }

  /** Never fails but by cancellation: what could not be sent stays queued in the store, with its last error. */
  async function deliverNotices(sentenceId: string): Promise<void> {
    try {
      const { failed, retryMs } = await deliver({ sentenceId });
      undelivered = failed;
      if (retryMs !== null) retryAtMs = Date.now() + retryMs;
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.warn('Notices stay undelivered for now', { why: rootCause(error) });
      retryAtMs = Date.now() + DAY_MS;
    }
  }
}

/**
 * A look at the log. What can never pass by itself (an older log, a damaged one) must not fail the workflow, for a failed
 * workflow has no timer: it is shown, and looked at again in a day.
 */
async function advanceOrStop(turn: Turn): Promise<Advanced | 'stopped'> {
  try {
    return await advance(turn);
  } catch (error) {
    // A local activity fails with what it threw, an ordinary one with that as its cause.
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    const why = rootCause(error) ?? 'unknown';
    log.error('The sentence is stopped', { why });
    showStopped(why, turn.version);
    return 'stopped';
  }
}
