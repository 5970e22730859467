import { type Instant, type IsoDate } from './dates';
import { type RecordedEvent } from './events';
import { evolve } from './evolve';
import { UNREGISTERED, type Sentence, type SentenceState } from './state';

/** A sentence as it was known at a moment, and the last version that it rests on. */
export interface AsOf {
  readonly state: Sentence;
  readonly version: number;
}

/**
 * The sentence as it was known at `knownAt`, for the day `effectiveOn`: what had occurred by then, as far as it held that
 * day. Null: it was not known yet, or did not hold yet.
 *
 * Folded in the order of the log, since an event entered late was decided on what had been entered before it: an absence
 * of last week has set aside the proposal of yesterday. So what is known now, for today, is the sentence as it stands.
 */
export function asOf(events: readonly RecordedEvent[], knownAt: Instant, effectiveOn: IsoDate): AsOf | null {
  // Instants are all in UTC to the millisecond, so they compare as texts.
  const held = events.filter((event) => event.occurredAt <= knownAt && event.effectiveOn <= effectiveOn);
  const last = held.at(-1);
  if (!last || held[0]?.event.type !== 'SentenceRegistered') return null;
  const state = held.reduce((before: SentenceState, { event }) => evolve(before, event), UNREGISTERED);
  return state.status === 'unregistered' ? null : { state, version: last.version };
}
