import { type Logger } from 'pino';
import { type Store } from '../store/data-source';
import { followPeriods } from '../store/periods';
import { pause } from './pause';

const EVERY_MS = 1_000;

/** Keeps the list of who was where at the end of the log, until told to stop; outlives outages of the database. */
export async function follow({
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
      const events = await followPeriods(store);
      down = false;
      if (events > 0) continue;
    } catch (error) {
      if (!down) log.warn({ err: error }, 'The list of who was where cannot follow the log for now');
      down = true;
    }
    await pause(EVERY_MS, stop);
  }
}
