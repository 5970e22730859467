import { leaveByTime } from './calculation';
import { inOrder, restarts } from './calculation/absences';
import { addDays, addMonths, daysBetween, maxDate, minDate, type IsoDate } from './dates';
import { calculationInput, detentionDates, endOf, imprisonmentDates } from './dates-of-sentence';
import { type LeavePurpose, type LeaveType } from './events';
import { LAW } from './rule-sets';
import { type Leave, type Sentence } from './state';

/** Days of ordinary leave in a year from the first one (forskrift § 3-30); thirty in special cases. */
export const LEAVE_DAYS_A_YEAR = { ordinary: 18, special: 30 } as const;
/** Work release: normally at most a year, for education two (forskrift § 3-14). */
export const WORK_RELEASE_MONTHS: Readonly<Record<LeavePurpose, number>> = { work: 12, education: 24 };

export const LEAVE_BASIS: Readonly<Record<LeaveType, string>> = {
  ordinary: 'strgjfl § 33, forskrift § 3-30',
  short: 'strgjfl § 33, forskrift § 3-30',
  welfare: 'strgjfl § 33, forskrift § 3-30',
  escorted: 'strgjfl § 34',
  'work-release': 'strgjfl § 20, forskrift § 3-14',
};

type Days = Pick<Leave, 'leave' | 'from' | 'to' | 'endedOn' | 'travelDays'>;

/**
 * From which day a kind of leave is open; null: not before release. Welfare leave and escorted leave are open any time;
 * in preventive detention the others open with two thirds of the minimum (forvaringsforskriften §§ 11, 12).
 */
export function leaveFrom(leave: LeaveType, sentence: Sentence): IsoDate | null {
  if (leave === 'welfare' || leave === 'escorted') return sentence.startDate;
  const detention = detentionDates(sentence);
  if (detention) return detention.lowerSecurityFrom ?? sentence.startDate;
  const dates = imprisonmentDates(sentence);
  if (sentence.recall) return afterRecall(leave, sentence, sentence.recall.from);
  return (leave === 'work-release' ? dates?.workReleaseFrom : dates?.ordinaryLeaveFrom) ?? null;
}

/** Whether a kind of leave draws on the days of the year: short leave, of some hours, is beside them (forskrift § 3-30). */
export function countsAgainstQuota(leave: LeaveType): boolean {
  return leave === 'ordinary';
}

/** Whether a reaction to a breach can take a kind of leave: welfare leave and escort are for what cannot wait. */
export function canBeLost(leave: LeaveType): boolean {
  return leave === 'ordinary' || leave === 'short';
}

/** The last day that a leave from `from` may have by its kind; null: none but the end of the sentence. Short leave lasts some hours. */
export function longestLeave(leave: LeaveType, from: IsoDate, purpose: LeavePurpose = 'work'): IsoDate | null {
  if (leave === 'short') return from;
  return leave === 'work-release' ? addMonths(from, WORK_RELEASE_MONTHS[purpose]) : null;
}

/**
 * The most days of ordinary leave in any leave year in which `asked` falls, itself included. Years run from the first such
 * leave; a night away is a day; who came back early used fewer.
 * Days of travel come on top: the first ones of the leave, in our reading.
 */
export function leaveDaysUsed({ leaves }: Pick<Sentence, 'leaves'>, asked: Days): number {
  const counted = [...leaves, asked].filter(({ leave }) => countsAgainstQuota(leave));
  const first = counted.reduce((earliest, { from }) => minDate(earliest, from), asked.from);
  return Math.max(...[asked.from, asked.to].map((day) => daysInYear(counted, yearOf(first, day))));
}

/** A year of ordinary leave, and how many of its days were used or are granted. */
export interface LeaveYear {
  readonly from: IsoDate;
  /** The first day of the next. */
  readonly to: IsoDate;
  readonly used: number;
  readonly quota: number;
}

/** The leave year in which a day falls, the first one for a day before it; null: no ordinary leave was granted yet. */
export function leaveYear({ leaves }: Pick<Sentence, 'leaves'>, today: IsoDate): LeaveYear | null {
  const counted = leaves.filter(({ leave }) => countsAgainstQuota(leave));
  const [one] = counted;
  if (!one) return null;
  const first = counted.reduce((earliest, { from }) => minDate(earliest, from), one.from);
  const year = yearOf(first, today);
  return { ...year, used: daysInYear(counted, year), quota: LEAVE_DAYS_A_YEAR.ordinary };
}

/** The share of leaves that ended on time: a figure, null while there is none. */
export function returnedOnTime({ leaves }: Pick<Sentence, 'leaves'>): number | null {
  const ended = leaves.filter(({ returned }) => returned !== null && returned !== 'revoked');
  return ended.length === 0 ? null : ended.filter(({ returned }) => returned === 'on-time').length / ended.length;
}

/**
 * Back in prison the unbroken months begin anew, and again after each absence (forskrift § 3-30, E-11); never before a third of
 * the sentence, nor, above twelve years, before four years of execution.
 */
function afterRecall(leave: LeaveType, sentence: Sentence, recalledOn: IsoDate): IsoDate | null {
  const input = calculationInput(sentence);
  if (input?.kind !== 'imprisonment') return null;
  const { ordinary, workRelease } = leaveByTime(input);
  const floor = leave === 'work-release' ? workRelease : ordinary;
  const months = LAW.unbrokenCustodyMonths;
  const since = inOrder(input.absences ?? []).filter(({ from }) => from >= recalledOn);
  const end = maxDate(floor, addMonths(recalledOn, months));
  const open = restarts(end, floor, months, since).at(-1)?.date ?? end;
  return open > endOf(sentence).on ? null : open;
}

interface Year {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function yearOf(first: IsoDate, day: IsoDate): Year {
  let years = 0;
  while (addMonths(first, 12 * (years + 1)) <= day) years += 1;
  return { from: addMonths(first, 12 * years), to: addMonths(first, 12 * (years + 1)) };
}

function daysInYear(counted: readonly Days[], year: Year): number {
  return counted.reduce((days, { from, to, endedOn, travelDays }) => {
    const last = minDate(endedOn === null ? to : minDate(to, endedOn), year.to);
    return days + Math.max(0, daysBetween(maxDate(addDays(from, travelDays), year.from), last));
  }, 0);
}
