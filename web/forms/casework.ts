import { HOLD_REASONS } from '../../domain/events';
import { choicesOf, OPTIONAL_REASON, type Around, type Form } from './spec';

const holdable = ({ deadlines }: Around['sentence']) =>
  deadlines.filter(({ snoozable, hold: rests }) => snoozable && rests === null);
const resting = ({ deadlines }: Around['sentence']) =>
  deadlines.flatMap((deadline) => (deadline.hold ? [{ ...deadline, hold: deadline.hold }] : []));

const hold: Form = {
  id: 'hold',
  permission: 'PlaceHold',
  group: 'case',
  usual: true,
  law: null,
  fits: (sentence) => holdable(sentence).length > 0,
  fields: ({ sentence, words, of }) => [
    {
      name: 'deadlineId',
      label: 'forms.whichDeadline',
      kind: 'choice',
      choices: holdable(sentence).map(({ id, title, legalBasis }) => ({
        value: id,
        label: words.say(title),
        about: legalBasis,
      })),
      initial: of ?? holdable(sentence)[0]?.id ?? '',
    },
    { name: 'reason', label: 'forms.waitsFor', kind: 'select', choices: choicesOf(words, 'hold', HOLD_REASONS) },
    { name: 'note', label: 'forms.note', kind: 'words', optional: true, onlyIf: ({ reason }) => reason !== 'other' },
    { name: 'otherNote', label: 'forms.note', kind: 'words', onlyIf: ({ reason }) => reason === 'other' },
    { name: 'until', label: 'forms.backOn', hint: 'forms.backOnHint', kind: 'date' },
  ],
  path: () => 'holds',
  body: ({ deadlineId, reason, note, otherNote, until }) => ({
    ...{ deadlineId, reason, note: otherNote ?? note ?? null, until },
  }),
  supposed: null,
};

const endHold: Form = {
  id: 'end-hold',
  permission: 'EndHold',
  group: 'case',
  law: null,
  fits: (sentence) => resting(sentence).length > 0,
  fields: ({ sentence, words, of }) => [
    {
      name: 'hold',
      label: 'forms.whichDeadline',
      kind: 'choice',
      choices: resting(sentence).map(({ title, hold: { holdId, reason } }) => ({
        value: holdId,
        label: words.say(title),
        about: words.term('hold', reason),
      })),
      initial: of ?? resting(sentence)[0]?.hold.holdId ?? '',
    },
    { ...OPTIONAL_REASON, name: 'note', label: 'forms.note' },
  ],
  path: ({ hold: id }) => `holds/${id}/end`,
  body: ({ note }) => ({ note }),
  supposed: null,
};

export const CASEWORK_FORMS: readonly Form[] = [hold, endHold];
