import { type Command } from './commands';
import { addDays, minDate, type IsoDate } from './dates';
import { nextReview } from './decide-transition';
import { CHOSEN_DAYS, STATUTORY } from './deadline-table';
import { accept, type Decision } from './decision';
import { deadlineInDays, deadlineInHours } from './holidays';
import { PRISON } from './regimes';
import { refuse } from './refusals';
import { type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** A review that was due has been held: the next day for it follows, never later than the law's. */
export function recordReview(command: Asked<'RecordReview'>, sentence: Sentence, today: IsoDate): Decision {
  const { reviewId, deadlineId, outcome, reason, nextReviewOn, by } = command;
  const ofProbation = sentence.probationReview?.deadlineId === deadlineId;
  const ofStay = sentence.stays.some(({ proposalId }) => `review-stay/${proposalId}` === deadlineId);
  if (!ofProbation && !ofStay) return refuse('no-such-deadline', { deadlineId });
  if (nextReviewOn !== null && nextReviewOn <= today) return refuse('not-due', { nextReviewOn, today });
  const latest = ofProbation ? nextReview(sentence, today).reviewBy : addDays(today, CHOSEN_DAYS.reviewStay);
  return accept({
    type: 'ReviewRecorded',
    ...{ reviewId, deadlineId, outcome, reason },
    reviewedOn: today,
    nextReviewOn: nextReviewOn === null ? latest : minDate(nextReviewOn, latest),
    by: by.id,
  });
}

/** The person was told of a decision: the time to complain begins (strgjfl § 7 e). */
export function recordNotification(command: Asked<'RecordNotification'>, sentence: Sentence, today: IsoDate): Decision {
  const { notificationId, of, notifiedAt } = command;
  const notifiedOn = notifiedAt.slice(0, 10);
  if (notifiedOn > today) return refuse('date-in-future', { notifiedOn, today });
  const decided = sentence.proposals.some(({ proposalId, decision }) => proposalId === of && decision !== null);
  const breach = sentence.breaches.find(({ breachId, answer }) => breachId === of && answer !== null);
  if (!decided && !breach) return refuse('nothing-to-notify', { of });
  const hours = STATUTORY.complaintHours;
  const days = STATUTORY.complaintDays;
  // Reactions in prison under § 40 are complained of within hours, and wait for it.
  const complaint =
    breach && PRISON.includes(breach.regime)
      ? { hours, expiresAt: deadlineInHours(notifiedAt, hours) }
      : { days, lastDay: deadlineInDays(notifiedOn, days) };
  return accept({ type: 'PersonNotified', notificationId, of, notifiedAt, complaint, legalBasis: 'strgjfl § 7 e' });
}
