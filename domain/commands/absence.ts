import { type IsoDate } from '../dates';
import { type AbsenceType, type Hearing, type LeaveCondition } from '../events';

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
  | { readonly type: 'RevokeInterruption'; readonly absenceId: string; readonly reason: string }
  | {
      /** An application for an interruption, or for a longer one, is refused. */
      readonly type: 'RefuseInterruption';
      readonly refusalId: string;
      /** The days that were applied for. */
      readonly from: IsoDate;
      readonly until: IsoDate;
      readonly appliedOn: IsoDate;
      readonly reason: string;
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
    };
