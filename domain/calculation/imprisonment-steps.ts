import { daysBetween, plus } from '../dates';
import { lostDays, type Move } from './absences';
import { count, inWords } from './explanation';
import type { LeaveDate } from './leave';
import { componentsOf, daysOf, movesOf, unadjustedDate, type Fraction, type Term } from './term';

/** How the length of the sentence becomes days. */
export function lengthSteps({ anchor, length, totalDays, rules }: Term): readonly string[] {
  const end = plus(anchor, length, rules.monthArithmetic);
  const counted = rules.monthArithmetic === 'FIXED_30_365' ? ' (months of 30 and years of 365 days)' : '';
  return [`${anchor} + ${inWords(length)}${counted} = ${end}`, `${anchor} to ${end} = ${count(totalDays, 'day')}`];
}

/** How a fraction of the sentence becomes days. */
export function fractionSteps(term: Term, fraction: Fraction): readonly string[] {
  const { numerator, denominator } = fraction;
  const days = count(daysOf(term, fraction), 'day');
  const part = `${numerator}/${denominator} of`;
  if (term.rules.fractionMethod === 'COMPONENT_30') {
    const taken = inWords({ years: 0, ...componentsOf(term, fraction) });
    return [`${part} ${inWords(term.length)} = ${taken} (30 days to a month), ${days} from ${term.anchor}`];
  }
  const exact = (term.totalDays * numerator) % denominator === 0;
  const rounded = exact ? '' : `, rounded ${term.rules.rounding === 'CEIL' ? 'up' : 'down'}`;
  return [`${part} ${count(term.totalDays, 'day')} = ${days}${rounded}`];
}

/** How a number of days served becomes a date. */
export function servedSteps(term: Term, servedDays: number): readonly string[] {
  const { startDate, remandDays, rules } = term;
  const needed = count(servedDays, 'day');
  if (servedDays <= remandDays) return [`${needed} are covered by ${remandDays} on remand: the start, ${startDate}`];
  const less = remandDays > 0 ? `(${servedDays} − ${remandDays} on remand) days` : needed;
  const dayCount = rules.dayCount === 'INCLUSIVE' ? ' − 1 (the start is the first day served)' : '';
  const date = unadjustedDate(term, servedDays);
  return [`${startDate} + ${less}${dayCount} = ${date}`, ...moveSteps(movesOf(term, servedDays))];
}

/** How absences move a date by the days lost in them. */
export function moveSteps(moves: readonly Move[]): readonly string[] {
  return moves.map(({ absence, date }) => {
    const { from, to, countedDays } = absence;
    const counted = countedDays > 0 ? ` − ${countedDays} counted as served` : '';
    const away = `absent ${from} to ${to}: ${daysBetween(from, to)}${counted}`;
    return `${away} = ${count(lostDays(absence), 'day')} lost, moved to ${date}`;
  });
}

/** How absences begin an unbroken period anew. */
export function restartSteps({ moves }: LeaveDate, months: number): readonly string[] {
  return moves.map(
    ({ absence, date }) =>
      `absent ${absence.from} to ${absence.to}: ${count(months, 'month')} anew from the return, at least one third = ${date}`,
  );
}
