import { wakeOptions } from './contract';

// Outside the sandbox: for the relay and the command line. Not in the workflows' bundle.

/** As much of Temporal's client as waking needs. */
export interface Waker {
  readonly workflow: {
    signalWithStart(type: string, options: ReturnType<typeof wakeOptions>[1]): Promise<unknown>;
  };
}

/** A sentence, and how long its log is. */
export interface AtVersion {
  readonly sentenceId: string;
  readonly version: number;
}

export interface ResumeOptions {
  /** A fresh epoch for each (store/epoch.ts). */
  readonly nextEpoch: () => Promise<number>;
  readonly ratePerSecond?: number;
  /** Waking stops, and what has begun is finished. */
  readonly stop?: AbortSignal;
  readonly onProgress?: (done: Resumed) => void;
}

export interface Resumed {
  readonly woken: number;
  readonly failed: readonly { readonly sentenceId: string; readonly error: unknown }[];
}

const RATE_PER_SECOND = 50;
const AT_ONCE_MAX = 16;

/**
 * Wakes the workflow of each sentence, or starts one where none runs, at a steady rate. One that fails is reported, and
 * holds up no other. After the loss of Temporal this over all open sentences is the whole recovery.
 */
export async function resumeAll(
  sentences: AsyncIterable<AtVersion> | Iterable<AtVersion>,
  client: Waker,
  { nextEpoch, ratePerSecond = RATE_PER_SECOND, stop, onProgress }: ResumeOptions,
): Promise<Resumed> {
  let woken = 0;
  const failed: { sentenceId: string; error: unknown }[] = [];
  const underway = new Set<Promise<void>>();
  const wake = async ({ sentenceId, version }: AtVersion): Promise<void> => {
    try {
      const epoch = await nextEpoch();
      await client.workflow.signalWithStart(...wakeOptions({ sentenceId, epoch, version }));
      woken += 1;
    } catch (error) {
      failed.push({ sentenceId, error });
    }
    onProgress?.({ woken, failed });
  };

  let slot = Date.now();
  for await (const sentence of sentences) {
    if (stop?.aborted) break;
    const turn = wake(sentence).finally(() => underway.delete(turn));
    underway.add(turn);
    if (underway.size >= AT_ONCE_MAX) await Promise.race(underway);
    slot = Math.max(slot + 1000 / ratePerSecond, Date.now() - 1000 / ratePerSecond);
    if (slot > Date.now()) await pause(slot - Date.now());
  }
  await Promise.all(underway);
  return { woken, failed };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
