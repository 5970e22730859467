import { daysBetween, isDate, weekday, type IsoDate, type Length } from '../../domain/dates';

export type Language = 'nb' | 'en';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `2026-03-02` as 02.03.2026, in both languages. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** The name of the weekday. */
export function weekdayName(date: IsoDate, language: Language): string {
  return WEEKDAYS[language][weekday(date) - 1] ?? '';
}

const INSTANT = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An RFC 3339 instant as the clock in Oslo shows it: 02.03.2026 09:15. */
export function formatInstant(instant: string): string {
  return INSTANT.format(new Date(instant)).replace(',', '');
}

/** A length in short words: `1 år 6 md`, `1 yr 6 mo`. Parts of nothing are left out. */
export function formatLength({ years, months, days }: Length, language: Language): string {
  const units = language === 'nb' ? ['år', 'md', 'dg'] : ['yr', 'mo', 'd'];
  const parts = [years, months, days].flatMap((n, i) => (n === 0 ? [] : [`${n} ${units[i]}`]));
  return parts.join(' ') || `0 ${units[2]}`;
}

const SHORT_YEAR_LIMIT = 50;

/**
 * A day as people write it: `31.1.26`, `310126`, `31.01.2026`, `31/1 2026` or ISO. Years of two digits are this century's
 * up to 49, and the last one's from 50. Null: it is no day.
 */
export function parseDate(input: string): IsoDate | null {
  const text = input.trim();
  if (isDate(text)) return text;
  const parts = /^\d{6}$|^\d{8}$/.test(text)
    ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
    : text.split(/[.\-/\s]+/).filter((part) => part !== '');
  if (parts.length !== 3 || !parts.every((part) => /^\d+$/.test(part))) return null;
  const [day = '', month = '', year = ''] = parts;
  const date = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

function fullYear(year: string): string {
  if (year.length !== 2) return year.padStart(4, '0');
  return Number(year) < SHORT_YEAR_LIMIT ? `20${year}` : `19${year}`;
}

type Count = (key: 'inDays' | 'daysAgo', count: number) => string;
type Words = { readonly today: string; readonly tomorrow: string; readonly yesterday: string };

/** How far a day is from another in words: «i dag», «om 12 dager», «for 3 dager siden». */
export function relativeDay(date: IsoDate, today: IsoDate, words: Words, count: Count): string {
  const days = daysBetween(today, date);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  return days > 0 ? count('inDays', days) : count('daysAgo', -days);
}

/** Whole years from a day of birth. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
