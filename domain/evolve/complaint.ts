import { type IsoDate } from '../dates';
import { type EventOf, type ComplaintEvent } from '../events';
import { exclusionReversed } from './exclusion';
import { isEnded, type Absence, type ActiveCondition, type ComplaintCase, type Measure, type Sentence } from '../state';
import { applicationDecided } from './monitoring';
import { suspensionUndone } from './suspension';

/** The person was told of a decision, and complained of it. */
export function evolveComplaint(state: Sentence, event: ComplaintEvent): Sentence {
  switch (event.type) {
    case 'PersonNotified':
      return notified(state, event);
    case 'ComplaintReceived': {
      const { complaintId, of, receivedOn, inTime, suspends, decidedBy } = event;
      const complaint = { complaintId, of, receivedOn, inTime, suspends, decidedBy, repliedOn: null };
      const open = { ...complaint, outcome: null, decidedOn: null };
      return { ...state, complaintCases: [...state.complaintCases, open] };
    }
    case 'InterimReplySent':
      return { ...state, complaintCases: state.complaintCases.map((known) => replied(known, event)) };
    case 'CorrectionRefused': {
      const { requestId, of, by: refusedBy, refusedOn } = event;
      const refused = { requestId, of, refusedBy, refusedOn, reversedOn: null };
      return { ...state, refusedCorrections: [...state.refusedCorrections, refused] };
    }
    case 'ComplaintDecided':
      return complained(state, event);
  }
}

function replied(known: ComplaintCase, { complaintId, sentOn }: EventOf<'InterimReplySent'>): ComplaintCase {
  return known.complaintId === complaintId ? { ...known, repliedOn: sentOn } : known;
}

function notified(state: Sentence, { notificationId, of, complaint }: EventOf<'PersonNotified'>): Sentence {
  const expiresAt = 'expiresAt' in complaint ? complaint.expiresAt : null;
  const lastDay = 'lastDay' in complaint ? complaint.lastDay : complaint.expiresAt.slice(0, 10);
  return { ...state, complaints: [...state.complaints, { notificationId, of, lastDay, expiresAt }] };
}

/** The outcome of a complaint. What a reversal restores comes as an event of its own. */
function complained(state: Sentence, { complaintId, outcome, decidedOn }: EventOf<'ComplaintDecided'>): Sentence {
  const complaintCases = state.complaintCases.map((complaint) =>
    complaint.complaintId === complaintId ? { ...complaint, outcome, decidedOn } : complaint,
  );
  const next = { ...state, complaintCases };
  const of = state.complaintCases.find((complaint) => complaint.complaintId === complaintId)?.of;
  return outcome === 'reversed' && of !== undefined ? reversed(next, of, decidedOn) : next;
}

/** A measure that no longer stands: what it had taken away or set is as it was, as far as that can still be. */
function measureReversed(state: Sentence, { what, about, on, was, of, by }: Measure, reversedOn: IsoDate): Sentence {
  switch (what) {
    case 'leave-revoked':
      return leaveRestored(state, about, was, reversedOn);
    case 'interruption-revoked':
      return { ...state, absences: state.absences.map((absence) => returnRestored(absence, about, was, reversedOn)) };
    case 'condition':
      return { ...state, conditions: conditionReversed(state.conditions, about, reversedOn) };
    case 'recall':
      return {
        ...state,
        conditions: state.conditions.map((held) => (held.endedOn === on ? { ...held, endedOn: null } : held)),
      };
    case 'suspension':
      return suspensionUndone(state, about);
    case 'monitoring-refused':
      // The application is undecided again: whoever may decides on it anew.
      return applicationDecided(state, about, null);
    case 'recall-refused':
      return { ...state, ownRecallFrom: null };
    case 'correction': {
      // As after a refusal to rectify: the fact is to be corrected, by whoever corrects.
      const wrong = { requestId: of, of: about, refusedBy: by, refusedOn: on ?? reversedOn, reversedOn };
      return { ...state, refusedCorrections: [...state.refusedCorrections, wrong] };
    }
    case 'exclusion':
    case 'exclusion-continued':
      return { ...state, exclusions: exclusionReversed(state.exclusions, about, reversedOn) };
    case 'leave':
    case 'leave-refused':
    case 'interruption':
    case 'interruption-extended':
    case 'interruption-refused':
    case 'not-counted':
    case 'monitoring':
    case 'postponement':
    case 'postponement-refused':
    case 'suspension-lifted':
    case 'rule-set':
    case 'step': // A step is taken back by an event of its own.
      return state; // The question is open anew: whoever may decides on it.
  }
}

