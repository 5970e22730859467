import { z } from 'zod';
import { EXCLUSION_GROUNDS, EXCLUSION_KINDS } from '../../domain/events';
import { Day, MinuteOrInstant, Reason, Words } from './fields';
import { HearingBody } from './proposal';

/** Somebody is kept from the company of others: why, and why nothing less would do. */
export const ExclusionBody = z.strictObject({
  exclusion: z.enum(EXCLUSION_KINDS),
  ground: z.enum(EXCLUSION_GROUNDS),
  startedAt: MinuteOrInstant,
  reason: Words,
  lessIsNotEnough: Words,
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});
export type ExclusionBody = z.infer<typeof ExclusionBody>;

/** It goes on being necessary. */
export const ExclusionGoesOnBody = z.strictObject({
  reason: Words,
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});
export type ExclusionGoesOnBody = z.infer<typeof ExclusionGoesOnBody>;

/** Somebody looked after the person. */
export const SupervisionBody = z.strictObject({
  supervisedAt: MinuteOrInstant,
  who: z.enum(['staff', 'health']).default('staff'),
  note: Reason,
});
export type SupervisionBody = z.infer<typeof SupervisionBody>;

export const CouncilInformedBody = z.strictObject({ informedOn: Day });
export type CouncilInformedBody = z.infer<typeof CouncilInformedBody>;

export const ExclusionEndBody = z.strictObject({ endedAt: MinuteOrInstant, reason: Reason });
export type ExclusionEndBody = z.infer<typeof ExclusionEndBody>;
