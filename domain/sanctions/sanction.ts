import { type Explanation } from '../calculation';
import { type IsoDate } from '../dates';
import { type SanctionDeadline } from '../deadlines/kind';
import { type Role } from '../permissions';
import { type Refusal } from '../refusals';
import { type Authority, type Regime } from '../regimes';
import { type Course, type TakenStep, type Values, type Stopped } from './course';

export interface Words {
  readonly nb: string;
  readonly en: string;
}

/** What is asked of a judgment or a step. Texts are never among the values: a step has one field of words, its reason. */
export interface Field {
  readonly kind: 'number' | 'date' | 'choice';
  readonly label: Words;
  readonly hint?: Words;
  /** Of a number: the least and the most that it may be. */
  readonly min?: number;
  readonly max?: number;
  readonly choices?: Readonly<Record<string, Words>>;
  readonly optional?: true;
  /** Of a day: it lies ahead of the day of the step; otherwise on it or before. */
  readonly ahead?: true;
  /** Asked only when another field is one of these codes. */
  readonly onlyIf?: { readonly field: string; readonly is: readonly string[] };
}
export type Fields = Readonly<Record<string, Field>>;

/**
 * An end to which a step leads. `converted`: imprisonment has taken its place, which is a sentence of its own. `lapsed`:
 * nothing is left to carry out.
 */
export type SanctionEnd = 'completed' | 'converted' | 'lapsed' | 'handed-over-to-health';

export interface Stage {
  readonly title: Words;
  readonly status: 'summoned' | 'serving' | SanctionEnd;
  readonly stopped?: Stopped;
}

/** Somebody takes a step, before it is known whether the law lets them. */
export interface Asked {
  readonly on: IsoDate;
  readonly values: Values;
  readonly reason: string | null;
  readonly today: IsoDate;
}

/** A step that decides about the person, who is told by letter and may complain of it. */
export interface StepDecision {
  readonly level: Extract<Authority, 'local' | 'region'>;
  /** Within which time the person may complain (strgjfl § 7 e); null: not at all. */
  readonly complaint: 'days' | 'hours' | null;
  /** The letter in bokmål: its title, and what was decided in a sentence or two. */
  readonly letter: (taken: Asked, course: Course) => { readonly title: string; readonly summary: readonly string[] };
}

/** One thing that may happen to a sanction: who may record it, where it leads, and what the law asks of it. */
export interface Step {
  /** What whoever takes it does. */
  readonly title: Words;
  /** What it is for, in a sentence. */
  readonly lead: Words;
  /** What the log then says has happened. */
  readonly happened: Words;
  readonly from: readonly string[];
  /** The stage it leads to; none: it stays where it is. */
  readonly to?: string | ((asked: Asked, course: Course) => string);
  readonly by: readonly Role[];
  readonly legalBasis: string;
  readonly fields: Fields;
  readonly reason: 'required' | 'optional' | 'none';
  readonly decision?: StepDecision;
  /** What the law asks besides: the refusal, or null. Asked when the values have the right form. */
  readonly refuse?: (asked: Asked, course: Course) => Refusal | null;
}

/** An obligation of one course, and its day. */
export interface SanctionDue<Kind extends string = string> {
  readonly kind: Kind;
  readonly dueOn: IsoDate;
  /** The step that it follows from, where there may be several. */
  readonly of?: string;
  /** When it came to be, where whoever made it knows of it. */
  readonly since?: IsoDate;
}

/** How far it has come: hours, talks. */
export interface Figure {
  readonly code: string;
  readonly text: Words;
  readonly done: number;
  readonly of: number;
}

/** What the registration of a sentence begins with when it follows upon a course: what the engine knows of it already. */
export interface Following {
  readonly startDate: IsoDate;
  readonly remandDays: number;
  /** Null: there was a break. */
  readonly unbrokenCustodySince: IsoDate | null;
}

/** Every day and figure that follows from a course, by name, with its reason. */
export interface SanctionDates {
  readonly dates: Readonly<Record<string, IsoDate | number | null>>;
  readonly explanations: readonly Explanation[];
}

/**
 * A kind of sanction: all that the engine needs to know of it. Log, workflow, reminders, permissions, screens, letters
 * and the pages of the law go by this table and know no kind by name.
 */
export interface Sanction<Deadline extends string = string> {
  readonly title: Words;
  readonly legalBasis: string;
  /** What the judgment says of it. */
  readonly terms: Fields;
  /** Whether the terms are what the law knows; asked at registration. */
  readonly refuse: (course: Course) => Refusal | null;
  /** Where it is served. */
  readonly regimes: readonly Regime[];
  /** Stages by name; the first is the one that a registration leaves. */
  readonly stages: Readonly<Record<string, Stage>>;
  readonly steps: Readonly<Record<string, Step>>;
  readonly deadlines: Readonly<Record<Deadline, SanctionDeadline>>;
  /** What else the law measures, for its page: of what, how long or how much, and where that stands. */
  readonly limits?: readonly { readonly of: Words; readonly most: string; readonly legalBasis: string }[];
  /** The days and figures of `datesOf` by name. */
  readonly dateTitles: Readonly<Record<string, Words>>;
  /** What is open now, whatever day it is. Not asked after the end. */
  readonly dues: (course: Course) => readonly SanctionDue<Deadline>[];
  readonly datesOf: (course: Course) => SanctionDates;
  /** The last day, if nobody does anything more. */
  readonly endsOn: (course: Course) => IsoDate;
  readonly figures: (course: Course) => readonly Figure[];
  /** The sentence that it has gone over to; null: it has not. None: of this kind none ever follows. */
  readonly followedBy?: (course: Course) => Following | null;
}

/** The step as it would be taken: what a rule is asked about a step that is in the log. */
export function askedOf({ on, values, reason }: TakenStep): Asked {
  return { on, values, reason, today: on };
}

/** Steps that are open at a stage, by name. */
export function openSteps({ steps }: Pick<Sanction, 'steps'>, stage: string): readonly string[] {
  return Object.entries(steps)
    .filter(([, { from }]) => from.includes(stage))
    .map(([name]) => name);
}
