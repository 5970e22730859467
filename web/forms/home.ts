import { CHARGE_OUTCOMES, CONSENTERS, type HoursAway } from '../../domain/events';
import { timetableFault } from '../../domain/timetable';
import { formatDate } from '../app/format';
import { alike, choicesOf, open, type Answers, type Around, type Choice, type Field, type Form } from './spec';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const AT_HOME = ['home-detention', 'electronic-monitoring'];
const STRETCH = /^(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})$/;

/** The hours of a day as people write them, `7.30–15.30, 18.00–19.00`; null: they are not hours, or not one after another. */
export function hoursOf(weekday: number, text: string): HoursAway[] | null {
  const stretches = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const hours = stretches.map((stretch) => {
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = STRETCH.exec(stretch) ?? [];
    return {
      weekday,
      from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
      to: `${toHour.padStart(2, '0')}:${toMinute}`,
    };
  });
  return timetableFault(hours) === null ? hours : null;
}

/** The hours of a day of a timetable, as they are written. */
function written(hours: readonly HoursAway[], weekday: string): string {
  return hours
    .filter((each) => String(each.weekday) === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ');
}

const standing = ({ consents }: Around['sentence']) => consents.filter(({ withdrawnOn }) => withdrawnOn === null);
const withdrawn = ({ consents }: Around['sentence']) => consents.filter((each) => each.withdrawnOn !== null);
const openCharges = ({ charges }: Around['sentence']) => charges.filter(({ settledOn }) => settledOn === null);

function consentChoice({ words }: Around, consents: Around['sentence']['consents']): Choice[] {
  return consents.map(({ consentId, of, label, givenOn }) => ({
    value: consentId,
    label: label ?? words.term('consenter', of),
    about: `${words.t('forms.givenOn')} ${formatDate(givenOn)}`,
  }));
}

const consent: Form = {
  id: 'consent',
  permission: 'RecordConsent',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-3',
  fits: (sentence) => open(sentence) && sentence.kind === 'imprisonment',
  fields: (around) => [
    { name: 'of', label: 'forms.consentOf', kind: 'choice', choices: choicesOf(around.words, 'consenter', CONSENTERS) },
    { name: 'label', label: 'forms.consentLabel', hint: 'forms.consentLabelHint', kind: 'text', onlyIf: cohabits },
    { name: 'adult', label: 'forms.adult', kind: 'yes-no', initial: 'true', onlyIf: cohabits },
    { name: 'givenOn', label: 'forms.givenOn', kind: 'date', initial: around.today },
    ...(withdrawn(around.sentence).length > 0 ? [renews(around)] : []),
  ],
  path: () => 'consents',
  ...alike('RecordConsent', ({ of, label, adult, givenOn, renews: again }) => ({
    ...{ of, givenOn, ...(label !== undefined && { label }), ...(adult !== undefined && { adult }) },
    ...(again && { renews: again }),
  })),
};

function renews(around: Around): Field {
  const choices = consentChoice(around, withdrawn(around.sentence));
  return { name: 'renews', label: 'forms.renews', hint: 'forms.renewsHint', kind: 'select', optional: true, choices };
}

function cohabits({ of }: Readonly<Record<string, string>>): boolean {
  return of === 'cohabitant';
}

const withdrawConsent: Form = {
  id: 'withdraw-consent',
  permission: 'WithdrawConsent',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-3',
  fits: (sentence) => open(sentence) && standing(sentence).length > 0,
  fields: (around) => [
    {
      name: 'consent',
      label: 'forms.whichConsent',
      kind: 'choice',
      choices: consentChoice(around, standing(around.sentence)),
      initial: around.of ?? '',
    },
    { name: 'withdrawnOn', label: 'forms.withdrawnOn', kind: 'date', initial: around.today },
  ],
  path: ({ consent: id }) => `consents/${String(id).replaceAll('/', '~')}/withdraw`,
  ...alike(
    'WithdrawConsent',
    ({ withdrawnOn }) => ({ withdrawnOn }),
    ({ consent: consentId }) => ({ consentId }),
  ),
};

const timetable: Form = {
  id: 'timetable',
  permission: 'SetTimetable',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-4',
  fits: (sentence) => open(sentence) && AT_HOME.includes(sentence.regime),
  fields: ({ sentence, today }) => {
    const { weeks = [] } = sentence.timetables.find(({ timetableId }) => timetableId === sentence.timetable) ?? {};
    return [
      { name: 'validFrom', label: 'forms.validFrom', kind: 'date', initial: today },
      ...WEEKDAYS.map((weekday): Field => ({
        ...{ name: `day${weekday}`, label: `forms.day/${weekday}`, kind: 'text', optional: true },
        initial: written(weeks, weekday),
        ...(weekday === '1' && { section: 'forms.hoursAway', hint: 'forms.hoursHint' }),
        check: { fits: (text) => hoursOf(Number(weekday), text) !== null, text: 'forms.notHours' },
      })),
    ];
  },
  path: () => 'timetables',
  ...alike('SetTimetable', (answers) => ({ validFrom: answers['validFrom'], weeks: weeksOf(answers) })),
};

function weeksOf(answers: Answers): HoursAway[] {
  return WEEKDAYS.flatMap((weekday) => hoursOf(Number(weekday), String(answers[`day${weekday}`] ?? '')) ?? []);
}

const charge: Form = {
  id: 'charge',
  permission: 'RecordCharge',
  group: 'home',
  law: 'forskrift § 7-2 (5)',
  fits: open,
  fields: ({ today }) => [
    { name: 'chargedOn', label: 'forms.chargedOn', kind: 'date', initial: today },
    { name: 'description', label: 'forms.chargeAbout', hint: 'forms.chargeAboutHint', kind: 'words', optional: true },
  ],
  path: () => 'charges',
  ...alike('RecordCharge', ({ chargedOn, description }) => ({ chargedOn, description })),
};

const settleCharge: Form = {
  id: 'settle-charge',
  permission: 'SettleCharge',
  group: 'home',
  law: 'forskrift § 7-2 (5)',
  fits: (sentence) => open(sentence) && openCharges(sentence).length > 0,
  fields: ({ sentence, words, today, of }) => [
    {
      name: 'charge',
      label: 'forms.whichCharge',
      kind: 'choice',
      choices: openCharges(sentence).map(({ chargeId, chargedOn, description }) => ({
        value: chargeId,
        label: formatDate(chargedOn),
        ...(description && { about: description }),
      })),
      initial: of ?? openCharges(sentence)[0]?.chargeId ?? '',
    },
    { name: 'outcome', label: 'forms.outcome', kind: 'choice', choices: choicesOf(words, 'charge', CHARGE_OUTCOMES) },
    { name: 'settledOn', label: 'forms.settledOn', kind: 'date', initial: today },
  ],
  path: ({ charge: id }) => `charges/${id}/settle`,
  ...alike(
    'SettleCharge',
    ({ settledOn, outcome }) => ({ settledOn, outcome }),
    ({ charge: chargeId }) => ({ chargeId }),
  ),
};

const expulsion: Form = {
  id: 'expulsion',
  permission: 'RecordExpulsion',
  group: 'home',
  law: 'forskrift § 7-2 (5)',
  fits: (sentence) => open(sentence) && (sentence.expulsion?.finalOn ?? null) === null,
  fields: ({ sentence, today }) => [
    { name: 'decidedOn', label: 'forms.decidedOn', kind: 'date', initial: sentence.expulsion?.decidedOn ?? today },
    { name: 'finalOn', label: 'forms.finalOn', hint: 'forms.expulsionFinalHint', kind: 'date', optional: true },
  ],
  path: () => 'expulsion',
  ...alike('RecordExpulsion', ({ decidedOn, finalOn }) => ({ decidedOn, finalOn })),
};

const liftExpulsion: Form = {
  id: 'lift-expulsion',
  permission: 'LiftExpulsion',
  group: 'home',
  law: 'forskrift § 7-2 (5)',
  fits: (sentence) => open(sentence) && sentence.expulsion !== null,
  fields: ({ today }) => [{ name: 'liftedOn', label: 'forms.liftedOn', kind: 'date', initial: today }],
  path: () => 'expulsion/lift',
  ...alike('LiftExpulsion', ({ liftedOn }) => ({ liftedOn })),
};

export const HOME_FORMS: readonly Form[] = [
  timetable,
  consent,
  withdrawConsent,
  charge,
  settleCharge,
  expulsion,
  liftExpulsion,
];
