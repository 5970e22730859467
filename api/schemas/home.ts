import { z } from 'zod';
import { CHARGE_OUTCOMES, CONSENTERS } from '../../domain/events';
import { ConsentId, Day, text, TimeOfDay, Words } from './fields';

/** A week has this many stretches away from home at most. */
const MAX_HOURS = 70;

/** A consent to serving at home, or one given anew. */
export const ConsentBody = z.strictObject({
  of: z.enum(CONSENTERS),
  label: text(200).nullable().default(null),
  adult: z.boolean().default(true),
  givenOn: Day,
  renews: ConsentId.nullable().default(null),
});
export type ConsentBody = z.infer<typeof ConsentBody>;

/** Since when a consent is withdrawn. */
export const WithdrawalBody = z.strictObject({ withdrawnOn: Day });
export type WithdrawalBody = z.infer<typeof WithdrawalBody>;

// Whether the hours make a timetable is the domain's to answer.
const Hours = z.strictObject({
  weekday: z.int().min(0).max(100),
  from: TimeOfDay,
  to: z.union([TimeOfDay, z.literal('24:00')]),
});

/** The hours of the week away from home. */
export const TimetableBody = z.strictObject({ validFrom: Day, weeks: z.array(Hours).max(MAX_HOURS) });
export type TimetableBody = z.infer<typeof TimetableBody>;

/** The weekly meeting was held, or the person did not come. */
export const MeetingBody = z.strictObject({ on: Day, attended: z.boolean() });

/** A new charge. */
export const ChargeBody = z.strictObject({ chargedOn: Day, description: Words.nullable().default(null) });
export type ChargeBody = z.infer<typeof ChargeBody>;

/** What became of a charge. */
export const ChargeSettledBody = z.strictObject({ settledOn: Day, outcome: z.enum(CHARGE_OUTCOMES) });
export type ChargeSettledBody = z.infer<typeof ChargeSettledBody>;

/** A decision of expulsion, and when it became final, if it has. */
export const ExpulsionBody = z.strictObject({ decidedOn: Day, finalOn: Day.nullable().default(null) });
export type ExpulsionBody = z.infer<typeof ExpulsionBody>;

/** Since when an expulsion no longer stands. */
export const ExpulsionLiftedBody = z.strictObject({ liftedOn: Day });
export type ExpulsionLiftedBody = z.infer<typeof ExpulsionLiftedBody>;
