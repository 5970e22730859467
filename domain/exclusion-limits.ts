import { addDays, addMonths, type IsoDate } from './dates';
import { type ExclusionGround, type ExclusionKind } from './events';

// What the law allows of exclusion from the company of others, in days from the day on which it began (rules.md (c), R-ISO).
// Deadlines in hours are counted in days: 24 hours are the next day, and the hour stands beside it.

/** Who must decide anew whether it goes on. */
export type ContinuationLevel = 'region' | 'directorate';

/** By when a level must have decided that it goes on, so many days after it began; 0: at once. */
export interface Continuation {
  readonly level: ContinuationLevel;
  readonly afterDays: number;
}

/** How long one kind may last, and who decides on it when. */
export interface ExclusionLimits {
  readonly steps: readonly Continuation[];
  /** After the last step, again and again by the same level. `chosen`: no number was found, and it is our choice. */
  readonly again: { readonly days: number; readonly chosen: boolean } | null;
  /** How long it may last at all; null: as long as each decision says. */
  readonly ends: { readonly days: number } | { readonly months: number; readonly unlessWished: true } | null;
}

export interface ExclusionRow {
  readonly legalBasis: string;
  readonly grounds: readonly ExclusionGround[];
  /** Of anybody under eighteen; none named: the same. */
  readonly groundsOfMinors?: readonly ExclusionGround[];
  readonly adult: ExclusionLimits;
  /** Null: not to be used on anybody under eighteen. */
  readonly minor: ExclusionLimits | null;
}

const region = (afterDays: number): Continuation => ({ level: 'region', afterDays });
const directorate = (afterDays: number): Continuation => ({ level: 'directorate', afterDays });
const every = (days: number) => ({ days, chosen: false });
const chosen = (days: number) => ({ days, chosen: true });

const PREVENTIVE: readonly ExclusionGround[] = [
  'negative-influence',
  'injury-or-violence',
  'material-damage',
  'criminal-acts',
  'order-and-security',
  'own-wish',
];
/** Not for how they influence others (§ 37 (2)); at their own wish for some days only, under the tenth paragraph. */
const OF_MINORS = PREVENTIVE.filter((ground) => ground !== 'negative-influence' && ground !== 'own-wish');
const COERCION: readonly ExclusionGround[] = ['injury-or-violence', 'material-damage', 'order-and-security', 'escape'];
const A_YEAR = { months: 12, unlessWished: true } as const;

/** Every kind by its paragraph. That of § 39 may last a day, and is not for anybody under eighteen. */
export const EXCLUSIONS: Readonly<Record<ExclusionKind, ExclusionRow>> = {
  full: {
    legalBasis: 'strgjfl § 37 (5)',
    grounds: PREVENTIVE,
    groundsOfMinors: OF_MINORS,
    adult: { steps: [region(14), directorate(42)], again: every(14), ends: A_YEAR },
    minor: { steps: [region(0), region(3), directorate(5)], again: chosen(5), ends: A_YEAR },
  },
  partial: {
    legalBasis: 'strgjfl § 37 (6)',
    grounds: PREVENTIVE,
    groundsOfMinors: OF_MINORS,
    adult: { steps: [region(30)], again: chosen(30), ends: null },
    minor: { steps: [directorate(7)], again: every(7), ends: null },
  },
  collective: {
    legalBasis: 'strgjfl § 37 (8), (10)',
    grounds: ['buildings-or-unrest'],
    groundsOfMinors: ['buildings-or-unrest', 'own-wish'],
    adult: { steps: [region(3)], again: null, ends: { days: 6 } },
    minor: { steps: [region(2)], again: null, ends: { days: 4 } },
  },
  immediate: {
    legalBasis: 'strgjfl § 39',
    grounds: ['suspected-breach'],
    adult: { steps: [], again: null, ends: { days: 1 } },
    minor: null,
  },
  'security-cell': {
    legalBasis: 'strgjfl § 38 (6)',
    grounds: COERCION,
    adult: { steps: [region(3), directorate(6)], again: chosen(3), ends: null },
    minor: { steps: [region(1), directorate(3)], again: chosen(1), ends: null },
  },
  'security-bed': {
    legalBasis: 'strgjfl § 38 (5)',
    grounds: ['injury-or-violence'],
    adult: { steps: [region(1), region(2), directorate(3)], again: chosen(1), ends: null },
    minor: { steps: [region(0), directorate(1)], again: chosen(1), ends: null },
  },
  // No number of its own for anybody under eighteen was found.
  'special-toilet': {
    legalBasis: 'forskrift § 3-26',
    grounds: ['suspected-breach'],
    adult: { steps: [region(3)], again: chosen(3), ends: null },
    minor: { steps: [region(3)], again: chosen(3), ends: null },
  },
};

/** Law that is passed and not in force: known, shown, and counted by nobody (rules.md section 0). */
export const EXCLUSION_LAW_PENDING = {
  law: 'LOV-2026-05-12-18',
  inForceFrom: null,
  changes: {
    nb: 'Nye §§ 37 a–e og 38 a–e; § 39 oppheves. Full utelukkelse av mindreårige kan vare høyst sju dager.',
    en: 'New §§ 37 a–e and 38 a–e; § 39 is repealed. Full exclusion of a minor may last seven days at most.',
  },
} as const;

/** Above this many days the Supervisory Council is told (TS § 4). */
export const COUNCIL_DAYS = 30;
export const COUNCIL_BASIS = 'forskrift om tilsynsrådet § 4';
export const SUPERVISION_BASIS = 'strgjfl § 37 (7)';

/** What a kind may be decided for, by the age of the person. */
export function groundsFor(kind: ExclusionKind, minor: boolean): readonly ExclusionGround[] {
  const { grounds, groundsOfMinors } = EXCLUSIONS[kind];
  return minor ? (groundsOfMinors ?? grounds) : grounds;
}

/** What holds for somebody by their age; null: it may not be used on them. */
export function limitsOf(kind: ExclusionKind, minor: boolean): ExclusionLimits | null {
  return minor ? EXCLUSIONS[kind].minor : EXCLUSIONS[kind].adult;
}

/** The step with a number: those of the table first, then again and again; null: there are no more. */
export function stepAt(
  { steps, again }: ExclusionLimits,
  n: number,
): (Continuation & { readonly chosen: boolean }) | null {
  const step = steps[n];
  if (step) return { ...step, chosen: false };
  const last = steps.at(-1);
  if (!last || !again) return null;
  const { days, chosen: ours } = again;
  return { level: last.level, afterDays: last.afterDays + days * (n - steps.length + 1), chosen: ours };
}

/** The last day on which it may go on; null: the law names none. */
export function lastDay({ ends }: ExclusionLimits, from: IsoDate, wished: boolean): IsoDate | null {
  if (!ends) return null;
  if ('days' in ends) return addDays(from, ends.days);
  return wished ? null : addMonths(from, ends.months);
}
