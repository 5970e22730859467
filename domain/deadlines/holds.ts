import { maxDate, type IsoDate } from '../dates';
import { type Hold, type Sentence } from '../state';

/** The hold under which a deadline rests; null: it does not. */
export function holdOf({ holds }: Sentence, deadlineId: string): Hold | null {
  return holds.find((hold) => hold.deadlineId === deadlineId && hold.endedOn === null) ?? null;
}

/**
 * A deadline that rested is not late for it: it is due on the day on which it comes back, or came back, where that is
 * later than its own.
 */
export function afterHolds<T extends { readonly id: string; readonly dueOn: IsoDate }>(due: T, { holds }: Sentence): T {
  const back = holds.filter(({ deadlineId }) => deadlineId === due.id).map(({ endedOn, until }) => endedOn ?? until);
  return back.length === 0 ? due : { ...due, dueOn: maxDate(due.dueOn, ...back) };
}
