import { z } from 'zod';
import { INFORMATION_OUTCOMES, INFORMATION_SOURCES } from '../../domain/events';
import { Day, DecisionId, Id, Words } from './fields';

/** Information that nobody has verified, and where it came from; `withheld`: the person is not told of it. */
export const InformationBody = z.strictObject({
  source: z.enum(INFORMATION_SOURCES),
  text: Words,
  withheld: z.boolean().default(false),
});
export type InformationBody = z.infer<typeof InformationBody>;

/** What became of it; `of`: the decision that rests on it. */
export const InformationSettledBody = z.strictObject({
  outcome: z.enum(INFORMATION_OUTCOMES),
  of: DecisionId.exactOptional(),
});
export type InformationSettledBody = z.infer<typeof InformationSettledBody>;

/** Data of monitoring were deleted where they are; `keptFor`: the breach whose case keeps its part. */
export const MonitoringDataDeletedBody = z.strictObject({ deletedOn: Day, keptFor: Id.nullable().default(null) });
export type MonitoringDataDeletedBody = z.infer<typeof MonitoringDataDeletedBody>;
