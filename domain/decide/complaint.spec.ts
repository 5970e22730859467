import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  decision,
  detention,
  directorate,
  given,
  happens,
  home,
  imprisonment,
  movedTo,
  proposal,
  refusalOf,
  region,
  registered,
  releasedOnProbation,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf, nextDue } from '../deadlines';
import { reactionOf } from '../reactions';
import { approvedTransition } from '../state';
import { sentenceView } from '../view';

type Past = ReturnType<typeof given>;
const complains = (of: string, receivedOn: IsoDate, complaintId = 'k1'): Asked => ({
  type: 'ReceiveComplaint',
  ...{ complaintId, of, receivedOn, reason: 'Unfair.' },
});
const decides = (
  outcome: 'upheld' | 'reversed' | 'dismissed',
  reason: string | null = 'As the file shows.',
): Asked => ({
  type: 'DecideComplaint',
  ...{ complaintId: 'k1', outcome, reason },
});
const told = (of: string, notifiedAt: string): Asked => ({
  type: 'RecordNotification',
  ...{ notificationId: `n-${of}`, of, notifiedAt },
});
const kinds = (past: Past, today: IsoDate) => deadlinesOf(past.sentence(), today).map(({ kind }) => kind);

const serving = given(...registered());
const lower = movedTo(serving, '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
const broken = broke(serving, '2026-09-10', 'b1');
const answered = broken
  .on('2026-09-10')
  .when(approver, answers('b1', 'loss-of-leave', { days: 60 }))
  .then({ type: 'BreachAnswered', days: 60, decidedBy: 'local' });
const notified = answered
  .on('2026-09-10')
  .when(caseworker, told('b1', '2026-09-10T10:00'))
  .then({ type: 'PersonNotified', complaint: { hours: 48, expiresAt: '2026-09-12T10:00' } });
const reaction = (past: Past) => {
  const [breach] = past.sentence().breaches;
  return breach ? reactionOf(breach, past.sentence()) : null;
};

describe('a reaction in prison', () => {
  it.each<[string, number | null, string | null]>([
    ['written-reprimand', null, null],
    ['written-reprimand', 1, 'reaction-length'],
    ['loss-of-daily-pay', null, 'reaction-length'],
    ['loss-of-daily-pay', 0, 'reaction-length'],
    ['loss-of-daily-pay', 14, null],
    ['loss-of-daily-pay', 15, 'reaction-length'],
    ['loss-of-privileges', 20, null],
    ['loss-of-privileges', 21, 'reaction-length'],
    ['exclusion-from-leisure-company', 20, null],
    ['exclusion-from-leisure-company', 21, 'reaction-length'],
    // Four months from 10 September are 122 days.
    ['loss-of-leave', 122, null],
    ['loss-of-leave', 123, 'reaction-length'],
  ])('%s for %s days', (response, days, refusal) => {
    const attempt = broken.on('2026-09-10').when(approver, answers('b1', response, days === null ? {} : { days }));
    if (refusal) attempt.thenRefused('reaction-length');
    else attempt.then({ type: 'BreachAnswered' });
  });

  it('waits until the person has been told and the 48 hours are out', () => {
    expect(reaction(answered)).toEqual({ state: 'waits', from: null, until: null });
    expect(reaction(notified)).toEqual({ state: 'holds', from: '2026-09-13', until: '2026-11-11' });
  });

  it('waits for the complaint made in time, and begins when that is decided', () => {
    const complained = notified
      .on('2026-09-12')
      .when(caseworker, { ...complains('b1', '2026-09-12'), receivedAt: '2026-09-12T10:00' } as Asked)
      .then({ type: 'ComplaintReceived', inTime: true, suspends: true, decidedBy: 'region' });
    expect(reaction(complained)).toMatchObject({ state: 'waits' });
    expect(sentenceView('s1', 1, complained.sentence(), '2026-09-12').breaches[0]?.reaction?.state).toBe('waits');
    const upheld = complained.on('2026-10-01').when(region, decides('upheld', null)).then({ type: 'ComplaintDecided' });
    expect(reaction(upheld)).toEqual({ state: 'holds', from: '2026-10-01', until: '2026-11-29' });
    const reversed = complained.on('2026-10-01').when(region, decides('reversed')).then({ type: 'ComplaintDecided' });
    expect(reaction(reversed)).toMatchObject({ state: 'reversed' });
  });

  it('does not wait for a complaint that comes too late', () => {
    const late = notified
      .on('2026-09-13')
      .when(caseworker, complains('b1', '2026-09-13'))
      .then({ type: 'ComplaintReceived', inTime: false, suspends: false });
    expect(reaction(late)).toMatchObject({ state: 'holds', from: '2026-09-13' });
  });

  const leave = (from: IsoDate, to: IsoDate, kind = 'ordinary'): Asked =>
    ({ type: 'GrantLeave', leaveId: 'l1', leave: kind, from, to, reason: null }) as Asked;
  it.each<[IsoDate, IsoDate, string | null]>([
    ['2026-09-11', '2026-09-12', null],
    ['2026-09-11', '2026-09-13', 'leave-lost'],
    ['2026-11-11', '2026-11-12', 'leave-lost'],
    ['2026-11-12', '2026-11-13', null],
  ])('of leave lost holds back leave from %s to %s', (from, to, refusal) => {
    const attempt = notified.on('2026-09-11').when(approver, leave(from, to));
    if (refusal) attempt.thenRefused('leave-lost', { until: '2026-11-11' });
    else attempt.then({ type: 'LeaveGranted' });
    notified
      .on('2026-09-11')
      .when(approver, leave(from, to, 'welfare'))
      .then({ type: 'LeaveGranted' });
  });
});

describe('a complaint', () => {
  it('is about a decision, after it, and not of tomorrow', () => {
    serving.on('2026-05-20').when(caseworker, complains('p1', '2026-05-20')).thenRefused('nothing-to-notify');
    broken.on('2026-09-10').when(caseworker, complains('b1', '2026-09-10')).thenRefused('nothing-to-notify');
    lower.on('2026-05-02').when(caseworker, complains('p1', '2026-05-03')).thenRefused('date-in-future');
    lower.on('2026-05-02').when(caseworker, complains('p1', '2026-04-30')).thenRefused('no-complaint');
  });

  it('is made of no proposal that was only sent back', () => {
    serving
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision({ outcome: 'send-back', points: [{ criterion: 'security', verdict: 'reconsider' }] }))
      .then({ type: 'ProposalSentBack' })
      .on('2026-05-22')
      .when(caseworker, complains('p1', '2026-05-22'))
      .thenRefused('nothing-to-notify');
  });

  // Told on Friday 1 May 2026; seven days later is Friday 8 May.
  it.each<[IsoDate, boolean]>([
    ['2026-05-07', true],
    ['2026-05-08', true],
    ['2026-05-09', false],
  ])('received on %s is in time: %s, and does not suspend a transfer', (receivedOn, inTime) => {
    lower
      .on('2026-05-01')
      .when(caseworker, told('p1', '2026-05-01T12:00'))
      .then({ type: 'PersonNotified', complaint: { days: 7, lastDay: '2026-05-08' } })
      .on('2026-05-20')
      .when(caseworker, complains('p1', receivedOn))
      .then({ type: 'ComplaintReceived', inTime, suspends: false });
  });

  it('is decided within its term, one level up, by nobody who had part in it, with reasons to change', () => {
    const open = lower
      .on('2026-05-02')
      .when(caseworker, complains('p1', '2026-05-02'))
      .then({ type: 'ComplaintReceived' });
    expect(kinds(open, '2026-05-02')).toContain('decide-complaint');
    open.on('2026-05-03').when(directorate, decides('upheld')).thenRefused('wrong-level', { decidedBy: 'region' });
    open
      .on('2026-05-03')
      .when({ ...region, id: 'kari' }, decides('upheld'))
      .thenRefused('proposer-decides');
    open.on('2026-05-03').when(region, decides('reversed', ' ')).thenRefused('reason-required');
    open
      .on('2026-05-03')
      .when(caseworker, complains('p1', '2026-05-03', 'k2'))
      .thenRefused('no-complaint', { already: true });
    const closed = open.on('2026-05-03').when(region, decides('dismissed')).then({ type: 'ComplaintDecided' });
    expect(kinds(closed, '2026-05-03')).not.toContain('decide-complaint');
    closed.on('2026-05-04').when(region, decides('reversed')).thenRefused('no-such-complaint');
  });

  it("of the region's decision goes to the directorate, of a local refusal to the region", () => {
    const long = given(...registered(imprisonment({}, { years: 11, months: 0, days: 0 })));
    movedTo(long, '2030-06-01', { regime: 'lower-security', unit: 'bastoy-fengsel' }, {}, region)
      .on('2030-06-02')
      .when(caseworker, complains('p1', '2030-06-02'))
      .then({ type: 'ComplaintReceived', decidedBy: 'directorate' });
    long
      .on('2030-06-01')
      .when(caseworker, proposal({ effectiveOn: '2030-06-15' }))
      .then({ type: 'TransitionProposed', decidedBy: 'region' })
      .on('2030-06-02')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied', level: 'local' })
      .on('2030-06-03')
      .when(caseworker, complains('p1', '2030-06-03'))
      .then({ type: 'ComplaintReceived', decidedBy: 'region' });
  });

  it('is not made of what a court decided', () => {
    const held = given(...registered(detention()));
    const court = { id: 'dagny', role: 'court', unit: 'oslo-tingrett' };
    movedTo(held, '2032-03-01', { regime: 'probation', unit: 'f' }, { probationYears: 2 }, court)
      .on('2032-03-02')
      .when(caseworker, complains('p1', '2032-03-02'))
      .thenRefused('no-complaint', { decidedBy: 'court' });
  });
});

