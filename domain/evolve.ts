import { type EventOf, type SentenceEvent } from './events';
import { evolveFact, prolonged } from './evolve-facts';
import { UNREGISTERED, type Breach, type Proposal, type Sentence, type SentenceState } from './state';

/** What an event changes. It never judges: the event has happened. Throws only on a log that cannot be. */
export function evolve(state: SentenceState, event: SentenceEvent): SentenceState {
  if (event.type === 'SentenceRegistered') return registered(event);
  if (state.status === 'unregistered') throw new Error(`Corrupt log: ${event.type} before SentenceRegistered`);
  return change(state, event);
}

/** The state that events, in their order, leave. */
export function fold(events: readonly SentenceEvent[], from: SentenceState = UNREGISTERED): SentenceState {
  return events.reduce(evolve, from);
}

function change(state: Sentence, event: Exclude<SentenceEvent, { type: 'SentenceRegistered' }>): Sentence {
  switch (event.type) {
    case 'ServingStarted':
      return moved({ ...state, status: 'serving', places: [] }, event.place, event.startDate);
    case 'DatesCalculated':
      return state; // What was calculated is evidence; the state derives its dates afresh.
    case 'TransitionProposed':
      return { ...state, proposals: [...state.proposals, proposed(event)] };
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'ProposalSentBack':
    case 'ProposalRejected':
      return decided(state, event, AFTER[event.type]);
    case 'StayDecided':
      return stayed(state, event);
    case 'RegimeChanged':
      return regimeChanged(state, event);
    case 'ReleasedOnProbation': {
      const probation = { releasedOn: event.releasedOn, endsOn: event.probationEndsOn };
      return { ...state, status: 'on-probation', probation, probationReview: null };
    }
    case 'ReviewDue':
      return {
        ...state,
        probationReview: { deadlineId: `review-after-refusal/${event.proposalId}`, reviewBy: event.reviewBy },
      };
    case 'ReviewRecorded':
      return reviewed(state, event);
    case 'BreachRegistered': {
      return { ...state, breaches: [...state.breaches, breached(event)] };
    }
    case 'BreachAnswered':
      return answered(state, event);
    case 'CourtProlonged':
      return prolonged(state, event);
    case 'AbsenceRegistered':
    case 'AbsenceEnded':
      return absent(state, event);
    case 'RemandCredited':
      return { ...state, extraRemandDays: state.extraRemandDays + event.days };
    case 'PersonNotified': {
      const lastDay = 'lastDay' in event.complaint ? event.complaint.lastDay : event.complaint.expiresAt.slice(0, 10);
      return {
        ...state,
        complaints: [...state.complaints, { notificationId: event.notificationId, of: event.of, lastDay }],
      };
    }
    case 'DeadlineReached':
      return { ...state, reached: [...state.reached, `${event.deadlineId}/${event.dueOn}/${event.step}`] };
    case 'DayPassedUndecided':
    case 'CourtPetitioned':
    case 'CourtRuled':
    case 'ProlongationCaseBrought':
    case 'PlaceAwaited':
    case 'PlaceFound':
    case 'LeaveGranted':
    case 'LeaveEnded':
    case 'ConditionSet':
    case 'ConditionEnded':
    case 'ComplaintReceived':
    case 'ComplaintDecided':
    case 'FactCorrected':
    case 'RuleSetAdopted':
    case 'SentenceEnded':
      return evolveFact(state, event);
    case 'SentenceCompleted':
      return { ...state, status: 'completed', completedOn: event.completedOn };
  }
}

function absent(state: Sentence, event: EventOf<'AbsenceRegistered' | 'AbsenceEnded'>): Sentence {
  const { absenceId } = event;
  if (event.type === 'AbsenceEnded') {
    const { returnedOn: to, countedDays } = event;
    return {
      ...state,
      absences: state.absences.map((a) => (a.absenceId === absenceId ? { ...a, to, countedDays } : a)),
    };
  }
  const { absence: type, from, returnBy } = event;
  const absences = [...state.absences, { absenceId, type, from, to: null, countedDays: 0, returnBy }];
  // Its dates no longer hold: whoever was to be moved is decided on anew after the return.
  return { ...state, absences, awaitingPlace: null, proposals: state.proposals.map(supersede) };
}

const AFTER = {
  TransitionApproved: 'approved',
  TransitionDenied: 'denied',
  ProposalSentBack: 'sent-back',
  ProposalRejected: 'rejected',
} as const;

