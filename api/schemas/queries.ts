import { z } from 'zod';
import { OUTCOMES, PURPOSES, type Purpose } from '../../domain/access';
import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { EVENT_TITLES } from '../../domain/event-titles';
import { type EventType } from '../../domain/events';
import { ROLES } from '../../domain/permissions';
import { KINDS } from '../../domain/kinds';
import { REGIMES } from '../../domain/regimes';
import { ENDS, OPEN_STATUSES } from '../../domain/state';
import { SENTENCE_SORTS } from '../../store/lists/queries';
import { WORK_GROUPS, WORK_SCOPES } from '../../store/lists/work';
import { Day, Id, Moment, Slug, text } from './fields';

const Cursor = z.string().min(1).max(500).exactOptional();
const Limit = z.coerce.number().int().min(1).max(500).default(50);
const Flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Which sentences to list. */
export const SentencesQuery = z.strictObject({
  status: z.enum([...OPEN_STATUSES, ...ENDS]).exactOptional(),
  regime: z.enum(REGIMES).exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  unit: Slug.exactOptional(),
  caseworker: text(100).exactOptional(),
  /** Part of a name or of a case number. */
  q: text(100).exactOptional(),
  overdue: Flag.exactOptional(),
  sort: z.enum(SENTENCE_SORTS).default('next-due'),
  cursor: Cursor,
  limit: Limit,
});

/** The same as a body, so that a name stands in no address: proxies and browsers keep those. */
export const SentenceSearchBody = z.strictObject({
  ...SentencesQuery.shape,
  overdue: z.boolean().exactOptional(),
  limit: z.int().min(1).max(500).default(50),
});

/** What of one's work to list. */
export const WorkQuery = z.strictObject({
  scope: z.enum(WORK_SCOPES).default('mine'),
  unit: Slug.exactOptional(),
  kind: z.enum(Object.keys(DEADLINE_KINDS) as (keyof typeof DEADLINE_KINDS)[]).exactOptional(),
  group: z.enum(WORK_GROUPS).exactOptional(),
  cursor: Cursor,
  limit: Limit,
});

/** Which deadlines to list. */
export const DeadlinesQuery = z.strictObject({
  unit: Slug.exactOptional(),
  role: z.enum(ROLES).exactOptional(),
  kind: z.enum(Object.keys(DEADLINE_KINDS) as (keyof typeof DEADLINE_KINDS)[]).exactOptional(),
  state: z.enum(['open', 'overdue']).exactOptional(),
  from: Day.exactOptional(),
  to: Day.exactOptional(),
  cursor: Cursor,
  limit: Limit,
});

/** Of which decision on a proposal the letter is to be seen. */
export const LetterPreviewQuery = z.strictObject({ outcome: z.enum(['approve', 'deny']).default('approve') });

/** Which events of a sentence to read. */
export const EventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

/** A sentence as it was known at a moment, for a day. */
export const AsOfQuery = z.strictObject({ knownAt: Moment, effectiveOn: Day });

/** Of which belief the reasons are asked; by itself the present one. `of`: one answer, or all that begin so. */
export const WhyQuery = z.strictObject({
  knownAt: Moment.exactOptional(),
  effectiveOn: Day.exactOptional(),
  of: text(200).exactOptional(),
});

/** Why a regime is not open: by itself, today as it is known now. */
export const WhyNotQuery = z.strictObject({
  regime: z.enum(REGIMES),
  knownAt: Moment.exactOptional(),
  effectiveOn: Day.exactOptional(),
});

/** Of which values it is asked who set them: one path, or all that begin so. */
export const BlameQuery = z.strictObject({
  knownAt: Moment.exactOptional(),
  effectiveOn: Day.exactOptional(),
  path: text(200).exactOptional(),
});

/** Who was where; by itself today, as it is known now. */
export const RegisterQuery = z.strictObject({
  knownAt: Moment.exactOptional(),
  effectiveOn: Day.exactOptional(),
  unit: Slug.exactOptional(),
  regime: z.enum(REGIMES).exactOptional(),
  status: z.enum([...OPEN_STATUSES, ...ENDS]).exactOptional(),
  cursor: Cursor,
  limit: Limit,
});

/** Two beliefs about a sentence; the second by itself the present one. */
export const DiffQuery = z.strictObject({
  fromKnownAt: Moment,
  fromEffectiveOn: Day,
  toKnownAt: Moment.exactOptional(),
  toEffectiveOn: Day.exactOptional(),
});

/** Which entries of the access log to list. */
export const AccessQuery = z.strictObject({
  sentence: Id.exactOptional(),
  /** The account that looked. */
  actor: text(100).exactOptional(),
  from: Moment.exactOptional(),
  /** Before this instant. */
  to: Moment.exactOptional(),
  purpose: z.enum(Object.keys(PURPOSES) as Purpose[]).exactOptional(),
  outcome: z.enum(OUTCOMES).exactOptional(),
  cursor: Cursor,
  limit: Limit,
});

/** Which events to look for across sentences. */
export const EventSearchQuery = z.strictObject({
  sentence: Id.exactOptional(),
  type: z.enum(Object.keys(EVENT_TITLES) as EventType[]).exactOptional(),
  /** The account that recorded it. */
  actor: text(100).exactOptional(),
  unit: Slug.exactOptional(),
  /** A part of the paragraph that the event names: `§ 42`. */
  basis: text(100).exactOptional(),
  from: Moment.exactOptional(),
  /** Before this instant. */
  to: Moment.exactOptional(),
  cursor: Cursor,
  limit: Limit,
});

/** Which part of the report to the person. */
export const AccessReportQuery = z.strictObject({ cursor: Cursor, limit: Limit });

/** In which language the rows and columns of the public statistics are named. */
export const PublicStatisticsQuery = z.strictObject({ language: z.enum(['nb', 'en']).default('nb') });
