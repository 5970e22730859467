import { type Instant, type IsoDate } from './dates';
import { type RecordedEvent } from './events';
import { asOf, heldEvents } from './timeline';
import { sentenceView, type SentenceView } from './view';
import { differences, type Difference } from './what-if';

/** A question of a sentence: as it was known at a moment, for a day. */
export interface Belief {
  readonly knownAt: Instant;
  readonly effectiveOn: IsoDate;
}

/** A sentence by two beliefs; null: it was not known yet, or did not hold yet. */
export interface BeliefDiff {
  readonly before: SentenceView | null;
  readonly after: SentenceView | null;
  readonly differences: readonly Difference[];
  /** Events that only the second belief rests on, and only the first. */
  readonly gained: readonly RecordedEvent[];
  readonly lost: readonly RecordedEvent[];
}

/** What is otherwise between two moments or two beliefs about one sentence, and which events lie between them. */
export function beliefDiff(sentenceId: string, events: readonly RecordedEvent[], from: Belief, to: Belief): BeliefDiff {
  const [before, after] = [viewAt(sentenceId, events, from), viewAt(sentenceId, events, to)];
  const [was, is] = [heldAt(events, from), heldAt(events, to)];
  return {
    ...{ before, after, differences: differences(before ?? {}, after ?? {}) },
    gained: [...is].filter((event) => !was.has(event)),
    lost: [...was].filter((event) => !is.has(event)),
  };
}

function viewAt(
  sentenceId: string,
  events: readonly RecordedEvent[],
  { knownAt, effectiveOn }: Belief,
): SentenceView | null {
  const then = asOf(events, knownAt, effectiveOn);
  return then && sentenceView(sentenceId, then.version, then.state, effectiveOn);
}

function heldAt(events: readonly RecordedEvent[], { knownAt, effectiveOn }: Belief): ReadonlySet<RecordedEvent> {
  return new Set(heldEvents(events, knownAt, effectiveOn));
}
