import { type Correction, type EventOf, type Order } from './events';
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
      return { ...state, awaitingPlace: null, daysAwaitingPlace: state.daysAwaitingPlace + event.days };
    case 'LeaveGranted': {
      const { leaveId, leave, from, to } = event;
      return { ...state, leaves: [...state.leaves, { leaveId, leave, from, to, returned: null }] };
    }
    case 'LeaveEnded': {
      const { leaveId, returned } = event;
      return {
        ...state,
        leaves: state.leaves.map((leave) => (leave.leaveId === leaveId ? { ...leave, returned } : leave)),
      };
    }
    case 'ConditionSet':
      return { ...state, conditions: conditionSet(state.conditions, event) };
    case 'ConditionEnded':
      return { ...state, conditions: ended(state.conditions, event.conditionId, event.endedOn) };
    case 'ComplaintReceived': {
      const { complaintId, of, receivedOn, inTime, suspends, decidedBy } = event;
      const complaint = { complaintId, of, receivedOn, inTime, suspends, decidedBy, outcome: null };
      return { ...state, complaintCases: [...state.complaintCases, complaint] };
    }
    case 'ComplaintDecided':
      return complained(state, event);
    case 'FactCorrected':
      return corrected(state, event);
    case 'RuleSetAdopted':
      return { ...state, ruleSet: event.ruleSet };
    case 'SentenceEnded':
      return { ...state, status: event.end, completedOn: event.endedOn };
  }
}

/** A prolonged frame: the case that led to it is settled, the next one is to come. */
export function prolonged(state: Sentence, { years, finalOn }: EventOf<'CourtProlonged'>): Sentence {
  return { ...state, prolongations: [...state.prolongations, { years, finalOn }], prolongationCase: null };
}

/** Back in prison for all or part of the remainder, or on probation again. */
function ruled(state: Sentence, { ruling, effectiveOn, days, part, to }: EventOf<'CourtRuled'>): Sentence {
  if (ruling === 'dismissal' || !to) return { ...state, petition: null };
  const places = [...state.places, { ...to, from: effectiveOn }];
  const recall = days === null || part === null ? null : { from: effectiveOn, days, part };
  return {
    ...state,
    status: 'serving',
    probation: null,
    petition: null,
    recall,
    place: to,
    placeSince: effectiveOn,
    places,
  };
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
function complained(state: Sentence, { complaintId, outcome }: EventOf<'ComplaintDecided'>): Sentence {
  const complaintCases = state.complaintCases.map((complaint) =>
    complaint.complaintId === complaintId ? { ...complaint, outcome } : complaint,
  );
  return { ...state, complaintCases };
}

/** A fact as it truly was. Every date follows, since dates are derived. */
function corrected(state: Sentence, { correction, birthDate }: EventOf<'FactCorrected'>): Sentence {
  switch (correction.field) {
    case 'length':
    case 'remandDays':
    case 'frame':
      return { ...state, order: correctedOrder(state.order, correction) };
    case 'startDate':
      return { ...state, startDate: correction.startDate };
    case 'birthDate':
      return { ...state, person: { ...state.person, birthDate } };
    case 'absence': {
      const { absenceId, from, to, countedDays } = correction;
      const absences = state.absences.map((a) => (a.absenceId === absenceId ? { ...a, from, to, countedDays } : a));
      return { ...state, absences };
    }
  }
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
