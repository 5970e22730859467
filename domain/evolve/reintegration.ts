import {
  ACTIVITY_EVENTS,
  DATA_CONSENT_EVENTS,
  PLAN_EVENTS,
  type ActivityEvent,
  type DataConsentEvent,
  type PlanEvent,
  type ReintegrationEvent,
  type ReleasePreparationEvent,
} from '../events';
import { type IsoDate } from '../dates';
import { isOf } from '../of-types';
import { type Goal, type Plan, type Reintegration, type Sentence } from '../state';

/** Daily life and the way back. */
export function evolveReintegration(state: Sentence, event: ReintegrationEvent): Sentence {
  return { ...state, reintegration: followed(state.reintegration, event) };
}

function followed(state: Reintegration, event: ReintegrationEvent): Reintegration {
  if (isOf(PLAN_EVENTS, event)) return ofPlan(state, event);
  if (isOf(DATA_CONSENT_EVENTS, event)) return ofConsent(state, event);
  return isOf(ACTIVITY_EVENTS, event) ? ofActivity(state, event) : ofPreparation(state, event);
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

function ofActivity(state: Reintegration, event: ActivityEvent): Reintegration {
  switch (event.type) {
    case 'ActivityPlanned': {
      const { activityId, activity, provider, description, daysPerWeek, from, until, leaveId } = event;
      const planned = { activityId, activity, provider, description, daysPerWeek, from, until, leaveId, endedOn: null };
      return { ...state, activities: [...state.activities, planned] };
    }
    case 'ActivityEnded': {
      const { activityId, endedOn } = event;
      const activities = state.activities.map((known) =>
        known.activityId === activityId ? { ...known, endedOn } : known,
      );
      return { ...state, activities };
    }
    case 'AttendanceRecorded': {
      const { activityId, on, attendance, breachId } = event;
      const isOther = (known: { readonly activityId: string; readonly on: IsoDate }) =>
        known.activityId !== activityId || known.on !== on;
      const refusals =
        breachId === null ? state.refusals : [...state.refusals.filter(isOther), { activityId, on, breachId }];
      const recorded = { activityId, on, attendance, breachId };
      return { ...state, attendance: [...state.attendance.filter(isOther), recorded], refusals };
    }
  }
}

function ofConsent(state: Reintegration, event: DataConsentEvent): Reintegration {
  switch (event.type) {
    case 'DataConsentRecorded': {
      const { consentId, purpose, provider, answer, answeredOn } = event;
      const recorded = { consentId, purpose, provider, answer, answeredOn, withdrawnOn: null };
      return { ...state, dataConsents: [...state.dataConsents, recorded] };
    }
    case 'DataConsentWithdrawn': {
      const { consentId, withdrawnOn } = event;
      const dataConsents = state.dataConsents.map((known) =>
        known.consentId === consentId ? { ...known, withdrawnOn } : known,
      );
      return { ...state, dataConsents };
    }
    case 'NeedsAssessed': {
      const { assessmentId, consentId, assessedOn } = event;
      return { ...state, assessments: [...state.assessments, { assessmentId, consentId, assessedOn }] };
    }
    case 'InformationShared': {
      const { sharingId, provider, what, why, recipient, inWriting, sharedOn } = event;
      return {
        ...state,
        shared: [...state.shared, { sharingId, provider, what, why, recipient, inWriting, sharedOn }],
      };
    }
  }
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
