import { type IsoDate } from '../dates';
import { type AfterEnd, type OnOldDates, type Told, type TooLong } from '../events';
import { type Level } from '../regimes';
import { type Probation } from './breaches';

export interface ComplaintCase {
  readonly complaintId: string;
  readonly of: string;
  readonly receivedOn: IsoDate;
  readonly inTime: boolean;
  readonly suspends: boolean;
  readonly decidedBy: 'region' | 'directorate';
  /** When the complainant was told that it takes longer. */
  readonly repliedOn: IsoDate | null;
  readonly outcome: 'upheld' | 'reversed' | 'dismissed' | null;
  readonly decidedOn: IsoDate | null;
}

/**
 * A decision about the person that is neither a proposal nor an answer to a breach, and that they may complain of all the
 * same (strgjfl § 7 e): leave, interruption, a condition, a recall without a court, a corrected fact.
 */
export interface Measure {
  /** The id under which it is told and complained of. */
  readonly of: string;
  readonly what:
    | 'leave'
    | 'leave-refused'
    | 'leave-revoked'
    | 'interruption'
    | 'interruption-extended'
    | 'interruption-revoked'
    | 'interruption-refused'
    | 'not-counted'
    | 'condition'
    | 'recall'
    | 'recall-refused'
    | 'correction'
    | 'rule-set'
    | 'exclusion'
    | 'exclusion-continued'
    | 'suspension'
    | 'suspension-lifted'
    | 'monitoring'
    | 'monitoring-refused'
    | 'postponement'
    | 'postponement-refused'
    | 'step';
  readonly by: string;
  /** Null: an event of before that was recorded. */
  readonly on: IsoDate | null;
  readonly level: Level | 'directorate';
  /** The leave, absence, condition, recall or corrected event that it is about. */
  readonly about: string;
  /** The last day that it took away: of the leave, or of the interruption; null: none. */
  readonly was: IsoDate | null;
  /** The probation that it ended; null: none. */
  readonly probation: Probation | null;
  /** A step of a sanction: within which time the person may complain; null: not at all. */
  readonly complaint?: 'days' | 'hours' | null;
}

/** A request to rectify a recorded fact that was refused (data regs § 6). */
export interface RefusedCorrection {
  readonly requestId: string;
  readonly of: string;
  readonly refusedBy: string;
  readonly refusedOn: IsoDate;
  /** Reversed on complaint: the fact is to be corrected. */
  readonly reversedOn: IsoDate | null;
}

/** A correction, or another rule set, and what was found to stand on the dates before it. */
export interface CorrectionCase {
  readonly correctionId: string;
  /** The event that it corrects; null: another rule set. */
  readonly corrects: string | null;
  readonly on: IsoDate;
  /** Decisions that stand on the old dates, until somebody has decided on each or reviewed them all. */
  readonly flagged: readonly OnOldDates[];
  readonly tooLong: TooLong | null;
  readonly afterEnd: AfterEnd | null;
  readonly tell: readonly Told[];
}
