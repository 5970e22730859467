import { addDays, daysBetween, inYears, plus, type IsoDate } from '../dates';
import { isReleaseDay, previousReleaseDay } from '../holidays';
import { dateServed, daysOf, HALF, TWO_THIRDS, type Term } from './term';

/** Whether ordinary release on probation is possible. strgjfl § 42 (1), forskrift § 4-4 */
export type Probation = 'eligible' | 'only-for-compelling-reasons' | 'not-eligible' | 'served-by-remand';

/** Release on probation, judged. Days with remand included. strgjfl § 42 (1) */
export interface Release {
  readonly probation: Probation;
  /** What must be served: two thirds and the least time; of a foreign sentence over 30 years, 20 years. */
  readonly neededDays: number;
  /** What will have been served then: more than needed when remand already exceeds it. */
  readonly servedDays: number;
  readonly remainingDays: number;
  /** The day on which what is needed has been served. */
  readonly neededOn: IsoDate;
  /** The first possible day of release, subsidiary days included. Never an automatic release. strgjfl § 42 (5) */
  readonly expectedOn: IsoDate;
}

/** Judges release on probation. strgjfl § 42 (1), forskrift §§ 3-2, 4-4 */
export function releaseOf(term: Term): Release {
  const neededDays = neededDaysOf(term);
  const servedDays = Math.max(neededDays, term.remandDays);
  const remainingDays = term.totalDays - servedDays;
  const probation = probationOf(term, remainingDays);
  const neededOn = dateServed(term, neededDays);
  return {
    probation,
    neededDays,
    servedDays,
    remainingDays,
    neededOn,
    expectedOn: expectedReleaseOn(term, probation, neededOn),
  };
}

/** First day of release for special reasons, or null where the time left rules it out. strgjfl § 42 (3) */
export function halfTimeReleaseFrom(term: Term): IsoDate | null {
  const { minRemaining } = term.rules;
  const neededDays = halfTimeDays(term);
  const servedDays = Math.max(neededDays, term.remandDays);
  const possible = minRemaining > 0 && term.totalDays - servedDays >= minRemaining && !term.foreign;
  return possible ? dateServed(term, neededDays) : null;
}

/** Days to be served before release for special reasons: half, and the floor. strgjfl § 42 (3) */
export function halfTimeDays(term: Term): number {
  return Math.max(daysOf(term, HALF), term.rules.law.halfTimeFloorDays);
}

/**
 * The day to propose when release would fall on no working day: the last working day before, unless that is before
 * the start or before 60 days are served; null when the expected day is a working day. strgjfl § 42 (4)
 */
export function proposedReleaseOn(term: Term, release: Release): IsoDate | null {
  const { expectedOn, probation, servedDays } = release;
  if (isReleaseDay(expectedOn, term.rules)) return null;
  const workingDay = previousReleaseDay(expectedOn, term.rules);
  const servedThen = servedDays - daysBetween(workingDay, expectedOn);
  // A release at full term has no floor: only probation asks for a least time served.
  const enoughServed = probation !== 'eligible' || servedThen >= term.rules.law.proposedReleaseFloorDays;
  return workingDay >= term.startDate && enoughServed ? workingDay : expectedOn;
}

function neededDaysOf(term: Term): number {
  const { anchor, rules } = term;
  if (!term.foreign) return Math.max(daysOf(term, TWO_THIRDS), rules.minServed);
  return daysBetween(anchor, plus(anchor, inYears(rules.law.foreignSentenceYears), rules.monthArithmetic));
}

function probationOf({ totalDays, remandDays, rules }: Term, remainingDays: number): Probation {
  if (totalDays <= remandDays) return 'served-by-remand';
  if (remainingDays <= 0) return 'not-eligible';
  return remainingDays < rules.minRemaining ? 'only-for-compelling-reasons' : 'eligible';
}

function expectedReleaseOn(term: Term, probation: Probation, neededOn: IsoDate): IsoDate {
  switch (probation) {
    case 'eligible':
      return addDays(neededOn, term.subsidiaryDays);
    case 'only-for-compelling-reasons':
    case 'not-eligible':
      return addDays(dateServed(term, term.totalDays), term.subsidiaryDays);
    case 'served-by-remand':
      // Whether subsidiary days are then served at once is for a person to decide.
      return term.startDate;
  }
}
