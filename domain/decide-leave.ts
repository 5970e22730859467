import { type Command } from './commands';
import { daysBetween, type IsoDate } from './dates';
import { accept, type Decision } from './decision';
import { LEAVE_BASIS, LEAVE_DAYS_A_YEAR, leaveDaysUsed, leaveFrom } from './leave';
import { PRISON } from './regimes';
import { refuse } from './refusals';
import { openAbsence, type Sentence } from './state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Grants leave: open from a day, within the year's quota, from prison (strgjfl §§ 20, 33, 34). */
export function grantLeave(command: Asked<'GrantLeave'>, sentence: Sentence, today: IsoDate): Decision {
  const { leaveId, leave, from, to, reason, by } = command;
  if (sentence.status !== 'serving' || !PRISON.includes(sentence.place.regime))
    return refuse('not-serving', { status: sentence.status, regime: sentence.place.regime });
  const absence = openAbsence(sentence);
  if (absence) return refuse('clock-stopped', { since: absence.from, type: absence.type }, 'forskrift § 3-3');
  if (to < from) return refuse('absence-ends-before-it-begins', { from, to });
  if (from < today) return refuse('leave-in-the-past', { from, today });
  const legalBasis = LEAVE_BASIS[leave];
  const open = leaveFrom(leave, sentence);
  if (open === null) return refuse('never-eligible', { leave }, legalBasis);
  if (from < open) return refuse('not-yet-eligible', { leave, from: open }, legalBasis);
  if (leave === 'ordinary' || leave === 'short') {
    const used = leaveDaysUsed(sentence, from);
    const quota = LEAVE_DAYS_A_YEAR.ordinary;
    if (used + daysBetween(from, to) > quota) return refuse('leave-quota-used', { quota, used }, legalBasis);
  }
  return accept({ type: 'LeaveGranted', leaveId, leave, from, to, reason, legalBasis, by: by.id });
}

/** The return from leave is registered. Whoever did not return is absent: that is registered as an absence of its own. */
export function endLeave(
  { leaveId, returned, on, by }: Asked<'EndLeave'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const leave = sentence.leaves.find((known) => known.leaveId === leaveId && known.returned === null);
  if (!leave) return refuse('no-such-leave', { leaveId });
  if (on > today) return refuse('date-in-future', { on, today });
  if (on < leave.from) return refuse('absence-ends-before-it-begins', { from: leave.from, on });
  if (returned === 'on-time' && on > leave.to) return refuse('not-on-time', { to: leave.to, on });
  return accept({ type: 'LeaveEnded', leaveId, returned, on, by: by.id });
}
