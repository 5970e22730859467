import { type Command } from '../commands';
import { daysBetween, addDays, type IsoDate } from '../dates';
import { explainedDates, fullTermWithSubsidiary, imprisonmentDates } from '../dates-of-sentence';
import { orderRefusal, personRefusal, summonsRefusal } from './registration';
import { stillAllowed } from './transition';
import { PERSONAL_DATA } from './complaint';
import { custodyRefusal } from './custody';
import { accept, type Decision } from './decision';
import { type Correction, type EventOf, type MovesDecided } from '../events';
import { evolve } from '../evolve';
import { afterEnd, onOldDates, tooLong, whoToTell } from '../old-dates';
import { changes, withDates } from './recalculation';
import { refuse, type Refusal } from '../refusals';
import { isPendingRuleSet, RULE_SET_TABLE } from '../rule-set-table';
import { isRuleSetId } from '../rule-sets';
import { approvedTransition, type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** What says whether somebody can have been held without a break until serving began. */
const ON_CUSTODY: readonly Correction['field'][] = ['unbrokenCustodySince', 'remandDays', 'startDate'];

/** Corrects a recorded fact by an event that points at the wrong one; every date and deadline follows (data regs § 6). */
export function correctFact(command: Asked<'CorrectFact'>, sentence: Sentence, today: IsoDate): Decision {
  const { correctionId, corrects, holdsFrom, correction, reason, by } = command;
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] });
  if (holdsFrom > today) return refuse('date-in-future', { holdsFrom, today });
  const birthDate = correction.field === 'birthDate' ? command.birthDate : null;
  const refused = misfit(correction, birthDate, sentence, today);
  if (refused) return refused;
  const event: EventOf<'FactCorrected'> = {
    type: 'FactCorrected',
    ...{ correctionId, corrects, holdsFrom, correction, birthDate, reason },
    by: by.id,
  };
  const after = corrected(sentence, event);
  const impossible =
    orderRefusal(after) ??
    personRefusal(after) ??
    (ON_CUSTODY.includes(correction.field) ? custodyRefusal(after, today) : null) ??
    calculationRefusal(after, correction);
  return impossible ?? withDates(sentence, 'correction', { ...event, ...consequences(sentence, event, today) });
}

/** A sentence adopts another rule set, since new law may or may not reach running sentences: an event says that it did. */
export function adoptRuleSet(
  { adoptionId, ruleSet, effectiveOn, by }: Asked<'AdoptRuleSet'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  if (isPendingRuleSet(ruleSet)) {
    const { commencement, source } = RULE_SET_TABLE[ruleSet];
    return refuse('rule-set-not-in-force', { ruleSet, commencement }, source);
  }
  if (!isRuleSetId(ruleSet)) return refuse('unknown-rule-set', { ruleSet });
  if (effectiveOn > today) return refuse('date-in-future', { effectiveOn, today });
  if (ruleSet === sentence.ruleSet) return { ok: true, events: [] };
  const event: EventOf<'RuleSetAdopted'> = {
    type: 'RuleSetAdopted',
    adoptionId,
    ruleSet,
    from: sentence.ruleSet,
    effectiveOn,
    by: by.id,
  };
  return withDates(sentence, 'rule-set', { ...event, ...consequences(sentence, event, today) });
}

/** A person asks for a recorded fact to be rectified, and is refused: they may complain of it (data regs §§ 6, 9). */
export function refuseCorrection(command: Asked<'RefuseCorrection'>, _sentence: Sentence, today: IsoDate): Decision {
  const { requestId, of, reason, by } = command;
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] }, PERSONAL_DATA);
  return accept({
    type: 'CorrectionRefused',
    ...{ requestId, of, reason, refusedOn: today },
    legalBasis: 'forskrift om personopplysninger i kriminalomsorgen § 6',
    by: by.id,
  });
}

function corrected(sentence: Sentence, event: EventOf<'FactCorrected' | 'RuleSetAdopted'>): Sentence {
  const after = evolve(sentence, event);
  if (after.status === 'unregistered') throw new Error('A correction leaves a sentence');
  return after;
}

