import { REGIMES } from '../regimes';
import { publicationCsv } from './csv';
import { lastQuarter, quarterStart } from './quarters';
import { COLUMNS, publicationOf, TABLES, type Counted, type Figure, type Publication, type TableId } from './tables';
import { COLUMN_WORDS, rowWords, TABLE_WORDS } from './words';

const AS_OF = { asOf: '2026-11-29', quarter: { from: '2026-07-01', to: '2026-09-30' } } as const;
const COUNTED: Counted = {
  open: [
    { kind: 'imprisonment', people: 2_400 },
    { kind: 'preventive-detention', people: 130 },
    { kind: 'youth-sentence', people: 3 },
    { kind: 'fine-service', people: 20 },
  ],
  regimes: [
    { regime: 'high-security', people: 1_500 },
    { regime: 'lower-security', people: 500 },
  ],
  leaves: [
    { returned: 'on-time', leaves: 190, people: 120 },
    { returned: 'late', leaves: 10, people: 9 },
  ],
  moves: [
    { to: 'lower-security', moves: 90, people: 90, late: 30, latePeople: 30, medianDays: 12 },
    { to: 'probation', moves: 60, people: 60, late: 10, latePeople: 10, medianDays: -2 },
  ],
  exclusions: [
    { exclusion: 'full', exclusions: 40, people: 30, days: 200, most: 20 },
    { exclusion: 'partial', exclusions: 30, people: 20, days: 100, most: 60 },
    { exclusion: 'security-cell', exclusions: 12, people: 11, days: 15, most: 3 },
  ],
  reminders: { onTime: 980, late: 2 },
  activity: { people: 0, days: 0, active: 0 },
};

function figure({ tables }: Publication, table: TableId, code: string, column: string): Figure | undefined {
  const found = tables.find(({ id }) => id === table);
  const figures = code === 'total' ? found?.total : found?.rows.find((row) => row.code === code)?.figures;
  return figures?.[found?.columns.findIndex((name) => name === column) ?? -1];
}

describe('a publication', () => {
  const published = publicationOf(COUNTED, AS_OF);

  it('counts, and gives shares of what it counts', () => {
    expect(figure(published, 'open', 'total', 'people')).toBe(2_553);
    expect(figure(published, 'regimes', 'high-security', 'share')).toBe(0.75);
    expect(figure(published, 'leaves', 'on-time', 'share')).toBe(0.95);
    expect(figure(published, 'moves', 'probation', 'median-days')).toBe(-2);
  });

  it('hides who are few, and whoever would tell of them', () => {
    expect(figure(published, 'open', 'youth-sentence', 'people')).toBe(':');
    // The total less all others would be the three: the smallest of the others goes too.
    expect(figure(published, 'open', 'fine-service', 'people')).toBe(':');
    expect(figure(published, 'open', 'preventive-detention', 'people')).toBe(130);
  });

  it('hides days of which one person has more than half, and others’ that would tell them', () => {
    expect(figure(published, 'exclusions', 'partial', 'exclusions')).toBe(30);
    expect(figure(published, 'exclusions', 'partial', 'days')).toBe(':');
    expect(figure(published, 'exclusions', 'security-cell', 'days')).toBe(':');
    expect(figure(published, 'exclusions', 'full', 'days')).toBe(200);
  });

  it('says that nobody is nobody, and shows few of what is about no person', () => {
    expect(figure(published, 'leaves', 'not', 'leaves')).toBe(0);
    expect(figure(published, 'reminders', 'late', 'reminders')).toBe(2);
  });

  it('says what is not measured as unknown, and never as nothing', () => {
    expect(figure(published, 'activity', 'target', 'share')).toBe(0.9);
    expect(figure(published, 'activity', 'reached', 'share')).toBe('..');
    expect(figure(published, 'relapse', 'within-two-years', 'share')).toBe('..');
    expect(figure(published, 'moves', 'home-detention', 'median-days')).toBe('.');
  });

  it.each<[people: number, days: number, active: number, reached: Figure]>([
    [40, 1_000, 871, 0.871],
    [4, 100, 90, ':'],
    [5, 100, 90, 0.9],
    [5, 100, 0, 0],
    [0, 0, 0, '..'],
  ])('of %i people with %i days, %i of them in activity, says %j', (people, days, active, reached) => {
    const activity = publicationOf({ ...COUNTED, activity: { people, days, active } }, AS_OF);
    expect(figure(activity, 'activity', 'reached', 'share')).toBe(reached);
  });

  it('has every regime that is served, also where nobody is', () => {
    const codes = published.tables.find(({ id }) => id === 'regimes')?.rows.map(({ code }) => code);
    expect(codes).toEqual(REGIMES.filter((regime) => regime !== 'community'));
  });

  it('of nobody at all is zeros, and shares that are none', () => {
    const nobody = {
      open: [],
      regimes: [],
      leaves: [],
      moves: [],
      exclusions: [],
      reminders: { onTime: 0, late: 0 },
      activity: COUNTED.activity,
    };
    const empty = publicationOf(nobody, AS_OF);
    expect(figure(empty, 'open', 'total', 'people')).toBe(0);
    expect(figure(empty, 'leaves', 'on-time', 'share')).toBe('.');
  });
});

