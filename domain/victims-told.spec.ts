import {
  approver,
  caseworker,
  detention,
  given,
  imprisonment,
  movedTo,
  proposal,
  region,
  registered,
} from '../test/given';
import { onLeave, probation, serving, toBeReleased, wants } from '../test/given-victim';
import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { type EventOf, type SentenceEvent } from './events';
import { isOfVictims, victimNotices } from './victims';

// Which matters a victim is to be told of, which they have been told of, and what is then cancelled: from the log alone.

type Past = ReturnType<typeof given>;
type Told = EventOf<'VictimNoticeSent'>;

/** The log with a notice of what is open, as if it had gone out on that day. */
function told(past: Past, sentOn: IsoDate, n = 0): Past {
  const [notice] = victimNotices(past.sentence()).slice(n);
  if (!notice) throw new Error('nothing to tell');
  const { matter, of, from, until, cancelled, conditions, legalBasis } = notice;
  const event: Told = {
    type: 'VictimNoticeSent',
    ...{ victimId: notice.victim.victimId, matter, of, from, until, cancelled, conditions, legalBasis },
    ...{ channel: 'mail', sentOn, by: 'clock' },
  };
  return given(...past.events, event);
}
const open = (past: Past) =>
  victimNotices(past.sentence()).map(({ matter, of, from, cancelled }) => ({ matter, of, from, cancelled }));

const asking = wants(serving, '2026-05-01');
const revokes = (leaveId: string): Asked => ({ type: 'RevokeLeave', leaveId, reason: 'Vilkåret er brutt.' });
const revoked = (past: Past, leaveId: string, on: IsoDate): Past =>
  past.on(on).when(approver, revokes(leaveId)).then({ type: 'LeaveRevoked' });
const again = { leaveId: 'l2', from: '2026-08-20', to: '2026-08-22' };

describe('leave', () => {
  it('is told of one by one', () => {
    const both = onLeave(told(onLeave(asking, '2026-06-01'), '2026-06-06'), '2026-06-07', again);
    expect(open(both)).toEqual([{ matter: 'leave', of: 'l2', from: '2026-08-20', cancelled: false }]);
  });

  it('granted anew for the same days is another leave: the first is called off, the second told of', () => {
    const first = revoked(told(onLeave(asking, '2026-06-01'), '2026-06-06'), 'l1', '2026-06-08');
    const second = onLeave(first, '2026-06-09', { leaveId: 'l2' });
    expect(open(second)).toEqual([
      { matter: 'leave', of: 'l2', from: '2026-06-20', cancelled: false },
      { matter: 'leave', of: 'l1', from: '2026-06-20', cancelled: true },
    ]);
  });

  it('is called off, although the person came back in time from another', () => {
    const ends: Asked = { type: 'EndLeave', leaveId: 'l1', returned: 'on-time', on: '2026-06-22' };
    const back = told(onLeave(asking, '2026-06-01'), '2026-06-06')
      .on('2026-06-22')
      .when(caseworker, ends)
      .then({ type: 'LeaveEnded' });
    const second = told(onLeave(back, '2026-07-01', again), '2026-08-06');
    expect(open(second)).toEqual([]);
    expect(open(revoked(second, 'l2', '2026-08-10'))).toEqual([
      { matter: 'leave', of: 'l2', from: '2026-08-20', cancelled: true },
    ]);
  });

  it('is told of with its own conditions that protect somebody, as long as they hold', () => {
    const conditions = [
      { code: 'leave-no-contact', text: 'Hemmelig Navn', until: null },
      { code: 'leave-sober', text: null, until: null },
    ];
    const both = onLeave(onLeave(asking, '2026-06-01', { conditions }), '2026-06-07', again);
    expect(victimNotices(both.sentence()).map((notice) => notice.conditions)).toEqual([['leave-no-contact'], []]);
  });
});

describe('absence', () => {
  const absent = (absence: string, from: IsoDate, by = caseworker) =>
    serving
      .on('2026-05-10')
      .when(by, { type: 'RegisterAbsence', absenceId: 'a1', absence, from, reason: 'Uttalelse fra lege.' } as Asked);

  it.each(['escape', 'absconding', 'failure-to-return'])('%s is due at once, whatever the wish', (absence) => {
    const out = absent(absence, '2026-05-10').then({ type: 'AbsenceRegistered' });
    expect(victimNotices(wants(out, '2026-05-05', { leadDays: 30 }).sentence())).toMatchObject([
      { matter: 'evasion', from: '2026-05-10', dueOn: '2026-05-10' },
    ]);
    // It lasts: whoever asks later hears of it then.
    expect(victimNotices(wants(out, '2026-05-20').sentence())).toMatchObject([{ dueOn: '2026-05-20' }]);
  });

  it('an interruption is due on its first day', () => {
    const out = absent('interruption', '2026-05-10', approver).then({ type: 'AbsenceRegistered' });
    expect(victimNotices(wants(out, '2026-05-05').sentence())).toMatchObject([
      { matter: 'interruption', from: '2026-05-10', until: '2026-06-07', dueOn: '2026-05-10' },
    ]);
  });

  it('in hospital is nobody’s to hear of, nor is an evasion that is over', () => {
    const inHospital = movedTo(serving, '2026-05-09', { regime: 'hospital', unit: 'oslo-fengsel' })
      .on('2026-05-10')
      .when(approver, {
        type: 'RegisterAbsence',
        absenceId: 'a1',
        absence: 'hospital-not-counted',
        from: '2026-05-10',
        reason: 'Selvforskyldt.',
      } as Asked) // prettier-ignore
      .then({ type: 'AbsenceRegistered' });
    expect(open(wants(inHospital, '2026-05-11'))).toEqual([]);
    const over = absent('escape', '2026-05-10')
      .then({ type: 'AbsenceRegistered' })
      .on('2026-05-12')
      .when(caseworker, { type: 'EndAbsence', absenceId: 'a1', returnedOn: '2026-05-12', countedDays: 0 })
      .then({ type: 'AbsenceEnded' }, { type: 'DatesCalculated' });
    expect(open(wants(over, '2026-05-13'))).toEqual([]);
    expect(open(told(wants(absent('escape', '2026-05-10').then({ type: 'AbsenceRegistered' }), '2026-05-10'), '2026-05-10'))).toEqual([]); // prettier-ignore
  });
});

