import { minDate, type IsoDate } from './dates';
import { type ChargeEvent, type HomeEvent, type SentenceEvent } from './events';

/** From which civil date an event holds in law (`effective_on` of the log); `today` is the sentence's own day of recording. */
export function effectiveOn(event: SentenceEvent, today: IsoDate): IsoDate {
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
    case 'AbsenceEnded':
      return event.returnedOn;
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
    case 'AbsenceRegistered':
    case 'LeaveGranted':
    case 'ConditionSet':
      return event.from;
    case 'LeaveEnded':
      return event.on;
    case 'ConditionEnded':
    case 'SentenceEnded':
      return event.endedOn;
    case 'ComplaintReceived':
    case 'CorrectionRefused':
      return 'receivedOn' in event ? event.receivedOn : event.refusedOn;
    case 'FactCorrected':
      return event.holdsFrom;
    case 'ConsentRecorded':
    case 'ConsentWithdrawn':
    case 'TimetableSet':
    case 'ChargeRecorded':
    case 'ChargeSettled':
    case 'ExpulsionLifted':
      return factOn(event);
    case 'DayPassedUndecided':
    case 'DatesCalculated':
    case 'TransitionProposed':
    case 'ReviewDue':
    case 'ReviewRecorded':
    case 'BreachAnswered':
    case 'RemandCredited':
    case 'PersonNotified':
    case 'DeadlineReached':
    case 'LetterIssued':
      return today;
  }
}

type Fact = Exclude<HomeEvent | ChargeEvent, { type: 'ExpulsionRecorded' }>;

/** The day of a fact that serving at home rests on. */
function factOn(event: Fact): IsoDate {
  switch (event.type) {
    case 'ConsentRecorded':
      return event.givenOn;
    case 'ConsentWithdrawn':
      return event.withdrawnOn;
    case 'TimetableSet':
      return event.validFrom;
    case 'ChargeRecorded':
      return event.chargedOn;
    case 'ChargeSettled':
      return event.settledOn;
    case 'ExpulsionLifted':
      return event.liftedOn;
  }
}
