import { type EventOf, type LeaveEvent } from '../events';
import { type Leave, type Sentence } from '../state';
import { decidedAnew } from './correction';
import { endedWith, withLeave } from './condition';

/** Leave from prison, during which the clock runs on. */
export function evolveLeave(state: Sentence, event: LeaveEvent): Sentence {
  switch (event.type) {
    case 'LeaveGranted': {
      const { leaveId, leave, from, to, special, decidedBy, purpose = null, grantedOn = from } = event;
      const { travelDays = 0 } = event;
      const known = { leaveId, leave, from, to, special, purpose, decidedBy, grantedOn, travelDays };
      const granted = { ...known, returned: null, endedOn: null, revokedOn: null };
      const conditions = withLeave(leaveId, event.conditions ?? [], { from, until: to });
      return { ...state, leaves: [...state.leaves, granted], conditions: [...state.conditions, ...conditions] };
    }
    case 'LeaveRefused':
      return state; // Nothing but a decision that may be complained of: it stands among the measures.
    case 'LeaveEnded': {
      const { leaveId, returned, on: endedOn } = event;
      return {
        ...state,
        corrections: decidedAnew(state.corrections, ({ what, of }) => what === 'leave' && of === leaveId),
        conditions: endedWith(state.conditions, [leaveId], endedOn),
        leaves: state.leaves.map((leave) => (leave.leaveId === leaveId ? { ...leave, returned, endedOn } : leave)),
      };
    }
    case 'LeaveRevoked':
      return leaveRevoked(state, event);
  }
}

function leaveRevoked(state: Sentence, event: EventOf<'LeaveRevoked'>): Sentence {
  const { leaveId, on } = event;
  const leaves = state.leaves.map((leave) => revoked(leave, event));
  const gone = leaves.some((leave) => leave.leaveId === leaveId && leave.returned !== null);
  const conditions = gone ? endedWith(state.conditions, [leaveId], on) : state.conditions;
  return { ...state, leaves, conditions };
}

/** What has not begun is gone; whoever is out is to be back the same day. */
function revoked(leave: Leave, { leaveId, on }: EventOf<'LeaveRevoked'>): Leave {
  if (leave.leaveId !== leaveId) return leave;
  return leave.from > on
    ? { ...leave, returned: 'revoked', endedOn: on, revokedOn: on }
    : { ...leave, to: on, revokedOn: on };
}
