import { RESPONSE } from '../../domain/letters/words';
import { TEMPLATES } from '../../domain/letters/document';
import { ABSENCE_TYPES } from '../../domain/events/absence';
import { CONFLICT_RELATIONS } from '../../domain/events/case-access';
import { HOLD_REASONS } from '../../domain/events/casework';
import { CHARGE_OUTCOMES } from '../../domain/events/charge';
import { RECALL_GROUNDS } from '../../domain/events/detention';
import { ERASURE_GROUNDS } from '../../domain/events/erasure';
import { EXCLUSION_GROUNDS, EXCLUSION_KINDS } from '../../domain/events/exclusion';
import { GUARDIAN_RELATIONS } from '../../domain/events/guardian';
import { CONSENTERS } from '../../domain/events/home';
import { LEAVE_PURPOSES, LEAVE_TYPES } from '../../domain/events/leave';
import { POSTPONEMENT_GROUNDS } from '../../domain/events/postponement';
import { INFORMATION_OUTCOMES, INFORMATION_SOURCES } from '../../domain/events/retention';
import { PROPOSAL_TYPES, RELEASE_GROUNDS } from '../../domain/events/transition';
import { ACTIVITIES, ATTENDANCES, PROVIDERS } from '../../domain/events/activity';
import { NEED_LEVELS } from '../../domain/commands';
import { CONSENT_ANSWERS, CONSENT_PURPOSES } from '../../domain/events/data-consent';
import { GOAL_OUTCOMES, LIFE_AREAS, PLAN_KINDS } from '../../domain/events/plan';
import { RELEASE_ITEMS, RELEASE_OUTCOMES } from '../../domain/events/release-preparation';
import { VICTIM_MATTERS } from '../../domain/events/victim';
import { ROLES } from '../../domain/permissions';
import { KINDS } from '../../domain/kinds';
import { REACTION_STATES } from '../../domain/reactions';
import { REGIMES } from '../../domain/regimes';
import { ENDS, OPEN_STATUSES } from '../../domain/state';
import { ALL_AREAS } from './all';

const CODES: Readonly<Record<string, readonly string[]>> = {
  regime: REGIMES,
  kind: KINDS,
  status: [...OPEN_STATUSES, ...ENDS],
  role: ROLES,
  proposal: PROPOSAL_TYPES,
  ground: RELEASE_GROUNDS,
  absence: ABSENCE_TYPES,
  leave: LEAVE_TYPES,
  purpose: LEAVE_PURPOSES,
  response: Object.keys(RESPONSE),
  reaction: REACTION_STATES,
  letter: TEMPLATES,
  consenter: CONSENTERS,
  charge: CHARGE_OUTCOMES,
  recall: RECALL_GROUNDS,
  hold: HOLD_REASONS,
  conflict: CONFLICT_RELATIONS,
  erasure: ERASURE_GROUNDS,
  guardian: GUARDIAN_RELATIONS,
  postponement: POSTPONEMENT_GROUNDS,
  matter: VICTIM_MATTERS,
  exclusion: EXCLUSION_KINDS,
  'exclusion-ground': EXCLUSION_GROUNDS,
  activity: ACTIVITIES,
  provider: PROVIDERS,
  attendance: ATTENDANCES,
  'consent-purpose': CONSENT_PURPOSES,
  'consent-answer': CONSENT_ANSWERS,
  need: NEED_LEVELS,
  plan: PLAN_KINDS,
  area: LIFE_AREAS,
  goal: GOAL_OUTCOMES,
  'release-item': RELEASE_ITEMS,
  'release-outcome': RELEASE_OUTCOMES,
  information: INFORMATION_SOURCES,
  'information-outcome': INFORMATION_OUTCOMES,
};

it.each(Object.keys(CODES))('no code of the domain is shown as a code: %s', (sort) => {
  const wordless = (CODES[sort] ?? []).filter((code) => !(`${sort}/${code}` in (ALL_AREAS['terms'] ?? {})));
  expect(wordless).toEqual([]);
});
