import { addDays, daysBetween, type IsoDate } from '../dates';
import { type Rhythm } from './kind';

/** A moment at which a deadline makes itself heard: `30-days-before` … `on-the-day`, `overdue-1` … */
export interface Step {
  readonly name: string;
  readonly on: IsoDate;
}

/** Overdue: weekly four times (caseworker, leader, region, region), then every quarter, so that decades do not drown anybody. */
const WEEKLY_TIMES = 4;
const WEEK = 7;
const QUARTER = 13 * WEEK;

/** When a deadline makes itself heard: so many days before, and, when nobody acts, time and again after its day. */
export interface Pace {
  readonly dueOn: IsoDate;
  readonly daysBefore: readonly number[];
  readonly overdue: boolean;
  readonly rhythm?: Rhythm;
}

/** The latest step whose day has come, and the first that is still to come; either may be missing. */
export function stepsAround(
  { dueOn, daysBefore, overdue, rhythm }: Pace,
  today: IsoDate,
): { readonly latest: Step | null; readonly next: Step | null } {
  const fixed: Step[] = [...daysBefore]
    .sort((a, b) => b - a)
    .map((days) => ({ name: `${days}-days-before`, on: addDays(dueOn, -days) }));
  fixed.push({ name: 'on-the-day', on: dueOn });
  const passed = fixed.filter(({ on }) => on <= today);
  const next = fixed.find(({ on }) => on > today);
  if (next) return { latest: passed.at(-1) ?? null, next };
  if (!overdue) return { latest: passed.at(-1) ?? null, next: null };
  const n = timesOverdue(daysBetween(dueOn, today), rhythm);
  const latest = n === 0 ? (passed.at(-1) ?? null) : overdueStep(dueOn, n, rhythm);
  return { latest, next: overdueStep(dueOn, n + 1, rhythm) };
}

/** How often a deadline that is `days` late has made itself heard since it was due. */
function timesOverdue(days: number, rhythm?: Rhythm): number {
  if (rhythm === 'daily') return days;
  if (rhythm === 'at-once') return days < 1 ? 0 : 1 + timesOverdue(days);
  const weeks = Math.floor(days / WEEK);
  return weeks <= WEEKLY_TIMES ? weeks : WEEKLY_TIMES + Math.floor((days - WEEKLY_TIMES * WEEK) / QUARTER);
}

/** The nth time that something is heard after its day. */
export function overdueStep(dueOn: IsoDate, n: number, rhythm?: Rhythm): Step {
  return { name: `overdue-${n}`, on: addDays(dueOn, daysLate(n, rhythm)) };
}

function daysLate(n: number, rhythm?: Rhythm): number {
  if (rhythm === 'daily') return n;
  if (rhythm === 'at-once') return n === 1 ? 1 : daysLate(n - 1);
  return n <= WEEKLY_TIMES ? n * WEEK : WEEKLY_TIMES * WEEK + (n - WEEKLY_TIMES) * QUARTER;
}

/**
 * How many days after the day of a deadline a step was that was heard `lag` days after it. What is due at once was heard every
 * week before it was heard on the day after; no step was called the same on the same day, so that its name says which it was.
 */
export function offsetWhenHeard(step: string, lag: number, rhythm?: Rhythm): number {
  const weekly = rhythm === 'at-once' && step === `overdue-${timesOverdue(lag)}`;
  return stepOffset(step, weekly ? undefined : rhythm);
}

const BEFORE = /^(\d+)-days-before$/;
const OVERDUE = /^overdue-(\d+)$/;

/** How many days after the day of a deadline one of its steps is; below nothing: before it. By the name of the step. */
export function stepOffset(step: string, rhythm?: Rhythm): number {
  const before = BEFORE.exec(step)?.[1];
  if (before !== undefined) return -Number(before);
  const overdue = OVERDUE.exec(step)?.[1];
  if (overdue === undefined) return 0;
  return daysLate(Number(overdue), rhythm);
}
