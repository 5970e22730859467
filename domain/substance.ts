import { BEST_INTEREST, CRITERIA } from './criteria';
import { type Assessment } from './events';
import { refuse, type Refusal } from './refusals';

/** Below this nothing has been explained to anybody: our choice, since the law asks for reasons and counts no letters. */
const REASON_MIN = { characters: 12, words: 2 } as const;

/** The criteria that may be argued. */
const KNOWN: readonly string[] = [...Object.keys(CRITERIA), BEST_INTEREST];

/** Why none of the texts is a reason of substance (strgjfl § 7 c); null: one of them is. */
export function tooShort(texts: readonly (string | null)[]): Refusal | null {
  const substantial = texts.some((text) => {
    const words = (text ?? '').trim().split(/\s+/).filter(Boolean);
    return words.join(' ').length >= REASON_MIN.characters && words.length >= REASON_MIN.words;
  });
  return substantial ? null : refuse('reason-too-short', { field: 'reason', min: REASON_MIN }, 'strgjfl § 7 c');
}

/** Why what is argued touches no criterion of the law; null: it does. */
export function criterionRefusal(assessment: readonly Assessment[]): Refusal | null {
  const argued = assessment.filter(({ text }) => text.trim() !== '').map(({ criterion }) => criterion);
  const known = argued.some((criterion) => KNOWN.includes(criterion));
  return known ? null : refuse('unknown-criterion', { criteria: argued, known: KNOWN }, 'strgjfl § 7 c');
}