describe('a reversal', () => {
  const reversed = (past: Past, of: string, on: IsoDate) =>
    past
      .on(on)
      .when(caseworker, complains(of, on))
      .then({ type: 'ComplaintReceived' })
      .on(on)
      .when(region, decides('reversed'));

  it('of a transfer brings the person back to where they came from', () => {
    const back = reversed(lower, 'p1', '2026-05-10').then(
      { type: 'ComplaintDecided', legalBasis: 'strgjfl § 7 g' },
      { type: 'RegimeChanged', to: { regime: 'high-security', unit: 'oslo-fengsel' }, reverses: 'p1' },
    );
    expect(back.sentence()).toMatchObject({ placeSince: '2026-05-10', proposals: [{ status: 'reversed' }] });
    expect(kinds(back, '2026-05-10')).toContain('assess-lower-security');
  });

  it('of a transfer moves nobody who has gone on since', () => {
    const on = movedTo(lower, '2026-06-01', { regime: 'halfway-house', unit: 'overgangsbolig-oslo' });
    const stays = reversed(on, 'p1', '2026-06-10').then({ type: 'ComplaintDecided' });
    expect(stays.sentence().place.regime).toBe('halfway-house');
  });

  it('of an approval that awaits its day stops it', () => {
    const approved = serving
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'TransitionApproved' });
    const stopped = reversed(approved, 'p1', '2026-05-25').then({ type: 'ComplaintDecided' });
    stopped.on('2026-06-15').when(clock, { type: 'TakeEffect', proposalId: 'p1' }).then();
    expect(nextDue(stopped.sentence(), '2026-06-15')).not.toMatchObject({ type: 'TakeEffect' });
  });

  it('of a refused probation opens the question again, at the day on which it could have been', () => {
    const refused = serving
      .on('2027-02-01')
      .when(caseworker, proposal({ to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-02-18' }))
      .then({ type: 'TransitionProposed' })
      .on('2027-02-10')
      .when(approver, decision({ outcome: 'deny' }))
      .then({ type: 'TransitionDenied' }, { type: 'ReviewDue' });
    expect(kinds(refused, '2027-02-10')).not.toContain('decide-probation');
    const open = reversed(refused, 'p1', '2027-03-01').then({ type: 'ComplaintDecided' });
    expect(kinds(open, '2027-03-01')).toContain('decide-probation');
    expect(kinds(open, '2027-03-01')).not.toContain('review-after-refusal');
  });

  it('of a stay opens the assessment again', () => {
    const stayed = serving
      .on('2026-05-20')
      .when(caseworker, proposal({ proposal: 'stay' }))
      .then({ type: 'TransitionProposed' })
      .on('2026-05-21')
      .when(approver, decision())
      .then({ type: 'StayDecided' });
    expect(kinds(stayed, '2026-05-21')).not.toContain('assess-lower-security');
    const open = reversed(stayed, 'p1', '2026-05-25').then({ type: 'ComplaintDecided' });
    expect(kinds(open, '2026-05-25')).toContain('assess-lower-security');
    expect(kinds(open, '2026-05-25')).not.toContain('review-stay');
  });

  it('of a return to prison brings the person home again, and what had been approved there', () => {
    const atHome = movedTo(serving, '2026-09-01', { regime: 'electronic-monitoring', unit: 'f' }, { facts: home });
    const waiting = atHome
      .on('2026-09-05')
      .when(
        caseworker,
        proposal({ proposalId: 'p2', to: { regime: 'probation', unit: 'f' }, effectiveOn: '2027-02-18' }),
      )
      .then({ type: 'TransitionProposed' })
      .on('2026-09-06')
      .when(approver, decision({ proposalId: 'p2' }))
      .then({ type: 'TransitionApproved' });
    const returned = broke(waiting, '2026-09-10', 'b1')
      .on('2026-09-11')
      .when(approver, answers('b1', 'return-to-prison', { to: { regime: 'high-security', unit: 'oslo-fengsel' } }))
      .then({ type: 'BreachAnswered' }, { type: 'RegimeChanged', breachId: 'b1' });
    expect(returned.sentence().proposals).toMatchObject([{ status: 'effective' }, { status: 'superseded' }]);
    const restored = reversed(returned, 'b1', '2026-09-20').then(
      { type: 'ComplaintDecided' },
      { type: 'RegimeChanged', to: { regime: 'electronic-monitoring', unit: 'f' }, reverses: 'b1' },
    );
    expect(restored.sentence()).toMatchObject({
      place: { regime: 'electronic-monitoring' },
      proposals: [{ status: 'effective' }, { status: 'approved', effectiveOn: '2027-02-18' }],
      breaches: [{ answer: { reversedOn: '2026-09-20' } }],
    });
    expect(approvedTransition(restored.sentence())).toMatchObject({ proposalId: 'p2', effectiveOn: '2027-02-18' });
    restored
      .on('2027-02-18')
      .when(clock, { type: 'TakeEffect', proposalId: 'p2' })
      .then({ type: 'RegimeChanged' }, { type: 'ReleasedOnProbation' });
  });
});

describe('a complaint', () => {
  const lower = movedTo(serving, '2026-05-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
  const complains = (of: string, receivedOn: IsoDate, complaintId = 'k1'): Asked => ({ type: 'ReceiveComplaint', complaintId, of, receivedOn, reason: null }); // prettier-ignore
  const decides = (outcome: 'upheld' | 'reversed' | 'dismissed', complaintId = 'k1'): Asked => ({ type: 'DecideComplaint', complaintId, outcome, reason: 'Som saken viser.' }); // prettier-ignore
  const open = happens(lower, '2026-05-02', caseworker, complains('p1', '2026-05-02'));

  it('is made again after it was dismissed, not after it was reversed', () => {
    const dismissed = happens(open, '2026-05-03', region, decides('dismissed'));
    dismissed.on('2026-05-04').when(caseworker, complains('p1', '2026-05-04', 'k2')).then({ type: 'ComplaintReceived' }); // prettier-ignore
    const reversed = happens(open, '2026-05-03', region, decides('reversed'));
    reversed.on('2026-05-04').when(caseworker, complains('p1', '2026-05-04', 'k2')).thenRefused('no-complaint', { of: 'p1', already: true }); // prettier-ignore
  });

  it('of one decision leaves another open to complaint', () => {
    const second = movedTo(open, '2026-06-01', { regime: 'halfway-house', unit: 'overgangsbolig-oslo' });
    second.on('2026-06-02').when(caseworker, complains('p2', '2026-06-02', 'k2')).then({ type: 'ComplaintReceived', of: 'p2' }); // prettier-ignore
    second
      .on('2026-06-02')
      .when(region, decides('upheld', 'k2'))
      .thenRefused('no-such-complaint', { complaintId: 'k2' });
  });

  it('is decided by nobody who had part in what it is about', () => {
    for (const id of ['ola', 'kari'])
      open.on('2026-05-03').when({ ...region, id }, decides('upheld')).thenRefused('proposer-decides', { complaintId: 'k1' }); // prettier-ignore
    const answered = happens(broke(serving, '2026-09-10', 'b1'), '2026-09-10', approver, answers('b1', 'written-reprimand')); // prettier-ignore
    const about = happens(answered, '2026-09-11', caseworker, complains('b1', '2026-09-11'));
    for (const id of ['ola', 'kari'])
      about.on('2026-09-12').when({ ...region, id }, decides('upheld')).thenRefused('proposer-decides', { complaintId: 'k1' }); // prettier-ignore
    about.on('2026-09-12').when(region, decides('upheld')).then({ type: 'ComplaintDecided' });
  });

  it('is not made of bringing a case to court, nor of a proposal that was not followed', () => {
    const twice = broke(happens(broke(releasedOnProbation(), '2027-03-01', 'b1'), '2027-03-01', approver, answers('b1', 'warning-talk')), '2027-04-01', 'b2'); // prettier-ignore
    const petitioned = happens(twice, '2027-04-02', region, answers('b2', 'petition-to-court'));
    const { petition } = petitioned.sentence();
    petitioned.on('2027-04-03').when(caseworker, complains(petition!.petitionId, '2027-04-03')).thenRefused('no-complaint', { of: 'petition' }); // prettier-ignore
    const held = happens(given(...registered(detention())), '2035-06-01', region, { type: 'RecordProlongationCase', caseId: 's9', court: 'oslo-tingrett', caseNumber: '35-1', broughtOn: '2035-06-01' }); // prettier-ignore
    held.on('2035-06-02').when(caseworker, complains('s9', '2035-06-02')).thenRefused('no-complaint', { of: 'case' });
    held
      .on('2035-06-02')
      .when(caseworker, complains('s8', '2035-06-02'))
      .thenRefused('nothing-to-notify', { of: 's8' });
    const denial = happens(serving, '2026-05-20', caseworker, proposal({ proposal: 'denial' }));
    const rejected = happens(denial, '2026-05-21', approver, decision({ outcome: 'deny' }));
    rejected.on('2026-05-22').when(caseworker, complains('p1', '2026-05-22')).thenRefused('nothing-to-notify', { of: 'p1' }); // prettier-ignore
  });

  it.each<[IsoDate | null, string | null]>([
    ['2026-06-30', 'expected-in-the-past'],
    ['2026-07-01', null],
    [null, null],
  ])('is answered in the meantime, for %s', (expectedOn, refusal) => {
    const reply: Asked = { type: 'SendInterimReply', complaintId: 'k1', expectedOn };
    expect(refusalOf(open, '2026-07-01', region, reply)).toBe(refusal);
  });

  it('that is reversed brings nobody back who was moved on to another prison', () => {
    const on = movedTo(open, '2026-06-01', { regime: 'lower-security', unit: 'hassel-fengsel' });
    on.on('2026-06-02').when(region, decides('reversed')).then({ type: 'ComplaintDecided' });
    expect(happens(on, '2026-06-02', region, decides('reversed')).sentence().place.unit).toBe('hassel-fengsel');
  });
});
