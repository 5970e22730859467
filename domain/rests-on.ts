import {
  CASEWORK_EVENTS,
  type DetentionEvent,
  CASE_ACCESS_EVENTS,
  DETENTION_EVENTS,
  ERASURE_EVENTS,
  EXCLUSION_EVENTS,
  type ExclusionEvent,
  MONITORING_EVENTS,
  REINTEGRATION_EVENTS,
  type ReintegrationEvent,
  RETENTION_EVENTS,
  type MonitoringEvent,
  POSTPONEMENT_EVENTS,
  SANCTION_EVENTS,
  type SanctionEvent,
  SUSPENSION_EVENTS,
  type SuspensionEvent,
  VICTIM_EVENTS,
  type EventOf,
  type SentenceEvent,
} from './events';
import { isOf } from './of-types';
import { AT_HOME } from './regimes';
import { qualifiesWhileFree } from './release-grounds';
import {
  isEnded,
  openAbsence,
  openSuspension,
  pendingApplication,
  type Proposal,
  type Sentence,
  type SentenceState,
} from './state';

/** What may follow the end: it is reopened, or a fact of it was wrong all the same. */
const AFTER_THE_END: readonly SentenceEvent['type'][] = [
  'SentenceReopened',
  'FactCorrected',
  'DatesCalculated',
  'ErasureProposed',
  'ErasureRejected',
  'PersonErased',
];

/** What goes on beyond the end, and rests on the same as before it. */
const GOES_ON = {
  ...CASEWORK_EVENTS,
  PersonNotified: true,
  ComplaintReceived: true,
  InterimReplySent: true,
  ComplaintDecided: true,
  DeadlineReached: true,
  ReviewRecorded: true,
} as const;

/** What there can only be after the end. */
const ENDED_ONLY = { ...ERASURE_EVENTS, SentenceReopened: true } as const;

/** Whether what an event speaks of is there in the state before it. */
export function restsOn(event: SentenceEvent, state: SentenceState): boolean {
  if (event.type === 'SentenceRegistered') return state.status === 'unregistered';
  if (state.status === 'unregistered') return false;
  // Who may see a case, that a victim was told, and what is kept of it, rests on nothing else in it.
  if (isOf(CASE_ACCESS_EVENTS, event) || isOf(VICTIM_EVENTS, event) || isOf(RETENTION_EVENTS, event)) return true;
  if ((isEnded(state) && !isOf(GOES_ON, event)) || isOf(ENDED_ONLY, event))
    return isEnded(state) && AFTER_THE_END.includes(event.type);
  if (isOf(STANDS_ALONE, event)) return true;
  if (isOf(REINTEGRATION_EVENTS, event)) return restsOnPlans(event, state);
  if (isOf(DETENTION_EVENTS, event)) return restsOnDetention(event, state);
  if (isOf(SUSPENSION_EVENTS, event)) return restsOnProbation(event, state);
  if (isOf(SANCTION_EVENTS, event)) return restsOnCourse(event, state);
  if (isOf(MONITORING_EVENTS, event)) return restsOnSummons(event, state);
  if (isOf(POSTPONEMENT_EVENTS, event)) return state.status === 'summoned';
  if (isOf(CASEWORK_EVENTS, event)) return event.type !== 'HoldEnded' || rests(event.holdId, state);
  if (isOf(EXCLUSION_EVENTS, event)) return restsOnExclusion(event, state);
  if (isOf(ENDINGS, event)) return endsWhatIsOpen(event, state);
  switch (event.type) {
    case 'ServingStarted':
      return state.status === 'summoned';
    case 'TransitionProposed':
      return state.status === 'serving' ? openAbsence(state) === null : qualifiesWhileFree(state);
    case 'AbsenceRegistered':
    case 'LeaveGranted':
    case 'LeaveRefused':
      return state.status === 'serving' && openAbsence(state) === null;
    case 'InterruptionRefused':
      return state.status === 'serving' && (event.absenceId ?? null) === (openAbsence(state)?.absenceId ?? null);
    case 'BreachRegistered':
    case 'CourtProlonged':
    case 'SentenceCompleted':
      return state.status !== 'summoned';
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
    case 'StayDecided':
    case 'ReleasedOnProbation':
    case 'ReviewDue':
    case 'PlaceAwaited':
      return isProposal(state, event.proposalId, AS[event.type]);
    case 'RegimeChanged':
      return isMove(state, event);
    case 'PlaceFound':
      return state.awaitingPlace?.proposalId === event.proposalId;
    case 'BreachAnswered':
    case 'CourtPetitioned':
    case 'ReactionActivated':
      return answersBreach(event, state);
    case 'CourtRuled':
      return state.petition?.petitionId === event.petitionId;
    case 'ConsentWithdrawn':
    case 'ChargeSettled':
    case 'ExpulsionLifted':
    case 'TimetableSet':
    case 'MeetingRecorded':
    case 'GuardianEnded':
      return restsAtHome(event, state);
    case 'PersonNotified':
    case 'ComplaintReceived':
    case 'InterimReplySent':
    case 'ComplaintDecided':
      return isAppealed(event, state);
    case 'ReviewRecorded':
      return isReview(state, event.deadlineId);
    case 'FactCorrected':
    case 'RuleSetAdopted':
      return isCorrectable(event, state);
  }
}

