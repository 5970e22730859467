import { NEED_LEVELS } from '../../domain/commands';
import { CONSENT_ANSWERS, CONSENT_PURPOSES, PROVIDERS } from '../../domain/events';
import { NEEDS_BASIS, SHARING_BASIS } from '../../domain/reintegration-terms';
import { formatDate } from '../app/format';
import { choicesOf, open, type Around, type Field, type Form } from './spec';

const AREAS = ['home', 'work-or-education', 'income', 'health', 'network', 'substance-use'] as const;

const standing = ({ reintegration }: Around['sentence']) =>
  reintegration.dataConsents.filter(({ answer, withdrawnOn }) => answer === 'given' && withdrawnOn === null);
const toShare = (sentence: Around['sentence']) =>
  standing(sentence).flatMap(({ provider }) => (provider === null ? [] : [provider]));

const ask: Form = {
  id: 'data-consent',
  permission: 'RecordDataConsent',
  group: 'reintegration',
  law: NEEDS_BASIS,
  fits: open,
  fields: ({ words, today }) => [
    {
      ...{ name: 'purpose', label: 'forms.consentPurpose', kind: 'choice' },
      choices: choicesOf(words, 'consent-purpose', CONSENT_PURPOSES),
    },
    {
      ...{ name: 'provider', label: 'forms.consentProvider', kind: 'select' },
      choices: choicesOf(words, 'provider', PROVIDERS),
      onlyIf: ({ purpose }) => purpose === 'sharing',
    },
    {
      ...{ name: 'answer', label: 'forms.consentAnswer', kind: 'choice' },
      choices: choicesOf(words, 'consent-answer', CONSENT_ANSWERS),
    },
    { name: 'answeredOn', label: 'forms.onDay', kind: 'date', initial: today },
  ],
  path: () => 'data-consents',
  body: ({ purpose, provider, answer, answeredOn }) => ({
    ...{ purpose, provider: purpose === 'sharing' ? provider : null, answer, answeredOn },
  }),
  supposed: null,
};

const withdraw: Form = {
  id: 'withdraw-data-consent',
  permission: 'WithdrawDataConsent',
  group: 'reintegration',
  law: NEEDS_BASIS,
  fits: (sentence) => standing(sentence).length > 0,
  fields: ({ sentence, words, today, of }) => [
    {
      ...{ name: 'consent', label: 'forms.whichConsent', kind: 'choice' },
      choices: standing(sentence).map(({ consentId, purpose, provider, answeredOn }) => ({
        value: consentId,
        label: provider === null ? words.term('consent-purpose', purpose) : words.term('provider', provider),
        about: formatDate(answeredOn),
      })),
      initial: of ?? standing(sentence)[0]?.consentId ?? '',
    },
    { name: 'withdrawnOn', label: 'forms.onDay', kind: 'date', initial: today },
  ],
  path: ({ consent }) => `data-consents/${consent}/withdraw`,
  body: ({ withdrawnOn }) => ({ withdrawnOn }),
  supposed: null,
};

const needOf = (area: (typeof AREAS)[number], words: Around['words']): Field => ({
  ...{ name: `need-${area}`, label: `forms.need-${area}`, kind: 'select' },
  choices: choicesOf(words, 'need', NEED_LEVELS),
});

const assess: Form = {
  id: 'assess-needs',
  permission: 'AssessNeeds',
  group: 'reintegration',
  law: NEEDS_BASIS,
  fits: (sentence) => open(sentence) && standing(sentence).some(({ purpose }) => purpose === 'needs-assessment'),
  fields: ({ words, today }) => [
    { name: 'assessedOn', label: 'forms.onDay', kind: 'date', initial: today },
    ...AREAS.map((area) => needOf(area, words)),
    { name: 'text', label: 'forms.needsText', kind: 'words', optional: true },
  ],
  path: () => 'needs',
  body: (answers) => ({
    assessedOn: answers['assessedOn'],
    answers: {
      needs: AREAS.map((area) => ({ area, need: answers[`need-${area}`] })),
      text: answers['text'] ?? null,
    },
  }),
  supposed: null,
};

const share: Form = {
  id: 'share-information',
  permission: 'ShareInformation',
  group: 'reintegration',
  law: SHARING_BASIS,
  fits: (sentence) => open(sentence) && toShare(sentence).length > 0,
  fields: ({ sentence, words }) => [
    {
      ...{ name: 'provider', label: 'forms.consentProvider', kind: 'choice', initial: toShare(sentence)[0] ?? '' },
      choices: choicesOf(words, 'provider', toShare(sentence)),
    },
    { name: 'what', label: 'forms.sharedWhat', kind: 'words' },
    { name: 'why', label: 'forms.sharedWhy', kind: 'words' },
    { name: 'recipient', label: 'forms.sharedRecipient', kind: 'text' },
    { name: 'inWriting', label: 'forms.sharedInWriting', kind: 'yes-no', initial: 'true' },
  ],
  path: () => 'sharings',
  body: ({ provider, what, why, recipient, inWriting }) => ({
    ...{ provider, what, why, recipient, inWriting: inWriting === 'true' },
  }),
  supposed: null,
};

export const DATA_CONSENT_FORMS: readonly Form[] = [ask, withdraw, assess, share];
