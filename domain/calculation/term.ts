import { addDays, addMonths, daysBetween, plus, sum, type IsoDate, type Length } from '../dates';
import type { RuleSet } from '../rule-sets';
import { inOrder, moves, type Move } from './absences';
import type { Absence, ImprisonmentInput } from './inputs';

/** A part of the sentence, as a fraction of whole numbers. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export const ONE_THIRD: Fraction = { numerator: 1, denominator: 3 };
export const HALF: Fraction = { numerator: 1, denominator: 2 };
export const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3 };

/** The sentence to be served, measured: what every formula of imprisonment starts from. */
export interface Term {
  readonly rules: RuleSet;
  readonly startDate: IsoDate;
  /** From where months and years are counted: the start, or the start less remand. */
  readonly anchor: IsoDate;
  readonly length: Length;
  /** The whole sentence in days, remand not deducted. strl § 31 (3), forskrift § 3-2 */
  readonly totalDays: number;
  /** Days already served on remand. strl § 83 */
  readonly remandDays: number;
  /** In the order in which they began. */
  readonly absences: readonly Absence[];
  readonly subsidiaryDays: number;
  readonly unbrokenCustodySince: IsoDate;
  readonly foreign: boolean;
}

/** Measures the sentence of an input under a rule set. forskrift § 3-2 */
export function termOf(input: ImprisonmentInput, rules: RuleSet): Term {
  const { startDate, remandDays = 0 } = input;
  const anchor = rules.remandAnchor === 'VIRTUAL_START' ? addDays(startDate, -remandDays) : startDate;
  const length = sum(input.sentences);
  return {
    rules,
    startDate,
    anchor,
    length,
    totalDays: daysBetween(anchor, plus(anchor, length, rules.monthArithmetic)),
    remandDays,
    absences: inOrder(input.absences ?? []),
    subsidiaryDays: input.subsidiaryDays ?? 0,
    unbrokenCustodySince: input.unbrokenCustodySince ?? startDate,
    foreign: input.foreignSentence ?? false,
  };
}

/** Days in a fraction of the sentence, part of a day rounded as the rule set says (up). R-FRAC */
export function daysOf(term: Term, fraction: Fraction): number {
  switch (term.rules.fractionMethod) {
    case 'DAYS_OF_TOTAL':
      return portion(term.totalDays, fraction, term.rules);
    case 'COMPONENT_30': {
      const { months, days } = componentsOf(term, fraction);
      return daysBetween(term.anchor, addMonths(term.anchor, months)) + days;
    }
  }
}

/** A fraction taken of months and days apart: whole months, and the rest as days with 30 to a month. R-FRAC, COMPONENT_30 */
export function componentsOf({ length, rules }: Term, fraction: Fraction): { months: number; days: number } {
  const months = (12 * length.years + length.months) * fraction.numerator;
  const rest = months % fraction.denominator;
  return {
    months: (months - rest) / fraction.denominator,
    days: divide(30 * rest + length.days * fraction.numerator, fraction.denominator, rules),
  };
}

/** The date before absences on which so many days have been served; the start when remand covers them. */
export function unadjustedDate({ startDate, remandDays, rules }: Term, servedDays: number): IsoDate {
  if (servedDays <= remandDays) return startDate;
  return addDays(startDate, servedDays - remandDays - (rules.dayCount === 'INCLUSIVE' ? 1 : 0));
}

/** How absences move the date on which so many days have been served. What remand covers is not moved. forskrift § 3-3 */
export function movesOf(term: Term, servedDays: number): readonly Move[] {
  return servedDays <= term.remandDays ? [] : moves(unadjustedDate(term, servedDays), term.absences);
}

/** The date on which so many days, remand included, have been served. forskrift §§ 3-2, 3-3 */
export function dateServed(term: Term, servedDays: number): IsoDate {
  return movesOf(term, servedDays).at(-1)?.date ?? unadjustedDate(term, servedDays);
}

function portion(days: number, { numerator, denominator }: Fraction, rules: RuleSet): number {
  return divide(days * numerator, denominator, rules);
}

/** Whole numbers throughout: a float of 2/3 would one day round the wrong way. */
function divide(dividend: number, divisor: number, { rounding }: RuleSet): number {
  const rest = dividend % divisor;
  const floor = (dividend - rest) / divisor;
  return rest > 0 && rounding === 'CEIL' ? floor + 1 : floor;
}
