import { conditionLevel } from '../authority';
import { type Command } from '../commands';
import { addMonths, maxDate, minDate, type IsoDate } from '../dates';
import {
  conditionBasis,
  conditionRefusal,
  CONDITIONS,
  INSTITUTION_CONDITIONS,
  isConditionCode,
  longestReporting,
  textVersionOn,
  wordsRefusal,
} from '../condition-catalogue';
import { CONDITION_REVIEW_MONTHS } from '../deadlines/table';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { levelOf } from '../permissions';
import { refuse, type Refusal } from '../refusals';
import { type ActiveCondition, type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * Sets a condition, or a new version of one; none that the law or the court's judgment does not allow where the person is
 * (strgjfl §§ 16, 43, 44, strl § 45). A special one of the same code takes the place of a standard one.
 */
export function setCondition(command: Asked<'SetCondition'>, sentence: Sentence, today: IsoDate): Decision {
  const { conditionId, code, text, from, by } = command;
  if (!isConditionCode(code)) return refuse('condition-beyond-law', { code, allowed: Object.keys(CONDITIONS) });
  const { place, order, probation } = sentence;
  const replaces = command.replaces ?? standardOf(code, sentence)?.conditionId ?? null;
  const known = sentence.conditions.find((held) => held.conditionId === replaces && !held.endedOn) ?? null;
  const until = code === 'duty-to-report' ? reportingUntil(command, sentence) : command.until;
  const end = probation?.endsOn ?? null;
  const setting = { regime: place.regime, kind: order.kind, from, until, end, afterBreach: hasBroken(sentence) };
  const refused =
    conditionRefusal(code, setting) ??
    levelRefusal(command, sentence) ??
    courtRefusal(command, until, sentence) ??
    wordsRefusal(code, text) ??
    reportingRefusal(command, until, known, end) ??
    versionRefusal(command, known, sentence);
  if (refused) return refused;
  const months = INSTITUTION_CONDITIONS.includes(code) ? STATUTORY.institutionConditionMonths : CONDITION_REVIEW_MONTHS;
  const level = levelOf(by.role);
  const setBy = known?.setBy === 'court' ? 'court' : level;
  return accept({
    type: 'ConditionSet',
    ...{ conditionId, code, text, from, until, replaces },
    reviewOn: addMonths(maxDate(today, from), months),
    legalBasis: conditionBasis(code, place.regime, order.kind),
    by: by.id,
    textVersion: textVersionOn(code, maxDate(today, from)),
    ...(setBy && { setBy }),
    ...(level && { level }),
    setOn: today,
  });
}

/** Lifts a condition that is no longer needed; what a court set, a court lifts; what follows from the law, for a reason. */
export function endCondition(command: Asked<'EndCondition'>, sentence: Sentence, today: IsoDate): Decision {
  const { conditionId, reason, by } = command;
  const held = sentence.conditions.find((known) => known.conditionId === conditionId && !known.endedOn);
  if (!held) return refuse('no-such-condition', { conditionId });
  const refused = levelRefusal(command, sentence);
  if (refused) return refused;
  const yours = levelOf(by.role);
  if (held.setBy === 'court' && yours !== 'court')
    return refuse('wrong-level', { decidedBy: 'court', yours }, 'strl § 45');
  if (held.standard && (reason ?? '').trim() === '')
    return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  return accept({ type: 'ConditionEnded', conditionId, endedOn: today, reason, by: by.id });
}

/** The standard condition of a code that holds. */
function standardOf(code: string, { conditions }: Sentence): ActiveCondition | undefined {
  return conditions.find((held) => held.code === code && held.standard && !held.endedOn);
}

/**
 * What a court set binds the region: it may replace it by one that ends as early or earlier, never by a longer one or by
 * another beside it. Some conditions only a court sets (strl § 45 (6)).
 */
function courtRefusal(
  { code, by, replaces }: Asked<'SetCondition'>,
  until: IsoDate | null,
  { conditions }: Sentence,
): Refusal | null {
  const yours = levelOf(by.role);
  if (yours === 'court' || !isConditionCode(code)) return null;
  const set = conditions.find((held) => held.code === code && held.setBy === 'court' && !held.endedOn);
  if (set) {
    const latest = set.until;
    const within = latest === null || (until !== null && until <= latest);
    return replaces === set.conditionId && within
      ? null
      : refuse('condition-beyond-law', { code, setBy: 'court', conditionId: set.conditionId, latest }, 'strl § 45');
  }
  return CONDITIONS[code].courtOnly ? refuse('wrong-level', { decidedBy: 'court', yours }, 'strl § 45 (6)') : null;
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

/**
 * The duty to report lasts a month at least; a year at most, or an extension of three months, is the local level's; an
 * extension up to a year the region's, and more than that, for a special need, too (forskrift §§ 3-42, 3-43). An extension
 * is measured from the day on which it would have ended: our reading.
 */
function reportingRefusal(
  { code, from, text, by }: Asked<'SetCondition'>,
  until: IsoDate | null,
  known: ActiveCondition | null,
  end: IsoDate | null,
): Refusal | null {
  if (code !== 'duty-to-report' || until === null) return null;
  const legalBasis = 'forskrift §§ 3-42, 3-43';
  const ends = known?.code === code ? known.until : null;
  if (ends !== null && until <= ends) return null;
  const shortest = minDate(addMonths(from, STATUTORY.shortestReportingMonths), end ?? until);
  if (ends === null && until < shortest) return refuse('condition-beyond-law', { code, until, shortest }, legalBasis);
  const longest = ends === null ? longestReporting(from) : addMonths(ends, STATUTORY.reportingExtensionMonths);
  const level = levelOf(by.role);
  if (until > longest && level === 'local')
    return refuse('wrong-level', { decidedBy: 'region', yours: level, longest }, legalBasis);
  return until > longestReporting(ends ?? from) && (text ?? '').trim() === ''
    ? refuse('reason-required', { fields: ['text'] }, legalBasis)
    : null;
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
function versionRefusal(
  { code, from, replaces }: Asked<'SetCondition'>,
  known: ActiveCondition | null,
  { placeSince }: Sentence,
): Refusal | null {
  if (from < placeSince) return refuse('effective-before-present-regime', { from, presentRegimeSince: placeSince });
  return replaces === null || known?.code === code ? null : refuse('no-such-condition', { conditionId: replaces });
}
