import { approver, caseworker, given, registered } from '../test/given';
import { begun, broken, probation, sanction, step, took } from '../test/given-sanction';
import { openToComplaint } from './open-to-complaint';

const serving = given(...registered());
const asked = { leave: 'welfare', from: '2026-06-05', to: '2026-06-20' } as const;

it('nothing may be complained of before anything is decided', () => {
  expect(openToComplaint(serving.sentence())).toEqual([]);
});

it('leave that is refused, granted and taken back is each a decision about that leave', () => {
  const refusal = { ...asked, leaveId: 'l0', appliedOn: '2026-06-01', reason: 'Rømte i fjor sommer.' } as const;
  const past = serving
    .on('2026-06-01')
    .when(approver, { type: 'RefuseLeave', ...refusal })
    .then({ type: 'LeaveRefused' })
    .on('2026-06-01')
    .when(approver, { type: 'GrantLeave', ...asked, leaveId: 'l1', reason: null })
    .then({ type: 'LeaveGranted' })
    .on('2026-06-01')
    .when(approver, { type: 'RevokeLeave', leaveId: 'l1', reason: 'Truslene er gjentatt.' })
    .then({ type: 'LeaveRevoked' });
  const on = '2026-06-01';
  const shown = { on, within: 'days' };
  expect(openToComplaint(past.sentence())).toEqual([
    { of: 'l0', ...shown, leaveId: 'l0', title: { nb: 'Avslag på permisjon', en: 'Leave refused' } },
    { of: 'l1', ...shown, leaveId: 'l1', title: { nb: 'Permisjon innvilget', en: 'Leave granted' } },
    {
      of: 'l1/revocation',
      ...shown,
      leaveId: 'l1',
      title: { nb: 'Permisjon trukket tilbake', en: 'Leave taken back' },
    },
  ]);
});

it('whoever is kept from company complains of that, and of each decision that it goes on', () => {
  const excluded = { exclusionId: 'q1', exclusion: 'partial', ground: 'injury-or-violence' } as const;
  const why = { reason: 'Truet med kniv i går.', lessIsNotEnough: 'Samtale ble prøvd i går.' };
  const past = serving
    .on('2026-05-04')
    .when(approver, { type: 'DecideExclusion', ...excluded, ...why, startedAt: '2026-05-04T14:30' })
    .then({ type: 'ExclusionDecided' });
  expect(openToComplaint(past.sentence())).toMatchObject([{ of: 'q1', on: '2026-05-04', leaveId: null }]);
  past
    .on('2026-05-05')
    .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'q1', receivedOn: '2026-05-05', reason: null })
    .then({ type: 'ComplaintReceived' });
});

it('of the steps of a sanction those that decide about the person, in the words of its table, until they are taken back', () => {
  const service = begun(given(...registered(sanction('fine-service'))));
  const second = broken(took(broken(service, '2026-03-10'), probation, step('warn', '2026-03-11')), '2026-03-20');
  expect(openToComplaint(second.sentence())).toEqual([]);
  const returned = took(second, approver, step('return-to-prison', '2026-03-21'), {}, { type: 'SentenceEnded' });
  const of = 'return-to-prison/2026-03-21';
  expect(openToComplaint(returned.sentence())).toMatchObject([{ of, title: { nb: 'Resten sones i fengsel' } }]);
});
