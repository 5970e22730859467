import { type Length } from '../domain/dates';
import { type Random } from './random';

/** Shares of the sentences that people are serving, as published in round figures; the rest is a year or more. */
const UP_TO_THREE_MONTHS = 0.63;
const UP_TO_A_YEAR = 0.275;

/** Up to 120 days a sentence is in days, above that in months (strl § 31 (3)). */
const SHORT_DAYS = [14, 16, 18, 21, 21, 24, 28, 30, 30, 36, 40, 45, 45, 50, 60, 60, 75, 75, 80, 90, 90];
const MIDDLE_DAYS = [100, 105, 110, 120, 120];
const MEDIAN_LONG_MONTHS = 36;
const SPREAD_OF_LONG = 0.85;
const LONGEST_MONTHS = 21 * 12;

/** Lengths of `n` sentences: a few kinds of short ones, most of them, and a long tail; some eight months on average. */
export function lengths(random: Random, n: number): Length[] {
  const short = Math.round(n * UP_TO_THREE_MONTHS);
  const middle = Math.round(n * UP_TO_A_YEAR);
  const lengthOf = (i: number): Length => {
    if (i < short) return inDays(random.pick(SHORT_DAYS));
    if (i < short + middle) return random.chance(0.3) ? inDays(random.pick(MIDDLE_DAYS)) : inMonths(random.int(4, 11));
    return inMonths(longMonths(random));
  };
  return random.shuffled(Array.from({ length: n }, (_, i) => lengthOf(i)));
}

/** Nearly: what a length is worth when people are chosen by it. The law counts by the calendar. */
export function roughDays({ years, months, days }: Length): number {
  return Math.round(years * 365.25 + months * 30.44 + days);
}

function longMonths(random: Random): number {
  const months = Math.round(MEDIAN_LONG_MONTHS * Math.exp(SPREAD_OF_LONG * random.normal()));
  const bounded = Math.min(LONGEST_MONTHS, Math.max(12, months));
  return bounded > 36 ? Math.round(bounded / 3) * 3 : bounded;
}

function inDays(days: number): Length {
  return { years: 0, months: 0, days };
}

function inMonths(months: number): Length {
  return { years: Math.floor(months / 12), months: months % 12, days: 0 };
}