/** What the event moves, and what it leaves to be decided and told. */
function consequences(
  before: Sentence,
  event: EventOf<'FactCorrected' | 'RuleSetAdopted'>,
  today: IsoDate,
): Partial<MovesDecided> {
  const decided = moved(before, corrected(before, event));
  const after = corrected(before, { ...event, ...decided });
  const dates = changes(before, after);
  // Who was never told another day has nothing decided on one.
  if (dates.length === 0) return { ...decided, correctedOn: today };
  const found = { flagged: onOldDates(before, after), tooLong: tooLong(after, today), afterEnd: afterEnd(after) };
  return {
    ...decided,
    correctedOn: today,
    ...(found.flagged.length > 0 && { standsOnOldDates: found.flagged }),
    ...(found.tooLong && { tooLong: found.tooLong }),
    ...(found.afterEnd && { afterEnd: found.afterEnd }),
    tell: whoToTell(after, dates, found, today),
  };
}

/** What had been decided on the old dates: a probation or a full remainder follows, a step that came too early is undone. */
function moved(before: Sentence, after: Sentence): MovesDecided {
  const { probation, recall } = before;
  const days = fullTermMovedBy(before, after);
  const approved = approvedTransition(before);
  return {
    ...(probation && days !== 0 && { probationEndsOn: addDays(probation.endsOn, days) }),
    ...(recall?.part === 'full' && days !== 0 && { recallDays: Math.max(1, recall.days + days) }),
    ...(approved && !stillAllowed(approved, after) && { supersedes: [approved.proposalId] }),
  };
}

function fullTermMovedBy(before: Sentence, after: Sentence): number {
  const was = imprisonmentDates(before);
  const is = imprisonmentDates(after);
  return was && is ? daysBetween(fullTermWithSubsidiary(before, was), fullTermWithSubsidiary(after, is)) : 0;
}

function calculationRefusal(after: Sentence, { field }: Correction): Refusal | null {
  const answer = explainedDates(after);
  return 'refusal' in answer
    ? refuse('nothing-to-correct', { field, refusal: answer.refusal }, answer.legalBasis)
    : null;
}

/** Why a correction does not fit: there is no such fact, it says what is recorded already, or what cannot have been. */
function misfit(correction: Correction, birthDate: IsoDate | null, sentence: Sentence, today: IsoDate): Refusal | null {
  const { field } = correction;
  if (!isOther(correction, birthDate, sentence)) return refuse('nothing-to-correct', { field });
  switch (correction.field) {
    case 'startDate': {
      const { startDate } = correction;
      const second = sentence.places[1]?.from;
      if (sentence.status !== 'summoned' && startDate > today) return refuse('date-in-future', { startDate, today });
      const tooSoon = sentence.status === 'summoned' ? summonsRefusal({ ...sentence, startDate }) : null;
      if (tooSoon) return tooSoon;
      return second && startDate > second ? refuse('nothing-to-correct', { field, movedOn: second }) : null;
    }
    case 'absence': {
      const { absenceId, from, to } = correction;
      if (to > today) return refuse('date-in-future', { to, today });
      const open = sentence.absences.find((absence) => absence.to === null && absence.absenceId !== absenceId);
      return open && to > open.from ? refuse('overlapping-absences', { from, to, since: open.from }) : null;
    }
    case 'birthDate':
      return birthDate !== null && birthDate > today ? refuse('birth-date-in-future', {}) : null;
    case 'length':
    case 'remandDays':
    case 'frame':
    case 'unbrokenCustodySince':
      return null;
  }
}

/** Whether there is such a fact, and it is recorded otherwise. */
function isOther(
  correction: Correction,
  birthDate: IsoDate | null,
  { order, absences, startDate, unbrokenCustodySince, person }: Sentence,
): boolean {
  switch (correction.field) {
    case 'length': {
      const known = order.kind === 'imprisonment' ? order.judgments[correction.judgment]?.length : undefined;
      const { years, months, days } = correction.length;
      return known !== undefined && (known.years !== years || known.months !== months || known.days !== days);
    }
    case 'remandDays': {
      const known = order.judgments[correction.judgment];
      return known !== undefined && known.remandDays !== correction.remandDays;
    }
    case 'frame': {
      if (order.kind !== 'preventive-detention') return false;
      const { frameYears, minimumYears } = order.judgments[0];
      return frameYears !== correction.frameYears || minimumYears !== correction.minimumYears;
    }
    case 'startDate':
      return correction.startDate !== startDate;
    case 'unbrokenCustodySince':
      return order.kind === 'imprisonment' && correction.unbrokenCustodySince !== unbrokenCustodySince;
    case 'birthDate':
      return birthDate !== null && birthDate !== person.birthDate;
    case 'absence': {
      const known = absences.find(({ absenceId, to }) => absenceId === correction.absenceId && to !== null);
      const { from, to, countedDays } = correction;
      return known !== undefined && (known.from !== from || known.to !== to || known.countedDays !== countedDays);
    }
  }
}
