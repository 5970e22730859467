import { type IsoDate } from '../dates';
import { type Hearing, type LeaveCondition, type LeavePurpose, type LeaveType } from '../events';

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
      /** Days of it that go to travel: they come on top of the days of the year. */
      readonly travelDays?: number;
      /** Work release only; work when it is not said. */
      readonly purpose?: LeavePurpose;
      /** An import tells of a leave that was granted on an earlier day; else it is granted today. */
      readonly grantedOn?: IsoDate;
    }
  | {
      /** An application for leave is refused. */
      readonly type: 'RefuseLeave';
      readonly leaveId: string;
      readonly leave: LeaveType;
      /** The days that were applied for. */
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly appliedOn: IsoDate;
      readonly reason: string;
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
    }
  | {
      readonly type: 'EndLeave';
      readonly leaveId: string;
      /** `back`: on time or late by the day itself. */
      readonly returned: 'on-time' | 'late' | 'not' | 'back';
      readonly on: IsoDate;
    }
  | { readonly type: 'RevokeLeave'; readonly leaveId: string; readonly reason: string };

export const LEAVE_COMMANDS = {
  GrantLeave: true,
  RefuseLeave: true,
  EndLeave: true,
  RevokeLeave: true,
} as const satisfies Record<LeaveCommand['type'], true>;
