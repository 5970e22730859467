import { CONDITIONS, isConditionCode } from './condition-catalogue';
import { addDays, daysBetween, maxDate, type IsoDate } from './dates';
import { type Correction, type EventOf, type Order } from './events';
import { type Regime } from './regimes';
import { type ActiveCondition, type Sentence } from './state';

type FactEvent = EventOf<
  | 'DayPassedUndecided'
  | 'CourtPetitioned'
  | 'CourtRuled'
  | 'ProlongationCaseBrought'
  | 'PlaceAwaited'
  | 'PlaceFound'
  | 'LeaveGranted'
  | 'LeaveEnded'
  | 'ConditionSet'
  | 'ConditionEnded'
  | 'ComplaintReceived'
  | 'ComplaintDecided'
  | 'FactCorrected'
  | 'RuleSetAdopted'
  | 'SentenceEnded'
>;

/** What an event around the course of a sentence changes: courts, leaves, conditions, complaints, corrections, ends. */
export function evolveFact(state: Sentence, event: FactEvent): Sentence {
  switch (event.type) {
    case 'DayPassedUndecided': {
      const { deadlineId, kind, dueOn } = event;
      return { ...state, undecided: [...state.undecided, { deadlineId, kind, dueOn }] };
    }
    case 'CourtPetitioned': {
      const { petitionId, breachId, sentOn } = event;
      return { ...state, petition: { petitionId, breachId, sentOn } };
    }
    case 'CourtRuled':
      return ruled(state, event);
    case 'ProlongationCaseBrought':
      return { ...state, prolongationCase: { caseId: event.caseId, broughtOn: event.broughtOn } };
    case 'PlaceAwaited':
      return { ...state, awaitingPlace: { proposalId: event.proposalId, since: event.since } };
    case 'PlaceFound':
      return placeFound(state, event);
    case 'LeaveGranted': {
      const { leaveId, leave, from, to, special, decidedBy } = event;
      const granted = { leaveId, leave, from, to, special, decidedBy, returned: null, endedOn: null };
      return { ...state, leaves: [...state.leaves, granted] };
    }
    case 'LeaveEnded': {
      const { leaveId, returned, on: endedOn } = event;
      return {
        ...state,
        leaves: state.leaves.map((leave) => (leave.leaveId === leaveId ? { ...leave, returned, endedOn } : leave)),
      };
    }
    case 'ConditionSet':
      return { ...state, conditions: conditionSet(state.conditions, event) };
    case 'ConditionEnded':
      return { ...state, conditions: ended(state.conditions, event.conditionId, event.endedOn) };
    case 'ComplaintReceived': {
      const { complaintId, of, receivedOn, inTime, suspends, decidedBy } = event;
      const complaint = { complaintId, of, receivedOn, inTime, suspends, decidedBy, outcome: null, decidedOn: null };
      return { ...state, complaintCases: [...state.complaintCases, complaint] };
    }
    case 'ComplaintDecided':
      return complained(state, event);
    case 'FactCorrected':
      return movesDecided(corrected(state, event), event);
    case 'RuleSetAdopted':
      return movesDecided({ ...state, ruleSet: event.ruleSet }, event);
    case 'SentenceEnded':
      return { ...state, status: event.end, completedOn: event.endedOn, petition: null, awaitingPlace: null };
  }
}

/** A prolonged frame: the case that led to it is settled, the next one is to come. */
export function prolonged(state: Sentence, { years, finalOn }: EventOf<'CourtProlonged'>): Sentence {
  return { ...state, prolongations: [...state.prolongations, { years, finalOn }], prolongationCase: null };
}

/** Back in prison for all or part of the remainder, or on probation again. */
function ruled(state: Sentence, { ruling, effectiveOn, days, part, to }: EventOf<'CourtRuled'>): Sentence {
  if (ruling === 'dismissal' || !to) return { ...state, petition: null, probation: suspended(state, effectiveOn) };
  const places = [...state.places, { ...to, from: effectiveOn }];
  const recall = days === null || part === null ? null : { from: effectiveOn, days, part };
  return {
    ...state,
    status: 'serving',
    probation: null,
    petition: null,
    probationReview: null,
    ...{ stays: [], undecided: [], placeReviewOn: null },
    conditions: conditionsWhere(state, to.regime, effectiveOn),
    recall,
    place: to,
    placeSince: effectiveOn,
    places,
  };
}

/**
 * The days before the court are no days of probation: they come after it (strgjfl § 44 (3)). Not in preventive detention,
 * where only the court itself prolongs a probation (strl § 45 (5)).
 */
function suspended({ probation, petition, order }: Sentence, until: IsoDate): Sentence['probation'] {
  if (!probation || !petition || order.kind === 'preventive-detention') return probation;
  const days = petition.sentOn > probation.endsOn ? 0 : daysBetween(petition.sentOn, until);
  const { endsOn, suspendedDays } = probation;
  return { ...probation, endsOn: addDays(endsOn, days), suspendedDays: suspendedDays + days };
}

