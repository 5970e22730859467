import { addDays, addMonths, daysBetween, weekday, type IsoDate } from './dates';

/** A minute on the local wall clock, 'YYYY-MM-DDTHH:MM', without a zone. */
export type LocalMinute = string;

const SATURDAY = 6;
const SUNDAY = 7;
const MINUTES_PER_DAY = 24 * 60;

/** New Year's Day, 1 May, 17 May, Christmas Day, Boxing Day. helligdagsfredloven § 2; lov 26. april 1947 nr. 1 */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-17', '12-25', '12-26']);

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. helligdagsfredloven § 2 */
const DAYS_FROM_EASTER: ReadonlySet<number> = new Set([-3, -2, 0, 1, 39, 49, 50]);

/** Whether a day is a Sunday or a public holiday. Christmas Eve and New Year's Eve are not. helligdagsfredloven § 2 */
export function isHoliday(date: IsoDate): boolean {
  return (
    weekday(date) === SUNDAY ||
    FIXED_HOLIDAYS.has(date.slice(5)) ||
    DAYS_FROM_EASTER.has(daysBetween(easterSunday(Number(date.slice(0, 4))), date))
  );
}

/** Christmas Eve and New Year's Eve. */
const EVES: ReadonlySet<string> = new Set(['12-24', '12-31']);

/** Whether the days that no law settles are worked on: a choice of the rule set (E-12). */
export interface Worked {
  readonly evesAreWorkingDays: boolean;
}

/** Whether somebody may be let out on a day: a working day, and an eve where it is one. */
export function isReleaseDay(date: IsoDate, { evesAreWorkingDays }: Worked): boolean {
  return isWorkingDay(date) && (evesAreWorkingDays || !EVES.has(date.slice(5)));
}

/** The last day strictly before a date on which somebody may be let out. */
export function previousReleaseDay(date: IsoDate, worked: Worked): IsoDate {
  let candidate = previousWorkingDay(date);
  while (!isReleaseDay(candidate, worked)) candidate = previousWorkingDay(candidate);
  return candidate;
}

/** Whether a day is a Monday to Friday that is no holiday. domstolloven § 149 (1) */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) < SATURDAY && !isHoliday(date);
}

/** The date itself if it is a working day, otherwise the first working day after it. domstolloven § 149 (1) */
export function nextWorkingDay(date: IsoDate): IsoDate {
  let candidate = date;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The last working day strictly before a date. */
export function previousWorkingDay(date: IsoDate): IsoDate {
  let candidate = addDays(date, -1);
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

/** The date itself if it is a working day, otherwise the last working day before it: where nothing may be a day late. */
export function lastWorkingDayBy(date: IsoDate): IsoDate {
  return isWorkingDay(date) ? date : previousWorkingDay(date);
}

/** The last day of a deadline of `n` days, the day of notice not counted. domstolloven §§ 148 (1), 149 (1) */
export function deadlineInDays(from: IsoDate, n: number): IsoDate {
  return nextWorkingDay(addDays(from, n));
}

/** The last day of a deadline of `n` months. domstolloven §§ 148 (2), 149 (1) */
export function deadlineInMonths(from: IsoDate, n: number): IsoDate {
  return nextWorkingDay(addMonths(from, n));
}

/** The minute when a deadline of `n` hours ends: Sundays and holidays use no time, Saturdays do. domstolloven § 149 (2) */
export function deadlineInHours(at: LocalMinute, n: number): LocalMinute {
  let date = at.slice(0, 10);
  let minute = minuteOfDay(at);
  let left = n * 60;
  while (left > 0) {
    const available = isHoliday(date) ? 0 : MINUTES_PER_DAY - minute;
    if (left < available) {
      minute += left;
      break;
    }
    left -= available;
    date = addDays(date, 1);
    minute = 0;
  }
  return `${date}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** Easter Sunday of a year by the Gregorian rule (Meeus, Jones, Butcher). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + moonShift + 15) % 30;
  const leapShift = 32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4);
  const toSunday = leapShift % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * correction + 114;
  return `${String(year).padStart(4, '0')}-${twoDigits(Math.floor(count / 31))}-${twoDigits((count % 31) + 1)}`;
}

function minuteOfDay(at: LocalMinute): number {
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
