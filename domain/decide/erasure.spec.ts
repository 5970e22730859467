import { addDays, addMonths } from '../dates';
import {
  answers,
  approver,
  broke,
  caseworker,
  clock,
  imprisonment,
  placement,
  region,
  releasedOnProbation,
} from '../../test/given';
import { fold } from '../evolve';
import { type SentenceEvent } from '../events';
import { decide } from './index';
import { type Command } from '../commands';
import { type Sentence } from '../state';
import { deadlinesOf, nextMoment } from '../deadlines';

const COMPLETED = '2027-09-01';
const KEPT_UNTIL = '2037-09-01';
const registered = decide(
  command(imprisonment({ startDate: '2026-03-02' }), placement.id),
  { status: 'unregistered' },
  '2026-03-02',
);
if (!registered.ok) throw new Error(registered.code);
const open = fold(registered.events) as Sentence;
const end: SentenceEvent = { type: 'SentenceCompleted', completedOn: COMPLETED } as never;
const ended = fold([end], open) as Sentence;

function command(asked: object, by = 'kari'): Command {
  return {
    ...{ id: 'c', sentenceId: 's', expectedVersion: null, epoch: null },
    by: { id: by, role: 'placement', unit: null },
    ...asked,
  } as Command;
}

const propose = command({ type: 'ProposeErasure', erasureId: 'e1', ground: 'retention-ended' }, 'kari');
const confirm = (by: string, erasureId = 'e1') => command({ type: 'DecideErasure', erasureId, outcome: 'confirm' }, by);

function after(state: Sentence, asked: Command, today: string): Sentence {
  const decided = decide(asked, state, today);
  if (!decided.ok) throw new Error(decided.code);
  return fold(decided.events, state) as Sentence;
}

describe('erasing the personal data of a case', () => {
  it('waits for the end, and ten years more', () => {
    expect(decide(propose, open, '2050-01-01')).toMatchObject({ ok: false, code: 'sentence-not-ended' });
    expect(decide(propose, ended, addDays(KEPT_UNTIL, -1))).toMatchObject({
      ok: false,
      code: 'retention-runs',
      facts: { keptUntil: KEPT_UNTIL },
    });
    expect(decide(propose, ended, KEPT_UNTIL)).toMatchObject({ ok: true, events: [{ type: 'ErasureProposed' }] });
  });

  it('takes two people', () => {
    const proposed = after(ended, propose, KEPT_UNTIL);
    expect(decide(propose, proposed, KEPT_UNTIL)).toMatchObject({ code: 'erasure-pending' });
    expect(decide(confirm('kari'), proposed, KEPT_UNTIL)).toMatchObject({ code: 'own-erasure' });
    expect(decide(confirm('ola', 'another'), proposed, KEPT_UNTIL)).toMatchObject({ code: 'no-such-erasure' });
    expect(decide(confirm('ola'), proposed, KEPT_UNTIL)).toMatchObject({
      ok: true,
      events: [{ type: 'PersonErased', proposedBy: 'kari', by: 'ola' }],
    });
    const rejected = after(proposed, { ...confirm('kari'), outcome: 'reject' } as Command, KEPT_UNTIL);
    expect(decide(confirm('ola'), rejected, KEPT_UNTIL)).toMatchObject({ code: 'no-such-erasure' });
  });

  it('ends everything: nothing can be recorded of somebody who is erased', () => {
    const erased = after(after(ended, propose, KEPT_UNTIL), confirm('ola'), KEPT_UNTIL);
    for (const asked of [
      propose,
      confirm('ola'),
      command({ type: 'RegisterBreach' }),
      command({ type: 'IssueLetter' }),
    ])
      expect(decide(asked, erased, addMonths(KEPT_UNTIL, 1))).toMatchObject({ ok: false, code: 'person-erased' });
    expect(deadlinesOf(erased, KEPT_UNTIL)).toEqual([]);
  });

  it('is a deadline from the end on, which wakes no workflow', () => {
    expect(deadlinesOf(ended, COMPLETED)).toMatchObject([
      { kind: 'erase-personal-data', dueOn: KEPT_UNTIL, owner: { role: 'placement' }, state: 'open', lawBound: true },
    ]);
    expect(deadlinesOf(ended, addDays(KEPT_UNTIL, 1))).toMatchObject([{ state: 'overdue' }]);
    expect(nextMoment(ended, COMPLETED)).toBeNull();
  });

  it('waits for a complaint that nobody has decided', () => {
    const complaint = { complaintId: 'k1', outcome: null };
    const complained = { ...ended, complaintCases: [complaint] } as unknown as Sentence;
    expect(decide(propose, complained, KEPT_UNTIL)).toMatchObject({ code: 'complaint-undecided' });
  });
});

describe('a complaint that may still come', () => {
  const LATE = '2037-08-20';
  const proposes = { type: 'ProposeErasure', erasureId: 'e1', ground: 'retention-ended' } as const;
  const decides = (outcome: 'confirm' | 'reject') => ({ type: 'DecideErasure', erasureId: 'e1', outcome }) as const;
  const tells = { type: 'RecordNotification', notificationId: 'n1', of: 'b1', notifiedAt: `${LATE}T12:00` } as const;
  const another = { ...placement, id: 'another' };
  /** Warned in the last days of a probation that ended ten years before, and not told of it. */
  const over = broke(releasedOnProbation(), '2027-08-10', 'b1')
    .on('2027-08-11')
    .when(approver, answers('b1', 'warning-talk'))
    .then({ type: 'BreachAnswered' })
    .on('2027-08-21')
    .when(clock, { type: 'CompleteSentence' })
    .then({ type: 'SentenceCompleted' });
  // Seven days from a Thursday.
  const told = over.on(LATE).when(caseworker, tells).then({ type: 'PersonNotified' });
  const proposed = over.on(LATE).when(placement, proposes).then({ type: 'ErasureProposed' });
  const both = proposed.on(LATE).when(caseworker, tells).then({ type: 'PersonNotified' });

  it('holds the erasure until its last day has passed', () => {
    const { lastDay = '' } = told.sentence().complaints[0] ?? {};
    expect(lastDay).toBe('2037-08-27');
    told.on(lastDay).when(placement, proposes).thenRefused('complaint-time-runs', { lastDay, today: lastDay });
    told.on(addDays(lastDay, 1)).when(placement, proposes).then({ type: 'ErasureProposed' });
  });

  it('though it was proposed before: nobody confirms it then, and whoever will may reject it', () => {
    both.on(LATE).when(another, decides('confirm')).thenRefused('complaint-time-runs');
    both.on(LATE).when(another, decides('reject')).then({ type: 'ErasureRejected' });
    both.on('2037-08-28').when(another, decides('confirm')).then({ type: 'PersonErased' });
  });

  it('and that came, until it is decided', () => {
    const complains = {
      type: 'ReceiveComplaint',
      complaintId: 'k1',
      of: 'b1',
      receivedOn: LATE,
      reason: null,
    } as const;
    const complained = both.on(LATE).when(caseworker, complains).then({ type: 'ComplaintReceived', inTime: true });
    complained.on('2037-08-28').when(another, decides('confirm')).thenRefused('complaint-undecided');
    complained
      .on('2037-09-01')
      .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'upheld', reason: 'Riktig.' })
      .then({ type: 'ComplaintDecided' })
      .on('2037-09-01')
      .when(another, decides('confirm'))
      .then({ type: 'PersonErased' });
  });
});
