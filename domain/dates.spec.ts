import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  maxDate,
  minDate,
  osloDate,
  osloMinute,
  plus,
  startOfDay,
  sum,
  weekday,
  type IsoDate,
} from './dates';

const SEED = 20260702;
const dates = fc
  .integer({ min: 0, max: 400_000 })
  .map((n) => Temporal.PlainDate.from('1700-01-01').add({ days: n }).toString());

describe('a date', () => {
  it.each<[text: string, real: boolean]>([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['', false],
  ])('%p is real: %p', (text, real) => {
    expect(isDate(text)).toBe(real);
  });

  it('that is none is a bug, and throws', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('Not a date: 2026-02-30');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('is the same as PlainDate’s, days and months on', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -150_000, max: 150_000 }), (date, n) => {
        const plain = Temporal.PlainDate.from(date);
        expect(addDays(date, n)).toBe(plain.add({ days: n }).toString());
        expect(addMonths(date, n % 1_200)).toBe(plain.add({ months: n % 1_200 }).toString());
        expect(weekday(date)).toBe(plain.dayOfWeek);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
      { numRuns: 3_000, seed: SEED },
    );
  });
});

describe('months', () => {
  it.each<[from: IsoDate, months: number, to: IsoDate]>([
    ['2026-08-30', 6, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2031-05-31', -3, '2031-02-28'],
    ['2052-05-31', -3, '2052-02-29'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('from %s, %i on: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

describe('a length', () => {
  it('is added as years and months first, then days', () => {
    expect(plus('2026-01-31', { years: 0, months: 1, days: 1 })).toBe('2026-03-01');
    expect(plus('2026-01-31', { years: 1, months: 1, days: 1 }, 'FIXED_30_365')).toBe('2027-03-03');
  });

  it('is not normalised by being added up', () => {
    const five = { years: 0, months: 5, days: 0 };
    expect(sum([five, { years: 1, months: 9, days: 31 }])).toEqual({ years: 1, months: 14, days: 31 });
    expect(sum([])).toEqual({ years: 0, months: 0, days: 0 });
  });
});

describe('dates compared', () => {
  it('are ordered as days', () => {
    expect(maxDate('2026-03-02', '2026-10-01', '2026-09-30')).toBe('2026-10-01');
    expect(minDate('2026-03-02', '2026-10-01', '2026-02-28')).toBe('2026-02-28');
  });
});

describe('a day in Oslo', () => {
  it.each<[instant: string, date: IsoDate]>([
    ['2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['2026-01-31T23:00:00.000Z', '2026-02-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
  ])('at %s is %s', (instant, date) => {
    expect(osloDate(instant)).toBe(date);
  });

  it.each<[instant: string, minute: string]>([
    ['2026-03-13T14:00:59.999Z', '2026-03-13T15:00'],
    ['2026-07-13T15:00:00+02:00', '2026-07-13T15:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01T00:30'],
  ])('the wall clock at %s says %s', (instant, minute) => {
    expect(osloMinute(instant)).toBe(minute);
  });

  it.each<[date: IsoDate, start: string, hours: number]>([
    ['2026-03-28', '2026-03-27T23:00:00.000Z', 24],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-03-30', '2026-03-29T22:00:00.000Z', 24],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['2026-10-26', '2026-10-25T23:00:00.000Z', 24],
  ])('%s begins at %s and has %i hours', (date, start, hours) => {
    expect(startOfDay(date)).toBe(Date.parse(start));
    expect((startOfDay(addDays(date, 1)) - startOfDay(date)) / 3_600_000).toBe(hours);
    expect(osloDate(start)).toBe(date);
  });
});
