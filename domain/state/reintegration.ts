import { type IsoDate } from '../dates';
import { type GoalOutcome, type LifeArea, type PlanKind, type ReleaseItem, type ReleaseOutcome } from '../events';

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

/** Daily life and the way back, as its events left it. */
export interface Reintegration {
  /** Everyone who has been it, the present one last. */
  readonly contactOfficers: readonly { readonly account: string; readonly from: IsoDate }[];
  readonly plans: readonly Plan[];
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

export const NO_REINTEGRATION: Reintegration = { contactOfficers: [], plans: [], preparation: null };
