import { type IsoDate } from '../dates';
import { type LeaveCondition, type LeaveType } from '../events';

/** Leave from prison. */
export type LeaveCommand =
  | {
      readonly type: 'GrantLeave';
      readonly leaveId: string;
      readonly leave: LeaveType;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly reason: string | null;
      /** Special grounds for thirty days a year instead of eighteen; needs a reason. */
      readonly special?: boolean;
      readonly conditions?: readonly LeaveCondition[];
    }
  | {
      readonly type: 'EndLeave';
      readonly leaveId: string;
      readonly returned: 'on-time' | 'late' | 'not';
      readonly on: IsoDate;
    };
