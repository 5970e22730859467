import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { compiled } from '../../runtime/paths';
import { type ThreadData } from '../workloads/fold-part';
import { type Database } from './stack';

const DIGITS = 4;

/** Threads that fold the register of a database, each its share of the sentences. */
export function startFolders({ urlOf, masterKey }: Database, threads: number, asked: ThreadData['asked']) {
  const workerData: ThreadData = { url: urlOf('worker'), masterKey, asked };
  const workers = Array.from(
    { length: threads },
    () => new Worker(compiled('bench/workloads/fold-part'), { workerData }),
  );
  return {
    /** Answers how many sentences were anywhere. */
    async fold(): Promise<number> {
      const placed = workers.map(async (worker, n) => {
        const answer = once(worker, 'message') as Promise<[number]>;
        worker.postMessage([border(n, threads), border(n + 1, threads)]);
        return (await answer)[0];
      });
      return (await Promise.all(placed)).reduce((sum, n) => sum + n, 0);
    },
    end: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

/** The n-th of the ids that cut all of them into so many parts. */
function border(n: number, parts: number): string {
  const highest = 16 ** DIGITS - 1;
  const digits = Math.round((highest * n) / parts)
    .toString(16)
    .padStart(DIGITS, '0');
  return n === parts ? 'ffffffff-ffff-ffff-ffff-ffffffffffff' : `${digits}0000-0000-0000-0000-000000000000`;
}
