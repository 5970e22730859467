import { AwaitPlaceBody } from './capacity';
import { z } from 'zod';
import {
  type Asked,
  type CaseAccessCommand,
  type CaseworkCommand,
  type ClockCommand,
  type ErasureCommand,
  type ExclusionCommand,
  type ReintegrationCommand,
  type RetentionCommand,
  type VictimCommand,
} from '../../domain/commands';
import { ABSENCE_TYPES, PROPOSAL_TYPES } from '../../domain/events';
import { isOf } from '../../domain/of-types';
import { type Supposition } from '../../domain/what-if';
import * as detention from './detention';
import * as execution from './execution';
import * as guardian from './guardian';
import { ConditionId, ConsentId, Day, Id, RuleSetName } from './fields';
import * as home from './home';
import * as measures from './measures';
import * as monitoring from './monitoring';
import { DecisionBody, ProposalBody } from './proposal';
import * as suspension from './suspension';
import * as sanction from './sanction';

const MAX_COMMANDS = 50;
const MAX_WITHOUT = 1_000;

/** The body of a route, with what its path says, tagged with the type of its command. */
function command<T extends Asked['type'], S extends z.core.$ZodLooseShape>(type: T, shape: S) {
  return z.strictObject({ ...shape, type: z.literal(type) });
}

