import { type CommandType } from '../../domain/commands';
import { type IsoDate } from '../../domain/dates';
import { type LoggedEvent, type Sentence } from '../api/queries';
import { type Words } from '../app/language';
import { type Key } from '../texts';

/** What a user has filled in, as the fields hold it. */
export type Values = Readonly<Record<string, string>>;
/** The same as the API wants it: numbers are numbers, days are ISO, what was left out is null. */
export type Answers = Readonly<Record<string, string | number | boolean | null>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about?: string;
}

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: Key;
  readonly hint?: Key;
  readonly kind: 'date' | 'number' | 'text' | 'words' | 'choice' | 'select' | 'yes-no' | 'time' | 'unit';
  readonly choices?: readonly Choice[];
  readonly optional?: boolean;
  readonly initial?: string;
  /** Asked only when the other fields say so. */
  readonly onlyIf?: (values: Values) => boolean;
  /** What else it must be, and the text that says so. */
  readonly check?: { readonly fits: (value: string) => boolean; readonly text: Key };
  /** The heading above it. */
  readonly section?: Key;
}

/** What a form may look at. */
export interface Around {
  readonly sentence: Sentence;
  readonly words: Words;
  readonly today: IsoDate;
  readonly events: readonly LoggedEvent[];
  /** What the form is about, when that was chosen on the page before: the id of a breach, a leave, a complaint. */
  readonly of: string | undefined;
}

/** A short guided form: what it asks, when it is offered, and the request that it makes. */
export interface Form {
  readonly id: string;
  readonly permission: CommandType;
  readonly group: 'progress' | 'breach' | 'absence' | 'court' | 'person' | 'case';
  /** Whether it fits the sentence as it stands. */
  readonly fits: (sentence: Sentence) => boolean;
  readonly fields: (around: Around) => readonly Field[];
  /** Where it is sent, below `/api/sentences/<id>/`. */
  readonly path: (answers: Answers, around: Around) => string;
  readonly body: (answers: Answers, around: Around) => Readonly<Record<string, unknown>>;
  /** The same as a command of a what-if. */
  readonly supposed: (answers: Answers, around: Around) => Readonly<Record<string, unknown>>;
}

/** Fields that many forms have. */
export const REASON: Field = { name: 'reason', label: 'forms.reason', kind: 'words' };

/** Choices of the codes of one sort, in plain words. */
export function choicesOf(words: Words, sort: string, codes: readonly string[]): Choice[] {
  return codes.map((value) => ({ value, label: words.term(sort, value) }));
}

/** The units that a person can be moved to, or courts: filled in by the page, which knows them. */
export const UNIT = (name: string, label: Key): Field => ({ name, label, kind: 'unit' });

/** Whether the sentence is being served. */
export const serving = ({ status }: Sentence) => status === 'serving';
/** Whether it has not come to an end. */
export const open = ({ completedOn, status }: Sentence) =>
  completedOn === null && ['ordered', 'summoned', 'serving', 'on-probation'].includes(status);
