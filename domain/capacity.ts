import { REGIMES, type Regime } from './regimes';

/** Regimes that have places: there is no end of places in freedom. */
export const PLACED: readonly Regime[] = REGIMES.filter((regime) => regime !== 'probation' && regime !== 'community');

/** One regime at one unit: its places, and how many people take them or are on their way. Counts only. */
export interface Occupancy {
  readonly unit: string;
  readonly regime: Regime;
  /** As somebody has set them; null: nobody has. */
  readonly places: number | null;
  readonly occupied: number;
  /** Away without leave, or with their sentence interrupted: they take no place now, and will on their return. */
  readonly away: number;
  /** Whose move there is approved and waits for no place, or whose first day there is set. */
  readonly coming: number;
  readonly waiting: number;
  /** How many have left it within a year. */
  readonly leftInAYear: number;
}

/** Places that nobody has nor is about to have; below nothing: there are too few. Null: nobody has said how many there are. */
export function freePlaces({
  places,
  occupied,
  coming,
}: Pick<Occupancy, 'places' | 'occupied' | 'coming'>): number | null {
  return places === null ? null : places - occupied - coming;
}

const A_YEAR = 365;

/**
 * Days until somebody gets a place there, with `ahead` others before them, if people go on leaving as they have in a year.
 * 0: there is one now. Null: it cannot be told, since nobody has said how many places there are or nobody has left.
 */
export function waitingDays(
  row: Omit<Occupancy, 'unit' | 'regime' | 'away' | 'waiting'>,
  ahead: number,
): number | null {
  const free = freePlaces(row);
  if (free === null) return null;
  const toLeave = ahead + 1 - free;
  if (toLeave <= 0) return 0;
  return row.leftInAYear === 0 ? null : Math.ceil((toLeave * A_YEAR) / row.leftInAYear);
}

/** Somebody whose move to a regime is approved, and who has no place. */
export interface Waiter {
  readonly regime: Regime;
  /** Where they were to go. */
  readonly unit: string;
  /** The region that they want to be near; null: it is not known. */
  readonly near: string | null;
  /** How many have waited longer for the same place. */
  readonly ahead: number;
}

/** A unit where somebody could go instead of waiting, and what it costs them. */
export interface PlaceChoice {
  readonly unit: string;
  /** Whether it is in the region that they want to be near; null: that is not known. */
  readonly near: boolean | null;
  /** Whether it is the one that they wait for. */
  readonly approved: boolean;
  readonly free: number | null;
  readonly waitingDays: number | null;
}

/**
 * Every unit with the regime that somebody waits for: those near home first, in each the shortest wait first and what
 * cannot be told last. Another place than the approved one needs a decision of its own; this only shows what it costs.
 */
export function placeChoices(
  { regime, unit, near, ahead }: Waiter,
  occupancies: readonly Occupancy[],
  regionOf: (unit: string) => string | null,
): readonly PlaceChoice[] {
  const choices = occupancies
    .filter((row) => row.regime === regime && (row.places !== null || row.unit === unit))
    .map((row): PlaceChoice => {
      const approved = row.unit === unit;
      return {
        ...{ unit: row.unit, approved, free: freePlaces(row) },
        near: near === null ? null : regionOf(row.unit) === near,
        waitingDays: waitingDays(row, approved ? ahead : row.waiting),
      };
    });
  const days = (choice: PlaceChoice) => choice.waitingDays ?? Infinity;
  return choices.sort(
    (a, b) => Number(b.near ?? false) - Number(a.near ?? false) || compare(days(a), days(b)) || compare(a.unit, b.unit),
  );
}

function compare<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
