import { z } from 'zod';
import { type CommandOf } from '../../domain/commands';
import { LAPSE_CAUSES, LEAVE_PURPOSES, LEAVE_TYPES, SPECIAL_ENDS } from '../../domain/events';
import { LeaveConditions } from './execution';
import {
  ConditionId,
  Day,
  Days,
  DecisionId,
  Id,
  LengthBody,
  MAX_YEARS,
  MinuteOrInstant,
  PlaceBody,
  Reason,
  KnownRuleSetName,
  Slug,
  text,
  Words,
} from './fields';
import { HearingBody } from './proposal';

/** What a court ruled after a breach of probation: all or part of the remainder, or nothing. */
export const CourtRulingBody = z.strictObject({
  type: z.enum(['reimprisonment', 'dismissal']),
  part: z.enum(['full', 'part']).nullable().default(null),
  days: Days.nullable().default(null),
  court: Slug,
  caseNumber: text(100),
  judgedOn: Day,
  effectiveOn: Day,
  to: PlaceBody.nullable().default(null),
  /** A new offence: in one sentence with that for the offence, or apart. */
  jointly: z.boolean().exactOptional(),
});
export type CourtRulingBody = z.infer<typeof CourtRulingBody>;

/** The prosecution has brought a case of prolonged preventive detention. */
export const ProlongationCaseBody = z.strictObject({ court: Slug, caseNumber: text(100), broughtOn: Day });
export type ProlongationCaseBody = z.infer<typeof ProlongationCaseBody>;

/** Leave from prison, from its first day to the day of return. */
export const LeaveBody = z.strictObject({
  type: z.enum(LEAVE_TYPES),
  from: Day,
  to: Day,
  /** Work release: what for. */
  purpose: z.enum(LEAVE_PURPOSES).exactOptional(),
  /** Special grounds: more days a year. */
  special: z.boolean().exactOptional(),
  conditions: LeaveConditions.exactOptional(),
  /** Days of travel, on top of those of the year. */
  travelDays: Days.exactOptional(),
  reason: Reason,
});
export type LeaveBody = z.infer<typeof LeaveBody>;

/** An application for leave that is refused; that the reason is of substance, the law asks for. */
export const LeaveRefusalBody = z.strictObject({
  type: z.enum(LEAVE_TYPES),
  from: Day,
  to: Day,
  appliedOn: Day,
  reason: text(10_000, 0).default(''),
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});
export type LeaveRefusalBody = z.infer<typeof LeaveRefusalBody>;

/** How a leave ended. */
export const LeaveEndBody = z.strictObject({ returned: z.enum(['on-time', 'late', 'not']), on: Day });

/** As after an absence: whoever is back was on time or late by the day. The days of a leave count by themselves. */
const BackFromLeave = z.strictObject({
  returnedOn: Day,
  countedDays: z.literal(0, 'must be 0: the days of a leave count by themselves').default(0),
});

/** How a leave ended, said in either way. */
export const LeaveEndedBody = z
  .union([LeaveEndBody, BackFromLeave])
  .transform((said): { returned: 'on-time' | 'late' | 'not' | 'back'; on: string } =>
    'returned' in said ? said : { returned: 'back', on: said.returnedOn },
  );

/** Why the rest of a leave or an interruption is taken back; that a reason is there, the law asks for. */
export const RevocationBody = z.strictObject({ reason: text(10_000, 0).default('') });
export type RevocationBody = z.infer<typeof RevocationBody>;

/** Until when an interruption is extended: four weeks more, unless a day is named. */
export const ExtensionBody = z.strictObject({
  until: Day.nullable().default(null),
  reason: text(10_000, 0).default(''),
});
export type ExtensionBody = z.infer<typeof ExtensionBody>;

/** An application for an interruption, or for a longer one, that is refused. */
export const InterruptionRefusalBody = z.strictObject({
  from: Day,
  until: Day,
  appliedOn: Day,
  reason: text(10_000, 0).default(''),
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});
export type InterruptionRefusalBody = z.infer<typeof InterruptionRefusalBody>;

/** A condition of the catalogue, or the next version of one that holds. */
export const ConditionBody = z.strictObject({
  code: Slug,
  text: text(10_000, 0).nullable().default(null),
  from: Day,
  until: Day.nullable().default(null),
  replaces: ConditionId.nullable().default(null),
});
export type ConditionBody = z.infer<typeof ConditionBody>;

