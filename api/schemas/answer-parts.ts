import { z } from 'zod';

// What several answers are made of.

export const Day = z.string().meta({ format: 'date', example: '2026-03-02' });
export const Instant = z.string().meta({ format: 'date-time' });
export const Id = z.string().meta({ format: 'uuid' });
export const Version = z.int();
export const Texts = z.object({ nb: z.string(), en: z.string() });
export const Level = z.object({ level: z.enum(['local', 'region', 'court']) });
export const Owner = z.object({ role: z.string(), unit: z.string() });
export const Deadline = z.object({
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
export const Escalation = z.strictObject({ step: z.string(), on: Day, to: z.string(), reached: z.boolean() });
export const Cursor = z.string().nullable();
