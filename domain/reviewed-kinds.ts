import { type DeadlineKindCode } from './deadlines/table';
import { type Role } from './permissions';

/** Kinds of deadline that somebody meets by looking at the question and saying what they found. */
export const REVIEWED_KINDS = [
  'review-after-refusal',
  'review-stay',
  'review-condition',
  'institution-condition-review',
  'consent-withdrawn',
  'institution-stay',
  'detention-halfway-house-review',
  'social-inquiry',
  'order-of-minor',
  'report-to-police',
  'review-placement',
  'register-guardian',
  'youth-unit',
  'tell-about-transfer',
  'review-not-counted',
  'review-after-correction',
  'correct-after-complaint',
] as const satisfies readonly DeadlineKindCode[];
export type ReviewedKind = (typeof REVIEWED_KINDS)[number];

/** Who looks at any question anew. */
const REVIEWERS: readonly Role[] = ['approver', 'region', 'directorate'];
/** Tasks by which nothing new is decided: whoever they belong to says that they are done. */
const OWN_TASKS: readonly string[] = [
  'review-condition',
  'social-inquiry',
  'order-of-minor',
  'report-to-police',
  'youth-unit',
  'tell-about-transfer',
] satisfies readonly ReviewedKind[];

/** Who may record the review of a kind of deadline that belongs to a role. */
export function reviewersOf(kind: string, owner: Role): readonly Role[] {
  return OWN_TASKS.includes(kind) ? [...new Set([owner, ...REVIEWERS])] : REVIEWERS;
}

/** Whether a review meets a kind of deadline. */
export function isReviewed(kind: string): kind is ReviewedKind {
  return (REVIEWED_KINDS as readonly string[]).includes(kind);
}
