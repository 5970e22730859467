import { ERASURE_GROUNDS } from '../../domain/events';
import { RETENTION_BASIS } from '../../domain/retention';
import { accessIn } from './access';
import { choicesOf, open, type Form } from './spec';

const propose: Form = {
  id: 'propose-erasure',
  permission: 'ProposeErasure',
  group: 'erasure',
  law: RETENTION_BASIS,
  readsLog: true,
  fits: (sentence, log) => !open(sentence) && log.length > 0 && accessIn(log).erasure === null && !erased(log),
  fields: ({ words }) => [
    {
      ...{ name: 'ground', label: 'forms.ground', kind: 'choice', initial: ERASURE_GROUNDS[0] },
      choices: choicesOf(words, 'erasure', ERASURE_GROUNDS),
    },
  ],
  path: () => 'erasures',
  body: ({ ground }) => ({ ground }),
  supposed: null,
};

const decide: Form = {
  id: 'decide-erasure',
  permission: 'DecideErasure',
  group: 'erasure',
  law: RETENTION_BASIS,
  readsLog: true,
  fits: (_, log) => accessIn(log).erasure !== null,
  fields: ({ words }) => [
    {
      ...{ name: 'outcome', label: 'forms.outcome', kind: 'choice' },
      choices: choicesOf(words, 'erasure-outcome', ['confirm', 'reject']),
    },
  ],
  path: (_, { events }) => `erasures/${accessIn(events).erasure}`,
  body: ({ outcome }) => ({ outcome }),
  supposed: null,
};

function erased(log: Parameters<Form['fits']>[1]): boolean {
  return log.some(({ type }) => type === 'PersonErased');
}

export const ERASURE_FORMS: readonly Form[] = [propose, decide];
