import { minDate, type IsoDate } from './dates';
import {
  CASE_ACCESS_EVENTS,
  type CaseAccessEvent,
  type AbsenceEvent,
  type ActivityEvent,
  type ChargeEvent,
  type DetentionEvent,
  ABSENCE_EVENTS,
  CASEWORK_EVENTS,
  type CaseworkEvent,
  DETENTION_EVENTS,
  ERASURE_EVENTS,
  type EventOf,
  EXCLUSION_EVENTS,
  type ExclusionEvent,
  GUARDIAN_EVENTS,
  type GuardianEvent,
  LEAVE_EVENTS,
  ACTIVITY_EVENTS,
  DATA_CONSENT_EVENTS,
  PLAN_EVENTS,
  RELEASE_PREPARATION_EVENTS,
  RETENTION_EVENTS,
  type LeaveEvent,
  MONITORING_EVENTS,
  type MonitoringEvent,
  POSTPONEMENT_EVENTS,
  type PostponementEvent,
  SUSPENSION_EVENTS,
  type SuspensionEvent,
  SANCTION_EVENTS,
  type SanctionEvent,
  VICTIM_EVENTS,
  type HomeEvent,
  type SentenceEvent,
} from './events';
import { isOf } from './of-types';

/** What holds from the day on which it is recorded. */
const FROM_RECORDING = {
  ...ERASURE_EVENTS,
  ...VICTIM_EVENTS,
  ...RETENTION_EVENTS,
  ...DATA_CONSENT_EVENTS,
  ...PLAN_EVENTS,
  ...RELEASE_PREPARATION_EVENTS,
  DayPassedUndecided: true,
  DatesCalculated: true,
} as const;

/** Of a probation that stands still, of monitoring that is applied for, and of a later first day. */
const STANDING = { ...MONITORING_EVENTS, ...POSTPONEMENT_EVENTS, ...SUSPENSION_EVENTS } as const;

/** Of leave, and of exclusion from the company of others. */
const IN_PRISON = { ...LEAVE_EVENTS, ...EXCLUSION_EVENTS } as const;

/** From which civil date an event holds in law (`effective_on` of the log); `today` is the sentence's own day of recording. */
export function effectiveOn(event: SentenceEvent, today: IsoDate): IsoDate {
  if (isOf(CASE_ACCESS_EVENTS, event)) return today;
  if (isOf(ACTIVITY_EVENTS, event)) return activityOn(event);
  return isOf(SANCTION_EVENTS, event) ? event.on : inLawOn(event, today);
}

type OtherEvent = Exclude<SentenceEvent, ActivityEvent | CaseAccessEvent | SanctionEvent>;

function inLawOn(event: OtherEvent, today: IsoDate): IsoDate {
  if (isOf(CASEWORK_EVENTS, event)) return caseworkOn(event, today);
  if (isOf(DETENTION_EVENTS, event)) return detentionOn(event, today);
  if (isOf(ABSENCE_EVENTS, event)) return absenceOn(event, today);
  if (isOf(FROM_RECORDING, event)) return today;
  if (isOf(GUARDIAN_EVENTS, event)) return factOn(event);
  if (isOf(IN_PRISON, event)) return isOf(LEAVE_EVENTS, event) ? leaveOn(event) : exclusionOn(event);
  if (isOf(STANDING, event)) return standingOn(event);
  switch (event.type) {
    case 'SentenceRegistered':
    case 'ServingStarted':
      return minDate(event.startDate, today);
    case 'RegimeChanged':
    case 'CourtRuled':
    case 'RuleSetAdopted':
      return event.effectiveOn;
    case 'ReleasedOnProbation':
      return event.releasedOn;
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
    case 'StayDecided':
    case 'ComplaintDecided':
    case 'ExpulsionRecorded':
      return event.decidedOn;
    case 'BreachRegistered':
      return event.occurredOn;
    case 'CourtProlonged':
      return event.finalOn;
    case 'SentenceCompleted':
      return event.completedOn;
    case 'CourtPetitioned':
    case 'InterimReplySent':
      return event.sentOn;
    case 'ProlongationCaseBrought':
      return event.broughtOn;
    case 'PlaceAwaited':
      return event.since;
    case 'PlaceFound':
      return event.foundOn;
    case 'ConditionSet':
      return event.from;
    case 'ConditionEnded':
    case 'SentenceEnded':
      return event.endedOn;
    case 'ComplaintReceived':
    case 'ConsentRecorded':
    case 'ConsentWithdrawn':
    case 'TimetableSet':
    case 'MeetingRecorded':
    case 'ChargeRecorded':
    case 'ChargeSettled':
    case 'ExpulsionLifted':
    case 'FactCorrected':
    case 'CorrectionRefused':
      return factOn(event);
    case 'TransitionProposed':
    case 'ReviewDue':
    case 'ReviewRecorded':
    case 'BreachAnswered':
    case 'ReactionActivated':
    case 'SentenceReopened':
    case 'RemandCredited':
    case 'PersonNotified':
    case 'DeadlineReached':
    case 'LetterIssued':
      return today;
  }
}

