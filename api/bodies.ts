import { createZodDto, createZodValidationPipe } from 'nestjs-zod';
import { z } from 'zod';
import { invalidInput } from './problems';
import * as capacity from './schemas/capacity';
import * as audit from './schemas/audit';
import * as caseload from './schemas/caseload';
import * as caseAccess from './schemas/case-access';
import * as deliveries from './schemas/deliveries';
import * as detention from './schemas/detention';
import { ExportBody } from './schemas/exports';
import * as execution from './schemas/execution';
import * as erasure from './schemas/erasure';
import * as home from './schemas/home';
import * as exclusion from './schemas/exclusion';
import * as guardian from './schemas/guardian';
import * as measures from './schemas/measures';
import * as monitoring from './schemas/monitoring';
import * as proposal from './schemas/proposal';
import * as queries from './schemas/queries';
import * as reintegration from './schemas/reintegration';
import * as sanction from './schemas/sanction';
import * as retention from './schemas/retention';
import * as sentence from './schemas/sentence';
import * as suspension from './schemas/suspension';
import * as victim from './schemas/victim';
import { WhatIfBody } from './schemas/what-if';

// Nest finds a schema by the class of a parameter, and OpenAPI names it by that class: one line each, nothing else.
export class Restriction extends createZodDto(caseAccess.RestrictionBody) {}
export class WithReason extends createZodDto(caseAccess.ReasonBody) {}
export class Conflict extends createZodDto(caseAccess.ConflictBody) {}
export class ConflictEnd extends createZodDto(caseAccess.ConflictEndBody) {}
export class Emergency extends createZodDto(caseAccess.EmergencyBody) {}
export class EmergencyReview extends createZodDto(caseAccess.EmergencyReviewBody) {}
export class Registration extends createZodDto(sentence.RegisterBody) {}
export class Proposal extends createZodDto(proposal.ProposalBody) {}
export class Decision extends createZodDto(proposal.DecisionBody) {}
export class Breach extends createZodDto(execution.BreachBody) {}
export class FailureToAppear extends createZodDto(execution.FailureToAppearBody) {}
export class BreachResponse extends createZodDto(execution.BreachResponseBody) {}
export class Prolongation extends createZodDto(execution.ProlongationBody) {}
export class Absence extends createZodDto(execution.AbsenceBody) {}
export class Interruption extends createZodDto(execution.InterruptionBody) {}
export class Return extends createZodDto(execution.ReturnBody) {}
export class RemandCredit extends createZodDto(execution.RemandCreditBody) {}
export class Review extends createZodDto(execution.ReviewBody) {}
export class Notification extends createZodDto(execution.NotificationBody) {}
export class CourtRuling extends createZodDto(measures.CourtRulingBody) {}
export class ProlongationCase extends createZodDto(measures.ProlongationCaseBody) {}
export class Leave extends createZodDto(measures.LeaveBody) {}
export class LeaveEnd extends createZodDto(measures.LeaveEndedBody) {}
export class LeaveRefusal extends createZodDto(measures.LeaveRefusalBody) {}
export class Revocation extends createZodDto(measures.RevocationBody) {}
export class InterruptionRefusal extends createZodDto(measures.InterruptionRefusalBody) {}
export class Suspension extends createZodDto(suspension.SuspensionBody) {}
export class Lifting extends createZodDto(suspension.LiftingBody) {}
export class Postponement extends createZodDto(monitoring.PostponementBody) {}
export class PostponementRefusal extends createZodDto(monitoring.PostponementRefusalBody) {}
export class MonitoringInformation extends createZodDto(monitoring.MonitoringInformationBody) {}
export class MonitoringApplication extends createZodDto(monitoring.MonitoringApplicationBody) {}
export class MonitoringGrant extends createZodDto(monitoring.MonitoringGrantBody) {}
export class MonitoringRefusal extends createZodDto(monitoring.MonitoringRefusalBody) {}
export class Extension extends createZodDto(measures.ExtensionBody) {}
export class OwnPetition extends createZodDto(detention.OwnPetitionBody) {}
export class Forwarded extends createZodDto(detention.ForwardBody) {}
export class ProbationExtension extends createZodDto(detention.ProbationExtensionBody) {}
export class Recall extends createZodDto(detention.RecallBody) {}
export class RecallRefusal extends createZodDto(detention.RecallRefusalBody) {}
export class StepOfSanction extends createZodDto(sanction.StepBody) {}
export class Retraction extends createZodDto(sanction.RetractionBody) {}
export class Condition extends createZodDto(measures.ConditionBody) {}
export class Consent extends createZodDto(home.ConsentBody) {}
export class Withdrawal extends createZodDto(home.WithdrawalBody) {}
export class Timetable extends createZodDto(home.TimetableBody) {}
export class Meeting extends createZodDto(home.MeetingBody) {}
export class Charge extends createZodDto(home.ChargeBody) {}
export class ChargeSettled extends createZodDto(home.ChargeSettledBody) {}
export class Expulsion extends createZodDto(home.ExpulsionBody) {}
export class ExpulsionLifted extends createZodDto(home.ExpulsionLiftedBody) {}
export class Reason extends createZodDto(measures.ReasonBody) {}
export class Erasure extends createZodDto(erasure.ErasureBody) {}
export class ErasureDecision extends createZodDto(erasure.ErasureDecisionBody) {}
export class Nothing extends createZodDto(measures.NothingBody) {}
export class Complaint extends createZodDto(measures.ComplaintBody) {}
export class UnverifiedInformation extends createZodDto(retention.InformationBody) {}
export class InformationSettled extends createZodDto(retention.InformationSettledBody) {}
export class MonitoringDataDeleted extends createZodDto(retention.MonitoringDataDeletedBody) {}
export class Exclusion extends createZodDto(exclusion.ExclusionBody) {}
export class ExclusionGoesOn extends createZodDto(exclusion.ExclusionGoesOnBody) {}
export class Supervision extends createZodDto(exclusion.SupervisionBody) {}
export class CouncilInformed extends createZodDto(exclusion.CouncilInformedBody) {}
export class ExclusionEnd extends createZodDto(exclusion.ExclusionEndBody) {}
export class Activity extends createZodDto(reintegration.ActivityBody) {}
export class ActivityEnd extends createZodDto(reintegration.ActivityEndBody) {}
export class AttendanceOfDay extends createZodDto(reintegration.AttendanceBody) {}
export class DataConsent extends createZodDto(reintegration.DataConsentBody) {}
export class DataWithdrawal extends createZodDto(reintegration.DataWithdrawalBody) {}
export class NeedsSaid extends createZodDto(reintegration.NeedsBody) {}
export class Sharing extends createZodDto(reintegration.SharingBody) {}
export class ContactOfficer extends createZodDto(reintegration.ContactOfficerBody) {}
export class Plan extends createZodDto(reintegration.PlanBody) {}
export class Goal extends createZodDto(reintegration.GoalBody) {}
export class GoalSettled extends createZodDto(reintegration.GoalSettledBody) {}
export class PlanReview extends createZodDto(reintegration.PlanReviewBody) {}
export class ReleaseItem extends createZodDto(reintegration.ReleaseItemBody) {}
export class ReleaseItemReopening extends createZodDto(reintegration.ReleaseItemReopeningBody) {}
export class Guardian extends createZodDto(guardian.GuardianBody) {}
export class GuardianEnd extends createZodDto(guardian.GuardianEndBody) {}
export class VictimWish extends createZodDto(victim.VictimWishBody) {}
export class VictimNotice extends createZodDto(victim.VictimNoticeBody) {}
export class InterimReply extends createZodDto(measures.InterimReplyBody) {}
export class CorrectionRefusal extends createZodDto(measures.CorrectionRefusalBody) {}
export class ComplaintDecision extends createZodDto(measures.ComplaintDecisionBody) {}
export class Correction extends createZodDto(measures.CorrectionBody) {}
export class SpecialEnd extends createZodDto(measures.EndBody) {}
export class RuleSetChange extends createZodDto(measures.RuleSetBody) {}
export class WhatIf extends createZodDto(WhatIfBody) {}
export class FastForward extends createZodDto(execution.FastForwardBody) {}
export class Sentences extends createZodDto(queries.SentencesQuery) {}
export class SentenceSearch extends createZodDto(queries.SentenceSearchBody) {}
export class MyWork extends createZodDto(queries.WorkQuery) {}
export class Deadlines extends createZodDto(queries.DeadlinesQuery) {}
export class LetterPreview extends createZodDto(queries.LetterPreviewQuery) {}
export class Events extends createZodDto(queries.EventsQuery) {}
export class WebhookSubscription extends createZodDto(deliveries.WebhookBody) {}
export class Notices extends createZodDto(deliveries.NoticesQuery) {}
export class Findings extends createZodDto(deliveries.FindingsQuery) {}
export class Checkpoints extends createZodDto(audit.CheckpointsQuery) {}
export class Inclusion extends createZodDto(audit.InclusionQuery) {}
export class Consistency extends createZodDto(audit.ConsistencyQuery) {}
export class Hold extends createZodDto(caseload.HoldBody) {}
export class HoldEnd extends createZodDto(caseload.HoldEndBody) {}
export class Assignment extends createZodDto(caseload.AssignmentBody) {}
export class Caseloads extends createZodDto(caseload.CaseloadsQuery) {}
export class NewCover extends createZodDto(caseload.CoverBody) {}
export class ChosenPreferences extends createZodDto(caseload.PreferencesBody) {}
export class Calendar extends createZodDto(caseload.CalendarQuery) {}
export class ExportRequest extends createZodDto(ExportBody) {}
export class PlacesToSet extends createZodDto(capacity.SetPlacesBody) {}
export class PlacesAsked extends createZodDto(capacity.PlacesQuery) {}
export class PlaceAwaitedFor extends createZodDto(capacity.AwaitPlaceBody) {}
export class PublicStatisticsFile extends createZodDto(queries.PublicStatisticsQuery) {}
export class RegisterAsked extends createZodDto(queries.RegisterQuery) {}
export class EventSearch extends createZodDto(queries.EventSearchQuery) {}
export class Accesses extends createZodDto(queries.AccessQuery) {}
export class AccessReport extends createZodDto(queries.AccessReportQuery) {}
export class AsOf extends createZodDto(queries.AsOfQuery) {}
export class Why extends createZodDto(queries.WhyQuery) {}
export class WhyNot extends createZodDto(queries.WhyNotQuery) {}
export class Blame extends createZodDto(queries.BlameQuery) {}
export class Diff extends createZodDto(queries.DiffQuery) {}

/** Checks every body and query against its schema, and names each field that is wrong. */
export const ShapePipe = createZodValidationPipe({
  createValidationException: (error) => invalidInput(fieldsOf(error)),
});

/** Where a value has the wrong shape, and how. */
export function fieldsOf(error: unknown): { path: string; message: string }[] {
  if (!(error instanceof z.ZodError)) throw error;
  return error.issues.flatMap((issue) => {
    const at = (...more: readonly PropertyKey[]) => [...issue.path, ...more].map(String).join('.') || '(body)';
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: at(key), message: 'unknown field' }));
    return [{ path: at(), message: issue.message }];
  });
}
