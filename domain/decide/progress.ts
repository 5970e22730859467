import { type CommandOf, type Command } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { UNDECIDED_KINDS } from '../deadlines/table';
import { accept, type Decision } from './decision';
import { refuse } from '../refusals';
import { approvedTransition, type Sentence } from '../state';
import { daysWaitedSoFar } from '../waiting';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * The day on which the law lets a person go on has passed without a decision. Staying in a stricter regime needs a
 * reason; until somebody gives one, the case is flagged (strgjfl §§ 3, 15).
 */
export function passUndecided(
  { deadlineId, dueOn }: CommandOf<'PassUndecided'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const deadline = deadlinesOf(sentence, today).find(({ id }) => id === deadlineId);
  const known = sentence.undecided.some((flag) => flag.deadlineId === deadlineId && flag.dueOn === dueOn);
  if (!deadline || deadline.dueOn !== dueOn || known || !UNDECIDED_KINDS.includes(deadline.kind)) return accept();
  if (today <= dueOn) return refuse('not-due', { dueOn });
  const { kind, legalBasis } = deadline;
  return accept({ type: 'DayPassedUndecided', deadlineId, kind, dueOn, legalBasis });
}

/** Approved, but nowhere to go: the wait gets a name. Freedom has no places to run out of, so a release never waits. */
export function awaitPlace(
  { proposalId, reason, near = null, by }: Asked<'AwaitPlace'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const approved = approvedTransition(sentence);
  if (approved?.proposalId !== proposalId) return refuse('no-such-proposal', { proposalId });
  if (approved.to.regime === 'probation')
    return refuse('release-waits-for-no-place', { proposalId }, 'strgjfl § 42 (1)');
  if (sentence.awaitingPlace) return accept();
  const { legalBasis, to } = approved;
  return accept({
    ...{ type: 'PlaceAwaited', proposalId, since: today, unit: to.unit, reason, legalBasis, by: by.id },
    ...(near !== null && { near }),
  });
}

/**
 * A place was found: the transition takes effect on its day, or at once when that has passed. Days count as waiting from
 * the one on which the person should have moved.
 */
export function findPlace({ proposalId, by }: Asked<'FindPlace'>, sentence: Sentence, today: IsoDate): Decision {
  const { awaitingPlace } = sentence;
  const approved = approvedTransition(sentence);
  if (awaitingPlace?.proposalId !== proposalId || !approved) return refuse('no-such-proposal', { proposalId });
  const days = daysWaitedSoFar(sentence, today) ?? 0;
  return accept({ type: 'PlaceFound', proposalId, foundOn: today, days, unit: approved.to.unit, by: by.id });
}
