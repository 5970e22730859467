import { type IsoDate } from '../dates';

/** Reviews that fall due, and those that were held. */
export type ReviewEvent =
  | {
      readonly type: 'ReviewDue';
      readonly proposalId: string;
      /** R-REVIEW: the last day for a new decision after probation was refused (forskrift § 3-41). */
      readonly reviewBy: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'ReviewRecorded';
      readonly reviewId: string;
      readonly deadlineId: string;
      readonly outcome: string;
      readonly reason: string | null;
      readonly reviewedOn: IsoDate;
      readonly nextReviewOn: IsoDate | null;
      readonly by: string;
    };
