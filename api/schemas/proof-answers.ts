import { z } from 'zod';
import { NeedsAnswers } from './write-answers';
import { OUTCOMES, PURPOSES, type Purpose } from '../../domain/access';
import { INFORMATION_OUTCOMES, INFORMATION_SOURCES } from '../../domain/events';
import { Day, Instant, Id, Version, Texts, Cursor } from './answer-parts';

const Actor = z.object({ id: z.string(), role: z.string(), unit: z.string().nullable() });

const SignedCheckpoint = z.strictObject({
  ...{ size: z.int(), root: z.string(), note: z.string(), stamped: z.boolean(), createdAt: Instant },
  signature: z.enum(['valid', 'unknown-key', 'bad-signature']),
});

/** What is answered of the log: events, proofs, who looked. */
export const PROOF_ANSWERS = {
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
        ...{ checkpoints: z.int(), outside: z.int() },
        stamps: z.strictObject({ held: z.int(), trusted: z.int(), lastAt: Instant.nullable() }),
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
    information: z.array(
      z.strictObject({
        ...{ source: z.enum(INFORMATION_SOURCES), recordedOn: Day, until: Day.nullable(), text: z.string().nullable() },
        standing: z.enum(['unverified', ...INFORMATION_OUTCOMES]),
      }),
    ),
    needs: z.array(NeedsAnswers.extend({ assessedOn: Day })),
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
} as const;
