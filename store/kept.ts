import { type Store } from './data-source';
import { type Folded } from './stream';

/** What is kept holds personal data in clear: few sentences, and none for longer than whoever works on one needs it. */
const KEPT_MAX = 256;
const KEPT_MS = 60_000;

interface Kept {
  readonly folded: Folded;
  readonly timer: NodeJS.Timeout;
}

const keptBy = new WeakMap<Store['db'], Map<string, Kept>>();

/**
 * A sentence as this process last folded it, in the last minute: where the next fold may begin (`seen` of `readStream`,
 * which asks the log whether it still has that event, and folds what came after).
 */
export function keptOf(store: Store, sentenceId: string): Folded | undefined {
  return keptBy.get(store.db)?.get(sentenceId)?.folded;
}

/** Keeps a sentence as the committed log has it. What is erased is forgotten, and what nobody may see was never folded. */
export function keepFolded(store: Store, sentenceId: string, folded: Folded): void {
  const { state, version } = folded;
  if (state.status === 'unregistered') return;
  const kept = keptBy.get(store.db) ?? new Map<string, Kept>();
  keptBy.set(store.db, kept);
  const before = kept.get(sentenceId);
  if (state.erased) return forget(kept, sentenceId);
  // Whoever was answered later may have read earlier.
  if (before && before.folded.version > version) return;
  forget(kept, sentenceId);
  const timer = setTimeout(() => kept.delete(sentenceId), KEPT_MS).unref();
  kept.set(sentenceId, { folded, timer });
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) forget(kept, oldest);
}

function forget(kept: Map<string, Kept>, sentenceId: string): void {
  clearTimeout(kept.get(sentenceId)?.timer);
  kept.delete(sentenceId);
}
