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
  'court',
  'prosecution',
  'victim-desk',
  'auditor',
  'admin',
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
  'OwnSettings',
  'StandIn',
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
  'court',
  'auditor',
];

/** Who may ask what: deny by default, since what is not in a row is refused. An administrator operates and reads no case. */
export const PERMISSIONS: { readonly [P in Permission]: readonly Role[] } = {
  RegisterSentence: ['placement'],
  ProposeTransition: ['caseworker', 'probation'],
  DecideProposal: ['approver', 'region', 'court'],
  RegisterBreach: ['caseworker', 'probation', 'approver'],
  AnswerBreach: ['approver', 'region', 'prosecution'],
  RegisterFailureToAppear: ['placement', 'caseworker', 'probation', 'approver'],
  RecordCourtProlongation: ['court'],
  RegisterAbsence: ['caseworker', 'probation', 'approver', 'region'],
  EndAbsence: ['caseworker', 'probation', 'approver', 'region'],
  CreditRemand: ['placement'],
  RecordReview: ['approver', 'region'],
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
  EndLeave: ['caseworker', 'probation', 'approver'],
  RevokeLeave: ['approver', 'region'],
  ExtendInterruption: ['approver', 'region', 'directorate'],
  RevokeInterruption: ['approver', 'region'],
  SetCondition: ['approver', 'region', 'court'],
  EndCondition: ['approver', 'region', 'court'],
  RecordConsent: ['caseworker', 'probation'],
  WithdrawConsent: ['caseworker', 'probation'],
  SetTimetable: ['caseworker', 'probation', 'approver'],
  RecordCharge: ['caseworker', 'probation', 'approver'],
  SettleCharge: ['caseworker', 'probation', 'approver'],
  RecordExpulsion: ['caseworker', 'probation', 'approver'],
  LiftExpulsion: ['caseworker', 'probation', 'approver'],
  ReceiveComplaint: ['caseworker', 'probation'],
  SendInterimReply: ['region', 'directorate'],
  DecideComplaint: ['region', 'directorate'],
  RefuseCorrection: ['placement'],
  RecordGuardian: ['placement', 'caseworker', 'probation'],
  EndGuardian: ['placement', 'caseworker', 'probation'],
  ReassignCase: ['approver', 'region'],
  PlaceHold: ['placement', 'caseworker', 'probation', 'approver', 'region', 'directorate'],
  EndHold: ['placement', 'caseworker', 'probation', 'approver', 'region', 'directorate'],
  CorrectFact: ['placement'],
  AdoptRuleSet: ['region'],
  StartServing: CLOCK,
  TakeEffect: CLOCK,
  ReachDeadline: CLOCK,
  PassUndecided: CLOCK,
  ReturnFromHold: CLOCK,
  CompleteSentence: CLOCK,
  IssueLetter: CLOCK,
  ReadSentence: [...READERS, 'prosecution'],
  ListSentences: [...READERS, 'prosecution'],
  ReadEvents: READERS,
  ReadLetters: READERS,
  ListDeadlines: [...READERS, 'prosecution'],
  ListUnits: [...READERS, 'prosecution', 'admin'],
  ReadCommand: [...READERS, 'prosecution'],
  FastForward: ['admin'],
  ListNotices: READERS,
  ResendNotice: ['approver', 'region', 'admin'],
  ListFindings: ['approver', 'region', 'directorate', 'auditor', 'admin'],
  ManageWebhooks: ['admin'],
  ReadProofs: ['auditor', 'directorate'],
  OwnSettings: [...READERS, 'prosecution', 'victim-desk', 'admin'],
  StandIn: [...READERS, 'prosecution'],
};

/** Roles that whoever holds them may lend to somebody else while they are away. */
export const LENDABLE = ['approver', 'region'] as const satisfies readonly Role[];

/** Whether it is to look and not to change. */
export function isQuery(permission: Permission): boolean {
  return QUERIES.some((query) => query === permission);
}

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