describe('a move', () => {
  const facts = { consentedOn: '2026-11-01', home: { checkedOn: '2026-11-01', power: true, telephone: true }, occupation: { kind: 'work', place: 'x', hoursPerWeek: 30 }, weeklyMeeting: { weekday: 2, time: '10:00' } }; // prettier-ignore
  const atHome = (past: Past) =>
    movedTo(past, '2026-11-27', { regime: 'home-detention', unit: 'friomsorgen-oslo' }, { facts });

  it('home is history to whoever asks the day after', () => {
    expect(open(wants(atHome(serving), '2026-11-28'))).toEqual([]);
    expect(open(wants(atHome(serving), '2026-11-27'))).toHaveLength(1);
  });

  it('that came about is not called off when the person comes back', () => {
    const home = told(atHome(asking), '2026-11-13');
    const back = movedTo(home, '2026-12-10', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    expect(open(back)).toEqual([]);
  });

  it('to another prison, or one that is only proposed, is not told of', () => {
    expect(open(movedTo(asking, '2026-06-01', { regime: 'lower-security', unit: 'bastoy-fengsel' }))).toEqual([]);
    const proposed = asking
      .on('2027-01-09')
      .when(caseworker, proposal({ to: probation, effectiveOn: '2027-02-18' }))
      .then({ type: 'TransitionProposed' });
    expect(open(proposed)).toEqual([]);
  });

  it('that was decided and is not carried out is called off, although another was', () => {
    const lower = movedTo(asking, '2026-06-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    const decided = lower
      .on('2027-01-09')
      .when(caseworker, proposal({ proposalId: 'p2', to: probation, effectiveOn: '2027-02-18' }))
      .then({ type: 'TransitionProposed' })
      .on('2027-01-10')
      .when(approver, { type: 'DecideProposal', proposalId: 'p2', outcome: 'approve', reason: 'Ja.', points: [] })
      .then({ type: 'TransitionApproved' });
    const stopped = told(decided, '2027-02-04')
      .on('2027-02-05')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'p2',
        receivedOn: '2027-02-05',
        reason: null,
      }) // prettier-ignore
      .then({ type: 'ComplaintReceived' })
      .on('2027-02-06')
      .when(region, {
        type: 'DecideComplaint',
        complaintId: 'k1',
        outcome: 'reversed',
        reason: 'Saken er ikke opplyst.',
      }) // prettier-ignore
      .then({ type: 'ComplaintDecided' });
    expect(open(stopped)).toEqual([{ matter: 'release', of: 'p2', from: '2027-02-18', cancelled: true }]);
    expect(victimNotices(stopped.sentence())).toMatchObject([{ dueOn: '2027-02-04', conditions: [] }]);
  });

  it('is told of with the conditions that protect somebody, and no others', () => {
    expect(victimNotices(toBeReleased(asking).sentence())[0]?.conditions).toEqual(['no-contact']);
  });
});

it('release from preventive detention has a paragraph of its own; leave from it has not', () => {
  const detained = wants(given(...registered(detention())), '2026-05-01');
  const facts = { prosecutionConsentedOn: '2032-02-01' };
  const out = movedTo(detained, '2032-03-01', probation, { facts, probationYears: 3 }, region);
  expect(victimNotices(out.sentence())).toMatchObject([{ matter: 'release', legalBasis: 'strl § 45 (7)' }]);
  const onWelfare = onLeave(detained, '2026-06-01', {}, region);
  expect(victimNotices(onWelfare.sentence())).toMatchObject([{ matter: 'leave', legalBasis: 'strgjfl § 36 (3)' }]);
});

describe('an event of victims', () => {
  const deadline = (kind: string) => ({ type: 'DeadlineReached', kind }) as SentenceEvent;
  it.each<[SentenceEvent, boolean]>([
    [asking.events.at(-1) as SentenceEvent, true],
    [told(onLeave(asking, '2026-06-01'), '2026-06-06').events.at(-1) as SentenceEvent, true],
    [deadline('notify-victim'), true],
    [deadline('probation-decision'), false],
    [registered(imprisonment())[0] as SentenceEvent, false],
    [onLeave(asking, '2026-06-01').events.at(-1) as SentenceEvent, false],
  ])('%#: is kept from whoever looks at the case: %#', (event, kept) => {
    expect(isOfVictims(event)).toBe(kept);
  });
});
