import { z } from 'zod';
import { COLUMNS, SIGNS, TABLES } from '../../domain/statistics/tables';
import { Day, Instant } from './answer-parts';

const Figure = z.union([z.number(), z.enum(SIGNS)]);

/** What is answered to everybody. */
export const PUBLISHED_ANSWERS = {
  PublicStatistics: z.strictObject({
    publication: z
      .strictObject({
        ...{ asOf: Day, quarter: z.strictObject({ from: Day, to: Day }), leastPeople: z.int().positive() },
        ...{ madeAt: Instant, events: z.int().positive(), training: z.boolean() },
        tables: z.array(
          z.strictObject({
            ...{ id: z.enum(TABLES), columns: z.array(z.enum(COLUMNS)) },
            rows: z.array(z.strictObject({ code: z.string(), figures: z.array(Figure) })),
            total: z.array(Figure).nullable(),
          }),
        ),
      })
      .nullable(),
  }),
  CsvFile: z.string(),
} as const;
