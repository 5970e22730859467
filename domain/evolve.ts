import { type EventOf, type SentenceEvent } from './events';
import { maxDate, type IsoDate } from './dates';
import { conditionsWhere, evolveFact, prolonged } from './evolve-facts';
import { PRISON, type Regime } from './regimes';
import { UNREGISTERED, type Breach, type Leave, type Proposal, type Sentence, type SentenceState } from './state';

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
      const probation = { releasedOn: event.releasedOn, endsOn: event.probationEndsOn, suspendedDays: 0 };
      return { ...state, status: 'on-probation', probation, recall: null, probationReview: null };
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
      return credited(state, event);
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
      return { ...state, status: 'completed', completedOn: event.completedOn, petition: null, awaitingPlace: null };
  }
}

function credited(state: Sentence, { days }: EventOf<'RemandCredited'>): Sentence {
  const recall = state.recall && { ...state.recall, days: Math.max(1, state.recall.days - days) };
  return { ...state, extraRemandDays: state.extraRemandDays + days, recall };
}

function absent(state: Sentence, event: EventOf<'AbsenceRegistered' | 'AbsenceEnded'>): Sentence {
  const { absenceId } = event;
  if (event.type === 'AbsenceEnded') {
    const { returnedOn: to, countedDays } = event;
    return {
      ...state,
      // Its days move the days that had passed: the clock looks at them anew.
      undecided: [],
      absences: state.absences.map((a) => (a.absenceId === absenceId ? { ...a, to, countedDays } : a)),
    };
  }
  const { absence: type, from, returnBy } = event;
  const absences = [...state.absences, { absenceId, type, from, to: null, countedDays: 0, returnBy }];
  // Its dates no longer hold: whoever was to be moved is decided on anew after the return.
  const leaves = state.leaves.map((leave) =>
    leave.returned !== null
      ? leave
      : { ...leave, returned: leave.from <= from ? ('not' as const) : ('revoked' as const), endedOn: from },
  );
  return { ...state, absences, leaves, awaitingPlace: null, proposals: state.proposals.map(supersede) };
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
    displaced: [],
    placeReviewOn: null,
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
  const proposal = state.proposals.find((known) => known.proposalId === proposalId);
  const level = event.level ?? proposal?.decidedBy ?? 'local';
  const next = withProposal(state, proposalId, { status, decision: { by, on, reason, points, level } });
  if (!proposal || status === 'sent-back' || status === 'rejected') return next;
  return { ...next, undecided: stillUndecided(state.undecided, proposal.to.regime) };
}

const OF_RELEASE: readonly string[] = ['decide-probation', 'minimum-expiry'];
const PROGRESS: readonly Regime[] = [
  'lower-security',
  'halfway-house',
  'home-detention',
  'electronic-monitoring',
  'probation',
];

/** A decision about a regime answers the days that asked for it, and leaves those that asked for another. */
function stillUndecided(undecided: Sentence['undecided'], decided: Regime): Sentence['undecided'] {
  return undecided.filter(({ kind }) =>
    OF_RELEASE.includes(kind) ? decided !== 'probation' : !PROGRESS.includes(decided),
  );
}

function stayed(state: Sentence, event: EventOf<'StayDecided'>): Sentence {
  const { proposalId, reviewOn } = event;
  const toward = state.proposals.find((proposal) => proposal.proposalId === proposalId)?.to.regime;
  if (!toward) throw new Error(`Corrupt log: a decision on an unknown proposal ${proposalId}`);
  const stays = [...state.stays.filter((stay) => stay.toward !== toward), { proposalId, toward, reviewOn }];
  return { ...decided(state, event, 'stay'), stays };
}

function regimeChanged(state: Sentence, event: EventOf<'RegimeChanged'>): Sentence {
  const { to, effectiveOn, proposalId, breachId, reverses } = event;
  const next = moved(leftBehind(state, event), to, effectiveOn);
  if (reverses) return undisplaced(next, reverses, effectiveOn);
  if (!proposalId) return displaced(next, breachId);
  const conditions = state.proposals.find((proposal) => proposal.proposalId === proposalId)?.conditions ?? [];
  const set = conditions.map((condition) => ({
    conditionId: `${proposalId}/${condition.code}`,
    ...condition,
    ...{ from: effectiveOn, reviewOn: null, replaces: null, endedOn: null },
  }));
  return { ...withProposal(next, proposalId, { status: 'effective' }), conditions: [...next.conditions, ...set] };
}

