import {
  condition,
  defineQuery,
  defineSignal,
  isCancellation,
  log,
  patched,
  proxyActivities,
  proxyLocalActivities,
  rootCause,
  setHandler,
  TemporalFailure,
} from '@temporalio/workflow';
import type { Activities, Advanced, Seen, Turn } from '../activities';
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
/** Since when what is heard during a look never leads to another at once; runs that began before go on as they were. */
const SEEN_IS_SEEN = 'seen-is-seen';

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
  let lookAfterDelivery = false;
  let waitMinMs = WAIT_MIN_MS;
  let heard = 0;
  let asked = false;
  const seenIsSeen = patched(SEEN_IS_SEEN);

  // Before the first await: what was signalled while nobody ran is handed over as soon as this function yields. A handler
  // only raises the flag: whether there is anything to do, the log says.
  setHandler(defineQuery<SentenceInput>(LIFECYCLE), () => carried);
  for (const name of SIGNALS) setHandler(defineSignal<[Heard]>(name), hear);

  for (;;) {
    // Lowered before the look, so that what is signalled during it leads to another.
    look = asked = false;
    const { sentenceId, epoch, version } = carried;
    const seen = await advanceOrStop({ sentenceId, epoch, version });
    if (seen !== 'stopped' && seen.fenced) return;
    // Whether a signal came before a look or during it is not always the same when a run is replayed: a task that ran out of
    // its time leaves no border in the history. So it may shorten the wait, and nothing else hangs on it.
    const newer = seen !== 'stopped' && heard > seen.version;
    const soon = seenIsSeen && (newer || asked);
    if (seenIsSeen) look = false;

    if (seen !== 'stopped') {
      carried = { ...carried, version: seen.version, regime: seen.regime, nextAt: seen.next?.at ?? null };
      // The store has said whether there is anything to try again.
      if (retryAtMs !== null && retryAtMs <= Date.now()) retryAtMs = null;
      // What waits is delivered by the next run, which begins with a look: a busy sentence would else never renew itself.
      if (seen.notices > 0 && !mustRenew()) startDelivery();
      show(seen, { undelivered });
    }
    const ended = seen !== 'stopped' && seen.ended;
    if (!delivery && !(seenIsSeen ? newer : look)) {
      if (ended && retryAtMs === null) return;
      if (mustRenew()) await renew<typeof sentence>(carried);
    }

    const retryMs = retryAtMs === null ? longestMs() : retryAtMs - Date.now();
    const waitMs = soon ? waitMinMs : Math.max(waitMinMs, Math.min(nextMs(seen), retryMs, longestMs()));
    // A delivery that leaves nothing to do is no reason to look, unless it was what kept this run from its end.
    const delivering = delivery !== null;
    const delivered = () => delivering && delivery === null && (ended || mustRenew());
    const summary = seen === 'stopped' ? 'stopped: waits for a person' : summaryOf(seen);
    const called = await condition(() => look || delivered(), waitMs, { summary });
    const moved = carried.version !== version;
    waitMinMs = called || moved ? WAIT_MIN_MS : Math.min(2 * waitMinMs, WAIT_MIN_LONGEST_MS);
  }

  function hear({ version }: Heard): void {
    look = true;
    heard = Math.max(heard, version);
    asked ||= version === 0;
  }

  /** At most one at a time; what is queued meanwhile may have come too late for it, and is looked at afterwards. */
  function startDelivery(): void {
    if (delivery) {
      lookAfterDelivery = true;
      return;
    }
    retryAtMs = null;
    lookAfterDelivery = false;
    delivery = deliverNotices().finally(() => {
      delivery = null;
      if (lookAfterDelivery || retryAtMs !== null) look = asked = true;
    });
  }

  /** Never fails: what could not be sent stays queued in the store, with its last error. */
  async function deliverNotices(): Promise<void> {
    try {
      const { failed, retryMs } = await deliver({ sentenceId: carried.sentenceId });
      undelivered = failed;
      if (retryMs !== null) retryAtMs = Date.now() + retryMs;
    } catch (error) {
      // The cancellation of the workflow is heard of by the wait above.
      if (isCancellation(error)) return;
      log.warn('Notices stay undelivered for now', { why: rootCause(error) });
      retryAtMs = Date.now() + DAY_MS;
    }
  }
}

/** How long until something is due by what was seen. */
function nextMs(seen: Seen | 'stopped'): number {
  if (seen === 'stopped') return DAY_MS;
  return seen.ended ? longestMs() : seen.waitMs;
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
