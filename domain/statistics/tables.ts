import { ACTIVITY_TARGET } from '../activity';
import { OPENING_DATES } from '../eligibility';
import { EXCLUSION_KINDS, type ExclusionKind } from '../events/exclusion';
import { type IsoDate } from '../dates';
import { KINDS } from '../kinds';
import { RETURN_TITLES } from '../regime-titles';
import { REGIMES, type Kind, type Regime } from '../regimes';
import { hiddenOf, LEAST_PEOPLE, type Cell, type Sum } from './suppression';
import { type Quarter } from './quarters';

/** What was counted for a publication: of everybody, before anything is hidden. `people`: different persons. */
export interface Counted {
  readonly open: readonly { readonly kind: Kind; readonly people: number }[];
  /** Imprisonment and preventive detention that are being served, on probation included. */
  readonly regimes: readonly { readonly regime: Regime; readonly people: number }[];
  readonly leaves: readonly {
    readonly returned: keyof typeof RETURN_TITLES;
    readonly leaves: number;
    readonly people: number;
  }[];
  /** `late`: after the day of the law; `medianDays`: from that day to the move, below nothing when before. */
  readonly moves: readonly {
    readonly to: Regime;
    readonly moves: number;
    readonly people: number;
    readonly late: number;
    readonly latePeople: number;
    readonly medianDays: number;
  }[];
  /** `most`: of the days, those of the person who had most. */
  readonly exclusions: readonly {
    readonly exclusion: ExclusionKind;
    readonly exclusions: number;
    readonly people: number;
    readonly days: number;
    readonly most: number;
  }[];
  readonly reminders: { readonly onTime: number; readonly late: number };
  /** Days that are to be filled, and that were, of the people for whom activity is planned. */
  readonly activity: { readonly people: number; readonly days: number; readonly active: number };
}

/** Statistics Norway's standard signs: not shown for confidentiality; no figures; cannot be. */
export const SIGNS = [':', '..', '.'] as const;
export const [HIDDEN, UNKNOWN, IMPOSSIBLE] = SIGNS;
export type Figure = number | (typeof SIGNS)[number];

export const TABLES = ['open', 'regimes', 'leaves', 'moves', 'exclusions', 'reminders', 'activity', 'relapse'] as const;
export type TableId = (typeof TABLES)[number];

export const COLUMNS = [
  'people',
  'share',
  'leaves',
  'moves',
  'late',
  'median-days',
  'exclusions',
  'days',
  'reminders',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A table as it is published. Shares are of 1. */
export interface PublishedTable {
  readonly id: TableId;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly code: string; readonly figures: readonly Figure[] }[];
  /** Null: it has none. */
  readonly total: readonly Figure[] | null;
}

/** What everybody may know, as of a day. What happened is of the quarter that had ended then. */
export interface Publication {
  readonly asOf: IsoDate;
  readonly quarter: Quarter;
  /** Fewer people than this are not shown. */
  readonly leastPeople: number;
  readonly tables: readonly PublishedTable[];
}

/** In a figure of fewer people than this, whoever came or went since it was last shown may be known by name. */
const WATCHED_BELOW = 50;

/** What is published of what was counted. `before`: earlier publications, the newest first. */
export function publicationOf(
  counted: Counted,
  { asOf, quarter }: Pick<Publication, 'asOf' | 'quarter'>,
  before: readonly Publication[] = [],
): Publication {
  const drafts = draftsOf(counted);
  const tables = drafts.map((draft) => {
    const also = draft.id === 'open' || draft.id === 'regimes' ? changedALittle(draft, before) : new Set<string>();
    return shown(draft, hiddenOf(draft, also));
  });
  return { asOf, quarter, leastPeople: LEAST_PEOPLE, tables: [...tables, ofActivity(counted.activity), RELAPSE] };
}

/** A table before anything is hidden: its figures are cells `row/column`, those of the total `total/column`. */
interface Draft {
  readonly id: TableId;
  readonly columns: readonly Column[];
  readonly codes: readonly string[];
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
  /** Figures that follow from cells, and are shown only where all of these are. */
  readonly derived: ReadonlyMap<string, { readonly from: readonly string[]; readonly value: number }>;
}

