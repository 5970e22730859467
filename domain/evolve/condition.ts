import { type IsoDate } from '../dates';
import { type Condition, type ConditionEvent, type EventOf, type LeaveCondition, type MovedCondition } from '../events';
import { type Level } from '../regimes';
import { type ActiveCondition, type Sentence } from '../state';

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
  const { conditionId, code, text, from, until, reviewOn, replaces, textVersion = 1, setBy = null } = event;
  const before = replaces ? ended(conditions, replaces, from) : conditions;
  const set = { conditionId, code, text, from, until, reviewOn, replaces, endedOn: null };
  return [...before, { ...set, textVersion, standard: false, setBy }];
}

/** A condition that no longer holds from a day on. */
function ended(
  conditions: readonly ActiveCondition[],
  conditionId: string,
  endedOn: string,
): readonly ActiveCondition[] {
  return conditions.map((condition) => (condition.conditionId === conditionId ? { ...condition, endedOn } : condition));
}

/** The conditions that come with a move: those that a proposal names in its words, and the standard ones of the regime. */
export function withMove(
  of: string,
  from: IsoDate,
  named: readonly Condition[],
  moved: readonly MovedCondition[],
  setBy: Level | null,
): readonly ActiveCondition[] {
  const versions = new Map(moved.map(({ code, textVersion }) => [code, textVersion]));
  const own = named.map(({ code, text, until }) => ({ code, text, until, standard: false, setBy }));
  const standard = moved
    .filter((condition) => condition.standard)
    .map(({ code }) => ({ code, text: null, until: null, standard: true, setBy: null }));
  return [...own, ...standard].map((condition) => ({
    conditionId: `${of}/${condition.code}`,
    ...condition,
    textVersion: versions.get(condition.code) ?? 1,
    ...{ from, reviewOn: null, replaces: null, endedOn: null },
  }));
}

/** The conditions of a leave or an interruption, by its id, until it ends. */
export function withLeave(
  of: string,
  conditions: readonly LeaveCondition[],
  days: { readonly from: IsoDate; readonly until: IsoDate | null },
): readonly ActiveCondition[] {
  return conditions.map(({ code, text, textVersion = 1 }) => ({
    ...{ conditionId: `${of}/${code}`, code, text, ...days, reviewOn: null, replaces: null, endedOn: null },
    ...{ textVersion, standard: false, setBy: null },
  }));
}

/** What came with a leave or an interruption ends with it. */
export function endedWith(
  conditions: readonly ActiveCondition[],
  of: readonly string[],
  endedOn: IsoDate,
): readonly ActiveCondition[] {
  return conditions.map((condition) =>
    condition.endedOn === null && of.some((id) => condition.conditionId.startsWith(`${id}/`))
      ? { ...condition, endedOn }
      : condition,
  );
}
