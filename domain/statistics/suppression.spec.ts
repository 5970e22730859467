import fc from 'fast-check';
import { hiddenOf, LEAST_PEOPLE, type Cell, type Figures, type Sum } from './suppression';

/** Whoever reads the table: of each figure, every value that it may have, given what is shown and nothing else. */
function possible({ cells, sums }: Figures, hidden: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const leaves = cells.filter(({ id }) => !sums.some(({ whole }) => whole === id)).map(({ id }) => id);
  const shown = new Map(cells.filter(({ id }) => !hidden.has(id)).map(({ id, value }) => [id, value]));
  const found = new Map(cells.map(({ id }) => [id, new Set<number>()]));
  const shownWhole = ({ whole }: Sum) => shown.get(whole) ?? SUPPOSED;
  const guess = (values: Map<string, number>, left: readonly string[]): void => {
    const [leaf, ...others] = left;
    if (leaf !== undefined) {
      const known = shown.get(leaf);
      const most = Math.min(SUPPOSED, ...sums.filter(({ parts }) => parts.includes(leaf)).map(shownWhole));
      const supposed = known === undefined ? [...Array(most + 1).keys()] : [known];
      for (const value of supposed) guess(new Map(values).set(leaf, value), others);
      return;
    }
    const valueOf = (id: string): number => {
      const of = sums.find(({ whole }) => whole === id);
      return of ? of.parts.reduce((sum, part) => sum + valueOf(part), 0) : (values.get(id) ?? 0);
    };
    if ([...shown].every(([id, value]) => valueOf(id) === value))
      for (const { id } of cells) found.get(id)?.add(valueOf(id));
  };
  guess(new Map(), leaves);
  return found;
}
/** Where no whole is shown, a reader may suppose any number: it is enough to suppose so many. */
const SUPPOSED = 12;

const cell = (id: string, people: number): Cell => ({ id, people, value: people });

const total = (...people: readonly number[]): Figures => ({
  cells: [
    cell(
      'all',
      people.reduce((sum, n) => sum + n, 0),
    ),
    ...people.map((n, i) => cell(`part ${i}`, n)),
  ],
  sums: [{ whole: 'all', parts: people.map((_, i) => `part ${i}`) }],
});

/** Moves to regimes, those after the day of the law among them: how many came in time, every reader works out. */
function moves(...rows: readonly (readonly [late: number, inTime: number])[]): Figures {
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  const put = (name: string, late: number, inTime: number) => {
    cells.push(cell(name, late + inTime), cell(`${name} late`, late), {
      ...cell(`${name} in time`, inTime),
      implied: true,
    });
    return { whole: name, parts: [`${name} late`, `${name} in time`] };
  };
  for (const [i, [late, inTime]] of rows.entries()) sums.push(put(`to ${i}`, late, inTime));
  const all = (n: 0 | 1) => rows.reduce((sum, row) => sum + row[n], 0);
  put('all', all(0), all(1));
  for (const figure of ['', ' late', ' in time'])
    sums.push({ whole: `all${figure}`, parts: rows.map((_, i) => `to ${i}${figure}`) });
  sums.push({ whole: 'all', parts: ['all late', 'all in time'] });
  return { cells, sums };
}

describe('figures of few people', () => {
  it.each<[people: readonly number[], hidden: readonly string[]]>([
    // The one that is small, and the smallest of the others: the total less the others would tell.
    [
      [120, 3, 40],
      ['part 1', 'part 2'],
    ],
    [
      [120, LEAST_PEOPLE - 1, 40],
      ['part 1', 'part 2'],
    ],
    [[120, LEAST_PEOPLE, 40], []],
    // Two small ones hide each other only if together they are of enough people.
    [
      [120, 1, 2, 40],
      ['part 1', 'part 2', 'part 3'],
    ],
    [
      [120, 4, 3, 40],
      ['part 1', 'part 2'],
    ],
    // Nothing is left to hide it behind but the total.
    [
      [3, 0, 0],
      ['all', 'part 0'],
    ],
    // Nobody is nobody.
    [[120, 0, 40], []],
    [[0, 0], []],
  ])('of %j are hidden: %j', (people, hidden) => {
    expect([...hiddenOf(total(...people))].sort()).toEqual([...hidden].sort());
  });

  it('are hidden where one of many makes up most of it', () => {
    const { cells, sums } = total(100, 30, 20);
    const dominated = cells.map((cell) => (cell.id === 'part 1' ? { ...cell, dominated: true } : cell));
    expect([...hiddenOf({ cells: dominated, sums })].sort()).toEqual(['part 1', 'part 2']);
  });

  it('are hidden although they stand nowhere, if readers can work them out', () => {
    // 40 moves, 38 of them late: two in time.
    expect([...hiddenOf(moves([38, 2], [30, 30]))]).toContain('to 0 late');
  });

  it('cannot be told from what is shown, nor that they are of few', () => {
    const small = fc.integer({ min: 0, max: 6 });
    const tables = fc.oneof(
      fc.array(small, { minLength: 2, maxLength: 4 }).map((people) => total(...people)),
      fc.array(fc.tuple(small, small), { minLength: 2, maxLength: 2 }).map((rows) => moves(...rows)),
    );
    let hides = 0;
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = hiddenOf(table);
        const values = possible(table, hidden);
        for (const { id, people } of table.cells) {
          if (people === 0 || people >= LEAST_PEOPLE) continue;
          hides += 1;
          expect(Math.max(...(values.get(id) ?? []))).toBeGreaterThanOrEqual(LEAST_PEOPLE);
        }
      }),
      { numRuns: 40, seed: 20261129 },
    );
    expect(hides).toBeGreaterThan(20);
  });

  it('what is hidden for another reason is hidden as well as they are', () => {
    expect([...hiddenOf(total(120, 60, 40), new Set(['part 1']))].sort()).toEqual(['part 1', 'part 2']);
  });
});
