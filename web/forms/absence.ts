import { LEAVE_PURPOSES, LEAVE_TYPES } from '../../domain/events';
import { formatDate } from '../app/format';
import { alike, choicesOf, OPTIONAL_REASON, REASON, serving, type Around, type Field, type Form } from './spec';

const UNLAWFUL = ['escape', 'absconding', 'failure-to-return'];
type Of = Around['sentence'];

const running = (sentence: Of) => serving(sentence) && sentence.clockStopped === null;
const onLeave = ({ leaves }: Of) => leaves.filter(({ returned }) => returned === null);
const out = (sentence: Of) => onLeave(sentence).filter(({ from }) => from <= sentence.today);
const unfinished = (sentence: Of) => onLeave(sentence).filter(({ to }) => to > sentence.today);
const interrupted = ({ clockStopped, absences }: Of) =>
  absences.find(({ absenceId, type }) => type === 'interruption' && absenceId === clockStopped?.absenceId);
const absenceId = ({ sentence }: Around) => sentence.clockStopped?.absenceId;

/** Which of some leaves: the one that ends first stands first, as that within work release. */
function whichLeave({ words, of }: Around, some: Of['leaves']): Field {
  const leaves = [...some].sort((a, b) => (a.to < b.to ? -1 : 1));
  return {
    name: 'leave',
    label: 'forms.whichLeave',
    kind: 'choice',
    choices: leaves.map(({ leaveId, leave: type, from, to }) => ({
      value: leaveId,
      label: words.term('leave', type),
      about: `${formatDate(from)} – ${formatDate(to)}`,
    })),
    initial: of ?? leaves[0]?.leaveId ?? '',
  };
}

const absence: Form = {
  id: 'absence',
  permission: 'RegisterAbsence',
  group: 'absence',
  law: 'forskrift § 3-3',
  fits: running,
  fields: ({ words, today, sentence }) => [
    {
      name: 'type',
      label: 'forms.type',
      kind: 'choice',
      choices: choicesOf(
        words,
        'absence',
        sentence.regime === 'hospital' ? [...UNLAWFUL, 'hospital-not-counted'] : UNLAWFUL,
      ),
    },
    { name: 'from', label: 'forms.from', hint: 'forms.absenceFromHint', kind: 'date', initial: today },
    OPTIONAL_REASON,
  ],
  path: () => 'absences',
  body: ({ type, from, reason }) => ({ type, from, reason }),
  supposed: ({ type, from, reason }) => ({ type: 'RegisterAbsence', absence: type, from, reason }),
};

const failureToAppear: Form = {
  id: 'failure-to-appear',
  permission: 'RegisterFailureToAppear',
  group: 'absence',
  law: 'strgjfl § 40 (7)',
  fits: (sentence) => running(sentence) && sentence.places.length === 1 && sentence.absences.length === 0,
  fields: () => [{ name: 'description', label: 'forms.description', hint: 'forms.appearHint', kind: 'words' }],
  path: () => 'failures-to-appear',
  ...alike('RegisterFailureToAppear', ({ description }) => ({ description })),
};

const returned: Form = {
  id: 'return',
  permission: 'EndAbsence',
  group: 'absence',
  usual: true,
  law: 'forskrift § 3-3',
  fits: ({ clockStopped }) => clockStopped !== null && clockStopped.absenceId !== null,
  fields: ({ today }) => [
    { name: 'returnedOn', label: 'forms.returnedOn', kind: 'date', initial: today },
    { name: 'countedDays', label: 'forms.countedDays', hint: 'forms.countedDaysHint', kind: 'number', initial: '0' },
  ],
  path: (_, around) =>
    `${around.sentence.clockStopped?.type === 'interruption' ? 'interruptions' : 'absences'}/${absenceId(around)}/end`,
  ...alike(
    'EndAbsence',
    ({ returnedOn, countedDays }) => ({ returnedOn, countedDays }),
    (_, around) => ({ absenceId: absenceId(around) }),
  ),
};

const interruption: Form = {
  id: 'interruption',
  permission: 'RegisterAbsence',
  group: 'absence',
  law: 'strgjfl § 35, forskrift § 3-33',
  fits: (sentence) => running(sentence) && sentence.kind === 'imprisonment',
  fields: ({ today }) => [
    { name: 'from', label: 'forms.from', hint: 'forms.interruptionHint', kind: 'date', initial: today },
    REASON,
  ],
  path: () => 'interruptions',
  body: ({ from, reason }) => ({ from, reason }),
  supposed: ({ from, reason }) => ({ type: 'RegisterAbsence', absence: 'interruption', from, reason }),
};

