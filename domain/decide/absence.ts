import { type Command } from '../commands';
import { inTodaysWords, leaveConditionRefusal } from '../condition-catalogue';
import { addDays, daysBetween, maxDate, type IsoDate } from '../dates';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { type AbsenceType } from '../events';
import { interruptionLevel } from '../authority';
import { INTERRUPTION_BASIS, NO_INTERRUPTION_BASIS } from './interruption';
import { levelOf } from '../permissions';
import { withDates } from './recalculation';
import { refuse, type Refusal } from '../refusals';
import { openAbsence, type Absence, type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const BASIS: Readonly<Partial<Record<AbsenceType, string>>> = {
  interruption: INTERRUPTION_BASIS,
  'hospital-not-counted': 'strgjfl § 13, forskrift § 3-6',
};

/** The person is gone (an event, not a decision), or the sentence is interrupted (a decision): the clock stands still. */
export function registerAbsence(command: Asked<'RegisterAbsence'>, sentence: Sentence, today: IsoDate): Decision {
  const { absenceId, absence, from, reason, by } = command;
  const interruption = absence === 'interruption';
  const expired = absence === 'failure-to-return' ? expiredInterruption(sentence, from) : null;
  if (expired) return notReturned(command, expired.absenceId, sentence, today);
  const refused =
    (sentence.status === 'serving' ? null : refuse('not-serving', { status: sentence.status })) ??
    startRefusal(from, sentence, today) ??
    (absence === 'failure-to-appear' ? appearanceRefusal(from, sentence) : null) ??
    (interruption
      ? (interruptionRefusal(command, sentence) ?? leaveConditionRefusal(command.conditions ?? []))
      : null) ??
    (absence === 'hospital-not-counted' ? hospitalRefusal(command, sentence) : null);
  if (refused) return refused;
  return accept({
    type: 'AbsenceRegistered',
    ...{ absenceId, absence, from, reason },
    returnBy: interruption ? addDays(from, STATUTORY.interruptionDays) : null,
    registeredOn: today,
    legalBasis: BASIS[absence] ?? 'forskrift § 3-3',
    by: by.id,
    ...(interruption && inTodaysWords(command.conditions, today)),
  });
}

/** Whoever does not come back from an interruption is unlawfully absent from then on: the clock goes on standing still. */
function notReturned(
  { absenceId, from, reason, by }: Asked<'RegisterAbsence'>,
  interruptionId: string,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  if (from > today) return refuse('date-in-future', { from, today });
  const ended = {
    type: 'AbsenceEnded',
    absenceId: interruptionId,
    returnedOn: from,
    countedDays: 0,
    by: by.id,
  } as const;
  const decided = withDates(sentence, 'absence', ended);
  if (!decided.ok) return decided;
  return accept(...decided.events, {
    type: 'AbsenceRegistered',
    ...{ absenceId, absence: 'failure-to-return', from, reason, returnBy: null, registeredOn: today },
    legalBasis: 'forskrift § 3-3',
    by: by.id,
  });
}

function expiredInterruption(sentence: Sentence, from: IsoDate): Absence | null {
  const open = openAbsence(sentence);
  return open?.returnBy && from >= open.returnBy ? open : null;
}

/** Not to come is to be away from the first day on: whoever has been away before, has come. */
function appearanceRefusal(from: IsoDate, { startDate, absences }: Sentence): Refusal | null {
  return from === startDate && absences.length === 0
    ? null
    : refuse('has-appeared', { from, startDate }, 'strgjfl § 40 (7)');
}

/** The person is back: the days are added at the end, less those that count as served (forskrift § 3-3). */
export function endAbsence(command: Asked<'EndAbsence'>, sentence: Sentence, today: IsoDate): Decision {
  const { absenceId, returnedOn, countedDays, by } = command;
  const open = openAbsence(sentence);
  if (open?.absenceId !== absenceId) return refuse('no-such-absence', { absenceId });
  if (returnedOn > today) return refuse('date-in-future', { returnedOn, today });
  if (returnedOn < open.from) return refuse('absence-ends-before-it-begins', { from: open.from, returnedOn });
  const days = daysBetween(open.from, returnedOn);
  if (countedDays > days) return refuse('counted-days-exceed-absence', { days, countedDays }, 'forskrift § 3-3');
  return withDates(sentence, 'absence', { type: 'AbsenceEnded', absenceId, returnedOn, countedDays, by: by.id });
}

function startRefusal(from: IsoDate, sentence: Sentence, today: IsoDate): Refusal | null {
  const open = openAbsence(sentence);
  if (open) return refuse('clock-stopped', { since: open.from, type: open.type }, 'forskrift § 3-3');
  if (from > today) return refuse('date-in-future', { from, today });
  if (from < sentence.startDate)
    return refuse('absence-before-start', { from, startDate: sentence.startDate }, 'forskrift § 3-3');
  const last = sentence.absences.reduce((latest, { to }) => maxDate(latest, to ?? latest), sentence.startDate);
  return from < last ? refuse('overlapping-absences', { from, lastReturnedOn: last }) : null;
}

/** Decided at the level of the stay itself (our choice: as for § 13), with reasons, and only of whoever is there. */
function hospitalRefusal({ by, reason, from }: Asked<'RegisterAbsence'>, sentence: Sentence): Refusal | null {
  const { place, placeSince } = sentence;
  const legalBasis = 'strgjfl § 13, forskrift § 3-6';
  if (place.regime !== 'hospital' || from < placeSince)
    return refuse('not-in-hospital', { regime: place.regime, since: placeSince }, legalBasis);
  if ((reason ?? '').trim() === '') return refuse('reason-required', { fields: ['reason'] }, legalBasis);
  const decidedBy = interruptionLevel(sentence);
  const yours = levelOf(by.role);
  return yours === decidedBy ? null : refuse('wrong-level', { decidedBy, yours }, 'strgjfl §§ 6 (2), 13');
}

function interruptionRefusal({ by }: Asked<'RegisterAbsence'>, sentence: Sentence): Refusal | null {
  if (sentence.order.kind === 'preventive-detention')
    return refuse('no-interruption-of-detention', {}, NO_INTERRUPTION_BASIS);
  const decidedBy = interruptionLevel(sentence);
  const yours = levelOf(by.role);
  return yours === decidedBy ? null : refuse('wrong-level', { decidedBy, yours }, 'strgjfl §§ 6 (2), 35');
}
