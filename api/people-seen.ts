/** How many different people somebody who is signed in by a browser may see in an hour: more than anybody's work needs. */
export const PEOPLE_MAX = { perHour: 1_000 };
const HOUR_MS = 60 * 60 * 1_000;

/** Counts whom each account has seen, in windows of an hour and in this process only: against leafing through a register. */
export class PeopleSeen {
  private readonly seen = new Map<string, Set<string>>();
  private endsMs = 0;

  /** Some more people are about to be shown. Answers after how many seconds they may be; null: now. */
  show(account: string, people: readonly string[], nowMs = performance.now()): number | null {
    if (nowMs >= this.endsMs) {
      this.seen.clear();
      this.endsMs = nowMs + HOUR_MS;
    }
    const before = this.seen.get(account) ?? new Set<string>();
    const after = new Set([...before, ...people]);
    // Whoever is known already may be looked at again.
    if (after.size > PEOPLE_MAX.perHour && after.size > before.size) return Math.ceil((this.endsMs - nowMs) / 1_000);
    this.seen.set(account, after);
    return null;
  }
}
