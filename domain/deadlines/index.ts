import { type ClockCommand } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { completesOn } from '../breaches';
import { endOf } from '../dates-of-sentence';
import { DEADLINE_KINDS, UNDECIDED_KINDS, type DeadlineKind, type DeadlineKindCode } from './table';
import { type Due } from './due';
import { goingOnAfterEnd, openDeadlines } from './open';
import { type Role } from '../permissions';
import { escalationOf, type Escalation } from './escalation';
import { holdOf } from './holds';
import { stepsAround, type Step } from './steps';
import { victimNotices } from '../victims';
import { approvedTransition, clockStopped, isEnded, openAbsence, openSuspension, type Sentence } from '../state';

/** A dated obligation of a sentence, on a given day. */
export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKindCode;
  readonly dueOn: IsoDate;
  readonly owner: { readonly role: Role; readonly unit: string };
  readonly legalBasis: string;
  readonly lawBound: boolean;
  readonly state: 'open' | 'overdue';
  readonly nextReminderOn: IsoDate | null;
  /** Who hears of it when, if nobody acts: the leader, then the region. */
  readonly escalation: readonly Escalation[];
  /** Whether it may be put on hold. */
  readonly snoozable: boolean;
  /** The hold under which it rests, unheard, until that day. */
  readonly hold: { readonly holdId: string; readonly reason: string; readonly until: IsoDate } | null;
  readonly title: { readonly nb: string; readonly en: string };
  readonly onExpiry: { readonly nb: string; readonly en: string };
}

/** What comes next by itself, and under which paragraph. */
export interface Moment {
  readonly on: IsoDate;
  readonly what: string;
  readonly legalBasis: string;
}

/** Every open deadline of a sentence as `today` sees it, the earliest first: the only source of reminders. */
export function deadlinesOf(sentence: Sentence, today: IsoDate): readonly Deadline[] {
  return openDeadlines(sentence).map(({ id, kind, dueOn, role }) => {
    const row: DeadlineKind = DEADLINE_KINDS[kind];
    const owner = role ?? row.owner;
    const hold = holdOf(sentence, id);
    return {
      id,
      kind,
      dueOn,
      owner: { role: owner, unit: sentence.place.unit },
      legalBasis: row.legalBasis,
      lawBound: row.lawBound,
      state: today > dueOn ? 'overdue' : 'open',
      nextReminderOn: hold ? hold.until : (stepsAround({ dueOn, ...row }, today).next?.on ?? null),
      escalation: escalationOf({ ...row, dueOn, owner }, today),
      snoozable: row.snoozable,
      hold: hold && { holdId: hold.holdId, reason: hold.reason, until: hold.until },
      title: row.title,
      onExpiry: row.onExpiry,
    };
  });
}

/** The deadlines of the case: what the victim desk must do is nobody else's to see (strgjfl § 7 i). */
export function caseDeadlinesOf(sentence: Sentence, today: IsoDate): readonly Deadline[] {
  return deadlinesOf(sentence, today).filter(({ kind }) => kind !== 'notify-victim');
}

/** The next thing that the clock will do: at once when it lies on or before `today`. Null when the case is closed. */
export function nextMoment(sentence: Sentence, today: IsoDate): Moment | null {
  return moments(sentence, today)[0]?.moment ?? null;
}

/** What the clock must record now, the earliest first and at its own legal time; null when nothing is due. */
export function nextDue(sentence: Sentence, today: IsoDate): ClockCommand | null {
  const first = moments(sentence, today)[0];
  return first && first.moment.on <= today ? first.command : null;
}

/** Whether it has ended and nothing of it goes on: no complaint, nothing that one asks for. Nobody waits for it. */
export function isClosed(sentence: Sentence): boolean {
  return isEnded(sentence) && goingOnAfterEnd(sentence).length === 0;
}

/**
 * Why a sentence waits although nothing is dated, by name; null when something is dated. A sentence with neither is
 * asleep, and that is a fault.
 */
export function namedWait(sentence: Sentence): NamedWait | null {
  if (isEnded(sentence)) return null;
  if (openSuspension(sentence)) return 'suspended-pending-court';
  if (sentence.course?.stopped)
    return sentence.course.stopped === 'interruption' ? 'interrupted' : sentence.course.stopped;
  if (sentence.petition) return sentence.petition.suspends ? 'suspended-pending-court' : 'pending-court';
  if (sentence.awaitingPlace) return 'awaiting-place';
  const absence = openAbsence(sentence);
  if (!absence) return null;
  if (absence.type === 'hospital-not-counted') return 'hospital-not-counted';
  return absence.type === 'interruption' ? 'interrupted' : 'unlawfully-absent';
}

