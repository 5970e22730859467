import { z } from 'zod';
import type { ComplaintDeadlineInput } from '../../domain/calculation';
import { isDate, type Length } from '../../domain/dates';
import { RULE_SETS, type RuleSetId } from '../../domain/rule-sets';

const RULE_SET_IDS = Object.keys(RULE_SETS) as RuleSetId[];
const LOCAL_MINUTE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
const MAX_DAYS = 40_000;
const MAX_HOURS = MAX_DAYS * 24;
const MAX_YEARS_TOGETHER = 1_000;

/** A real day of the years 1900 to 2999. */
export const DateBody = z
  .string()
  .refine(isDate, 'must be a real date, YYYY-MM-DD')
  .refine((date) => date >= '1900-01-01' && date < '3000-01-01', 'must be of the years 1900 to 2999')
  .meta({ format: 'date', example: '2026-03-02' });

/** A minute on the local wall clock, without a zone. */
const LocalMinuteBody = z
  .string()
  .refine((text) => DateBody.safeParse(LOCAL_MINUTE.exec(text)?.[1]).success, 'must be a real minute, YYYY-MM-DDTHH:MM')
  .meta({ example: '2026-03-13T15:00' });

/** A length as a judgment states it: whole years, months and days. */
export const LengthBody = z.strictObject({
  years: z.int().min(0).max(100),
  months: z.int().min(0).max(1_200),
  days: z.int().min(0).max(MAX_DAYS),
});

const Days = z.int().min(0).max(MAX_DAYS);
const Sentences = z
  .array(LengthBody)
  .max(1_000)
  .refine((lengths) => yearsTogether(lengths) <= MAX_YEARS_TOGETHER, `must not exceed ${MAX_YEARS_TOGETHER} years`);
const Absences = z.array(z.strictObject({ from: DateBody, to: DateBody, countedDays: Days })).max(1_000);
const Hours = z.number().min(0).max(MAX_HOURS);

const Imprisonment = z.strictObject({
  kind: z.literal('imprisonment'),
  ruleSet: z.enum(RULE_SET_IDS).exactOptional(),
  startDate: DateBody,
  sentences: Sentences,
  remandDays: Days.exactOptional(),
  absences: Absences.exactOptional(),
  subsidiaryDays: Days.exactOptional(),
  unbrokenCustodySince: DateBody.exactOptional(),
  foreignSentence: z.boolean().exactOptional(),
});

// Any number that the law forbids: that it does is an answer, not a fault of shape.
const ProlongationYears = z
  .number()
  .min(-100)
  .max(100)
  .refine((years) => years <= 0 || years > 5 || Number.isInteger(12 * years), 'must be of whole months');

const PreventiveDetention = z.strictObject({
  kind: z.literal('preventive-detention'),
  startDate: DateBody,
  frameYears: z.int().min(1).max(100),
  minimumYears: z.int().min(0).max(100).exactOptional(),
  remandDays: Days.exactOptional(),
  finalOn: DateBody.exactOptional(),
  absences: Absences.exactOptional(),
  prolongationsYears: z.array(ProlongationYears).max(100).exactOptional(),
});

const PreventiveDetentionFrame = z.strictObject({
  kind: z.literal('preventive-detention-frame'),
  frameYears: z.int().min(-100).max(1_000),
  minimumYears: z.int().min(0).max(1_000),
  offenceMaximum30Years: z.boolean(),
  under18: z.boolean(),
});

const RemandCredit = z.strictObject({
  kind: z.literal('remand-credit'),
  hoursDeprived: Hours,
  hoursFullIsolation: Hours,
});

const WholeSentenceMonitoring = z.strictObject({
  kind: z.literal('whole-sentence-monitoring'),
  startDate: DateBody,
  sentences: Sentences,
});

const ReviewAfterRefusal = z.strictObject({
  kind: z.literal('review-after-refusal'),
  sentences: Sentences,
  couldHaveBeenReleasedOn: DateBody,
});

// Two shapes of one kind, which a discriminated union cannot tell apart: one object, and then one of two.
const ComplaintDeadline = z
  .strictObject({
    kind: z.literal('complaint-deadline'),
    notifiedOn: DateBody.exactOptional(),
    days: z.int().min(0).max(3_660).exactOptional(),
    notifiedAt: LocalMinuteBody.exactOptional(),
    hours: z.int().min(0).max(8_784).exactOptional(),
  })
  .transform(({ kind, notifiedOn, days, notifiedAt, hours }, context): ComplaintDeadlineInput => {
    const inDays = notifiedOn !== undefined && days !== undefined;
    const inHours = notifiedAt !== undefined && hours !== undefined;
    if (inDays && notifiedAt === undefined && hours === undefined) return { kind, notifiedOn, days };
    if (inHours && notifiedOn === undefined && days === undefined) return { kind, notifiedAt, hours };
    context.addIssue({ code: 'custom', message: 'give notifiedOn and days, or notifiedAt and hours' });
    return z.NEVER;
  });

const CommunitySentence = z.strictObject({
  kind: z.literal('community-sentence'),
  hours: z.int().min(-100_000).max(100_000),
  subsidiaryDays: Days,
  periodDays: Days,
  remandDays: Days,
});

const Limitation = z.strictObject({
  kind: z.literal('limitation'),
  sentences: Sentences,
  finalOrInterruptedOn: DateBody,
});

/** One input of `calculate`, of any kind: only its shape is checked here, what the law refuses is answered by the domain. */
export const CalculationBody = z.discriminatedUnion('kind', [
  Imprisonment,
  PreventiveDetention,
  PreventiveDetentionFrame,
  RemandCredit,
  WholeSentenceMonitoring,
  ReviewAfterRefusal,
  ComplaintDeadline,
  CommunitySentence,
  Limitation,
]);

function yearsTogether(lengths: readonly Length[]): number {
  return lengths.reduce((total, { years, months, days }) => total + years + months / 12 + days / 365, 0);
}
