import { formatDate } from '../app/format';
import { choicesOf, REASON, type Around, type Choice, type Form } from './spec';

/** Decisions that a person can be told of and complain about: proposals decided, breaches answered. */
function decisions({ sentence, words }: Pick<Around, 'sentence' | 'words'>): Choice[] {
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
  return [...proposals, ...breaches].reverse();
}

const decided = ({ proposals, breaches }: Around['sentence']) =>
  proposals.some(({ decision, status }) => decision !== null && status !== 'sent-back') ||
  breaches.some(({ answer }) => answer !== null);
const openComplaints = ({ complaints }: Around['sentence']) => complaints.filter(({ outcome }) => outcome === null);

const notification: Form = {
  id: 'notification',
  permission: 'RecordNotification',
  group: 'person',
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
  fits: decided,
  fields: (around) => [
    { name: 'of', label: 'forms.of', kind: 'choice', choices: decisions(around), initial: around.of ?? '' },
    { name: 'receivedOn', label: 'forms.receivedOn', kind: 'date', initial: around.today },
    { ...REASON, optional: true },
  ],
  path: () => 'complaints',
  body: ({ of, receivedOn, reason }) => ({ of, receivedOn, reason }),
  supposed: (answers, around) => ({ type: 'ReceiveComplaint', ...complaint.body(answers, around) }),
};

const decideComplaint: Form = {
  id: 'decide-complaint',
  permission: 'DecideComplaint',
  group: 'person',
  fits: (sentence) => openComplaints(sentence).length > 0,
  fields: ({ sentence, words, of }) => [
    {
      name: 'complaint',
      label: 'forms.whichComplaint',
      kind: 'choice',
      choices: openComplaints(sentence).map(({ complaintId, receivedOn, decidedBy }) => ({
        value: complaintId,
        label: formatDate(receivedOn),
        about: words.term('level', decidedBy),
      })),
      initial: of ?? openComplaints(sentence)[0]?.complaintId ?? '',
    },
    {
      name: 'outcome',
      label: 'forms.outcome',
      kind: 'choice',
      choices: choicesOf(words, 'complaint', ['upheld', 'reversed', 'dismissed']),
    },
    REASON,
  ],
  path: ({ complaint: id }) => `complaints/${id}/decision`,
  body: ({ outcome, reason }) => ({ outcome, reason }),
  supposed: ({ complaint: complaintId, outcome, reason }) => ({
    type: 'DecideComplaint',
    complaintId,
    outcome,
    reason,
  }),
};

export const PERSON_FORMS: readonly Form[] = [notification, complaint, decideComplaint];
