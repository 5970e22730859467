import { z } from 'zod';
import { type CommandOf } from '../../domain/commands';
import { PROPOSAL_TYPES, RELEASE_GROUNDS, SIDES, WEIGHTS } from '../../domain/events';
import { Day, PlaceBody, Reason, Slug, text, TimeOfDay, Words } from './fields';

const MAX_POINTS = 50;

const Statement = z.strictObject({ statementOn: Day, reason: Words });

/** The facts that the gates of serving outside prison need. */
export const FactsBody = z.strictObject({
  consentedOn: Day.exactOptional(),
  home: z.strictObject({ checkedOn: Day, power: z.boolean(), telephone: z.boolean() }).exactOptional(),
  cohabitants: z
    .array(z.strictObject({ adult: z.boolean(), consentedOn: Day.nullable().default(null) }))
    .max(50)
    .exactOptional(),
  occupation: z
    .strictObject({
      ...{ kind: text(100), place: text(200), hoursPerWeek: z.number().min(0).max(168) },
      checkableInNorway: z.boolean().exactOptional(),
    })
    .exactOptional(),
  occupationWaivedForHealth: Statement.exactOptional(),
  abstinence: z.strictObject({ acceptedOn: Day }).exactOptional(),
  offenceAgainst: z
    .strictObject({ childOrCohabitant: z.boolean(), earlierLikeConviction: z.boolean() })
    .exactOptional(),
  permanentlyUnfit: Statement.exactOptional(),
  specialReasons: Words.exactOptional(),
  weeklyMeeting: z.strictObject({ weekday: z.int().min(1).max(7), time: TimeOfDay }).exactOptional(),
  institution: z
    .strictObject({
      ...{ agreedOn: Day, holdsAndFetches: z.boolean() },
      consentedToReportsOn: Day.nullable().default(null),
    })
    .exactOptional(),
  doctor: z.strictObject({ statementOn: Day, inPatientCareNeeded: z.boolean() }).exactOptional(),
  prosecutionConsentedOn: Day.exactOptional(),
});

const ConditionBody = z.strictObject({ code: Slug, text: Words, until: Day.nullable().default(null) });

/** What the person said before the decision, or why they were not heard. */
export const HearingBody = z.union([
  z.strictObject({ heardOn: Day, form: z.enum(['oral', 'written']), statement: Words }),
  z.strictObject({ waived: Words }),
]);

const AssessmentBody = z.strictObject({
  criterion: Slug,
  text: Words,
  side: z.enum(SIDES).exactOptional(),
  weight: z.enum(WEIGHTS).exactOptional(),
  /** Not shown to the person (strgjfl § 7 c–d). */
  withheld: Words.exactOptional(),
});

/** A move to another regime; the refusal of one that was applied for; or the reasons for staying. */
export const ProposalBody = z.strictObject({
  type: z.enum(PROPOSAL_TYPES),
  to: PlaceBody,
  effectiveOn: Day,
  assessment: z.array(AssessmentBody).max(MAX_POINTS).default([]),
  reason: Reason,
  facts: FactsBody.nullable().default(null),
  conditions: z.array(ConditionBody).max(MAX_POINTS).default([]),
  ground: z.enum(RELEASE_GROUNDS).nullable().default(null),
  probationYears: z.int().min(0).max(100).nullable().default(null),
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});
export type ProposalBody = z.infer<typeof ProposalBody>;

const PointBody = z.strictObject({
  criterion: Slug,
  verdict: z.enum(['accepted', 'reconsider']),
  cause: text(200).exactOptional(),
  comment: Words.exactOptional(),
});

/** Approves, refuses or sends back a proposal, point by point. */
export const DecisionBody = z.strictObject({
  proposalId: z.guid(),
  outcome: z.enum(['approve', 'deny', 'send-back']),
  reason: Reason,
  points: z.array(PointBody).max(MAX_POINTS).default([]),
  withheldReason: Words.exactOptional(),
  /** A court that refuses release from preventive detention: when that is final. */
  finalOn: Day.exactOptional(),
});
export type DecisionBody = z.infer<typeof DecisionBody>;

/** What a proposal asks for, in the domain's words. */
export function proposeCommand(
  proposalId: string,
  { type: proposal, ...rest }: ProposalBody,
): CommandOf<'ProposeTransition'> {
  return { type: 'ProposeTransition', proposalId, proposal, ...rest };
}
