import { z } from 'zod';
import { GUARDIAN_RELATIONS } from '../../domain/events';
import { Day, Reason, text } from './fields';

/** Who acts for a person from a day on. */
export const GuardianBody = z.strictObject({
  name: text(200),
  contact: text(500, 0).nullable().default(null),
  relation: z.enum(GUARDIAN_RELATIONS).default('parent'),
  from: Day,
});
export type GuardianBody = z.infer<typeof GuardianBody>;

/** They no longer do. */
export const GuardianEndBody = z.strictObject({ endedOn: Day, reason: Reason });
export type GuardianEndBody = z.infer<typeof GuardianEndBody>;
