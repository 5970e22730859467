import { addMonths, maxDate, type IsoDate } from './dates';
import { detentionDates } from './dates-of-sentence';
import { STATUTORY } from './statutory';
import { type Sentence } from './state';

/**
 * From which day a person in preventive detention may ask for release: a year after the order is final, or after the last
 * refusal is (strl § 44 (4)). Null: not preventive detention.
 */
export function ownPetitionFrom(sentence: Sentence): IsoDate | null {
  const first = detentionDates(sentence)?.ownPetitionFrom ?? null;
  if (first === null) return null;
  return sentence.ownPetitionAgainFrom === null ? first : maxDate(first, sentence.ownPetitionAgainFrom);
}

/** The last day to which a court may extend a probation: five years in all (strl §§ 39 (1), 45 (5)). */
export function longestProbation(releasedOn: IsoDate): IsoDate {
  return addMonths(releasedOn, 12 * STATUTORY.detentionProbationYears.max);
}
