import { limitation } from './calculation';
import { type ClockCommand } from './commands';
import { addDays, addMonths, maxDate, minDate, type IsoDate } from './dates';
import {
  detentionDates,
  endOf,
  frameExpiry,
  fullTermWithSubsidiary,
  imprisonmentDates,
  lengthOf,
} from './dates-of-sentence';
import {
  CHOSEN_DAYS,
  DEADLINE_KINDS,
  STATUTORY,
  UNDECIDED_KINDS,
  type DeadlineKind,
  type DeadlineKindCode,
} from './deadline-table';
import { type Level } from './regimes';
import { type Role } from './permissions';
import { stepsAround, type Step } from './reminder-steps';
import { approvedTransition, isEnded, openAbsence, pendingProposal, type Absence, type Sentence } from './state';

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
  readonly title: { readonly nb: string; readonly en: string };
  readonly onExpiry: { readonly nb: string; readonly en: string };
}

/** What comes next by itself, and under which paragraph. */
export interface Moment {
  readonly on: IsoDate;
  readonly what: string;
  readonly legalBasis: string;
}

interface Due {
  readonly id: string;
  readonly kind: DeadlineKindCode;
  readonly dueOn: IsoDate;
  readonly role?: Role;
}

/** Every open deadline of a sentence as `today` sees it, the earliest first: the only source of reminders. */
export function deadlinesOf(sentence: Sentence, today: IsoDate): readonly Deadline[] {
  return open(sentence).map(({ id, kind, dueOn, role }) => {
    const row: DeadlineKind = DEADLINE_KINDS[kind];
    return {
      id,
      kind,
      dueOn,
      owner: { role: role ?? row.owner, unit: sentence.place.unit },
      legalBasis: row.legalBasis,
      lawBound: row.lawBound,
      state: today > dueOn ? 'overdue' : 'open',
      nextReminderOn: stepsAround({ dueOn, ...row }, today).next?.on ?? null,
      title: row.title,
      onExpiry: row.onExpiry,
    };
  });
}

/** The next thing that the clock will do: at once when it lies on or before `today`. Null when the sentence has ended. */
export function nextMoment(sentence: Sentence, today: IsoDate): Moment | null {
  return moments(sentence, today)[0]?.moment ?? null;
}

/** What the clock must record now, the earliest first and at its own legal time; null when nothing is due. */
export function nextDue(sentence: Sentence, today: IsoDate): ClockCommand | null {
  const first = moments(sentence, today)[0];
  return first && first.moment.on <= today ? first.command : null;
}

/**
 * Why a sentence waits although nothing is dated, by name; null when something is dated. A sentence with neither is
 * asleep, and that is a fault.
 */
export function namedWait(sentence: Sentence): NamedWait | null {
  if (sentence.petition) return 'suspended-pending-court';
  if (sentence.awaitingPlace) return 'awaiting-place';
  const absence = openAbsence(sentence);
  if (!absence) return null;
  return absence.type === 'interruption' ? 'interrupted' : 'unlawfully-absent';
}

export type NamedWait = 'unlawfully-absent' | 'interrupted' | 'suspended-pending-court' | 'awaiting-place';

interface Timed {
  readonly moment: Moment;
  readonly command: ClockCommand;
}

function moments(sentence: Sentence, today: IsoDate): readonly Timed[] {
  if (isEnded(sentence)) return [];
  const all = [...effects(sentence), ...open(sentence).flatMap((due) => reminders(due, sentence, today))];
  // What changes the state comes before what only reminds of it, on one day.
  return all.sort((a, b) => (a.moment.on < b.moment.on ? -1 : a.moment.on > b.moment.on ? 1 : 0));
}

