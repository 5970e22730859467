/** A figure: what it is, how many people stand behind it, and whether one of them makes up more than half of it. */
export interface Cell {
  readonly id: string;
  readonly value: number;
  readonly people: number;
  readonly dominated?: boolean;
  /** Only worked out by readers, from what is shown: late ones out of all are the ones in time. */
  readonly implied?: boolean;
}

/** A whole and the parts that add up to it. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Figures with everything that a reader can work out of one of them from the others. */
export interface Figures {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
}

/** Fewer people than this in a figure, and it is not shown (docs/decisions/0064). Zero tells of nobody. */
export const LEAST_PEOPLE = 5;

/**
 * Ids of the figures that are not shown: those of few people, those given in `also`, and as many others as it takes so that
 * none of them follows from what is shown (primary suppression and secondary: the Gaussian elimination that Statistics Norway's
 * own tool goes by), nor that it is small. Figures of many people are shown before those of fewer.
 */
export function hiddenOf({ cells, sums }: Figures, also: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const sensitive = new Set(cells.filter((cell) => isSensitive(cell) || also.has(cell.id)).map(({ id }) => id));
  const wholes = new Set(sums.map(({ whole }) => whole));
  for (;;) {
    const hidden = hiddenFor(sensitive, inOrder(cells, wholes), sums);
    const more = thinnest(hidden, sensitive, cells, sums);
    if (more === null) return hidden;
    sensitive.add(more);
  }
}

function isSensitive({ people, dominated = false }: Cell): boolean {
  return dominated || (people > 0 && people < LEAST_PEOPLE);
}

/** Wholes first; then what tells of nobody, since it hides nothing; then the largest. */
function inOrder(cells: readonly Cell[], wholes: ReadonlySet<string>): readonly Cell[] {
  const rank = ({ id, value }: Cell) => (wholes.has(id) ? 0 : value === 0 ? 1 : 2);
  return [...cells].sort((a, b) => rank(a) - rank(b) || b.people - a.people || (a.id < b.id ? -1 : 1));
}

function hiddenFor(sensitive: ReadonlySet<string>, cells: readonly Cell[], sums: readonly Sum[]): Set<string> {
  const hidden = new Set(cells.map(({ id }) => id));
  for (const { id, implied = false } of cells) {
    if (sensitive.has(id) || implied) continue;
    hidden.delete(id);
    if ([...determined(hidden, sums)].some((found) => sensitive.has(found))) hidden.add(id);
  }
  return hidden;
}

/** What else is to be hidden, since a reader sees that a sensitive figure is small; null: nobody sees that of any. */
function thinnest(
  hidden: ReadonlySet<string>,
  sensitive: ReadonlySet<string>,
  cells: readonly Cell[],
  sums: readonly Sum[],
): string | null {
  const most = mostOf(hidden, cells, sums);
  const tells = ({ id, value }: Cell) => sensitive.has(id) && value > 0 && (most.get(id) ?? 0) < LEAST_PEOPLE;
  if (!cells.some(tells)) return null;
  const wholes = new Set(sums.map(({ whole }) => whole));
  const shown = cells.filter(({ id, value, implied = false }) => !hidden.has(id) && value > 0 && !implied);
  const [next] = shown.sort((a, b) => Number(wholes.has(a.id)) - Number(wholes.has(b.id)) || a.people - b.people);
  return next?.id ?? null;
}

/** The most that each figure can be, for all that a reader knows: none is below nothing, and the sums hold. */
function mostOf(
  hidden: ReadonlySet<string>,
  cells: readonly Cell[],
  sums: readonly Sum[],
): ReadonlyMap<string, number> {
  const low = new Map(cells.map(({ id, value }) => [id, hidden.has(id) ? 0 : value]));
  const high = new Map(cells.map(({ id, value }) => [id, hidden.has(id) ? Infinity : value]));
  const of = (bounds: ReadonlyMap<string, number>, ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (bounds.get(id) ?? 0), 0);
  for (let narrowed = true; narrowed;) {
    narrowed = false;
    const raise = (id: string, to: number) => {
      if (to > (low.get(id) ?? 0)) narrowed = Boolean(low.set(id, to));
    };
    const lower = (id: string, to: number) => {
      if (to < (high.get(id) ?? Infinity)) narrowed = Boolean(high.set(id, to));
    };
    for (const { whole, parts } of sums) {
      raise(whole, of(low, parts));
      lower(whole, of(high, parts));
      for (const part of parts) {
        const others = parts.filter((id) => id !== part);
        lower(part, of(high, [whole]) - of(low, others));
        raise(part, of(low, [whole]) - of(high, others));
      }
    }
  }
  return high;
}

const NOTHING = 1e-9;

/** Of the hidden figures, those that follow exactly from the sums and from all that is not hidden. */
function determined(hidden: ReadonlySet<string>, sums: readonly Sum[]): ReadonlySet<string> {
  const columns = [...hidden];
  const at = new Map(columns.map((id, i) => [id, i]));
  const rows = sums.map(({ whole, parts }) => {
    const row = columns.map(() => 0);
    for (const [id, sign] of [[whole, 1], ...parts.map((part) => [part, -1] as const)] as const) {
      const i = at.get(id);
      if (i !== undefined) row[i] = (row[i] ?? 0) + sign;
    }
    return row;
  });
  const alone = reduced(rows).map((row) => row.flatMap((value, i) => (Math.abs(value) > NOTHING ? [i] : [])));
  return new Set(alone.flatMap(([i, ...others]) => (i !== undefined && others.length === 0 ? [columns[i] ?? ''] : [])));
}

/** The reduced row echelon form: in it, a row of one entry is a figure that everybody can work out. */
function reduced(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => Math.abs(row[column] ?? 0) > NOTHING);
    if (!pivot) continue;
    const by = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / by);
    const without = (row: number[]) => row.map((value, i) => value - (row[column] ?? 0) * (unit[i] ?? 0));
    left = left.filter((row) => row !== pivot).map(without);
    for (const [i, row] of done.entries()) done[i] = without(row);
    done.push(unit);
  }
  return done;
}
