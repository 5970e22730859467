import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger } from 'pino';
import { Refused } from './problems';

/** How long failures of one address are remembered after the last of them. */
const FORGOTTEN_MS = 10 * 60_000;
/** So many may fail at once: a page of stale tabs, a script with an old secret. */
const FREE = 5;
const FIRST_MS = 100;
/** The slowest answer. Nobody is ever shut out: whoever knows the secret is not slowed at all. */
export const SLOWEST_MS = 4_000;
/** So many wait at once; the next are told to come back, and cost no more memory. */
const WAITING_MAX = 500;
const ADDRESSES_MAX = 10_000;

/**
 * Slows whoever fails to sign in, by the address that they come from, and logs it. An address may be a whole prison's:
 * a right secret or token is answered at once, whatever others at the same address do, and no account is ever locked,
 * so that nobody can lock out somebody else. In this process only.
 */
export class FailedLogins {
  private readonly failures = new Map<string, { count: number; until: number }>();
  private waiting = 0;

  constructor(
    private readonly log: Logger,
    private readonly wait: (ms: number) => Promise<unknown> = (ms) => sleep(ms),
  ) {}

  /** One more failure of an address: returns when it may be answered. Refuses when too many wait already. */
  async slow(
    address: string,
    failure: { readonly of: string; readonly reason?: unknown },
    nowMs = Date.now(),
  ): Promise<void> {
    const count = this.count(address, nowMs);
    const ms = delayMs(count);
    this.log.warn({ address, ...failure, failures: count, delayMs: ms }, 'sign-in failed');
    if (ms === 0) return;
    if (this.waiting >= WAITING_MAX)
      throw new Refused({
        code: 'too-many-requests',
        facts: { of: 'failed sign-ins' },
        headers: { 'Retry-After': String(Math.ceil(ms / 1_000)) },
      });
    this.waiting += 1;
    await this.wait(ms).finally(() => (this.waiting -= 1));
  }

  private count(address: string, nowMs: number): number {
    const known = this.failures.get(address);
    const count = known && known.until > nowMs ? known.count + 1 : 1;
    // Put last again, so that the first of the map is the one that failed longest ago.
    this.failures.delete(address);
    this.failures.set(address, { count, until: nowMs + FORGOTTEN_MS });
    if (this.failures.size > ADDRESSES_MAX) this.failures.delete(this.failures.keys().next().value ?? '');
    return count;
  }
}

/** Twice as long with each failure, up to the slowest. */
export function delayMs(failures: number): number {
  return failures <= FREE ? 0 : Math.min(SLOWEST_MS, FIRST_MS * 2 ** (failures - FREE - 1));
}
