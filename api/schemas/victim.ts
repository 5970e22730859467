import { z } from 'zod';
import { VICTIM_MATTERS } from '../../domain/events';
import { Id, text } from './fields';

const MAX_LEAD_DAYS = 90;

/** An address that mail servers take: RFC 5321, 4.5.3.1, has 64 characters before the @, and 254 in all. */
const MailAddress = z
  .email()
  .max(254)
  .refine((address) => address.indexOf('@') <= 64, { message: 'has more than 64 characters before the @' });

/** Somebody who was asked whether they want to be told, and how they are reached. */
export const VictimWishBody = z.strictObject({
  contact: z.strictObject({
    name: text(200),
    email: MailAddress.nullable().default(null),
    telephone: text(50).nullable().default(null),
    address: text(500).nullable().default(null),
  }),
  wants: z.boolean().default(true),
  /** How many days before, where the law says in advance; the usual number unless said. */
  leadDays: z.int().min(1).max(MAX_LEAD_DAYS).nullable().default(null),
});
export type VictimWishBody = z.infer<typeof VictimWishBody>;

/** What the desk has told by telephone or letter: the matter, and the proposal, leave or absence. */
export const VictimNoticeBody = z.strictObject({ matter: z.enum(VICTIM_MATTERS), of: Id });
export type VictimNoticeBody = z.infer<typeof VictimNoticeBody>;
