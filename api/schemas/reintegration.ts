import { z } from 'zod';
import { GOAL_OUTCOMES, LIFE_AREAS, PLAN_KINDS, RELEASE_ITEMS, RELEASE_OUTCOMES } from '../../domain/events';
import { Account, Day, Reason, text, Words } from './fields';

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
