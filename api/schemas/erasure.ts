import { z } from 'zod';
import { ERASURE_GROUNDS } from '../../domain/events';

/** Why the personal data of a case may no longer be kept. */
export const ErasureBody = z.strictObject({ ground: z.enum(ERASURE_GROUNDS).default('retention-ended') });

/** What becomes of a proposed erasure. */
export const ErasureDecisionBody = z.strictObject({ outcome: z.enum(['confirm', 'reject']) });
