import { addDays, addMonths } from '../dates';
import { imprisonment, placement } from '../../test/given';
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
