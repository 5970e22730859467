import { z } from 'zod';
import { RECALL_GROUNDS } from '../../domain/events';
import { Day, PlaceBody, Slug, text } from './fields';

/** The person asks for release from preventive detention. */
export const OwnPetitionBody = z.strictObject({ receivedOn: Day });
export type OwnPetitionBody = z.infer<typeof OwnPetitionBody>;

/** The petition was sent to the prosecution. */
export const ForwardBody = z.strictObject({ forwardedOn: Day });
export type ForwardBody = z.infer<typeof ForwardBody>;

const Extension = z.strictObject({
  /** In all, from the release; how many the law permits is answered by the domain. */
  years: z.int().min(1).max(1_000).nullable().default(null),
  until: Day.nullable().default(null),
  court: Slug,
  caseNumber: text(100),
  judgedOn: Day,
  finalOn: Day,
});

/** A court extends the probation: to a day, or to so many years in all. */
export const ProbationExtensionBody = Extension.refine(
  ({ years, until }) => (years === null) !== (until === null),
  'state either years or until',
);
export type ProbationExtensionBody = z.infer<typeof ProbationExtensionBody>;
export const extensionShape = Extension.shape;

/** Back to prison from probation by the region, without a court. */
export const RecallBody = z.strictObject({
  ground: z.enum(RECALL_GROUNDS),
  consentedOn: Day.nullable().default(null),
  to: PlaceBody,
  reason: text(10_000, 0).default(''),
});
export type RecallBody = z.infer<typeof RecallBody>;

/** The person's request to be taken back is refused. */
export const RecallRefusalBody = z.strictObject({ finalOn: Day, reason: text(10_000, 0).default('') });
export type RecallRefusalBody = z.infer<typeof RecallRefusalBody>;
