import { type Logger } from 'pino';
import { pause } from './pause';

const WAIT_FIRST_MS = 250;
const WAIT_MAX_MS = 10_000;

/** Tries until it works, more and more slowly; undefined when told to stop first. */
export async function persistently<T>(
  what: string,
  attempt: () => Promise<T>,
  { stop, log }: { readonly stop: AbortSignal; readonly log: Logger },
): Promise<T | undefined> {
  for (let waitMs = WAIT_FIRST_MS; !stop.aborted; waitMs = Math.min(2 * waitMs, WAIT_MAX_MS)) {
    try {
      return await attempt();
    } catch (error) {
      log.warn({ err: error, waitMs }, `${what} is not there; trying again`);
      await pause(waitMs, stop);
    }
  }
  return undefined;
}
