import { type IsoDate } from '../dates';
import { type ActivityKind, type Attendance, type Provider } from '../events';

/** What fills the days, and whether the person came. */
export type ActivityCommand =
  | {
      readonly type: 'PlanActivity';
      readonly activityId: string;
      readonly activity: ActivityKind;
      readonly provider: Provider;
      readonly description: string;
      readonly daysPerWeek: number;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
      readonly leaveId: string | null;
    }
  | {
      readonly type: 'EndActivity';
      readonly activityId: string;
      readonly endedOn: IsoDate;
      readonly reason: string | null;
    }
  | {
      readonly type: 'RecordAttendance';
      readonly activityId: string;
      readonly on: IsoDate;
      readonly attendance: Attendance;
      /** What happened, where it was refused. */
      readonly description: string | null;
      /** The id of the breach that a refusal is. */
      readonly breachId: string;
    };

export const ACTIVITY_COMMANDS = {
  PlanActivity: true,
  EndActivity: true,
  RecordAttendance: true,
} as const satisfies Record<ActivityCommand['type'], true>;
