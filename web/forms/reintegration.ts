import {
  GOAL_OUTCOMES,
  LIFE_AREAS,
  PLAN_KINDS,
  RELEASE_OUTCOMES,
  type PlanKind,
  type ReleaseItem,
} from '../../domain/events';
import { addMonths } from '../../domain/dates';
import { CONTACT_BASIS, PLAN_BASIS, PREPARATION_BASIS } from '../../domain/reintegration-terms';
import { choicesOf, open, REASON, type Around, type Field, type Form } from './spec';

const NOTE: Field = { name: 'note', label: 'forms.note', kind: 'words', optional: true };
/** Half a year from now, to begin with. */
const REVIEW_MONTHS = 6;

const plansOf = ({ reintegration }: Around['sentence']) =>
  reintegration.plans.filter(({ reviewOn }) => reviewOn !== null);
const lacking = (sentence: Around['sentence']) =>
  PLAN_KINDS.filter((kind: PlanKind) => !plansOf(sentence).some(({ plan }) => plan === kind));
const goalsOf = (sentence: Around['sentence']) =>
  plansOf(sentence).flatMap(({ goals }) => goals.filter(({ outcome }) => outcome === null));
const items = ({ reintegration }: Around['sentence'], settled: boolean) =>
  reintegration.preparation.items.filter(({ outcome }) => (outcome !== null) === settled);

const reviewOn = ({ today }: Around): Field => ({
  ...{ name: 'reviewOn', label: 'forms.planReviewOn', kind: 'date' },
  initial: addMonths(today, REVIEW_MONTHS),
});

function whichPlan({ sentence, words, of }: Around): Field {
  const plans = plansOf(sentence);
  return {
    ...{ name: 'plan', label: 'forms.whichPlan', kind: 'choice' },
    choices: plans.map(({ planId, plan }) => ({ value: planId, label: words.term('plan', plan) })),
    initial: plans.find(({ planId }) => planId === of)?.planId ?? plans[0]?.planId ?? '',
  };
}

function whichItem({ sentence, words, of }: Around, settled: boolean): Field {
  const points = items(sentence, settled);
  const chosen = points.find(({ item }) => item === (of as ReleaseItem)) ?? points[0];
  return {
    ...{ name: 'item', label: 'forms.releaseItem', kind: 'choice' },
    choices: choicesOf(
      words,
      'release-item',
      points.map(({ item }) => item),
    ),
    initial: chosen?.item ?? '',
  };
}

const contactOfficer: Form = {
  id: 'contact-officer',
  permission: 'AppointContactOfficer',
  group: 'reintegration',
  law: CONTACT_BASIS,
  fits: open,
  fields: () => [{ name: 'contactOfficer', label: 'reintegration.contactOfficer', kind: 'account' }],
  path: () => 'contact-officers',
  body: ({ contactOfficer: account }) => ({ contactOfficer: account }),
  supposed: null,
};

const makePlan: Form = {
  id: 'make-plan',
  permission: 'MakePlan',
  group: 'reintegration',
  law: PLAN_BASIS,
  fits: (sentence) => open(sentence) && lacking(sentence).length > 0,
  fields: (around) => [
    {
      ...{ name: 'plan', label: 'forms.planKind', kind: 'choice', initial: lacking(around.sentence)[0] ?? '' },
      choices: choicesOf(around.words, 'plan', lacking(around.sentence)),
    },
    reviewOn(around),
  ],
  path: () => 'plans',
  body: ({ plan, reviewOn: day }) => ({ plan, reviewOn: day }),
  supposed: null,
};