/** The transition takes effect when there is a place, not on the day that it was meant for. */
function placeFound(state: Sentence, { proposalId, foundOn, days }: EventOf<'PlaceFound'>): Sentence {
  const proposals = state.proposals.map((proposal) =>
    proposal.proposalId === proposalId
      ? { ...proposal, effectiveOn: maxDate(proposal.effectiveOn, foundOn) }
      : proposal,
  );
  return { ...state, proposals, awaitingPlace: null, daysAwaitingPlace: state.daysAwaitingPlace + days };
}

/** The conditions after a move: one that the law does not know there, or that was set for the old regime alone, has ended. */
export function conditionsWhere(
  { conditions, place }: Sentence,
  regime: Regime,
  from: IsoDate,
): readonly ActiveCondition[] {
  if (regime === place.regime) return conditions;
  return conditions.map((condition) => {
    const { code, endedOn } = condition;
    const known: readonly Regime[] = isConditionCode(code) ? CONDITIONS[code].regimes : [];
    return endedOn !== null || known.includes(regime) ? condition : { ...condition, endedOn: from };
  });
}

/** A new condition, or the next version of one, which ends the version before. */
function conditionSet(
  conditions: readonly ActiveCondition[],
  event: EventOf<'ConditionSet'>,
): readonly ActiveCondition[] {
  const { conditionId, code, text, from, until, reviewOn, replaces } = event;
  const before = replaces ? ended(conditions, replaces, from) : conditions;
  return [...before, { conditionId, code, text, from, until, reviewOn, replaces, endedOn: null }];
}

/** A condition that no longer holds from a day on. */
function ended(
  conditions: readonly ActiveCondition[],
  conditionId: string,
  endedOn: string,
): readonly ActiveCondition[] {
  return conditions.map((condition) => (condition.conditionId === conditionId ? { ...condition, endedOn } : condition));
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
    breaches: state.breaches.map((breach) =>
      breach.breachId === of && breach.answer ? { ...breach, answer: { ...breach.answer, reversedOn } } : breach,
    ),
  };
}

/** What had been decided on dates that no longer hold. */
function movesDecided(state: Sentence, event: EventOf<'FactCorrected' | 'RuleSetAdopted'>): Sentence {
  const { probationEndsOn, recallDays, supersedes = [] } = event;
  const { probation, recall, awaitingPlace } = state;
  return {
    ...state,
    // The clock looks at the days that passed anew.
    undecided: [],
    probation: probation && { ...probation, endsOn: probationEndsOn ?? probation.endsOn },
    recall: recall && { ...recall, days: recallDays ?? recall.days },
    awaitingPlace: awaitingPlace && supersedes.includes(awaitingPlace.proposalId) ? null : awaitingPlace,
    proposals: state.proposals.map((proposal) =>
      supersedes.includes(proposal.proposalId) ? { ...proposal, status: 'superseded' } : proposal,
    ),
  };
}

/** A fact as it truly was. Every date follows, since dates are derived. */
function corrected(state: Sentence, { correction, birthDate }: EventOf<'FactCorrected'>): Sentence {
  switch (correction.field) {
    case 'length':
    case 'remandDays':
    case 'frame':
      return { ...state, order: correctedOrder(state.order, correction) };
    case 'startDate':
      return started(state, correction.startDate);
    case 'birthDate':
      return { ...state, person: { ...state.person, birthDate } };
    case 'absence': {
      const { absenceId, from, to, countedDays } = correction;
      const absences = state.absences.map((a) => (a.absenceId === absenceId ? { ...a, from, to, countedDays } : a));
      return { ...state, absences };
    }
  }
}

function started(state: Sentence, startDate: IsoDate): Sentence {
  const [first, ...later] = state.places;
  if (!first) return { ...state, startDate, placeSince: startDate };
  const places = [{ ...first, from: startDate }, ...later];
  return { ...state, startDate, places, placeSince: later.length === 0 ? startDate : state.placeSince };
}

type OfOrder = Extract<Correction, { readonly field: 'length' | 'remandDays' | 'frame' }>;

function correctedOrder(order: Order, correction: OfOrder): Order {
  if (order.kind === 'preventive-detention') {
    const [judgment] = order.judgments;
    switch (correction.field) {
      case 'frame':
        return {
          ...order,
          judgments: [{ ...judgment, frameYears: correction.frameYears, minimumYears: correction.minimumYears }],
        };
      case 'remandDays':
        return { ...order, judgments: [{ ...judgment, remandDays: correction.remandDays }] };
      case 'length':
        return order;
    }
  }
  const judgments = order.judgments.map((judgment, n) => {
    if (correction.field === 'frame' || n !== correction.judgment) return judgment;
    return correction.field === 'length'
      ? { ...judgment, length: correction.length }
      : { ...judgment, remandDays: correction.remandDays };
  });
  return { ...order, judgments };
}
