import { resumeAll, type AtVersion, type Waker } from './resume';
import { runningSentences, runs, type Lister } from './running';

// Outside the sandbox, like resume.ts.

export interface WatchOptions {
  readonly client: Lister;
  readonly waker: Waker;
  readonly nextEpoch: () => Promise<number>;
  readonly stop?: AbortSignal;
}

/**
 * What the finder of sleeping cases asks of Temporal. What its index does not know to run may just have begun, so that
 * those are asked about one by one; what was terminated a moment ago is found the next night.
 */
export function watchOver({ client, waker, nextEpoch, stop }: WatchOptions) {
  return {
    running: () => runningSentences(client),
    runs: (sentenceId: string) => runs(client, sentenceId),
    async wake(sentences: readonly AtVersion[]): Promise<ReadonlySet<string>> {
      const { failed } = await resumeAll(sentences, waker, { nextEpoch, ...(stop && { stop }) });
      const inVain = new Set(failed.map(({ sentenceId }) => sentenceId));
      return new Set(sentences.map(({ sentenceId }) => sentenceId).filter((id) => !stop?.aborted && !inVain.has(id)));
    },
  };
}
