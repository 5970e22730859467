import { addMonths, inYears, maxDate, sum, type IsoDate } from '../dates';
import { DEFAULT_RULE_SET, LAW, ruleSet, type RuleSet } from '../rule-sets';
import { absenceRefusal, inOrder } from './absences';
import type { ImprisonmentInput } from './inputs';
import { ordinaryLeave, workRelease, type LeaveDate } from './leave';
import type { RefusalOfCalculation } from './refusals';
import { halfTimeReleaseFrom, proposedReleaseOn, releaseOf, type Probation, type Release } from './release';
import { isEmpty, measured } from './sentence-length';
import { dateServed, daysOf, HALF, ONE_THIRD, termOf, TWO_THIRDS, type Term } from './term';

/** The dates of an imprisonment. A field that does not apply is absent; null means never before release. */
export interface ImprisonmentDates {
  /** The whole sentence in days, remand not deducted. forskrift § 3-2 */
  readonly totalDays: number;
  /** Days of remand credited. strl § 83 */
  readonly remandCreditDays: number;
  /** strgjfl § 42 (1) */
  readonly probation: Probation;
  /** First possible day of release, subsidiary days included; never automatic. strgjfl § 42 (1) */
  readonly expectedReleaseDate: IsoDate;
  /** End of the sentence, subsidiary days not included. forskrift §§ 3-2, 4-4 */
  readonly fullTermDate: IsoDate;
  /** forskrift §§ 3-14, 3-30, 7-2 (2) */
  readonly oneThirdDate?: IsoDate;
  /** strgjfl §§ 16 (1), 42 (3) */
  readonly halfDate?: IsoDate;
  /** Two thirds in days, before the least time. strgjfl § 42 (1) */
  readonly twoThirdsDays?: number;
  /** strgjfl § 42 (1) */
  readonly twoThirdsDate?: IsoDate;
  /** Days served at the eligibility date, remand included. Only if eligible. strgjfl § 42 (1) */
  readonly servedDaysAtRelease?: number;
  /** Days left then. Only if eligible. strgjfl § 42 (8) */
  readonly remainingDays?: number;
  /** First day of ordinary release on probation. Only if eligible. strgjfl § 42 (1) */
  readonly probationEligibleDate?: IsoDate;
  /** First day of release for compelling reasons. strgjfl § 42 (1) */
  readonly compellingReasonsFrom?: IsoDate;
  /** First day of release for special reasons. strgjfl § 42 (3) */
  readonly halfTimeReleaseFrom?: IsoDate;
  /** The day to propose when the expected release is on no working day. strgjfl § 42 (4) */
  readonly proposedReleaseDate?: IsoDate;
  /** First ordinary or short leave; null: not before release. forskrift § 3-30 */
  readonly ordinaryLeaveFrom?: IsoDate | null;
  /** First work release; null: not before release. forskrift § 3-14 */
  readonly workReleaseFrom?: IsoDate | null;
  /** Day by which a move to lower security must be assessed. Only if eligible. strgjfl § 15 (2) */
  readonly assessLowerSecurityOn?: IsoDate;
  /** First day of electronic monitoring of the last part. Only if eligible. strgjfl § 16 a */
  readonly monitoringFrom?: IsoDate;
  /** First day of home detention. strgjfl § 16 (1) */
  readonly homeFrom?: IsoDate;
}

/** The rule set that an input is calculated by. */
export function rulesOf(input: ImprisonmentInput): RuleSet {
  return ruleSet(input.ruleSet ?? DEFAULT_RULE_SET);
}

/** Why an input cannot be calculated, or null. */
export function imprisonmentRefusal(input: ImprisonmentInput): RefusalOfCalculation | null {
  if (isEmpty(input.sentences)) return 'no-sentence';
  if (input.foreignSentence === true && !isOverThirtyYears(input.sentences))
    return 'foreign-sentence-not-over-30-years';
  return absenceRefusal(inOrder(input.absences ?? []), input.startDate);
}

/** Every date of an imprisonment. The input is one that `imprisonmentRefusal` does not refuse. forskrift § 3-2, strgjfl § 42 */
export function calculateImprisonment(input: ImprisonmentInput): ImprisonmentDates {
  return imprisonmentDates(termOf(input, rulesOf(input)));
}

/** Every date of a measured sentence. forskrift § 3-2, strgjfl § 42 */
export function imprisonmentDates(term: Term, release = releaseOf(term)): ImprisonmentDates {
  const { totalDays, remandDays: remandCreditDays, startDate } = term;
  const { probation, expectedOn: expectedReleaseDate } = release;
  if (probation === 'served-by-remand')
    return { totalDays, remandCreditDays, probation, expectedReleaseDate: startDate, fullTermDate: startDate };
  const twoThirdsDays = daysOf(term, TWO_THIRDS);
  const halfDate = dateServed(term, daysOf(term, HALF));
  const dates: Writable<ImprisonmentDates> = {
    totalDays,
    remandCreditDays,
    probation,
    oneThirdDate: dateServed(term, daysOf(term, ONE_THIRD)),
    halfDate,
    twoThirdsDays,
    twoThirdsDate: dateServed(term, twoThirdsDays),
    fullTermDate: dateServed(term, totalDays),
    expectedReleaseDate,
  };
  addReleaseDates(dates, term, release);
  dates.ordinaryLeaveFrom = beforeRelease(ordinaryLeave(term), release);
  dates.workReleaseFrom = beforeRelease(workRelease(term), release);
  dates.homeFrom = halfDate;
  return dates;
}

/** First ordinary leave and work release by the time served alone: also after the expected release, for whoever is back in prison. */
export function leaveByTime(input: ImprisonmentInput): { readonly ordinary: IsoDate; readonly workRelease: IsoDate } {
  const term = termOf(input, rulesOf(input));
  return { ordinary: ordinaryLeave(term).date, workRelease: workRelease(term).date };
}

/** Whether sentences come to more than is ever imposed here: of one taken over from abroad, twenty years are served (strgjfl § 42 (1)). */
export function isOverThirtyYears(sentences: ImprisonmentInput['sentences']): boolean {
  return measured(sum(sentences)) > measured(inYears(LAW.foreignSentenceOverYears));
}

/** Dates while they are put together: one object, field by field, which costs a fifth of spreading each into the next. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

function addReleaseDates(dates: Writable<ImprisonmentDates>, term: Term, release: Release): void {
  if (release.probation === 'eligible') addProbationDates(dates, term, release);
  if (release.probation === 'only-for-compelling-reasons') dates.compellingReasonsFrom = release.neededOn;
  const halfTime = halfTimeReleaseFrom(term);
  if (halfTime !== null) dates.halfTimeReleaseFrom = halfTime;
  const proposed = proposedReleaseOn(term, release);
  if (proposed !== null) dates.proposedReleaseDate = proposed;
}

function addProbationDates(dates: Writable<ImprisonmentDates>, term: Term, release: Release): void {
  const { startDate, rules } = term;
  const { servedDays, remainingDays, neededOn } = release;
  const oneThird = dateServed(term, daysOf(term, ONE_THIRD));
  dates.servedDaysAtRelease = servedDays;
  dates.remainingDays = remainingDays;
  dates.probationEligibleDate = neededOn;
  dates.assessLowerSecurityOn = maxDate(addMonths(neededOn, -rules.law.lowerSecurityMonths), startDate);
  dates.monitoringFrom = maxDate(addMonths(neededOn, -rules.law.partMonitoringMonths), oneThird, startDate);
}

function beforeRelease(leave: LeaveDate, { expectedOn }: Release): IsoDate | null {
  return leave.date > expectedOn ? null : leave.date;
}
