import { z } from 'zod';
import { HOLD_REASONS } from '../../domain/events';
import { LENDABLE } from '../../domain/permissions';
import { CHANNELS } from '../../store/notices/preferences';
import { Day, Id, Reason, Slug, text } from './fields';

/** How many cases are given to somebody in one request. */
const CASES_MAX = 200;

const Account = text(90).refine((id) => /^[\x21-\x7e]+$/.test(id) && !id.includes('/'), 'must be the id of an account');

/** A deadline of our own choice rests until a day. */
export const HoldBody = z.strictObject({
  deadlineId: text(200),
  reason: z.enum(HOLD_REASONS),
  note: Reason,
  until: Day,
});

/** What was waited for has come. */
export const HoldEndBody = z.strictObject({ note: Reason });

/** One case or many are given to somebody. */
export const AssignmentBody = z.strictObject({
  sentenceIds: z
    .array(Id)
    .min(1)
    .max(CASES_MAX)
    .refine((ids) => new Set(ids).size === ids.length, 'must name each case once'),
  caseworker: Account,
  reason: Reason,
});

/** Of which unit to list whose cases are whose. */
export const CaseloadsQuery = z.strictObject({ unit: Slug.exactOptional() });

/** Somebody stands in for the asker, or for somebody else of the unit. With a role, in that role too. */
export const CoverBody = z.strictObject({
  from: Account.exactOptional(),
  to: Account,
  unit: z.union([Slug, z.literal('*')]),
  role: z.enum(LENDABLE).nullable().default(null),
  firstDay: Day,
  lastDay: Day,
  reason: text(1_000),
});
export type CoverBody = z.infer<typeof CoverBody>;

/** How the asker wants to hear of some kinds of notice; the others stay as they are. */
export const PreferencesBody = z.strictObject({
  preferences: z
    .array(z.strictObject({ kind: Slug, channel: z.enum(CHANNELS) }))
    .min(1)
    .max(200)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'names a kind more than once'),
});

/** The calendar that a token opens. */
export const CalendarQuery = z.strictObject({ token: z.string().min(20).max(200).exactOptional() });
