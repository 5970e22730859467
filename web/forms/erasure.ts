import { ERASURE_GROUNDS } from '../../domain/events';
import { RETENTION_BASIS } from '../../domain/retention';
import { type Sentence } from '../api/queries';
import { accessIn } from './access';
import { choicesOf, type Form } from './spec';

const propose: Form = {
  id: 'propose-erasure',
  permission: 'ProposeErasure',
  group: 'erasure',
  law: RETENTION_BASIS,
  readsLog: true,
  fits: (sentence, log) => mayGo(sentence) && log.length > 0 && accessIn(log).erasure === null,
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
  fields: ({ sentence, words }) => [
    {
      ...{ name: 'outcome', label: 'forms.outcome', kind: 'choice' },
      choices: choicesOf(words, 'erasure-outcome', [...(mayGo(sentence) ? ['confirm'] : []), 'reject']),
    },
  ],
  path: (_, { events }) => `erasures/${accessIn(events).erasure}`,
  body: ({ outcome }) => ({ outcome }),
  supposed: null,
};

/** Whether the time for which the data are kept is over, and nobody has complained or may still complain. */
function mayGo({ deadlines, complaints, today }: Sentence): boolean {
  const runs = deadlines.some(({ kind, dueOn }) => kind === 'complaint' && today <= dueOn);
  const kept = !deadlines.some(({ kind, dueOn }) => kind === 'erase-personal-data' && dueOn <= today);
  return !kept && !runs && complaints.every(({ outcome }) => outcome !== null);
}

export const ERASURE_FORMS: readonly Form[] = [propose, decide];
