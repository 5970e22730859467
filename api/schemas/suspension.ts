import { z } from 'zod';
import { Id, text, Words } from './fields';
import { HearingBody } from './proposal';

/** The probation is made to stand still because of a breach; that the reason is of substance, the law asks for. */
export const SuspensionBody = z.strictObject({
  breachId: Id,
  reason: text(10_000, 0).default(''),
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});

/** Why it runs again, or why an application is refused. */
export const LiftingBody = z.strictObject({ reason: text(10_000, 0).default('') });
