import { addDays, addMonths, daysBetween, type IsoDate } from '../dates';
import { LAW } from '../rule-sets';
import { absenceRefusal, inOrder, shift } from './absences';
import type { Absence, PreventiveDetentionInput } from './inputs';
import { refuseCalculation, type RefusalOfCalculation, type RefusedCalculation } from './refusals';

/** One prolongation of the time frame by the court. strl § 43 (1) */
export interface Prolongation {
  readonly years: number;
  readonly frameExpiryDate: IsoDate;
  readonly prosecutionDeadline: IsoDate;
}

/** The dates of preventive detention. Fields of a minimum, a final judgment or prolongations are absent without them. */
export interface PreventiveDetentionDates {
  /** Last day of the first time frame. strl §§ 43 (1), 83 (5), forvaringsforskriften § 5 */
  readonly frameExpiryDate: IsoDate;
  /** Last day to bring a case of prolongation; the legal date, also when it is no working day. strl § 43 (1) */
  readonly prosecutionDeadline: IsoDate;
  /** Last day of the minimum period: before the start if remand covers it. strl §§ 43 (1), 44, 83 (5) */
  readonly minimumExpiryDate?: IsoDate;
  /** Two thirds of the minimum period. forvaringsforskriften §§ 4, 9, 11, 12 */
  readonly lowerSecurityFrom?: IsoDate;
  /** First day on which the convicted person may petition for release. strl § 44 (4) */
  readonly ownPetitionFrom?: IsoDate;
  /** In the court's order; the dates above stay those of the first frame. strl § 43 (1) */
  readonly prolongations?: readonly Prolongation[];
}

/** A period of whole years served from a start, less remand, moved by absences. */
export interface Period {
  readonly startDate: IsoDate;
  readonly remandDays: number;
  readonly absences: readonly Absence[];
}

/** What an input says of serving, absences in order. */
export function periodOf({ startDate, remandDays = 0, absences = [] }: PreventiveDetentionInput): Period {
  return { startDate, remandDays, absences: inOrder(absences) };
}

/** Days in whole years from the start. */
export function daysInYears(startDate: IsoDate, years: number): number {
  return daysBetween(startDate, addMonths(startDate, 12 * years));
}

/** Days in two thirds of the minimum period, part of a day counted as a day. forvaringsforskriften § 4 */
export function twoThirdsOfMinimum(minimumDays: number): number {
  return Math.ceil((2 * minimumDays) / 3);
}

/** Why an input cannot be calculated, or null. strl § 43 (1), forskrift § 3-3 */
export function preventiveDetentionRefusal(input: PreventiveDetentionInput): RefusalOfCalculation | null {
  const tooLong = (years: number) => years <= 0 || years > LAW.prolongationMaxYears;
  if (input.prolongationsYears?.some(tooLong)) return 'prolongation-over-five-years';
  return absenceRefusal(inOrder(input.absences ?? []), input.startDate);
}

/** Every date of preventive detention, or the refusal of a prolongation over five years or of impossible absences. strl §§ 43, 44 */
export function calculatePreventiveDetention(
  input: PreventiveDetentionInput,
): PreventiveDetentionDates | RefusedCalculation {
  const refusal = preventiveDetentionRefusal(input);
  return refusal === null ? preventiveDetentionDates(input) : refuseCalculation(refusal);
}

/** Every date of preventive detention. The input is one that `preventiveDetentionRefusal` does not refuse. strl §§ 43, 44 */
export function preventiveDetentionDates(input: PreventiveDetentionInput): PreventiveDetentionDates {
  const { frameYears, minimumYears, finalOn, prolongationsYears } = input;
  const period = periodOf(input);
  const frameExpiryDate = lastDay(period, daysInYears(period.startDate, frameYears));
  return {
    frameExpiryDate,
    prosecutionDeadline: prosecutionDeadline(frameExpiryDate),
    ...(minimumYears !== undefined && minimumDates(period, daysInYears(period.startDate, minimumYears))),
    ...(finalOn !== undefined && { ownPetitionFrom: addMonths(finalOn, LAW.ownPetitionMonths) }),
    ...(prolongationsYears !== undefined && { prolongations: prolonged(frameExpiryDate, prolongationsYears) }),
  };
}

function minimumDates(period: Period, minimumDays: number) {
  const twoThirds = twoThirdsOfMinimum(minimumDays);
  const servedOnRemand = twoThirds <= period.remandDays;
  return {
    // Not held at the start: a minimum that remand covers expired before it.
    minimumExpiryDate: lastDay(period, minimumDays),
    lowerSecurityFrom: servedOnRemand ? period.startDate : lastDay(period, twoThirds),
  };
}

function prolonged(frameExpiryDate: IsoDate, years: readonly number[]): readonly Prolongation[] {
  let expiry = frameExpiryDate;
  return years.map((each) => {
    expiry = addMonths(expiry, 12 * each);
    return { years: each, frameExpiryDate: expiry, prosecutionDeadline: prosecutionDeadline(expiry) };
  });
}

function prosecutionDeadline(frameExpiryDate: IsoDate): IsoDate {
  return addMonths(frameExpiryDate, -LAW.prolongationCaseMonths);
}

function lastDay({ startDate, remandDays, absences }: Period, days: number): IsoDate {
  return shift(addDays(startDate, days - remandDays - 1), absences);
}
