import { CONDITIONS, isConditionCode, newestWords, type CatalogueRow } from '../../domain/condition-catalogue';
import { SPECIAL_ENDS } from '../../domain/events';
import { RULE_SETS } from '../../domain/rule-sets';
import { isReviewed, reviewersOf } from '../../domain/reviewed-kinds';
import { type Words } from '../app/language';
import { choicesOf, open, OPTIONAL_REASON, REASON, type Around, type Form, type May, type Values } from './spec';

type Held = Around['sentence']['conditions'][number];

/** A condition as a person knows it: more precisely where that was said, or in the words of the catalogue. */
export function conditionName({ code, text, words: catalogued }: Held, { say }: Words): string {
  return text || (catalogued ? say(catalogued) : code);
}

const holding = ({ conditions }: Around['sentence']) => conditions.filter(({ endedOn }) => endedOn === null);
/** Those of a leave are set with it. */
const conditionsHere = ({ regime: here, kind: of }: Around['sentence']) =>
  Object.entries<CatalogueRow>(CONDITIONS).filter(
    ([, { regimes, kinds, scope }]) =>
      scope === 'regime' && regimes.some((regime) => regime === here) && kinds.some((kind) => kind === of),
  );
const needsWords = ({ code = '' }: Values) => isConditionCode(code) && CONDITIONS[code].particulars;
/** Everything for those who look at any question anew; for the others their own tasks. */
const reviews = ({ deadlines }: Around['sentence'], may: May) =>
  deadlines.filter(({ kind, owner }) => isReviewed(kind) && may('RecordReview', reviewersOf(kind, owner.role)));

const remand: Form = {
  id: 'remand-credit',
  permission: 'CreditRemand',
  group: 'case',
  law: 'strpl § 460, strl § 83',
  fits: open,
  fields: () => [{ name: 'days', label: 'forms.days', kind: 'number' }, REASON],
  path: () => 'remand-credits',
  body: ({ days, reason }) => ({ days, reason }),
  supposed: (answers, around) => ({ type: 'CreditRemand', ...remand.body(answers, around) }),
};

const review: Form = {
  id: 'review',
  permission: 'RecordReview',
  group: 'progress',
  usual: true,
  law: null,
  fits: (sentence, _, may) => reviews(sentence, may).length > 0,
  fields: ({ sentence, words, of, may }) => [
    {
      name: 'deadlineId',
      label: 'forms.which',
      kind: 'choice',
      choices: reviews(sentence, may).map(({ id, title, legalBasis }) => ({
        value: id,
        label: words.say(title),
        about: legalBasis,
      })),
      initial: of ?? reviews(sentence, may)[0]?.id ?? '',
    },
    { name: 'outcome', label: 'forms.outcome', kind: 'text' },
    REASON,
    { name: 'nextReviewOn', label: 'forms.nextReviewOn', kind: 'date', optional: true },
  ],
  path: () => 'reviews',
  body: ({ deadlineId, outcome, reason, nextReviewOn }) => ({ deadlineId, outcome, reason, nextReviewOn }),
  supposed: (answers, around) => ({ type: 'RecordReview', ...review.body(answers, around) }),
};

const condition: Form = {
  id: 'condition',
  permission: 'SetCondition',
  group: 'case',
  usual: true,
  law: null,
  fits: (sentence) => open(sentence) && conditionsHere(sentence).length > 0,
  fields: ({ sentence, words, today }) => [
    {
      name: 'code',
      label: 'forms.code',
      kind: 'choice',
      choices: conditionsHere(sentence).map(([value, row]) => ({
        value,
        label: words.say(newestWords(row)),
        about: row.legalBasis,
      })),
    },
    { name: 'text', label: 'forms.text', kind: 'words', optional: true, onlyIf: (values) => !needsWords(values) },
    { name: 'particulars', label: 'forms.text', kind: 'words', onlyIf: needsWords },
    { name: 'from', label: 'forms.from', kind: 'date', initial: today },
    { name: 'until', label: 'forms.until', kind: 'date', optional: true },
  ],
  path: () => 'conditions',
  body: ({ code, text, particulars, from, until }) => ({ code, text: particulars ?? text, from, until }),
  supposed: (answers, around) => ({ type: 'SetCondition', ...condition.body(answers, around) }),
};

