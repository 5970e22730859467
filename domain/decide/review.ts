import { longerStayLevel } from '../authority';
import { type Command } from '../commands';
import { addDays, addMonths, minDate, type IsoDate } from '../dates';
import { nextReview } from './transition';
import { appealable, isOnPersonalData, PERSONAL_DATA } from './complaint';
import {
  CHOSEN_DAYS,
  CONDITION_REVIEW_MONTHS,
  DEADLINE_KINDS,
  SOCIAL_INQUIRY_MONTHS,
  type DeadlineKind,
} from '../deadlines/table';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { deadlineInDays, deadlineInHours } from '../holidays';
import { openDeadlines } from '../deadlines/open';
import { authorityOf } from '../permissions';
import { isReaction } from '../reactions';
import { isReviewed, reviewersOf, type ReviewedKind } from '../reviewed-kinds';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** A review that was due has been held: the next day for it follows, never later than the law's. */
export function recordReview(command: Asked<'RecordReview'>, sentence: Sentence, today: IsoDate): Decision {
  const { reviewId, deadlineId, outcome, reason, nextReviewOn, by } = command;
  const latest = latestNext(deadlineId, sentence, today);
  if (latest === null) return notReviewed(deadlineId, sentence);
  const barred = othersTaskRefusal(command, sentence) ?? longerStayRefusal(command, sentence);
  if (barred) return barred;
  if (nextReviewOn !== null && nextReviewOn <= today) return refuse('not-due', { nextReviewOn, today });
  return accept({
    type: 'ReviewRecorded',
    ...{ reviewId, deadlineId, outcome, reason },
    reviewedOn: today,
    nextReviewOn: latest === 'once' ? null : nextReviewOn === null ? latest : minDate(nextReviewOn, latest),
    by: by.id,
  });
}

/** Whoever decides nothing says of some tasks of their own that they are done, and of nobody else's. */
function othersTaskRefusal({ deadlineId, by }: Asked<'RecordReview'>, sentence: Sentence): Refusal | null {
  const due = openDeadlines(sentence).find(({ id }) => id === deadlineId);
  if (!due) return null;
  const row: DeadlineKind = DEADLINE_KINDS[due.kind];
  const decidedBy = reviewersOf(due.kind, due.role ?? row.owner);
  return decidedBy.some((role) => role === by.role)
    ? null
    : refuse('wrong-level', { decidedBy, yours: by.role }, row.legalBasis);
}

const LONGER_STAYS: Readonly<Record<string, string>> = {
  'institution-stay': 'strgjfl § 12, forskrift § 3-5',
  'detention-halfway-house-review': 'forvaringsforskriften § 9',
};

/** To stay beyond the usual time is not for whoever decided on the stay, nor in preventive detention for the local level. */
function longerStayRefusal({ deadlineId, by }: Asked<'RecordReview'>, sentence: Sentence): Refusal | null {
  const legalBasis = LONGER_STAYS[deadlineId];
  if (legalBasis === undefined) return null;
  const decidedBy = longerStayLevel(sentence);
  const yours = authorityOf(by.role);
  return yours === decidedBy ? null : refuse('wrong-level', { decidedBy, yours }, legalBasis);
}

function notReviewed(deadlineId: string, sentence: Sentence): Refusal {
  const open = openDeadlines(sentence).find(({ id }) => id === deadlineId);
  return open
    ? refuse('not-met-by-review', { deadlineId, kind: open.kind })
    : refuse('no-such-deadline', { deadlineId });
}

/** The last day for the review after this one, by what is reviewed; `once`: there is none; null: nothing that is open. */
function latestNext(deadlineId: string, sentence: Sentence, today: IsoDate): IsoDate | 'once' | null {
  const kind = openDeadlines(sentence).find(({ id }) => id === deadlineId)?.kind;
  return kind !== undefined && isReviewed(kind) ? NEXT[kind](today, sentence) : null;
}

const once = () => 'once' as const;
const NEXT: Readonly<Record<ReviewedKind, (today: IsoDate, sentence: Sentence) => IsoDate | 'once'>> = {
  'review-after-refusal': (today, sentence) => nextReview(sentence, today).reviewBy,
  'review-stay': (today) => addDays(today, CHOSEN_DAYS.reviewStay),
  'review-condition': (today) => addMonths(today, CONDITION_REVIEW_MONTHS),
  'institution-condition-review': (today) => addMonths(today, STATUTORY.institutionConditionMonths),
  // The consent is no longer needed: the cohabitant has moved, or has never lived there.
  'consent-withdrawn': once,
  'institution-stay': (today) => addMonths(today, STATUTORY.institutionMonths),
  'detention-halfway-house-review': (today) => addMonths(today, STATUTORY.detentionHalfwayHouseMonths),
  'social-inquiry': (today) => addMonths(today, SOCIAL_INQUIRY_MONTHS),
  'order-of-minor': once,
  'report-to-police': once,
  'review-placement': once,
  'register-guardian': once,
  'youth-unit': once,
  'tell-about-transfer': once,
  'review-not-counted': once,
  'review-after-correction': once,
  'correct-after-complaint': once,
};

/** The person was told of a decision: the time to complain begins (strgjfl § 7 e). */
export function recordNotification(command: Asked<'RecordNotification'>, sentence: Sentence, today: IsoDate): Decision {
  const { notificationId, of, notifiedAt } = command;
  const notifiedOn = notifiedAt.slice(0, 10);
  if (notifiedOn > today) return refuse('date-in-future', { notifiedOn, today });
  const about = appealable(of, sentence, command.sentenceId);
  if ('ok' in about) return about;
  const told = { type: 'PersonNotified', notificationId, of, notifiedAt } as const;
  if (isOnPersonalData(about)) {
    const { personalDataComplaintDays } = STATUTORY;
    const lastDay = deadlineInDays(notifiedOn, personalDataComplaintDays);
    return accept({ ...told, complaint: { days: personalDataComplaintDays, lastDay }, legalBasis: PERSONAL_DATA });
  }
  const hours = STATUTORY.complaintHours;
  const days = STATUTORY.complaintDays;
  // Reactions under § 40 are complained of within hours, and wait for it.
  const complaint =
    about.measure?.complaint === 'hours' || (about.breach?.answer && isReaction(about.breach.answer.response))
      ? { hours, expiresAt: deadlineInHours(notifiedAt, hours) }
      : { days, lastDay: deadlineInDays(notifiedOn, days) };
  return accept({ ...told, complaint, legalBasis: 'strgjfl § 7 e' });
}
