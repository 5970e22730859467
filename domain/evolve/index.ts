import {
  CASE_ACCESS_EVENTS,
  type CaseAccessEvent,
  ABSENCE_EVENTS,
  CASEWORK_EVENTS,
  DETENTION_EVENTS,
  ERASURE_EVENTS,
  type ErasureEvent,
  type SanctionEvent,
  EXCLUSION_EVENTS,
  GUARDIAN_EVENTS,
  LEAVE_EVENTS,
  MONITORING_EVENTS,
  POSTPONEMENT_EVENTS,
  SUSPENSION_EVENTS,
  SANCTION_EVENTS,
  REINTEGRATION_EVENTS,
  RETENTION_EVENTS,
  VICTIM_EVENTS,
  type EventOf,
  type SentenceEvent,
} from '../events';
import { measureIn } from '../measures';
import { isOf } from '../of-types';
import { UNREGISTERED, type Sentence, type SentenceState } from '../state';
import { evolveAbsence } from './absence';
import { evolveBreach } from './breach';
import { evolveCasework } from './casework';
import { evolveAccess } from './case-access';
import { evolveCharge } from './charge';
import { evolveComplaint } from './complaint';
import { evolveCondition } from './condition';
import { evolveCorrection } from './correction';
import { evolveCourt } from './court';
import { evolveDeadline } from './deadline';
import { evolveDetention } from './detention';
import { evolveEnd } from './end';
import { evolveErasure } from './erasure';
import { evolveExclusion } from './exclusion';
import { evolveHome } from './home';
import { evolveGuardian } from './guardian';
import { evolveLeave } from './leave';
import { evolveLetter } from './letter';
import { evolveMonitoring } from './monitoring';
import { evolvePostponement } from './postponement';
import { registered, evolveRegistration } from './registration';
import { evolveReintegration } from './reintegration';
import { evolveRetention } from './retention';
import { evolveReview } from './review';
import { evolveSuspension } from './suspension';
import { evolveSanction } from './sanction';
import { evolveTransition } from './transition';
import { evolveVictim } from './victim';

/** What an event changes. It never judges: the event has happened. Throws only on a log that cannot be. */
export function evolve(state: SentenceState, event: SentenceEvent): SentenceState {
  if (event.type === 'SentenceRegistered') return registered(event);
  if (state.status === 'unregistered') throw new Error(`Corrupt log: ${event.type} before SentenceRegistered`);
  if (isOf(CASE_ACCESS_EVENTS, event)) return evolveAccess(state, event);
  if (isOf(ERASURE_EVENTS, event)) return evolveErasure(state, event);
  const after = isOf(SANCTION_EVENTS, event) ? evolveSanction(state, event) : change(state, event);
  const measure = measureIn(event, state);
  return measure === null ? after : { ...after, measures: [...after.measures, measure] };
}

/** The state that events, in their order, leave. */
export function fold(events: readonly SentenceEvent[], from: SentenceState = UNREGISTERED): SentenceState {
  return events.reduce(evolve, from);
}

/** What happens to a sentence in its own right, once it is there. */
type Course = Exclude<SentenceEvent, { type: 'SentenceRegistered' } | CaseAccessEvent | ErasureEvent | SanctionEvent>;

function change(state: Sentence, event: Course): Sentence {
  if (isOf(OF_A_SUBJECT, event)) return ofSubject(state, event);
  switch (event.type) {
    case 'ServingStarted':
    case 'DatesCalculated':
    case 'RemandCredited':
      return evolveRegistration(state, event);
    case 'TransitionProposed':
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
    case 'StayDecided':
    case 'RegimeChanged':
    case 'ReleasedOnProbation':
    case 'PlaceAwaited':
    case 'PlaceFound':
      return evolveTransition(state, event);
    case 'ReviewDue':
    case 'ReviewRecorded':
      return evolveReview(state, event);
    case 'BreachRegistered':
    case 'BreachAnswered':
    case 'CourtPetitioned':
    case 'ReactionActivated':
      return evolveBreach(state, event);
    case 'CourtRuled':
    case 'CourtProlonged':
    case 'ProlongationCaseBrought':
      return evolveCourt(state, event);
    case 'LetterIssued':
      return evolveLetter(state, event);
    case 'ConditionSet':
    case 'ConditionEnded':
      return evolveCondition(state, event);
    case 'PersonNotified':
    case 'InterimReplySent':
    case 'CorrectionRefused':
    case 'ComplaintReceived':
    case 'ComplaintDecided':
      return evolveComplaint(state, event);
    case 'FactCorrected':
    case 'RuleSetAdopted':
      return evolveCorrection(state, event);
    case 'ConsentRecorded':
    case 'ConsentWithdrawn':
    case 'TimetableSet':
    case 'MeetingRecorded':
      return evolveHome(state, event);
    case 'ChargeRecorded':
    case 'ChargeSettled':
    case 'ExpulsionRecorded':
    case 'ExpulsionLifted':
      return evolveCharge(state, event);
    case 'DeadlineReached':
    case 'DayPassedUndecided':
      return evolveDeadline(state, event);
    case 'SentenceReopened':
    case 'SentenceEnded':
    case 'SentenceCompleted':
      return evolveEnd(state, event);
  }
}

/** Subjects whose types stand in a list of their own. */
const OF_A_SUBJECT = {
  ...ABSENCE_EVENTS,
  ...LEAVE_EVENTS,
  ...DETENTION_EVENTS,
  ...CASEWORK_EVENTS,
  ...GUARDIAN_EVENTS,
  ...VICTIM_EVENTS,
  ...SUSPENSION_EVENTS,
  ...MONITORING_EVENTS,
  ...POSTPONEMENT_EVENTS,
  ...REINTEGRATION_EVENTS,
  ...RETENTION_EVENTS,
  ...EXCLUSION_EVENTS,
} as const;

function ofSubject(state: Sentence, event: EventOf<keyof typeof OF_A_SUBJECT>): Sentence {
  if (isOf(ABSENCE_EVENTS, event)) return evolveAbsence(state, event);
  if (isOf(LEAVE_EVENTS, event)) return evolveLeave(state, event);
  if (isOf(DETENTION_EVENTS, event)) return evolveDetention(state, event);
  if (isOf(CASEWORK_EVENTS, event)) return evolveCasework(state, event);
  if (isOf(GUARDIAN_EVENTS, event)) return evolveGuardian(state, event);
  if (isOf(VICTIM_EVENTS, event)) return evolveVictim(state, event);
  if (isOf(SUSPENSION_EVENTS, event)) return evolveSuspension(state, event);
  if (isOf(MONITORING_EVENTS, event)) return evolveMonitoring(state, event);
  if (isOf(REINTEGRATION_EVENTS, event)) return evolveReintegration(state, event);
  if (isOf(RETENTION_EVENTS, event)) return evolveRetention(state, event);
  if (isOf(EXCLUSION_EVENTS, event)) return evolveExclusion(state, event);
  return evolvePostponement(state, event);
}
