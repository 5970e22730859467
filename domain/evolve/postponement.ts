import { type PostponementEvent } from '../events';
import { type Sentence } from '../state';

/** The first day is put off; that it is not is a decision alone, which stands among the measures. */
export function evolvePostponement(state: Sentence, event: PostponementEvent): Sentence {
  if (event.type === 'PostponementRefused') return state;
  // Whoever waits for a later first day is at large until then.
  return { ...state, startDate: event.to, placeSince: event.to, unbrokenCustodySince: null };
}
