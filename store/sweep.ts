import { REMINDERS } from '../domain/events';
import { dueCommand } from './advance';
import { clockAt } from './clock';
import { type Store } from './data-source';
import { recordMany, type Course, type OfMany } from './record-many';
import { countAsSeen } from './seen';

/** What a sweep did of one sentence. */
export interface Swept {
  readonly sentenceId: string;
  /** How many events were recorded. */
  readonly events: number;
}

/**
 * Records everything whose day has come of some sentences, in one transaction: what their workflows would do, each by itself,
 * with the same commands, so that whichever comes first has done it. Throws as `recordMany` does.
 *
 * Where nothing but reminders was recorded, the workflow counts as having seen it: its timer, which has rung or is about to,
 * finds the next moment. Of all else the relay tells it.
 */
export async function sweep(store: Store, sentenceIds: readonly string[]): Promise<readonly Swept[]> {
  const swept = await recordMany(store, sentenceIds.map(courseOf));
  await countAsSeen(store, swept.flatMap(changesNothing));
  return swept.map(({ sentenceId, events }) => ({ sentenceId, events: events.length }));
}

function courseOf(sentenceId: string): Course {
  return {
    sentenceId,
    // No run of a workflow asks.
    asks: ({ state, latest }, nowMs) =>
      state.status === 'unregistered' ? null : dueCommand({ state, clock: clockAt(nowMs, latest) }, sentenceId, null),
  };
}

function changesNothing({ sentenceId, recorded, events }: OfMany) {
  const last = recorded.at(-1);
  if (!last?.ok || events.length === 0 || !events.every((type) => REMINDERS.includes(type))) return [];
  return [{ sentenceId, from: last.version - events.length, to: last.version }];
}
