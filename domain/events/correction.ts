import { type IsoDate, type Length } from '../dates';
import { type Regime } from '../regimes';
import { type RuleSetId } from '../rule-sets';

/** What a correction says instead; one fact each. */
export type Correction =
  | { readonly field: 'length'; readonly judgment: number; readonly length: Length }
  | { readonly field: 'remandDays'; readonly judgment: number; readonly remandDays: number }
  | { readonly field: 'frame'; readonly frameYears: number; readonly minimumYears: number | null }
  | { readonly field: 'startDate'; readonly startDate: IsoDate }
  /** Null: there was a break before serving began. */
  | { readonly field: 'unbrokenCustodySince'; readonly unbrokenCustodySince: IsoDate | null }
  /** The date itself is personal data and stands sealed in the event's `birthDate`. */
  | { readonly field: 'birthDate' }
  | {
      readonly field: 'absence';
      readonly absenceId: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly countedDays: number;
    };

/** A decision that was made on dates that have moved since. */
export interface OnOldDates {
  /** `approved-transition`: awaits its day; `release`, `present-regime`, `leave`: came too early; `refusal`: its review is counted from the old day. */
  readonly what: 'approved-transition' | 'release' | 'present-regime' | 'leave' | 'refusal';
  /** The id of the proposal or leave; null: decided by nobody in this case. */
  readonly of: string | null;
  readonly regime: Regime | null;
  /** The day that it was decided for, and the first day that the new dates allow; null: never before release. */
  readonly decidedFor: IsoDate;
  readonly allowedFrom: IsoDate | null;
}

/** The person should have been out, or off probation, so many days ago. */
export interface TooLong {
  readonly days: number;
  readonly while: 'serving' | 'on-probation';
  readonly shouldHaveEndedOn: IsoDate;
}

/** What a correction after the end shows: days too many (positive) or too few (negative). Nothing is reopened by it. */
export interface AfterEnd {
  readonly endedOn: IsoDate;
  readonly shouldHaveEndedOn: IsoDate;
  readonly days: number;
}

/** Whoever must be told of new dates: those who were told the old ones, and those who decide on what stands on them. */
export const TOLD = [
  'convicted-person',
  'guardian',
  'caseworker',
  'approver',
  'region',
  'probation-office',
  'prosecution',
  'court',
] as const;
export type Told = (typeof TOLD)[number];

/** What a change of facts or of rules does to what had been decided on the dates before it; absent: nothing. */
export interface MovesDecided {
  /** The probation runs to full term, which has moved. */
  readonly probationEndsOn?: IsoDate;
  /** The full remainder that is being served has another length. */
  readonly recallDays?: number;
  /** Approved transitions that the new dates no longer allow: they are decided on anew. */
  readonly supersedes?: readonly string[];
  /** When it was recorded. */
  readonly correctedOn?: IsoDate;
  /** Decisions that stand on the old dates: flagged until somebody decides. */
  readonly standsOnOldDates?: readonly OnOldDates[];
  readonly tooLong?: TooLong;
  readonly afterEnd?: AfterEnd;
  /** Who must be told. */
  readonly tell?: readonly Told[];
}

/** A fact was wrong, or another rule set holds. */
export type CorrectionEvent =
  | (MovesDecided & {
      /** A recorded fact was wrong: what is true instead, and from when it holds. The event it corrects stays. */
      readonly type: 'FactCorrected';
      readonly correctionId: string;
      readonly corrects: string;
      readonly holdsFrom: IsoDate;
      readonly correction: Correction;
      readonly birthDate: IsoDate | null;
      readonly reason: string | null;
      readonly by: string;
    })
  | (MovesDecided & {
      readonly type: 'RuleSetAdopted';
      /** Of this adoption: a sentence may adopt the same rule set again. Not recorded before 2026-11-28. */
      readonly adoptionId?: string;
      readonly ruleSet: RuleSetId;
      readonly from: RuleSetId;
      readonly effectiveOn: IsoDate;
      readonly by: string;
    });
