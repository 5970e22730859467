import { addMonths, type IsoDate } from './dates';
import { isEnded, type Sentence } from './state';

/** How long personal data may be kept after the end (data regs § 6 (3)): ten years, unless the archive law says more. */
export const RETENTION_MONTHS = 120;
export const RETENTION_BASIS = 'personopplysningsforskriften for kriminalomsorgen § 6';

/** The day by which the personal data of a case are to be erased. Null: it has not ended, or they are erased already. */
export function retentionEnds(sentence: Sentence): IsoDate | null {
  const { completedOn, erased } = sentence;
  return isEnded(sentence) && !erased && completedOn !== null ? addMonths(completedOn, RETENTION_MONTHS) : null;
}
