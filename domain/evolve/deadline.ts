import { type DeadlineEvent } from '../events';
import { type Sentence } from '../state';

/** What the clock has said of a case. */
export function evolveDeadline(state: Sentence, event: DeadlineEvent): Sentence {
  const { deadlineId, dueOn } = event;
  if (event.type === 'DeadlineReached')
    return { ...state, reached: [...state.reached, `${deadlineId}/${dueOn}/${event.step}`] };
  return {
    ...state,
    undecided: [...state.undecided, { deadlineId, kind: event.kind, dueOn }],
    passedUndecided: [...state.passedUndecided, `${deadlineId}/${dueOn}`],
  };
}
