import { datesOf } from './dates-of-sentence';
import { accept, type Decision } from './decision';
import { type CalculationCause, type EventOf, type SentenceEvent } from './events';
import { evolve } from './evolve';
import { type Sentence } from './state';

/** The dates of a sentence as they now stand, as an event: at the start and after each change (forskrift §§ 3-2, 3-3). */
export function calculated(sentence: Sentence, because: CalculationCause): EventOf<'DatesCalculated'> {
  return { type: 'DatesCalculated', because, ruleSet: sentence.ruleSet, dates: datesOf(sentence) };
}

/** An event that moves dates, followed by the dates that it leaves. */
export function withDates(sentence: Sentence, because: CalculationCause, event: SentenceEvent): Decision {
  const after = evolve(sentence, event);
  return after.status === 'unregistered' ? accept(event) : accept(event, calculated(after, because));
}
