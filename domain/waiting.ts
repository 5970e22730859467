import { daysBetween, maxDate, type IsoDate } from './dates';
import { approvedTransition, type Sentence } from './state';

/**
 * Days that a person has waited for a place by a day: from the one on which they should have moved, or on which there was
 * no place, whichever is later. Null: they do not wait.
 */
export function daysWaitedSoFar(sentence: Sentence, today: IsoDate): number | null {
  const { awaitingPlace } = sentence;
  const approved = approvedTransition(sentence);
  if (!awaitingPlace || !approved) return null;
  return Math.max(0, daysBetween(maxDate(awaitingPlace.since, approved.effectiveOn), today));
}
