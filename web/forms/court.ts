import { PRISON } from '../../domain/regimes';
import { choicesOf, open, type Field, type Form } from './spec';

const COURT: readonly Field[] = [
  { name: 'court', label: 'forms.court', kind: 'unit' },
  { name: 'caseNumber', label: 'forms.caseNumber', kind: 'text' },
];

const prolongation: Form = {
  id: 'court-prolongation',
  permission: 'RecordCourtProlongation',
  group: 'court',
  usual: true,
  law: 'strl § 43 (1)',
  fits: (sentence) => open(sentence) && sentence.kind === 'preventive-detention',
  fields: () => [
    { name: 'years', label: 'forms.years', kind: 'number' },
    ...COURT,
    { name: 'judgedOn', label: 'forms.judgedOn', kind: 'date' },
    { name: 'finalOn', label: 'forms.finalOn', kind: 'date' },
  ],
  path: () => 'court-prolongations',
  body: ({ years, court, caseNumber, judgedOn, finalOn }) => ({ years, court, caseNumber, judgedOn, finalOn }),
  supposed: (answers, around) => ({ type: 'RecordCourtProlongation', ...prolongation.body(answers, around) }),
};

const prolongationCase: Form = {
  id: 'prolongation-case',
  permission: 'RecordProlongationCase',
  group: 'court',
  usual: true,
  law: 'strl § 43 (1)',
  fits: (sentence) => open(sentence) && sentence.kind === 'preventive-detention' && sentence.prolongationCase === null,
  fields: ({ today }) => [...COURT, { name: 'broughtOn', label: 'forms.broughtOn', kind: 'date', initial: today }],
  path: () => 'prolongation-cases',
  body: ({ court, caseNumber, broughtOn }) => ({ court, caseNumber, broughtOn }),
  supposed: (answers, around) => ({ type: 'RecordProlongationCase', ...prolongationCase.body(answers, around) }),
};

const ruling: Form = {
  id: 'court-ruling',
  permission: 'RecordCourtRuling',
  group: 'court',
  usual: true,
  law: 'strgjfl § 44 (2)',
  fits: ({ petition }) => petition !== null,
  fields: ({ words, today }) => [
    {
      name: 'ruling',
      label: 'forms.ruling',
      kind: 'choice',
      choices: choicesOf(words, 'ruling', ['reimprisonment', 'dismissal']),
    },
    {
      name: 'part',
      label: 'forms.part',
      kind: 'choice',
      choices: choicesOf(words, 'part', ['full', 'part']),
      onlyIf: back,
    },
    {
      name: 'days',
      label: 'forms.days',
      kind: 'number',
      onlyIf: (values) => back(values) && values['part'] === 'part',
    },
    {
      name: 'regime',
      label: 'forms.regime',
      kind: 'select',
      choices: choicesOf(words, 'regime', PRISON),
      onlyIf: back,
    },
    { name: 'unit', label: 'forms.unit', kind: 'unit', onlyIf: back },
    ...COURT,
    { name: 'judgedOn', label: 'forms.judgedOn', kind: 'date', initial: today },
    { name: 'effectiveOn', label: 'forms.effectiveOn', kind: 'date', initial: today },
  ],
  path: () => 'court-rulings',
  body: (answers) => ({ type: answers['ruling'], ...rulingOf(answers) }),
  supposed: (answers) => ({ type: 'RecordCourtRuling', ruling: answers['ruling'], ...rulingOf(answers) }),
};

function back(values: Readonly<Record<string, string>>): boolean {
  return values['ruling'] === 'reimprisonment';
}

function rulingOf({ part = null, days = null, regime, unit, ...rest }: Readonly<Record<string, unknown>>) {
  const { court, caseNumber, judgedOn, effectiveOn } = rest;
  return { part, days, to: regime ? { regime, unit } : null, court, caseNumber, judgedOn, effectiveOn };
}

export const COURT_FORMS: readonly Form[] = [prolongation, prolongationCase, ruling];
