import { type IsoDate } from '../dates';

export const ACTIVITIES = ['work', 'education', 'programme', 'treatment', 'other'] as const;

/** What fills the day (strgjfl § 18). */
export type ActivityKind = (typeof ACTIVITIES)[number];

export const PROVIDERS = [
  'correctional-service',
  'school',
  'health',
  'library',
  'labour-and-welfare',
  'clergy',
  'employer',
  'voluntary',
] as const;

/** Who gives it: the services of the community come into the prison (strgjfl § 4, the import model). */
export type Provider = (typeof PROVIDERS)[number];

export const ATTENDANCES = ['attended', 'excused', 'refused'] as const;

/** Whether somebody came. `excused`: ill, in court, on a visit. `refused`: stayed away without a valid reason. */
export type Attendance = (typeof ATTENDANCES)[number];

/** What fills the days, and whether the person came. */
export type ActivityEvent =
  | {
      readonly type: 'ActivityPlanned';
      readonly activityId: string;
      readonly activity: ActivityKind;
      readonly provider: Provider;
      readonly description: string | null;
      readonly daysPerWeek: number;
      readonly from: IsoDate;
      /** The last day; null: until it is ended. */
      readonly until: IsoDate | null;
      /** The work release under which it is outside the prison; null: inside. */
      readonly leaveId: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'ActivityEnded';
      readonly activityId: string;
      readonly endedOn: IsoDate;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** Of one day; what is recorded last of it holds. */
      readonly type: 'AttendanceRecorded';
      readonly activityId: string;
      readonly on: IsoDate;
      readonly attendance: Attendance;
      /** Refused: the breach whose answer decides what follows; null: nothing was refused. */
      readonly breachId: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const ACTIVITY_EVENTS = {
  ActivityPlanned: true,
  ActivityEnded: true,
  AttendanceRecorded: true,
} as const satisfies Record<ActivityEvent['type'], true>;