type Fact =
  | Exclude<HomeEvent | ChargeEvent | GuardianEvent, { type: 'ExpulsionRecorded' }>
  | EventOf<'FactCorrected' | 'CorrectionRefused' | 'ComplaintReceived'>;

/** The day of a fact about the person or their home. */
function factOn(event: Fact): IsoDate {
  switch (event.type) {
    case 'ConsentRecorded':
      return event.givenOn;
    case 'ConsentWithdrawn':
      return event.withdrawnOn;
    case 'TimetableSet':
      return event.validFrom;
    case 'MeetingRecorded':
      return event.on;
    case 'ChargeRecorded':
      return event.chargedOn;
    case 'ChargeSettled':
      return event.settledOn;
    case 'ExpulsionLifted':
      return event.liftedOn;
    case 'ComplaintReceived':
      return event.receivedOn;
    case 'FactCorrected':
      return event.holdsFrom;
    case 'CorrectionRefused':
      return event.refusedOn;
    case 'GuardianRecorded':
      return event.from;
    case 'GuardianEnded':
      return event.endedOn;
  }
}

/** The day of what only preventive detention knows. */
function detentionOn(event: DetentionEvent, today: IsoDate): IsoDate {
  switch (event.type) {
    case 'OwnPetitionReceived':
      return event.receivedOn;
    case 'OwnPetitionForwarded':
      return event.forwardedOn;
    case 'ProbationExtended':
      return event.judgedOn;
    case 'RecalledWithoutCourt':
      return event.effectiveOn;
    case 'CourtRefusedRelease':
    case 'OwnRecallRefused':
      return today;
  }
}

function caseworkOn(event: CaseworkEvent, today: IsoDate): IsoDate {
  return event.type === 'HoldEnded' ? event.endedOn : today;
}

function absenceOn(event: AbsenceEvent, today: IsoDate): IsoDate {
  if (event.type === 'AbsenceRegistered') return event.from;
  if (event.type === 'InterruptionRefused') return event.refusedOn;
  return event.type === 'AbsenceEnded' ? event.returnedOn : today;
}

function exclusionOn(event: ExclusionEvent): IsoDate {
  switch (event.type) {
    case 'ExclusionDecided':
      return event.startedAt.slice(0, 10);
    case 'ExclusionContinued':
      return event.decidedOn;
    case 'ExclusionSupervised':
      return event.supervisedAt.slice(0, 10);
    case 'SupervisoryCouncilInformed':
      return event.informedOn;
    case 'ExclusionEnded':
      return event.endedAt.slice(0, 10);
  }
}

function activityOn(event: ActivityEvent): IsoDate {
  if (event.type === 'ActivityPlanned') return event.from;
  return event.type === 'ActivityEnded' ? event.endedOn : event.on;
}

function leaveOn(event: LeaveEvent): IsoDate {
  switch (event.type) {
    case 'LeaveGranted':
      return event.from;
    case 'LeaveRefused':
      return event.refusedOn;
    case 'LeaveEnded':
    case 'LeaveRevoked':
      return event.on;
  }
}

function standingOn(event: MonitoringEvent | PostponementEvent | SuspensionEvent): IsoDate {
  switch (event.type) {
    case 'ProbationSuspended':
      return event.from;
    case 'SuspensionEnded':
      return event.on;
    case 'MonitoringInformed':
    case 'MonitoringApplied':
      return event.receivedOn;
    case 'MonitoringGranted':
      return event.grantedOn;
    case 'MonitoringRefused':
    case 'PostponementRefused':
      return event.refusedOn;
    case 'StartPostponed':
      return event.decidedOn;
  }
}
