import { type IsoDate } from '../dates';
import { type GoalOutcome, type LifeArea, type PlanKind } from '../events';

/** A contact officer from day one, and plans with goals, who sees to them and when they are looked at. */
export type PlanCommand =
  | { readonly type: 'AppointContactOfficer'; readonly contactOfficer: string }
  | { readonly type: 'MakePlan'; readonly planId: string; readonly plan: PlanKind; readonly reviewOn: IsoDate }
  | {
      readonly type: 'SetGoal';
      readonly goalId: string;
      readonly planId: string;
      readonly area: LifeArea;
      readonly goal: string;
      readonly responsible: string;
      readonly reviewOn: IsoDate;
    }
  | {
      readonly type: 'SettleGoal';
      readonly goalId: string;
      readonly outcome: GoalOutcome;
      readonly note: string | null;
    }
  | {
      readonly type: 'ReviewPlan';
      readonly planId: string;
      /** When it is gone through next; null: the plan ends. */
      readonly reviewOn: IsoDate | null;
      readonly note: string | null;
    };

export const PLAN_COMMANDS = {
  AppointContactOfficer: true,
  MakePlan: true,
  SetGoal: true,
  SettleGoal: true,
  ReviewPlan: true,
} as const satisfies Record<PlanCommand['type'], true>;