/** Each row that there may be, in its order; nobody and nothing where none was counted. */
function draftsOf({ open, regimes, leaves, moves, exclusions, reminders }: Counted): readonly Draft[] {
  const kinds = KINDS.map((kind) => open.find((each) => each.kind === kind) ?? { kind, people: 0 });
  const at = SERVED.map((regime) => regimes.find((each) => each.regime === regime) ?? { regime, people: 0 });
  const back = RETURNS.map((code) => row(code, ...of(leaves.find(({ returned }) => returned === code))));
  return [
    counts({ id: 'open', column: 'people', rows: kinds.map(({ kind, people }) => row(kind, people, people)) }),
    shares({ id: 'regimes', column: 'people', rows: at.map(({ regime, people }) => row(regime, people, people)) }),
    shares({ id: 'leaves', column: 'leaves', rows: back }),
    ofMoves(OPENED.map((to) => moves.find((each) => each.to === to) ?? { to, ...NO_MOVES })),
    ofExclusions(
      EXCLUSION_KINDS.map(
        (exclusion) => exclusions.find((each) => each.exclusion === exclusion) ?? { exclusion, ...NONE },
      ),
    ),
    shares({
      id: 'reminders',
      column: 'reminders',
      rows: [ofNobody('on-time', reminders), ofNobody('late', reminders)],
    }),
  ];
}

const SERVED = REGIMES.filter((regime) => regime !== 'community');
const OPENED = REGIMES.filter((regime) => regime in OPENING_DATES);
const RETURNS = Object.keys(RETURN_TITLES) as (keyof typeof RETURN_TITLES)[];
const NO_MOVES = { moves: 0, people: 0, late: 0, latePeople: 0, medianDays: 0 } as const;
const NONE = { exclusions: 0, people: 0, days: 0, most: 0 } as const;

function of(found: Counted['leaves'][number] | undefined): readonly [value: number, people: number] {
  return found ? [found.leaves, found.people] : [0, 0];
}

/** A reminder tells of a duty of the Service and of no person: of few it may be shown. */
function ofNobody(code: 'on-time' | 'late', { onTime, late }: Counted['reminders']): Row {
  const value = code === 'late' ? late : onTime;
  return row(code, value, value * LEAST_PEOPLE);
}

interface Row {
  readonly code: string;
  readonly value: number;
  readonly people: number;
  readonly dominated?: boolean;
}

function row(code: string, value: number, people: number, dominated = false): Row {
  return { code, value, people, dominated };
}

/** Rows of one column, and what they add up to. */
function summed(column: Column | 'in-time', rows: readonly Row[], implied = false): { cells: Cell[]; sum: Sum } {
  const id = (code: string) => `${code}/${column}`;
  const all = (of: (row: Row) => number) => rows.reduce((sum, each) => sum + of(each), 0);
  const whole = { id: id('total'), value: all(({ value }) => value), people: all(({ people }) => people), implied };
  const cells = rows.map(({ code, value, people, dominated = false }) => ({
    ...{ id: id(code), value, people, dominated, implied },
  }));
  return { cells: [whole, ...cells], sum: { whole: whole.id, parts: cells.map((cell) => cell.id) } };
}

interface OneColumn {
  readonly id: TableId;
  readonly column: Column;
  readonly rows: readonly Row[];
}

function counts({ id, column, rows }: OneColumn): Draft {
  const { cells, sum } = summed(column, rows);
  const codes = rows.map(({ code }) => code);
  return { id, columns: [column], codes, cells, sums: [sum], derived: new Map() };
}

/** As `counts`, and of each row its share in all. */
function shares(counted: OneColumn): Draft {
  const { column, rows } = counted;
  const all = rows.reduce((total, { value }) => total + value, 0);
  const share = ({ code, value }: Row) =>
    [`${code}/share`, { from: [`${code}/${column}`, `total/${column}`], value: rounded(value / all) }] as const;
  return { ...counts(counted), columns: [column, 'share'], derived: new Map(all > 0 ? rows.map(share) : []) };
}

