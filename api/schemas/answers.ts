import { z } from 'zod';
import { OUTCOMES, PURPOSES, type Purpose } from '../../domain/access';
import { LEAVE_TYPES, RELEASE_GROUNDS, VICTIM_MATTERS } from '../../domain/events';
import { ROLES } from '../../domain/permissions';
import { REGIMES } from '../../domain/regimes';
import { CHANNELS } from '../../store/preferences';
import { WORK_GROUPS } from '../../store/work';
import { EXPORT_ANSWERS } from './exports';
import { REASON_ANSWERS } from './reasons';

const Day = z.string().meta({ format: 'date', example: '2026-03-02' });
const Instant = z.string().meta({ format: 'date-time' });
const Id = z.string().meta({ format: 'uuid' });
const Version = z.int();
const Texts = z.object({ nb: z.string(), en: z.string() });
const Level = z.object({ level: z.enum(['local', 'region', 'court']) });
const Actor = z.object({ id: z.string(), role: z.string(), unit: z.string().nullable() });
const Owner = z.object({ role: z.string(), unit: z.string() });
const Place = z.object({ regime: z.enum(REGIMES), unit: z.string() });

const VictimMatterOf = { matter: z.enum(VICTIM_MATTERS), of: z.string(), from: Day, until: Day.nullable() };

const FileHash = z.strictObject({ sha256: z.string(), bytes: z.int() });

const Criterion = z.object({
  code: z.string(),
  met: z.union([z.boolean(), z.literal('needs-assessment')]),
  from: Day.nullable(),
  fact: z.record(z.string(), z.unknown()).nullable(),
  legalBasis: z.string(),
  text: Texts,
});

const SignedCheckpoint = z.strictObject({
  ...{ size: z.int(), root: z.string(), note: z.string(), stamped: z.boolean(), createdAt: Instant },
  signature: z.enum(['valid', 'unknown-key', 'bad-signature']),
});

const Webhook = z.strictObject({
  ...{ id: Id, url: z.string(), units: z.array(z.string()).nullable(), kinds: z.array(z.string()).nullable() },
  ...{ createdBy: z.string(), createdAt: Instant },
});

const Deadline = z.object({
  id: z.string(),
  kind: z.string(),
  dueOn: Day,
  owner: Owner,
  legalBasis: z.string(),
  lawBound: z.boolean(),
  state: z.enum(['open', 'overdue']),
  nextReminderOn: Day.nullable(),
  title: Texts,
});

const Escalation = z.strictObject({ step: z.string(), on: Day, to: z.string(), reached: z.boolean() });

const Explanation = z.looseObject({
  date: z.string(),
  rule: z.string(),
  legalBasis: z.string(),
  text: Texts,
});

const ShownProposal = z.looseObject({
  proposalId: Id,
  type: z.string(),
  to: Place,
  effectiveOn: Day,
  ground: z.enum(RELEASE_GROUNDS).nullable(),
  decidedBy: Level,
  proposedBy: z.string(),
  proposedOn: Day,
  status: z.string(),
});

const ShownBreach = z.looseObject({ breachId: Id, kind: z.string(), occurredOn: Day });

const Sentence = z.looseObject({
  id: Id,
  version: Version,
  kind: z.string(),
  status: z.string(),
  regime: z.enum(REGIMES),
  unit: z.string(),
  caseworker: z.string(),
  person: z.object({ name: z.string().nullable(), birthDate: Day.nullable() }),
  today: Day,
  startDate: Day,
  ruleSet: z.string(),
  warnings: z.array(z.object({ code: z.string(), judgment: z.int().nullable(), legalBasis: z.string(), text: Texts })),
  override: z.object({ reason: z.string() }).nullable(),
  dates: z.record(z.string(), z.unknown()),
  explanations: z.array(Explanation),
  eligibility: z.array(
    z.object({
      regime: z.enum(REGIMES),
      eligible: z.boolean(),
      from: Day.nullable(),
      almost: z.boolean(),
      missing: z.array(z.string()),
      criteria: z.array(Criterion),
    }),
  ),
  leastRestrictive: z.object({ regime: z.enum(REGIMES), from: Day, legalBasis: z.string() }).nullable(),
  projection: z.array(
    z.object({
      ...{ id: z.string(), regime: z.enum(REGIMES), on: Day, until: Day },
      ...{ because: z.string(), legalBasis: z.string(), text: Texts },
    }),
  ),
  firstPlacement: z
    .object({
      ...{ assess: z.array(z.enum(REGIMES)), onlyInSpecialCases: z.array(z.enum(REGIMES)), otherwise: z.enum(REGIMES) },
      ...{ legalBasis: z.string(), text: Texts },
    })
    .nullable(),
  proposals: z.array(ShownProposal),
  breaches: z.array(ShownBreach),
  conditions: z.array(
    z.looseObject({ conditionId: z.string(), code: z.string(), text: z.string().nullable(), until: Day.nullable() }),
  ),
  deadlines: z.array(
    Deadline.extend({
      ...{ onExpiry: Texts, escalation: z.array(Escalation), snoozable: z.boolean() },
      hold: z.object({ holdId: Id, reason: z.string(), until: Day }).nullable(),
    }),
  ),
  clockStopped: z.object({ type: z.string(), since: Day, absenceId: Id.nullable() }).nullable(),
});

