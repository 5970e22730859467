import { formatDate, formatLength, parseDate, relativeDay, weekdayName } from './format';

describe('a day as people write it', () => {
  it.each([
    ['31.1.26', '2026-01-31'],
    ['310126', '2026-01-31'],
    ['31012026', '2026-01-31'],
    ['31.01.2026', '2026-01-31'],
    ['31/1 2026', '2026-01-31'],
    ['2026-01-31', '2026-01-31'],
    [' 1.2.49 ', '2049-02-01'],
    ['1.2.50', '1950-02-01'],
    ['29.2.2024', '2024-02-29'],
  ])('%s is %s', (input, day) => expect(parseDate(input)).toBe(day));

  it.each(['', '29.2.2026', '31.4.26', '32.1.26', '1.13.26', 'i morgen', '1.2', '1.2.3.4', '12345'])(
    '%s is none',
    (input) => expect(parseDate(input)).toBeNull(),
  );
});

it('a day is shown as dd.mm.yyyy with its weekday', () => {
  expect(formatDate('2026-03-02')).toBe('02.03.2026');
  expect([weekdayName('2026-03-02', 'nb'), weekdayName('2026-03-08', 'en')]).toEqual(['mandag', 'Sunday']);
});

it('a length is shown in short words, without parts of nothing', () => {
  expect(formatLength({ years: 1, months: 6, days: 0 }, 'nb')).toBe('1 år 6 md');
  expect(formatLength({ years: 0, months: 8, days: 14 }, 'en')).toBe('8 mo 14 d');
  expect(formatLength({ years: 0, months: 0, days: 0 }, 'nb')).toBe('0 dg');
});

it('how far a day is from another is said in words', () => {
  const words = { today: 'i dag', tomorrow: 'i morgen', yesterday: 'i går' };
  const from = (day: string) => relativeDay(day, '2026-03-02', words, (key, count) => `${key} ${count}`);
  expect(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-14', '2026-02-27'].map(from)).toEqual([
    'i går',
    'i dag',
    'i morgen',
    'inDays 12',
    'daysAgo 3',
  ]);
});
