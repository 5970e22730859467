import { BEST_INTEREST, CRITERIA, type CriterionCode } from '../../domain/criteria';
import { RELEASE_GROUNDS } from '../../domain/events';
import { type Regime } from '../../domain/regimes';
import { formatDate } from '../app/format';
import { choicesOf, serving, type Answers, type Around, type Field, type Values } from './spec';

const AT_HOME = ['home-detention', 'electronic-monitoring'];
const isHome = ({ regime = '', type }: Values) => AT_HOME.includes(regime) && type === 'transition';
const isRelease = ({ regime, type }: Values) => regime === 'probation' && type === 'transition';

/** Whether a step may be proposed in a case as it stands: one at a time, and none while the clock stands still. */
export function mayBeProposed(sentence: Around['sentence']): boolean {
  const { sanction, clockStopped, proposals } = sentence;
  const waits = proposals.some(({ status }) => status === 'pending' || status === 'approved');
  return serving(sentence) && sanction === null && clockStopped === null && !waits;
}

/** What is proposed: what kind of proposal, to which regime (the least restrictive first), where and when. */
export function whatFields({ sentence, words }: Around): readonly Field[] {
  const { t, term } = words;
  const next =
    sentence.eligibility.find(({ eligible }) => eligible) ?? sentence.eligibility.find(({ almost }) => almost);
  return [
    {
      name: 'type',
      label: 'deciding.type',
      kind: 'choice',
      initial: 'transition',
      choices: (['transition', 'denial', 'stay'] as const).map((value) => ({
        ...{ value, label: t(`deciding.type/${value}`), about: t(`deciding.type/${value}-about`) },
      })),
    },
    {
      name: 'regime',
      label: 'deciding.whichRegime',
      hint: 'deciding.leastFirst',
      kind: 'choice',
      initial: next?.regime ?? '',
      choices: sentence.eligibility.map(({ regime, eligible, from }) => ({
        value: regime,
        label: term('regime', regime),
        about: eligible
          ? t('deciding.openNow')
          : from === null
            ? t('deciding.neverOpen')
            : t('deciding.openFrom', { date: formatDate(from) }),
      })),
    },
    { name: 'unit', label: 'deciding.unit', kind: 'unit', initial: sentence.unit },
    {
      name: 'effectiveOn',
      label: 'deciding.effectiveOn',
      kind: 'date',
      initial: next?.from && next.from > sentence.today ? next.from : sentence.today,
    },
    {
      name: 'ground',
      label: 'deciding.ground',
      kind: 'select',
      initial: 'ordinary',
      choices: choicesOf(words, 'ground', RELEASE_GROUNDS),
      onlyIf: (values) => isRelease(values) && sentence.kind === 'imprisonment',
    },
    {
      name: 'probationYears',
      label: 'deciding.probationYears',
      kind: 'number',
      onlyIf: (values) => isRelease(values) && sentence.kind === 'preventive-detention',
    },
    {
      name: 'prosecutionConsentedOn',
      label: 'deciding.prosecution',
      kind: 'date',
      optional: true,
      onlyIf: (values) => isRelease(values) && sentence.kind === 'preventive-detention',
    },
  ];
}

