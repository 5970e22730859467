import { type IsoDate } from '../dates';
import { type AbsenceEvent } from '../events';
import { type Sentence } from '../state';
import { endedWith, withLeave } from './condition';
import { supersede } from './place';

/** Gone and back again: the clock stands still between. */
export function evolveAbsence(state: Sentence, event: AbsenceEvent): Sentence {
  // Nothing but a decision that may be complained of: it stands among the measures.
  if (event.type === 'InterruptionRefused') return state;
  const { absenceId } = event;
  if (event.type === 'InterruptionExtended') return returningBy(state, absenceId, event.until);
  if (event.type === 'InterruptionRevoked') return returningBy(state, absenceId, event.on);
  if (event.type === 'AbsenceEnded') {
    const { returnedOn: to, countedDays } = event;
    return {
      ...state,
      // Its days move the days that had passed: the clock looks at them anew.
      undecided: [],
      conditions: endedWith(state.conditions, [absenceId], to),
      absences: state.absences.map((a) => (a.absenceId === absenceId ? { ...a, to, countedDays } : a)),
    };
  }
  const { absence: type, from, returnBy, registeredOn = from } = event;
  const absences = [...state.absences, { absenceId, type, from, to: null, countedDays: 0, returnBy, registeredOn }];
  // Its dates no longer hold: whoever was to be moved is decided on anew after the return.
  const leaves = state.leaves.map((leave) =>
    leave.returned !== null
      ? leave
      : { ...leave, returned: leave.from <= from ? ('not' as const) : ('revoked' as const), endedOn: from },
  );
  const left = state.leaves.filter(({ returned }) => returned === null).map(({ leaveId }) => leaveId);
  const conditions = [
    ...endedWith(state.conditions, left, from),
    ...withLeave(absenceId, event.conditions ?? [], { from, until: returnBy }),
  ];
  return { ...state, absences, leaves, conditions, awaitingPlace: null, proposals: state.proposals.map(supersede) };
}

function returningBy(state: Sentence, absenceId: string, returnBy: IsoDate): Sentence {
  return { ...state, absences: state.absences.map((a) => (a.absenceId === absenceId ? { ...a, returnBy } : a)) };
}
