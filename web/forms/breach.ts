import { BREACH_KINDS } from '../../domain/breach-kinds';
import { PETITION } from '../../domain/breaches';
import { STATUTORY } from '../../domain/statutory';
import { PRISON, REGIMES, type Regime } from '../../domain/regimes';
import { isReaction, longestDays, LOSS_OF_DAILY_PAY } from '../../domain/reactions';
import { type Sentence } from '../api/queries';
import { formatDate } from '../app/format';
import { conditionName } from './case';
import { hearingFields, saidBefore, WITHHELD } from './hearing';
import { alike, choicesOf, open, REASON, type Answers, type Around, type Field, type Form, type Values } from './spec';

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
              .map((held) => ({ value: held.code, label: conditionName(held, words) })),
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
        name: 'dailyPayPercent',
        label: 'forms.dailyPayPercent',
        hint: 'forms.dailyPayHint',
        kind: 'number',
        initial: String(STATUTORY.dailyPayPercent),
        onlyIf: ({ response }) => response === LOSS_OF_DAILY_PAY,
      },
      {
        name: 'part',
        label: 'forms.part',
        kind: 'select',
        choices: choicesOf(words, 'part', ['full', 'part']),
        onlyIf: ({ response }) => response === 'petition-to-court',
      },
      ...reactionFields(around),
      ...hearingFields(words, { asked: ({ response = '' }) => isReaction(response), optional: false }),
      ...hearingFields(words, { asked: ({ response }) => moves(response), optional: true }),
      REASON,
      WITHHELD,
    ];
  },
  path: (_, around) => `breaches/${asked(around)?.breachId}/responses`,
  body: (
    { response, regime, unit, days, dailyPayPercent, part, reason, conditionalUntil, deductDays, ...more },
    around,
  ) => ({
    response,
    ...(regime && { to: { regime, unit } }),
    ...(typeof days === 'number' && { days }),
    ...(typeof dailyPayPercent === 'number' && { dailyPayPercent }),
    ...(part && { part }),
    ...(conditionalUntil && { conditionalUntil }),
    ...(typeof deductDays === 'number' && deductDays > 0 && { deductDays }),
    ...jointly(more, around),
    reason: reason ?? '',
    ...saidBefore(more),
  }),
  supposed: (answers, around) => ({
    type: 'AnswerBreach',
    breachId: asked(around)?.breachId,
    ...answerBreach.body(answers, around),
  }),
};

/** What only a reaction in prison may have: a test period, days that were served before, other breaches that it answers. */
function reactionFields(around: Around): readonly Field[] {
  const ofReaction = ({ response = '' }: Values) => isReaction(response);
  const lasts = ({ response = '' }: Values) => longestDays(response, around.today) !== null;
  return [
    {
      name: 'conditionalUntil',
      label: 'forms.conditionalUntil',
      hint: 'forms.conditionalHint',
      law: 'strgjfl § 40 (5)',
      kind: 'date',
      optional: true,
      onlyIf: ofReaction,
    },
    {
      name: 'deductDays',
      label: 'forms.deductDays',
      hint: 'forms.deductHint',
      kind: 'number',
      optional: true,
      onlyIf: lasts,
    },
    ...jointFields(around),
  ];
}

/** One after another, as many as there are other breaches that nobody has answered. */
function jointFields(around: Around): readonly Field[] {
  const others = together(around);
  const choices = others.map(({ breachId, kind, occurredOn }) => ({
    value: breachId,
    label: `${around.words.term('breach', kind)} – ${formatDate(occurredOn)}`,
  }));
  return others.map((_, n) => ({
    ...({ name: `joint/${n}`, label: 'forms.jointWith', kind: 'select', choices, optional: true } as const),
    onlyIf: ({ response = '', ...values }: Values) =>
      isReaction(response) && (n === 0 || Boolean(values[`joint/${n - 1}`])),
  }));
}

function together(around: Around) {
  return unanswered(around.sentence).filter(({ breachId }) => breachId !== asked(around)?.breachId);
}

function jointly(answers: Answers, around: Around): { readonly jointWith?: readonly unknown[] } {
  const chosen = together(around).flatMap((_, n) => answers[`joint/${n}`] ?? []);
  return chosen.length > 0 ? { jointWith: [...new Set(chosen)] } : {};
}

const suspendable = (sentence: Sentence) =>
  unanswered(sentence).filter(({ options }) => options.some(({ response }) => response === PETITION));
const standing = ({ suspensions }: Sentence) => suspensions.find(({ to }) => to === null);

const suspendProbation: Form = {
  id: 'suspend-probation',
  permission: 'SuspendProbation',
  group: 'breach',
  law: 'strgjfl § 44 (3)',
  fits: (sentence) =>
    sentence.kind === 'imprisonment' && sentence.clockStopped === null && suspendable(sentence).length > 0,
  fields: ({ sentence, words, of }) => [
    {
      name: 'breach',
      label: 'forms.whichBreach',
      kind: 'choice',
      choices: suspendable(sentence).map(({ breachId, kind, occurredOn }) => ({
        value: breachId,
        label: words.term('breach', kind),
        about: formatDate(occurredOn),
      })),
      initial: of ?? suspendable(sentence)[0]?.breachId ?? '',
    },
    ...hearingFields(words, { asked: () => true, optional: true }),
    REASON,
    WITHHELD,
  ],
  path: () => 'suspensions',
  ...alike('SuspendProbation', ({ breach: breachId, reason, ...more }) => ({ breachId, reason, ...saidBefore(more) })),
};

const liftSuspension: Form = {
  id: 'lift-suspension',
  permission: 'LiftSuspension',
  group: 'breach',
  law: 'strgjfl § 44 (3)',
  fits: (sentence) => standing(sentence) !== undefined,
  fields: () => [REASON],
  path: (_, { sentence }) => `suspensions/${standing(sentence)?.suspensionId}/lift`,
  ...alike(
    'LiftSuspension',
    ({ reason }) => ({ reason }),
    (_, { sentence }) => ({ suspensionId: standing(sentence)?.suspensionId }),
  ),
};

function stricter(regime: Regime, than: string): boolean {
  return REGIMES.indexOf(regime) < REGIMES.findIndex((each) => each === than);
}

export const BREACH_FORMS: readonly Form[] = [breach, answerBreach, suspendProbation, liftSuspension];
