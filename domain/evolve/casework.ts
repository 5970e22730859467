import { type CaseworkEvent } from '../events';
import { type Sentence } from '../state';

/** Whose case it is, and which of its deadlines rest. */
export function evolveCasework(state: Sentence, event: CaseworkEvent): Sentence {
  switch (event.type) {
    case 'CaseReassigned':
      return { ...state, caseworker: event.to };
    case 'DeadlineHeld': {
      const { holdId, deadlineId, reason, note, from, until } = event;
      return { ...state, holds: [...state.holds, { holdId, deadlineId, reason, note, from, until, endedOn: null }] };
    }
    case 'HoldEnded':
      return {
        ...state,
        holds: state.holds.map((hold) => (hold.holdId === event.holdId ? { ...hold, endedOn: event.endedOn } : hold)),
      };
  }
}
