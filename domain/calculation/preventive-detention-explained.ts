import { addDays, addMonths, type IsoDate } from '../dates';
import { LAW } from '../rule-sets';
import { moves } from './absences';
import { count, explain, type Explained, type Explanation } from './explanation';
import { moveSteps } from './imprisonment-steps';
import type { PreventiveDetentionInput } from './inputs';
import {
  daysInYears,
  periodOf,
  preventiveDetentionDates,
  preventiveDetentionRefusal,
  twoThirdsOfMinimum,
  type Period,
  type PreventiveDetentionDates,
  type Prolongation,
} from './preventive-detention';
import { PREVENTIVE_DETENTION_REASONS as REASONS } from './preventive-detention-texts';
import { refuseCalculation, type RefusedCalculation } from './refusals';

/** Every date of preventive detention with its reasons, or the refusal of impossible facts. strl §§ 43, 44 */
export function explainedPreventiveDetention(
  input: PreventiveDetentionInput,
): Explained<PreventiveDetentionDates> | RefusedCalculation {
  const refusal = preventiveDetentionRefusal(input);
  if (refusal !== null) return refuseCalculation(refusal);
  const dates = preventiveDetentionDates(input);
  return { ...dates, explanations: explanationsOf(input, dates) };
}

function explanationsOf(input: PreventiveDetentionInput, dates: PreventiveDetentionDates): readonly Explanation[] {
  const { frameExpiryDate, prosecutionDeadline, ownPetitionFrom, prolongations = [] } = dates;
  const { frameYears, finalOn } = input;
  const period = periodOf(input);
  const petition = `${finalOn} + ${count(LAW.ownPetitionMonths, 'month')} = ${ownPetitionFrom}`;
  return [
    explain('frameExpiryDate', frameExpiryDate, REASONS.frameExpiryDate, ...yearsSteps(period, frameYears)),
    explain('prosecutionDeadline', prosecutionDeadline, REASONS.prosecutionDeadline, deadlineStep(frameExpiryDate)),
    ...minimumExplanations(input.minimumYears, period, dates),
    ...(ownPetitionFrom === undefined
      ? []
      : [explain('ownPetitionFrom', ownPetitionFrom, REASONS.ownPetitionFrom, petition)]),
    ...prolongations.flatMap((each, i) =>
      prolongationExplanations(each, prolongations[i - 1]?.frameExpiryDate ?? frameExpiryDate, `prolongations[${i}]`),
    ),
  ];
}

function minimumExplanations(
  minimumYears: number | undefined,
  period: Period,
  { minimumExpiryDate, lowerSecurityFrom }: PreventiveDetentionDates,
): readonly Explanation[] {
  if (minimumYears === undefined || minimumExpiryDate === undefined || lowerSecurityFrom === undefined) return [];
  const minimumDays = daysInYears(period.startDate, minimumYears);
  const twoThirds = twoThirdsOfMinimum(minimumDays);
  const lowerSteps = [
    `2/3 of ${count(minimumDays, 'day')} = ${count(twoThirds, 'day')}${(2 * minimumDays) % 3 === 0 ? '' : ', rounded up'}`,
    ...(twoThirds <= period.remandDays
      ? [`${count(period.remandDays, 'day')} on remand cover it: the start, ${period.startDate}`]
      : servedSteps(period, twoThirds)),
  ];
  return [
    explain('minimumExpiryDate', minimumExpiryDate, REASONS.minimumExpiryDate, ...yearsSteps(period, minimumYears)),
    explain('lowerSecurityFrom', lowerSecurityFrom, REASONS.lowerSecurityFrom, ...lowerSteps),
  ];
}

function prolongationExplanations(
  { years, frameExpiryDate, prosecutionDeadline }: Prolongation,
  previous: IsoDate,
  name: string,
): readonly Explanation[] {
  const prolonged = `${previous} + ${count(years, 'year')} = ${frameExpiryDate}`;
  return [
    explain(`${name}.years`, years, REASONS.prolongation, `more than 0 and at most ${LAW.prolongationMaxYears} years`),
    explain(`${name}.frameExpiryDate`, frameExpiryDate, REASONS.prolongation, prolonged),
    explain(
      `${name}.prosecutionDeadline`,
      prosecutionDeadline,
      REASONS.prosecutionDeadline,
      deadlineStep(frameExpiryDate),
    ),
  ];
}

function deadlineStep(frameExpiryDate: IsoDate): string {
  const months = LAW.prolongationCaseMonths;
  return `${frameExpiryDate} − ${count(months, 'month')} = ${addMonths(frameExpiryDate, -months)}`;
}

function yearsSteps(period: Period, years: number): readonly string[] {
  const days = daysInYears(period.startDate, years);
  return [`${period.startDate} + ${count(years, 'year')} = ${count(days, 'day')}`, ...servedSteps(period, days)];
}

function servedSteps({ startDate, remandDays, absences }: Period, days: number): readonly string[] {
  const date = addDays(startDate, days - remandDays - 1);
  const less = remandDays > 0 ? `(${days} − ${remandDays} on remand) days` : count(days, 'day');
  const step = `${startDate} + ${less} − 1 (the start is the first day served) = ${date}`;
  return [step, ...moveSteps(moves(date, absences))];
}