const extendInterruption: Form = {
  id: 'extend-interruption',
  permission: 'ExtendInterruption',
  group: 'absence',
  law: 'strgjfl § 35, forskrift § 3-33',
  fits: (sentence) => interrupted(sentence) !== undefined,
  fields: () => [
    { name: 'until', label: 'forms.newReturn', hint: 'forms.newReturnHint', kind: 'date', optional: true },
    REASON,
  ],
  path: (_, around) => `interruptions/${absenceId(around)}/extend`,
  ...alike(
    'ExtendInterruption',
    ({ until, reason }) => ({ until, reason }),
    (_, around) => ({ absenceId: absenceId(around) }),
  ),
};

const revokeInterruption: Form = {
  id: 'revoke-interruption',
  permission: 'RevokeInterruption',
  group: 'absence',
  law: 'strgjfl § 36, forskrift § 3-34',
  fits: (sentence) => (interrupted(sentence)?.returnBy ?? '') > sentence.today,
  fields: () => [REASON],
  path: (_, around) => `interruptions/${absenceId(around)}/revoke`,
  ...alike(
    'RevokeInterruption',
    ({ reason }) => ({ reason }),
    (_, around) => ({ absenceId: absenceId(around) }),
  ),
};

const leave: Form = {
  id: 'leave',
  permission: 'GrantLeave',
  group: 'absence',
  usual: true,
  law: 'strgjfl §§ 20, 33',
  fits: running,
  fields: ({ words }) => [
    { name: 'type', label: 'forms.type', kind: 'choice', choices: choicesOf(words, 'leave', LEAVE_TYPES) },
    {
      name: 'purpose',
      label: 'forms.purpose',
      kind: 'select',
      choices: choicesOf(words, 'purpose', LEAVE_PURPOSES),
      law: 'strgjfl § 20',
      onlyIf: ({ type }) => type === 'work-release',
    },
    { name: 'from', label: 'forms.from', kind: 'date' },
    { name: 'to', label: 'forms.toDay', kind: 'date' },
    { name: 'special', label: 'forms.special', kind: 'yes-no', onlyIf: ({ type }) => type === 'ordinary' },
    OPTIONAL_REASON,
  ],
  path: () => 'leaves',
  body: ({ type, ...rest }) => ({ type, ...leaveOf(rest) }),
  supposed: ({ type, ...rest }) => ({ type: 'GrantLeave', leave: type, ...leaveOf(rest) }),
};

function leaveOf({ from, to, special, purpose, reason }: Readonly<Record<string, unknown>>) {
  return { from, to, ...(special === true && { special }), ...(purpose !== undefined && { purpose }), reason };
}

const refuseLeave: Form = {
  id: 'refuse-leave',
  permission: 'RefuseLeave',
  group: 'absence',
  law: 'strgjfl §§ 20, 33',
  fits: running,
  fields: ({ words, today }) => [
    { name: 'type', label: 'forms.type', kind: 'choice', choices: choicesOf(words, 'leave', LEAVE_TYPES) },
    { name: 'from', label: 'forms.from', kind: 'date' },
    { name: 'to', label: 'forms.toDay', kind: 'date' },
    { name: 'appliedOn', label: 'forms.appliedOn', kind: 'date', initial: today },
    { ...REASON, hint: 'forms.refuseLeaveHint' },
  ],
  path: () => 'leaves/refusals',
  body: ({ type, from, to, appliedOn, reason }) => ({ type, from, to, appliedOn, reason }),
  supposed: ({ type, from, to, appliedOn, reason }) => ({
    ...{ type: 'RefuseLeave', leave: type, from, to, appliedOn, reason },
  }),
};

const endLeave: Form = {
  id: 'end-leave',
  permission: 'EndLeave',
  group: 'absence',
  usual: true,
  law: 'forskrift § 3-3',
  fits: (sentence) => out(sentence).length > 0,
  fields: (around) => [
    whichLeave(around, out(around.sentence)),
    {
      name: 'returned',
      label: 'forms.returned',
      kind: 'choice',
      choices: choicesOf(around.words, 'returned', ['on-time', 'late', 'not']),
    },
    { name: 'on', label: 'forms.on', kind: 'date', initial: around.today },
  ],
  path: ({ leave: id }) => `leaves/${id}/end`,
  ...alike(
    'EndLeave',
    ({ returned: how, on }) => ({ returned: how, on }),
    ({ leave: leaveId }) => ({ leaveId }),
  ),
};

const revokeLeave: Form = {
  id: 'revoke-leave',
  permission: 'RevokeLeave',
  group: 'absence',
  law: 'strgjfl § 36, forskrift § 3-34',
  fits: (sentence) => unfinished(sentence).length > 0,
  fields: (around) => [whichLeave(around, unfinished(around.sentence)), REASON],
  path: ({ leave: id }) => `leaves/${id}/revoke`,
  ...alike(
    'RevokeLeave',
    ({ reason }) => ({ reason }),
    ({ leave: leaveId }) => ({ leaveId }),
  ),
};

export const ABSENCE_FORMS: readonly Form[] = [
  returned,
  leave,
  endLeave,
  revokeLeave,
  refuseLeave,
  absence,
  failureToAppear,
  interruption,
  extendInterruption,
  revokeInterruption,
];
