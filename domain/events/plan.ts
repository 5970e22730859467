import { type IsoDate } from '../dates';

export const PLAN_KINDS = ['future-plan', 'implementation-plan'] as const;

/** What somebody wants to come to (framtidsplan), and how the sentence is to be carried out (gjennomføringsplan). */
export type PlanKind = (typeof PLAN_KINDS)[number];

export const LIFE_AREAS = [
  'home',
  'work-or-education',
  'income',
  'health',
  'network',
  'substance-use',
  'other',
] as const;

/** The part of a life that a goal or a need is about. */
export type LifeArea = (typeof LIFE_AREAS)[number];

export const GOAL_OUTCOMES = ['reached', 'given-up', 'mistake'] as const;

/** What became of a goal; `mistake`: it should not have been recorded. */
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number];

/** Who stands by the person from day one, and the plans that the two of them make. */
export type PlanEvent =
  | {
      /** Until another is appointed. */
      readonly type: 'ContactOfficerAppointed';
      readonly contactOfficer: string;
      readonly appointedOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'PlanMade';
      readonly planId: string;
      readonly plan: PlanKind;
      readonly madeOn: IsoDate;
      /** When it is to be gone through. */
      readonly reviewOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'GoalSet';
      readonly goalId: string;
      readonly planId: string;
      readonly area: LifeArea;
      readonly goal: string | null;
      /** Who sees to it, in the words of whoever wrote it. */
      readonly responsible: string | null;
      readonly setOn: IsoDate;
      /** When somebody looks whether it is reached. */
      readonly reviewOn: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'GoalSettled';
      readonly goalId: string;
      readonly outcome: GoalOutcome;
      readonly settledOn: IsoDate;
      readonly note: string | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** Gone through with the person. */
      readonly type: 'PlanReviewed';
      readonly planId: string;
      readonly reviewedOn: IsoDate;
      /** When it is gone through next; null: the plan has ended. */
      readonly reviewOn: IsoDate | null;
      readonly note: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const PLAN_EVENTS = {
  ContactOfficerAppointed: true,
  PlanMade: true,
  GoalSet: true,
  GoalSettled: true,
  PlanReviewed: true,
} as const satisfies Record<PlanEvent['type'], true>;
