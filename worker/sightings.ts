import { type AtVersion } from '../workflows/resume';

interface Sighting {
  readonly version: number;
  readonly wokenAtMs: number;
  /** How long after a waking the next is worth trying. */
  readonly waitMs: number;
}

const AGAIN_FIRST_MS = 5_000;
/** Woken this often, for more than a minute, and still where it stood. */
const IN_VAIN_MS = 40_000;
const AGAIN_MAX_MS = 10 * 60 * 1000;

/**
 * Which overlooked sentences to wake now: at the second sighting, since at the first their signal may just be under way;
 * then after five seconds, ten, twenty … while nothing comes of it, and afresh when something does.
 */
export class Sightings {
  private seen = new Map<string, Sighting>();

  /** Those of `found` to wake now. What is no longer among them is forgotten. */
  due<T extends AtVersion>(found: readonly T[], nowMs: number): T[] {
    const before = this.seen;
    this.seen = new Map();
    return found.filter(({ sentenceId, version }) => {
      const last = before.get(sentenceId);
      const waitMs = last?.version === version ? last.waitMs : AGAIN_FIRST_MS;
      const wokenAtMs = last?.wokenAtMs ?? Number.NEGATIVE_INFINITY;
      this.seen.set(sentenceId, { version, wokenAtMs, waitMs });
      return last !== undefined && nowMs >= wokenAtMs + waitMs;
    });
  }

  /** Whether it was woken again and again, and nothing came of it. */
  inVain(sentenceId: string): boolean {
    return (this.seen.get(sentenceId)?.waitMs ?? 0) >= IN_VAIN_MS;
  }

  woken(sentences: readonly AtVersion[], nowMs: number): void {
    for (const { sentenceId, version } of sentences) {
      const { waitMs = AGAIN_FIRST_MS, wokenAtMs = Number.NEGATIVE_INFINITY } = this.seen.get(sentenceId) ?? {};
      const again = Number.isFinite(wokenAtMs) ? Math.min(2 * waitMs, AGAIN_MAX_MS) : waitMs;
      this.seen.set(sentenceId, { version, wokenAtMs: nowMs, waitMs: again });
    }
  }
}
