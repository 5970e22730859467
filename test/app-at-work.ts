import { startTestApp, type TestApp } from '../api/test-app';
import { type Config } from '../config';
import { startOfDay, type IsoDate } from '../domain/dates';
import { readClock, setClock } from '../store/clock';
import { createTestTemporal, until } from '../worker/test-worker';

/** The API over a database of its own, with workers that wait for its sentences. */
export interface AppAtWork {
  readonly t: TestApp;
  /** Time goes on for a sentence to the start of a day, until its workflow has reminded of a kind of deadline. */
  readonly remindedBy: (id: string, day: IsoDate, kind: string) => Promise<void>;
  /** Lets the workflow of a sentence see what was recorded. */
  readonly wake: (id: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function startAppAtWork(more: Partial<Config> = {}): Promise<AppAtWork> {
  const t = await startTestApp(more);
  const temporal = await createTestTemporal(t.test.store);
  const workers = await temporal.startWorkers();
  return {
    t,
    async remindedBy(id, day, kind) {
      const start = new Date(startOfDay(day)).toISOString();
      // Another deadline may have been due on the same day.
      if ((await readClock(t.test.store, id)).now < start) await setClock(t.test.store, id, start);
      await temporal.wake(id);
      const { sent } = temporal.mailbox;
      const isOf = ({ headers }: (typeof sent)[number]) =>
        headers['X-Progresjon-Sentence'] === id && headers['X-Progresjon-Deadline'] === kind;
      await until(`${kind} has reminded`, () => Promise.resolve(sent.some(isOf)));
    },
    wake: (id) => temporal.wake(id),
    async close() {
      await workers.stop();
      await temporal.close();
      await t.close();
    },
  };
}
