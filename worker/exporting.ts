import { type Logger } from 'pino';
import { runNextExport } from '../activities/exports/run';
import { type Store } from '../store/data-source';
import { pause } from './pause';

const EVERY_MS = 1_000;

/** Makes exports as they are asked for, one after the other, until told to stop; outlives outages of the database. */
export async function makeExports({
  store,
  log,
  stop,
}: {
  readonly store: Store;
  readonly log: Logger;
  readonly stop: AbortSignal;
}): Promise<void> {
  let down = false;
  while (!stop.aborted) {
    try {
      const made = await runNextExport(store, log, stop);
      down = false;
      if (made) continue;
    } catch (error) {
      if (!down) log.warn({ err: error }, 'Exports cannot be made for now');
      down = true;
    }
    await pause(EVERY_MS, stop);
  }
}
