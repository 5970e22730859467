import { Temporal } from 'temporal-polyfill';
import { dateOf, dateOfDay, dayNumber, lastDayOf, partsOf, type IsoDate } from './calendar';

export { isDate, type IsoDate } from './calendar';

/** A moment: RFC 3339 in UTC with milliseconds, '2026-03-02T08:00:00.000Z'. */
export type Instant = string;

/** A length as a judgment states it. The parts are kept apart: 5 months and 31 days is not 6 months. */
export interface Length {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** How `plus` counts months and years: by the calendar, or as 30 and 365 days. */
export type MonthArithmetic = 'CALENDAR' | 'FIXED_30_365';

const ZONE = 'Europe/Oslo';
/** 1 January of the year 0, a Saturday, counted from Monday. */
const WEEKDAY_OF_DAY_0 = 5;

/** The date `n` days later; earlier when negative. Refuses, as a bug, what is no date or beyond the year 9999. */
export function addDays(date: IsoDate, n: number): IsoDate {
  return dateOfDay(dayNumber(date) + n);
}

/** The same day number `n` months later (earlier when negative), or that month's last day when it lacks it. domstolloven § 148 (2) */
export function addMonths(date: IsoDate, n: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const months = 12 * year + (month - 1) + n;
  const inYear = months % 12;
  const there = { year: (months - inYear) / 12, month: inYear + 1, day };
  return dateOf({ ...there, day: Math.min(day, lastDayOf(there)) });
}

/** Days from one date to another: 1 from a day to the next, negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date a length later: years and months first, then days. */
export function plus(date: IsoDate, length: Length, arithmetic: MonthArithmetic = 'CALENDAR'): IsoDate {
  const { years, months, days } = length;
  switch (arithmetic) {
    case 'CALENDAR':
      return addDays(addMonths(date, 12 * years + months), days);
    case 'FIXED_30_365':
      return addDays(date, 365 * years + 30 * months + days);
  }
}

/** Several lengths served in one run: years, months and days are added each by themselves. forskrift § 3-2 */
export function sum(lengths: readonly Length[]): Length {
  return lengths.reduce(
    (total, { years, months, days }) => ({
      years: total.years + years,
      months: total.months + months,
      days: total.days + days,
    }),
    { years: 0, months: 0, days: 0 },
  );
}

/** A whole number of years as a length. */
export function inYears(years: number): Length {
  return { years, months: 0, days: 0 };
}

/** The latest of some dates. */
export function maxDate(first: IsoDate, ...others: readonly IsoDate[]): IsoDate {
  return others.reduce((latest, date) => (date > latest ? date : latest), first);
}

/** The earliest of some dates. */
export function minDate(first: IsoDate, ...others: readonly IsoDate[]): IsoDate {
  return others.reduce((earliest, date) => (date < earliest ? date : earliest), first);
}

/** The day of the week: 1 for Monday … 7 for Sunday. */
export function weekday(date: IsoDate): number {
  return ((dayNumber(date) + WEEKDAY_OF_DAY_0) % 7) + 1;
}

/** The civil date in Oslo at a moment. */
export function osloDate(instant: Instant): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** The minute on the wall clock in Oslo at a moment, `2026-03-13T15:00`. */
export function osloMinute(instant: Instant): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return wall.toString({ smallestUnit: 'minute' });
}

/** The first moment of a day in Oslo, in milliseconds since 1970-01-01T00:00Z; exact across changes of the clock. */
export function startOfDay(date: IsoDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(ZONE).epochMilliseconds;
}
