import { type EndEvent } from '../events';
import { type Sentence } from '../state';

/** How a sentence ends. */
export function evolveEnd(state: Sentence, event: EndEvent): Sentence {
  if (event.type === 'SentenceReopened')
    return { ...state, status: 'on-probation', completedOn: null, reopenings: state.reopenings + 1 };
  const on = event.type === 'SentenceEnded' ? event.endedOn : event.completedOn;
  const suspensions = state.suspensions.map((known) => ({ ...known, to: known.to ?? on }));
  const ended = { petition: null, awaitingPlace: null, suspensions };
  return event.type === 'SentenceEnded'
    ? { ...state, ...ended, status: event.end, completedOn: event.endedOn }
    : { ...state, ...ended, status: 'completed', completedOn: event.completedOn };
}
