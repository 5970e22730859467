import { type Command } from '../commands';
import { inTodaysWords, leaveConditionRefusal } from '../condition-catalogue';
import { addDays, daysBetween, maxDate, type IsoDate } from '../dates';
import { STATUTORY } from '../deadlines/table';
import { accept, type Decision } from './decision';
import { interruptionLevel } from '../authority';
import { levelOf } from '../permissions';
import { withDates } from './recalculation';
import { refuse, type Refusal } from '../refusals';
import { openAbsence, type Sentence } from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** The person is gone (an event, not a decision), or the sentence is interrupted (a decision): the clock stands still. */
export function registerAbsence(command: Asked<'RegisterAbsence'>, sentence: Sentence, today: IsoDate): Decision {
  const { absenceId, absence, from, reason, by } = command;
  const interruption = absence === 'interruption';
  const refused =
    (sentence.status === 'serving' ? null : refuse('not-serving', { status: sentence.status })) ??
    startRefusal(from, sentence, today) ??
    (interruption ? (interruptionRefusal(command, sentence) ?? leaveConditionRefusal(command.conditions ?? [])) : null);
  if (refused) return refused;
  return accept({
    type: 'AbsenceRegistered',
    ...{ absenceId, absence, from, reason },
    returnBy: interruption ? addDays(from, STATUTORY.interruptionDays) : null,
    legalBasis: interruption ? 'strgjfl § 35, forskrift § 3-33' : 'forskrift § 3-3',
    by: by.id,
    ...(interruption && inTodaysWords(command.conditions, today)),
  });
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

function interruptionRefusal({ by }: Asked<'RegisterAbsence'>, sentence: Sentence): Refusal | null {
  if (sentence.order.kind === 'preventive-detention')
    return refuse('no-interruption-of-detention', {}, 'forvaringsforskriften § 11');
  const decidedBy = interruptionLevel(sentence);
  const yours = levelOf(by.role);
  return yours === decidedBy ? null : refuse('wrong-level', { decidedBy, yours }, 'strgjfl §§ 6 (2), 35');
}
