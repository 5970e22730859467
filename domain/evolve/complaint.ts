import { type IsoDate } from '../dates';
import { type EventOf, type ComplaintEvent } from '../events';
import { type ComplaintCase, type Sentence } from '../state';

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
  const lastDay = 'lastDay' in complaint ? complaint.lastDay : complaint.expiresAt.slice(0, 10);
  return { ...state, complaints: [...state.complaints, { notificationId, of, lastDay }] };
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

/** A decision that no longer stands: what it had set (a review, a stay, a wait, a response) is gone, and the question open. */
function reversed(state: Sentence, of: string, reversedOn: IsoDate): Sentence {
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
