import { z } from 'zod';
import { Day, Days, DecisionId, Id, MinuteOrInstant, PlaceBody, Reason, Slug, text, Words } from './fields';
import { HearingBody } from './proposal';

/** A breach of conditions, as it was observed. */
export const BreachBody = z.strictObject({
  kind: Slug,
  occurredOn: Day,
  description: Words,
  condition: text(200).nullable().default(null),
});
export type BreachBody = z.infer<typeof BreachBody>;

/** The person did not come to serve the sentence. */
export const FailureToAppearBody = z.strictObject({ description: Words });
export type FailureToAppearBody = z.infer<typeof FailureToAppearBody>;

/** How a breach is answered: one of its `options`. */
export const BreachResponseBody = z.strictObject({
  response: Slug,
  to: PlaceBody.nullable().default(null),
  days: Days.nullable().exactOptional(),
  /** Loss of daily pay: how much of it, in whole percent; the most that may be taken when it is not said. */
  dailyPayPercent: z.int().min(0).max(1_000).exactOptional(),
  part: z.enum(['full', 'part']).exactOptional(),
  /** A conditional reaction: the last day of its test period. */
  conditionalUntil: Day.exactOptional(),
  /** Days of exclusion before the reaction, which count as served. */
  deductDays: Days.exactOptional(),
  /** Other breaches that the same reaction answers. */
  jointWith: z.array(Id).max(50).exactOptional(),
  /** A case of the prosecution: whether the probation stands still meanwhile. */
  suspend: z.boolean().exactOptional(),
  reason: text(10_000, 0).default(''),
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});
export type BreachResponseBody = z.infer<typeof BreachResponseBody>;

/** The court's prolongation of preventive detention. */
export const ProlongationBody = z.strictObject({
  // How many the law permits is answered by the domain.
  years: z.int().min(0).max(1_000),
  court: Slug,
  caseNumber: text(100),
  judgedOn: Day,
  finalOn: Day,
});
export type ProlongationBody = z.infer<typeof ProlongationBody>;

/** Conditions of a leave or an interruption. */
export const LeaveConditions = z
  .array(z.strictObject({ code: Slug, text: text(10_000, 0).nullable().default(null) }))
  .max(50);

/** Time out of prison that nobody granted, or a stay in hospital that is left out of the time served. */
export const AbsenceBody = z.strictObject({
  type: z.enum(['escape', 'absconding', 'failure-to-return', 'hospital-not-counted']),
  from: Day,
  reason: Reason,
});
export type AbsenceBody = z.infer<typeof AbsenceBody>;

/** A lawful interruption of the sentence. */
export const InterruptionBody = z.strictObject({
  type: z.literal('interruption').default('interruption'),
  from: Day,
  conditions: LeaveConditions.exactOptional(),
  reason: Reason,
});
export type InterruptionBody = z.infer<typeof InterruptionBody>;

/** The person is back. */
export const ReturnBody = z.strictObject({ returnedOn: Day, countedDays: Days.default(0) });
export type ReturnBody = z.infer<typeof ReturnBody>;

/** Days of remand to be credited after registration. */
export const RemandCreditBody = z.strictObject({ days: Days.min(1), reason: Words });
export type RemandCreditBody = z.infer<typeof RemandCreditBody>;

/** A review that was due has been held. */
export const ReviewBody = z.strictObject({
  deadlineId: text(200),
  outcome: text(200),
  reason: Words,
  nextReviewOn: Day.nullable().default(null),
});
export type ReviewBody = z.infer<typeof ReviewBody>;

/** The person was told of a decision (its id: of the proposal, breach, leave, absence, condition …): the time to complain begins. */
export const NotificationBody = z.strictObject({ of: DecisionId, notifiedAt: MinuteOrInstant });
export type NotificationBody = z.infer<typeof NotificationBody>;

/** Until which day a sentence of a training installation is moved forward. */
export const FastForwardBody = z.strictObject({ to: Day });
export type FastForwardBody = z.infer<typeof FastForwardBody>;
