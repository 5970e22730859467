/** Offences that always bar monitoring, besides the whole of strl chapter 26 (§§ 291–320): forskrift § 7-2, R-EM. */
const BARRED = [274, 275, 277, 279, 281, 282, 283, 284, 285, 286, 288];
const CHAPTER_26 = { first: 291, last: 320 };
/** Offences that bar only against a child or cohabitant, or after an earlier like conviction (forskrift § 7-2). */
const BARRED_AT_TIMES = [271, 272, 273, 278, 280, 287];
/** Participation in suicide or self-harm: of it only the second paragraph bars. */
const SELF_HARM = 276;

/**
 * What an offence means for monitoring: it bars; it bars at times, by facts of the case; a person must look, since the
 * reference is to the Penal Code of 1902 or cannot be read; or it does not bar.
 */
export type Bar = 'always' | 'at-times' | 'needs-assessment' | 'never';

const PENAL_CODE = /\b(?:straffeloven|straffelova|straffelov|strl)\b\.?/i;
const OTHER_LAW = /\b[a-zæøå]*(?:loven|lova|lov|forskriften|forskrift)\b|\b(?!strl\b)[a-zæøå]+l\b\.?(?=\s*§)/i;
const OLD_CODE = /1902|\bav 1902\b|gammel|gamle/i;

/** What an offence as the court cites it (`strl § 276 annet ledd`, `straffeloven §§ 271, 282`) means for monitoring. */
export function barOf(reference: string): Bar {
  const cited = penalCodeOf(reference);
  if (cited === null) return OTHER_LAW.test(reference) ? 'never' : 'needs-assessment';
  if (OLD_CODE.test(cited)) return 'needs-assessment';
  const paragraphs = paragraphsIn(cited);
  if (paragraphs.length === 0) return 'needs-assessment';
  const bars = paragraphs.map((paragraph) => barOfParagraph(paragraph, cited));
  return ORDER.find((bar) => bars.includes(bar)) ?? 'never';
}

const ORDER: readonly Bar[] = ['always', 'at-times'];

/** The part of a reference that cites the Penal Code; null: none does. */
function penalCodeOf(reference: string): string | null {
  const start = reference.search(PENAL_CODE);
  if (start < 0) return null;
  const [code = ''] = PENAL_CODE.exec(reference) ?? [];
  const rest = reference.slice(start + code.length);
  const other = rest.search(OTHER_LAW);
  return other < 0 ? rest : rest.slice(0, other);
}

/** `§§ 271, 282–284 og 291 annet ledd` → every paragraph named or lying between two; what stands in brackets is none. */
function paragraphsIn(cited: string): readonly number[] {
  const plain = cited
    .replace(/^[^§]*/, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:19|20)\d\d\b/g, ' ');
  return [
    ...plain.matchAll(/\b(\d{1,3})(?:\s*[a-z])?(?:\s*[-–]\s*(\d{1,3}))?\b(?!\s*\.?\s*(?:ledd|punktum))/gi),
  ].flatMap(([, first = '', last]) => between(Number(first), Number(last ?? first)));
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => first + n);
}

function barOfParagraph(paragraph: number, cited: string): Bar {
  if (BARRED.includes(paragraph)) return 'always';
  if (paragraph >= CHAPTER_26.first && paragraph <= CHAPTER_26.last) return 'always';
  if (BARRED_AT_TIMES.includes(paragraph)) return 'at-times';
  return paragraph === SELF_HARM && isSecondParagraph(cited) ? 'at-times' : 'never';
}

function isSecondParagraph(cited: string): boolean {
  return /276\s*(?:\(2\)|(?:annet|andre|2\.?)\s*ledd)/i.test(cited);
}
