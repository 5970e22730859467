import { imprisonmentDates } from '../../domain/dates-of-sentence';
import { type EventOf, type EventType, type SentenceEvent } from '../../domain/events';
import { home, imprisonment, sentenceOf } from '../given';

const { order, person, placement } = imprisonment();
const place = { regime: 'lower-security', unit: 'bastoy-fengsel' } as const;
const prison = { regime: 'high-security', unit: 'oslo-fengsel' } as const;
const said = { reason: 'Slik saken viser.', legalBasis: 'strgjfl § 15', by: 'kari' } as const;
const law = { legalBasis: 'strgjfl § 15', by: 'kari' } as const;
const court = { court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', legalBasis: 'strl § 43' } as const;
const decided = {
  ...{ proposalId: 'p1', points: [{ criterion: 'security', verdict: 'accepted' }], decidedOn: '2026-06-02' },
  ...{ level: 'local', withheldReason: 'Av hensyn til andre.', ...said },
} as const;
const registered: EventOf<'SentenceRegistered'> = {
  ...{ type: 'SentenceRegistered', order, person, placement, startDate: '2026-03-02', caseworker: 'ola' },
  ...{ ruleSet: 'NO-2026.1', facts: home, warnings: ['under-fourteen-days'], override: { reason: 'Dommen binder.' } },
};
const dates = imprisonmentDates(sentenceOf([registered]));
if (!dates) throw new Error('An imprisonment has dates');
const tell = ['convicted-person', 'caseworker'] as const;

/** One event of each type, with every field that it may have: what a new golden line is made of. */
const EXAMPLES: Readonly<Record<EventType, object>> = {
  SentenceRegistered: registered,
  ServingStarted: {
    ...{ startDate: '2026-03-02', place: prison },
    conditions: [{ code: 'abstinence', textVersion: 1, standard: true }],
  },
  DatesCalculated: {
    ...{ because: 'correction', ruleSet: 'NO-2026.1', dates, correctionId: 'f1', tell },
    changes: [{ date: 'expectedReleaseDate', before: '2027-02-18', after: '2027-02-20' }],
  },
  RemandCredited: { creditId: 'r1', days: 3, ...said },
  TransitionProposed: {
    ...{ proposalId: 'p1', proposal: 'transition', to: place, effectiveOn: '2026-06-15', facts: home, ...said },
    assessment: [{ criterion: 'security', text: 'Ingen vold.', side: 'for', weight: 'substantial', withheld: 'x' }],
    conditions: [{ code: 'residence', text: 'Bor hos mor.', until: null }],
    ...{ ground: 'half-time', probationYears: null, decidedBy: 'local', proposedOn: '2026-06-01' },
    ...{
      hearing: { heardOn: '2026-06-01', form: 'oral', statement: 'Vil dit.' },
      withheldReason: 'Av hensyn til andre.',
    },
  },
  TransitionApproved: decided,
  TransitionDenied: decided,
  ProposalSentBack: decided,
  ProposalRejected: decided,
  StayDecided: { ...decided, reviewOn: '2026-09-02' },
  RegimeChanged: {
    ...{
      from: 'high-security',
      to: place,
      effectiveOn: '2026-06-15',
      proposalId: 'p1',
      breachId: null,
      reverses: 'b1',
    },
    legalBasis: 'strgjfl § 15',
    conditions: [],
  },
  ReleasedOnProbation: {
    ...{ releasedOn: '2027-02-18', probationEndsOn: '2027-08-20', proposalId: 'p1', legalBasis: 'strgjfl § 42 (1)' },
  },
  PlaceAwaited: { proposalId: 'p1', since: '2026-06-15', unit: 'bastoy-fengsel', ...said },
  PlaceFound: { proposalId: 'p1', foundOn: '2026-06-20', days: 5, unit: 'bastoy-fengsel', by: 'ola' },
  ReviewDue: { proposalId: 'p1', reviewBy: '2026-12-02', legalBasis: 'forskrift § 3-41 (2)–(3)' },
  ReviewRecorded: {
    ...{ reviewId: 'v1', deadlineId: 'probation-review', outcome: 'kept', reason: 'x', reviewedOn: '2026-12-01' },
    ...{ nextReviewOn: '2027-06-01', by: 'kari' },
  },
  BreachRegistered: {
    ...{ breachId: 'b1', kind: 'missed-meeting', occurredOn: '2026-05-01', registeredOn: '2026-05-02' },
    ...{ description: 'Kom ikke.', condition: 'residence', regime: 'probation', by: 'ola' },
  },
  BreachAnswered: {
    ...{
      breachId: 'b1',
      response: 'loss-of-leave',
      to: prison,
      answeredOn: '2026-05-03',
      days: 10,
      dailyPayPercent: 50,
      decidedBy: 'local',
    },
    ...{
      conditionalUntil: '2026-08-01',
      deductDays: 1,
      jointWith: ['b2'],
      jointTo: 'b0',
      hearing: { waived: 'Rømt.' },
    },
    ...{ withheldReason: 'x', ...said },
  },
  CourtPetitioned: { petitionId: 'c1', breachId: 'b1', part: 'full', suspends: true, sentOn: '2027-03-01', ...said },
  ReactionActivated: { breachId: 'b1', becauseOf: 'b2', on: '2026-06-01', legalBasis: 'strgjfl § 40 (5)' },
  CourtRuled: {
    ...{
      rulingId: 'u1',
      petitionId: 'c1',
      ruling: 'reimprisonment',
      part: 'part',
      days: 30,
      to: prison,
      jointly: true,
    },
    ...{ judgedOn: '2027-04-01', effectiveOn: '2027-04-02', ...court },
  },
  CourtProlonged: { years: 2, judgedOn: '2035-12-01', finalOn: '2035-12-15', frameExpiryDate: '2038-03-01', ...court },
  ProlongationCaseBrought: { caseId: 's1', broughtOn: '2035-11-01', ...court },
  AbsenceRegistered: {
    ...{ absenceId: 'a1', absence: 'interruption', from: '2026-04-01', returnBy: '2026-04-15', ...said },
    ...{ conditions: [{ code: 'residence', text: 'Hos mor.' }], registeredOn: '2026-04-01' },
  },
  InterruptionExtended: { absenceId: 'a1', until: '2026-05-01', decidedBy: 'region', decidedOn: '2026-04-14', ...said },
  InterruptionRevoked: { absenceId: 'a1', on: '2026-04-20', breachId: 'b1', ...said },
  AbsenceEnded: { absenceId: 'a1', returnedOn: '2026-04-21', countedDays: 2, by: 'ola' },
  ChargeRecorded: { chargeId: 'h1', chargedOn: '2026-05-01', description: 'Tyveri.', supersedes: ['p1'], ...law },
  ChargeSettled: { chargeId: 'h1', settledOn: '2026-06-01', outcome: 'dismissed', ...law },
  ExpulsionRecorded: { decidedOn: '2026-05-01', finalOn: '2026-06-01', supersedes: [], ...law },
  ExpulsionLifted: { liftedOn: '2026-07-01', ...law },
  PersonNotified: {
    ...{ notificationId: 'n1', of: 'p1', notifiedAt: '2026-06-03T10:00', legalBasis: 'strgjfl § 7 e' },
    complaint: { days: 7, lastDay: '2026-06-10' },
  },
  ComplaintReceived: {
    ...{
      complaintId: 'k1',
      of: 'p1',
      receivedOn: '2026-06-05',
      inTime: true,
      suspends: false,
      decidedBy: 'region',
      ...said,
    },
  },
  InterimReplySent: { complaintId: 'k1', sentOn: '2026-07-01', expectedOn: '2026-08-01', ...law },
  CorrectionRefused: { requestId: 'q1', of: 'e1', refusedOn: '2026-06-01', ...said },
  ComplaintDecided: { complaintId: 'k1', outcome: 'reversed', decidedOn: '2026-07-10', ...said },
  ConditionSet: {
    ...{ conditionId: 'o1', code: 'residence', text: 'Hos mor.', from: '2026-06-15', until: '2026-12-15', ...law },
    ...{ reviewOn: '2026-09-15', replaces: 'o0', textVersion: 1, setBy: 'local', setOn: '2026-06-14', level: 'local' },
  },
  ConditionEnded: { conditionId: 'o1', endedOn: '2026-10-01', reason: 'x', by: 'kari' },
  FactCorrected: {
    ...{
      correctionId: 'f1',
      corrects: 'e1',
      holdsFrom: '2026-03-01',
      reason: 'Feil dag.',
      by: 'pal',
      birthDate: '1990-04-13',
    },
    correction: { field: 'absence', absenceId: 'a1', from: '2026-04-02', to: '2026-04-20', countedDays: 1 },
    ...{ probationEndsOn: '2027-08-21', recallDays: 12, supersedes: ['p1'], correctedOn: '2026-06-01', tell },
    standsOnOldDates: [
      { what: 'release', of: 'p1', regime: 'probation', decidedFor: '2027-02-18', allowedFrom: '2027-02-20' },
    ],
    tooLong: { days: 2, while: 'serving', shouldHaveEndedOn: '2026-05-30' },
    afterEnd: { endedOn: '2027-08-20', shouldHaveEndedOn: '2027-08-18', days: 2 },
  },
  RuleSetAdopted: {
    ...{ ruleSet: 'NO-2026.1-EXCLUSIVE', from: 'NO-2026.1', effectiveOn: '2026-06-01', by: 'rigmor', tell },
    correctedOn: '2026-06-01',
  },
  DeadlineReached: {
    ...{ deadlineId: 'minimum-expiry', kind: 'minimum-expiry', dueOn: '2032-03-01', step: '30-days-before' },
    legalBasis: 'strl § 44',
  },
  DayPassedUndecided: {
    ...{ deadlineId: 'decide-probation', kind: 'decide-probation', dueOn: '2027-02-18', legalBasis: 'strgjfl § 42' },
  },
  OwnPetitionReceived: { petitionId: 't1', receivedOn: '2032-03-02', ...law },
  OwnPetitionForwarded: { petitionId: 't1', forwardedOn: '2032-03-10', ...law },
  CourtRefusedRelease: {
    ...{
      proposalId: 'p1',
      petitionId: 't1',
      finalOn: '2032-06-01',
      nextPetitionFrom: '2033-06-01',
      legalBasis: 'strl § 44',
    },
  },
  ProbationExtended: {
    extensionId: 'x1',
    until: '2036-03-01',
    judgedOn: '2035-02-01',
    finalOn: '2035-02-15',
    ...court,
  },
  RecalledWithoutCourt: {
    ...{
      recallId: 'g1',
      ground: 'own-consent',
      consentedOn: '2033-01-01',
      to: prison,
      effectiveOn: '2033-01-02',
      ...said,
    },
  },
  OwnRecallRefused: {
    ...{ recallId: 'g2', finalOn: '2033-02-01', refusedOn: '2033-01-20', nextFrom: '2033-08-01', ...said },
  },
  SentenceEnded: { end: 'pardoned', endedOn: '2027-01-01', authority: 'Kongen i statsråd', ...said },
  SentenceReopened: { because: 'breach-discovered', breachId: 'b1', reopenedOn: '2027-09-01', ...law },
  SentenceCompleted: { completedOn: '2027-08-20', because: 'probation-ended', legalBasis: 'strgjfl § 42 (8)' },
  GuardianRecorded: {
    ...{
      guardianId: 'w1',
      name: 'Anne Prøve',
      contact: 'anne@example.no',
      relation: 'parent',
      from: '2026-03-02',
      ...law,
    },
  },
  ErasureProposed: { erasureId: 'x1', ground: 'retention-ended', ...law },
  ErasureRejected: { erasureId: 'x1', ...law },
  PersonErased: { erasureId: 'x1', ground: 'retention-ended', proposedBy: 'ola', ...law },
  GuardianEnded: { guardianId: 'w1', endedOn: '2026-10-12', reason: 'Fylte 18 år.', by: 'ola' },
  ConsentRecorded: {
    ...{ consentId: 'm1', of: 'cohabitant', label: 'Mor', adult: true, givenOn: '2026-08-20', renews: 'm0', ...law },
  },
  ConsentWithdrawn: { consentId: 'm1', withdrawnOn: '2026-09-20', supersedes: ['p1'], ...law },
  TimetableSet: {
    ...{ timetableId: 'y1', validFrom: '2026-09-01', replaces: 'y0', ...law },
    weeks: [{ weekday: 1, from: '08:00', to: '16:00', purpose: 'work' }],
  },
  LeaveGranted: {
    ...{
      leaveId: 'l1',
      leave: 'work-release',
      from: '2026-08-01',
      to: '2026-08-31',
      special: true,
      decidedBy: 'local',
    },
    ...{ conditions: [{ code: 'residence', text: 'Hos mor.' }], purpose: 'work', grantedOn: '2026-07-20', ...said },
  },
  LeaveRefused: {
    ...{ leaveId: 'l2', leave: 'ordinary', from: '2026-09-04', to: '2026-09-06', appliedOn: '2026-08-20' },
    ...{ withheldReason: 'Kilden er redd.', hearing: { waived: 'Søknaden sier det.' }, refusedOn: '2026-08-24' },
    ...{ decidedBy: 'local', ...said },
  },
  InterruptionRefused: {
    ...{ refusalId: 'a8', absenceId: 'a1', from: '2026-09-04', until: '2026-10-02', appliedOn: '2026-08-20' },
    ...{ withheldReason: 'Kilden er redd.', hearing: { waived: 'Søknaden sier det.' }, refusedOn: '2026-08-24' },
    ...{ decidedBy: 'local', ...said },
  },
  ProbationSuspended: {
    ...{ suspensionId: 'q1', breachId: 'b1', from: '2027-03-01', decidedBy: 'local', withheldReason: 'x' },
    ...{ hearing: { heardOn: '2027-03-01', form: 'oral', statement: 'Forsov meg.' }, ...said },
  },
  SuspensionEnded: { suspensionId: 'q1', on: '2027-03-05', because: 'lifted', decidedBy: 'region', ...said },
  StartPostponed: {
    ...{ postponementId: 'u1', ground: 'health', from: '2026-03-02', to: '2026-05-04', decidedOn: '2026-02-10' },
    ...{ level: 'local', ...said },
  },
  PostponementRefused: {
    ...{ postponementId: 'u1', ground: 'pregnancy', appliedOn: '2026-02-08', refusedOn: '2026-02-10', level: 'local' },
    ...{ withheldReason: 'x', hearing: { waived: 'Søknaden sier det.' }, ...said },
  },
  MonitoringInformed: { informationId: 'd1', receivedOn: '2026-02-02', applyBy: '2026-02-23', ...law },
  MonitoringApplied: { applicationId: 'd2', receivedOn: '2026-02-10', inTime: true, ...law },
  MonitoringGranted: {
    ...{ applicationId: 'd2', to: { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' }, facts: home },
    ...{ grantedOn: '2026-02-15', decidedBy: 'local', ...said },
  },
  MonitoringRefused: {
    ...{ applicationId: 'd2', refusedOn: '2026-02-15', decidedBy: 'local', withheldReason: 'x' },
    ...{ hearing: { waived: 'Søknaden sier det.' }, ...said },
  },
  MeetingRecorded: { meetingId: 'm1', on: '2026-09-08', attended: false, ...law },
  LeaveEnded: { leaveId: 'l1', returned: 'late', on: '2026-09-01', by: 'ola' },
  LeaveRevoked: { leaveId: 'l1', on: '2026-08-15', breachId: 'b1', ...said },
  VictimWishRecorded: {
    ...{ victimId: 'v1', wants: true, channel: 'mail', leadDays: 14, recordedOn: '2026-03-02', ...law },
  },
  VictimWishWithdrawn: { victimId: 'v1', withdrawnOn: '2026-05-04', ...law },
  VictimNoticeSent: {
    ...{ victimId: 'v1', matter: 'release', of: 'p1', from: '2026-09-01', until: null, cancelled: false },
    ...{ conditions: ['no-contact'], channel: 'mail', sentOn: '2026-08-18', ...law },
  },
  StepTaken: {
    ...{ sanction: 'community-sentence', stepId: 's1', step: 'warn', on: '2026-03-12' },
    ...{ values: { condition: 'no-intoxicants' }, reason: 'Møtte ikke.', to: null },
    ...{ decision: { level: 'local', complaint: 'hours' }, ...law, by: 'kari' },
  },
  StepRetracted: {
    ...{ sanction: 'community-sentence', stepId: 's1', step: 'interrupt', on: '2026-03-12', retractedOn: '2026-03-13' },
    back: { stage: 'performing', status: 'serving', stopped: null, since: '2026-03-02' },
    ...{ reason: 'Feil.', ...law, by: 'kari' },
  },
  CaseRestricted: { openTo: ['kari'], restrictedOn: '2026-06-01', ...said },
  RestrictionLifted: { liftedOn: '2026-07-01', ...said },
  ConflictOfInterestRecorded: { account: 'ola', relation: 'relative', recordedOn: '2026-06-01', ...said },
  ConflictOfInterestEnded: { account: 'ola', ...said },
  EmergencyAccessOpened: {
    ...{ accessId: 'x9', account: 'ola', role: 'caseworker', reason: 'Rømt.', openedOn: '2026-06-01' },
    ...{ until: '2026-06-02', legalBasis: 'strgjfl § 15' },
  },
  EmergencyAccessReviewed: { accessId: 'x9', finding: 'justified', reviewedOn: '2026-06-05', ...said },
  CalculationConfirmed: { confirmedOn: '2026-03-03', ...law },
  CaseReassigned: { from: 'ola', to: 'per', reason: 'Permisjon.', together: null, by: 'kari' },
  DeadlineHeld: {
    ...{ holdId: 'z1', deadlineId: 'review-stay/p1', kind: 'review-stay', dueOn: '2026-09-02', reason: 'other' },
    ...{ note: 'Venter på rapport.', from: '2026-09-01', until: '2026-09-20', legalBasis: 'strgjfl § 15', by: 'ola' },
  },
  HoldEnded: {
    ...{ holdId: 'z1', deadlineId: 'review-stay/p1', endedOn: '2026-09-10', because: 'asked', note: 'Kom.', by: 'ola' },
  },
  UnverifiedInformationRecorded: {
    ...{ informationId: 'o1', source: 'police', recordedOn: '2026-04-01', ...law },
  },
  UnverifiedInformationSettled: {
    ...{ informationId: 'o1', outcome: 'relied-on', of: 'p1', settledOn: '2026-06-02', ...law },
  },
  MonitoringDataDeleted: { deletedOn: '2027-08-21', keptFor: 'b1', ...law },
  ExclusionDecided: {
    ...{ exclusionId: 'q1', exclusion: 'full', ground: 'injury-or-violence', startedAt: '2026-05-04T14:30', ...said },
    ...{ lessIsNotEnough: 'Delvis utelukkelse er prøvd.', withheldReason: 'x', hearing: { waived: 'Hastet.' } },
    ...{ decidedOn: '2026-05-04', decidedBy: 'local' },
  },
  ExclusionContinued: {
    ...{ exclusionId: 'q1', decidedOn: '2026-05-18', decidedBy: 'region', withheldReason: 'x', ...said },
    hearing: { heardOn: '2026-05-17', form: 'oral', statement: 'Jeg vil ut.' },
  },
  ExclusionSupervised: {
    ...{ exclusionId: 'q1', supervisedAt: '2026-05-05T08:00', who: 'health', note: 'Sover godt.', by: 'ola' },
  },
  SupervisoryCouncilInformed: { exclusionId: 'q1', informedOn: '2026-06-04', ...law },
  ExclusionEnded: { exclusionId: 'q1', endedAt: '2026-06-10T10:00', days: 37, ...said },
  ActivityPlanned: {
    ...{ activityId: 'ac1', activity: 'work', provider: 'correctional-service', description: 'Snekkerverkstedet.' },
    ...{ daysPerWeek: 5, from: '2026-03-09', until: '2026-12-18', leaveId: null, ...law },
  },
  ActivityEnded: { activityId: 'ac1', endedOn: '2026-09-18', ...said },
  AttendanceRecorded: { activityId: 'ac1', on: '2026-03-10', attendance: 'refused', breachId: 'b1', ...law },
  DataConsentRecorded: {
    ...{ consentId: 'dc1', purpose: 'sharing', provider: 'labour-and-welfare', answer: 'given' },
    ...{ answeredOn: '2026-03-10', ...law },
  },
  DataConsentWithdrawn: { consentId: 'dc1', withdrawnOn: '2026-06-10', ...law },
  NeedsAssessed: { assessmentId: 'na1', consentId: 'dc2', assessedOn: '2026-03-12', ...law },
  InformationShared: {
    ...{ sharingId: 'sh1', consentId: 'dc1', provider: 'labour-and-welfare', what: 'Planlagt løslatelse.' },
    ...{
      why: 'Ytelser fra første dag.',
      recipient: 'NAV Grünerløkka',
      inWriting: true,
      sharedOn: '2026-04-01',
      ...law,
    },
  },
  ContactOfficerAppointed: { contactOfficer: 'bente', appointedOn: '2026-03-02', ...law },
  PlanMade: { planId: 'pl1', plan: 'future-plan', madeOn: '2026-03-20', reviewOn: '2026-09-20', ...law },
  GoalSet: {
    ...{ goalId: 'go1', planId: 'pl1', area: 'work-or-education', goal: 'Fagbrev som snekker.', setOn: '2026-03-20' },
    ...{ responsible: 'Skolen i fengselet', reviewOn: '2026-06-20', ...law },
  },
  GoalSettled: { goalId: 'go1', outcome: 'reached', settledOn: '2026-06-18', note: 'Besto prøven.', ...law },
  PlanReviewed: {
    ...{ planId: 'pl1', reviewedOn: '2026-09-18', reviewOn: '2027-01-20', note: 'God fremgang.', ...law },
  },
  ReleasePreparationBegun: { begunOn: '2026-08-20', ...law },
  ReleaseItemSettled: {
    ...{ item: 'home', outcome: 'arranged', settledOn: '2026-11-01', note: 'Leier av kommunen.', ...law },
  },
  ReleaseItemReopened: { item: 'home', reopenedOn: '2026-12-01', ...said },
  LetterIssued: {
    ...{ letterId: 'i1', of: 'p1', template: 'approval', version: 1, language: 'nb', issuedOn: '2026-06-02' },
    ...{ html: { sha256: 'ab'.repeat(32), bytes: 10 }, pdf: { sha256: 'cd'.repeat(32), bytes: 20 } },
    legalBasis: 'strgjfl § 7 c',
  },
};

/** An event of a type. */
export function exampleOf(type: EventType): SentenceEvent {
  return { ...EXAMPLES[type], type } as SentenceEvent;
}

export const EVENT_TYPES = Object.keys(EXAMPLES) as EventType[];
