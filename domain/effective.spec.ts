import { EVENT_TYPES, exampleOf } from '../test/golden/examples';
import { type IsoDate } from './dates';
import { effectiveOn } from './effective';
import { type EventType, type SentenceEvent } from './events';

// From which day an event holds in law: the day that it names, where it names one. What only tells what was done holds from
// the day on which it is recorded.

const RECORDED = '2030-01-01';

/** Of each example in test/golden, the day that counts, and what it is. */
const HOLDS: Partial<Record<EventType, IsoDate>> = {
  ...{ SentenceRegistered: '2026-03-02', ServingStarted: '2026-03-02' }, // its first day
  ...{ TransitionApproved: '2026-06-02', TransitionDenied: '2026-06-02', StayDecided: '2026-06-02' }, // decided
  ...{ ProposalSentBack: '2026-06-02', ProposalRejected: '2026-06-02' },
  ...{ RegimeChanged: '2026-06-15', ReleasedOnProbation: '2027-02-18' }, // the day of the move
  ...{ PlaceAwaited: '2026-06-15', PlaceFound: '2026-06-20' },
  BreachRegistered: '2026-05-01', // when it happened, not when it was registered
  ...{ CourtPetitioned: '2027-03-01', CourtRuled: '2027-04-02', ProlongationCaseBrought: '2035-11-01' },
  ...{ CourtProlonged: '2035-12-15', ProbationExtended: '2035-02-01' }, // final; judged
  ...{ AbsenceRegistered: '2026-04-01', AbsenceEnded: '2026-04-21', InterruptionRefused: '2026-08-24' },
  ...{ ChargeRecorded: '2026-05-01', ChargeSettled: '2026-06-01' },
  ...{ ExpulsionRecorded: '2026-05-01', ExpulsionLifted: '2026-07-01' },
  ...{ ComplaintReceived: '2026-06-05', InterimReplySent: '2026-07-01', ComplaintDecided: '2026-07-10' },
  ...{ FactCorrected: '2026-03-01', CorrectionRefused: '2026-06-01' }, // from when the right fact holds
  RuleSetAdopted: '2026-06-01',
  ...{ ConditionSet: '2026-06-15', ConditionEnded: '2026-10-01' },
  ...{ OwnPetitionReceived: '2032-03-02', OwnPetitionForwarded: '2032-03-10', RecalledWithoutCourt: '2033-01-02' },
  ...{ SentenceEnded: '2027-01-01', SentenceCompleted: '2027-08-20' },
  ...{ GuardianRecorded: '2026-03-02', GuardianEnded: '2026-10-12' },
  ...{ ConsentRecorded: '2026-08-20', ConsentWithdrawn: '2026-09-20', TimetableSet: '2026-09-01' },
  ...{ MeetingRecorded: '2026-09-08', StepTaken: '2026-03-12', StepRetracted: '2026-03-12' },
  ...{ LeaveGranted: '2026-08-01', LeaveRefused: '2026-08-24', LeaveEnded: '2026-09-01', LeaveRevoked: '2026-08-15' },
  ...{ ExclusionDecided: '2026-05-04', ExclusionContinued: '2026-05-18', ExclusionSupervised: '2026-05-05' },
  ...{ SupervisoryCouncilInformed: '2026-06-04', ExclusionEnded: '2026-06-10' },
  ...{ ActivityPlanned: '2026-03-09', ActivityEnded: '2026-09-18', AttendanceRecorded: '2026-03-10' },
  ...{ ProbationSuspended: '2027-03-01', SuspensionEnded: '2027-03-05' },
  ...{ StartPostponed: '2026-02-10', PostponementRefused: '2026-02-10' },
  ...{ MonitoringInformed: '2026-02-02', MonitoringApplied: '2026-02-10' },
  ...{ MonitoringGranted: '2026-02-15', MonitoringRefused: '2026-02-15', HoldEnded: '2026-09-10' },
};

it.each(Object.entries(HOLDS))('%s holds from its own day, %s', (type, day) => {
  expect(effectiveOn(exampleOf(type as EventType), RECORDED)).toBe(day);
});

const others = EVENT_TYPES.filter((type) => !(type in HOLDS));

it.each(others)('%s holds from the day on which it is recorded', (type) => {
  expect(effectiveOn(exampleOf(type), RECORDED)).toBe(RECORDED);
});

it('a sentence that begins later is registered, and holds, today', () => {
  const registered = exampleOf('SentenceRegistered') as SentenceEvent;
  expect(effectiveOn(registered, '2026-03-01')).toBe('2026-03-01');
  expect(effectiveOn(registered, '2026-03-03')).toBe('2026-03-02');
});
