import { isMinor } from './age';
import { type CriterionCode } from './criteria';
import { plus, type IsoDate } from './dates';
import { lengthOf } from './dates-of-sentence';
import { type Regime } from './regimes';
import { type Sentence } from './state';

/** Up to so many years each of the lighter prisons is assessed for a sentence that has not begun (strgjfl § 11 (4)–(5)). */
const ASSESS_UP_TO_YEARS = { 'halfway-house': 1, 'lower-security': 2 } as const;
type Assessed = keyof typeof ASSESS_UP_TO_YEARS;

/** Where a sentence that has not begun should begin: what must be assessed, and what is only for special cases (R-PLACE). */
export interface FirstPlacement {
  readonly assess: readonly Regime[];
  readonly onlyInSpecialCases: readonly Regime[];
  readonly otherwise: Regime;
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string };
}

/**
 * R-PLACE for whoever is summoned to an imprisonment (strgjfl § 11 (4)–(6), forskrift § 3-4); null for everybody else.
 * Somebody under eighteen is always assessed for both, and otherwise comes to a youth unit.
 */
export function firstPlacement(sentence: Sentence): FirstPlacement | null {
  if (sentence.status !== 'summoned' || sentence.order.kind !== 'imprisonment') return null;
  const regimes: readonly Assessed[] = ['halfway-house', 'lower-security'];
  const assess = regimes.filter((regime) => isAssessedFirst(regime, sentence));
  return {
    assess,
    onlyInSpecialCases: assess.includes('lower-security') ? [] : ['lower-security'],
    otherwise: 'high-security',
    legalBasis: 'strgjfl § 11 (4)–(6), forskrift § 3-4',
    text: TEXTS[assess.length] ?? TEXTS[0],
  };
}

/** The condition of time of a lighter prison for a sentence that may begin there; null: it is the ordinary one. */
export function placementCriterion(regime: Regime, sentence: Sentence): CriterionCode | null {
  if (sentence.status !== 'summoned' || sentence.order.kind !== 'imprisonment') return null;
  if (regime !== 'halfway-house' && regime !== 'lower-security') return null;
  if (!isAssessedFirst(regime, sentence)) return null;
  if (isMinor(sentence.person, sentence.startDate)) return 'under-eighteen-at-start';
  return regime === 'halfway-house' ? 'at-most-one-year' : 'at-most-two-years';
}

function isAssessedFirst(regime: Assessed, sentence: Sentence): boolean {
  const { startDate, person } = sentence;
  return isMinor(person, startDate) || atMostYears(sentence, startDate, ASSESS_UP_TO_YEARS[regime]);
}

function atMostYears(sentence: Sentence, startDate: IsoDate, years: number): boolean {
  return plus(startDate, lengthOf(sentence)) <= plus(startDate, { years, months: 0, days: 0 });
}

const TEXTS = [
  {
    nb: 'Over to år: lavere sikkerhet bare i særlige tilfeller, ellers høyt sikkerhetsnivå.',
    en: 'Over two years: lower security only in special cases, otherwise high security.',
  },
  {
    nb: 'Inntil to år: lavere sikkerhet skal vurderes.',
    en: 'Up to two years: lower security must be assessed.',
  },
  {
    nb: 'Inntil ett år, eller under 18 år: overgangsbolig og lavere sikkerhet skal vurderes.',
    en: 'Up to one year, or under 18: a halfway house and lower security must be assessed.',
  },
] as const;
