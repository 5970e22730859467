import { type CommandType } from './commands';
import { type Authority, type Level } from './regimes';

/** The roles that exist (rules.md (f)); `clock` is the sentence's own workflow. */
export const ROLES = [
  'placement',
  'caseworker',
  'approver',
  'region',
  'directorate',
  'probation',
  'registrar',
  'court',
  'prosecution',
  'health',
  'victim-desk',
  'auditor',
  'supervisory-council',
  'data-protection',
  'admin',
  'integration',
  'clock',
] as const;
export type Role = (typeof ROLES)[number];

export const QUERIES = [
  'ReadSentence',
  'ListSentences',
  'ReadEvents',
  'ReadLetters',
  'ListDeadlines',
  'ListUnits',
  'ReadCommand',
  'FastForward',
  'ListNotices',
  'ResendNotice',
  'ListFindings',
  'ManageWebhooks',
  'ReadProofs',
  'VerifyLog',
  'OwnSettings',
  'StandIn',
  'Export',
  'ReadAccessLog',
  'ReportAccess',
  'ExportSubjectData',
  'ReadVictims',
  'ReadInformation',
  'ReadNeeds',
  'ReadCapacity',
  'SetPlaces',
] as const;
export type Query = (typeof QUERIES)[number];
export type Permission = CommandType | Query;

const CLOCK: readonly Role[] = ['clock'];
const READERS: readonly Role[] = [
  'placement',
  'caseworker',
  'approver',
  'region',
  'directorate',
  'probation',
  'registrar',
  'court',
  'auditor',
  'supervisory-council',
  'data-protection',
];
/** Whose office does not need the log or the letters: what they are told is in the sentence as it is. */
const OF_OTHER_SERVICES: readonly Role[] = ['prosecution', 'health'];

