import { LEAVE_TYPES } from '../../domain/events';
import { choicesOf, REASON, serving, type Around, type Field, type Form } from './spec';

const UNLAWFUL = ['escape', 'absconding', 'failure-to-return'];
const running = (sentence: Around['sentence']) => serving(sentence) && sentence.clockStopped === null;
const onLeave = ({ leaves }: Around['sentence']) => leaves.filter(({ returned }) => returned === null);
const OPTIONAL_REASON: Field = { ...REASON, optional: true };

const absence: Form = {
  id: 'absence',
  permission: 'RegisterAbsence',
  group: 'absence',
  fits: running,
  fields: ({ words, today }) => [
    { name: 'type', label: 'forms.type', kind: 'choice', choices: choicesOf(words, 'absence', UNLAWFUL) },
    { name: 'from', label: 'forms.from', kind: 'date', initial: today },
    OPTIONAL_REASON,
  ],
  path: () => 'absences',
  body: ({ type, from, reason }) => ({ type, from, reason }),
  supposed: ({ type, from, reason }) => ({ type: 'RegisterAbsence', absence: type, from, reason }),
};

const interruption: Form = {
  id: 'interruption',
  permission: 'RegisterAbsence',
  group: 'absence',
  fits: running,
  fields: ({ today }) => [{ name: 'from', label: 'forms.from', kind: 'date', initial: today }, REASON],
  path: () => 'interruptions',
  body: ({ from, reason }) => ({ from, reason }),
  supposed: ({ from, reason }) => ({ type: 'RegisterAbsence', absence: 'interruption', from, reason }),
};

const returned: Form = {
  id: 'return',
  permission: 'EndAbsence',
  group: 'absence',
  fits: ({ clockStopped }) => clockStopped !== null && clockStopped.absenceId !== null,
  fields: ({ today }) => [
    { name: 'returnedOn', label: 'forms.returnedOn', kind: 'date', initial: today },
    { name: 'countedDays', label: 'forms.countedDays', hint: 'forms.countedDaysHint', kind: 'number', initial: '0' },
  ],
  path: (_, { sentence }) =>
    `${sentence.clockStopped?.type === 'interruption' ? 'interruptions' : 'absences'}/${sentence.clockStopped?.absenceId}/end`,
  body: ({ returnedOn, countedDays }) => ({ returnedOn, countedDays }),
  supposed: ({ returnedOn, countedDays }, { sentence }) => ({
    ...{ type: 'EndAbsence', absenceId: sentence.clockStopped?.absenceId, returnedOn, countedDays },
  }),
};

const leave: Form = {
  id: 'leave',
  permission: 'GrantLeave',
  group: 'absence',
  fits: running,
  fields: ({ words }) => [
    { name: 'type', label: 'forms.type', kind: 'choice', choices: choicesOf(words, 'leave', LEAVE_TYPES) },
    { name: 'from', label: 'forms.from', kind: 'date' },
    { name: 'to', label: 'forms.toDay', kind: 'date' },
    {
      name: 'special',
      label: 'forms.special',
      kind: 'yes-no',
      onlyIf: ({ type }) => type === 'ordinary' || type === 'short',
    },
    OPTIONAL_REASON,
  ],
  path: () => 'leaves',
  body: ({ type, from, to, special, reason }) => ({ type, from, to, ...(special === true && { special }), reason }),
  supposed: ({ type, from, to, special, reason }) => ({
    ...{ type: 'GrantLeave', leave: type, from, to, ...(special === true && { special }), reason },
  }),
};

const endLeave: Form = {
  id: 'end-leave',
  permission: 'EndLeave',
  group: 'absence',
  fits: (sentence) => onLeave(sentence).length > 0,
  fields: ({ sentence, words, today, of }) => [
    {
      name: 'leave',
      label: 'forms.whichLeave',
      kind: 'choice',
      choices: onLeave(sentence).map(({ leaveId, leave: type, from, to }) => ({
        value: leaveId,
        label: words.term('leave', type),
        about: `${from} – ${to}`,
      })),
      initial: of ?? onLeave(sentence)[0]?.leaveId ?? '',
    },
    {
      name: 'returned',
      label: 'forms.returned',
      kind: 'choice',
      choices: choicesOf(words, 'returned', ['on-time', 'late', 'not']),
    },
    { name: 'on', label: 'forms.on', kind: 'date', initial: today },
  ],
  path: ({ leave: id }) => `leaves/${id}/end`,
  body: ({ returned: how, on }) => ({ returned: how, on }),
  supposed: ({ leave: leaveId, returned: how, on }) => ({ type: 'EndLeave', leaveId, returned: how, on }),
};

export const ABSENCE_FORMS: readonly Form[] = [absence, interruption, returned, leave, endLeave];
