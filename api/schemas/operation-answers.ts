import { z } from 'zod';
import { LEAVE_TYPES } from '../../domain/events';
import { ROLES } from '../../domain/permissions';
import { REGIMES } from '../../domain/regimes';
import { CHANNELS } from '../../store/notices/preferences';
import { WORK_GROUPS } from '../../store/lists/work';
import { Day, Instant, Id, Version, Texts, Owner, Deadline, Escalation, Cursor } from './answer-parts';

const Webhook = z.strictObject({
  ...{ id: Id, url: z.string(), units: z.array(z.string()).nullable(), kinds: z.array(z.string()).nullable() },
  ...{ createdBy: z.string(), createdAt: Instant },
});

const Cover = z.strictObject({
  ...{ id: Id, from: z.string(), to: z.string(), unit: z.string(), role: z.string().nullable() },
  ...{ firstDay: Day, lastDay: Day, reason: z.string(), createdBy: z.string(), createdAt: Instant },
  ...{ endedAt: Instant.nullable(), state: z.enum(['coming', 'now', 'over', 'ended']) },
});

const Dues = { open: z.int().nonnegative(), overdue: z.int().nonnegative() };

/** What is answered beside the cases: work, deadlines, notices, figures, sessions, settings. */
export const OPERATION_ANSWERS = {
  HoldPlaced: z.strictObject({ holdId: Id, version: Version, until: Day }),
  Assigned: z.strictObject({
    results: z.array(
      z.union([
        z.strictObject({ sentenceId: Id, ok: z.literal(true), version: Version }),
        z.strictObject({ sentenceId: Id, ok: z.literal(false), code: z.string(), detail: z.string() }),
      ]),
    ),
  }),
  CaseloadList: z.strictObject({
    caseloads: z.array(z.strictObject({ account: z.string(), unit: z.string(), cases: z.int(), overdue: z.int() })),
  }),
  Cover,
  CoverList: z.strictObject({ covers: z.array(Cover) }),
  Preferences: z.strictObject({
    preferences: z.array(
      z.strictObject({
        ...{ kind: z.string(), title: Texts, lawBound: z.boolean(), legalBasis: z.string().nullable() },
        ...{ channel: z.enum(CHANNELS), choices: z.array(z.enum(CHANNELS)) },
      }),
    ),
  }),
  CalendarSubscription: z.strictObject({
    subscription: z.strictObject({ createdAt: Instant, expiresAt: Instant, lastUsedAt: Instant.nullable() }).nullable(),
  }),
  CalendarAddress: z.strictObject({ token: z.string(), url: z.string() }),
  CalendarFile: z.string(),
  DeadlinePage: z.object({ deadlines: z.array(Deadline.extend({ sentenceId: Id })), next: Cursor }),
  WebhookAdded: Webhook.extend({ secret: z.string() }),
  WebhookList: z.strictObject({ webhooks: z.array(Webhook) }),
  NoticePage: z.strictObject({
    notices: z.array(
      z.strictObject({
        ...{ key: z.string(), sentenceId: Id, channel: z.string(), kind: z.string().nullable() },
        to: Owner.extend({ user: z.string().nullable() }),
        ...{
          onBehalfOf: z.string().nullable(),
          subject: z.string().nullable(),
          state: z.enum(['queued', 'sent', 'failed']),
        },
        attempts: z.array(
          z.strictObject({
            at: Instant,
            outcome: z.enum(['sent', 'deferred', 'refused']),
            error: z.string().nullable(),
          }),
        ),
        ...{ createdAt: Instant, sentAt: Instant.nullable(), nextAttemptAt: Instant.nullable() },
      }),
    ),
    next: Cursor,
  }),
  Resent: z.strictObject({ key: z.string(), sentenceId: Id, state: z.literal('queued') }),
  FindingList: z.strictObject({
    findings: z.array(
      z.strictObject({
        ...{ kind: z.string(), sentenceId: Id, of: z.string(), unit: z.string() },
        ...{ detail: z.record(z.string(), z.unknown()), openedAt: Instant, seenAt: Instant },
      }),
    ),
  }),
  StatisticsOfUnits: z.strictObject({
    sentences: z.array(
      z.strictObject({
        ...{ kind: z.string(), status: z.string(), regime: z.string(), unit: z.string() },
        count: z.int().nonnegative(),
      }),
    ),
    deadlines: z.array(z.strictObject({ kind: z.string(), ...Dues })),
    units: z.array(z.strictObject({ unit: z.string(), ...Dues })),
    regimes: z.array(z.strictObject({ regime: z.enum(REGIMES), count: z.int().positive(), share: z.number() })),
    funnel: z.strictObject({
      ...{ undecided: z.int(), ahead: z.int(), proposed: z.int(), approved: z.int(), waitingForPlace: z.int() },
      waitingForPlaceMedianDays: z.int().nullable(),
    }),
    moves: z.array(z.strictObject({ to: z.enum(REGIMES), count: z.int().positive(), medianDays: z.int() })),
    sinceEligible: z.array(
      z.strictObject({ to: z.enum(REGIMES), count: z.int().positive(), medianDays: z.int(), late: z.int() }),
    ),
    leaves: z.array(
      z.strictObject({
        ...{ leave: z.enum(LEAVE_TYPES), onTime: z.int().nonnegative(), late: z.int().nonnegative() },
        notReturned: z.int().nonnegative(),
      }),
    ),
    targets: z.array(z.strictObject({ regime: z.enum(REGIMES), share: z.number().min(0).max(1) })),
    waits: z.array(
      z.strictObject({
        ...{ unit: z.string(), waiting: z.int().nonnegative(), daysSoFar: z.int().nonnegative() },
        ...{ found: z.int().nonnegative(), daysBefore: z.int().nonnegative() },
      }),
    ),
  }),
  RuleSetList: z.strictObject({
    ruleSets: z.array(
      z.strictObject({
        ...{ id: z.string(), status: z.enum(['in-force', 'comparison', 'adopted-not-in-force']) },
        ...{ commencement: Day.nullable(), transitional: Texts.extend({ appliesTo: z.string() }), changes: Texts },
        ...{ source: z.string(), isDefault: z.boolean(), parameters: z.record(z.string(), z.unknown()).nullable() },
      }),
    ),
  }),
  PermissionMatrix: z.strictObject({
    roles: z.array(z.enum(ROLES)),
    lendable: z.array(z.enum(ROLES)),
    permissions: z.array(
      z.strictObject({
        ...{ permission: z.string(), kind: z.enum(['command', 'query']) },
        ...{ roles: z.array(z.enum(ROLES)), beyondReach: z.boolean() },
      }),
    ),
  }),
  AccountList: z.strictObject({ accounts: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
  UnitList: z.object({
    units: z.array(
      z.looseObject({ id: z.string(), name: z.string(), kind: z.string(), region: z.string().nullable() }),
    ),
  }),
  Stream: z.string(),
  Work: z.strictObject({
    work: z.array(
      z.strictObject({
        ...{ id: z.string(), sentenceId: Id, deadlineId: z.string(), version: Version, kind: z.string() },
        ...{ group: z.enum(WORK_GROUPS), title: Texts, dueOn: Day, today: Day, legalBasis: z.string() },
        ...{ lawBound: z.boolean(), owner: Owner, regime: z.enum(REGIMES), unit: z.string(), caseworker: z.string() },
        ...{ person: z.string().nullable(), initials: z.string(), of: z.string().nullable(), own: z.boolean() },
        ...{ undecided: z.boolean(), path: z.string(), onBehalfOf: z.string().nullable(), heldUntil: Day.nullable() },
        escalation: z.array(Escalation),
      }),
    ),
    counts: z.strictObject({
      groups: z.record(z.enum(WORK_GROUPS), z.int()),
      kinds: z.record(z.string(), z.int()),
    }),
    next: Cursor,
  }),
  Session: z.strictObject({
    account: z.strictObject({ id: z.string(), name: z.string() }),
    roles: z.array(z.string()),
    units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    everyUnit: z.boolean(),
    csrfToken: z.string(),
    draftKey: z.string(),
    expiresAt: Instant,
    idleMinutes: z.int(),
    training: z.boolean(),
    development: z.boolean(),
  }),
  OwnSessions: z.strictObject({
    sessions: z.array(
      z.strictObject({ startedAt: Instant, lastSeenAt: Instant, expiresAt: Instant, current: z.boolean() }),
    ),
  }),
  SessionsEnded: z.strictObject({ ended: z.int() }),
  SignedOut: z.strictObject({ redirectTo: z.string() }),
} as const;
