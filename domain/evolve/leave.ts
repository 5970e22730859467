import { type LeaveEvent } from '../events';
import { type Sentence } from '../state';
import { decidedAnew } from './correction';
import { endedWith, withLeave } from './condition';

/** Leave from prison, during which the clock runs on. */
export function evolveLeave(state: Sentence, event: LeaveEvent): Sentence {
  switch (event.type) {
    case 'LeaveGranted': {
      const { leaveId, leave, from, to, special, decidedBy } = event;
      const granted = { leaveId, leave, from, to, special, decidedBy, returned: null, endedOn: null };
      const conditions = withLeave(leaveId, event.conditions ?? [], { from, until: to });
      return { ...state, leaves: [...state.leaves, granted], conditions: [...state.conditions, ...conditions] };
    }
    case 'LeaveEnded': {
      const { leaveId, returned, on: endedOn } = event;
      return {
        ...state,
        corrections: decidedAnew(state.corrections, ({ what, of }) => what === 'leave' && of === leaveId),
        conditions: endedWith(state.conditions, [leaveId], endedOn),
        leaves: state.leaves.map((leave) => (leave.leaveId === leaveId ? { ...leave, returned, endedOn } : leave)),
      };
    }
  }
}
