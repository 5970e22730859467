import { daysBetween, isDate, type IsoDate } from './dates';
import { datesOf } from './dates-of-sentence';
import { type RuleSetId } from './rule-sets';
import { isEnded, type Sentence } from './state';

/** One date of a sentence under two rule sets; null: there is none, or never before release. `days`: how far it moves. */
export interface DateDifference {
  readonly date: string;
  readonly before: IsoDate | null;
  readonly after: IsoDate | null;
  readonly days: number | null;
}

/** What another rule set would do to one sentence. */
export interface Comparison {
  readonly differences: readonly DateDifference[];
  /** Days by which the expected release moves: later is positive. What people feel, and so what is sorted by. */
  readonly impactDays: number;
}

/** The dates of a sentence under two rule sets, side by side. Nothing is recorded; a sentence that has ended is not touched. */
export function compareRuleSets(sentence: Sentence, from: RuleSetId, to: RuleSetId): Comparison {
  if (isEnded(sentence)) return { differences: [], impactDays: 0 };
  const before = Object.entries(datesOf({ ...sentence, ruleSet: from }));
  const after = new Map(Object.entries(datesOf({ ...sentence, ruleSet: to })));
  const names = new Set([...before.map(([name]) => name), ...after.keys()]);
  const known = new Map(before);
  const differences = [...names].flatMap((date) => different(date, dateOr(known.get(date)), dateOr(after.get(date))));
  const release = differences.find(({ date }) => date === 'expectedReleaseDate' || date === 'frameExpiryDate');
  return { differences, impactDays: release?.days ?? 0 };
}

function different(date: string, before: IsoDate | null, after: IsoDate | null): DateDifference[] {
  if (before === after) return [];
  return [{ date, before, after, days: before && after ? daysBetween(before, after) : null }];
}

function dateOr(value: unknown): IsoDate | null {
  return typeof value === 'string' && isDate(value) ? value : null;
}
