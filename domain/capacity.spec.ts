import { freePlaces, placeChoices, PLACED, waitingDays, type Occupancy, type Waiter } from './capacity';

const row = (unit: string, more: Partial<Occupancy> = {}): Occupancy => ({
  ...{ unit, regime: 'lower-security', places: 100, occupied: 90, away: 0, coming: 4, waiting: 0, leftInAYear: 73 },
  ...more,
});

it('there is no end of places in freedom', () => {
  expect(PLACED).toContain('electronic-monitoring');
  expect(PLACED).not.toContain('probation');
  expect(PLACED).not.toContain('community');
});

it.each<[more: Partial<Occupancy>, free: number | null]>([
  [{}, 6],
  [{ occupied: 96 }, 0],
  [{ occupied: 99 }, -3],
  // Who is away takes no place now.
  [{ away: 10 }, 6],
  [{ places: null }, null],
  [{ places: 0, occupied: 0, coming: 0 }, 0],
])('with %j there are %j free places', (more, free) => {
  expect(freePlaces(row('x', more))).toBe(free);
});

describe('the days until there is a place', () => {
  // 73 leave in a year: one every five days.
  it.each<[more: Partial<Occupancy>, ahead: number, days: number | null]>([
    [{}, 0, 0],
    [{}, 5, 0],
    [{}, 6, 5],
    [{ occupied: 96 }, 0, 5],
    [{ occupied: 97 }, 0, 10],
    [{ occupied: 96 }, 3, 20],
    [{ occupied: 96, leftInAYear: 72 }, 0, 6],
    [{ occupied: 96, leftInAYear: 0 }, 0, null],
    [{ leftInAYear: 0 }, 0, 0],
    [{ places: null }, 0, null],
  ])('with %j and %i ahead are %j', (more, ahead, days) => {
    expect(waitingDays(row('x', more), ahead)).toBe(days);
  });
});

describe('the choices of somebody who waits', () => {
  const regions: Readonly<Record<string, string>> = { near: 'home', full: 'home', far: 'away', slow: 'away' };
  const rows = [
    row('far'),
    row('slow', { occupied: 96, leftInAYear: 5 }),
    row('full', { occupied: 96, waiting: 2 }),
    row('near', { occupied: 96, leftInAYear: 365 }),
    row('nobody knows', { places: null }),
    row('other', { regime: 'halfway-house' }),
  ];
  const choices = (waiter: Partial<Waiter> = {}) =>
    placeChoices(
      { regime: 'lower-security', unit: 'full', near: 'home', ahead: 1, ...waiter },
      rows,
      (unit) => regions[unit] ?? null,
    );

  it('are near home first, and each says what it costs in days', () => {
    expect(choices().map(({ unit, near, waitingDays: days }) => [unit, near, days])).toEqual([
      ['near', true, 1],
      ['full', true, 10],
      ['far', false, 0],
      ['slow', false, 73],
    ]);
  });

  it('are by their days alone where nobody has said what is near', () => {
    const found = choices({ near: null });
    expect(found.map(({ unit }) => unit)).toEqual(['far', 'near', 'full', 'slow']);
    expect(found.every(({ near }) => near === null)).toBe(true);
  });

  it('count who has waited longer where they wait, and everybody who waits elsewhere', () => {
    expect(choices({ ahead: 0 }).find(({ unit }) => unit === 'full')).toMatchObject({ approved: true, waitingDays: 5 });
    const elsewhere = choices({ unit: 'far', ahead: 0 }).find(({ unit }) => unit === 'full');
    expect(elsewhere).toMatchObject({ approved: false, waitingDays: 15 });
  });

  it('have the approved place also where nobody has said how many there are', () => {
    expect(choices({ unit: 'nobody knows' }).at(-1)).toEqual({
      ...{ unit: 'nobody knows', near: false, approved: true, free: null, waitingDays: null },
    });
  });
});
