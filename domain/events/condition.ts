import { type IsoDate } from '../dates';
import { type Level } from '../regimes';

/** A condition of the catalogue that comes with a move, in the words of its day. */
export interface MovedCondition {
  readonly code: string;
  readonly textVersion: number;
  /** It follows from the law there; otherwise the proposal names it. */
  readonly standard: boolean;
}

/** A condition of a leave or an interruption, with which it ends (strgjfl § 36). */
export interface LeaveCondition {
  readonly code: string;
  readonly text: string | null;
  readonly textVersion?: number;
}

/** Conditions that a person lives under. */
export type ConditionEvent =
  | {
      readonly type: 'ConditionSet';
      readonly conditionId: string;
      readonly code: string;
      readonly text: string | null;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      /** When its necessity is looked at again. */
      readonly reviewOn: IsoDate;
      /** The condition whose next version this is. */
      readonly replaces: string | null;
      /** Which words of the catalogue; absent: the first. */
      readonly textVersion?: number;
      /** Who decided that it holds: what a court set only a court widens or lifts. */
      readonly setBy?: Level;
      /** When, and at which level it was in fact decided: the region may shorten what a court set. */
      readonly setOn?: IsoDate;
      readonly level?: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ConditionEnded';
      readonly conditionId: string;
      readonly endedOn: IsoDate;
      readonly reason: string | null;
      readonly by: string;
    };
