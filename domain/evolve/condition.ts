import { type EventOf, type ConditionEvent } from '../events';
import { type Sentence, type ActiveCondition } from '../state';

/** Conditions that a person lives under. */
export function evolveCondition(state: Sentence, event: ConditionEvent): Sentence {
  switch (event.type) {
    case 'ConditionSet':
      return { ...state, conditions: conditionSet(state.conditions, event) };
    case 'ConditionEnded':
      return { ...state, conditions: ended(state.conditions, event.conditionId, event.endedOn) };
  }
}

/** A new condition, or the next version of one, which ends the version before. */
function conditionSet(
  conditions: readonly ActiveCondition[],
  event: EventOf<'ConditionSet'>,
): readonly ActiveCondition[] {
  const { conditionId, code, text, from, until, reviewOn, replaces } = event;
  const before = replaces ? ended(conditions, replaces, from) : conditions;
  return [...before, { conditionId, code, text, from, until, reviewOn, replaces, endedOn: null }];
}

/** A condition that no longer holds from a day on. */
function ended(
  conditions: readonly ActiveCondition[],
  conditionId: string,
  endedOn: string,
): readonly ActiveCondition[] {
  return conditions.map((condition) => (condition.conditionId === conditionId ? { ...condition, endedOn } : condition));
}
