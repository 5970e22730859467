import { type Words } from '../app/language';
import { choicesOf, type Answers, type Field, type Values } from './spec';

/** What the person does not read; they read that there is something. */
export const WITHHELD: Field = {
  ...{ name: 'withheldReason', label: 'forms.withheldReason', hint: 'forms.withheldHint', kind: 'words' },
  law: 'strgjfl § 7 c–d',
  optional: true,
};

/** When, how and what the person said before the decision. Where it may be left out, nothing is recorded of it. */
export function hearingFields(
  words: Words,
  { asked, optional }: { readonly asked: (values: Values) => boolean; readonly optional: boolean },
): readonly Field[] {
  const heard = (values: Values) => asked(values) && Boolean(values['heardOn']);
  const choices = choicesOf(words, 'hearing', ['oral', 'written']);
  return [
    { name: 'heardOn', label: 'forms.heardOn', hint: 'forms.heardHint', kind: 'date', optional, onlyIf: asked },
    { name: 'heardForm', label: 'forms.heardForm', kind: 'choice', choices, initial: 'oral', onlyIf: heard },
    { name: 'statement', label: 'forms.statement', kind: 'words', onlyIf: heard },
  ];
}

/** The same as the API wants it. */
export function saidBefore({ heardOn, heardForm, statement, withheldReason }: Answers) {
  return {
    ...(heardOn && { hearing: { heardOn, form: heardForm, statement } }),
    ...(withheldReason && { withheldReason }),
  };
}
