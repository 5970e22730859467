import { type IsoDate } from '../dates';

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
