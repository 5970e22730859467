import { addMonths, type IsoDate } from './dates';
import { isEnded, type Sentence } from './state';

/** How long personal data may be kept after the end (data regs § 6 (3)): ten years, unless the archive law says more. */
export const RETENTION_MONTHS = 120;
export const RETENTION_BASIS = 'forskrift om personopplysninger i kriminalomsorgen § 6';

/** How long information may be kept that nobody has verified, unless a decision rests on it (data regs § 6 (4)). */
export const UNVERIFIED_MONTHS = 4;
export const INFORMATION_BASIS = 'forskrift om personopplysninger i kriminalomsorgen §§ 4, 6 (4)';

/** The day by which it is verified, relied on or deleted. */
export function informationUntil(recordedOn: IsoDate): IsoDate {
  return addMonths(recordedOn, UNVERIFIED_MONTHS);
}

/** Data of the control by electronic monitoring go at the end, but for those of a case of breach. */
export const MONITORING_BASIS = 'strgjfl § 16 a (4), forskrift § 7-5';

/** The day by which the personal data of a case are to be erased. Null: it has not ended, or they are erased already. */
export function retentionEnds(sentence: Sentence): IsoDate | null {
  const { completedOn, erased } = sentence;
  return isEnded(sentence) && !erased && completedOn !== null ? addMonths(completedOn, RETENTION_MONTHS) : null;
}

/** Whether any of it was served under electronic monitoring. */
export function wasMonitored({ places }: Sentence): boolean {
  return places.some(({ regime }) => regime === 'electronic-monitoring');
}

/** Whether something of the case was decided under an id. */
export function isDecisionOf({ proposals, breaches, measures }: Sentence, id: string): boolean {
  return (
    proposals.some(({ proposalId, decision }) => proposalId === id && decision !== null) ||
    breaches.some(({ breachId, answer }) => breachId === id && answer !== null) ||
    measures.some(({ of }) => of === id)
  );
}
