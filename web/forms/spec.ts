import { type CommandType } from '../../domain/commands';
import { type IsoDate } from '../../domain/dates';
import { type Role } from '../../domain/permissions';
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

/** `account`: of the identity provider; those that have cases in the units are offered. */
export const FIELD_KINDS = [
  'date',
  'number',
  'text',
  'words',
  'choice',
  'select',
  'yes-no',
  'time',
  'unit',
  'account',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: Key;
  readonly hint?: Key;
  /** The paragraph that asks for it. */
  readonly law?: string;
  readonly kind: FieldKind;
  readonly choices?: readonly Choice[];
  /** Of the choices, those that the other answers leave; all of them, when it is not said. */
  readonly fitting?: (values: Values) => readonly string[];
  readonly optional?: boolean;
  readonly initial?: string;
  /** Asked only when the other fields say so. */
  readonly onlyIf?: (values: Values) => boolean;
  /** What else it must be, and the text that says so. */
  readonly check?: { readonly fits: (value: string) => boolean; readonly text: Key };
  /** The heading above it. */
  readonly section?: Key;
}

/** Whether the reader may do something, in one of some roles; all that it is permitted to, when none are said. */
export type May = (permission: CommandType, among?: readonly Role[]) => boolean;

/** What a form may look at. */
export interface Around {
  readonly sentence: Sentence;
  readonly words: Words;
  readonly today: IsoDate;
  readonly events: readonly LoggedEvent[];
  /** What an account is called, as far as the reader may see it. */
  readonly nameOf: (account: string) => string;
  readonly may: May;
  /** What the form is about, when that was chosen on the page before: the id of a breach, a leave, a complaint. */
  readonly of: string | undefined;
}

/** Under which heading a form is found, in this order. */
export const FORM_GROUPS = [
  'progress',
  'sanction',
  'breach',
  'absence',
  'exclusion',
  'home',
  'reintegration',
  'court',
  'person',
  'case',
  'access',
  'erasure',
] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

/** A short guided form: what it asks, when it is offered, and the request that it makes. */
export interface Form {
  readonly id: string;
  readonly permission: CommandType;
  /** Of those whom the permission is given to, the roles that this form is for; all of them when it is not said. */
  readonly roles?: readonly Role[];
  readonly group: FormGroup;
  /** Among the few that people come for every day. */
  readonly usual?: true;
  /** Whether `fits` asks the log. */
  readonly readsLog?: true;
  /** The paragraph that it rests on; null: it is of our own choice, or differs with what is chosen. */
  readonly law: string | null;
  /** Whether it fits the sentence as it stands; `log` is empty for whoever may not read it. */
  readonly fits: (sentence: Sentence, log: readonly LoggedEvent[], may: May) => boolean;
  readonly fields: (around: Around) => readonly Field[];
  /** What one vouches for by recording it: shown before the button. */
  readonly shows?: 'dates';
  /** Where it is sent, below `/api/sentences/<id>/`. */
  readonly path: (answers: Answers, around: Around) => string;
  readonly body: (answers: Answers, around: Around) => Readonly<Record<string, unknown>>;
  /** The same as a command of a what-if; null where nothing of the sentence follows: `forms.<id>-follows` says what does. */
  readonly supposed: ((answers: Answers, around: Around) => Readonly<Record<string, unknown>>) | null;
}

/** `body` and, tagged with the type of its command, the same for a what-if. */
export function alike(
  type: CommandType,
  body: Form['body'],
  more: Form['body'] = () => ({}),
): Pick<Form, 'body'> & { readonly supposed: NonNullable<Form['supposed']> } {
  return {
    body,
    supposed: (answers, around) => ({ type, ...body(answers, around), ...more(answers, around) }),
  };
}

/** Fields that many forms have. */
export const REASON: Field = { name: 'reason', label: 'forms.reason', kind: 'words' };
export const OPTIONAL_REASON: Field = { ...REASON, optional: true };

/** Choices of the codes of one sort, in plain words. */
export function choicesOf(words: Words, sort: string, codes: readonly string[]): Choice[] {
  return codes.map((value) => ({ value, label: words.term(sort, value) }));
}

/** Whether the sentence is being served. */
export const serving = ({ status }: Sentence) => status === 'serving';
/** Whether it has not come to an end. */
export const open = ({ completedOn, status }: Sentence) =>
  completedOn === null && ['summoned', 'serving', 'on-probation'].includes(status);
