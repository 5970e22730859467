import {
  answers,
  approver,
  broke,
  caseworker,
  command,
  given,
  imprisonment,
  registered,
  sentenceOf,
} from '../../test/given';
import { type Asked } from '../commands';
import { decideAt } from '.';

// A reprimand of Thursday 10 September 2026, told at half past two: the 48 hours end on Saturday at half past two.
const TOLD = '2026-09-10T14:30';
const told = broke(given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 }))), '2026-09-10', 'b1')
  .on('2026-09-10')
  .when(approver, answers('b1', 'written-reprimand'))
  .then({ type: 'BreachAnswered' })
  .on('2026-09-10')
  .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'b1', notifiedAt: TOLD })
  .then({ type: 'PersonNotified', complaint: { hours: 48, expiresAt: '2026-09-12T14:30' } });
type Receive = Extract<Asked, { type: 'ReceiveComplaint' }>;
const complains = (more: Partial<Receive>): Receive => ({
  ...{ type: 'ReceiveComplaint', complaintId: 'k1', of: 'b1', receivedOn: '2026-09-12', reason: null, ...more },
});

describe('a complaint within 48 hours (strgjfl § 7 e)', () => {
  it.each([
    ['2026-09-12T14:29', true],
    ['2026-09-12T14:30', true],
    ['2026-09-12T14:31', false],
  ])('that comes in at %s is in time, and the reaction waits for it: %s', (receivedAt, inTime) => {
    told
      .on('2026-09-14')
      .when(caseworker, complains({ receivedAt }))
      .then({ type: 'ComplaintReceived', receivedOn: '2026-09-12', receivedAt, inTime, suspends: inTime });
  });

  it.each([
    ['2026-09-11', true],
    ['2026-09-13', false],
  ])('is judged by its day alone where that is not the last, %s: %s', (receivedOn, inTime) => {
    told.on('2026-09-14').when(caseworker, complains({ receivedOn })).then({ type: 'ComplaintReceived', inTime });
  });

  it('is not judged on the last day while nobody says the minute', () => {
    told
      .on('2026-09-14')
      .when(caseworker, complains({}))
      .thenRefused('minute-required', { field: 'receivedAt', expiresAt: '2026-09-12T14:30' });
  });

  // Oslo is two hours ahead of UTC in September.
  it.each([
    ['2026-09-12T12:30:59.000Z', '2026-09-12T14:30', true],
    ['2026-09-12T12:31:00.000Z', '2026-09-12T14:31', false],
  ])('recorded as it comes in, at %s, came in then', (at, receivedAt, inTime) => {
    const decision = decideAt(command(caseworker, complains({})), sentenceOf(told.events), at);
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'ComplaintReceived', receivedAt, inTime }] });
  });

  it('recorded on a later day is not taken to have come in at the time of recording', () => {
    const monday = '2026-09-14T08:00:00.000Z';
    const asked = command(caseworker, complains({}));
    expect(decideAt(asked, sentenceOf(told.events), monday)).toMatchObject({ ok: false, code: 'minute-required' });
    const said = command(caseworker, complains({ receivedAt: '2026-09-12T09:00' }));
    expect(decideAt(said, sentenceOf(told.events), monday)).toMatchObject({ events: [{ inTime: true }] });
  });

  it('counts from the proof of notice over a Sunday, which uses no time', () => {
    const friday = broke(given(...registered()), '2026-09-11', 'b1')
      .on('2026-09-11')
      .when(approver, answers('b1', 'written-reprimand'))
      .then({ type: 'BreachAnswered' })
      .on('2026-09-11')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'b1', notifiedAt: '2026-09-11T14:30' })
      .then({ type: 'PersonNotified', complaint: { hours: 48, expiresAt: '2026-09-14T14:30' } })
      .on('2026-09-14');
    friday.when(caseworker, complains({ receivedAt: '2026-09-14T14:30' })).then({ type: 'ComplaintReceived', inTime: true }); // prettier-ignore
    friday.when(caseworker, complains({ receivedAt: '2026-09-14T14:31' })).then({ type: 'ComplaintReceived', inTime: false }); // prettier-ignore
  });
});

describe('a complaint within seven days', () => {
  it('runs to the end of its last day, whatever the minute', () => {
    const leave: Asked = {
      ...{ type: 'RefuseLeave', leaveId: 'l1', leave: 'welfare', from: '2026-09-04', to: '2026-09-05' },
      ...{ appliedOn: '2026-08-20', reason: 'Brøt vilkårene ved siste permisjon.' },
    };
    given(...registered())
      .on('2026-08-24')
      .when(approver, leave)
      .then({ type: 'LeaveRefused' })
      .on('2026-08-24')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'l1', notifiedAt: '2026-08-24T09:00' })
      .then({ type: 'PersonNotified' })
      .on('2026-08-31')
      .when(caseworker, complains({ of: 'l1', receivedOn: '2026-08-31', receivedAt: '2026-08-31T23:59' }))
      .then({ type: 'ComplaintReceived', inTime: true });
  });
});
