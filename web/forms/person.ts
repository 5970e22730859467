import { formatDate } from '../app/format';
import { GUARDIAN_RELATIONS } from '../../domain/events';
import { isReaction } from '../../domain/reactions';
import {
  alike,
  choicesOf,
  open,
  OPTIONAL_REASON,
  REASON,
  type Around,
  type Choice,
  type Field,
  type Form,
  type Values,
} from './spec';

/** Decisions that a person can be told of and complain about, the newest of each sort first. */
export function decisions({ sentence, words }: Pick<Around, 'sentence' | 'words'>): Choice[] {
  const proposals = sentence.proposals.flatMap(({ proposalId, type, to, decision, status }) =>
    decision && status !== 'sent-back'
      ? [
          {
            value: proposalId,
            label: `${words.term('proposal', type)}: ${words.term('regime', to.regime)}`,
            about: formatDate(decision.on),
          },
        ]
      : [],
  );
  const breaches = sentence.breaches.flatMap(({ breachId, kind, answer }) =>
    answer
      ? [
          {
            value: breachId,
            label: `${words.term('breach', kind)}: ${words.term('response', answer.response)}`,
            about: formatDate(answer.on),
          },
        ]
      : [],
  );
  return [...proposals, ...breaches, ...measures({ sentence, words })].reverse();
}

/** Leave, exclusion, steps of a sanction and the like are decisions too; a leave is known by its days. */
function measures({ sentence, words }: Pick<Around, 'sentence' | 'words'>): Choice[] {
  return sentence.openToComplaint.map(({ of, title, on, leaveId }) => {
    const leave = sentence.leaves.find((known) => known.leaveId === leaveId);
    return {
      value: of,
      label: leave ? `${words.say(title)}: ${words.term('leave', leave.leave)}` : words.say(title),
      about: leave ? `${formatDate(leave.from)} – ${formatDate(leave.to)}` : on === null ? '' : formatDate(on),
    };
  });
}

const decided = ({ proposals, breaches, openToComplaint }: Around['sentence']) =>
  proposals.some(({ decision, status }) => decision !== null && status !== 'sent-back') ||
  breaches.some(({ answer }) => answer !== null) ||
  openToComplaint.length > 0;
/** A reaction is complained of within hours, and so to the minute. */
const withinHours = ({ breaches, openToComplaint }: Around['sentence'], of = '') =>
  openToComplaint.some((decision) => decision.of === of && decision.within === 'hours') ||
  breaches.some(({ breachId, answer }) => breachId === of && answer !== null && isReaction(answer.response));
const openComplaints = ({ complaints }: Around['sentence']) => complaints.filter(({ outcome }) => outcome === null);

const notification: Form = {
  id: 'notification',
  permission: 'RecordNotification',
  group: 'person',
  usual: true,
  law: 'strgjfl § 7 e',
  fits: decided,
  fields: (around) => [
    { name: 'of', label: 'forms.of', kind: 'choice', choices: decisions(around), initial: around.of ?? '' },
    { name: 'on', label: 'forms.notifiedAt', kind: 'date', initial: around.today },
    { name: 'time', label: 'forms.notifiedTime', kind: 'time' },
  ],
  path: () => 'notifications',
  body: ({ of, on, time }) => ({ of, notifiedAt: `${on}T${time}` }),
  supposed: (answers, around) => ({ type: 'RecordNotification', ...notification.body(answers, around) }),
};

const complaint: Form = {
  id: 'complaint',
  permission: 'ReceiveComplaint',
  group: 'person',
  usual: true,
  law: 'strgjfl § 7 e',
  fits: decided,
  fields: (around) => [
    { name: 'of', label: 'forms.of', kind: 'choice', choices: decisions(around), initial: around.of ?? '' },
    { name: 'receivedOn', label: 'forms.receivedOn', kind: 'date', initial: around.today },
    {
      ...{ name: 'receivedTime', label: 'forms.notifiedTime', hint: 'forms.receivedTimeHint', kind: 'time' },
      ...{ optional: true, onlyIf: ({ of }: Values) => withinHours(around.sentence, of) },
    } as Field,
    { ...REASON, optional: true },
  ],
  path: () => 'complaints',
  body: ({ of, receivedOn, receivedTime, reason }) => ({
    ...{ of, receivedOn, reason },
    ...(receivedTime && { receivedAt: `${receivedOn}T${receivedTime}` }),
  }),
  supposed: (answers, around) => ({ type: 'ReceiveComplaint', ...complaint.body(answers, around) }),
};

