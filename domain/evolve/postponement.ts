import { type PostponementEvent } from '../events';
import { type Sentence } from '../state';

/** The first day is put off; that it is not is a decision alone, which stands among the measures. */
export function evolvePostponement(state: Sentence, event: PostponementEvent): Sentence {
  if (event.type === 'PostponementRefused') return state;
  return { ...state, startDate: event.to, placeSince: event.to };
}
