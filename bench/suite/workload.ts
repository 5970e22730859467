import { type Interval } from './ratios';
import { type Stack } from './stack';

/** What must hold of a figure: of its ratio where it has one, else of itself. */
export interface Target {
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Why it is missed where it is, and what comes next: read only then. */
  readonly otherwise: { readonly reason: string; readonly next: string };
}

/** A figure, and beside what it stands. */
export interface Finding {
  readonly what: string;
  readonly unit: string;
  readonly ours: Interval;
  /** The same by something simpler, in the same unit in the same run; `ratio`: ours to that, within each block. */
  readonly beside?: { readonly what: string; readonly figure: Interval; readonly ratio: Interval };
  readonly target?: Target;
}

/** That a gate would have caught something: what was planted, and whether it was. */
export interface Control {
  readonly planted: string;
  readonly found: string;
  readonly caught: boolean;
}

/** How a figure grows with size: drawn. */
export interface Growth {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
}

export interface Measured {
  readonly findings: readonly Finding[];
  /** Where the time goes now: measured. */
  readonly where: string;
  readonly controls?: readonly Control[];
  readonly growth?: Growth;
}

/** One of the workloads of the design, small enough to run with all others in ten minutes. */
export interface Workload {
  /** As in the design: W1b … W12. */
  readonly code: string;
  readonly name: string;
  /** What bounds it, whatever one does. */
  readonly limit: string;
  readonly run: (stack: Stack, size: Size) => Promise<Measured>;
}

/** How much is done: the short form of all is made in ten minutes; the full one is for a night. */
export interface Size {
  readonly full: boolean;
  readonly blocks: number;
  /** One of two sizes. */
  of(short: number, full: number): number;
}

export function sizeOf(full: boolean): Size {
  return { full, blocks: full ? 12 : 5, of: (short, long) => (full ? long : short) };
}

/** Whether a target is met; null: there is none. */
export function isMet({ ours, beside, target }: Finding): boolean | null {
  if (!target) return null;
  const { median } = beside?.ratio ?? ours;
  return median <= (target.atMost ?? Infinity) && median >= (target.atLeast ?? -Infinity);
}

/** Shares of some times, the largest first: “PostgreSQL 60 %, this process 40 %”. */
export function sharesOf(times: Readonly<Record<string, number>>): string {
  const all = Object.values(times).reduce((sum, ms) => sum + ms, 0);
  return Object.entries(times)
    .sort((a, b) => b[1] - a[1])
    .filter(([, ms]) => ms / all >= 0.01)
    .map(([name, ms]) => `${name} ${((100 * ms) / all).toFixed(0)} %`)
    .join(', ');
}
