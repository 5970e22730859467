import { formatDate } from '../app/format';
import { alike, choicesOf, open, REASON, type Answers, type Around, type Field, type Form, type Values } from './spec';

const FIELDS = ['remandDays', 'startDate', 'length', 'birthDate'];
const about = (field: string) => (values: Values) => values['field'] === field;

const correction: Form = {
  id: 'correction',
  permission: 'CorrectFact',
  group: 'case',
  law: 'forskrift om personopplysninger i kriminalomsorgen § 6',
  fits: open,
  fields: ({ words, sentence }) => [
    {
      name: 'field',
      label: 'forms.field',
      kind: 'choice',
      choices: choicesOf(
        words,
        'correction',
        sentence.kind === 'imprisonment' ? FIELDS : ['startDate', 'birthDate', 'frame'],
      ),
    },
    number('remandDays', 'forms.remandDays', 'remandDays'),
    { name: 'startDate', label: 'forms.startDate', kind: 'date', onlyIf: about('startDate') },
    number('years', 'forms.lengthYears', 'length'),
    number('months', 'forms.lengthMonths', 'length'),
    number('days', 'forms.lengthDays', 'length'),
    number('frameYears', 'forms.frameYears', 'frame'),
    { ...number('minimumYears', 'forms.minimumYears', 'frame'), optional: true },
    { name: 'birthDate', label: 'forms.birthDate', kind: 'date', onlyIf: about('birthDate') },
    { name: 'holdsFrom', label: 'forms.holdsFrom', kind: 'date', initial: sentence.startDate },
    REASON,
  ],
  path: () => 'corrections',
  body: (answers, { events }) => ({
    corrects: events.find(({ type }) => type === 'SentenceRegistered')?.eventId,
    holdsFrom: answers['holdsFrom'],
    correction: factOf(answers),
    ...(answers['field'] === 'birthDate' && { birthDate: answers['birthDate'] }),
    reason: answers['reason'],
  }),
  supposed: (answers, around: Around) => ({ type: 'CorrectFact', ...correction.body(answers, around) }),
};

function number(name: string, label: Field['label'], field: string): Field {
  return { name, label, kind: 'number', initial: '0', onlyIf: about(field) };
}

function factOf({ field, remandDays, startDate, years, months, days, frameYears, minimumYears = null }: Answers) {
  switch (field) {
    case 'remandDays':
      return { field, judgment: 0, remandDays };
    case 'startDate':
      return { field, startDate };
    case 'length':
      return { field, judgment: 0, length: { years, months, days } };
    case 'frame':
      return { field, frameYears, minimumYears };
    default:
      return { field };
  }
}

/** Events that say a fact which somebody may want rectified. */
const FACTS = ['SentenceRegistered', 'BreachRegistered', 'AbsenceRegistered', 'LeaveEnded', 'ChargeRecorded'];
const facts = (log: Around['events']) => log.filter(({ type }) => FACTS.includes(type)).reverse();

const refusal: Form = {
  id: 'refuse-correction',
  permission: 'RefuseCorrection',
  group: 'case',
  law: 'forskrift om personopplysninger i kriminalomsorgen § 6',
  readsLog: true,
  fits: (_, log) => facts(log).length > 0,
  fields: ({ events, words }) => [
    {
      name: 'of',
      label: 'forms.whichFact',
      kind: 'select',
      choices: facts(events).map(({ eventId, type, effectiveOn }) => ({
        value: eventId,
        label: `${words.term('fact', type)} – ${formatDate(effectiveOn)}`,
      })),
    },
    { ...REASON, hint: 'forms.refuseCorrectionHint' },
  ],
  path: () => 'corrections/refusals',
  ...alike('RefuseCorrection', ({ of, reason }) => ({ of, reason })),
};

export const CORRECTION_FORMS: readonly Form[] = [correction, refusal];
