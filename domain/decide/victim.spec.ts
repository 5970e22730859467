import { clock, given, victimDesk } from '../../test/given';
import { byHand, contact, onLeave, serving, wants, wish } from '../../test/given-victim';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';

const asking = wants(serving, '2026-05-01');
const onTwo = onLeave(onLeave(asking, '2026-06-01'), '2026-06-01', { leaveId: 'l2', from: '2026-08-20', to: '2026-08-22' }); // prettier-ignore

describe('a wish', () => {
  it.each([
    ['mail', { ...contact, email: 'a@example.org' }, 'mail'],
    ['telephone', { ...contact, email: null, telephone: '22 00 00 00' }, 'by-hand'],
    ['letter', { ...contact, email: null, address: 'Storgata 1' }, 'by-hand'],
  ])('is met by %s', (_way, reach, channel) => {
    serving
      .on('2026-05-01')
      .when(victimDesk, wish({ contact: reach }))
      .then({ type: 'VictimWishRecorded', channel, leadDays: 14 } as { type: 'VictimWishRecorded' });
  });

  it('without any way to reach them says which there are', () => {
    serving
      .on('2026-05-01')
      .when(victimDesk, wish({ contact: { ...contact, email: null } }))
      .thenRefused('victim-contact-required', { fields: ['email', 'telephone', 'address'] });
  });

  it('recorded twice is recorded once', () => {
    asking.on('2026-05-02').when(victimDesk, wish()).then();
    asking
      .on('2026-05-02')
      .when(victimDesk, wish({ victimId: 'v2' }))
      .then({ type: 'VictimWishRecorded' });
  });

  it('is withdrawn by whoever has it, once', () => {
    const withdraws = (victimId: string): Asked => ({ type: 'WithdrawVictimWish', victimId });
    asking.on('2026-05-02').when(victimDesk, withdraws('v2')).thenRefused('no-such-victim', { victimId: 'v2' });
    const both = wants(asking, '2026-05-02', { victimId: 'v2' });
    const one = both
      .on('2026-05-03')
      .when(victimDesk, withdraws('v1'))
      .then({ type: 'VictimWishWithdrawn', victimId: 'v1', withdrawnOn: '2026-05-03' });
    one.on('2026-05-04').when(victimDesk, withdraws('v1')).thenRefused('no-such-victim', { victimId: 'v1' });
    one.on('2026-05-04').when(victimDesk, withdraws('v2')).then({ type: 'VictimWishWithdrawn' });
  });
});

describe('a notice by hand', () => {
  const gives = (victimId: string, matter: string, of: string): Asked =>
    ({ type: 'GiveVictimNotice', victimId, matter, of }) as Asked;

  it.each([
    ['v2', 'leave', 'l2'],
    ['v1', 'release', 'l2'],
    ['v1', 'leave', 'l3'],
  ])('to %s of %s %s is refused: there is nothing to tell', (victimId, matter, of) => {
    onTwo
      .on('2026-06-02')
      .when(victimDesk, gives(victimId, matter, of))
      .thenRefused('nothing-to-tell-victim', { victimId, matter, of });
  });

  it('is of the matter that was told, and to that victim', () => {
    const both = wants(onTwo, '2026-06-01', { victimId: 'v2', ...byHand });
    both
      .on('2026-06-02')
      .when(victimDesk, gives('v2', 'leave', 'l2'))
      .then({ type: 'VictimNoticeSent', victimId: 'v2', of: 'l2', from: '2026-08-20', channel: 'by-hand', by: 'vera' });
  });
});

describe('a notice by mail', () => {
  const due = (more: object = {}): Asked =>
    ({ type: 'NotifyVictim', victimId: 'v1', matter: 'leave', of: 'l2', from: '2026-08-20', until: '2026-08-22', ...more }) as Asked; // prettier-ignore

  it.each<[IsoDate, boolean]>([
    ['2026-08-05', false],
    // Fourteen days before 20 August.
    ['2026-08-06', true],
    ['2026-08-07', true],
  ])('on %s goes out: %s', (today, goes) => {
    const asked = onTwo.on(today).when(clock, due());
    if (!goes) asked.thenRefused('not-due', { dueOn: '2026-08-06' });
    else
      asked.then({ type: 'VictimNoticeSent', victimId: 'v1', of: 'l2', channel: 'mail', by: 'clock', sentOn: today });
  });

  it.each([
    ['another victim', { victimId: 'v2' }],
    ['another matter', { matter: 'release' }],
    ['another leave', { of: 'l1' }],
    ['another first day', { from: '2026-08-19' }],
    ['another last day', { until: '2026-08-23' }],
  ])('of %s than is open is no notice', (_what, more) => {
    onTwo.on('2026-08-06').when(clock, due(more)).then();
  });

  it('is for whoever has mail', () => {
    const reached = onLeave(wants(serving, '2026-05-01', byHand), '2026-06-01', { leaveId: 'l2', from: '2026-08-20', to: '2026-08-22' }); // prettier-ignore
    given(...reached.events)
      .on('2026-08-06')
      .when(clock, due())
      .then();
  });
});
