import { type IsoDate } from '../dates';

export const SPECIAL_ENDS = ['handed-over-to-health', 'transferred-abroad', 'lapsed', 'pardoned', 'deceased'] as const;

/** Ends that do not come by the clock (rules.md (b) 26, 27, 36; strl § 93). */
export type SpecialEnd = (typeof SPECIAL_ENDS)[number];

export const LAPSE_CAUSES = ['preventive-detention-imposed'] as const;

/** Why a sentence lapses although its time has not run out: detention takes the place of earlier imprisonment (strl § 42). */
export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** How a sentence ends. */
export type EndEvent =
  | {
      readonly type: 'SentenceEnded';
      /** `converted`: a court has replaced it by imprisonment (strl § 52). */
      readonly end: SpecialEnd | 'converted';
      readonly endedOn: IsoDate;
      readonly authority: string;
      readonly reason: string | null;
      readonly because?: LapseCause;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A breach of a probation that has ended is found out in time: on probation again, until it is answered. */
      readonly type: 'SentenceReopened';
      readonly because: 'breach-discovered';
      readonly breachId: string;
      readonly reopenedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'SentenceCompleted';
      readonly completedOn: IsoDate;
      readonly because: 'full-term' | 'probation-ended' | 'frame-expired' | 'served-by-remand' | 'performed';
      readonly legalBasis: string;
    };
