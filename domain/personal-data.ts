import { type EventType, type SentenceEvent } from './events';

/** A text that was there. */
const ERASED = '';
const DECIDED = { reason: null, points: [], withheldReason: ERASED };

/**
 * Which fields of an event are personal data (names, health, victims, free text), and what each reads as once the
 * person's key has been destroyed. They are sealed before they are hashed, so that a chain outlives an erasure.
 * Data regs § 6; rules.md (g).
 */
export const SEALED_FIELDS: { readonly [T in EventType]?: Readonly<Record<string, unknown>> } = {
  SentenceRegistered: {
    person: { name: null, birthDate: null, nationalId: null, citizenship: null },
    facts: null,
    override: null,
  },
  TransitionProposed: {
    ...{ assessment: [], reason: null, facts: null, conditions: [], withheldReason: ERASED },
    hearing: { waived: ERASED },
  },
  TransitionApproved: DECIDED,
  TransitionDenied: DECIDED,
  ProposalSentBack: DECIDED,
  ProposalRejected: DECIDED,
  StayDecided: DECIDED,
  BreachRegistered: { description: null },
  BreachAnswered: { reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  AbsenceRegistered: { reason: null, conditions: [] },
  RemandCredited: { reason: null },
  ReviewRecorded: { reason: null },
  CourtPetitioned: { reason: null },
  PlaceAwaited: { reason: null },
  SentenceEnded: { reason: null },
  LeaveGranted: { reason: null, conditions: [] },
  LeaveRefused: { reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  StartPostponed: { ground: 'other-compelling', reason: null },
  PostponementRefused: {
    ...{ ground: 'other-compelling', reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  },
  MonitoringGranted: { facts: null, reason: null },
  MonitoringRefused: { reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  ProbationSuspended: { reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  SuspensionEnded: { reason: null },
  RecalledWithoutCourt: { reason: null },
  OwnRecallRefused: { reason: null },
  LeaveRevoked: { reason: null },
  InterruptionExtended: { reason: null },
  InterruptionRevoked: { reason: null },
  InterruptionRefused: { reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  ConditionSet: { text: null },
  ConditionEnded: { reason: null },
  ConsentRecorded: { label: null },
  TimetableSet: { weeks: [] },
  ChargeRecorded: { description: null },
  ComplaintReceived: { reason: null },
  ComplaintDecided: { reason: null },
  CorrectionRefused: { reason: null },
  CaseRestricted: { reason: null },
  RestrictionLifted: { reason: null },
  ConflictOfInterestRecorded: { reason: null, relation: 'other' },
  ConflictOfInterestEnded: { reason: null },
  EmergencyAccessOpened: { reason: null },
  EmergencyAccessReviewed: { reason: null },
  ExclusionDecided: { reason: null, lessIsNotEnough: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  ExclusionContinued: { reason: null, withheldReason: ERASED, hearing: { waived: ERASED } },
  ExclusionSupervised: { note: null },
  ExclusionEnded: { reason: null },
  GuardianRecorded: { name: null, contact: null },
  GuardianEnded: { reason: null },
  CaseReassigned: { reason: null },
  DeadlineHeld: { note: null },
  HoldEnded: { note: null },
  FactCorrected: { reason: null, birthDate: null },
  ActivityPlanned: { description: null },
  ActivityEnded: { reason: null },
  GoalSet: { goal: null, responsible: null },
  GoalSettled: { note: null },
  PlanReviewed: { note: null },
  ReleaseItemSettled: { note: null },
  ReleaseItemReopened: { reason: null },
  StepTaken: { reason: null },
  StepRetracted: { reason: null },
} satisfies { readonly [T in EventType]?: { readonly [K in keyof Extract<SentenceEvent, { type: T }>]?: unknown } };
