import { z } from 'zod';
import { NEED_LEVELS } from '../../domain/commands';
import {
  CONSENT_ANSWERS,
  CONSENT_PURPOSES,
  ACTIVITIES,
  ATTENDANCES,
  GOAL_OUTCOMES,
  LIFE_AREAS,
  PLAN_KINDS,
  PROVIDERS,
  RELEASE_ITEMS,
  RELEASE_OUTCOMES,
} from '../../domain/events';
import { Account, Day, Id, Reason, text, Words } from './fields';

/** Who stands by the person from day one. */
export const ContactOfficerBody = z.strictObject({ contactOfficer: Account });
export type ContactOfficerBody = z.infer<typeof ContactOfficerBody>;

/** A plan, and the day on which it is gone through. */
export const PlanBody = z.strictObject({ plan: z.enum(PLAN_KINDS), reviewOn: Day });
export type PlanBody = z.infer<typeof PlanBody>;

/** What the person wants to come to, who sees to it, and when somebody looks whether it is reached. */
export const GoalBody = z.strictObject({
  area: z.enum(LIFE_AREAS),
  goal: Words,
  responsible: text(200),
  reviewOn: Day,
});
export type GoalBody = z.infer<typeof GoalBody>;

/** What became of a goal. */
export const GoalSettledBody = z.strictObject({ outcome: z.enum(GOAL_OUTCOMES), note: Reason });
export type GoalSettledBody = z.infer<typeof GoalSettledBody>;

/** A plan was gone through; `reviewOn`: when it is next, null ends it. */
export const PlanReviewBody = z.strictObject({ reviewOn: Day.nullable().default(null), note: Reason });
export type PlanReviewBody = z.infer<typeof PlanReviewBody>;

/** What became of a point of the checklist. */
export const ReleaseItemBody = z.strictObject({
  item: z.enum(RELEASE_ITEMS),
  outcome: z.enum(RELEASE_OUTCOMES),
  note: Reason,
});
export type ReleaseItemBody = z.infer<typeof ReleaseItemBody>;

/** A point that does not hold after all, and why. */
export const ReleaseItemReopeningBody = z.strictObject({ item: z.enum(RELEASE_ITEMS), reason: Words });
export type ReleaseItemReopeningBody = z.infer<typeof ReleaseItemReopeningBody>;

/** What fills the days, who gives it and how often; `leaveId`: the work release under which it is outside the prison. */
export const ActivityBody = z.strictObject({
  activity: z.enum(ACTIVITIES),
  provider: z.enum(PROVIDERS),
  description: text(2_000),
  daysPerWeek: z.int().min(1).max(7),
  from: Day,
  until: Day.nullable().default(null),
  leaveId: Id.nullable().default(null),
});
export type ActivityBody = z.infer<typeof ActivityBody>;

export const ActivityEndBody = z.strictObject({ endedOn: Day, reason: Reason });
export type ActivityEndBody = z.infer<typeof ActivityEndBody>;

/** Whether the person came on a day; `description`: what happened, where they refused. */
export const AttendanceBody = z.strictObject({ on: Day, attendance: z.enum(ATTENDANCES), description: Reason });
export type AttendanceBody = z.infer<typeof AttendanceBody>;

/** What somebody was asked to consent to, and answered; `provider`: whom it may be shared with. */
export const DataConsentBody = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  provider: z.enum(PROVIDERS).nullable().default(null),
  answer: z.enum(CONSENT_ANSWERS),
  answeredOn: Day,
});
export type DataConsentBody = z.infer<typeof DataConsentBody>;

export const DataWithdrawalBody = z.strictObject({ withdrawnOn: Day });
export type DataWithdrawalBody = z.infer<typeof DataWithdrawalBody>;

/** What a person answers about their needs, one part of life at a time. */
export const NeedsBody = z.strictObject({
  assessedOn: Day,
  answers: z.strictObject({
    needs: z
      .array(z.strictObject({ area: z.enum(LIFE_AREAS), need: z.enum(NEED_LEVELS) }))
      .min(1)
      .max(LIFE_AREAS.length),
    text: Reason,
  }),
});
export type NeedsBody = z.infer<typeof NeedsBody>;

/** What is told to a provider, why and to whom (data regs § 5). */
export const SharingBody = z.strictObject({
  provider: z.enum(PROVIDERS),
  what: Words,
  why: Words,
  recipient: text(200),
  inWriting: z.boolean().default(true),
});
export type SharingBody = z.infer<typeof SharingBody>;