// A body's own `type` is named as in the command: `proposal`, `absence`, `ruling`, `leave`. The id of a new thing may be
// given, so that a later command can name it.
const NewId = Id.exactOptional();
const SupposedCommand = z.discriminatedUnion('type', [
  command('ProposeTransition', {
    ...ProposalBody.omit({ type: true }).shape,
    proposalId: NewId,
    proposal: z.enum(PROPOSAL_TYPES).default('transition'),
  }),
  command('DecideProposal', DecisionBody.shape),
  command('AwaitPlace', { ...AwaitPlaceBody.shape, proposalId: Id }),
  command('FindPlace', { proposalId: Id }),
  command('RegisterBreach', { ...execution.BreachBody.shape, breachId: NewId }),
  command('RegisterFailureToAppear', { ...execution.FailureToAppearBody.shape, breachId: NewId, absenceId: NewId }),
  command('AnswerBreach', { ...execution.BreachResponseBody.shape, breachId: Id }),
  command('RecordCourtProlongation', execution.ProlongationBody.shape),
  command('RecordProlongationCase', { ...measures.ProlongationCaseBody.shape, caseId: NewId }),
  command('RecordCourtRuling', {
    ...measures.CourtRulingBody.omit({ type: true }).shape,
    rulingId: NewId,
    ruling: measures.CourtRulingBody.shape.type,
  }),
  command('RegisterAbsence', {
    ...execution.AbsenceBody.omit({ type: true }).shape,
    absenceId: NewId,
    absence: z.enum(ABSENCE_TYPES),
  }),
  command('EndAbsence', { ...execution.ReturnBody.shape, absenceId: Id }),
  command('GrantLeave', {
    ...measures.LeaveBody.omit({ type: true }).shape,
    leaveId: NewId,
    leave: measures.LeaveBody.shape.type,
  }),
  command('RefuseLeave', {
    ...measures.LeaveRefusalBody.omit({ type: true }).shape,
    leaveId: NewId,
    leave: measures.LeaveRefusalBody.shape.type,
  }),
  command('EndLeave', { ...measures.LeaveEndBody.shape, leaveId: Id }),
  command('RevokeLeave', { ...measures.RevocationBody.shape, leaveId: Id }),
  command('ExtendInterruption', { ...measures.ExtensionBody.shape, absenceId: Id }),
  command('RevokeInterruption', { ...measures.RevocationBody.shape, absenceId: Id }),
  command('RefuseInterruption', { ...measures.InterruptionRefusalBody.shape, refusalId: NewId }),
  command('SuspendProbation', { ...suspension.SuspensionBody.shape, suspensionId: NewId }),
  command('LiftSuspension', { ...suspension.LiftingBody.shape, suspensionId: Id }),
  command('PostponeStart', { ...monitoring.PostponementBody.shape, postponementId: NewId }),
  command('RefusePostponement', { ...monitoring.PostponementRefusalBody.shape, postponementId: NewId }),
  command('InformOfMonitoring', { ...monitoring.MonitoringInformationBody.shape, informationId: NewId }),
  command('RecordMonitoringApplication', { ...monitoring.MonitoringApplicationBody.shape, applicationId: NewId }),
  command('GrantMonitoring', { ...monitoring.MonitoringGrantBody.shape, applicationId: Id }),
  command('RefuseMonitoring', { ...monitoring.MonitoringRefusalBody.shape, applicationId: Id }),
  command('RecordOwnPetition', { ...detention.OwnPetitionBody.shape, petitionId: NewId }),
  command('ForwardOwnPetition', { ...detention.ForwardBody.shape, petitionId: Id }),
  command('RecordProbationExtension', { ...detention.extensionShape, extensionId: NewId }),
  command('RecallWithoutCourt', { ...detention.RecallBody.shape, recallId: NewId }),
  command('RefuseOwnRecall', { ...detention.RecallRefusalBody.shape, recallId: NewId }),
  command('SetCondition', { ...measures.ConditionBody.shape, conditionId: ConditionId.exactOptional() }),
  command('EndCondition', { ...measures.ReasonBody.shape, conditionId: ConditionId }),
  command('RecordConsent', { ...home.ConsentBody.shape, consentId: NewId }),
  command('WithdrawConsent', { ...home.WithdrawalBody.shape, consentId: ConsentId }),
  command('SetTimetable', { ...home.TimetableBody.shape, timetableId: NewId }),
  command('RecordMeeting', { ...home.MeetingBody.shape, meetingId: NewId }),
  command('RecordCharge', { ...home.ChargeBody.shape, chargeId: NewId }),
  command('SettleCharge', { ...home.ChargeSettledBody.shape, chargeId: Id }),
  command('RecordExpulsion', home.ExpulsionBody.shape),
  command('LiftExpulsion', home.ExpulsionLiftedBody.shape),
  command('CreditRemand', { ...execution.RemandCreditBody.shape, creditId: NewId }),
  command('RecordReview', { ...execution.ReviewBody.shape, reviewId: NewId }),
  command('RecordNotification', { ...execution.NotificationBody.shape, notificationId: NewId }),
  command('ReceiveComplaint', { ...measures.ComplaintBody.shape, complaintId: NewId }),
  command('SendInterimReply', { ...measures.InterimReplyBody.shape, complaintId: Id }),
  command('DecideComplaint', { ...measures.ComplaintDecisionBody.shape, complaintId: Id }),
  command('CorrectFact', { ...measures.CorrectionBody.shape, correctionId: NewId }),
  command('RefuseCorrection', { ...measures.CorrectionRefusalBody.shape, requestId: NewId }),
  command('RecordGuardian', { ...guardian.GuardianBody.shape, guardianId: NewId }),
  command('EndGuardian', { ...guardian.GuardianEndBody.shape, guardianId: Id }),
  command('AdoptRuleSet', { ...measures.RuleSetBody.shape, adoptionId: NewId }),
  command('EndSentence', measures.EndBody.shape),
  command('TakeStep', { ...sanction.StepBody.shape, stepId: NewId }),
  command('RetractStep', { ...sanction.RetractionBody.shape, stepId: Id }),
]);
type SupposedCommand = z.infer<typeof SupposedCommand>;

/** What nobody supposes: that there is a sentence, the clock's, letters, whose case it is, who may see it, victims told, exclusion, plans, what is kept and erased. */
type NotSupposed =
  | ClockCommand['type']
  | CaseworkCommand['type']
  | CaseAccessCommand['type']
  | ErasureCommand['type']
  | ExclusionCommand['type']
  | ReintegrationCommand['type']
  | RetentionCommand['type']
  | VictimCommand['type']
  | 'RegisterSentence'
  | 'IssueLetter';
/** A command that is missing above is named by the compiler here. */
type Forgotten = Exclude<Asked['type'], SupposedCommand['type'] | NotSupposed>;
export const FORGOTTEN: [Forgotten] extends [never] ? null : Forgotten = null;