describe('a small group that is not as it was', () => {
  const of = (people: number, before: readonly Publication[] = []) =>
    publicationOf(
      {
        ...COUNTED,
        regimes: [
          { regime: 'high-security', people: 1_500 },
          { regime: 'hospital', people },
        ],
      },
      AS_OF,
      before,
    );
  const shown = (publication: Publication) => figure(publication, 'regimes', 'hospital', 'people');

  it.each<[before: number, now: number, shows: Figure]>([
    [20, 20, 20],
    [20, 21, ':'],
    [20, 24, ':'],
    [20, 25, 25],
    [24, 20, ':'],
    [60, 61, 61],
    [49, 52, ':'],
  ])('of %i, then %i, shows %j', (before, now, shows) => {
    expect(shown(of(now, [of(before)]))).toBe(shows);
  });

  it('is compared with the last that was shown', () => {
    const first = of(20);
    const second = of(22, [first]);
    expect(shown(second)).toBe(':');
    expect(shown(of(21, [second, first]))).toBe(':');
    expect(shown(of(26, [second, first]))).toBe(26);
  });
});

it.each([
  ['2026-01-01', '2025-10-01', '2025-12-31'],
  ['2026-03-31', '2025-10-01', '2025-12-31'],
  ['2026-04-01', '2026-01-01', '2026-03-31'],
  ['2026-11-29', '2026-07-01', '2026-09-30'],
])('on %s the last quarter is %s to %s', (today, from, to) => {
  expect(lastQuarter(today)).toEqual({ from, to });
  expect(quarterStart(today) > to).toBe(true);
});

describe('as a file', () => {
  const lines = publicationCsv(publicationOf(COUNTED, AS_OF), 'nb').slice(1).split('\r\n');

  it('has a line for each figure, and a number is a number', () => {
    expect(lines[0]).toBe('per;fra;til;tabell;tabellnavn;rad;radnavn;kolonne;kolonnenavn;verdi');
    expect(lines).toContain(
      '2026-11-29;2026-07-01;2026-09-30;regimes;Andel i hvert regime;high-security;Høyt sikkerhetsnivå;share;Andel;0,75',
    );
    expect(lines.find((line) => line.includes('moves;') && line.includes(';probation;'))).toBeDefined();
    expect(lines.filter((line) => line.endsWith(';-2'))).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(';:')).length).toBeGreaterThan(3);
  });
});

it('every table, column and row has words in both languages', () => {
  const { tables } = publicationOf(COUNTED, AS_OF);
  expect(tables.map(({ id }) => id)).toEqual(TABLES);
  const words = [
    ...TABLES.flatMap((id) => Object.values(TABLE_WORDS[id])),
    ...COLUMNS.map((column) => COLUMN_WORDS[column]),
    ...tables.flatMap(({ id, rows }) => rows.map(({ code }) => rowWords(id, code))),
  ];
  expect(words.filter(({ nb, en }) => nb === '' || en === '')).toEqual([]);
  const codes = tables.flatMap(({ id, rows }) => rows.filter(({ code }) => rowWords(id, code).nb === code));
  expect(codes).toEqual([]);
});
