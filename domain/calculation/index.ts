import { communitySentence, type CommunitySentence } from './community-sentence';
import { complaintDeadline, type ComplaintDeadline } from './complaint-deadline';
import type { Explained } from './explanation';
import { imprisonmentDates, imprisonmentRefusal, rulesOf, type ImprisonmentDates } from './imprisonment';
import { explainImprisonment } from './imprisonment-explained';
import type { CalculationInput, ImprisonmentInput } from './inputs';
import type { PreventiveDetentionDates } from './preventive-detention';
import { explainedPreventiveDetention } from './preventive-detention-explained';
import { preventiveDetentionFrame, type PreventiveDetentionFrame } from './preventive-detention-frame';
import { refuseCalculation, type RefusedCalculation } from './refusals';
import { releaseOf } from './release';
import { remandCredit, type RemandCredit } from './remand-credit';
import type { limitation, reviewAfterRefusal, wholeSentenceMonitoring } from './sentence-length';
import { explainedLimitation, explainedReview, explainedWholeMonitoring } from './sentence-length-explained';
import { termOf } from './term';

export type * from './inputs';
export type { CommunitySentence, ComplaintDeadline, ImprisonmentDates, PreventiveDetentionDates, RemandCredit };
export type { PreventiveDetentionFrame, RefusedCalculation };
export type { Explained, Explanation } from './explanation';
export type { Prolongation } from './preventive-detention';
export type { RefusalOfCalculation } from './refusals';
export type { Probation } from './release';
export { calculateImprisonment, imprisonmentRefusal, isOverThirtyYears, leaveByTime } from './imprisonment';
export { calculatePreventiveDetention } from './preventive-detention';
export { CALCULATION_REFUSALS } from './refusals';
export { limitation, reviewAfterRefusal, reviewMonths, wholeSentenceMonitoring } from './sentence-length';
export { communitySentence, complaintDeadline, preventiveDetentionFrame, remandCredit };

/** An answer of any kind with the reasons for every value, or the refusal to give one. */
export type Calculation =
  | Explained<
      | ImprisonmentDates
      | PreventiveDetentionDates
      | PreventiveDetentionFrame
      | RemandCredit
      | ReturnType<typeof wholeSentenceMonitoring>
      | ReturnType<typeof reviewAfterRefusal>
      | ComplaintDeadline
      | CommunitySentence
      | ReturnType<typeof limitation>
    >
  | RefusedCalculation;

/** Every date of a case and why; impossible facts are refused by name. The shape of the input has been checked. */
export function calculate(input: CalculationInput): Calculation {
  switch (input.kind) {
    case 'imprisonment':
      return explainedImprisonment(input);
    case 'preventive-detention':
      return explainedPreventiveDetention(input);
    case 'preventive-detention-frame':
      return preventiveDetentionFrame(input);
    case 'remand-credit':
      return remandCredit(input);
    case 'whole-sentence-monitoring':
      return explainedWholeMonitoring(input);
    case 'review-after-refusal':
      return explainedReview(input);
    case 'complaint-deadline':
      return complaintDeadline(input);
    case 'community-sentence':
      return communitySentence(input);
    case 'limitation':
      return explainedLimitation(input);
  }
}

function explainedImprisonment(input: ImprisonmentInput): Explained<ImprisonmentDates> | RefusedCalculation {
  const refusal = imprisonmentRefusal(input);
  if (refusal !== null) return refuseCalculation(refusal);
  const term = termOf(input, rulesOf(input));
  const release = releaseOf(term);
  const dates = imprisonmentDates(term, release);
  return Object.assign(dates, { explanations: explainImprisonment(term, release, dates) });
}
