import { type IsoDate } from '../dates';

export const CONFLICT_RELATIONS = ['own', 'relative', 'other'] as const;

/** Why a case is barred to somebody: it is their own, a relative's, or they are partial otherwise (fvl § 6). */
export type ConflictRelation = (typeof CONFLICT_RELATIONS)[number];

export const EMERGENCY_FINDINGS = ['justified', 'not-justified'] as const;
export type EmergencyFinding = (typeof EMERGENCY_FINDINGS)[number];

/** Who may see a case beyond, or in spite of, the unit that they serve. */
export type CaseAccessEvent =
  | {
      /** Strictly restricted: others at the unit see that there is a case, and nothing of it. */
      readonly type: 'CaseRestricted';
      /** Accounts that it stays open to, besides its caseworker and those whose office it is. */
      readonly openTo: readonly string[];
      readonly reason: string | null;
      readonly restrictedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'RestrictionLifted';
      readonly reason: string | null;
      readonly liftedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ConflictOfInterestRecorded';
      /** The account that the case is barred to. */
      readonly account: string;
      readonly relation: ConflictRelation;
      readonly reason: string | null;
      readonly recordedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ConflictOfInterestEnded';
      readonly account: string;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'EmergencyAccessOpened';
      readonly accessId: string;
      readonly account: string;
      readonly role: string;
      readonly reason: string | null;
      readonly openedOn: IsoDate;
      /** The last day of it. */
      readonly until: IsoDate;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'EmergencyAccessReviewed';
      readonly accessId: string;
      readonly finding: EmergencyFinding;
      readonly reason: string | null;
      readonly reviewedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A second person has gone through the calculation as it stands. */
      readonly type: 'CalculationConfirmed';
      readonly confirmedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    };

/** The types of them: what a switch over all events may leave to their own room. */
export const CASE_ACCESS_EVENTS = {
  CaseRestricted: true,
  RestrictionLifted: true,
  ConflictOfInterestRecorded: true,
  ConflictOfInterestEnded: true,
  EmergencyAccessOpened: true,
  EmergencyAccessReviewed: true,
  CalculationConfirmed: true,
} as const satisfies Readonly<Record<CaseAccessEvent['type'], true>>;
