import { type LoggedEvent } from '../../api/queries';

/** Where a chain of hashes is broken, and how. */
export interface Break {
  readonly version: number;
  readonly why: 'previous' | 'order';
}

/**
 * Follows the chain of one sentence: each event names the fingerprint of the one before it, and none is missing. Whether a
 * fingerprint is that of what stands in it only the server can tell, which holds the bytes that were hashed. Null: whole.
 */
export function followChain(events: readonly Pick<LoggedEvent, 'version' | 'hash' | 'prevHash'>[]): Break | null {
  for (const [i, event] of events.entries()) {
    const before = events[i - 1];
    if (before && event.version !== before.version + 1) return { version: event.version, why: 'order' };
    if (before && event.prevHash !== before.hash) return { version: event.version, why: 'previous' };
  }
  return null;
}
