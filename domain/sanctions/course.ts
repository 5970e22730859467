import { type IsoDate } from '../dates';

/** What a step or a judgment says of itself, by the names of the fields in the table: figures, days and codes. */
export type Values = Readonly<Record<string, string | number | null>>;

/** Why the clock of a sanction stands still. */
export type Stopped = 'interruption' | 'suspended-pending-court';

/** Where a sanction stands: the stage by its name in the table, and what that is in every kind of sentence. */
export interface Standing {
  readonly stage: string;
  readonly status: 'summoned' | 'serving';
  readonly stopped: Stopped | null;
}

/** A step as somebody took it. */
export interface TakenStep {
  readonly stepId: string;
  readonly step: string;
  /** The day on which it happened. */
  readonly on: IsoDate;
  readonly values: Values;
  /** Reasons or a description in words; null: none, or erased. */
  readonly reason: string | null;
  readonly by: string;
  /** Recorded by mistake, or reversed on complaint: it counts no more. */
  readonly retracted: boolean;
}

/** A sanction as its events left it. Every figure and deadline of it is derived from this. */
export interface Course {
  /** What the judgment says, by the names of the table. */
  readonly terms: Values;
  readonly finalOn: IsoDate;
  /** Days of remand that are credited. */
  readonly remandDays: number;
  /** The day to which the person is summoned. */
  readonly startDate: IsoDate;
  readonly stage: string;
  /** Since when it stands there. */
  readonly since: IsoDate;
  /** All steps, those that count no more too, in the order of the log. */
  readonly steps: readonly TakenStep[];
}

/** The steps of some names that count, in the order of the log. */
export function stepsOf({ steps }: Pick<Course, 'steps'>, ...names: readonly string[]): readonly TakenStep[] {
  return steps.filter(({ step, retracted }) => !retracted && names.includes(step));
}

/** The last step of some names that counts. */
export function lastOf(course: Pick<Course, 'steps'>, ...names: readonly string[]): TakenStep | undefined {
  return stepsOf(course, ...names).at(-1);
}

/** A figure of all steps of a name, added up. */
export function sumOf(course: Pick<Course, 'steps'>, step: string, field: string): number {
  return stepsOf(course, step).reduce((sum, { values }) => sum + numberIn(values, field), 0);
}

/** A figure by its name; 0: it is not said. */
export function numberIn(values: Values, field: string): number {
  const value = values[field];
  return typeof value === 'number' ? value : 0;
}

/** A day or a code by its name; null: it is not said. */
export function textIn(values: Values, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}
