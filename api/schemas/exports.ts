import { z } from 'zod';
import { EXPORT_KINDS } from '../../store/exports';
import { Day, Id, Moment, text } from './fields';

/**
 * What is to be taken out, and why. `pdf` is of one sentence; the others also of all that the asker sees. `bundle` is what
 * is stored, with its proofs: of one sentence as a whole, or of a period of whoever serves every unit.
 */
export const ExportBody = z
  .strictObject({
    kind: z.enum(EXPORT_KINDS),
    sentenceId: Id.nullable().default(null),
    /** Events of a period, both days included. */
    from: Day.nullable().default(null),
    to: Day.nullable().default(null),
    knownAt: Moment.nullable().default(null),
    effectiveOn: Day.nullable().default(null),
    reason: text(500),
  })
  .refine(({ kind, sentenceId }) => kind !== 'pdf' || sentenceId !== null, {
    path: ['sentenceId'],
    message: 'must name a sentence: a pdf is of one',
  })
  .refine(({ kind, knownAt, effectiveOn }) => kind !== 'bundle' || (knownAt === null && effectiveOn === null), {
    path: ['knownAt'],
    message: 'must not be given for a bundle: it is of what is stored, whatever was known when',
  })
  .refine(
    ({ kind, sentenceId, from, to }) => kind !== 'bundle' || sentenceId === null || (from === null && to === null),
    {
      path: ['from'],
      message: 'must not be given with a sentence: its bundle is of all of it',
    },
  )
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'must not be before `from`',
  });

const Instant = z.string().meta({ format: 'date-time' });
const DayAnswer = z.string().meta({ format: 'date' });

const Export = z.strictObject({
  ...{ id: z.string(), kind: z.enum(EXPORT_KINDS), reason: z.string(), account: z.string(), role: z.string() },
  units: z.array(z.string()).nullable(),
  query: z.strictObject({
    ...{ sentenceId: z.string().nullable(), from: DayAnswer.nullable(), to: DayAnswer.nullable() },
    ...{ knownAt: Instant.nullable(), effectiveOn: DayAnswer.nullable() },
  }),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'expired']),
  ...{ done: z.int(), of: z.int().nullable(), askedAt: Instant },
  ...{ startedAt: Instant.nullable(), endedAt: Instant.nullable(), expiresAt: Instant.nullable() },
  file: z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
  error: z.string().nullable(),
});

export const EXPORT_ANSWERS = { Export, ExportList: z.strictObject({ exports: z.array(Export) }) } as const;
