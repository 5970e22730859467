import type { IsoDate, Length } from '../dates';
import { type RuleName } from '../rules';

/** Why an answer is what it is: the rule, its paragraph, plain words, and each step with its figures. */
export interface Explanation {
  /** The name of the field that it explains. */
  readonly date: string;
  readonly value: IsoDate | number | string | boolean | null;
  /** The name of the rule, such as R-PROB. */
  readonly rule: RuleName;
  /** The paragraph as Norwegian jurists cite it: 'strgjfl § 42 (1)'. */
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string };
  readonly steps: readonly string[];
}

/** What an explanation says apart from the figures of one case. */
export interface Reason {
  readonly rule: RuleName;
  readonly legalBasis: string;
  readonly nb: string;
  readonly en: string;
}

/** An answer with the reasons for every value in it. */
export type Explained<T> = T & { readonly explanations: readonly Explanation[] };

/** The explanation of one value. */
export function explain(
  date: string,
  value: Explanation['value'],
  { rule, legalBasis, nb, en }: Reason,
  ...steps: readonly string[]
): Explanation {
  return { date, value, rule, legalBasis, text: { nb, en }, steps };
}

/** A number with its unit, in the singular for one: '1 day', '366 days'. */
export function count(n: number, unit: 'day' | 'hour' | 'month' | 'year'): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

/** A length in words: '1 year, 6 months'. Parts of nothing are left out. */
export function inWords({ years, months, days }: Length): string {
  const parts = [
    ...(years ? [count(years, 'year')] : []),
    ...(months ? [count(months, 'month')] : []),
    ...(days ? [count(days, 'day')] : []),
  ];
  return parts.join(', ') || count(0, 'day');
}
