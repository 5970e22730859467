import { type DetentionEvent } from '../events';
import { type Sentence } from '../state';
import { backInPrison } from './place';

/** What only preventive detention knows. */
export function evolveDetention(state: Sentence, event: DetentionEvent): Sentence {
  switch (event.type) {
    case 'OwnPetitionReceived': {
      const { petitionId, receivedOn } = event;
      return { ...state, ownPetition: { petitionId, receivedOn, forwardedOn: null } };
    }
    case 'OwnPetitionForwarded': {
      const { forwardedOn } = event;
      return { ...state, ownPetition: state.ownPetition && { ...state.ownPetition, forwardedOn } };
    }
    case 'CourtRefusedRelease':
      return { ...state, ownPetition: null, ownPetitionAgainFrom: event.nextPetitionFrom };
    case 'ProbationExtended':
      return { ...state, probation: state.probation && { ...state.probation, endsOn: event.until } };
    case 'RecalledWithoutCourt':
      return backInPrison(state, event.to, event.effectiveOn);
    case 'OwnRecallRefused':
      return { ...state, ownRecallFrom: event.nextFrom };
  }
}
