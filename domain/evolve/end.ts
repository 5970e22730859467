import { type EndEvent } from '../events';
import { type Sentence } from '../state';

/** How a sentence ends. */
export function evolveEnd(state: Sentence, event: EndEvent): Sentence {
  const ended = { petition: null, awaitingPlace: null };
  return event.type === 'SentenceEnded'
    ? { ...state, ...ended, status: event.end, completedOn: event.endedOn }
    : { ...state, ...ended, status: 'completed', completedOn: event.completedOn };
}
