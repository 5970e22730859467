import { type Command, type Envelope, type PlanCommand } from '../commands';
import { type IsoDate } from '../dates';
import { CONTACT_BASIS, PLAN_BASIS } from '../reintegration-terms';
import { refuse, type Refusal } from '../refusals';
import { type Plan, type Sentence } from '../state';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Who stands by the person, and the plans that are made with them. */
export function decidePlan(command: Envelope & PlanCommand, sentence: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'AppointContactOfficer':
      return appoint(command, sentence, today);
    case 'MakePlan':
      return makePlan(command, sentence, today);
    case 'SetGoal':
      return setGoal(command, sentence, today);
    case 'SettleGoal':
      return settleGoal(command, sentence, today);
    case 'ReviewPlan':
      return reviewPlan(command, sentence, today);
  }
}

function appoint(
  { contactOfficer, by }: Asked<'AppointContactOfficer'>,
  { reintegration: { contactOfficers } }: Sentence,
  today: IsoDate,
): Decision {
  const present = contactOfficers.at(-1);
  if (present?.account === contactOfficer) return refuse('already-contact-officer', { since: present.from });
  return accept({
    type: 'ContactOfficerAppointed',
    ...{ contactOfficer, appointedOn: today, legalBasis: CONTACT_BASIS, by: by.id },
  });
}

/** One plan of a kind at a time: what has changed is a goal of it, or a review. */
function makePlan({ planId, plan, reviewOn, by }: Asked<'MakePlan'>, sentence: Sentence, today: IsoDate): Decision {
  const open = openPlans(sentence).find((known) => known.plan === plan);
  if (open) return refuse('plan-exists', { planId: open.planId, plan, madeOn: open.madeOn });
  const refused = notAhead(reviewOn, today);
  if (refused) return refused;
  return accept({
    type: 'PlanMade',
    ...{ planId, plan, madeOn: today, reviewOn, legalBasis: PLAN_BASIS, by: by.id },
  });
}

function setGoal(command: Asked<'SetGoal'>, sentence: Sentence, today: IsoDate): Decision {
  const { goalId, planId, area, goal, responsible, reviewOn, by } = command;
  if (!openPlans(sentence).some((known) => known.planId === planId)) return refuse('no-such-plan', { planId });
  const refused = notAhead(reviewOn, today);
  if (refused) return refused;
  return accept({
    type: 'GoalSet',
    ...{ goalId, planId, area, goal, responsible, setOn: today, reviewOn, legalBasis: PLAN_BASIS, by: by.id },
  });
}

function settleGoal({ goalId, outcome, note, by }: Asked<'SettleGoal'>, sentence: Sentence, today: IsoDate): Decision {
  const known = openPlans(sentence)
    .flatMap(({ goals }) => goals)
    .find((goal) => goal.goalId === goalId && goal.outcome === null);
  if (!known) return refuse('no-such-goal', { goalId });
  return accept({
    type: 'GoalSettled',
    ...{ goalId, outcome, settledOn: today, note, legalBasis: PLAN_BASIS, by: by.id },
  });
}

function reviewPlan({ planId, reviewOn, note, by }: Asked<'ReviewPlan'>, sentence: Sentence, today: IsoDate): Decision {
  if (!openPlans(sentence).some((known) => known.planId === planId)) return refuse('no-such-plan', { planId });
  const refused = reviewOn === null ? null : notAhead(reviewOn, today);
  if (refused) return refused;
  return accept({
    type: 'PlanReviewed',
    ...{ planId, reviewedOn: today, reviewOn, note, legalBasis: PLAN_BASIS, by: by.id },
  });
}

function openPlans({ reintegration }: Sentence): readonly Plan[] {
  return reintegration.plans.filter(({ reviewOn }) => reviewOn !== null);
}

/** Whoever writes a plan today looks at it again on a day to come. */
function notAhead(reviewOn: IsoDate, today: IsoDate): Refusal | null {
  return reviewOn <= today ? refuse('review-not-ahead', { reviewOn, today }) : null;
}