/** Who may ask what: deny by default, since what is not in a row is refused. An administrator operates and reads no case. */
export const PERMISSIONS: { readonly [P in Permission]: readonly Role[] } = {
  RegisterSentence: ['placement', 'integration'],
  ProposeTransition: ['caseworker', 'probation'],
  DecideProposal: ['approver', 'region', 'court'],
  RegisterBreach: ['caseworker', 'probation', 'approver'],
  AnswerBreach: ['approver', 'region', 'prosecution'],
  RegisterFailureToAppear: ['placement', 'caseworker', 'probation', 'approver'],
  RecordCourtProlongation: ['court'],
  RegisterAbsence: ['caseworker', 'probation', 'approver', 'region'],
  EndAbsence: ['caseworker', 'probation', 'approver', 'region'],
  CreditRemand: ['placement', 'registrar'],
  // Of some tasks whoever they belong to says that they are done; any other review is for those who decide.
  RecordReview: ['placement', 'caseworker', 'approver', 'region', 'directorate', 'prosecution'],
  RecordNotification: ['caseworker', 'probation'],
  RecordCourtRuling: ['court'],
  RecordProlongationCase: ['region', 'court', 'prosecution'],
  RecordOwnPetition: ['caseworker', 'probation'],
  ForwardOwnPetition: ['caseworker', 'region'],
  RecordProbationExtension: ['court'],
  RecallWithoutCourt: ['region'],
  RefuseOwnRecall: ['region'],
  AwaitPlace: ['caseworker', 'approver', 'region'],
  FindPlace: ['caseworker', 'approver', 'region'],
  EndSentence: ['placement', 'region'],
  GrantLeave: ['approver', 'region'],
  RefuseLeave: ['approver', 'region'],
  EndLeave: ['caseworker', 'probation', 'approver'],
  RevokeLeave: ['approver', 'region'],
  ExtendInterruption: ['approver', 'region', 'directorate'],
  RevokeInterruption: ['approver', 'region'],
  RefuseInterruption: ['approver', 'region'],
  SuspendProbation: ['approver', 'region'],
  LiftSuspension: ['approver', 'region'],
  PostponeStart: ['placement', 'approver'],
  RefusePostponement: ['placement', 'approver'],
  InformOfMonitoring: ['placement', 'caseworker', 'probation'],
  RecordMonitoringApplication: ['placement', 'caseworker', 'probation'],
  GrantMonitoring: ['approver', 'region'],
  RefuseMonitoring: ['approver', 'region'],
  SetCondition: ['approver', 'region', 'court'],
  EndCondition: ['approver', 'region', 'court'],
  RecordConsent: ['caseworker', 'probation'],
  WithdrawConsent: ['caseworker', 'probation'],
  SetTimetable: ['caseworker', 'probation', 'approver'],
  RecordMeeting: ['caseworker', 'probation', 'approver'],
  RecordCharge: ['caseworker', 'probation', 'approver'],
  SettleCharge: ['caseworker', 'probation', 'approver'],
  RecordExpulsion: ['caseworker', 'probation', 'approver'],
  LiftExpulsion: ['caseworker', 'probation', 'approver'],
  ReceiveComplaint: ['caseworker', 'probation'],
  SendInterimReply: ['region', 'directorate'],
  DecideComplaint: ['region', 'directorate'],
  RefuseCorrection: ['placement', 'registrar'],
  RecordGuardian: ['placement', 'caseworker', 'probation'],
  EndGuardian: ['placement', 'caseworker', 'probation'],
  RecordUnverifiedInformation: ['caseworker', 'probation', 'approver'],
  SettleUnverifiedInformation: ['approver'],
  RecordMonitoringDataDeleted: ['probation', 'caseworker', 'approver'],
  ReadInformation: ['caseworker', 'probation', 'approver', 'region', 'auditor', 'data-protection'],
  DecideExclusion: ['caseworker', 'approver', 'region'],
  ContinueExclusion: ['region', 'directorate'],
  RecordSupervision: ['caseworker', 'approver', 'health'],
  InformSupervisoryCouncil: ['approver', 'region'],
  EndExclusion: ['approver', 'region', 'directorate'],
  ReassignCase: ['approver', 'region'],
  PlaceHold: ['placement', 'caseworker', 'probation', 'approver', 'region', 'directorate'],
  EndHold: ['placement', 'caseworker', 'probation', 'approver', 'region', 'directorate'],
  RecordVictimWish: ['victim-desk'],
  WithdrawVictimWish: ['victim-desk'],
  GiveVictimNotice: ['victim-desk'],
  ReadVictims: ['victim-desk'],
  CorrectFact: ['placement', 'registrar'],
  ConfirmCalculation: ['placement', 'registrar'],
  RestrictCase: ['approver', 'region'],
  LiftRestriction: ['approver', 'region'],
  RecordConflictOfInterest: ['placement', 'caseworker', 'approver', 'region', 'directorate', 'probation', 'registrar'],
  EndConflictOfInterest: ['approver', 'region'],
  OpenEmergencyAccess: ['placement', 'caseworker', 'approver', 'region', 'directorate', 'probation'],
  ReviewEmergencyAccess: ['approver', 'region'],
  AdoptRuleSet: ['region'],
  ProposeErasure: ['placement', 'directorate'],
  DecideErasure: ['directorate'],
  PlanActivity: ['caseworker', 'approver'],
  EndActivity: ['caseworker', 'approver'],
  RecordAttendance: ['caseworker', 'approver'],
  RecordDataConsent: ['caseworker', 'probation'],
  WithdrawDataConsent: ['caseworker', 'probation'],
  AssessNeeds: ['caseworker', 'probation'],
  ShareInformation: ['caseworker', 'probation'],
  // Who works with the person, and nobody who decides about them.
  ReadNeeds: ['caseworker', 'probation'],
  AppointContactOfficer: ['approver', 'caseworker', 'probation'],
  MakePlan: ['caseworker', 'probation'],
  SetGoal: ['caseworker', 'probation'],
  SettleGoal: ['caseworker', 'probation'],
  ReviewPlan: ['caseworker', 'probation'],
  BeginReleasePreparation: ['caseworker', 'probation'],
  SettleReleaseItem: ['caseworker', 'probation'],
  ReopenReleaseItem: ['caseworker', 'probation'],
  // Which of them may take which step, and nobody else, is in the table of the sanction.
  TakeStep: ['placement', 'caseworker', 'probation', 'approver', 'region', 'prosecution', 'court'],
  RetractStep: ['placement', 'caseworker', 'probation', 'approver', 'region', 'prosecution', 'court'],
  StartServing: CLOCK,
  TakeEffect: CLOCK,
  ReachDeadline: CLOCK,
  PassUndecided: CLOCK,
  ReturnFromHold: CLOCK,
  NotifyVictim: CLOCK,
  CompleteSentence: CLOCK,
  IssueLetter: CLOCK,
  ReadSentence: [...READERS, ...OF_OTHER_SERVICES],
  ListSentences: [...READERS, ...OF_OTHER_SERVICES],
  ReadEvents: READERS,
  ReadLetters: READERS,
  ListDeadlines: [...READERS, ...OF_OTHER_SERVICES],
  ListUnits: [...READERS, ...OF_OTHER_SERVICES, 'admin', 'integration'],
  ReadCommand: [...READERS, ...OF_OTHER_SERVICES, 'integration', 'victim-desk'],
  FastForward: ['admin'],
  ListNotices: READERS,
  ResendNotice: ['approver', 'region', 'admin'],
  ListFindings: ['approver', 'region', 'directorate', 'auditor', 'data-protection', 'admin'],
  ManageWebhooks: ['admin'],
  ReadProofs: ['auditor', 'directorate'],
  VerifyLog: ['auditor'],
  OwnSettings: [...READERS, 'prosecution', 'victim-desk', 'admin'],
  StandIn: [...READERS, 'prosecution'],
  Export: ['approver', 'region', 'directorate', 'auditor'],
  ReadAccessLog: ['auditor'],
  ReportAccess: ['placement', 'approver', 'directorate', 'auditor'],
  ExportSubjectData: ['placement', 'directorate'],
  ReadCapacity: READERS,
  SetPlaces: ['region', 'directorate'],
};

/** Roles that whoever holds them may lend to somebody else while they are away. */
export const LENDABLE = ['approver', 'region'] as const satisfies readonly Role[];

/** Whether it is to look and not to change. */
export function isQuery(permission: Permission): boolean {
  return QUERIES.some((query) => query === permission);
}

/** What may be asked beyond one's units, and of a case that is restricted: it is the way in. Never of one's own case. */
export const BEYOND_REACH: readonly Permission[] = ['OpenEmergencyAccess'];

const LEVEL_OF: { readonly [R in Role]?: Level } = { approver: 'local', region: 'region', court: 'court' };

/** At which level a role decides; null for those that decide nothing. */
export function levelOf(role: string): Level | null {
  return LEVEL_OF[role as Role] ?? null;
}

/** As what a role decides where others than the three levels do. */
export function authorityOf(role: string): Authority | null {
  return role === 'directorate' || role === 'prosecution' ? role : levelOf(role);
}

/**
 * Whether an account may touch a sentence held by `unit`: its own unit's, or every unit's (`*`). A region, the courts
 * and the auditors are given the units that they serve by their account.
 */
export function servesUnit(units: readonly string[], unit: string): boolean {
  return units.includes('*') || units.includes(unit);
}
