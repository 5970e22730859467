import { type IsoDate } from '../dates';
import { type LeaveCondition } from './condition';
import { type Level } from '../regimes';

export const LEAVE_TYPES = ['ordinary', 'short', 'welfare', 'escorted', 'work-release'] as const;

/** Leave from prison; the clock runs on (forskrift §§ 3-14, 3-30, strgjfl §§ 20, 33). */
export type LeaveType = (typeof LEAVE_TYPES)[number];

/** Leave from prison, during which the clock runs on. */
export type LeaveEvent =
  | {
      readonly type: 'LeaveGranted';
      readonly leaveId: string;
      readonly leave: LeaveType;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly reason: string | null;
      /** Thirty days a year instead of eighteen (forskrift § 3-30). */
      readonly special: boolean;
      readonly conditions?: readonly LeaveCondition[];
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'LeaveEnded';
      readonly leaveId: string;
      readonly returned: 'on-time' | 'late' | 'not';
      readonly on: IsoDate;
      readonly by: string;
    };