/** Why something ends or waits; the law asks for no reason. */
export const ReasonBody = z.strictObject({ reason: Reason });
export type ReasonBody = z.infer<typeof ReasonBody>;

/** Nothing is said but that it is so. */
export const NothingBody = z.strictObject({});

/** A complaint about a decision, by its id (of the proposal, breach, leave, absence, condition …). */
export const ComplaintBody = z.strictObject({
  of: DecisionId,
  receivedOn: Day,
  /** Where the time to complain is one of hours: the minute at which it came in, which then says the day too. */
  receivedAt: MinuteOrInstant.exactOptional(),
  reason: Reason,
});
export type ComplaintBody = z.infer<typeof ComplaintBody>;

/** The decision on a complaint takes longer; when it is to be expected, if anybody knows. */
export const InterimReplyBody = z.strictObject({ expectedOn: Day.nullable().default(null) });
export type InterimReplyBody = z.infer<typeof InterimReplyBody>;

/** A request to rectify a recorded fact (the event that says it) is refused, and why. */
export const CorrectionRefusalBody = z.strictObject({ of: Id, reason: Words });
export type CorrectionRefusalBody = z.infer<typeof CorrectionRefusalBody>;

/** What became of a complaint. */
export const ComplaintDecisionBody = z.strictObject({
  outcome: z.enum(['upheld', 'reversed', 'dismissed']),
  reason: Reason,
});
export type ComplaintDecisionBody = z.infer<typeof ComplaintDecisionBody>;

const Judgment = z.int().min(0).max(50);
const Years = z.int().min(0).max(MAX_YEARS);

const CorrectedFact = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('length'), judgment: Judgment, length: LengthBody }),
  z.strictObject({ field: z.literal('remandDays'), judgment: Judgment, remandDays: Days }),
  z.strictObject({ field: z.literal('frame'), frameYears: Years, minimumYears: Years.nullable().default(null) }),
  z.strictObject({ field: z.literal('startDate'), startDate: Day }),
  z.strictObject({ field: z.literal('unbrokenCustodySince'), unbrokenCustodySince: Day.nullable() }),
  z.strictObject({ field: z.literal('birthDate') }),
  z.strictObject({ field: z.literal('absence'), absenceId: Id, from: Day, to: Day, countedDays: Days.default(0) }),
]);

/** A recorded fact as it truly was: which event it corrects, and from when it holds. */
export const CorrectionBody = z.strictObject({
  corrects: Id,
  holdsFrom: Day,
  correction: CorrectedFact,
  /** Of the person, and so apart: it is sealed. */
  birthDate: Day.nullable().default(null),
  reason: Words,
});
export type CorrectionBody = z.infer<typeof CorrectionBody>;

/** An end that does not come by the clock. */
export const EndBody = z.strictObject({
  end: z.enum(SPECIAL_ENDS),
  endedOn: Day,
  authority: text(200),
  reason: Reason,
  /** Lapsed since preventive detention was imposed, and not by time. */
  because: z.enum(LAPSE_CAUSES).exactOptional(),
});
export type EndBody = z.infer<typeof EndBody>;

/** The rule set under which the sentence goes on. */
export const RuleSetBody = z.strictObject({ ruleSet: KnownRuleSetName, effectiveOn: Day });
export type RuleSetBody = z.infer<typeof RuleSetBody>;

/** What a ruling asks for, in the domain's words. */
export function rulingCommand(
  rulingId: string,
  { type: ruling, ...rest }: CourtRulingBody,
): CommandOf<'RecordCourtRuling'> {
  return { type: 'RecordCourtRuling', rulingId, ruling, ...rest };
}

/** What a leave asks for, in the domain's words. */
export function leaveCommand(leaveId: string, { type: leave, ...rest }: LeaveBody): CommandOf<'GrantLeave'> {
  return { type: 'GrantLeave', leaveId, leave, ...rest };
}

/** A refusal of leave, in the domain's words. */
export function leaveRefusalCommand(
  leaveId: string,
  { type: leave, ...rest }: LeaveRefusalBody,
): CommandOf<'RefuseLeave'> {
  return { type: 'RefuseLeave', leaveId, leave, ...rest };
}
