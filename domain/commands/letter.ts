import { type EventOf } from '../events';

/** The clock's own: the letter about a decision has been written. */
export type LetterCommand = Omit<EventOf<'LetterIssued'>, 'type' | 'issuedOn'> & { readonly type: 'IssueLetter' };
