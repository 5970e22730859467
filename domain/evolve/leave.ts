import { type LeaveEvent } from '../events';
import { type Sentence } from '../state';

/** Leave from prison, during which the clock runs on. */
export function evolveLeave(state: Sentence, event: LeaveEvent): Sentence {
  switch (event.type) {
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
  }
}
