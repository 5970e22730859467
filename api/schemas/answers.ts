import { z } from 'zod';
import { RELEASE_GROUNDS } from '../../domain/events';
import { REGIMES } from '../../domain/regimes';
import { EXPORT_ANSWERS } from './exports';
import { REASON_ANSWERS } from './reasons';
import { Day, Instant, Id, Version, Texts, Level, Deadline, Escalation, Cursor } from './answer-parts';
import { PROOF_ANSWERS } from './proof-answers';
import { CAPACITY_ANSWERS } from './capacity';
import { OPERATION_ANSWERS } from './operation-answers';
import { PUBLISHED_ANSWERS } from './published-answers';
import { WRITE_ANSWERS } from './write-answers';
import { SANCTION_ANSWERS } from './sanction';

const Place = z.object({ regime: z.enum(REGIMES), unit: z.string() });

const FileHash = z.strictObject({ sha256: z.string(), bytes: z.int() });

const Criterion = z.object({
  code: z.string(),
  met: z.union([z.boolean(), z.literal('needs-assessment')]),
  from: Day.nullable(),
  fact: z.record(z.string(), z.unknown()).nullable(),
  legalBasis: z.string(),
  text: Texts,
});

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
  unbrokenCustodySince: Day.nullable(),
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
  sanction: z
    .object({
      ...{ title: Texts, legalBasis: z.string(), terms: z.record(z.string(), z.unknown()) },
      ...{ stage: z.string(), stageTitle: Texts, since: Day, open: z.array(z.string()) },
      figures: z.array(z.object({ code: z.string(), text: Texts, done: z.number(), of: z.number() })),
      steps: z.array(
        z.looseObject({ stepId: Id, step: z.string(), on: Day, text: Texts, reason: z.string().nullable() }),
      ),
    })
    .nullable(),
  erased: z.boolean(),
});

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
  ...WRITE_ANSWERS,
  ...PROOF_ANSWERS,
  ...OPERATION_ANSWERS,
  ...PUBLISHED_ANSWERS,
  ...CAPACITY_ANSWERS,
  ...EXPORT_ANSWERS,
  ...REASON_ANSWERS,
  ...SANCTION_ANSWERS,
  Sentence,
  SentencePage,
  FoundSentences: SentencePage.extend({ total: z.int(), totalIsLeast: z.boolean() }),
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