/** How many moved after the day of the law, of how many: whoever knows both knows how many moved in time. */
function ofMoves(moves: Counted['moves']): Draft {
  const codes = moves.map(({ to }) => to);
  const all = summed(
    'moves',
    moves.map((each) => row(each.to, each.moves, each.people)),
  );
  const late = summed(
    'late',
    moves.map((each) => row(each.to, each.late, each.latePeople)),
  );
  const inTime = (each: Counted['moves'][number]) => each.moves - each.late;
  const rest = summed(
    'in-time',
    moves.map((each) => row(each.to, inTime(each), inTime(each))),
    true,
  );
  const split = ['total', ...codes].map((code) => ({
    ...{ whole: `${code}/moves`, parts: [`${code}/late`, `${code}/in-time`] },
  }));
  return {
    ...{ id: 'moves', columns: ['moves', 'late', 'median-days'], codes },
    cells: [...all.cells, ...late.cells, ...rest.cells],
    sums: [all.sum, late.sum, rest.sum, ...split],
    derived: new Map(
      moves
        .filter(({ people }) => people > 0)
        .map(({ to, medianDays }) => [`${to}/median-days`, { from: [`${to}/moves`], value: medianDays }]),
    ),
  };
}

function ofExclusions(exclusions: Counted['exclusions']): Draft {
  const all = summed(
    'exclusions',
    exclusions.map((each) => row(each.exclusion, each.exclusions, each.people)),
  );
  const days = summed(
    'days',
    exclusions.map((each) => row(each.exclusion, each.days, each.people, 2 * each.most > each.days)),
  );
  return {
    ...{ id: 'exclusions', columns: ['exclusions', 'days'], codes: exclusions.map(({ exclusion }) => exclusion) },
    cells: [...all.cells, ...days.cells],
    sums: [all.sum, days.sum],
    derived: new Map(),
  };
}

/** One figure beside its target: of few people hidden, and of nobody unknown. */
function ofActivity({ people, days, active }: Counted['activity']): PublishedTable {
  const reached = days === 0 ? UNKNOWN : people < LEAST_PEOPLE ? HIDDEN : rounded(active / days);
  return {
    ...{ id: 'activity', columns: ['share'], total: null },
    rows: [
      { code: 'target', figures: [ACTIVITY_TARGET] },
      { code: 'reached', figures: [reached] },
    ],
  };
}

/** What is defined and not measured: said as unknown, never as nothing. */
const RELAPSE: PublishedTable = {
  ...{ id: 'relapse', columns: ['share'], total: null },
  rows: [{ code: 'within-two-years', figures: [UNKNOWN] }],
};

function shown({ id, columns, codes, cells, derived }: Draft, hidden: ReadonlySet<string>): PublishedTable {
  const values = new Map(cells.map((cell) => [cell.id, cell.value]));
  const figure = (code: string, column: Column): Figure => {
    const cell = `${code}/${column}`;
    const of = derived.get(cell);
    if (of) return of.from.some((each) => hidden.has(each)) ? HIDDEN : of.value;
    return hidden.has(cell) ? HIDDEN : (values.get(cell) ?? IMPOSSIBLE);
  };
  const figures = (code: string) => columns.map((column) => figure(code, column));
  return { id, columns, rows: codes.map((code) => ({ code, figures: figures(code) })), total: figures('total') };
}

/** Cells of a small group that are not as they were when last shown, by so few people that these could be told. */
function changedALittle({ id, columns, cells }: Draft, before: readonly Publication[]): ReadonlySet<string> {
  const [column] = columns;
  const last = (cell: string): number | undefined => {
    const shownThen = before.map(({ tables }) => {
      const table = tables.find((each) => each.id === id);
      const [code] = cell.split('/');
      const figures = code === 'total' ? table?.total : table?.rows.find((each) => each.code === code)?.figures;
      return figures?.[0];
    });
    return shownThen.find((figure) => typeof figure === 'number');
  };
  const changed = cells.filter((cell) => {
    const then = cell.id.endsWith(`/${column}`) ? last(cell.id) : undefined;
    if (then === undefined || Math.min(then, cell.value) >= WATCHED_BELOW) return false;
    const difference = Math.abs(then - cell.value);
    return difference > 0 && difference < LEAST_PEOPLE;
  });
  return new Set(changed.map((cell) => cell.id));
}

function rounded(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
