import { type EventOf, type BreachEvent } from '../events';
import { type Breach, type Sentence } from '../state';
import { suspensionOver } from './suspension';

/** A condition was broken, and what was answered. */
export function evolveBreach(state: Sentence, event: BreachEvent): Sentence {
  switch (event.type) {
    case 'BreachRegistered':
      return { ...state, breaches: [...state.breaches, breached(event)] };
    case 'BreachAnswered':
      return answered(state, event);
    case 'CourtPetitioned': {
      const { petitionId, breachId, sentOn, suspends = true, legalBasis } = event;
      const petition = { petitionId, breachId, sentOn, suspends, legalBasis };
      return { ...suspensionOver(state, sentOn), petition };
    }
    case 'ReactionActivated':
      return { ...state, breaches: state.breaches.map((breach) => reactionActivated(breach, event)) };
  }
}

function breached({ type: _type, by: registeredBy, ...breach }: EventOf<'BreachRegistered'>): Breach {
  return { ...breach, registeredBy, answer: null };
}

function answered(state: Sentence, event: EventOf<'BreachAnswered'>): Sentence {
  const { breachId, response, by, answeredOn: on, legalBasis, to, days = null, decidedBy = 'local' } = event;
  const { dailyPayPercent = null, conditionalUntil = null, deductDays = 0, jointTo = null, onBehalfOf = null } = event;
  const how = { dailyPayPercent, conditionalUntil, activatedOn: null, deductDays, jointTo };
  const answer = { response, by, onBehalfOf, on, legalBasis, to, days, decidedBy, ...how, reversedOn: null };
  return {
    ...state,
    breaches: state.breaches.map((breach) => (breach.breachId === breachId ? { ...breach, answer } : breach)),
  };
}

function reactionActivated(breach: Breach, { breachId, on: activatedOn }: EventOf<'ReactionActivated'>): Breach {
  return breach.breachId === breachId && breach.answer
    ? { ...breach, answer: { ...breach.answer, activatedOn } }
    : breach;
}
