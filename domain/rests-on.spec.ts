import { detention, imprisonment, registered } from '../test/given';
import { EVENT_TYPES } from '../test/golden/examples';
import { like } from '../test/letters-given';
import { type SentenceEvent } from './events';
import { fold } from './evolve';
import { restsOn } from './rests-on';
import { UNREGISTERED } from './state';

// What an event speaks of must be there before it: a proposal before its approval, a breach before its answer. So that a
// what-if leaves out, with an event, whatever stood on it.

type Events = readonly SentenceEvent[];
const serving = registered();
const summoned = serving.filter(({ type }) => type !== 'ServingStarted');
const to = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
const proposed = like('TransitionProposed');
const approved = like('TransitionApproved');
const released = [
  ...[like('TransitionProposed', { to, effectiveOn: '2027-02-18' }), approved],
  like('RegimeChanged', { to, effectiveOn: '2027-02-18', proposalId: 'p1', reverses: undefined }),
];
const free = [...serving, ...released, like('ReleasedOnProbation')];
const breach = like('BreachRegistered');
const answered = like('BreachAnswered', { to: null, days: null, jointTo: undefined });
const away = like('AbsenceRegistered', { absence: 'interruption', absenceId: 'a1' });
const atHome = like('RegimeChanged', {
  ...{ to: { regime: 'home-detention', unit: 'f' }, proposalId: null, breachId: null, reverses: undefined },
});
const complained = [proposed, approved, like('ComplaintReceived', { of: 'p1' })];
const lawfully = { proposalId: null, breachId: null } as const;