/** A step rests on a sanction, a retraction on the step. */
function restsOnCourse(event: SanctionEvent, { course }: Sentence): boolean {
  if (event.type === 'StepTaken') return course !== null;
  return course?.steps.some(({ stepId, retracted }) => stepId === event.stepId && !retracted) ?? false;
}

/** What speaks of nothing that must be there. */
const STANDS_ALONE = {
  ConsentRecorded: true,
  ChargeRecorded: true,
  ExpulsionRecorded: true,
  DatesCalculated: true,
  RemandCredited: true,
  LetterIssued: true,
  DeadlineReached: true,
  DayPassedUndecided: true,
  ProlongationCaseBrought: true,
  SentenceEnded: true,
  CorrectionRefused: true,
  GuardianRecorded: true,
} as const;

/** What a proposal must be for an event that speaks of it. */
const AS = {
  TransitionApproved: 'pending',
  TransitionDenied: 'pending',
  ProposalSentBack: 'pending',
  ProposalRejected: 'pending',
  StayDecided: 'pending',
  ReleasedOnProbation: 'effective',
  ReviewDue: 'denied',
  PlaceAwaited: 'approved',
} as const;

/** What ends something, or goes on from something, that must be open. */
const ENDINGS = {
  AbsenceEnded: true,
  InterruptionExtended: true,
  InterruptionRevoked: true,
  LeaveEnded: true,
  LeaveRevoked: true,
  ConditionSet: true,
  ConditionEnded: true,
} as const;

function endsWhatIsOpen(event: EventOf<keyof typeof ENDINGS>, state: Sentence): boolean {
  switch (event.type) {
    case 'AbsenceEnded':
    case 'InterruptionExtended':
    case 'InterruptionRevoked':
      return openAbsence(state)?.absenceId === event.absenceId;
    case 'LeaveRevoked':
    case 'LeaveEnded':
      return state.leaves.some(({ leaveId, returned }) => leaveId === event.leaveId && returned === null);
    case 'ConditionSet':
      return event.replaces === null || isCondition(state, event.replaces);
    case 'ConditionEnded':
      return isCondition(state, event.conditionId);
  }
}

function restsOnExclusion(event: ExclusionEvent, state: Sentence): boolean {
  if (event.type === 'ExclusionDecided') return state.status === 'serving';
  return state.exclusions.some(({ exclusionId }) => exclusionId === event.exclusionId);
}

/** A goal rests on its plan, a point of the checklist on its having been begun. */
function restsOnPlans(event: ReintegrationEvent, { reintegration }: Sentence): boolean {
  const { plans, preparation, activities, dataConsents } = reintegration;
  switch (event.type) {
    case 'DataConsentWithdrawn':
    case 'NeedsAssessed':
    case 'InformationShared':
      return dataConsents.some(({ consentId }) => consentId === event.consentId);
    case 'ActivityEnded':
    case 'AttendanceRecorded':
      return activities.some(({ activityId }) => activityId === event.activityId);
    case 'GoalSet':
    case 'PlanReviewed':
      return plans.some(({ planId }) => planId === event.planId);
    case 'GoalSettled':
      return plans.some(({ goals }) => goals.some(({ goalId }) => goalId === event.goalId));
    case 'ReleaseItemSettled':
    case 'ReleaseItemReopened':
      return preparation !== null;
    case 'ContactOfficerAppointed':
    case 'DataConsentRecorded':
    case 'ActivityPlanned':
    case 'PlanMade':
    case 'ReleasePreparationBegun':
      return true;
  }
}

function isAppealed(
  event: EventOf<'PersonNotified' | 'ComplaintReceived' | 'InterimReplySent' | 'ComplaintDecided'>,
  state: Sentence,
): boolean {
  if (event.type === 'InterimReplySent' || event.type === 'ComplaintDecided')
    return isComplaint(state, event.complaintId);
  return (
    isBreach(state, event.of, 'answered') ||
    isDecided(state, event.of) ||
    isRefused(state, event.of) ||
    isMeasure(state, event.of)
  );
}

function isComplaint({ complaintCases }: Sentence, id: string): boolean {
  return complaintCases.some(({ complaintId, outcome }) => complaintId === id && outcome === null);
}

