import { addMonths, daysBetween, maxDate, type IsoDate } from './dates';
import { detentionDates, imprisonmentDates } from './dates-of-sentence';
import { type LeaveType } from './events';
import { type Sentence } from './state';

/** Days of ordinary leave in a year from the first one (forskrift § 3-30); thirty in special cases. */
export const LEAVE_DAYS_A_YEAR = { ordinary: 18, special: 30 } as const;

export const LEAVE_BASIS: Readonly<Record<LeaveType, string>> = {
  ordinary: 'strgjfl § 33, forskrift § 3-30',
  short: 'strgjfl § 33, forskrift § 3-30',
  welfare: 'strgjfl § 33, forskrift § 3-30',
  escorted: 'strgjfl § 34',
  'work-release': 'strgjfl § 20, forskrift § 3-14',
};

/**
 * From which day a kind of leave is open; null: not before release. Welfare leave and escorted leave are open any time;
 * in preventive detention the others open with two thirds of the minimum (forvaringsforskriften §§ 11, 12).
 */
export function leaveFrom(leave: LeaveType, sentence: Sentence): IsoDate | null {
  if (leave === 'welfare' || leave === 'escorted') return sentence.startDate;
  const detention = detentionDates(sentence);
  if (detention) return detention.lowerSecurityFrom ?? sentence.startDate;
  const dates = imprisonmentDates(sentence);
  return (leave === 'work-release' ? dates?.workReleaseFrom : dates?.ordinaryLeaveFrom) ?? null;
}

/** Days of ordinary and short leave used in the leave year in which a day falls; years run from the first such leave. */
export function leaveDaysUsed({ leaves }: Sentence, on: IsoDate): number {
  const counted = leaves.filter(({ leave }) => leave === 'ordinary' || leave === 'short');
  const first = counted[0]?.from;
  if (!first || on < first) return 0;
  let year = first;
  while (addMonths(year, 12) <= on) year = addMonths(year, 12);
  const end = addMonths(year, 12);
  return counted
    .filter(({ from }) => from < end)
    .reduce((days, { from, to }) => days + Math.max(0, daysBetween(maxDate(from, year), to)), 0);
}

/** The share of leaves that ended on time: a figure, null while there is none. */
export function returnedOnTime({ leaves }: Sentence): number | null {
  const ended = leaves.filter(({ returned }) => returned !== null);
  return ended.length === 0 ? null : ended.filter(({ returned }) => returned === 'on-time').length / ended.length;
}
