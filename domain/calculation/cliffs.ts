import { daysBetween, plus, type Length } from '../dates';
import { releaseOf, type Release } from './release';
import type { Term } from './term';

/** Why one day more or less of sentence makes release jump: said to whoever stands on either side. */
export interface CliffNote {
  readonly nb: string;
  readonly en: string;
}

/**
 * Where a longer sentence is released earlier: the law asks that days remain, so the day that brings the remainder to its
 * least number opens release on probation (strgjfl § 42 (1)). Null: a day more or less moves the release as one would think.
 */
export function cliffNote(term: Term, release: Release): CliffNote | null {
  const longer = otherwise(term, 1);
  if (longer.release.expectedOn < release.expectedOn) return below(term, release, longer);
  const shorter = otherwise(term, -1);
  return shorter.release.expectedOn > release.expectedOn ? above(term, release, shorter) : null;
}

interface Otherwise {
  readonly totalDays: number;
  readonly release: Release;
}

/** The same sentence with so many days more. */
function otherwise(term: Term, days: number): Otherwise {
  const length: Length = { ...term.length, days: term.length.days + days };
  const totalDays = daysBetween(term.anchor, plus(term.anchor, length, term.rules.monthArithmetic));
  return { totalDays, release: releaseOf({ ...term, length, totalDays }) };
}

function below({ totalDays, rules }: Term, { servedDays, remainingDays }: Release, longer: Otherwise): CliffNote {
  const { minRemaining } = rules;
  const { servedDays: needed, expectedOn } = longer.release;
  return {
    nb: `Med ${totalDays} dager ville ${remainingDays} gjenstå etter ${servedDays}, færre enn ${minRemaining}. Med ${longer.totalDays} dager ville ${minRemaining} gjenstå etter ${needed}, og prøveløslatelse ville være mulig ${expectedOn}.`,
    en: `With ${totalDays} days ${remainingDays} would remain after ${servedDays}, fewer than ${minRemaining}. With ${longer.totalDays} days ${minRemaining} would remain after ${needed}, and release on probation would be possible on ${expectedOn}.`,
  };
}

function above({ rules }: Term, { servedDays, remainingDays }: Release, shorter: Otherwise): CliffNote {
  const { minRemaining } = rules;
  const { servedDays: needed, expectedOn } = shorter.release;
  return {
    nb: `Etter ${servedDays} dager gjenstår ${remainingDays}. Med ${shorter.totalDays} dager ville færre enn ${minRemaining} gjenstå etter ${needed}, og løslatelsen ville først komme ved endt tid, ${expectedOn}.`,
    en: `After ${servedDays} days ${remainingDays} remain. With ${shorter.totalDays} days fewer than ${minRemaining} would remain after ${needed}, and release would come at full term only, on ${expectedOn}.`,
  };
}
