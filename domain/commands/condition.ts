import { type IsoDate } from '../dates';

/** Conditions that a person lives under. */
export type ConditionCommand =
  | {
      readonly type: 'SetCondition';
      readonly conditionId: string;
      readonly code: string;
      readonly text: string | null;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      readonly replaces: string | null;
    }
  | { readonly type: 'EndCondition'; readonly conditionId: string; readonly reason: string | null };
