import { type IsoDate } from '../dates';

/** What the bytes of a file must hash to, and how many there are. */
export interface FileHash {
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A letter to the person about a decision. */
export interface LetterEvent {
  /** It was written and is kept, unreadable once the person's key has been destroyed; these hashes stand. */
  readonly type: 'LetterIssued';
  readonly letterId: string;
  /** About which decision: the id of the proposal, breach, complaint, ruling, correction, leave, absence or condition. */
  readonly of: string;
  /** The guardian to whom this copy is addressed; absent: the letter to the person. */
  readonly guardianId?: string;
  readonly template: string;
  /** Of the words of the templates. */
  readonly version: number;
  readonly language: 'nb';
  readonly issuedOn: IsoDate;
  readonly html: FileHash;
  readonly pdf: FileHash;
  readonly legalBasis: string;
}
