import { type Client } from '@temporalio/client';
import { type Logger } from 'pino';
import { type Store } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { openSentences } from '../store/lists/queries';
import { resumeAll, type Waker } from '../workflows/resume';
import { runningSentences } from '../workflows/running';
import { pause } from './pause';
import { persistently } from './persistently';

export interface ReconcileOptions {
  readonly store: Store;
  readonly client: Pick<Client, 'workflow'>;
  readonly waker: Waker;
  readonly log: Logger;
  readonly stop: AbortSignal;
}

const EVERY_MS = 60 * 60 * 1000;
const RATE_PER_SECOND = 20;

/**
 * Holds the open sentences of the log against the workflows that run, at start and every hour: one that was terminated,
 * or lost with all of Temporal, is started again long before its next moment would have passed.
 */
export async function reconcile(options: ReconcileOptions): Promise<void> {
  const { stop, log } = options;
  while (!stop.aborted) {
    await persistently('What reconciliation needs', () => startMissing(options), { stop, log });
    await pause(EVERY_MS, stop);
  }
}

/** Starts a workflow for each open sentence that has none; says how many. */
export async function startMissing({ store, client, waker, log, stop }: ReconcileOptions): Promise<number> {
  const running = await runningSentences(client);
  const missing = (await openSentences(store)).filter(({ sentenceId }) => !running.has(sentenceId));
  const { woken, failed } = await resumeAll(missing, waker, {
    nextEpoch: () => nextEpoch(store),
    ratePerSecond: RATE_PER_SECOND,
    stop,
  });
  if (missing.length > 0) log.info({ woken, failed: failed.length }, 'Open sentences had no running workflow');
  if (failed[0]) throw failed[0].error;
  return woken;
}
