import { isDate, type IsoDate } from '../dates';
import { datesOf, detentionDates, endOf, type SentenceDates } from '../dates-of-sentence';
import { accept, type Decision } from './decision';
import { type CalculationCause, type DateChange, type EventOf, type SentenceEvent } from '../events';
import { evolve } from '../evolve';
import { type Sentence } from '../state';

/** The dates of a sentence as they now stand, as an event: at the start and after each change (forskrift §§ 3-2, 3-3). */
export function calculated(sentence: Sentence, because: CalculationCause): EventOf<'DatesCalculated'> {
  return { type: 'DatesCalculated', because, ruleSet: sentence.ruleSet, dates: datesOf(sentence) };
}

/** An event that moves dates, followed by the dates that it leaves. */
export function withDates(sentence: Sentence, because: CalculationCause, event: SentenceEvent): Decision {
  const after = evolve(sentence, event);
  if (after.status === 'unregistered') return accept(event);
  const recalculated = calculated(after, because);
  const said = because === 'correction' || because === 'rule-set';
  if (!said) return accept(event, recalculated);
  const tell = 'tell' in event ? { tell: event.tell } : {};
  return accept(event, { ...recalculated, ...followsFrom(event), changes: changes(sentence, after), ...tell });
}

function followsFrom(event: SentenceEvent): Pick<EventOf<'DatesCalculated'>, 'correctionId' | 'adoptionId'> {
  if (event.type === 'FactCorrected') return { correctionId: event.correctionId };
  return event.type === 'RuleSetAdopted' && event.adoptionId !== undefined ? { adoptionId: event.adoptionId } : {};
}

/** Each date that is another one after than before, by its name, and the day on which the sentence ends. */
export function changes(before: Sentence, after: Sentence): readonly DateChange[] {
  const was = datesByName(before);
  const is = datesByName(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((date) => ({ date, before: was.get(date) ?? null, after: is.get(date) ?? null }))
    .filter((change) => change.before !== change.after);
}

function datesByName(sentence: Sentence): ReadonlyMap<string, IsoDate> {
  const dates: SentenceDates = datesOf(sentence);
  const named = Object.entries(dates).filter((entry): entry is [string, IsoDate] => isDateText(entry[1]));
  const prolonged = detentionDates(sentence)?.prolongations ?? [];
  const frames = prolonged.flatMap(({ frameExpiryDate, prosecutionDeadline }, n): [string, IsoDate][] => [
    [`prolongations.${n + 1}.frameExpiryDate`, frameExpiryDate],
    [`prolongations.${n + 1}.prosecutionDeadline`, prosecutionDeadline],
  ]);
  return new Map([...named, ...frames, ['endsOn', endOf(sentence).on]]);
}

function isDateText(value: unknown): boolean {
  return typeof value === 'string' && isDate(value);
}
