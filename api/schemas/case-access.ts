import { z } from 'zod';
import { EMERGENCY_DAYS_MAX } from '../../domain/case-access';
import { CONFLICT_RELATIONS, EMERGENCY_FINDINGS } from '../../domain/events';
import { Account, Reason, text } from './fields';

/** Makes a case strictly restricted, but for its caseworker, those whose office it is, and the accounts named. */
export const RestrictionBody = z.strictObject({ openTo: z.array(Account).max(50).default([]), reason: text(2_000) });
export type RestrictionBody = z.infer<typeof RestrictionBody>;

/** Why something is ended. */
export const ReasonBody = z.strictObject({ reason: text(2_000) });
export type ReasonBody = z.infer<typeof ReasonBody>;

/** A case that is barred to an account. */
export const ConflictBody = z.strictObject({ account: Account, relation: z.enum(CONFLICT_RELATIONS), reason: Reason });
export type ConflictBody = z.infer<typeof ConflictBody>;

export const ConflictEndBody = z.strictObject({ account: Account, reason: text(2_000) });
export type ConflictEndBody = z.infer<typeof ConflictEndBody>;

/** Access that cannot wait: why, and for how many days after today. */
export const EmergencyBody = z.strictObject({
  reason: text(2_000, 10),
  days: z.int().min(1).max(EMERGENCY_DAYS_MAX).default(1),
});
export type EmergencyBody = z.infer<typeof EmergencyBody>;

export const EmergencyReviewBody = z.strictObject({ finding: z.enum(EMERGENCY_FINDINGS), reason: text(2_000) });
export type EmergencyReviewBody = z.infer<typeof EmergencyReviewBody>;
