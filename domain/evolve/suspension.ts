import { addDays, daysBetween, type IsoDate } from '../dates';
import { type SuspensionEvent } from '../events';
import { openSuspension, type Sentence, type Suspension } from '../state';

/** The probation stands still before the court is asked, or runs again. */
export function evolveSuspension(state: Sentence, event: SuspensionEvent): Sentence {
  if (event.type === 'SuspensionEnded') return suspensionOver(state, event.on);
  const { suspensionId, breachId, from } = event;
  return { ...state, suspensions: [...state.suspensions, { suspensionId, breachId, from, to: null }] };
}

/** From `on` something else holds: the petition, or the probation again. The days of it come after the probation. */
export function suspensionOver(state: Sentence, on: IsoDate): Sentence {
  const open = openSuspension(state);
  if (!open) return state;
  const over = { ...open, to: on };
  return {
    ...state,
    suspensions: state.suspensions.map((known) => (known === open ? over : known)),
    probation: longerBy(state.probation, daysOf(over)),
  };
}

/** It should never have been: the person was on probation all the time. */
export function suspensionUndone(state: Sentence, suspensionId: string): Sentence {
  const undone = state.suspensions.find((known) => known.suspensionId === suspensionId);
  const { probation } = state;
  if (!undone) return state;
  const same = probation !== null && probation.releasedOn <= undone.from;
  return {
    ...state,
    suspensions: state.suspensions.filter((known) => known !== undone),
    probation: same ? longerBy(probation, -daysOf(undone)) : probation,
  };
}

function daysOf({ from, to }: Suspension): number {
  return to === null ? 0 : daysBetween(from, to);
}

/** Days that count neither as probation nor as remainder (strgjfl § 44 (3)). */
function longerBy(probation: Sentence['probation'], days: number): Sentence['probation'] {
  return (
    probation && {
      ...probation,
      endsOn: addDays(probation.endsOn, days),
      suspendedDays: probation.suspendedDays + days,
    }
  );
}
