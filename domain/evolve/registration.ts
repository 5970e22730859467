import { type EventOf, type RegistrationEvent } from '../events';
import { NO_REINTEGRATION, type Sentence } from '../state';
import { consentsIn } from './home';
import { withMove } from './condition';
import { moved } from './place';

/** A sentence as its order leaves it, and what begins it or is credited to it. */
export function evolveRegistration(
  state: Sentence,
  event: Exclude<RegistrationEvent, { type: 'SentenceRegistered' }>,
): Sentence {
  switch (event.type) {
    case 'ServingStarted':
      return {
        ...moved({ ...state, status: 'serving', places: [] }, event.place, event.startDate),
        conditions: [...state.conditions, ...withMove('start', event.startDate, [], event.conditions ?? [], null)],
      };
    case 'DatesCalculated':
      return state; // What was calculated is evidence; the state derives its dates afresh.
    case 'RemandCredited':
      return credited(state, event);
  }
}

/** A sentence in which nothing has happened yet. */
const NOTHING_YET = {
  status: 'summoned',
  ...{ erasure: null, erased: false },
  access: { restricted: null, conflicts: [], emergencies: [] },
  ...{ places: [], extraRemandDays: 0, absences: [], prolongations: [], proposals: [], displaced: [] },
  ...{ placeReviewOn: null, breaches: [], conditions: [], probationReview: null, stays: [], complaints: [] },
  ...{ complaintCases: [], measures: [], victims: [], refusedCorrections: [], corrections: [], settledTasks: [] },
  ...{ information: [], monitoringData: null, exclusions: [] },
  ...{ letters: [], guardians: [], holds: [], socialInquiryOn: null, probation: null, reached: [] },
  ...{ undecided: [], passedUndecided: [] },
  ...{ suspensions: [], monitoring: null, petition: null, recall: null, prolongationCase: null },
  ...{ ownPetition: null, ownPetitionAgainFrom: null, ownRecallFrom: null },
  ...{ awaitingPlace: null, daysAwaitingPlace: 0, leaves: [], charges: [], expulsion: null },
  reintegration: NO_REINTEGRATION,
  ...{ lastMeeting: null, timetables: [], reopenings: 0, completedOn: null },
} as const;

/** The sentence that an order makes. */
export function registered(event: EventOf<'SentenceRegistered'>): Sentence {
  const { order, person, startDate, placement: place, caseworker, ruleSet, facts = null, by = null } = event;
  const { override = null, summons = null, unbrokenCustodySince = null, admissionTasks = [] } = event;
  return {
    ...NOTHING_YET,
    ...{ order, person, ruleSet, override, summons, startDate, unbrokenCustodySince, caseworker, place },
    placeSince: startDate,
    ...{ admissionTasks, calculation: calculatedBy(by) },
    consents: consentsIn(facts, 'start', null),
    homeFacts: facts,
    course: firstCourse(event),
  };
}

/** Where a sanction begins; null: it is imprisonment or preventive detention. */
function firstCourse({ stage, startDate }: EventOf<'SentenceRegistered'>): Sentence['course'] {
  return stage === undefined ? null : { stage, status: 'summoned', stopped: null, since: startDate, steps: [] };
}

/** What the dates rest on was changed: nobody has confirmed them since. */
export function calculatedBy(by: string | null): Sentence['calculation'] {
  return { by, confirmedBy: null, confirmedOn: null };
}

function credited(state: Sentence, { days, by }: EventOf<'RemandCredited'>): Sentence {
  const recall = state.recall && { ...state.recall, days: Math.max(1, state.recall.days - days) };
  const calculation = calculatedBy(by);
  return { ...state, extraRemandDays: state.extraRemandDays + days, recall, calculation };
}