const setGoal: Form = {
  id: 'set-goal',
  permission: 'SetGoal',
  group: 'reintegration',
  law: PLAN_BASIS,
  fits: (sentence) => open(sentence) && plansOf(sentence).length > 0,
  fields: (around) => [
    whichPlan(around),
    {
      ...{ name: 'area', label: 'forms.lifeArea', kind: 'select' },
      choices: choicesOf(around.words, 'area', LIFE_AREAS),
    },
    { name: 'goal', label: 'forms.goal', hint: 'forms.goalHint', kind: 'words' },
    { name: 'responsible', label: 'forms.goalResponsible', kind: 'text' },
    reviewOn(around),
  ],
  path: ({ plan }) => `plans/${plan}/goals`,
  body: ({ area, goal, responsible, reviewOn: day }) => ({ area, goal, responsible, reviewOn: day }),
  supposed: null,
};

const settleGoal: Form = {
  id: 'settle-goal',
  permission: 'SettleGoal',
  group: 'reintegration',
  law: PLAN_BASIS,
  fits: (sentence) => open(sentence) && goalsOf(sentence).length > 0,
  fields: ({ sentence, words, of }) => [
    {
      ...{ name: 'goal', label: 'forms.whichGoal', kind: 'choice' },
      choices: goalsOf(sentence).map(({ goalId, goal, area }) => ({
        ...{ value: goalId, label: goal ?? words.term('area', area), about: words.term('area', area) },
      })),
      initial: of ?? goalsOf(sentence)[0]?.goalId ?? '',
    },
    {
      ...{ name: 'outcome', label: 'forms.outcome', kind: 'choice' },
      choices: choicesOf(words, 'goal', GOAL_OUTCOMES),
    },
    NOTE,
  ],
  path: ({ goal }) => `goals/${goal}/settle`,
  body: ({ outcome, note }) => ({ outcome, note: note ?? null }),
  supposed: null,
};

const reviewPlan: Form = {
  id: 'review-plan',
  permission: 'ReviewPlan',
  group: 'reintegration',
  law: PLAN_BASIS,
  fits: (sentence) => open(sentence) && plansOf(sentence).length > 0,
  fields: (around) => [
    whichPlan(around),
    {
      ...reviewOn(around),
      ...{ label: 'forms.nextReviewOn', hint: 'forms.nextReviewHint', optional: true },
    },
    NOTE,
  ],
  path: ({ plan }) => `plans/${plan}/reviews`,
  body: ({ reviewOn: day, note }) => ({ reviewOn: day ?? null, note: note ?? null }),
  supposed: null,
};

const beginPreparation: Form = {
  id: 'begin-preparation',
  permission: 'BeginReleasePreparation',
  group: 'reintegration',
  law: PREPARATION_BASIS,
  fits: ({ reintegration: { preparation } }) => preparation.releaseOn !== null && preparation.begunOn === null,
  fields: () => [],
  path: () => 'release-preparation',
  body: () => ({}),
  supposed: null,
};

const releaseItem: Form = {
  id: 'release-item',
  permission: 'SettleReleaseItem',
  group: 'reintegration',
  law: PREPARATION_BASIS,
  fits: (sentence) => open(sentence) && items(sentence, false).length > 0,
  fields: (around) => [
    whichItem(around, false),
    {
      ...{ name: 'outcome', label: 'forms.outcome', kind: 'choice' },
      choices: choicesOf(around.words, 'release-outcome', RELEASE_OUTCOMES),
    },
    NOTE,
  ],
  path: () => 'release-preparation/items',
  body: ({ item, outcome, note }) => ({ item, outcome, note: note ?? null }),
  supposed: null,
};

const reopenReleaseItem: Form = {
  id: 'reopen-release-item',
  permission: 'ReopenReleaseItem',
  group: 'reintegration',
  law: PREPARATION_BASIS,
  fits: (sentence) => open(sentence) && items(sentence, true).length > 0,
  fields: (around) => [whichItem(around, true), REASON],
  path: () => 'release-preparation/reopenings',
  body: ({ item, reason }) => ({ item, reason }),
  supposed: null,
};

export const REINTEGRATION_FORMS: readonly Form[] = [
  contactOfficer,
  makePlan,
  setGoal,
  settleGoal,
  reviewPlan,
  beginPreparation,
  releaseItem,
  reopenReleaseItem,
];
