import { type IsoDate } from '../dates';
import { type AbsenceType, type LeaveCondition } from '../events';

/** Time out of prison during which the clock stands still. */
export type AbsenceCommand =
  | {
      readonly type: 'RegisterAbsence';
      readonly absenceId: string;
      readonly absence: AbsenceType;
      readonly from: IsoDate;
      readonly reason: string | null;
      /** Of an interruption. */
      readonly conditions?: readonly LeaveCondition[];
    }
  | {
      readonly type: 'EndAbsence';
      readonly absenceId: string;
      readonly returnedOn: IsoDate;
      readonly countedDays: number;
    }
  | {
      readonly type: 'ExtendInterruption';
      readonly absenceId: string;
      /** The last day to return; null: as long as may be given at one time. */
      readonly until: IsoDate | null;
      readonly reason: string;
    }
  | { readonly type: 'RevokeInterruption'; readonly absenceId: string; readonly reason: string };
