import { stepForm } from '../../domain/deadlines/met-by';
import { sanctionKinds, sanctionOf } from '../../domain/sanctions';
import { type Field as TableField, type Fields, type Step } from '../../domain/sanctions/sanction';
import { formatDate } from '../app/format';
import { type Words } from '../app/language';
import { type Key } from '../texts';
import { labelOf } from '../texts/sanctions';
import { alike, open, OPTIONAL_REASON, REASON, type Answers, type Around, type Field, type Form } from './spec';

const KIND = { number: 'number', date: 'date', choice: 'select' } as const;

/** The fields of a table as a form asks them; `prefix`: what tells them from those of other tables on one page. */
export function fieldsOf(form: string, fields: Fields, { say }: Words, prefix = ''): readonly Field[] {
  return Object.entries(fields).map(([name, field]) => ({
    name: `${prefix}${name}`,
    label: `forms.${labelOf(form, name)}` as Key,
    ...(field.hint && { hint: `forms.${labelOf(form, name)}-hint` as Key }),
    kind: KIND[field.kind],
    ...(field.choices && {
      choices: Object.entries(field.choices).map(([value, words]) => ({ value, label: say(words) })),
    }),
    ...(field.optional && { optional: true }),
    ...whenAsked(field, prefix),
  }));
}

function whenAsked({ onlyIf: when }: TableField, prefix: string): Pick<Field, 'onlyIf'> {
  return when ? { onlyIf: (values) => when.is.includes(values[`${prefix}${when.field}`] ?? '') } : {};
}

/** What was answered to the fields of a table; what was not asked is not said. */
export function valuesOf(fields: Fields, answers: Answers, prefix = ''): Readonly<Record<string, unknown>> {
  const said = Object.keys(fields).filter((name) => (answers[`${prefix}${name}`] ?? null) !== null);
  return Object.fromEntries(said.map((name) => [name, answers[`${prefix}${name}`]]));
}

function formOf(kind: string, name: string, step: Step): Form {
  const id = stepForm(kind, name);
  return {
    id,
    permission: 'TakeStep',
    roles: step.by,
    group: 'sanction',
    usual: true,
    law: step.legalBasis,
    fits: (sentence) => open(sentence) && sentence.kind === kind && (sentence.sanction?.open.includes(name) ?? false),
    fields: ({ words, today }) => [
      { name: 'on', label: 'forms.on', kind: 'date', initial: today },
      ...fieldsOf(id, step.fields, words),
      ...(step.reason === 'none' ? [] : [step.reason === 'required' ? REASON : OPTIONAL_REASON]),
    ],
    path: () => 'steps',
    ...alike('TakeStep', (answers) => ({
      ...{ step: name, on: answers['on'], values: valuesOf(step.fields, answers) },
      reason: answers['reason'] ?? null,
    })),
  };
}

const counting = ({ sentence }: Pick<Around, 'sentence'>) =>
  (sentence.sanction?.steps ?? []).filter(({ retracted }) => !retracted).toReversed();

const retract: Form = {
  id: 'retract-step',
  permission: 'RetractStep',
  group: 'sanction',
  law: null,
  fits: (sentence) => open(sentence) && counting({ sentence }).length > 0,
  fields: (around) => [
    {
      name: 'step',
      label: 'forms.whichStep',
      kind: 'choice',
      choices: counting(around).map(({ stepId, text, on }) => ({
        ...{ value: stepId, label: around.words.say(text), about: formatDate(on) },
      })),
      initial: around.of ?? '',
    },
    REASON,
  ],
  path: ({ step }) => `steps/${step}/retraction`,
  ...alike(
    'RetractStep',
    ({ reason }) => ({ reason }),
    ({ step: stepId }) => ({ stepId }),
  ),
};

/** A form for each step of each sanction, by its table, and one to take a step back. */
export const SANCTION_FORMS: readonly Form[] = [
  ...sanctionKinds().flatMap((kind) =>
    Object.entries(sanctionOf(kind)?.steps ?? {}).map(([name, step]) => formOf(kind, name, step)),
  ),
  retract,
];