export type NamedWait =
  | 'unlawfully-absent'
  | 'interrupted'
  | 'hospital-not-counted'
  | 'suspended-pending-court'
  | 'pending-court'
  | 'awaiting-place';

interface Timed {
  readonly moment: Moment;
  readonly command: ClockCommand;
}

function moments(sentence: Sentence, today: IsoDate): readonly Timed[] {
  const ended = isEnded(sentence);
  const heard = ended ? goingOnAfterEnd(sentence) : openDeadlines(sentence);
  const dues = heard.flatMap((due) => reminders(due, sentence, today));
  const all = ended ? dues : [...effects(sentence), ...toVictims(sentence), ...dues];
  // What changes the state comes before what only reminds of it, on one day.
  return all.sort((a, b) => (a.moment.on < b.moment.on ? -1 : a.moment.on > b.moment.on ? 1 : 0));
}

function effects(sentence: Sentence): readonly Timed[] {
  // Nothing happens to a sanction by the clock alone: somebody takes each step.
  if (sentence.course) return [];
  if (sentence.status === 'summoned') return [start(sentence)];
  // A case before the court that lets the probation run holds its end.
  if (clockStopped(sentence) || sentence.petition) return [];
  const end = endOf(sentence);
  const completion = timed(completesOn(sentence), end.because, end.legalBasis, { type: 'CompleteSentence' });
  const approved = approvedTransition(sentence);
  if (!approved || sentence.awaitingPlace) return [completion];
  const { proposalId, effectiveOn, to, legalBasis } = approved;
  return [timed(effectiveOn, `transition to ${to.regime}`, legalBasis, { type: 'TakeEffect', proposalId }), completion];
}

/** Notices to victims that go out by mail. The moment says neither to whom nor of what: others see it too. */
function toVictims(sentence: Sentence): readonly Timed[] {
  return victimNotices(sentence)
    .filter(({ victim }) => victim.channel === 'mail')
    .map(({ victim: { victimId, notices: after }, matter, of, from, until, dueOn }) =>
      timed(dueOn, 'notice', 'strgjfl § 7', { type: 'NotifyVictim', victimId, matter, of, from, until, after }),
    );
}

/** The day of the summons, or of a release that makes it needless (strgjfl § 42 (2)). */
function start(sentence: Sentence): Timed {
  const released = approvedTransition(sentence);
  if (!released) return timed(sentence.startDate, 'start-of-execution', 'strgjfl § 11', { type: 'StartServing' });
  const { proposalId, effectiveOn, to, legalBasis } = released;
  return timed(effectiveOn, `transition to ${to.regime}`, legalBasis, { type: 'TakeEffect', proposalId });
}

function reminders(open: Due, sentence: Sentence, today: IsoDate): readonly Timed[] {
  const { reached, undecided } = sentence;
  const { id, kind, dueOn, since } = open;
  const row: DeadlineKind = DEADLINE_KINDS[kind];
  const hold = holdOf(sentence, id);
  if (hold)
    return [
      timed(hold.until, `${kind}, back from hold`, row.legalBasis, { type: 'ReturnFromHold', holdId: hold.holdId }),
    ];
  const { latest, next } = stepsAround({ dueOn, ...row }, today);
  const at = (step: Step) =>
    timed(step.on, `${kind}, ${step.name}`, row.legalBasis, {
      type: 'ReachDeadline',
      deadlineId: id,
      dueOn,
      step: step.name,
    });
  const unheard = latest && !(since && latest.on <= since) && !reached.includes(`${id}/${dueOn}/${latest.name}`);
  return [...(unheard ? [at(latest)] : []), ...(next ? [at(next)] : []), ...passing(open, undecided)];
}

/** The day after, when nobody decided: said once for each day that passed. */
function passing({ id, kind, dueOn }: Due, undecided: Sentence['undecided']): readonly Timed[] {
  const known = undecided.some((flag) => flag.deadlineId === id && flag.dueOn === dueOn);
  if (known || !UNDECIDED_KINDS.includes(kind)) return [];
  const command = { type: 'PassUndecided', deadlineId: id, dueOn } as const;
  return [timed(addDays(dueOn, 1), `${kind}, passed undecided`, DEADLINE_KINDS[kind].legalBasis, command)];
}

function timed(on: IsoDate, what: string, legalBasis: string, command: ClockCommand): Timed {
  return { moment: { on, what, legalBasis }, command };
}
