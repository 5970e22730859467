import { type IsoDate, type Length } from '../dates';
import { type RuleSetId } from '../rule-sets';

/** What a correction says instead; one fact each. */
export type Correction =
  | { readonly field: 'length'; readonly judgment: number; readonly length: Length }
  | { readonly field: 'remandDays'; readonly judgment: number; readonly remandDays: number }
  | { readonly field: 'frame'; readonly frameYears: number; readonly minimumYears: number | null }
  | { readonly field: 'startDate'; readonly startDate: IsoDate }
  /** The date itself is personal data and stands sealed in the event's `birthDate`. */
  | { readonly field: 'birthDate' }
  | {
      readonly field: 'absence';
      readonly absenceId: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly countedDays: number;
    };

/** What a change of facts or of rules does to what had been decided on the dates before it; absent: nothing. */
export interface MovesDecided {
  /** The probation runs to full term, which has moved. */
  readonly probationEndsOn?: IsoDate;
  /** The full remainder that is being served has another length. */
  readonly recallDays?: number;
  /** Approved transitions that the new dates no longer allow: they are decided on anew. */
  readonly supersedes?: readonly string[];
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
      readonly ruleSet: RuleSetId;
      readonly from: RuleSetId;
      readonly effectiveOn: IsoDate;
      readonly by: string;
    });
