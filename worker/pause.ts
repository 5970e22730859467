import { setTimeout as delay } from 'node:timers/promises';

/** Waits, or less when told to stop. */
export async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: stop }).catch(() => undefined);
}
