import { type LeaveEvent } from '../events';
import { type Sentence } from '../state';
import { decidedAnew } from './correction';

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
        corrections: decidedAnew(state.corrections, ({ what, of }) => what === 'leave' && of === leaveId),
        leaves: state.leaves.map((leave) => (leave.leaveId === leaveId ? { ...leave, returned, endedOn } : leave)),
      };
    }
  }
}
