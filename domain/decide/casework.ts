import { type CaseworkCommand, type CommandOf, type Envelope } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { ladderOf } from '../deadlines/escalation';
import { holdOf } from '../deadlines/holds';
import { openDeadlines } from '../deadlines/open';
import { CHOSEN_DAYS, DEADLINE_KINDS, type DeadlineKind } from '../deadlines/table';
import { refuse } from '../refusals';
import { type Sentence } from '../state';
import { accept, type Decision } from './decision';

/** Whose case it is, and which of its deadlines rest. */
export function decideCasework(command: Envelope & CaseworkCommand, sentence: Sentence, today: IsoDate): Decision {
  switch (command.type) {
    case 'ReassignCase':
      return reassignCase(command, sentence);
    case 'PlaceHold':
      return placeHold(command, sentence, today);
    case 'EndHold':
      return endHold(command, sentence, today);
  }
}

/** Somebody else has the case from now on: what is to be done in it, and its reminders, follow. */
function reassignCase(command: Envelope & CommandOf<'ReassignCase'>, { caseworker }: Sentence): Decision {
  const { caseworker: to, reason, together, by } = command;
  // Theirs already: many are given at once, and some may have been before.
  if (to === caseworker) return accept();
  return accept({ type: 'CaseReassigned', from: caseworker, to, reason, together, by: by.id });
}

/**
 * A deadline rests until a day, because of something that somebody waits for. Only one of our own choice: what the law
 * dates is not put off, and what the day itself settles cannot be.
 */
function placeHold(command: Envelope & CommandOf<'PlaceHold'>, sentence: Sentence, today: IsoDate): Decision {
  const { holdId, deadlineId, reason, note, until, by } = command;
  const due = openDeadlines(sentence).find(({ id }) => id === deadlineId);
  if (!due) return refuse('no-such-deadline', { deadlineId });
  const row: DeadlineKind = DEADLINE_KINDS[due.kind];
  const { id, kind, dueOn } = due;
  if (row.lawBound) return refuse('deadline-bound-by-law', { deadlineId, dueOn }, row.legalBasis);
  if (!row.snoozable) return refuse('deadline-settles-itself', { deadlineId, dueOn });
  const ladder = ladderOf(due.role ?? row.owner);
  if (!ladder.some((role) => role === by.role)) return refuse('wrong-level', { decidedBy: ladder, yours: by.role });
  const open = holdOf(sentence, id);
  if (open) return refuse('already-on-hold', { deadlineId, holdId: open.holdId, until: open.until });
  const latest = addDays(today, CHOSEN_DAYS.hold);
  if (until <= today || until > latest)
    return refuse('hold-out-of-range', { until, earliest: addDays(today, 1), latest });
  if (reason === 'other' && (note ?? '').trim() === '') return refuse('hold-note-required', { fields: ['note'] });
  return accept({
    type: 'DeadlineHeld',
    ...{ holdId, deadlineId, kind, dueOn, reason, note, from: today, until },
    legalBasis: row.legalBasis,
    by: by.id,
  });
}

/** What was waited for has come: the deadline runs again from today. */
function endHold(command: Envelope & CommandOf<'EndHold'>, { holds }: Sentence, today: IsoDate): Decision {
  const { holdId, note, by } = command;
  const hold = holds.find((each) => each.holdId === holdId && each.endedOn === null);
  if (!hold) return refuse('no-such-hold', { holdId });
  const { deadlineId } = hold;
  return accept({ type: 'HoldEnded', holdId, deadlineId, endedOn: today, because: 'asked', note, by: by.id });
}

/** The day has come on which a deadline comes back by itself. One that has been ended since is no error. */
export function returnFromHold(
  { holdId, by }: Envelope & CommandOf<'ReturnFromHold'>,
  { holds }: Sentence,
  today: IsoDate,
): Decision {
  const hold = holds.find((each) => each.holdId === holdId && each.endedOn === null);
  if (!hold) return accept();
  const { deadlineId, until } = hold;
  if (today < until) return refuse('not-due', { until });
  return accept({
    type: 'HoldEnded',
    ...{ holdId, deadlineId, endedOn: until, because: 'returned' as const, note: null },
    by: by.id,
  });
}