/** The facts that serving at home needs (strgjfl §§ 16, 16 a). */
export function factFields({ words }: Around): readonly Field[] {
  const { t } = words;
  const home = (field: Field): Field => ({ ...field, onlyIf: isHome });
  const days = Array.from({ length: 7 }, (_, n) => String(n + 1));
  return [
    home({ name: 'consentedOn', label: 'deciding.consentedOn', kind: 'date', section: 'deciding.factsTitle' }),
    home({ name: 'homeCheckedOn', label: 'deciding.homeCheckedOn', kind: 'date' }),
    home({ name: 'power', label: 'deciding.power', kind: 'yes-no', initial: 'true' }),
    home({ name: 'telephone', label: 'deciding.telephone', kind: 'yes-no', initial: 'true' }),
    home({ name: 'livesAlone', label: 'deciding.livesAlone', kind: 'yes-no', initial: 'true' }),
    {
      ...{ name: 'adultsConsentedOn', label: 'deciding.adultsConsentedOn', kind: 'date' },
      onlyIf: (values) => isHome(values) && values['livesAlone'] !== 'true',
    },
    home({
      ...{ name: 'occupation', label: 'deciding.occupation', kind: 'select' },
      choices: (['work', 'school', 'treatment', 'other'] as const).map((value) => ({
        value,
        label: t(`deciding.occupation/${value}`),
      })),
    }),
    home({ name: 'occupationPlace', label: 'deciding.occupationPlace', kind: 'text' }),
    home({ name: 'hoursPerWeek', label: 'deciding.hoursPerWeek', kind: 'number' }),
    home({
      ...{ name: 'meetingDay', label: 'deciding.meetingDay', kind: 'select' },
      choices: days.map((value) => ({ value, label: words.t(`deciding.weekday/${value}` as 'deciding.weekday/1') })),
    }),
    home({ name: 'meetingTime', label: 'deciding.meetingTime', kind: 'time' }),
  ];
}

/** The conditions that people assess for a regime, each of which is argued; for somebody under eighteen also the child's best. */
export function criteriaFor({ sentence }: Pick<Around, 'sentence'>, regime: string): readonly string[] {
  const found = sentence.eligibility.find((each) => each.regime === regime);
  const assessed = (found?.criteria ?? [])
    .filter(({ met }) => met === 'needs-assessment')
    .map(({ code }) => code as string);
  return sentence.minor && !assessed.includes(BEST_INTEREST) ? [...assessed, BEST_INTEREST] : assessed;
}

/** One text for each condition, and the reasons taken together. */
export function reasonFields(around: Around): readonly Field[] {
  const all = new Set(around.sentence.eligibility.flatMap(({ regime }) => criteriaFor(around, regime)));
  return [...all]
    .map((code): Field => ({
      name: `criterion/${code}`,
      label: 'deciding.criteriaTitle',
      kind: 'words',
      onlyIf: ({ regime = '' }) => criteriaFor(around, regime).includes(code),
    }))
    .concat({ name: 'reason', label: 'deciding.reason', hint: 'deciding.reasonHint', kind: 'words' });
}

/** The words of a criterion, and its paragraph. */
export function criterionOf(
  code: string,
): { readonly text: { nb: string; en: string }; readonly legalBasis: string } | null {
  return Object.hasOwn(CRITERIA, code) ? CRITERIA[code as CriterionCode] : null;
}

/** The body of the request. */
export function proposalOf(answers: Answers, around: Around): Readonly<Record<string, unknown>> {
  const { type, regime, unit, effectiveOn, reason, ground = null, probationYears = null } = answers;
  const assessment = criteriaFor(around, String(regime)).map((criterion) => ({
    criterion,
    text: answers[`criterion/${criterion}`],
  }));
  const facts = factsOf(answers);
  return {
    ...{ type, to: { regime, unit }, effectiveOn, assessment, reason },
    ...(facts && { facts }),
    ...(isRelease({ regime: regime as Regime, type: String(type) }) && { ground, probationYears }),
  };
}

/** The facts that the answers make; null: none. */
export function factsOf(answers: Answers): Readonly<Record<string, unknown>> | null {
  const { prosecutionConsentedOn, consentedOn } = answers;
  if (prosecutionConsentedOn) return { prosecutionConsentedOn };
  if (!consentedOn) return null;
  const { homeCheckedOn, power, telephone, livesAlone, adultsConsentedOn, occupation, occupationPlace } = answers;
  return {
    consentedOn,
    home: { checkedOn: homeCheckedOn, power, telephone },
    cohabitants: livesAlone ? [] : [{ adult: true, consentedOn: adultsConsentedOn }],
    occupation: { kind: occupation, place: occupationPlace, hoursPerWeek: answers['hoursPerWeek'] },
    weeklyMeeting: { weekday: Number(answers['meetingDay']), time: answers['meetingTime'] },
  };
}
