import { conditionLevel } from '../authority';
import { type Command } from '../commands';
import { addMonths, maxDate, minDate, type IsoDate } from '../dates';
import {
  conditionBasis,
  conditionRefusal,
  CONDITIONS,
  isConditionCode,
  longestReporting,
} from '../condition-catalogue';
import { CONDITION_REVIEW_MONTHS, STATUTORY } from '../deadlines/table';
import { accept, type Decision } from './decision';
import { levelOf } from '../permissions';
import { refuse, type Refusal } from '../refusals';
import { type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Sets a condition, or a new version of one; none that the law does not allow where the person is (strgjfl §§ 16, 43, 44). */
export function setCondition(command: Asked<'SetCondition'>, sentence: Sentence, today: IsoDate): Decision {
  const { conditionId, code, text, from, replaces, by } = command;
  if (!isConditionCode(code)) return refuse('condition-beyond-law', { code, allowed: Object.keys(CONDITIONS) });
  const { place, order, probation } = sentence;
  const until = code === 'duty-to-report' ? reportingUntil(command, sentence) : command.until;
  const end = probation?.endsOn ?? null;
  const setting = { regime: place.regime, kind: order.kind, from, until, end, afterBreach: hasBroken(sentence) };
  const refused =
    conditionRefusal(code, setting) ??
    levelRefusal(command, sentence) ??
    reportingRefusal(command, until) ??
    versionRefusal(command, sentence);
  if (refused) return refused;
  return accept({
    type: 'ConditionSet',
    ...{ conditionId, code, text, from, until, replaces },
    reviewOn: addMonths(maxDate(today, from), CONDITION_REVIEW_MONTHS),
    legalBasis: conditionBasis(code, place.regime, order.kind),
    by: by.id,
  });
}

/** Lifts a condition that is no longer needed. */
export function endCondition(command: Asked<'EndCondition'>, sentence: Sentence, today: IsoDate): Decision {
  const { conditionId, reason, by } = command;
  const held = sentence.conditions.some((known) => known.conditionId === conditionId && !known.endedOn);
  if (!held) return refuse('no-such-condition', { conditionId });
  return (
    levelRefusal(command, sentence) ??
    accept({ type: 'ConditionEnded', conditionId, endedOn: today, reason, by: by.id })
  );
}

/** A breach of this probation that was answered by more than nothing, and whose answer stands. */
function hasBroken({ breaches, probation }: Sentence): boolean {
  return breaches.some(
    ({ occurredOn, answer }) =>
      probation !== null &&
      occurredOn >= probation.releasedOn &&
      answer !== null &&
      answer.reversedOn === null &&
      answer.response !== 'no-reaction',
  );
}

/** The duty to report lasts three months unless another day is said, and never longer than the probation (forskrift § 3-42). */
function reportingUntil({ from, until }: Asked<'SetCondition'>, { probation }: Sentence): IsoDate {
  const usual = addMonths(from, STATUTORY.usualReportingMonths);
  return until ?? (probation ? minDate(usual, probation.endsOn) : usual);
}

function reportingRefusal({ code, from, text, by }: Asked<'SetCondition'>, until: IsoDate | null): Refusal | null {
  const longest = longestReporting(from);
  if (code !== 'duty-to-report' || until === null || until <= longest) return null;
  if (levelOf(by.role) === 'local')
    return refuse('wrong-level', { decidedBy: 'region', yours: 'local', longest }, 'forskrift §§ 3-42, 3-43');
  return (text ?? '').trim() === '' ? refuse('reason-required', { fields: ['text'] }, 'forskrift § 3-42') : null;
}

/** The level that the law names; the region or the court where it has released from preventive detention (strl § 45). */
function levelRefusal({ by, code = '' }: { by: Asked<'SetCondition'>['by']; code?: string }, sentence: Sentence) {
  const decidedBy = conditionLevel(sentence);
  const yours = levelOf(by.role);
  const court = sentence.order.kind === 'preventive-detention' && yours === 'court';
  const longer = code === 'duty-to-report' && yours === 'region';
  return yours === decidedBy || court || longer ? null : refuse('wrong-level', { decidedBy, yours }, 'strgjfl § 6 (2)');
}

/** A new version is one of a condition that holds, of the same kind, and does not hold before the person was there. */
function versionRefusal({ code, from, replaces }: Asked<'SetCondition'>, sentence: Sentence): Refusal | null {
  if (from < sentence.placeSince)
    return refuse('effective-before-present-regime', { from, presentRegimeSince: sentence.placeSince });
  if (replaces === null) return null;
  const known = sentence.conditions.find((held) => held.conditionId === replaces && !held.endedOn);
  return known?.code === code ? null : refuse('no-such-condition', { conditionId: replaces });
}
