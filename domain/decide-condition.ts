import { type Command } from './commands';
import { addMonths, type IsoDate } from './dates';
import { CONDITIONS, isConditionCode, type CatalogueRow } from './condition-catalogue';
import { accept, type Decision } from './decision';
import { refuse } from './refusals';
import { type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** How often the necessity of a condition is looked at again: our choice. */
const REVIEW_MONTHS = 6;

/** Sets a condition, or a new version of one; none that the law does not allow where the person is (strgjfl §§ 16, 43, 44). */
export function setCondition(command: Asked<'SetCondition'>, sentence: Sentence, today: IsoDate): Decision {
  const { conditionId, code, text, from, until, replaces, by } = command;
  if (!isConditionCode(code)) return refuse('condition-beyond-law', { code, allowed: Object.keys(CONDITIONS) });
  const row: CatalogueRow = CONDITIONS[code];
  if (!row.regimes.includes(sentence.place.regime))
    return refuse(
      'condition-beyond-law',
      { code, regime: sentence.place.regime, regimes: row.regimes },
      row.legalBasis,
    );
  const broken = sentence.breaches.some(
    ({ regime, answer }) => regime === 'probation' && answer && answer.response !== 'no-reaction',
  );
  if (row.afterBreach && !broken)
    return refuse('condition-beyond-law', { code, onlyAfterBreach: true }, row.legalBasis);
  if (replaces && !sentence.conditions.some((known) => known.conditionId === replaces && !known.endedOn))
    return refuse('no-such-condition', { conditionId: replaces });
  if (until !== null && until < from) return refuse('absence-ends-before-it-begins', { from, until });
  const end = sentence.probation?.endsOn;
  if (end && until && until > end)
    return refuse('condition-beyond-law', { code, until, probationEndsOn: end }, row.legalBasis);
  const reviewOn = addMonths(today, REVIEW_MONTHS);
  return accept({
    type: 'ConditionSet',
    conditionId,
    code,
    text,
    from,
    until,
    reviewOn,
    replaces,
    legalBasis: row.legalBasis,
    by: by.id,
  });
}

/** Lifts a condition that is no longer needed. */
export function endCondition(
  { conditionId, reason, by }: Asked<'EndCondition'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const held = sentence.conditions.some((known) => known.conditionId === conditionId && !known.endedOn);
  if (!held) return refuse('no-such-condition', { conditionId });
  return accept({ type: 'ConditionEnded', conditionId, endedOn: today, reason, by: by.id });
}
