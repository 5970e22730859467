import { addDays, addMonths, daysBetween, maxDate, type IsoDate } from '../dates';
import type { Absence } from './inputs';
import type { RefusalOfCalculation } from './refusals';

/** A date moved by an absence. */
export interface Move {
  readonly absence: Absence;
  readonly date: IsoDate;
}

/** Days of an absence that do not count as served. forskrift § 3-3 */
export function lostDays({ from, to, countedDays }: Absence): number {
  return daysBetween(from, to) - countedDays;
}

/** Absences in the order in which they began. */
export function inOrder(absences: readonly Absence[]): readonly Absence[] {
  return [...absences].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
}

/**
 * Where each absence moves a date to, in order. One that begins on the date, or before it, moves it; the date is
 * the one already moved by earlier absences. forskrift § 3-3
 */
export function moves(date: IsoDate, absences: readonly Absence[]): readonly Move[] {
  return trace(date, absences, (moved, absence) => addDays(moved, lostDays(absence)));
}

/** A date moved by the days lost in absences. forskrift § 3-3 */
export function shift(date: IsoDate, absences: readonly Absence[]): IsoDate {
  return moves(date, absences).at(-1)?.date ?? date;
}

/**
 * Where each absence moves the end of an unbroken period to: it begins anew at the return, whatever days count as
 * served, and never ends before the floor. forskrift § 3-30
 */
export function restarts(end: IsoDate, floor: IsoDate, months: number, absences: readonly Absence[]): readonly Move[] {
  return trace(end, absences, (_, absence) => maxDate(floor, addMonths(absence.to, months)));
}

/** Why absences cannot be counted, or null. `absences` in the order in which they began. */
export function absenceRefusal(absences: readonly Absence[], startDate: IsoDate): RefusalOfCalculation | null {
  if (absences.some(({ from }) => from < startDate)) return 'absence-before-start';
  if (absences.some(({ from, to }) => to < from)) return 'absence-ends-before-it-begins';
  if (absences.some((absence, i) => absence.from < (absences[i - 1]?.to ?? startDate))) return 'overlapping-absences';
  if (absences.some((absence) => lostDays(absence) < 0)) return 'counted-days-exceed-absence';
  return null;
}

function trace(
  date: IsoDate,
  absences: readonly Absence[],
  move: (date: IsoDate, absence: Absence) => IsoDate,
): readonly Move[] {
  const traced: Move[] = [];
  let current = date;
  for (const absence of absences) {
    if (absence.from > current) continue;
    current = move(current, absence);
    traced.push({ absence, date: current });
  }
  return traced;
}
