import { z } from 'zod';
import { DEADLINE_KINDS, type DeadlineKindCode } from '../../domain/deadlines/table';
import { Id, Slug, text } from './fields';

/** A kind of deadline, by its code. */
export const DeadlineKindName = z.enum(Object.keys(DEADLINE_KINDS) as DeadlineKindCode[]);

/** Who shall hear of notices by HTTP: null or absent is every unit, every kind. */
export const WebhookBody = z.strictObject({
  url: text(1_000),
  units: z.array(Slug).min(1).max(200).nullable().default(null),
  kinds: z.array(DeadlineKindName).min(1).nullable().default(null),
});

/** Which notices to list. */
export const NoticesQuery = z.strictObject({
  unit: Slug.exactOptional(),
  sentenceId: Id.exactOptional(),
  state: z.enum(['queued', 'sent', 'failed']).exactOptional(),
  channel: z.enum(['mail', 'webhook', 'app']).exactOptional(),
  cursor: z.string().min(1).max(700).exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which findings to list. */
export const FindingsQuery = z.strictObject({ unit: Slug.exactOptional() });
