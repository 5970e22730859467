import { z } from 'zod';
import { isDate, osloMinute, type Length } from '../../domain/dates';
import { REGIMES } from '../../domain/regimes';
import { PENDING_RULE_SETS } from '../../domain/rule-set-table';
import { RULE_SETS, type RuleSetId } from '../../domain/rule-sets';

/** A length of which nobody can say that it is not meant: whether the law permits it is the domain's to answer. */
export const MAX_YEARS = 1_000;
const MAX_DAYS = 40_000;
const MAX_TEXT = 10_000;
const LOCAL_MINUTE = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Text as somebody wrote it, without the space around it. Refuses what the log cannot hold: NUL and half characters. */
export function text(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value), 'must not hold NUL or broken Unicode');
}

/** Free text: an argument, a reason, a description. */
export const Words = text(MAX_TEXT);
/** A reason that may be left out here; where the law demands one, it is the law that refuses. */
export const Reason = text(MAX_TEXT, 0).nullable().default(null);

/** An account, as the identity provider names it. */
export const Account = z.string().regex(/^[\x21-\x7e]{1,90}$/, 'an account, as the identity provider names it');

/** A real day of the years 1900 to 2999. */
export const Day = z
  .string()
  .refine(isDate, 'must be a real date, YYYY-MM-DD')
  .refine((date) => !isDate(date) || (date >= '1900-01-01' && date < '3000-01-01'), 'must be of the years 1900 to 2999')
  .meta({ format: 'date', example: '2026-03-02' });

/** A minute on the wall clock in Oslo. */
export const LocalMinute = z
  .string()
  .refine((value) => Day.safeParse(LOCAL_MINUTE.exec(value)?.[1]).success, 'must be a real minute, YYYY-MM-DDTHH:MM')
  .meta({ example: '2026-03-13T15:00' });

/** The same, written on the wall clock or as an instant with an offset; a minute on the wall clock comes of both. */
export const MinuteOrInstant = z
  .union([
    LocalMinute,
    z.iso
      .datetime({ offset: true })
      .refine((instant) => Day.safeParse(instant.slice(0, 10)).success, 'must be a real day'),
  ])
  .transform((said) => (LOCAL_MINUTE.test(said) ? said : osloMinute(said)))
  .meta({ type: 'string', example: '2026-03-13T15:00' });

/**
 * An instant with any offset, in UTC from here on: PostgreSQL knows no offset of sixteen hours or more. Its day is of the
 * calendar of the law, as every day is.
 */
export const Moment = z.iso
  .datetime({ offset: true, error: 'must be an instant with an offset, 2026-03-02T08:00:00Z' })
  .transform((instant) => new Date(instant).toISOString())
  .refine((instant) => Day.safeParse(instant.slice(0, 10)).success, 'must be of a day between 1900 and 2999');

/** A time of day. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time, HH:MM');

/** The id of a unit, a criterion, a code: lower case, digits and hyphens. */
export const Slug = z.string().max(64).regex(SLUG, 'must be lower-case letters, digits and hyphens');

/** The id of an event, a proposal, a breach …, as the log spells it. */
export const Id = z.guid().toLowerCase();

/** The id of a condition: its own, or that of the proposal or leave that brought it and its code, `<proposalId>/<code>`; `start/<code>` of one that came with the start. */
export const ConditionId = z
  .string()
  .toLowerCase()
  .regex(new RegExp(`^(?:${UUID}|(?:${UUID}|start)/[a-z0-9]+(?:-[a-z0-9]+)*)$`), 'must be the id of a condition');

/** The id of a decision: its own, that of a leave or absence and what was decided of it, or that of a rule set adopted. */
export const DecisionId = z
  .string()
  .regex(
    new RegExp(
      `^(?:${UUID}(?:/revocation|/lifting|/extension/\\d{4}-\\d{2}-\\d{2})?|rule-set/[A-Za-z0-9.-]{1,64})$`,
      'i',
    ),
    'must be the id of a decision',
  )
  .transform((id) => (id.startsWith('rule-set/') ? id : id.toLowerCase()))
  .meta({ type: 'string' });

/** The id of a consent: its own, or that of the proposal in whose facts it stands, `<proposalId>/consent/<n>`. */
export const ConsentId = z
  .string()
  .toLowerCase()
  .regex(new RegExp(`^(?:${UUID}|(?:${UUID}|start)/consent/\\d{1,3})$`), 'must be the id of a consent');

/** A rule set that may be adopted, or is known not to be in force: which is answered by the domain. */
export const KnownRuleSetName = z.enum([...(Object.keys(RULE_SETS) as RuleSetId[]), ...PENDING_RULE_SETS]);

export const RuleSetName = z.enum(Object.keys(RULE_SETS) as RuleSetId[]);

export const Days = z.int().min(0).max(MAX_DAYS);

/** A length as a judgment states it: whole years, months and days. */
export const LengthBody = z.strictObject({
  years: z.int().min(0).max(MAX_YEARS),
  months: z
    .int()
    .min(0)
    .max(12 * MAX_YEARS),
  days: Days,
});

/** Where to serve: the regime and the unit. */
export const PlaceBody = z.strictObject({ regime: z.enum(REGIMES), unit: Slug });

/** How many years lengths come to, roughly: what keeps dates within the calendar. */
export function yearsTogether(lengths: readonly Length[]): number {
  return lengths.reduce((total, { years, months, days }) => total + years + months / 12 + days / 365, 0);
}
