import { RECALL_GROUNDS } from '../../domain/events';
import { PRISON } from '../../domain/regimes';
import { alike, choicesOf, open, REASON, serving, type Around, type Form } from './spec';

const detained = ({ kind }: Around['sentence']) => kind === 'preventive-detention';
const released = (sentence: Around['sentence']) =>
  open(sentence) && detained(sentence) && sentence.status === 'on-probation';

const ownPetition: Form = {
  id: 'own-petition',
  permission: 'RecordOwnPetition',
  group: 'person',
  law: 'strl § 44 (4)',
  fits: (sentence) => serving(sentence) && detained(sentence) && sentence.ownPetition === null,
  fields: ({ today }) => [
    { name: 'receivedOn', label: 'forms.receivedOn', hint: 'forms.petitionHint', kind: 'date', initial: today },
  ],
  path: () => 'own-petitions',
  ...alike('RecordOwnPetition', ({ receivedOn }) => ({ receivedOn })),
};

const forwardPetition: Form = {
  id: 'forward-petition',
  permission: 'ForwardOwnPetition',
  group: 'person',
  law: 'strl § 44 (4)',
  fits: ({ ownPetition: petition }) => petition !== null && petition.forwardedOn === null,
  fields: ({ today }) => [{ name: 'forwardedOn', label: 'forms.forwardedOn', kind: 'date', initial: today }],
  path: (_, { sentence }) => `own-petitions/${sentence.ownPetition?.petitionId}/forward`,
  ...alike(
    'ForwardOwnPetition',
    ({ forwardedOn }) => ({ forwardedOn }),
    (_, { sentence }) => ({ petitionId: sentence.ownPetition?.petitionId }),
  ),
};

const probationExtension: Form = {
  id: 'probation-extension',
  permission: 'RecordProbationExtension',
  group: 'court',
  law: 'strl §§ 39 (1), 45 (5)',
  fits: released,
  fields: ({ words, today }) => [
    { name: 'how', label: 'forms.howLong', kind: 'choice', choices: choicesOf(words, 'extension', ['years', 'until']) },
    { name: 'years', label: 'forms.yearsInAll', hint: 'forms.yearsInAllHint', kind: 'number', onlyIf: by('years') },
    { name: 'until', label: 'forms.until', kind: 'date', onlyIf: by('until') },
    { name: 'court', label: 'forms.court', kind: 'unit' },
    { name: 'caseNumber', label: 'forms.caseNumber', kind: 'text' },
    { name: 'judgedOn', label: 'forms.judgedOn', kind: 'date', initial: today },
    { name: 'finalOn', label: 'forms.finalOn', kind: 'date' },
  ],
  path: () => 'probation-extensions',
  ...alike('RecordProbationExtension', ({ years = null, until = null, court, caseNumber, judgedOn, finalOn }) => ({
    ...{ years, until, court, caseNumber, judgedOn, finalOn },
  })),
};

function by(how: string) {
  return (values: Readonly<Record<string, string>>) => values['how'] === how;
}

const recall: Form = {
  id: 'recall',
  permission: 'RecallWithoutCourt',
  group: 'breach',
  law: 'forvaringsforskriften §§ 21, 23',
  fits: released,
  fields: ({ words, today }) => [
    {
      name: 'ground',
      label: 'forms.recallGround',
      kind: 'choice',
      choices: choicesOf(words, 'recall', RECALL_GROUNDS),
    },
    {
      ...{ name: 'consentedOn', label: 'forms.personConsentedOn', kind: 'date', initial: today },
      law: 'forvaringsforskriften § 23',
      onlyIf: ({ ground }) => ground === 'own-request',
    },
    { name: 'regime', label: 'forms.regime', kind: 'select', choices: choicesOf(words, 'regime', PRISON) },
    { name: 'unit', label: 'forms.unit', kind: 'unit' },
    REASON,
  ],
  path: () => 'recalls',
  ...alike('RecallWithoutCourt', ({ ground, consentedOn = null, regime, unit, reason }) => ({
    ...{ ground, consentedOn, to: { regime, unit }, reason },
  })),
};

const refuseRecall: Form = {
  id: 'refuse-recall',
  permission: 'RefuseOwnRecall',
  group: 'person',
  law: 'forvaringsforskriften § 23',
  fits: released,
  fields: () => [{ name: 'finalOn', label: 'forms.finalOn', hint: 'forms.recallFinalHint', kind: 'date' }, REASON],
  path: () => 'recall-refusals',
  ...alike('RefuseOwnRecall', ({ finalOn, reason }) => ({ finalOn, reason })),
};

export const DETENTION_FORMS: readonly Form[] = [
  ownPetition,
  forwardPetition,
  probationExtension,
  recall,
  refuseRecall,
];
