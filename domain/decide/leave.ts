import { leaveLevel, mayRefuse } from '../authority';
import { type Command } from '../commands';
import { inTodaysWords, leaveConditionRefusal } from '../condition-catalogue';
import { daysBetween, minDate, type IsoDate } from '../dates';
import { endOf } from '../dates-of-sentence';
import { revocationRefusal, REVOCATION_BASIS } from './interruption';
import { accept, type Decision } from './decision';
import { type SentenceEvent } from '../events';
import {
  canBeLost,
  countsAgainstQuota,
  LEAVE_BASIS,
  LEAVE_DAYS_A_YEAR,
  leaveDaysUsed,
  leaveFrom,
  longestLeave,
} from '../leave';
import { levelOf } from '../permissions';
import { leaveLostUntil } from '../reactions';
import { PRISON, type Level } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { openAbsence, type Sentence } from '../state';
import { reasonRefusal } from '../substance';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Grants leave: open from a day, within the year's quota, from prison, at the level of the law (strgjfl §§ 20, 33, 34). */
export function grantLeave(command: Asked<'GrantLeave'>, sentence: Sentence, today: IsoDate): Decision {
  const { leaveId, leave, from, to, reason, special = false, purpose, by } = command;
  const refused =
    notInPrison(sentence) ??
    daysRefusal(command, sentence, today) ??
    openRefusal(command, sentence) ??
    lostRefusal(command, sentence) ??
    quotaRefusal(command, sentence) ??
    levelRefusal(command, sentence) ??
    leaveConditionRefusal(command.conditions ?? []);
  if (refused) return refused;
  return accept({
    type: 'LeaveGranted',
    ...{ leaveId, leave, from, to, reason, special },
    ...(purpose !== undefined && { purpose }),
    ...(command.travelDays !== undefined && { travelDays: command.travelDays }),
    grantedOn: command.grantedOn ?? today,
    decidedBy: leaveLevel(sentence, leave),
    legalBasis: LEAVE_BASIS[leave],
    by: by.id,
    ...inTodaysWords(command.conditions, today),
  });
}

/**
 * Refuses an application for leave, for a reason of substance: whoever decides on it, or the local level, to which refusing
 * is delegated back (strgjfl §§ 6 (2), 7 c, forskrift § 2-1).
 */
export function refuseLeave(command: Asked<'RefuseLeave'>, sentence: Sentence, today: IsoDate): Decision {
  const { leaveId, leave, from, to, appliedOn, reason, withheldReason, hearing, by } = command;
  const legalBasis = LEAVE_BASIS[leave];
  const yours = levelOf(by.role);
  const decidedBy = leaveLevel(sentence, leave);
  const refused =
    notInPrison(sentence) ??
    (to < from ? refuse('absence-ends-before-it-begins', { from, to }) : null) ??
    (appliedOn > today ? refuse('date-in-future', { appliedOn, today }) : null) ??
    (mayRefuse(yours, decidedBy) ? null : wrongLevel(decidedBy, yours)) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return accept({
    type: 'LeaveRefused',
    ...{ leaveId, leave, from, to, appliedOn, reason },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ refusedOn: today, decidedBy: yours ?? decidedBy, legalBasis, by: by.id },
  });
}

/**
 * The return from leave is registered. Whoever did not return is unlawfully absent from the day on which they should
 * have, or left earlier: the clock stands still (forskrift § 3-3).
 */
export function endLeave(
  { leaveId, returned: said, on, by }: Asked<'EndLeave'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const leave = sentence.leaves.find((known) => known.leaveId === leaveId && known.returned === null);
  if (!leave) return refuse('no-such-leave', { leaveId });
  if (on > today) return refuse('date-in-future', { on, today });
  if (on < leave.from) return refuse('absence-ends-before-it-begins', { from: leave.from, on });
  const returned = said === 'back' ? (on > leave.to ? 'late' : 'on-time') : said;
  if (returned === 'on-time' && on > leave.to) return refuse('not-on-time', { to: leave.to, on });
  if (returned === 'late' && on <= leave.to) return refuse('return-was-in-time', { to: leave.to, on });
  const ended: SentenceEvent = { type: 'LeaveEnded', leaveId, returned, on, by: by.id };
  if (returned !== 'not') return accept(ended);
  return accept(ended, {
    type: 'AbsenceRegistered',
    ...{ absenceId: leaveId, absence: 'failure-to-return', from: minDate(on, leave.to), reason: null, returnBy: null },
    registeredOn: today,
    legalBasis: 'forskrift § 3-3',
    by: by.id,
  });
}