/** The event; what must have happened before it; and what happened where it is missing (a sentence that is served). */
const CASES: readonly (readonly [event: SentenceEvent, there: Events, missing?: Events])[] = [
  [like('ServingStarted'), summoned, serving],
  ...(['TransitionApproved', 'TransitionDenied', 'ProposalSentBack', 'ProposalRejected', 'StayDecided'] as const).map(
    (type) => [like(type), [...serving, proposed]] as const,
  ),
  [like('TransitionApproved'), [...serving, proposed], [...serving, proposed, approved]],
  [like('ReleasedOnProbation'), [...serving, ...released], [...serving, proposed, approved]],
  [like('ReviewDue'), [...serving, proposed, like('TransitionDenied')], [...serving, proposed]],
  [like('PlaceAwaited'), [...serving, proposed, approved], [...serving, proposed]],
  [like('PlaceFound'), [...serving, proposed, approved, like('PlaceAwaited')], [...serving, proposed, approved]],
  [like('RegimeChanged', { proposalId: 'p1', reverses: undefined }), [...serving, proposed, approved]],
  [like('RegimeChanged', { ...lawfully, from: 'high-security', reverses: undefined }), serving, [...serving, atHome]],
  [like('RegimeChanged', { ...lawfully, breachId: 'b1', reverses: undefined }), [...serving, breach, answered], [...serving, breach]], // prettier-ignore
  [like('RegimeChanged', { ...lawfully, reverses: 'b1' }), [...serving, breach, answered], [...serving, breach]],
  [like('RegimeChanged', { ...lawfully, reverses: 'p1' }), [...serving, proposed, approved], [...serving, proposed]],
  [like('BreachAnswered'), [...serving, breach], [...serving, breach, answered]],
  [like('BreachAnswered'), [...serving, breach]],
  [like('ReactionActivated', { breachId: 'b1' }), [...serving, breach, answered], [...serving, breach]],
  [like('CourtPetitioned', { breachId: 'b1' }), [...free, breach, answered], [...serving, breach, answered]],
  [like('CourtPetitioned', { breachId: 'b1' }), [...free, breach, answered], [...free, breach]],
  [
    like('CourtRuled', { petitionId: 'q1' }),
    [...free, breach, answered, like('CourtPetitioned', { breachId: 'b1', petitionId: 'q1' })],
    [...free, breach, answered],
  ],
  [like('AbsenceEnded', { absenceId: 'a1' }), [...serving, away]],
  [like('AbsenceEnded', { absenceId: 'a2' }), [...serving, like('AbsenceRegistered', { absenceId: 'a2' })], [...serving, away]], // prettier-ignore
  [like('InterruptionExtended', { absenceId: 'a1' }), [...serving, away]],
  [like('InterruptionRevoked', { absenceId: 'a1' }), [...serving, away]],
  [like('InterruptionRefused', { absenceId: 'a1' }), [...serving, away]],
  [like('InterruptionRefused', { absenceId: null }), serving, [...serving, away]],
  [like('AbsenceRegistered'), serving, [...serving, away]],
  [like('LeaveGranted'), serving, [...serving, away]],
  [like('LeaveRefused'), serving, summoned],
  [proposed, serving, [...serving, away]],
  [proposed, serving, summoned],
  [like('LeaveEnded', { leaveId: 'l1' }), [...serving, like('LeaveGranted', { leaveId: 'l1' })]],
  [like('LeaveRevoked', { leaveId: 'l1' }), [...serving, like('LeaveGranted', { leaveId: 'l1' })]],
  [
    like('LeaveEnded', { leaveId: 'l1' }),
    [...serving, like('LeaveGranted', { leaveId: 'l1' })],
    [...serving, like('LeaveGranted', { leaveId: 'l1' }), like('LeaveEnded', { leaveId: 'l1' })],
  ],
  [
    like('ConditionSet', { conditionId: 'o2', replaces: 'o1' }),
    [...serving, like('ConditionSet', { conditionId: 'o1', replaces: null })],
  ],
  [
    like('ConditionEnded', { conditionId: 'o1' }),
    [...serving, like('ConditionSet', { conditionId: 'o1', replaces: null })],
    [
      ...[...serving, like('ConditionSet', { conditionId: 'o1', replaces: null })],
      like('ConditionEnded', { conditionId: 'o1' }),
    ],
  ],
  [like('ConsentWithdrawn', { consentId: 'c1' }), [...serving, like('ConsentRecorded', { consentId: 'c1' })]],
  [like('ChargeSettled', { chargeId: 'h1' }), [...serving, like('ChargeRecorded', { chargeId: 'h1' })]],
  [like('ExpulsionLifted'), [...serving, like('ExpulsionRecorded')]],
  [like('GuardianEnded', { guardianId: 'w1' }), [...serving, like('GuardianRecorded', { guardianId: 'w1' })]],
  [like('TimetableSet'), [...serving, atHome]],
  [like('MeetingRecorded'), [...serving, atHome]],
  [like('HoldEnded', { holdId: 'x1' }), [...serving, like('DeadlineHeld', { holdId: 'x1' })]],
  [like('InterimReplySent', { complaintId: 'k1' }), [...serving, ...complained]],
  [
    like('ComplaintDecided', { complaintId: 'k1' }),
    [...serving, ...complained],
    [...serving, ...complained, like('ComplaintDecided', { complaintId: 'k1', outcome: 'upheld' })],
  ],
  [like('PersonNotified', { of: 'p1' }), [...serving, proposed, approved], [...serving, proposed]],
  [like('ComplaintReceived', { of: 'p1' }), [...serving, proposed, approved], [...serving, proposed]],
  [like('PersonNotified', { of: 'b1' }), [...serving, breach, answered], [...serving, breach]],
  [like('PersonNotified', { of: 'q1' }), [...serving, like('CorrectionRefused', { requestId: 'q1' })]],
  [like('PersonNotified', { of: 'l1' }), [...serving, like('LeaveGranted', { leaveId: 'l1' })]],
  [
    like('ReviewRecorded', { deadlineId: 'review-after-refusal/p1' }),
    [...serving, proposed, like('TransitionDenied'), like('ReviewDue')],
    [...serving, proposed],
  ],
  [
    like('ReviewRecorded', { deadlineId: 'review-stay/p1' }),
    [...serving, like('TransitionProposed', { proposal: 'stay' }), like('StayDecided')],
    [...serving, proposed],
  ],
  [like('FactCorrected'), [...serving, like('AbsenceRegistered', { absenceId: 'a1' })]],
  [like('RuleSetAdopted', { from: 'NO-2026.1' }), serving, registered(imprisonment({ ruleSet: 'NO-2026.1-FIXED' }))],
  [like('BreachRegistered'), serving, summoned],
  [like('CourtProlonged'), registered(detention()), summoned],
  [like('SentenceCompleted'), serving, summoned],
  [like('OwnPetitionReceived'), registered(detention()), summoned],
  [like('OwnPetitionForwarded', { petitionId: 'y1' }), [...serving, like('OwnPetitionReceived', { petitionId: 'y1' })]],
  [like('CourtRefusedRelease', { proposalId: 'p1' }), [...serving, proposed, like('TransitionDenied')], [...serving, proposed]], // prettier-ignore
  [like('ProbationExtended'), free],
  [like('RecalledWithoutCourt'), free],
  [like('OwnRecallRefused'), free],
  [like('ProbationSuspended', { breachId: 'b1' }), [...free, breach], [...free, breach, answered]],
  [like('ProbationSuspended', { breachId: 'b1' }), [...free, breach], [...serving, breach]],
  [
    like('SuspensionEnded', { suspensionId: 'z1' }),
    [...free, breach, like('ProbationSuspended', { suspensionId: 'z1', breachId: 'b1' })],
    [...free, breach],
  ],
  [like('MonitoringInformed'), summoned, serving],
  [like('MonitoringApplied'), summoned, serving],
  [
    like('MonitoringGranted', { applicationId: 'd1' }),
    [...summoned, like('MonitoringApplied', { applicationId: 'd1' })],
    summoned,
  ],
  [
    like('MonitoringRefused', { applicationId: 'd1' }),
    [...summoned, like('MonitoringApplied', { applicationId: 'd1' })],
    [...summoned, like('MonitoringApplied', { applicationId: 'd2' })],
  ],
  [like('StartPostponed'), summoned, serving],
  [like('PostponementRefused'), summoned, serving],
];

