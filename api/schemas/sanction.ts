import { z } from 'zod';
import { Day, Reason, Slug, Words } from './fields';

/** A sanction has a handful of figures; who writes more means something else. */
const MAX_VALUES = 20;
const MAX_CODE = 100;
const NAME = /^[a-zA-Z][a-zA-Z0-9]{0,49}$/;

/** Figures, days and codes by name. Which of them belong there is in the table of the sanction, and the domain's to answer. */
export const ValuesBody = z
  .record(z.string().regex(NAME, 'must be a name'), z.union([z.string().max(MAX_CODE), z.int(), z.null()]))
  .refine((values) => Object.keys(values).length <= MAX_VALUES, `must not be more than ${MAX_VALUES}`);

/** A step of a sanction, as `GET /api/sanctions` describes it. */
export const StepBody = z.strictObject({ step: Slug, on: Day, values: ValuesBody.default({}), reason: Reason });
export type StepBody = z.infer<typeof StepBody>;

/** A step was recorded by mistake. */
export const RetractionBody = z.strictObject({ reason: Words });
export type RetractionBody = z.infer<typeof RetractionBody>;

const Texts = z.object({ nb: z.string(), en: z.string() });
const Field = z.object({
  name: z.string(),
  kind: z.enum(['number', 'date', 'choice']),
  label: Texts,
  optional: z.boolean(),
  min: z.int().nullable(),
  max: z.int().nullable(),
  choices: z.array(z.object({ code: z.string(), text: Texts })),
});

/** What the routes of sanctions answer. */
export const SANCTION_ANSWERS = {
  StepTaken: z.strictObject({ stepId: z.string(), version: z.int(), stage: z.string(), status: z.string() }),
  Sanctions: z.strictObject({
    sanctions: z.array(
      z.strictObject({
        ...{ kind: z.string(), title: Texts, legalBasis: z.string(), terms: z.array(Field) },
        stages: z.array(z.strictObject({ code: z.string(), title: Texts, status: z.string() })),
        steps: z.array(
          z.strictObject({
            ...{ code: z.string(), title: Texts, happened: Texts, legalBasis: z.string(), reason: z.string() },
            ...{ from: z.array(z.string()), by: z.array(z.string()), fields: z.array(Field) },
          }),
        ),
      }),
    ),
  }),
} as const;
