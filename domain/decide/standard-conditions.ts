import { conditionsOfMove } from '../condition-catalogue';
import { type IsoDate } from '../dates';
import { type HomeFacts, type MovedCondition } from '../events';
import { factsAtHome } from '../home-gates';
import { type Regime } from '../regimes';
import { type Sentence } from '../state';

/**
 * The conditions of the catalogue that come with a move to a regime on a day: those that a proposal names, and the standard
 * ones that it does not name and that do not hold already. Nothing when there are none, so that the event is as it was.
 */
export function standardConditions(
  regime: Regime,
  sentence: Sentence,
  on: IsoDate,
  named: readonly string[] = [],
  facts: HomeFacts | null = factsAtHome(sentence, regime),
): { readonly conditions?: readonly MovedCondition[] } {
  const stays = sentence.status === 'serving' && regime === sentence.place.regime;
  const held = stays ? sentence.conditions.filter(({ endedOn }) => endedOn === null).map(({ code }) => code) : [];
  const waived = facts?.occupationWaivedForHealth ? ['occupation'] : [];
  const conditions = conditionsOfMove(regime, sentence.order.kind, on, { named, held, waived });
  return conditions.length > 0 ? { conditions } : {};
}
