import { z } from 'zod';

const Position = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** Which checkpoints to list: those below a size, the newest first. */
export const CheckpointsQuery = z.strictObject({
  below: Position.exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** By which checkpoint an inclusion is to be proven: by the last one unless a size is given. */
export const InclusionQuery = z.strictObject({ size: Position.exactOptional() });

/** Between which two checkpoints consistency is to be proven. */
export const ConsistencyQuery = z.strictObject({ from: Position, to: Position });
