import { type CommandOf } from './commands';
import { type IsoDate } from './dates';
import { endOf } from './dates-of-sentence';
import { deadlinesOf } from './deadlines';
import { DEADLINE_KINDS, type DeadlineKind } from './deadline-table';
import { accept, type Decision } from './decision';
import { refuse } from './refusals';
import { stepsAround } from './reminder-steps';
import { openAbsence, type Sentence } from './state';

/** The day of the summons has come. */
export function startServing({ status, startDate, place }: Sentence, today: IsoDate): Decision {
  if (status !== 'summoned') return accept();
  if (today < startDate) return refuse('not-due', { startDate });
  return accept({ type: 'ServingStarted', startDate, place });
}

/** A deadline makes itself heard. One that has moved or closed since is no error: nothing happens. */
export function reachDeadline(
  { deadlineId, dueOn, step }: CommandOf<'ReachDeadline'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const deadline = deadlinesOf(sentence, today).find(({ id }) => id === deadlineId);
  if (!deadline || deadline.dueOn !== dueOn || sentence.reached.includes(`${deadlineId}/${dueOn}/${step}`))
    return accept();
  const row: DeadlineKind = DEADLINE_KINDS[deadline.kind];
  const { latest } = stepsAround({ dueOn, ...row }, today);
  if (!latest) return refuse('not-due', { dueOn, step });
  // After an outage only the latest step is heard; an older one is past saying.
  if (latest.name !== step) return accept();
  return accept({
    type: 'DeadlineReached',
    deadlineId,
    kind: deadline.kind,
    dueOn,
    step,
    legalBasis: deadline.legalBasis,
  });
}

/** The last day has come: full term, the end of probation or of the frame. Never while the clock stands still. */
export function completeSentence(sentence: Sentence, today: IsoDate): Decision {
  const end = endOf(sentence);
  if (openAbsence(sentence)) return refuse('clock-stopped', {}, 'forskrift § 3-3');
  if (today < end.on) return refuse('not-due', { endsOn: end.on });
  return accept({ type: 'SentenceCompleted', completedOn: end.on, because: end.because, legalBasis: end.legalBasis });
}
