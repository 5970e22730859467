import { setTimeout as delay } from 'node:timers/promises';
import { type Running } from '../../runtime/leashed';

/** How often, and for how long at most, in milliseconds. */
export interface Patience {
  readonly everyMs: number;
  readonly withinMs: number;
}

/** Tries something until it succeeds. Throws its last error when the time is over, or when the process it asks has ended. */
export async function eventually<T>(
  attempt: () => Promise<T>,
  { everyMs, withinMs }: Patience,
  asked?: Pick<Running, 'ended'>,
): Promise<T> {
  let end: string | undefined;
  void asked?.ended.then((how) => (end = how));
  for (const until = Date.now() + withinMs; ; await delay(everyMs))
    try {
      return await attempt();
    } catch (error) {
      if (end !== undefined) throw new Error(`It ended with ${end}`, { cause: error });
      if (Date.now() > until) throw error;
    }
}

/** Returns when something holds that others see to. */
export async function until(holds: () => boolean, everyMs = 25): Promise<void> {
  while (!holds()) await delay(everyMs);
}
