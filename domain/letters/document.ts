import { type Actor, type SentenceEvent } from '../events';
import { type IsoDate } from '../dates';
import { type Sentence } from '../state';

/** What a letter is about: one wording each. */
export const TEMPLATES = [
  'approval',
  'release',
  'denial',
  'stay',
  'breach',
  'return',
  'petition',
  'complaint',
  'dates',
  'correction-refused',
  'recall',
  'leave',
  'leave-refused',
  'postponement',
  'postponement-refused',
  'suspension',
  'suspension-ended',
  'monitoring',
  'monitoring-refused',
  'interruption',
  'interruption-refused',
  'condition',
  'extension',
  'revocation',
  'recall-without-court',
  'recall-refused',
  'not-counted',
  'sanction-step',
  'exclusion',
  'exclusion-continued',
] as const;
export type Template = (typeof TEMPLATES)[number];

/** Of the words of all templates: raised when any of them is worded anew, so that an old letter tells which it had. */
export const TEMPLATE_VERSION = 2;

/** A part of a letter below its heading. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** One criterion: what it asks, how it weighs, and what was found. */
  | { readonly kind: 'point'; readonly title: string; readonly note: string; readonly texts: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell of each row names it. */
      readonly rows: readonly (readonly string[])[];
    };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A letter to the person in bokmål: its words and their structure, without any layout. */
export interface Letter {
  readonly template: Template;
  readonly version: number;
  readonly language: 'nb';
  /** The day of the decision. */
  readonly on: IsoDate;
  readonly sender: string;
  readonly addressee: readonly string[];
  readonly title: string;
  /** What was decided, in a sentence or two. */
  readonly summary: readonly string[];
  readonly sections: readonly Section[];
  readonly legalBasis: string;
}

/** A decision with what a letter about it needs to know. */
export interface Decided {
  readonly sentenceId: string;
  readonly event: SentenceEvent;
  /** Everything that was recorded with it, itself included. */
  readonly together: readonly SentenceEvent[];
  /** The sentence as all of that left it. */
  readonly sentence: Sentence;
  readonly actor: Actor;
  /** The day on which it was decided. */
  readonly on: IsoDate;
  readonly unitName: (id: string) => string;
}

export function text(...texts: readonly string[]): readonly Block[] {
  return texts.filter((each) => each !== '').map((each) => ({ kind: 'text', text: each }));
}
