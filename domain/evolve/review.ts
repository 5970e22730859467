import { type EventOf, type ReviewEvent } from '../events';
import { type Sentence } from '../state';

/** Reviews that fall due, and those that were held. */
export function evolveReview(state: Sentence, event: ReviewEvent): Sentence {
  if (event.type === 'ReviewRecorded') return reviewed(state, event);
  const deadlineId = `review-after-refusal/${event.proposalId}`;
  return { ...state, probationReview: { deadlineId, reviewBy: event.reviewBy } };
}

/** Reviews of a condition. */
const CONDITION_REVIEWS = ['review-condition', 'institution-condition-review'] as const;

/** Reviews of a place that are recorded where they stand. */
const PLACE_REVIEWS: readonly string[] = ['institution-stay', 'detention-halfway-house-review'];

function reviewed(state: Sentence, { deadlineId, nextReviewOn, reviewedOn }: EventOf<'ReviewRecorded'>): Sentence {
  const conditions = state.conditions.map((condition) =>
    CONDITION_REVIEWS.some((kind) => `${kind}/${condition.conditionId}` === deadlineId)
      ? { ...condition, reviewOn: nextReviewOn }
      : condition,
  );
  const placeReviewOn = PLACE_REVIEWS.includes(deadlineId) ? nextReviewOn : state.placeReviewOn;
  const probationReview =
    state.probationReview?.deadlineId !== deadlineId
      ? state.probationReview
      : nextReviewOn === null
        ? null
        : { deadlineId, reviewBy: nextReviewOn };
  const stays = state.stays.map((stay) =>
    `review-stay/${stay.proposalId}` === deadlineId && nextReviewOn ? { ...stay, reviewOn: nextReviewOn } : stay,
  );
  const consents = state.consents.map((consent) =>
    `consent-withdrawn/${consent.consentId}` === deadlineId ? { ...consent, settledOn: reviewedOn } : consent,
  );
  // A review after which there is no other has settled its task.
  const settledTasks = nextReviewOn === null ? [...state.settledTasks, deadlineId] : state.settledTasks;
  const socialInquiryOn = deadlineId === 'social-inquiry' ? reviewedOn : state.socialInquiryOn;
  return { ...state, probationReview, stays, conditions, placeReviewOn, consents, settledTasks, socialInquiryOn };
}
