import { BEST_INTEREST, CRITERIA } from './criteria';
import { type Assessment } from './events';
import { refuse, type Refusal } from './refusals';

/** Below this nothing has been explained to anybody: our choice, since the law asks for reasons and counts no letters. */
const REASON_MIN = { characters: 12, words: 2 } as const;

/** The criteria that may be argued. */
const KNOWN: readonly string[] = [...Object.keys(CRITERIA), BEST_INTEREST];

type Texts = readonly (string | null)[];

/** Why none of the texts is a reason of substance (strgjfl § 7 c); null: one of them is. The only measure of it. */
export function tooShort(texts: Texts, legalBasis = 'strgjfl § 7 c'): Refusal | null {
  return texts.some(hasSubstance) ? null : refuse('reason-too-short', { field: 'reason', min: REASON_MIN }, legalBasis);
}

/** The same where nothing may have been said at all, which is refused by another name. */
export function reasonRefusal(texts: Texts, facts: object, legalBasis: string): Refusal | null {
  const said = texts.some((text) => (text ?? '').trim() !== '');
  return said ? tooShort(texts, legalBasis) : refuse('reason-required', { fields: ['reason'], ...facts }, legalBasis);
}

/** So many characters, and so many words: what holds neither letter nor digit is none. */
function hasSubstance(text: string | null): boolean {
  const written = (text ?? '').trim().split(/\s+/).filter(Boolean);
  const words = written.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return written.join(' ').length >= REASON_MIN.characters && words.length >= REASON_MIN.words;
}

/** Why what is argued touches no criterion of the law; null: it does. */
export function criterionRefusal(assessment: readonly Assessment[]): Refusal | null {
  const argued = assessment.filter(({ text }) => text.trim() !== '').map(({ criterion }) => criterion);
  const known = argued.some((criterion) => KNOWN.includes(criterion));
  return known ? null : refuse('unknown-criterion', { criteria: argued, known: KNOWN }, 'strgjfl § 7 c');
}
