import { type EventOf, type SentenceEvent } from '../events';
import { breachLetter, complaintLetter } from './breaches';
import { type Decided, type Letter } from './document';
import {
  conditionLetter,
  correctionRefusedLetter,
  datesLetter,
  interruptionLetter,
  leaveLetter,
  leaveRefusedLetter,
  recallLetter,
} from './others';
import { exclusionContinuedLetter, exclusionLetter } from './exclusion';
import { proposalLetter } from './proposals';
import {
  extensionLetter,
  interruptionRefusedLetter,
  notCountedLetter,
  recallRefusedLetter,
  recallWithoutCourtLetter,
  revocationLetter,
} from './measures';
import { adoptionOf, extensionOf, liftingOf, revocationOf } from '../measures';
import {
  monitoringLetter,
  monitoringRefusedLetter,
  suspensionEndedLetter,
  suspensionLetter,
  postponementLetter,
  postponementRefusedLetter,
} from './applications';
import { stepLetter } from './sanctions';

export { type Block, type Decided, type Letter, type Section, TEMPLATES, type Template } from './document';
export { renderHtml, STYLE } from './html';

/** Decisions that concern the person so that a letter says them. */
type Concerning = EventOf<
  | 'TransitionApproved'
  | 'TransitionDenied'
  | 'StayDecided'
  | 'BreachAnswered'
  | 'ComplaintDecided'
  | 'CorrectionRefused'
  | 'CourtRuled'
  | 'DatesCalculated'
  | 'LeaveGranted'
  | 'LeaveRefused'
  | 'LeaveRevoked'
  | 'AbsenceRegistered'
  | 'InterruptionExtended'
  | 'InterruptionRevoked'
  | 'InterruptionRefused'
  | 'RecalledWithoutCourt'
  | 'OwnRecallRefused'
  | 'ConditionSet'
  | 'ProbationSuspended'
  | 'StartPostponed'
  | 'PostponementRefused'
  | 'SuspensionEnded'
  | 'MonitoringGranted'
  | 'MonitoringRefused'
  | 'StepTaken'
  | 'ExclusionDecided'
  | 'ExclusionContinued'
>;

/**
 * The id of the decision that an event is, when a letter tells the person of it: of the proposal, breach, complaint,
 * ruling, correction, leave, absence or condition. Null: nothing was decided that a letter tells.
 */
export function decisionIn(event: SentenceEvent): string | null {
  switch (event.type) {
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'StayDecided':
      return event.proposalId;
    case 'BreachAnswered':
      // What the prosecution does is not the service's to write of.
      return event.decidedBy === 'prosecution' ? null : event.breachId;
    case 'ComplaintDecided':
      return event.complaintId;
    case 'CorrectionRefused':
      return event.requestId;
    case 'CourtRuled':
      return event.rulingId;
    case 'LeaveGranted':
    case 'LeaveRefused':
      return event.leaveId;
    case 'ConditionSet':
      return event.conditionId;
    case 'LeaveRevoked':
      // What answers a breach is told as the answer to it.
      return event.breachId === null ? revocationOf(event.leaveId) : null;
    case 'AbsenceRegistered':
      return event.absence === 'interruption' || event.absence === 'hospital-not-counted' ? event.absenceId : null;
    case 'InterruptionExtended':
      return extensionOf(event.absenceId, event.until);
    case 'InterruptionRevoked':
      return event.breachId === null ? revocationOf(event.absenceId) : null;
    case 'InterruptionRefused':
      return event.refusalId;
    case 'ProbationSuspended':
      return event.suspensionId;
    case 'SuspensionEnded':
      // What an answer to the breach ends, the letter about it says.
      return event.because === 'lifted' ? liftingOf(event.suspensionId) : null;
    case 'StartPostponed':
    case 'PostponementRefused':
      return event.postponementId;
    case 'MonitoringGranted':
    case 'MonitoringRefused':
      return event.applicationId;
    case 'RecalledWithoutCourt':
    case 'OwnRecallRefused':
      return event.recallId;
    case 'StepTaken':
      return event.decision === null ? null : event.stepId;
    case 'ExclusionDecided':
      return event.exclusionId;
    case 'ExclusionContinued':
      return extensionOf(event.exclusionId, event.decidedOn);
    case 'DatesCalculated':
      return correctionIn(event);
    default:
      return null;
  }
}

/** Whoever has other dates after a correction or under another rule set is told (forskrift § 3-2). */
function correctionIn(event: EventOf<'DatesCalculated'>): string | null {
  const { because, changes = [], correctionId, adoptionId, ruleSet } = event;
  if (changes.length === 0) return null;
  return correctionId ?? (because === 'rule-set' ? adoptionOf({ adoptionId, ruleSet }) : null);
}

/** The letter about a decision. Throws when it is none that a letter tells. */
export function letterOf(decided: Decided): Letter {
  if (decisionIn(decided.event) === null) throw new Error(`No letter tells of ${decided.event.type}`);
  return LETTERS[decided.event.type as Concerning['type']](decided.event as never, decided);
}

const LETTERS: { readonly [T in Concerning['type']]: (event: EventOf<T>, decided: Decided) => Letter } = {
  TransitionApproved: proposalLetter,
  TransitionDenied: proposalLetter,
  StayDecided: proposalLetter,
  BreachAnswered: breachLetter,
  ComplaintDecided: complaintLetter,
  CorrectionRefused: correctionRefusedLetter,
  CourtRuled: recallLetter,
  DatesCalculated: datesLetter,
  LeaveGranted: leaveLetter,
  LeaveRefused: leaveRefusedLetter,
  LeaveRevoked: revocationLetter,
  AbsenceRegistered: (event, decided) =>
    event.absence === 'interruption' ? interruptionLetter(event, decided) : notCountedLetter(event, decided),
  InterruptionExtended: extensionLetter,
  InterruptionRevoked: revocationLetter,
  InterruptionRefused: interruptionRefusedLetter,
  RecalledWithoutCourt: recallWithoutCourtLetter,
  OwnRecallRefused: recallRefusedLetter,
  ConditionSet: conditionLetter,
  ProbationSuspended: suspensionLetter,
  SuspensionEnded: suspensionEndedLetter,
  StartPostponed: postponementLetter,
  PostponementRefused: postponementRefusedLetter,
  MonitoringGranted: monitoringLetter,
  MonitoringRefused: monitoringRefusedLetter,
  StepTaken: stepLetter,
  ExclusionDecided: exclusionLetter,
  ExclusionContinued: exclusionContinuedLetter,
};
