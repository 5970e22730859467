import { type ConflictRelation, type EmergencyFinding } from '../events';

/** Who may see a case beyond, or in spite of, the unit that they serve; and four eyes on its calculation. */
export type CaseAccessCommand =
  | { readonly type: 'RestrictCase'; readonly openTo: readonly string[]; readonly reason: string }
  | { readonly type: 'LiftRestriction'; readonly reason: string }
  | {
      readonly type: 'RecordConflictOfInterest';
      readonly account: string;
      readonly relation: ConflictRelation;
      readonly reason: string | null;
    }
  | { readonly type: 'EndConflictOfInterest'; readonly account: string; readonly reason: string }
  | {
      readonly type: 'OpenEmergencyAccess';
      readonly accessId: string;
      readonly reason: string;
      /** Whole days after today. */
      readonly days: number;
    }
  | {
      readonly type: 'ReviewEmergencyAccess';
      readonly accessId: string;
      readonly finding: EmergencyFinding;
      readonly reason: string;
    }
  | { readonly type: 'ConfirmCalculation' };

/** The types of them: what a switch over all commands may leave to their own room. */
export const CASE_ACCESS_COMMANDS = {
  RestrictCase: true,
  LiftRestriction: true,
  RecordConflictOfInterest: true,
  EndConflictOfInterest: true,
  OpenEmergencyAccess: true,
  ReviewEmergencyAccess: true,
  ConfirmCalculation: true,
} as const satisfies Readonly<Record<CaseAccessCommand['type'], true>>;
