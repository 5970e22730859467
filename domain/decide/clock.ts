import { type CommandOf } from '../commands';
import { type IsoDate } from '../dates';
import { completesOn } from '../breaches';
import { endOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';
import { DEADLINE_KINDS, type DeadlineKind } from '../deadlines/table';
import { accept, type Decision } from './decision';
import { refuse } from '../refusals';
import { standardConditions } from './standard-conditions';
import { stepsAround } from '../deadlines/steps';
import { approvedTransition, clockStopped, openAbsence, type Sentence } from '../state';

/** The day of the summons has come. */
export function startServing(sentence: Sentence, today: IsoDate): Decision {
  const { status, startDate, place } = sentence;
  if (status !== 'summoned') return accept();
  // Whoever is to be released while free does not come.
  if (approvedTransition(sentence)) return accept();
  if (today < startDate) return refuse('not-due', { startDate });
  return accept({ type: 'ServingStarted', startDate, place, ...standardConditions(place.regime, sentence, startDate) });
}

/** A deadline makes itself heard. One that has moved or closed since is no error: nothing happens. */
export function reachDeadline(
  { deadlineId, dueOn, step }: CommandOf<'ReachDeadline'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const deadline = deadlinesOf(sentence, today).find(({ id }) => id === deadlineId);
  if (
    !deadline ||
    deadline.hold ||
    deadline.dueOn !== dueOn ||
    sentence.reached.includes(`${deadlineId}/${dueOn}/${step}`)
  )
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

/**
 * The last day has come: full term, the end of probation or of the frame. Never while the clock stands still, nor while a
 * breach of probation for which the court may be asked is unanswered.
 */
export function completeSentence(sentence: Sentence, today: IsoDate): Decision {
  const end = endOf(sentence);
  const stopped = clockStopped(sentence);
  if (stopped) return refuse('clock-stopped', stopped, openAbsence(sentence) ? 'forskrift § 3-3' : 'strgjfl § 44 (3)');
  if (sentence.petition) return refuse('petition-pending', { sentOn: sentence.petition.sentOn }, 'strgjfl § 45');
  const on = completesOn(sentence);
  if (today < on) return refuse('not-due', { endsOn: on });
  return accept({ type: 'SentenceCompleted', completedOn: end.on, because: end.because, legalBasis: end.legalBasis });
}