/**
 * The rest of a leave is taken back: one that has not begun is gone, from one that has the person returns the same day
 * (strgjfl § 36, forskrift § 3-34). Whether they did is registered as after any leave.
 */
export function revokeLeave(
  { leaveId, reason, by }: Asked<'RevokeLeave'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const leave = sentence.leaves.find((known) => known.leaveId === leaveId && known.returned === null);
  if (!leave) return refuse('no-such-leave', { leaveId });
  if (leave.to <= today) return refuse('nothing-to-revoke', { until: leave.to, today }, REVOCATION_BASIS);
  const refused = revocationRefusal(reason, by.role);
  if (refused) return refused;
  return accept({
    type: 'LeaveRevoked',
    ...{ leaveId, on: today, reason, breachId: null },
    legalBasis: REVOCATION_BASIS,
    by: by.id,
  });
}

function notInPrison(sentence: Sentence): Refusal | null {
  const { status, place } = sentence;
  if (status !== 'serving' || !PRISON.includes(place.regime))
    return refuse('not-serving', { status, regime: place.regime });
  const absence = openAbsence(sentence);
  return absence && refuse('clock-stopped', { since: absence.from, type: absence.type }, 'forskrift § 3-3');
}

function daysRefusal(command: Asked<'GrantLeave'>, sentence: Sentence, today: IsoDate): Refusal | null {
  const { leave, from, to, purpose, grantedOn = today } = command;
  if (grantedOn > today) return refuse('date-in-future', { grantedOn, today });
  if (purpose !== undefined && leave !== 'work-release')
    return refuse('purpose-of-work-release', { leave, purpose }, LEAVE_BASIS['work-release']);
  if (to < from) return refuse('absence-ends-before-it-begins', { from, to });
  const days = daysBetween(from, to);
  if ((command.travelDays ?? 0) > days)
    return refuse('travel-exceeds-leave', { travelDays: command.travelDays, days }, LEAVE_BASIS[leave]);
  if (from < grantedOn) return refuse('leave-in-the-past', { from, today: grantedOn });
  const until = minDate(longestLeave(leave, from, purpose) ?? endOf(sentence).on, endOf(sentence).on);
  if (to > until) return refuse('leave-too-long', { to, until }, LEAVE_BASIS[leave]);
  // Work release goes on for months of working days: other leave falls within it.
  const other = sentence.leaves.find(
    (known) =>
      known.returned === null &&
      (known.leave === 'work-release') === (leave === 'work-release') &&
      known.from <= to &&
      from <= known.to,
  );
  return other ? refuse('overlapping-leaves', { leaveId: other.leaveId, from: other.from, to: other.to }) : null;
}

function openRefusal({ leave, from }: Asked<'GrantLeave'>, sentence: Sentence): Refusal | null {
  const open = leaveFrom(leave, sentence);
  if (open === null) return refuse('never-eligible', { leave }, LEAVE_BASIS[leave]);
  return from < open ? refuse('not-yet-eligible', { leave, from: open }, LEAVE_BASIS[leave]) : null;
}

function lostRefusal({ leave, from, to }: Asked<'GrantLeave'>, sentence: Sentence): Refusal | null {
  const until = canBeLost(leave) ? leaveLostUntil(sentence, from, to) : null;
  return until === null ? null : refuse('leave-lost', { until }, 'strgjfl § 40 (2) e');
}

function quotaRefusal(command: Asked<'GrantLeave'>, sentence: Sentence): Refusal | null {
  const { leave, reason, special = false } = command;
  if (!countsAgainstQuota(leave)) return null;
  if (special && (reason ?? '').trim() === '')
    return refuse('reason-required', { fields: ['reason'] }, LEAVE_BASIS[leave]);
  const quota = special ? LEAVE_DAYS_A_YEAR.special : LEAVE_DAYS_A_YEAR.ordinary;
  const { travelDays = 0 } = command;
  const used = leaveDaysUsed(sentence, { ...command, travelDays, endedOn: null });
  return used > quota ? refuse('leave-quota-used', { quota, wouldBe: used }, LEAVE_BASIS[leave]) : null;
}

function levelRefusal({ leave, by }: Asked<'GrantLeave'>, sentence: Sentence): Refusal | null {
  const decidedBy = leaveLevel(sentence, leave);
  const yours = levelOf(by.role);
  return yours === decidedBy ? null : wrongLevel(decidedBy, yours);
}

function wrongLevel(decidedBy: Level, yours: Level | null): Refusal {
  return refuse('wrong-level', { decidedBy, yours }, 'strgjfl § 6 (2), forskrift § 2-1');
}
