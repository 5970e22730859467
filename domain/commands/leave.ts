import { type IsoDate } from '../dates';
import { type LeaveCondition, type LeavePurpose, type LeaveType } from '../events';

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
      /** Work release only; work when it is not said. */
      readonly purpose?: LeavePurpose;
    }
  | {
      readonly type: 'EndLeave';
      readonly leaveId: string;
      readonly returned: 'on-time' | 'late' | 'not';
      readonly on: IsoDate;
    }
  | { readonly type: 'RevokeLeave'; readonly leaveId: string; readonly reason: string };

export const LEAVE_COMMANDS = {
  GrantLeave: true,
  EndLeave: true,
  RevokeLeave: true,
} as const satisfies Record<LeaveCommand['type'], true>;