const endCondition: Form = {
  id: 'end-condition',
  permission: 'EndCondition',
  group: 'case',
  law: null,
  fits: (sentence) => holding(sentence).length > 0,
  fields: ({ sentence, words, of }) => [
    {
      name: 'condition',
      label: 'forms.code',
      kind: 'choice',
      choices: holding(sentence).map((held) => ({
        value: held.conditionId,
        label: conditionName(held, words),
      })),
      initial: of ?? '',
    },
    REASON,
  ],
  path: ({ condition: id }) => `conditions/${String(id).replace('/', '~')}/end`,
  body: ({ reason }) => ({ reason }),
  supposed: ({ condition: conditionId, reason }) => ({ type: 'EndCondition', conditionId, reason }),
};

const awaitPlace: Form = {
  id: 'await-place',
  permission: 'AwaitPlace',
  group: 'progress',
  law: null,
  fits: ({ proposals, awaitingPlace }) =>
    awaitingPlace === null && proposals.some(({ status }) => status === 'approved'),
  fields: () => [
    { name: 'near', label: 'forms.near', hint: 'forms.nearHint', kind: 'unit', optional: true },
    OPTIONAL_REASON,
  ],
  path: (_, { sentence }) => `proposals/${approvedId(sentence)}/awaiting-place`,
  body: ({ reason, near }) => ({ reason, near }),
  supposed: ({ reason, near }, { sentence }) => ({
    ...{ type: 'AwaitPlace', proposalId: approvedId(sentence), reason, near },
  }),
};

const placeFound: Form = {
  id: 'place-found',
  permission: 'FindPlace',
  group: 'progress',
  law: null,
  fits: ({ awaitingPlace }) => awaitingPlace !== null,
  fields: () => [],
  path: (_, { sentence }) => `proposals/${sentence.awaitingPlace?.proposalId}/place-found`,
  body: () => ({}),
  supposed: (_, { sentence }) => ({ type: 'FindPlace', proposalId: sentence.awaitingPlace?.proposalId }),
};

const end: Form = {
  id: 'end',
  permission: 'EndSentence',
  group: 'case',
  law: null,
  fits: open,
  fields: ({ words, today }) => [
    { name: 'end', label: 'forms.endKind', kind: 'choice', choices: choicesOf(words, 'status', SPECIAL_ENDS) },
    { name: 'endedOn', label: 'forms.endedOn', kind: 'date', initial: today },
    { name: 'authority', label: 'forms.authority', kind: 'text' },
    OPTIONAL_REASON,
  ],
  path: () => 'end',
  body: ({ end: how, endedOn, authority, reason }) => ({ end: how, endedOn, authority, reason }),
  supposed: (answers, around) => ({ type: 'EndSentence', ...end.body(answers, around) }),
};

const ruleSet: Form = {
  id: 'rule-set',
  permission: 'AdoptRuleSet',
  group: 'case',
  law: null,
  fits: open,
  fields: ({ sentence, today }) => [
    {
      name: 'ruleSet',
      label: 'forms.ruleSetName',
      kind: 'select',
      choices: Object.keys(RULE_SETS)
        .filter((id) => id !== sentence.ruleSet)
        .map((id) => ({ value: id, label: id })),
    },
    { name: 'effectiveOn', label: 'forms.effectiveOn', kind: 'date', initial: today },
  ],
  path: () => 'rule-set',
  body: ({ ruleSet: name, effectiveOn }) => ({ ruleSet: name, effectiveOn }),
  supposed: (answers, around) => ({ type: 'AdoptRuleSet', ...ruleSet.body(answers, around) }),
};

function approvedId({ proposals }: Around['sentence']): string | undefined {
  return proposals.find(({ status }) => status === 'approved')?.proposalId;
}

export const CASE_FORMS: readonly Form[] = [
  review,
  awaitPlace,
  placeFound,
  condition,
  endCondition,
  remand,
  ruleSet,
  end,
];