function registered(event: EventOf<'SentenceRegistered'>): Sentence {
  const { order, person, startDate, placement, caseworker, ruleSet } = event;
  return {
    status: 'summoned',
    order,
    person,
    ruleSet,
    startDate,
    caseworker,
    place: placement,
    placeSince: startDate,
    places: [],
    extraRemandDays: 0,
    absences: [],
    prolongations: [],
    proposals: [],
    breaches: [],
    conditions: [],
    probationReview: null,
    stays: [],
    complaints: [],
    complaintCases: [],
    probation: null,
    reached: [],
    undecided: [],
    petition: null,
    recall: null,
    prolongationCase: null,
    awaitingPlace: null,
    daysAwaitingPlace: 0,
    leaves: [],
    completedOn: null,
  };
}

function breached({ type: _type, by: registeredBy, ...breach }: EventOf<'BreachRegistered'>): Breach {
  return { ...breach, registeredBy, answer: null };
}

function proposed({ type: _type, by: proposedBy, ...proposal }: EventOf<'TransitionProposed'>): Proposal {
  return { ...proposal, proposedBy, status: 'pending', decision: null };
}

type Decided = EventOf<keyof typeof AFTER> | EventOf<'StayDecided'>;

function decided(state: Sentence, event: Decided, status: Proposal['status']): Sentence {
  const { proposalId, by, decidedOn: on, reason, points } = event;
  const flagged = status === 'sent-back' || status === 'rejected' ? state.undecided : [];
  return { ...withProposal(state, proposalId, { status, decision: { by, on, reason, points } }), undecided: flagged };
}

function stayed(state: Sentence, event: EventOf<'StayDecided'>): Sentence {
  const { proposalId, reviewOn } = event;
  const toward = state.proposals.find((proposal) => proposal.proposalId === proposalId)?.to.regime;
  if (!toward) throw new Error(`Corrupt log: a decision on an unknown proposal ${proposalId}`);
  const stays = [...state.stays.filter((stay) => stay.toward !== toward), { proposalId, toward, reviewOn }];
  return { ...decided(state, event, 'stay'), stays };
}

function regimeChanged(state: Sentence, event: EventOf<'RegimeChanged'>): Sentence {
  const { to, effectiveOn, proposalId } = event;
  const next = moved({ ...state, stays: [], undecided: [], awaitingPlace: null }, to, effectiveOn);
  if (!proposalId) return { ...next, proposals: next.proposals.map(supersede) };
  const conditions = state.proposals.find((proposal) => proposal.proposalId === proposalId)?.conditions ?? [];
  const set = conditions.map((condition) => ({
    conditionId: `${proposalId}/${condition.code}`,
    ...condition,
    ...{ from: effectiveOn, reviewOn: null, replaces: null, endedOn: null },
  }));
  return { ...withProposal(next, proposalId, { status: 'effective' }), conditions: [...next.conditions, ...set] };
}

/** A person who was moved for another reason is no longer where an approved transition would have moved them from. */
function supersede(proposal: Proposal): Proposal {
  return proposal.status === 'approved' || proposal.status === 'pending'
    ? { ...proposal, status: 'superseded' }
    : proposal;
}

function reviewed(state: Sentence, { deadlineId, nextReviewOn }: EventOf<'ReviewRecorded'>): Sentence {
  const probationReview =
    state.probationReview?.deadlineId !== deadlineId
      ? state.probationReview
      : nextReviewOn === null
        ? null
        : { deadlineId, reviewBy: nextReviewOn };
  const stays = state.stays.map((stay) =>
    `review-stay/${stay.proposalId}` === deadlineId && nextReviewOn ? { ...stay, reviewOn: nextReviewOn } : stay,
  );
  return { ...state, probationReview, stays };
}

function answered(state: Sentence, event: EventOf<'BreachAnswered'>): Sentence {
  const { breachId, response, by, answeredOn: on, legalBasis } = event;
  const answer = { response, by, on, legalBasis };
  return {
    ...state,
    breaches: state.breaches.map((breach) => (breach.breachId === breachId ? { ...breach, answer } : breach)),
  };
}

function moved(state: Sentence, place: Sentence['place'], from: string): Sentence {
  return { ...state, place, placeSince: from, places: [...state.places, { ...place, from }] };
}

function withProposal(state: Sentence, proposalId: string, changes: Partial<Proposal>): Sentence {
  const proposals = state.proposals.map((proposal) =>
    proposal.proposalId === proposalId ? { ...proposal, ...changes } : proposal,
  );
  return { ...state, proposals };
}
