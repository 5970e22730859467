import { type IsoDate } from '../dates';
import {
  type ActivityKind,
  type Attendance,
  type ConsentAnswer,
  type ConsentPurpose,
  type GoalOutcome,
  type LifeArea,
  type PlanKind,
  type Provider,
  type ReleaseItem,
  type ReleaseOutcome,
} from '../events';

export interface Goal {
  readonly goalId: string;
  readonly area: LifeArea;
  readonly goal: string | null;
  readonly responsible: string | null;
  readonly setOn: IsoDate;
  readonly reviewOn: IsoDate;
  /** Null: nobody has settled it. */
  readonly outcome: GoalOutcome | null;
  readonly settledOn: IsoDate | null;
}

export interface Plan {
  readonly planId: string;
  readonly plan: PlanKind;
  readonly madeOn: IsoDate;
  /** When it was last gone through; null: not since it was made. */
  readonly reviewedOn: IsoDate | null;
  /** When it is gone through next; null: it has ended. */
  readonly reviewOn: IsoDate | null;
  readonly goals: readonly Goal[];
}

/** What fills the days. */
export interface Activity {
  readonly activityId: string;
  readonly activity: ActivityKind;
  readonly provider: Provider;
  readonly description: string | null;
  readonly daysPerWeek: number;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly leaveId: string | null;
  readonly endedOn: IsoDate | null;
}

/** What somebody was asked to consent to, and answered. */
export interface DataConsent {
  readonly consentId: string;
  readonly purpose: ConsentPurpose;
  readonly provider: Provider | null;
  readonly answer: ConsentAnswer;
  readonly answeredOn: IsoDate;
  readonly withdrawnOn: IsoDate | null;
}

/** Daily life and the way back, as its events left it. */
export interface Reintegration {
  /** Everyone who has been it, the present one last. */
  readonly contactOfficers: readonly { readonly account: string; readonly from: IsoDate }[];
  readonly plans: readonly Plan[];
  readonly activities: readonly Activity[];
  /** What was recorded last of each activity and day. */
  readonly attendance: readonly {
    readonly activityId: string;
    readonly on: IsoDate;
    readonly attendance: Attendance;
    readonly breachId: string | null;
  }[];
  /** The breach of each day on which an activity was refused, also where the day was recorded otherwise since. */
  readonly refusals: readonly { readonly activityId: string; readonly on: IsoDate; readonly breachId: string }[];
  readonly dataConsents: readonly DataConsent[];
  /** Assessments of needs, without what was answered: that is read apart. */
  readonly assessments: readonly {
    readonly assessmentId: string;
    readonly consentId: string;
    readonly assessedOn: IsoDate;
  }[];
  /** What was told to a provider, why and to whom. */
  readonly shared: readonly {
    readonly sharingId: string;
    readonly provider: Provider;
    readonly what: string | null;
    readonly why: string | null;
    readonly recipient: string | null;
    readonly inWriting: boolean;
    readonly sharedOn: IsoDate;
  }[];
  /** The checklist before release; null: nobody has begun with it. */
  readonly preparation: {
    readonly begunOn: IsoDate;
    readonly settled: readonly {
      readonly item: ReleaseItem;
      readonly outcome: ReleaseOutcome;
      readonly settledOn: IsoDate;
      readonly note: string | null;
    }[];
  } | null;
}

export const NO_REINTEGRATION: Reintegration = {
  contactOfficers: [],
  plans: [],
  preparation: null,
  activities: [],
  attendance: [],
  refusals: [],
  dataConsents: [],
  assessments: [],
  shared: [],
};
