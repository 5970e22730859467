import { addMonths, inYears, maxDate, plus, type IsoDate } from '../dates';
import { moves, restarts, type Move } from './absences';
import { dateServed, daysOf, ONE_THIRD, type Term } from './term';

/** When leave becomes possible, and how the date came about. */
export interface LeaveDate {
  /** Before absences: the later of one third and four months, or four years. */
  readonly unadjusted: IsoDate;
  readonly moves: readonly Move[];
  readonly date: IsoDate;
}

/** Whether the sentence is longer than 12 years, so that leave comes after four years' execution. forskrift § 3-30 */
export function isLongSentence({ anchor, length, rules }: Term): boolean {
  const limit = plus(anchor, inYears(rules.law.longSentenceYears), rules.monthArithmetic);
  return plus(anchor, length, rules.monthArithmetic) > limit;
}

/** First ordinary or short leave. forskrift § 3-30 */
export function ordinaryLeave(term: Term): LeaveDate {
  return isLongSentence(term) ? longSentenceLeave(term) : unbrokenFromOneThird(term);
}

/** First work release; the same for sentences over 12 years. forskrift § 3-14 */
export function workRelease(term: Term): LeaveDate {
  return unbrokenFromOneThird(term);
}

function longSentenceLeave(term: Term): LeaveDate {
  const { longLeaveCountsRemand, law } = term.rules;
  const since = longLeaveCountsRemand ? term.unbrokenCustodySince : term.startDate;
  const unadjusted = addMonths(since, law.longSentenceLeaveMonths);
  return moved(unadjusted, moves(unadjusted, term.absences));
}

function unbrokenFromOneThird(term: Term): LeaveDate {
  const months = term.rules.law.unbrokenCustodyMonths;
  const oneThird = dateServed(term, daysOf(term, ONE_THIRD));
  const unadjusted = maxDate(oneThird, addMonths(term.unbrokenCustodySince, months));
  return moved(unadjusted, restarts(unadjusted, oneThird, months, term.absences));
}

function moved(unadjusted: IsoDate, made: readonly Move[]): LeaveDate {
  return { unadjusted, moves: made, date: made.at(-1)?.date ?? unadjusted };
}
