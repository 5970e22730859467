import { PLAN_EVENTS, type PlanEvent, type ReintegrationEvent, type ReleasePreparationEvent } from '../events';
import { isOf } from '../of-types';
import { type Goal, type Plan, type Reintegration, type Sentence } from '../state';

/** Daily life and the way back. */
export function evolveReintegration(state: Sentence, event: ReintegrationEvent): Sentence {
  return { ...state, reintegration: followed(state.reintegration, event) };
}

function followed(state: Reintegration, event: ReintegrationEvent): Reintegration {
  return isOf(PLAN_EVENTS, event) ? ofPlan(state, event) : ofPreparation(state, event);
}

function ofPlan(state: Reintegration, event: PlanEvent): Reintegration {
  switch (event.type) {
    case 'ContactOfficerAppointed': {
      const appointed = { account: event.contactOfficer, from: event.appointedOn };
      return { ...state, contactOfficers: [...state.contactOfficers, appointed] };
    }
    case 'PlanMade': {
      const { planId, plan, madeOn, reviewOn } = event;
      return { ...state, plans: [...state.plans, { planId, plan, madeOn, reviewedOn: null, reviewOn, goals: [] }] };
    }
    case 'PlanReviewed': {
      const { planId, reviewedOn, reviewOn } = event;
      return { ...state, plans: changed(state.plans, planId, (plan) => ({ ...plan, reviewedOn, reviewOn })) };
    }
    case 'GoalSet': {
      const { planId, goalId, area, goal, responsible, setOn, reviewOn } = event;
      const set: Goal = { goalId, area, goal, responsible, setOn, reviewOn, outcome: null, settledOn: null };
      return { ...state, plans: changed(state.plans, planId, (plan) => ({ ...plan, goals: [...plan.goals, set] })) };
    }
    case 'GoalSettled': {
      const { goalId, outcome, settledOn } = event;
      const settled = (goal: Goal) => (goal.goalId === goalId ? { ...goal, outcome, settledOn } : goal);
      return { ...state, plans: state.plans.map((plan) => ({ ...plan, goals: plan.goals.map(settled) })) };
    }
  }
}

function changed(plans: readonly Plan[], id: string, change: (plan: Plan) => Plan): readonly Plan[] {
  return plans.map((plan) => (plan.planId === id ? change(plan) : plan));
}

function ofPreparation(state: Reintegration, event: ReleasePreparationEvent): Reintegration {
  if (event.type === 'ReleasePreparationBegun')
    return { ...state, preparation: { begunOn: event.begunOn, settled: [] } };
  const { preparation } = state;
  if (!preparation) return state;
  const others = preparation.settled.filter(({ item }) => item !== event.item);
  if (event.type === 'ReleaseItemReopened') return { ...state, preparation: { ...preparation, settled: others } };
  const { item, outcome, settledOn, note } = event;
  return { ...state, preparation: { ...preparation, settled: [...others, { item, outcome, settledOn, note }] } };
}
