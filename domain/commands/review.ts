import { type IsoDate } from '../dates';

/** A review was held. */
export type ReviewCommand = {
  readonly type: 'RecordReview';
  readonly reviewId: string;
  readonly deadlineId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly nextReviewOn: IsoDate | null;
};
