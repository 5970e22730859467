import {
  approver,
  broke,
  caseworker,
  clock,
  decision,
  given,
  imprisonment,
  movedTo,
  placement,
  proposal,
  region,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { deadlinesOf, nextDue } from '../deadlines';
import { type Sentence } from '../state';

const hold = (more: object = {}): Asked => ({
  type: 'PlaceHold',
  ...{ holdId: 'h1', deadlineId: 'answer-breach/b1', reason: 'awaiting-police', note: null, until: '2026-07-01' },
  ...more,
});
const end: Asked = { type: 'EndHold', holdId: 'h1', note: 'The report came.' };
/** A breach registered on 20 May, to be answered by 3 June. */
const breached = () =>
  broke(given(...registered(imprisonment({}, { years: 3, months: 0, days: 0 }))), '2026-05-20', 'b1');
const held = (until: IsoDate = '2026-07-01') =>
  breached().on('2026-05-25').when(caseworkerAbove, hold({ until })).then({ type: 'DeadlineHeld' });
/** The answer is the leader's, so the hold is too. */
const caseworkerAbove = approver;
const answer = (sentence: Sentence, today: IsoDate) => {
  const found = deadlinesOf(sentence, today).find(({ kind }) => kind === 'answer-breach');
  if (!found) throw new Error('not open');
  return found;
};

describe('a deadline of our own choice', () => {
  it('rests until its day: not late, not heard, and it says why', () => {
    const { dueOn, state, nextReminderOn, hold: why } = answer(held().sentence(), '2026-06-20');
    expect([dueOn, state, nextReminderOn]).toEqual(['2026-07-01', 'open', '2026-07-01']);
    expect(why).toEqual({ holdId: 'h1', reason: 'awaiting-police', until: '2026-07-01' });
    const sentence = held().sentence();
    for (let day = '2026-05-25'; day < '2026-07-01'; day = addDays(day, 1)) {
      const due = nextDue(sentence, day);
      expect(due?.type === 'ReachDeadline' && due.deadlineId === 'answer-breach/b1').toBe(false);
    }
  });

  it('comes back by itself on that day, by the sentence’s own timer, and is heard then', () => {
    const reached = held().sentence();
    expect(nextDue(reached, '2026-06-30')).toBeNull();
    expect(nextDue(reached, '2026-07-01')).toEqual({ type: 'ReturnFromHold', holdId: 'h1' });
    const back = held()
      .on('2026-07-01')
      .when(clock, { type: 'ReturnFromHold', holdId: 'h1' })
      .then({ type: 'HoldEnded', endedOn: '2026-07-01', because: 'returned' });
    const after = back.sentence();
    expect(answer(after, '2026-07-01')).toMatchObject({ dueOn: '2026-07-01', state: 'open', hold: null });
    expect(nextDue(after, '2026-07-01')).toMatchObject({ type: 'ReachDeadline', step: 'on-the-day' });
    expect(answer(after, '2026-07-02')).toMatchObject({ state: 'overdue', nextReminderOn: '2026-07-08' });
  });

  it('comes back after a long outage as of its own day', () => {
    held()
      .on('2026-09-09')
      .when(clock, { type: 'ReturnFromHold', holdId: 'h1' })
      .then({ type: 'HoldEnded', endedOn: '2026-07-01' });
    held().on('2026-06-30').when(clock, { type: 'ReturnFromHold', holdId: 'h1' }).thenRefused('not-due');
  });

  it('runs again early on request, due no earlier than that day; then nothing comes back by itself', () => {
    const ended = held().on('2026-06-10').when(approver, end).then({ type: 'HoldEnded', because: 'asked' });
    expect(answer(ended.sentence(), '2026-06-10')).toMatchObject({ dueOn: '2026-06-10', hold: null });
    ended.on('2026-07-01').when(clock, { type: 'ReturnFromHold', holdId: 'h1' }).then();
    ended.on('2026-06-11').when(approver, end).thenRefused('no-such-hold');
    // Ended before it was due at all, it is due when it was.
    const early = held().on('2026-05-27').when(approver, end).then({ type: 'HoldEnded' });
    expect(answer(early.sentence(), '2026-05-27').dueOn).toBe('2026-06-03');
  });

  it('rests once at a time, within bounds, and for a reason', () => {
    held()
      .on('2026-05-26')
      .when(approver, hold({ holdId: 'h2' }))
      .thenRefused('already-on-hold', { holdId: 'h1' });
    const on = breached().on('2026-05-25');
    on.when(approver, hold({ until: '2026-05-25' })).thenRefused('hold-out-of-range', { earliest: '2026-05-26' });
    on.when(approver, hold({ until: '2026-11-21' })).then({ type: 'DeadlineHeld' });
    on.when(approver, hold({ until: '2026-11-22' })).thenRefused('hold-out-of-range', { latest: '2026-11-21' });
    on.when(approver, hold({ reason: 'other', note: ' ' })).thenRefused('hold-note-required');
    on.when(approver, hold({ deadlineId: 'answer-breach/b2' })).thenRefused('no-such-deadline');
  });

  it('is put on hold by whose it is, or whoever is above them', () => {
    const on = breached().on('2026-05-25');
    on.when(caseworker, hold()).thenRefused('wrong-level', { decidedBy: ['approver', 'region'] });
    on.when(region, hold()).then({ type: 'DeadlineHeld' });
  });
});

it('a deadline of the law refuses a hold, with its paragraph', () => {
  const refused = given(...registered())
    .on('2026-05-25')
    .when(caseworker, hold({ deadlineId: 'decide-probation' }));
  refused.thenRefused('deadline-bound-by-law', { dueOn: '2027-02-18' });
  expect(refused.decision).toMatchObject({ legalBasis: 'strgjfl §§ 41–42, forskrift § 3-41' });
});

it('what its day itself settles refuses a hold', () => {
  given(...registered())
    .on('2026-05-20')
    .when(caseworker, proposal())
    .then({ type: 'TransitionProposed' })
    .on('2026-05-21')
    .when(approver, decision())
    .then({ type: 'TransitionApproved' })
    .on('2026-05-22')
    .when(caseworker, hold({ deadlineId: 'transition-takes-effect/p1' }))
    .thenRefused('deadline-settles-itself');
});

describe('a case', () => {
  const give = (to: string): Asked => ({ type: 'ReassignCase', caseworker: to, reason: null, together: null });

  it('is somebody else’s from then on; given to whose it is, nothing happens', () => {
    const past = given(...registered()).on('2026-05-25');
    const given2 = past.when(approver, give('siv')).then({ type: 'CaseReassigned', from: 'ola', to: 'siv' });
    expect(given2.sentence().caseworker).toBe('siv');
    past.when(approver, give('ola')).then();
  });
});

describe('who stands in for somebody', () => {
  const proposed = () =>
    given(...registered())
      .on('2026-05-20')
      .when(caseworker, proposal())
      .then({ type: 'TransitionProposed' });
  const inPlaceOf = (onBehalfOf: string, id = 'siv') => ({ ...approver, id, onBehalfOf });

  it('decides in their role, and the log keeps whose it was', () => {
    const past = proposed().on('2026-05-21');
    const decided = past
      .when(inPlaceOf('kari'), decision())
      .then({ type: 'TransitionApproved', by: 'siv', onBehalfOf: 'kari' });
    expect(decided.sentence().proposals[0]?.decision).toMatchObject({ by: 'siv', onBehalfOf: 'kari' });
  });

  it('never decides what either of the two proposed', () => {
    const past = proposed().on('2026-05-21');
    past.when(inPlaceOf('kari', 'ola'), decision()).thenRefused('proposer-decides');
    past.when(inPlaceOf('ola'), decision()).thenRefused('proposer-decides');
  });

  it('never answers a breach that either of the two registered', () => {
    const on = breached().on('2026-05-21');
    const reprimand: Asked = {
      type: 'AnswerBreach',
      breachId: 'b1',
      response: 'written-reprimand',
      to: null,
      reason: 'As the file shows.',
    };
    on.when(inPlaceOf('ola'), reprimand).thenRefused('proposer-decides');
    on.when(inPlaceOf('kari', 'ola'), reprimand).thenRefused('proposer-decides');
  });

  it('makes it theirs too: no complaint about it is decided by whom they stood in for', () => {
    const complained = movedTo(
      given(...registered()),
      '2026-05-20',
      { regime: 'lower-security', unit: 'b' },
      {},
      inPlaceOf('rigmor'),
    )
      .on('2026-05-22')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'p1',
        receivedOn: '2026-05-22',
        reason: null,
      })
      .then({ type: 'ComplaintReceived' })
      .on('2026-05-25');
    const upheld: Asked = { type: 'DecideComplaint', complaintId: 'k1', outcome: 'upheld', reason: null };
    complained.when(region, upheld).thenRefused('proposer-decides');
    complained.when({ ...region, id: 'roar' }, upheld).then({ type: 'ComplaintDecided' });
  });
});

it('a summoned person’s deadlines are the placement office’s', () => {
  given(...registered(undefined, '2026-02-01'))
    .on('2026-02-02')
    .when(placement, hold({ deadlineId: 'start-of-execution' }))
    .thenRefused('deadline-bound-by-law');
});
