import { type Logger } from 'pino';
import { pause } from './pause';

export interface Repeating {
  readonly stop: AbortSignal;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly everyMs?: number;
}

const EVERY_MS = 1_000;

/**
 * Does the next piece of some work, again at once for as long as `work` answers that there was one, and otherwise a second
 * later, until told to stop. Outlives outages of the database: it says once that it fails, and once that it works again.
 */
export async function repeatedly(
  what: string,
  work: () => Promise<boolean>,
  { stop, log, everyMs = EVERY_MS }: Repeating,
): Promise<void> {
  let down = false;
  while (!stop.aborted) {
    let more = false;
    try {
      more = await work();
      if (down) log.info(`${what}: works again`);
      down = false;
    } catch (error) {
      if (!down) log.warn({ err: error }, `${what}: not possible for now`);
      down = true;
    }
    if (!more) await pause(everyMs, stop);
  }
}
