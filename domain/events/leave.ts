import { type IsoDate } from '../dates';
import { type LeaveCondition } from './condition';
import { type Level } from '../regimes';
import { type Hearing } from './transition';

export const LEAVE_TYPES = ['ordinary', 'short', 'welfare', 'escorted', 'work-release'] as const;

/** Leave from prison; the clock runs on (forskrift §§ 3-14, 3-30, strgjfl §§ 20, 33). */
export type LeaveType = (typeof LEAVE_TYPES)[number];

export const LEAVE_PURPOSES = ['work', 'education'] as const;

/** What work release is for (forskrift § 3-14). */
export type LeavePurpose = (typeof LEAVE_PURPOSES)[number];

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
      /** Days of travel, on top of the days of the year (forskrift § 3-30). */
      readonly travelDays?: number;
      /** Work release: for work or for education, which may last longer. */
      readonly purpose?: LeavePurpose;
      readonly grantedOn?: IsoDate;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** An application for leave was refused; which the person may complain of (strgjfl § 7 e). */
      readonly type: 'LeaveRefused';
      readonly leaveId: string;
      readonly leave: LeaveType;
      /** The days that were applied for. */
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly appliedOn: IsoDate;
      readonly reason: string | null;
      /** Kept from the person for the safety of others (strgjfl § 7 c–d). */
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
      readonly refusedOn: IsoDate;
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
    }
  | {
      /** A condition was broken: the rest is taken back, and whoever is out must return the same day (strgjfl § 36). */
      readonly type: 'LeaveRevoked';
      readonly leaveId: string;
      readonly on: IsoDate;
      readonly reason: string | null;
      readonly breachId: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const LEAVE_EVENTS = {
  LeaveGranted: true,
  LeaveRefused: true,
  LeaveEnded: true,
  LeaveRevoked: true,
} as const satisfies Record<LeaveEvent['type'], true>;