/** What is supposed to be otherwise, and the day for which it is looked at: the sentence's own today unless said. */
export const WhatIfBody = z.strictObject({
  ruleSet: RuleSetName.nullable().default(null),
  without: z.array(Id).max(MAX_WITHOUT).default([]),
  commands: z.array(SupposedCommand).max(MAX_COMMANDS).default([]),
  on: Day.exactOptional(),
});
export type WhatIfBody = z.infer<typeof WhatIfBody>;

/** A supposition in the domain's words; `newId` names what its n-th command makes. */
export function suppositionOf(
  { on, commands, ...rest }: WhatIfBody,
  today: string,
  newId: (n: number) => string,
): Supposition {
  return { ...rest, on: on ?? today, commands: commands.map((each, n) => commandOf(each, newId(n))) };
}

/** Commands that name what they are about and make nothing that needs an id. */
const MAKES_NOTHING = {
  DecideProposal: true,
  AwaitPlace: true,
  FindPlace: true,
  AnswerBreach: true,
  RecordCourtProlongation: true,
  EndAbsence: true,
  EndLeave: true,
  RevokeLeave: true,
  ExtendInterruption: true,
  RevokeInterruption: true,
  ForwardOwnPetition: true,
  LiftSuspension: true,
  GrantMonitoring: true,
  RefuseMonitoring: true,
  EndCondition: true,
  WithdrawConsent: true,
  SettleCharge: true,
  RecordExpulsion: true,
  LiftExpulsion: true,
  SendInterimReply: true,
  DecideComplaint: true,
  EndGuardian: true,
  EndSentence: true,
  RetractStep: true,
} as const satisfies { readonly [T in SupposedCommand['type']]?: true };

function commandOf(supposed: SupposedCommand, id: string): Asked {
  if (isOf(MAKES_NOTHING, supposed)) return supposed;
  switch (supposed.type) {
    case 'ProposeTransition':
      return { proposalId: id, ...supposed };
    case 'RegisterFailureToAppear':
      return { breachId: id, absenceId: id, ...supposed };
    case 'RegisterBreach':
      return { breachId: id, ...supposed };
    case 'RecordProlongationCase':
      return { caseId: id, ...supposed };
    case 'RecordCourtRuling':
      return { rulingId: id, ...supposed };
    case 'RegisterAbsence':
      return { absenceId: id, ...supposed };
    case 'GrantLeave':
    case 'RefuseLeave':
      return { leaveId: id, ...supposed };
    case 'RefuseInterruption':
      return { refusalId: id, ...supposed };
    case 'SuspendProbation':
      return { suspensionId: id, ...supposed };
    case 'PostponeStart':
    case 'RefusePostponement':
      return { postponementId: id, ...supposed };
    case 'InformOfMonitoring':
      return { informationId: id, ...supposed };
    case 'RecordMonitoringApplication':
      return { applicationId: id, ...supposed };
    case 'RecordOwnPetition':
      return { petitionId: id, ...supposed };
    case 'RecordProbationExtension':
      return { extensionId: id, ...supposed };
    case 'RecallWithoutCourt':
    case 'RefuseOwnRecall':
      return { recallId: id, ...supposed };
    case 'SetCondition':
      return { conditionId: id, ...supposed };
    case 'RecordConsent':
      return { consentId: id, ...supposed };
    case 'SetTimetable':
      return { timetableId: id, ...supposed };
    case 'RecordMeeting':
      return { meetingId: id, ...supposed };
    case 'RecordCharge':
      return { chargeId: id, ...supposed };
    case 'CreditRemand':
      return { creditId: id, ...supposed };
    case 'RecordReview':
      return { reviewId: id, ...supposed };
    case 'RecordNotification':
      return { notificationId: id, ...supposed };
    case 'ReceiveComplaint':
      return { complaintId: id, ...supposed };
    case 'CorrectFact':
      return { correctionId: id, ...supposed };
    case 'RefuseCorrection':
      return { requestId: id, ...supposed };
    case 'AdoptRuleSet':
      return { adoptionId: id, ...supposed };
    case 'RecordGuardian':
      return { guardianId: id, ...supposed };
    case 'TakeStep':
      return { stepId: id, ...supposed };
  }
}