const Cover = z.strictObject({
  ...{ id: Id, from: z.string(), to: z.string(), unit: z.string(), role: z.string().nullable() },
  ...{ firstDay: Day, lastDay: Day, reason: z.string(), createdBy: z.string(), createdAt: Instant },
  ...{ endedAt: Instant.nullable(), state: z.enum(['coming', 'now', 'over', 'ended']) },
});

const Cursor = z.string().nullable();
const Dues = { open: z.int().nonnegative(), overdue: z.int().nonnegative() };
const SentencePage = z.object({
  sentences: z.array(
    z.object({
      ...{ id: Id, version: Version, kind: z.string(), status: z.string(), regime: z.enum(REGIMES) },
      ...{ unit: z.string(), caseworker: z.string(), startDate: Day.nullable(), today: Day, overdue: z.boolean() },
      restricted: z.boolean(),
      ...{ expectedReleaseOn: Day.nullable(), nextDueOn: Day.nullable(), nextDueKind: z.string().nullable() },
      clockStopped: z.string().nullable(),
      person: z.object({ name: z.string().nullable(), birthDate: Day.nullable() }),
    }),
  ),
  next: Cursor,
});

/** What the routes answer, for OpenAPI; the tests hold the running API to it. */
export const ANSWERS = {
  ...EXPORT_ANSWERS,
  ...REASON_ANSWERS,
  Sentence,
  SentencePage,
  FoundSentences: SentencePage.extend({ total: z.int(), totalIsLeast: z.boolean() }),
  Version: z.strictObject({ version: Version }),
  Proposed: z.strictObject({ proposalId: Id, version: Version, decidedBy: Level }),
  BreachRegistered: z.strictObject({
    breachId: Id,
    version: Version,
    options: z.array(
      z.object({ response: z.string(), legalBasis: z.string(), decidedBy: z.string(), moves: z.boolean() }),
    ),
  }),
  DidNotAppear: z.strictObject({
    ...{ breachId: Id, absenceId: Id, version: Version },
    options: z.array(
      z.object({ response: z.string(), legalBasis: z.string(), decidedBy: z.string(), moves: z.boolean() }),
    ),
  }),
  BreachKinds: z.strictObject({ kinds: z.array(z.strictObject({ code: z.string(), text: Texts })) }),
  Prolonged: z.strictObject({ version: Version, frameExpiryDate: Day, prosecutionDeadline: Day }),
  Credited: z.strictObject({ creditId: Id, version: Version }),
  AbsenceRegistered: z.strictObject({ absenceId: Id, version: Version, returnBy: Day.nullable() }),
  Reviewed: z.strictObject({ reviewId: Id, version: Version }),
  Notified: z.strictObject({
    ...{ notificationId: Id, version: Version, lastDayToComplain: Day.nullable() },
    /** Where the time is one of hours: its last minute in Oslo. */
    complaintExpiresAt: z.string().nullable(),
  }),
  CaseBrought: z.strictObject({ caseId: Id, version: Version }),
  Ruled: z.strictObject({ rulingId: Id, version: Version }),
  InterruptionExtended: z.strictObject({ absenceId: Id, version: Version, returnBy: Day.nullable() }),
  OwnPetitioned: z.strictObject({ petitionId: Id, version: Version }),
  ProbationExtended: z.strictObject({ extensionId: Id, version: Version, probationEndsOn: Day.nullable() }),
  Recalled: z.strictObject({ recallId: Id, version: Version }),
  LeaveGranted: z.strictObject({ leaveId: Id, version: Version }),
  LeaveRefused: z.strictObject({ leaveId: Id, version: Version }),
  InterruptionRefused: z.strictObject({ refusalId: Id, version: Version }),
  ProbationSuspended: z.strictObject({ suspensionId: Id, version: Version }),
  StartPostponed: z.strictObject({ postponementId: Id, version: Version, startDate: Day }),
  PostponementRefused: z.strictObject({ postponementId: Id, version: Version }),
  MonitoringInformed: z.strictObject({ informationId: Id, version: Version, applyBy: Day.nullable() }),
  MonitoringApplied: z.strictObject({ applicationId: Id, version: Version, inTime: z.boolean().nullable() }),
  RuleSetAdopted: z.strictObject({ adoptionId: Id, version: Version }),
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
  ConditionSet: z.strictObject({ conditionId: Id, version: Version, reviewOn: Day.nullable() }),
  ConditionCatalogue: z.strictObject({
    conditions: z.array(
      z.strictObject({
        ...{ code: z.string(), legalBasis: z.string(), regimes: z.array(z.enum(REGIMES)) },
        ...{ afterBreach: z.boolean(), text: Texts, kinds: z.array(z.string()), standard: z.array(z.enum(REGIMES)) },
        ...{ scope: z.enum(['regime', 'leave']), courtOnly: z.boolean(), particulars: z.boolean() },
        texts: z.array(z.strictObject({ version: z.int(), from: Day, nb: z.string(), en: z.string() })),
      }),
    ),
  }),
  ConsentRecorded: z.strictObject({ consentId: Id, version: Version }),
  TimetableSet: z.strictObject({
    ...{ timetableId: Id, version: Version, hoursAwayPerWeek: z.number() },
    warnings: z.array(z.strictObject({ code: z.string(), text: Texts })),
  }),
  MeetingRecorded: z.strictObject({ meetingId: Id, version: Version, nextBy: Day.nullable() }),
  ChargeRecorded: z.strictObject({ chargeId: Id, version: Version }),
  Complained: z.strictObject({
    ...{ complaintId: Id, version: Version, inTime: z.boolean(), suspends: z.boolean() },
    decidedBy: z.enum(['region', 'directorate']),
  }),
  Corrected: z.strictObject({
    ...{ correctionId: Id, version: Version, tell: z.array(z.string()) },
    flagged: z.array(
      z.strictObject({
        ...{ what: z.string(), of: z.string().nullable(), regime: z.enum(REGIMES).nullable() },
        ...{ decidedFor: Day, allowedFrom: Day.nullable() },
      }),
    ),
    tooLong: z.strictObject({ days: z.int(), while: z.string(), shouldHaveEndedOn: Day }).nullable(),
    afterEnd: z.strictObject({ endedOn: Day, shouldHaveEndedOn: Day, days: z.int() }).nullable(),
  }),
  EmergencyAccess: z.strictObject({ accessId: Id, version: Version, until: Day }),
  VictimRecorded: z.strictObject({ victimId: Id, version: Version }),
  Victims: z.strictObject({
    version: Version,
    today: Day,
    victims: z.array(
      z.strictObject({
        ...{ victimId: Id, wants: z.boolean(), channel: z.enum(['mail', 'by-hand']), leadDays: z.int() },
        ...{ since: Day, withdrawnOn: Day.nullable() },
        /** Null: withdrawn, or erased. */
        contact: z
          .strictObject({
            ...{ name: z.string(), email: z.string().nullable() },
            ...{ telephone: z.string().nullable(), address: z.string().nullable() },
          })
          .nullable(),
        told: z.array(z.strictObject({ ...VictimMatterOf, sentOn: Day })),
        toTell: z.array(
          z.strictObject({
            ...{ ...VictimMatterOf, cancelled: z.boolean(), conditions: z.array(z.string()), legalBasis: z.string() },
            ...{ dueOn: Day, due: z.boolean() },
          }),
        ),
      }),
    ),
  }),
  GuardianRecorded: z.strictObject({ guardianId: Id, version: Version }),
  CorrectionRefused: z.strictObject({ requestId: Id, version: Version }),
  Verification: z.strictObject({
    ...{ ok: z.boolean(), events: z.int(), hash: z.string() },
    problems: z.array(z.strictObject({ version: Version, what: z.string() })),
  }),
  CheckpointPage: z.strictObject({
    notary: z.strictObject({
      ...{ size: z.int(), signed: z.int(), signedAt: Instant.nullable(), waitingSince: Instant.nullable() },
      standing: z.enum(['signing', 'behind', 'refusing', 'none']),
      alarm: z.strictObject({ code: z.string(), at: Instant, detail: z.record(z.string(), z.unknown()) }).nullable(),
      publicKey: z.string().nullable(),
    }),
    checkpoints: z.array(SignedCheckpoint),
    next: z.int().nullable(),
  }),
  LogVerification: z.looseObject({
    state: z.enum(['none', 'running', 'done', 'failed']),
    startedAt: Instant.exactOptional(),
    startedBy: z.string().exactOptional(),
    endedAt: Instant.exactOptional(),
    done: z.int().exactOptional(),
    of: z.int().exactOptional(),
    result: z
      .strictObject({
        ...{ ok: z.boolean(), size: z.int(), signed: z.int(), streams: z.int(), root: z.string() },
        ...{ checkpoints: z.int(), outside: z.int(), stamps: z.strictObject({ held: z.int(), trusted: z.int() }) },
        problems: z.array(z.looseObject({ code: z.string(), what: z.string(), position: z.int().exactOptional() })),
        accessLog: z.strictObject({ size: z.int(), hash: z.string(), problems: z.array(z.looseObject({})) }),
      })
      .exactOptional(),
  }),
  ConsistencyProof: z.strictObject({
    ...{ from: SignedCheckpoint, to: SignedCheckpoint, proof: z.array(z.string()), holds: z.boolean() },
  }),
  InclusionProof: z.strictObject({
    ...{ position: z.int(), index: z.int(), hash: z.string(), proof: z.array(z.string()), holds: z.boolean() },
    ...{ checkpoint: SignedCheckpoint, text: z.string() },
  }),
  Timeline: z.strictObject({
    today: Day,
    entries: z.array(
      z.strictObject({
        on: Day,
        tense: z.enum(['past', 'future']),
        kind: z.enum(['event', 'deadline', 'moment', 'date']),
        title: Texts,
        legalBasis: z.string().nullable(),
        of: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  WhatIfAnswer: z.strictObject({
    before: Sentence,
    after: Sentence,
    differences: z.array(z.strictObject({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  }),
  Letters: z.strictObject({
    letters: z.array(
      z.strictObject({
        ...{
          letterId: Id,
          of: z.string(),
          guardianId: Id.exactOptional(),
          template: z.string(),
          version: z.int(),
          language: z.literal('nb'),
        },
        ...{ issuedOn: Day, html: FileHash, pdf: FileHash, legalBasis: z.string() },
      }),
    ),
    waiting: z.array(
      z.strictObject({
        ...{ of: z.string(), attempts: z.int(), lastError: z.string().nullable(), nextAttemptAt: Instant },
      }),
    ),
  }),
  EventPage: z.strictObject({
    events: z.array(
      z.strictObject({
        ...{ eventId: Id, version: Version, position: z.int(), type: z.string() },
        ...{ recordedAt: Instant, effectiveOn: Day, occurredAt: Instant, actor: Actor, ruleSet: z.string().nullable() },
        ...{ body: z.record(z.string(), z.unknown()), hash: z.string(), prevHash: z.string() },
      }),
    ),
    next: z.int().nullable(),
  }),
  ErasureProposed: z.strictObject({ erasureId: Id, version: Version }),
  FoundEvents: z.strictObject({
    events: z.array(
      z.strictObject({
        ...{ sentenceId: Id, position: z.int(), version: Version, eventId: Id, type: z.string(), title: Texts },
        ...{ recordedAt: Instant, effectiveOn: Day, actor: Actor, legalBasis: z.string().nullable() },
        ...{ unit: z.string(), kind: z.string() },
      }),
    ),
    next: Cursor,
  }),
  AccessPage: z.strictObject({
    accesses: z.array(
      z.strictObject({
        ...{ position: z.int(), at: Instant, permission: z.string(), route: z.string(), outcome: z.enum(OUTCOMES) },
        actor: z.strictObject({ id: z.string(), roles: z.array(z.string()), unit: z.string().nullable() }),
        purpose: z.enum(Object.keys(PURPOSES) as Purpose[]),
        /** In the reader's own words. */
        reason: z.string().nullable(),
        ...{ correlationId: z.string(), sentences: z.array(Id), hash: z.string(), what: Texts, why: Texts },
      }),
    ),
    next: Cursor,
  }),
  SubjectAccess: z.strictObject({
    sentenceId: Id,
    on: Day,
    standing: z.looseObject({}),
    events: z.array(
      z.strictObject({
        ...{ recordedAt: Instant, effectiveOn: Day, type: z.string(), role: z.string(), unit: z.string().nullable() },
        body: z.looseObject({}),
      }),
    ),
    letters: z.array(z.strictObject({ letterId: Id, of: z.string(), template: z.string() })),
    whoLooked: z.array(
      z.strictObject({
        at: Instant,
        unit: z.string().nullable(),
        roles: z.array(z.string()),
        what: Texts,
        purpose: Texts,
      }),
    ),
  }),
  AccessReport: z.strictObject({
    accesses: z.array(
      z.strictObject({
        at: Instant,
        unit: z.string().nullable(),
        roles: z.array(z.string()),
        what: Texts,
        purpose: Texts,
      }),
    ),
    next: Cursor,
  }),
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
  RecordedCommand: z.strictObject({
    ...{ id: z.string(), status: z.literal('recorded'), sentenceId: Id, version: Version, recordedAt: Instant },
  }),
  Arrived: z.strictObject({ sentenceId: Id, today: Day, version: Version, status: z.string() }),
  Calculated: z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]),
  Problem: z.looseObject({
    ...{ type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string() },
    facts: z.record(z.string(), z.unknown()),
    legalBasis: z.string().exactOptional(),
    instance: z.string(),
  }),
} as const satisfies Record<string, z.ZodType>;

export type AnswerName = keyof typeof ANSWERS;
