import { calculate } from './calculation';
import { type Command } from './commands';
import { type IsoDate } from './dates';
import { calculationInput } from './dates-of-sentence';
import { type Decision } from './decision';
import { type Correction, type SentenceEvent } from './events';
import { evolve } from './evolve';
import { withDates } from './recalculation';
import { refuse } from './refusals';
import { isRuleSetId } from './rule-sets';
import { type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Corrects a recorded fact by an event that points at the wrong one; every date and deadline follows (PD § 6). */
export function correctFact(command: Asked<'CorrectFact'>, sentence: Sentence, today: IsoDate): Decision {
  const { correctionId, corrects, holdsFrom, correction, birthDate, reason, by } = command;
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] });
  if (holdsFrom > today) return refuse('date-in-future', { holdsFrom, today });
  if (!applies(correction, birthDate, sentence)) return refuse('nothing-to-correct', { field: correction.field });
  const event: SentenceEvent = {
    type: 'FactCorrected',
    ...{ correctionId, corrects, holdsFrom, correction, birthDate, reason },
    by: by.id,
  };
  const after = evolve(sentence, event);
  if (after.status === 'unregistered') return refuse('not-found');
  const answer = calculate(calculationInput(after));
  if ('refusal' in answer)
    return refuse('nothing-to-correct', { field: correction.field, refusal: answer.refusal }, answer.legalBasis);
  return withDates(sentence, 'correction', event);
}

/** A sentence adopts another rule set, since new law may or may not reach running sentences: an event says that it did. */
export function adoptRuleSet({ ruleSet, effectiveOn, by }: Asked<'AdoptRuleSet'>, sentence: Sentence): Decision {
  if (!isRuleSetId(ruleSet)) return refuse('unknown-rule-set', { ruleSet });
  if (ruleSet === sentence.ruleSet) return { ok: true, events: [] };
  return withDates(sentence, 'rule-set', {
    type: 'RuleSetAdopted',
    ruleSet,
    from: sentence.ruleSet,
    effectiveOn,
    by: by.id,
  });
}

function applies(
  correction: Correction,
  birthDate: IsoDate | null,
  { order, absences, status, startDate }: Sentence,
): boolean {
  switch (correction.field) {
    case 'length':
      return order.kind === 'imprisonment' && correction.judgment < order.judgments.length;
    case 'remandDays':
      return correction.judgment < order.judgments.length;
    case 'frame':
      return order.kind === 'preventive-detention';
    case 'startDate':
      return status !== 'summoned' || correction.startDate !== startDate;
    case 'birthDate':
      return birthDate !== null;
    case 'absence':
      return absences.some(({ absenceId, to }) => absenceId === correction.absenceId && to !== null);
  }
}