function effects(sentence: Sentence): readonly Timed[] {
  if (sentence.status === 'summoned')
    return [timed(sentence.startDate, 'start-of-execution', 'strgjfl § 11', { type: 'StartServing' })];
  if (openAbsence(sentence) || sentence.petition) return [];
  const end = endOf(sentence);
  const completion = timed(end.on, end.because, end.legalBasis, { type: 'CompleteSentence' });
  const approved = approvedTransition(sentence);
  if (!approved || sentence.awaitingPlace) return [completion];
  const { proposalId, effectiveOn, to, legalBasis } = approved;
  return [timed(effectiveOn, `transition to ${to.regime}`, legalBasis, { type: 'TakeEffect', proposalId }), completion];
}

function reminders({ id, kind, dueOn }: Due, { reached, undecided }: Sentence, today: IsoDate): readonly Timed[] {
  const row: DeadlineKind = DEADLINE_KINDS[kind];
  const { latest, next } = stepsAround({ dueOn, ...row }, today);
  const at = (step: Step) =>
    timed(step.on, `${kind}, ${step.name}`, row.legalBasis, {
      type: 'ReachDeadline',
      deadlineId: id,
      dueOn,
      step: step.name,
    });
  const unheard = latest && !reached.includes(`${id}/${dueOn}/${latest.name}`);
  return [...(unheard ? [at(latest)] : []), ...(next ? [at(next)] : []), ...passing({ id, kind, dueOn }, undecided)];
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

function open(sentence: Sentence): readonly Due[] {
  const dues = isEnded(sentence) ? [] : [...ofStatus(sentence), ...ofComplaints(sentence), ...ofConditions(sentence)];
  return dues.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function ofStatus(sentence: Sentence): readonly Due[] {
  if (sentence.status === 'summoned') return [due('start-of-execution', sentence.startDate)];
  const absence = openAbsence(sentence);
  if (absence) return [...ofAbsence(sentence, absence), ...ofBreaches(sentence)];
  if (sentence.petition) return [due('court-ruling', addDays(sentence.petition.sentOn, CHOSEN_DAYS.courtRuling))];
  if (sentence.status === 'on-probation') return [due('probation-ends', endOf(sentence).on), ...ofBreaches(sentence)];
  return [
    ...ofProposals(sentence),
    ...ofBreaches(sentence),
    ...ofPlace(sentence),
    ...ofReviews(sentence),
    ...ofDates(sentence),
    ...ofLeaves(sentence),
  ];
}

function ofDates(sentence: Sentence): readonly Due[] {
  const decided = approvedTransition(sentence) ?? pendingProposal(sentence);
  const inHighSecurity = ['high-security', 'especially-high-security'].includes(sentence.place.regime);
  const progression = inHighSecurity && !decided && sentence.stays.length === 0;
  const probation = decided?.to.regime !== 'probation' && !sentence.probationReview;
  const dates = imprisonmentDates(sentence);
  if (dates) {
    return [
      ...(progression && dates.assessLowerSecurityOn
        ? [due('assess-lower-security', dates.assessLowerSecurityOn)]
        : []),
      ...(probation && dates.probation === 'eligible' ? [due('decide-probation', dates.expectedReleaseDate)] : []),
      due('full-term', fullTermWithSubsidiary(sentence, dates)),
    ];
  }
  const detention = detentionDates(sentence);
  if (!detention) return [];
  const frame = frameExpiry(detention);
  return [
    ...(progression && detention.lowerSecurityFrom
      ? [due('assess-detention-progression', detention.lowerSecurityFrom)]
      : []),
    ...(probation && detention.minimumExpiryDate ? [due('minimum-expiry', detention.minimumExpiryDate)] : []),
    ...(sentence.prolongationCase ? [] : [due('prosecution-deadline', frame.prosecutionDeadline)]),
    due('frame-expiry', frame.expiresOn),
  ];
}

const OWNER_OF_LEVEL: Readonly<Record<Level, Role>> = { local: 'approver', region: 'region', court: 'court' };

function ofProposals(sentence: Sentence): readonly Due[] {
  const pending = pendingProposal(sentence);
  const approved = approvedTransition(sentence);
  const dues: Due[] = [];
  if (pending) {
    const { proposalId, proposedOn, effectiveOn, decidedBy } = pending;
    const dueOn = maxDate(proposedOn, minDate(effectiveOn, addDays(proposedOn, CHOSEN_DAYS.decideProposal)));
    dues.push({ ...due('decide-proposal', dueOn, proposalId), role: OWNER_OF_LEVEL[decidedBy] });
  }
  if (approved) dues.push(due('transition-takes-effect', approved.effectiveOn, approved.proposalId));
  return dues;
}

function ofBreaches({ breaches }: Sentence): readonly Due[] {
  return breaches
    .filter(({ answer }) => answer === null)
    .map(({ breachId, registeredOn }) =>
      due('answer-breach', addDays(registeredOn, CHOSEN_DAYS.answerBreach), breachId),
    );
}

function ofPlace({ place, placeSince, order, stays }: Sentence): readonly Due[] {
  const renewed = stays.find(({ toward }) => toward === 'high-security');
  if (place.regime === 'especially-high-security')
    return [
      due(
        'especially-high-security-review',
        renewed?.reviewOn ?? addMonths(placeSince, STATUTORY.especiallyHighSecurityMonths),
      ),
    ];
  if (place.regime === 'treatment-institution')
    return [due('institution-stay', addMonths(placeSince, STATUTORY.institutionMonths))];
  if (place.regime === 'halfway-house' && order.kind === 'preventive-detention')
    return [due('detention-halfway-house-review', addMonths(placeSince, STATUTORY.detentionHalfwayHouseMonths))];
  return [];
}

function ofReviews({ probationReview, stays }: Sentence): readonly Due[] {
  return [
    ...(probationReview
      ? [{ id: probationReview.deadlineId, kind: 'review-after-refusal' as const, dueOn: probationReview.reviewBy }]
      : []),
    ...stays.map(({ proposalId, reviewOn }) => due('review-stay', reviewOn, proposalId)),
  ];
}

function ofAbsence(sentence: Sentence, { type, absenceId, from, returnBy }: Absence): readonly Due[] {
  if (type === 'interruption' && returnBy) return [due('interruption-ends', returnBy, absenceId)];
  // What remains of preventive detention is not an imposed length: the legal check is set at the shortest period.
  return [due('limitation', limitation([lengthOf(sentence)], from).lapsesOn, absenceId)];
}

function ofLeaves({ leaves, awaitingPlace }: Sentence): readonly Due[] {
  const open = leaves
    .filter(({ returned }) => returned === null)
    .map(({ leaveId, to }) => due('return-from-leave', to, leaveId));
  const wait = awaitingPlace
    ? [due('find-place', addDays(awaitingPlace.since, CHOSEN_DAYS.findPlace), awaitingPlace.proposalId)]
    : [];
  return [...open, ...wait];
}

function ofConditions({ conditions }: Sentence): readonly Due[] {
  return conditions.flatMap(({ conditionId, reviewOn, endedOn }) =>
    reviewOn && !endedOn ? [due('review-condition', reviewOn, conditionId)] : [],
  );
}

function ofComplaints({ complaints, complaintCases, reached }: Sentence): readonly Due[] {
  const open = complaintCases
    .filter(({ outcome }) => outcome === null)
    .map(({ complaintId, receivedOn }) =>
      due('decide-complaint', addDays(receivedOn, CHOSEN_DAYS.decideComplaint), complaintId),
    );
  const running = complaints
    .map(({ notificationId, lastDay }) => due('complaint', lastDay, notificationId))
    .filter(({ id, dueOn }) => !reached.includes(`${id}/${dueOn}/on-the-day`));
  return [...open, ...running];
}

function due(kind: DeadlineKindCode, dueOn: IsoDate, of?: string): Due {
  return { id: of ? `${kind}/${of}` : kind, kind, dueOn };
}