/** What does not go along to another place: the stays, waits and reviews of the old one, its conditions and leaves. */
function leftBehind(state: Sentence, { to, effectiveOn, breachId }: EventOf<'RegimeChanged'>): Sentence {
  const noLeave = breachId !== null || !PRISON.includes(to.regime);
  return {
    ...state,
    ...{ stays: [], awaitingPlace: null, placeReviewOn: null },
    undecided: stillUndecided(state.undecided, to.regime),
    conditions: conditionsWhere(state, to.regime, effectiveOn),
    leaves: noLeave ? state.leaves.map((leave) => revoked(leave, effectiveOn)) : state.leaves,
  };
}

function revoked(leave: Leave, endedOn: IsoDate): Leave {
  return leave.returned === null ? { ...leave, returned: 'revoked', endedOn } : leave;
}

/** What waited is set aside; when a breach is why, it is remembered, so that a reversal can bring it back. */
function displaced(state: Sentence, breachId: string | null): Sentence {
  const waiting = state.proposals.flatMap(({ proposalId, status: was }) =>
    breachId && (was === 'pending' || was === 'approved') ? [{ breachId, proposalId, was }] : [],
  );
  return {
    ...state,
    displaced: [...state.displaced, ...waiting],
    proposals: state.proposals.map(supersede),
  };
}

/** A reversal sets aside what was proposed from the place that is left, and brings back what the breach had displaced. */
function undisplaced(state: Sentence, breachId: string, on: IsoDate): Sentence {
  const back = new Map(
    state.displaced.filter((known) => known.breachId === breachId).map(({ proposalId, was }) => [proposalId, was]),
  );
  const proposals = state.proposals.map((proposal): Proposal => {
    const status = back.get(proposal.proposalId);
    return status ? { ...proposal, status, effectiveOn: maxDate(proposal.effectiveOn, on) } : supersede(proposal);
  });
  return { ...state, proposals, displaced: state.displaced.filter((known) => known.breachId !== breachId) };
}

/** A person who was moved for another reason is no longer where an approved transition would have moved them from. */
function supersede(proposal: Proposal): Proposal {
  return proposal.status === 'approved' || proposal.status === 'pending'
    ? { ...proposal, status: 'superseded' }
    : proposal;
}

function reviewed(state: Sentence, { deadlineId, nextReviewOn }: EventOf<'ReviewRecorded'>): Sentence {
  const conditions = state.conditions.map((condition) =>
    `review-condition/${condition.conditionId}` === deadlineId ? { ...condition, reviewOn: nextReviewOn } : condition,
  );
  const placeReviewOn = PLACE_REVIEWS.includes(deadlineId) ? nextReviewOn : state.placeReviewOn;
  const probationReview =
    state.probationReview?.deadlineId !== deadlineId
      ? state.probationReview
      : nextReviewOn === null
        ? null
        : { deadlineId, reviewBy: nextReviewOn };
  const stays = state.stays.map((stay) =>
    `review-stay/${stay.proposalId}` === deadlineId && nextReviewOn ? { ...stay, reviewOn: nextReviewOn } : stay,
  );
  return { ...state, probationReview, stays, conditions, placeReviewOn };
}

function answered(state: Sentence, event: EventOf<'BreachAnswered'>): Sentence {
  const { breachId, response, by, answeredOn: on, legalBasis, to, days = null, decidedBy = 'local' } = event;
  const answer = { response, by, on, legalBasis, to, days, decidedBy, reversedOn: null };
  return {
    ...state,
    breaches: state.breaches.map((breach) => (breach.breachId === breachId ? { ...breach, answer } : breach)),
  };
}

/** Reviews of a place that are recorded where they stand. */
const PLACE_REVIEWS: readonly string[] = ['institution-stay', 'detention-halfway-house-review'];

function moved(state: Sentence, place: Sentence['place'], from: string): Sentence {
  return { ...state, place, placeSince: from, places: [...state.places, { ...place, from }] };
}

function withProposal(state: Sentence, proposalId: string, changes: Partial<Proposal>): Sentence {
  const proposals = state.proposals.map((proposal) =>
    proposal.proposalId === proposalId ? { ...proposal, ...changes } : proposal,
  );
  return { ...state, proposals };
}