/** Which of the complaints that nobody has decided. */
function whichComplaint({ words, of }: Around, complaints: ReturnType<typeof openComplaints>): Field {
  return {
    name: 'complaint',
    label: 'forms.whichComplaint',
    kind: 'choice',
    choices: complaints.map(({ complaintId, receivedOn, decidedBy }) => ({
      value: complaintId,
      label: formatDate(receivedOn),
      about: words.term('level', decidedBy),
    })),
    initial: of ?? complaints[0]?.complaintId ?? '',
  };
}

const decideComplaint: Form = {
  id: 'decide-complaint',
  permission: 'DecideComplaint',
  group: 'person',
  usual: true,
  law: 'strgjfl § 7 e',
  fits: (sentence) => openComplaints(sentence).length > 0,
  fields: (around) => [
    whichComplaint(around, openComplaints(around.sentence)),
    {
      name: 'outcome',
      label: 'forms.outcome',
      kind: 'choice',
      choices: choicesOf(around.words, 'complaint', ['upheld', 'reversed', 'dismissed']),
    },
    REASON,
  ],
  path: ({ complaint: id }) => `complaints/${id}/decision`,
  ...alike(
    'DecideComplaint',
    ({ outcome, reason }) => ({ outcome, reason }),
    ({ complaint: complaintId }) => ({ complaintId }),
  ),
};

const unreplied = (sentence: Around['sentence']) =>
  openComplaints(sentence).filter(({ repliedOn }) => repliedOn === null);

const interimReply: Form = {
  id: 'interim-reply',
  permission: 'SendInterimReply',
  group: 'person',
  law: 'strgjfl § 7 e',
  fits: (sentence) => unreplied(sentence).length > 0,
  fields: (around) => [
    whichComplaint(around, unreplied(around.sentence)),
    { name: 'expectedOn', label: 'forms.expectedOn', hint: 'forms.expectedOnHint', kind: 'date', optional: true },
  ],
  path: ({ complaint: id }) => `complaints/${id}/interim-reply`,
  ...alike(
    'SendInterimReply',
    ({ expectedOn }) => ({ expectedOn }),
    ({ complaint: complaintId }) => ({ complaintId }),
  ),
};

const acting = ({ guardians }: Around['sentence']) => guardians.filter(({ endedOn }) => endedOn === null);

const guardian: Form = {
  id: 'guardian',
  permission: 'RecordGuardian',
  group: 'person',
  law: 'forskrift § 3-1 b',
  fits: open,
  fields: ({ words, today }) => [
    { name: 'name', label: 'forms.name', kind: 'text' },
    {
      name: 'relation',
      label: 'forms.guardianRelation',
      kind: 'select',
      choices: choicesOf(words, 'guardian', GUARDIAN_RELATIONS),
    },
    { name: 'contact', label: 'forms.contact', hint: 'forms.contactHint', kind: 'text', optional: true },
    { name: 'from', label: 'forms.from', kind: 'date', initial: today },
  ],
  path: () => 'guardians',
  ...alike('RecordGuardian', ({ name, contact, relation, from }) => ({ name, contact, relation, from })),
};

const endGuardian: Form = {
  id: 'end-guardian',
  permission: 'EndGuardian',
  group: 'person',
  law: 'forskrift § 3-1 b',
  fits: (sentence) => open(sentence) && acting(sentence).length > 0,
  fields: ({ sentence, words, today, of }) => [
    {
      name: 'guardian',
      label: 'forms.whichGuardian',
      kind: 'choice',
      choices: acting(sentence).map(({ guardianId, name, relation }) => ({
        value: guardianId,
        label: name ?? words.term('guardian', relation),
        about: words.term('guardian', relation),
      })),
      initial: of ?? acting(sentence)[0]?.guardianId ?? '',
    },
    { name: 'endedOn', label: 'forms.guardianEndedOn', kind: 'date', initial: today },
    OPTIONAL_REASON,
  ],
  path: ({ guardian: id }) => `guardians/${id}/end`,
  ...alike(
    'EndGuardian',
    ({ endedOn, reason }) => ({ endedOn, reason }),
    ({ guardian: guardianId }) => ({ guardianId }),
  ),
};

export const PERSON_FORMS: readonly Form[] = [
  notification,
  complaint,
  decideComplaint,
  interimReply,
  guardian,
  endGuardian,
];