it.each(CASES.map((each) => [each[0].type, ...each] as const))('%s', (_type, event, there, missing = serving) => {
  expect(restsOn(event, fold(there))).toBe(true);
  expect(restsOn(event, fold(missing))).toBe(false);
});

it('nothing but a registration comes before there is a sentence, and that not twice', () => {
  for (const type of EVENT_TYPES)
    expect([type, restsOn(like(type), UNREGISTERED)]).toEqual([type, type === 'SentenceRegistered']);
  expect(restsOn(like('SentenceRegistered'), fold(serving))).toBe(false);
});

describe('after the end', () => {
  const ended = fold([...serving, like('SentenceCompleted')]);

  it('it is opened again, a fact of it was wrong all the same, and its personal data are erased', () => {
    const open = EVENT_TYPES.filter((type) => restsOn(like(type), ended));
    expect(open).toEqual(expect.arrayContaining(['SentenceReopened', 'FactCorrected', 'DatesCalculated']));
    expect(open).toEqual(expect.arrayContaining(['ErasureProposed', 'ErasureRejected', 'PersonErased']));
    for (const type of ['BreachRegistered', 'LeaveGranted', 'LetterIssued', 'SentenceEnded'] as const)
      expect([type, open.includes(type)]).toEqual([type, false]);
  });

  it('a complaint goes on, and rests on what it is about', () => {
    const over = [...serving, breach, answered, like('SentenceCompleted')];
    const received = like('ComplaintReceived', { complaintId: 'k1', of: 'b1' });
    const decided = like('ComplaintDecided', { complaintId: 'k1' });
    expect([restsOn(like('PersonNotified', { of: 'b1' }), fold(over)), restsOn(received, fold(over))]).toEqual([true, true]); // prettier-ignore
    expect([restsOn(received, ended), restsOn(decided, fold(over))]).toEqual([false, false]);
    expect(restsOn(decided, fold([...over, received]))).toBe(true);
    expect(restsOn(like('DeadlineReached'), ended)).toBe(true);
  });

  it('and only then', () => {
    for (const type of ['SentenceReopened', 'ErasureProposed', 'ErasureRejected', 'PersonErased'] as const)
      expect([type, restsOn(like(type), fold(serving))]).toEqual([type, false]);
  });
});

it('what speaks of nothing that must be there rests on the sentence alone', () => {
  for (const type of [
    ...(['ConsentRecorded', 'ChargeRecorded', 'ExpulsionRecorded', 'DatesCalculated', 'RemandCredited'] as const),
    ...(['LetterIssued', 'DeadlineReached', 'DayPassedUndecided', 'ProlongationCaseBrought'] as const),
    ...(['SentenceEnded', 'CorrectionRefused', 'GuardianRecorded', 'DeadlineHeld', 'CaseReassigned'] as const),
    ...(['VictimWishRecorded', 'VictimNoticeSent', 'CaseRestricted', 'EmergencyAccessOpened'] as const),
  ])
    expect([type, restsOn(like(type), fold(serving))]).toEqual([type, true]);
});
