import Holidays from 'date-holidays';
import { addDays, weekday, type IsoDate } from './dates';
import {
  deadlineInDays,
  deadlineInHours,
  deadlineInMonths,
  easterSunday,
  isHoliday,
  isReleaseDay,
  isWorkingDay,
  lastWorkingDayBy,
  nextWorkingDay,
  previousReleaseDay,
  previousWorkingDay,
} from './holidays';

describe('holidays', () => {
  it('are those of an independent calendar of Norway, 2020 to 2060', () => {
    const norway = new Holidays('NO', { types: ['public'] });
    const differing: string[] = [];
    for (let year = 2020; year <= 2060; year += 1) {
      const known = new Set(norway.getHolidays(year).map(({ date }) => date.slice(0, 10)));
      for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
        if (isHoliday(date) !== (known.has(date) || weekday(date) === 7)) differing.push(date);
      }
    }
    expect(differing).toEqual([]);
  });

  it.each<[year: number, easter: IsoDate]>([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('of %i turn on Easter Sunday, %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it.each<[date: IsoDate, why: string, working: boolean]>([
    ['2026-12-24', 'Christmas Eve', true],
    ['2026-12-25', 'Christmas Day', false],
    ['2026-12-26', 'Boxing Day, a Saturday', false],
    ['2026-12-31', 'New Year’s Eve', true],
    ['2026-04-01', 'Wednesday before Easter', true],
    ['2026-04-02', 'Maundy Thursday', false],
    ['2026-04-04', 'the Saturday before Easter', false],
    ['2026-05-14', 'Ascension Day', false],
    ['2026-05-15', 'the Friday after', true],
    ['2026-05-25', 'Whit Monday', false],
  ])('and working days: %s, %s: %p', (date, _why, working) => {
    expect(isWorkingDay(date)).toBe(working);
  });

  it('do not include the Saturdays before Easter and Whit Sunday', () => {
    expect(isHoliday('2026-04-04')).toBe(false);
    expect(isHoliday('2026-05-23')).toBe(false);
  });
});

describe('the working day', () => {
  it('on or after a working day is itself, and strictly before it is another', () => {
    expect(nextWorkingDay('2026-04-01')).toBe('2026-04-01');
    expect(nextWorkingDay('2026-04-02')).toBe('2026-04-07');
    expect(previousWorkingDay('2026-04-07')).toBe('2026-04-01');
    expect(previousWorkingDay('2026-04-08')).toBe('2026-04-07');
  });

  it('by which something is done is itself, or the last one before Easter', () => {
    expect(['2026-04-01', '2026-04-02', '2026-04-06', '2026-04-07'].map(lastWorkingDayBy)).toEqual([
      ...['2026-04-01', '2026-04-01', '2026-04-01', '2026-04-07'],
    ]);
  });
});

describe('a deadline', () => {
  it.each<[from: IsoDate, days: number, last: IsoDate]>([
    ['2026-03-12', 7, '2026-03-19'],
    ['2026-03-13', 7, '2026-03-20'],
    ['2026-03-14', 7, '2026-03-23'],
    ['2026-03-15', 7, '2026-03-23'],
    ['2026-03-16', 7, '2026-03-23'],
    ['2026-03-27', 7, '2026-04-07'],
    ['2026-12-19', 7, '2026-12-28'],
    ['2026-12-17', 7, '2026-12-24'],
  ])('in days: notified %s, %i days: %s', (from, days, last) => {
    expect(deadlineInDays(from, days)).toBe(last);
  });

  it.each<[from: IsoDate, months: number, last: IsoDate]>([
    ['2026-11-30', 3, '2027-03-01'],
    ['2026-01-31', 1, '2026-03-02'],
    ['2026-02-17', 3, '2026-05-18'],
  ])('in months: from %s, %i months: %s', (from, months, last) => {
    expect(deadlineInMonths(from, months)).toBe(last);
  });

  it.each<[why: string, at: string, hours: number, end: string]>([
    ['within a day', '2026-03-10T09:30', 5, '2026-03-10T14:30'],
    ['to midnight', '2026-03-10T09:30', 14, '2026-03-10T23:30'],
    ['ending at midnight is the next day’s first minute', '2026-03-10T20:00', 4, '2026-03-11T00:00'],
    ['ending as Sunday begins', '2026-03-13T15:00', 33, '2026-03-15T00:00'],
    ['an hour into Sunday runs on into Monday', '2026-03-13T15:00', 34, '2026-03-16T01:00'],
    ['Saturday counts', '2026-03-14T08:00', 12, '2026-03-14T20:00'],
    ['begun on a Sunday', '2026-03-15T13:45', 48, '2026-03-18T00:00'],
    ['over Easter, where only the Saturday counts', '2026-04-01T16:00', 48, '2026-04-07T16:00'],
    ['begun on Maundy Thursday', '2026-04-02T10:00', 24, '2026-04-05T00:00'],
    ['over 17 May, a Monday', '2027-05-15T12:00', 13, '2027-05-18T01:00'],
    ['over Christmas', '2026-12-24T12:00', 48, '2026-12-29T12:00'],
    ['over the change of the clock', '2026-03-28T12:00', 24, '2026-03-30T12:00'],
    ['of no hours', '2026-03-15T13:45', 0, '2026-03-15T13:45'],
  ])('in hours: %s', (_why, at, hours, end) => {
    expect(deadlineInHours(at, hours)).toBe(end);
  });
});

describe('a day on which somebody may be let out', () => {
  it.each([
    ['2026-12-23', true, true],
    ['2026-12-24', true, false],
    ['2026-12-25', false, false],
    ['2026-12-31', true, false],
    ['2027-01-01', false, false],
    ['2027-12-31', true, false],
  ])('%s: %s, and %s where the eves are no working days', (date, worked, free) => {
    expect([true, false].map((evesAreWorkingDays) => isReleaseDay(date, { evesAreWorkingDays }))).toEqual([
      worked,
      free,
    ]);
  });

  it('is the last one before a date', () => {
    expect(previousReleaseDay('2026-12-26', { evesAreWorkingDays: true })).toBe('2026-12-24');
    expect(previousReleaseDay('2026-12-26', { evesAreWorkingDays: false })).toBe('2026-12-23');
    expect(previousReleaseDay('2027-01-03', { evesAreWorkingDays: false })).toBe('2026-12-30');
  });
});
