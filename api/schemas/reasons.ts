import { z } from 'zod';
import { REGIMES } from '../../domain/regimes';

const Day = z.string().meta({ format: 'date', example: '2026-03-02' });
const Instant = z.string().meta({ format: 'date-time' });
const Texts = z.object({ nb: z.string(), en: z.string() });
const Version = z.int().positive();
const Difference = z.strictObject({ path: z.string(), before: z.unknown(), after: z.unknown() });
const Blamed = z.strictObject({ path: z.string(), value: z.unknown(), setBy: Version });

/** An event that an answer names by its version. */
const NamedEvent = z.strictObject({
  ...{ eventId: z.string(), version: Version, type: z.string(), title: Texts, legalBasis: z.string().nullable() },
  ...{ occurredAt: Instant, effectiveOn: Day },
  actor: z.object({ id: z.string(), role: z.string(), unit: z.string().nullable() }),
});

const Answer = z.strictObject({
  ...{ id: z.string(), kind: z.enum(['date', 'eligibility', 'criterion', 'decision', 'end']), value: z.unknown() },
  ...{ rule: z.string().nullable(), legalBasis: z.string(), text: Texts.nullable(), steps: z.array(z.string()) },
  inputs: z.array(z.string()),
  because: z.array(z.unknown()),
  stored: z.strictObject({ value: z.unknown(), version: Version, ruleSet: z.string().nullable() }).nullable(),
  agrees: z.boolean().nullable(),
  differences: z.array(Difference),
});
/** A decision rests on what was open, and that on its conditions: no answer is deeper. */
const Why = Answer.extend({ because: z.array(Answer.extend({ because: z.array(Answer) })) });

const Belief = z.strictObject({ knownAt: Instant, effectiveOn: Day, version: z.int().nullable() });

/** What the routes answer that say why a sentence stands as it does. */
export const REASON_ANSWERS = {
  WhyTree: z.strictObject({
    ...{ knownAt: Instant, effectiveOn: Day, version: Version, ruleSet: z.string() },
    ...{ inputs: z.array(Blamed), answers: z.array(Why), disagreeing: z.array(z.string()) },
    events: z.array(NamedEvent),
  }),
  WhyNot: z.strictObject({
    ...{ knownAt: Instant, effectiveOn: Day, version: Version, regime: z.enum(REGIMES) },
    ...{ eligible: z.boolean(), from: Day.nullable() },
    blocks: z.array(
      z.strictObject({
        ...{ code: z.string(), met: z.union([z.literal(false), z.literal('needs-assessment')]) },
        ...{ fact: z.record(z.string(), z.unknown()).nullable(), legalBasis: z.string(), text: Texts },
        ...{ since: Day, setBy: Version.nullable(), until: Day.nullable() },
        ends: z.enum(['date', 'never', 'fact', 'assessment']),
      }),
    ),
    refusal: z
      .strictObject({
        ...{ code: z.string(), facts: z.record(z.string(), z.unknown()), text: Texts },
        legalBasis: z.string().nullable(),
      })
      .nullable(),
    events: z.array(NamedEvent),
  }),
  Blame: z.strictObject({
    ...{ knownAt: Instant, effectiveOn: Day, version: Version },
    ...{ values: z.array(Blamed), events: z.array(NamedEvent) },
  }),
  Register: z.strictObject({
    ...{ knownAt: Instant, effectiveOn: Day },
    sentences: z.array(
      z.strictObject({
        ...{ id: z.string(), kind: z.string(), status: z.string(), regime: z.enum(REGIMES), unit: z.string() },
        ...{ since: Day, clockStopped: z.string().nullable(), from: Day, to: Day.nullable() },
        person: z.strictObject({ name: z.string().nullable(), birthDate: Day.nullable() }),
      }),
    ),
    counts: z.array(z.strictObject({ unit: z.string(), regime: z.enum(REGIMES), count: z.int().positive() })),
    ...{ next: z.string().nullable(), behind: z.int().nonnegative() },
  }),
  BeliefDiff: z.strictObject({
    ...{ from: Belief, to: Belief, differences: z.array(Difference) },
    ...{ gained: z.array(NamedEvent), lost: z.array(NamedEvent) },
  }),
} as const satisfies Record<string, z.ZodType>;
