import { type Role } from '../permissions';

/** Days before the due date on which a reminder goes out, unless the kind says otherwise: our choice (rules.md (c)). */
export const USUAL = [30, 14, 3];

/**
 * `daily`: every day, since somebody is alone. `at-once`: on the day after and then every week, since what is due at once is
 * late when the day is over.
 */
export type Rhythm = 'daily' | 'at-once';

export interface DeadlineKind {
  /** Whose duty it is. */
  readonly owner: Role;
  readonly legalBasis: string;
  /** Law-bound: may not be put off. Otherwise it is a date of our choice. */
  readonly lawBound: boolean;
  /** Whether somebody may put it on hold: what is of our own choice and not settled by its day. */
  readonly snoozable: boolean;
  readonly daysBefore: readonly number[];
  /** Whether it goes on being overdue until somebody acts; otherwise the day itself settles it. */
  readonly overdue: boolean;
  /** How it is heard once it is overdue; every week, when it is not said. */
  readonly rhythm?: Rhythm;
  readonly title: { readonly nb: string; readonly en: string };
  /** What follows when the day passes. Never a decision for or against a person. */
  readonly onExpiry: { readonly nb: string; readonly en: string };
}

/**
 * What a deadline is counted in. `date`: the sentence's calculation gives the day (rules.md (e)). `procedural-days` and
 * `-months`: the day of notice is not counted, and a last day on a weekend or holiday moves on (domstolloven §§ 148–149).
 * Weekends and holidays extend nobody's detention: they count in everything else.
 */
export type Counting =
  'date' | 'at-once' | 'calendar-days' | 'calendar-months' | 'procedural-days' | 'procedural-months';

/** From what a deadline runs, and for how long. */
export interface Term {
  readonly starts: string;
  /** Of the unit that `counts` names; null: there is no length, the day itself is given. */
  readonly length: number | null;
  readonly counts: Counting;
  /** What else decides the day. */
  readonly but?: string;
}

/** A kind of deadline that a sanction brings along, with what it runs from and for how long. */
export interface SanctionDeadline extends DeadlineKind {
  readonly term: Term;
  /** The steps that meet it, the usual one first, as far as the sanction has them. */
  readonly steps?: readonly string[];
}

const ESCALATES = { nb: 'Varsles leder, deretter regionen.', en: 'The leader is told, then the region.' };

/** A row of the table of deadlines. What is left out is as usual. */
export function kind(
  owner: Role,
  legalBasis: string,
  lawBound: boolean,
  more: Partial<Pick<DeadlineKind, 'daysBefore' | 'overdue' | 'rhythm' | 'onExpiry'>> & {
    readonly nb: string;
    readonly en: string;
  },
): DeadlineKind {
  const { nb, en, daysBefore = USUAL, overdue = true, rhythm, onExpiry = ESCALATES } = more;
  return {
    owner,
    legalBasis,
    lawBound,
    snoozable: !lawBound && overdue,
    daysBefore,
    overdue,
    ...(rhythm && { rhythm }),
    title: { nb, en },
    onExpiry,
  };
}
