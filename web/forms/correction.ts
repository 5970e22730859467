import { type Order } from '../../domain/events';
import { formatDate } from '../app/format';
import { alike, choicesOf, REASON, type Answers, type Around, type Field, type Form, type Values } from './spec';

const FIELDS = ['remandDays', 'startDate', 'unbrokenCustodySince', 'length', 'birthDate'];
const about = (field: string) => (values: Values) => values['field'] === field;

const correction: Form = {
  id: 'correction',
  permission: 'CorrectFact',
  group: 'case',
  law: 'forskrift om personopplysninger i kriminalomsorgen § 6',
  // After the end, too: what is kept is to be right as long as it is kept.
  fits: () => true,
  fields: ({ words, sentence, events }) => [
    {
      name: 'field',
      label: 'forms.field',
      kind: 'choice',
      choices: choicesOf(words, 'correction', [
        ...(sentence.kind === 'imprisonment' ? FIELDS : ['startDate', 'birthDate', 'frame']),
        ...(ended(sentence).length > 0 ? ['absence'] : []),
      ]),
    },
    ...judgmentFields(events),
    ...absenceFields(sentence, words),
    number('remandDays', 'forms.remandDays', 'remandDays'),
    { name: 'startDate', label: 'forms.startDate', kind: 'date', onlyIf: about('startDate') },
    {
      ...{ name: 'unbrokenCustodySince', label: 'forms.unbrokenSinceRight', hint: 'forms.unbrokenSinceRightHint' },
      ...{ kind: 'date', optional: true, onlyIf: about('unbrokenCustodySince') },
      ...(sentence.unbrokenCustodySince !== null && { initial: sentence.unbrokenCustodySince }),
    },
    number('years', 'forms.lengthYears', 'length'),
    number('months', 'forms.lengthMonths', 'length'),
    number('days', 'forms.lengthDays', 'length'),
    number('frameYears', 'forms.frameYears', 'frame'),
    { ...number('minimumYears', 'forms.minimumYears', 'frame'), optional: true },
    { name: 'birthDate', label: 'forms.birthDate', kind: 'date', onlyIf: about('birthDate') },
    {
      ...{ name: 'holdsFrom', label: 'forms.holdsFrom', kind: 'date', initial: sentence.startDate },
      onlyIf: (values) => values['field'] !== 'absence',
    },
    REASON,
  ],
  path: () => 'corrections',
  body: (answers, { events }) => ({
    corrects: corrected(answers, events)?.eventId,
    // An absence is true from the day on which it began.
    holdsFrom: answers['field'] === 'absence' ? answers['from'] : answers['holdsFrom'],
    correction: factOf(answers),
    ...(answers['field'] === 'birthDate' && { birthDate: answers['birthDate'] }),
    reason: answers['reason'],
  }),
  supposed: (answers, around: Around) => ({ type: 'CorrectFact', ...correction.body(answers, around) }),
};

const ended = ({ absences }: Around['sentence']) => absences.filter(({ to }) => to !== null);

/** Where there are several, which of them; whoever may not read the log corrects the first. */
function judgmentFields(events: Around['events']): readonly Field[] {
  const judgments = judgmentsIn(events);
  if (judgments.length < 2) return [];
  const choices = judgments.map(({ court, caseNumber }, n) => ({ value: String(n), label: `${court} ${caseNumber}` }));
  const ofJudgment = ({ field }: Values) => field === 'length' || field === 'remandDays';
  return [{ name: 'judgment', label: 'forms.judgment', kind: 'choice', choices, initial: '0', onlyIf: ofJudgment }];
}

function judgmentsIn(events: Around['events']): readonly { readonly court: string; readonly caseNumber: string }[] {
  const order = events.find(({ type }) => type === 'SentenceRegistered')?.body['order'] as Order | undefined;
  return order?.judgments ?? [];
}

/** Which absence, from when to when it truly lasted, and how many of its days count as served. */
function absenceFields(sentence: Around['sentence'], words: Around['words']): readonly Field[] {
  const choices = ended(sentence).map(({ absenceId, type, from, to }) => ({
    value: absenceId,
    label: words.term('absence', type),
    about: `${formatDate(from)} – ${formatDate(to ?? from)}`,
  }));
  const onlyIf = about('absence');
  return [
    { name: 'absence', label: 'forms.whichAbsence', kind: 'choice', choices, onlyIf },
    { name: 'from', label: 'forms.leftOn', kind: 'date', onlyIf },
    { name: 'to', label: 'forms.returnedOn', kind: 'date', onlyIf },
    number('countedDays', 'forms.countedDays', 'absence'),
  ];
}

/** The event that says the fact which is wrong. */
function corrected({ field, absence }: Answers, events: Around['events']): Around['events'][number] | undefined {
  return field === 'absence'
    ? events.find(({ type, body }) => type === 'AbsenceRegistered' && body['absenceId'] === absence)
    : events.find(({ type }) => type === 'SentenceRegistered');
}

function number(name: string, label: Field['label'], field: string): Field {
  return { name, label, kind: 'number', initial: '0', onlyIf: about(field) };
}

function factOf(answers: Answers) {
  const {
    field,
    remandDays,
    startDate,
    unbrokenCustodySince = null,
    years,
    months,
    days,
    frameYears,
    minimumYears = null,
  } = answers;
  const judgment = Number(answers['judgment'] ?? 0);
  switch (field) {
    case 'remandDays':
      return { field, judgment, remandDays };
    case 'startDate':
      return { field, startDate };
    case 'unbrokenCustodySince':
      return { field, unbrokenCustodySince };
    case 'length':
      return { field, judgment, length: { years, months, days } };
    case 'frame':
      return { field, frameYears, minimumYears };
    case 'absence': {
      const { absence: absenceId, from, to, countedDays } = answers;
      return { field, absenceId, from, to, countedDays };
    }
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
