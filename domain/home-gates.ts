import { isMinor } from './age';
import { type IsoDate } from './dates';
import { type HomeFacts } from './events';
import { type Regime } from './regimes';
import { refuse, type Refusal } from './refusals';
import { type Sentence } from './state';

/** Offences that always bar monitoring, besides the whole of strl chapter 26 (§§ 291–320): forskrift § 7-2, R-EM. */
const BARRED_PARAGRAPHS = [274, 275, 277, 279, 281, 282, 283, 284, 285, 286, 288];
const CHAPTER_26 = { first: 291, last: 320 };

/**
 * The gates of serving at home: consent, dwelling, cohabitants, occupation, weekly meeting and, for electronic
 * monitoring, the offence, which does not bar those under eighteen on the day (strgjfl §§ 16, 16 a, forskrift §§ 3-8, 7-2,
 * 7-3). Null: all are passed, or it is another regime.
 */
export function homeRefusal(
  to: Regime,
  facts: HomeFacts | null,
  sentence: Sentence,
  effectiveOn: IsoDate,
): Refusal | null {
  if (to !== 'electronic-monitoring' && to !== 'home-detention') return null;
  const legalBasis =
    to === 'electronic-monitoring' ? 'strgjfl § 16 a, forskrift §§ 7-2, 7-3' : 'strgjfl § 16, forskrift § 3-8';
  const missing = missingFacts(facts, to === 'electronic-monitoring');
  if (missing.length > 0) return refuse('conditions-not-met', { regime: to, missing }, legalBasis);
  if (to === 'home-detention' || isMinor(sentence.person, effectiveOn)) return null;
  const barred = sentence.order.judgments.flatMap(({ offences }) => offences).filter(bars);
  return barred.length > 0 ? refuse('conditions-not-met', { regime: to, barringOffences: barred }, legalBasis) : null;
}

function missingFacts(facts: HomeFacts | null, technology: boolean): string[] {
  const missing: string[] = [];
  if (!facts?.consentedOn) missing.push('consentedOn');
  if (!facts?.home) missing.push('home');
  else if (technology && !facts.home.power) missing.push('home.power');
  else if (technology && !facts.home.telephone) missing.push('home.telephone');
  if (facts?.cohabitants?.some(({ adult, consentedOn }) => adult && !consentedOn))
    missing.push('cohabitants.consentedOn');
  if (!facts?.occupation) missing.push('occupation');
  if (!facts?.weeklyMeeting) missing.push('weeklyMeeting');
  return missing;
}

function bars(offence: string): boolean {
  const paragraph = Number(/^strl\.?\s*§+\s*(\d+)/i.exec(offence)?.[1] ?? Number.NaN);
  return BARRED_PARAGRAPHS.includes(paragraph) || (paragraph >= CHAPTER_26.first && paragraph <= CHAPTER_26.last);
}
