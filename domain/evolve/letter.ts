import { type EventOf } from '../events';
import { type Sentence } from '../state';

/** A letter was issued. */
export function evolveLetter(state: Sentence, { type: _type, ...letter }: EventOf<'LetterIssued'>): Sentence {
  return { ...state, letters: [...state.letters, letter] };
}