/** What is left of the leave is given back, with its conditions, unless it has ended otherwise. */
function leaveRestored(state: Sentence, leaveId: string, to: IsoDate | null, today: IsoDate): Sentence {
  const leave = state.leaves.find((known) => known.leaveId === leaveId);
  const ended = leave?.returned !== null && leave?.returned !== 'revoked';
  if (!leave?.revokedOn || ended || to === null || to <= today) return state;
  const { revokedOn } = leave;
  const given = { ...leave, to, returned: null, endedOn: null, revokedOn: null };
  const holds = ({ conditionId, endedOn }: ActiveCondition) =>
    conditionId.startsWith(`${leaveId}/`) && endedOn === revokedOn;
  return {
    ...state,
    leaves: state.leaves.map((known) => (known.leaveId === leaveId ? given : known)),
    conditions: state.conditions.map((held) => (holds(held) ? { ...held, endedOn: null } : held)),
  };
}

function returnRestored(absence: Absence, absenceId: string, returnBy: IsoDate | null, today: IsoDate): Absence {
  const lasts = absence.absenceId === absenceId && absence.to === null && returnBy !== null && returnBy > today;
  return lasts ? { ...absence, returnBy } : absence;
}

/** A condition that should not have been set has ended; the version that it took the place of holds again. */
function conditionReversed(
  conditions: readonly ActiveCondition[],
  id: string,
  on: IsoDate,
): readonly ActiveCondition[] {
  const set = conditions.find(({ conditionId }) => conditionId === id);
  if (!set || set.endedOn !== null) return conditions;
  return conditions.map((condition) => {
    if (condition.conditionId === id) return { ...condition, endedOn: on };
    const before = condition.conditionId === set.replaces && condition.endedOn === set.from;
    return before && (condition.until === null || condition.until >= on) ? { ...condition, endedOn: null } : condition;
  });
}

/**
 * A decision that no longer stands: what it had set (a review, a stay, a wait, a response) is gone, and the question open.
 * After the end nothing is given back, set or opened any more; but what is wrong in the record is to be corrected.
 */
function reversed(state: Sentence, of: string, reversedOn: IsoDate): Sentence {
  const measure = state.measures.find((known) => known.of === of);
  if (measure)
    return isEnded(state) && measure.what !== 'correction' ? state : measureReversed(state, measure, reversedOn);
  return {
    ...state,
    proposals: state.proposals.map((proposal) =>
      proposal.proposalId === of ? { ...proposal, status: 'reversed' } : proposal,
    ),
    probationReview: state.probationReview?.deadlineId === `review-after-refusal/${of}` ? null : state.probationReview,
    stays: state.stays.filter(({ proposalId }) => proposalId !== of),
    awaitingPlace: state.awaitingPlace?.proposalId === of ? null : state.awaitingPlace,
    refusedCorrections: state.refusedCorrections.map((refused) =>
      refused.requestId === of ? { ...refused, reversedOn } : refused,
    ),
    breaches: state.breaches.map((breach) =>
      breach.answer && (breach.breachId === of || breach.answer.jointTo === of)
        ? { ...breach, answer: { ...breach.answer, reversedOn } }
        : breach,
    ),
  };
}
