import { BREACH_KINDS } from '../../domain/breach-kinds';
import { PRISON, REGIMES, type Regime } from '../../domain/regimes';
import { longestDays } from '../../domain/reactions';
import { type Sentence } from '../api/queries';
import { choicesOf, open, REASON, type Around, type Form } from './spec';

/** Breaches with a form of their own, which also stops the clock. */
const ABSENCES = ['escape', 'absconding', 'failure-to-return', 'failure-to-appear'];
const KINDS = Object.keys(BREACH_KINDS).filter((kind) => !ABSENCES.includes(kind));

const unanswered = ({ breaches }: Sentence) => breaches.filter(({ answer }) => answer === null);
const asked = ({ sentence, of }: Around) =>
  unanswered(sentence).find(({ breachId }) => breachId === of) ?? unanswered(sentence)[0];

const breach: Form = {
  id: 'breach',
  permission: 'RegisterBreach',
  group: 'breach',
  usual: true,
  law: null,
  fits: open,
  fields: ({ sentence, words, today }) => [
    { name: 'kind', label: 'forms.kind', kind: 'select', choices: choicesOf(words, 'breach', KINDS) },
    { name: 'occurredOn', label: 'forms.occurredOn', kind: 'date', initial: today },
    { name: 'description', label: 'forms.description', kind: 'words' },
    ...(sentence.conditions.some(({ endedOn }) => endedOn === null)
      ? [
          {
            name: 'condition',
            label: 'forms.whichCondition',
            kind: 'select',
            optional: true,
            choices: sentence.conditions
              .filter(({ endedOn }) => endedOn === null)
              .map(({ code, text }) => ({ value: code, label: text ?? words.term('condition', code) })),
          } as const,
        ]
      : []),
  ],
  path: () => 'breaches',
  body: ({ kind, occurredOn, description, condition = null }) => ({ kind, occurredOn, description, condition }),
  supposed: (answers, around) => ({ type: 'RegisterBreach', ...breach.body(answers, around) }),
};

const answerBreach: Form = {
  id: 'answer-breach',
  permission: 'AnswerBreach',
  group: 'breach',
  usual: true,
  law: null,
  fits: (sentence) => unanswered(sentence).length > 0,
  fields: (around) => {
    const { words, sentence } = around;
    const options = asked(around)?.options ?? [];
    const moves = (response?: string) => options.some((option) => option.response === response && option.moves);
    return [
      {
        name: 'response',
        label: 'forms.response',
        kind: 'choice',
        choices: options.map(({ response, legalBasis, decidedBy }) => ({
          value: response,
          label: words.term('response', response),
          about: `${legalBasis} · ${words.term('level', decidedBy)}`,
        })),
      },
      {
        name: 'regime',
        label: 'forms.regime',
        kind: 'select',
        choices: choicesOf(
          words,
          'regime',
          PRISON.filter((regime) => stricter(regime, sentence.regime)),
        ),
        onlyIf: ({ response }) => moves(response),
      },
      { name: 'unit', label: 'forms.unit', kind: 'unit', onlyIf: ({ response }) => moves(response) },
      {
        name: 'days',
        label: 'forms.days',
        kind: 'number',
        onlyIf: ({ response = '' }) => longestDays(response, around.today) !== null,
      },
      {
        name: 'part',
        label: 'forms.part',
        kind: 'select',
        choices: choicesOf(words, 'part', ['full', 'part']),
        onlyIf: ({ response }) => response === 'petition-to-court',
      },
      REASON,
    ];
  },
  path: (_, around) => `breaches/${asked(around)?.breachId}/responses`,
  body: ({ response, regime, unit, days, part, reason }) => ({
    response,
    ...(regime && { to: { regime, unit } }),
    ...(typeof days === 'number' && { days }),
    ...(part && { part }),
    reason: reason ?? '',
  }),
  supposed: (answers, around) => ({
    type: 'AnswerBreach',
    breachId: asked(around)?.breachId,
    ...answerBreach.body(answers, around),
  }),
};

function stricter(regime: Regime, than: string): boolean {
  return REGIMES.indexOf(regime) < REGIMES.findIndex((each) => each === than);
}

export const BREACH_FORMS: readonly Form[] = [breach, answerBreach];