function isCorrectable(event: EventOf<'FactCorrected' | 'RuleSetAdopted'>, { absences, ruleSet }: Sentence): boolean {
  if (event.type === 'RuleSetAdopted') return event.from === ruleSet;
  const { correction } = event;
  return correction.field !== 'absence' || absences.some(({ absenceId }) => absenceId === correction.absenceId);
}

function rests(holdId: string, { holds }: Sentence): boolean {
  return holds.some((hold) => hold.holdId === holdId && hold.endedOn === null);
}

function answersBreach(
  { type, breachId }: EventOf<'BreachAnswered' | 'CourtPetitioned' | 'ReactionActivated'>,
  state: Sentence,
): boolean {
  if (type === 'BreachAnswered') return isBreach(state, breachId, 'unanswered');
  return isBreach(state, breachId, 'answered') && (type === 'ReactionActivated' || state.status === 'on-probation');
}

type AtHome = EventOf<
  'ConsentWithdrawn' | 'ChargeSettled' | 'ExpulsionLifted' | 'TimetableSet' | 'MeetingRecorded' | 'GuardianEnded'
>;

function restsAtHome(event: AtHome, { consents, charges, expulsion, place, guardians }: Sentence): boolean {
  switch (event.type) {
    case 'ConsentWithdrawn':
      return consents.some(({ consentId, withdrawnOn }) => consentId === event.consentId && withdrawnOn === null);
    case 'ChargeSettled':
      return charges.some(({ chargeId, settledOn }) => chargeId === event.chargeId && settledOn === null);
    case 'ExpulsionLifted':
      return expulsion !== null;
    case 'GuardianEnded':
      return guardians.some(({ guardianId, endedOn }) => guardianId === event.guardianId && endedOn === null);
    case 'TimetableSet':
    case 'MeetingRecorded':
      return AT_HOME.includes(place.regime);
  }
}

function restsOnDetention(event: DetentionEvent, state: Sentence): boolean {
  switch (event.type) {
    case 'OwnPetitionReceived':
      return state.status === 'serving';
    case 'OwnPetitionForwarded':
      return state.ownPetition?.petitionId === event.petitionId;
    case 'CourtRefusedRelease':
      return isDecided(state, event.proposalId);
    case 'ProbationExtended':
    case 'RecalledWithoutCourt':
    case 'OwnRecallRefused':
      return state.probation !== null;
  }
}

function restsOnProbation(event: SuspensionEvent, state: Sentence): boolean {
  return event.type === 'ProbationSuspended'
    ? state.probation !== null && isBreach(state, event.breachId, 'unanswered')
    : openSuspension(state)?.suspensionId === event.suspensionId;
}

function restsOnSummons(event: MonitoringEvent, state: Sentence): boolean {
  switch (event.type) {
    case 'MonitoringInformed':
    case 'MonitoringApplied':
      return state.status === 'summoned';
    case 'MonitoringGranted':
    case 'MonitoringRefused':
      return pendingApplication(state)?.applicationId === event.applicationId;
  }
}

function isMove(state: Sentence, { from, proposalId, breachId, reverses }: EventOf<'RegimeChanged'>): boolean {
  return (
    from === state.place.regime &&
    (proposalId === null || isProposal(state, proposalId, 'approved')) &&
    (breachId === null || isBreach(state, breachId, 'answered')) &&
    (reverses === undefined ||
      isBreach(state, reverses, 'answered') ||
      isDecided(state, reverses) ||
      isMeasure(state, reverses))
  );
}

function isReview({ probationReview, stays }: Sentence, deadlineId: string): boolean {
  return (
    probationReview?.deadlineId === deadlineId ||
    stays.some(({ proposalId }) => `review-stay/${proposalId}` === deadlineId)
  );
}

function isMeasure({ measures }: Sentence, id: string): boolean {
  return measures.some(({ of }) => of === id);
}

function isRefused({ refusedCorrections }: Sentence, id: string): boolean {
  return refusedCorrections.some(({ requestId }) => requestId === id);
}

function isProposal({ proposals }: Sentence, id: string, status: Proposal['status']): boolean {
  return proposals.some((proposal) => proposal.proposalId === id && proposal.status === status);
}

function isDecided({ proposals }: Sentence, id: string): boolean {
  return proposals.some(({ proposalId, decision }) => proposalId === id && decision !== null);
}

function isBreach({ breaches }: Sentence, id: string, as: 'answered' | 'unanswered'): boolean {
  return breaches.some(({ breachId, answer }) => breachId === id && (answer !== null) === (as === 'answered'));
}

function isCondition({ conditions }: Sentence, id: string): boolean {
  return conditions.some(({ conditionId, endedOn }) => conditionId === id && endedOn === null);
}
