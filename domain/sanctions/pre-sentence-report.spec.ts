import { approver, court, given, registered } from '../../test/given';
import { probation, sanction, step, took } from '../../test/given-sanction';
import { datesOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';

// Ordered on 1 February 2026, to be delivered by 2 March.
const ordered = () => given(...registered(sanction('pre-sentence-report')));
const begun = () =>
  took(ordered(), probation, step('begin', '2026-02-05', { takesPart: 'yes' }), {}, { type: 'ServingStarted' });

it('is ordered, begun, delivered and closed', () => {
  const talked = took(begun(), probation, step('record-talk', '2026-02-09'));
  const delivered = took(
    talked,
    probation,
    step('deliver', '2026-02-20', { advises: 'community-sentence' }),
    {},
    {
      type: 'SentenceCompleted',
      completedOn: '2026-02-20',
    },
  );
  expect(delivered.sentence().status).toBe('completed');
});

it('is not delivered before it is begun, nor by whoever decides', () => {
  ordered().on('2026-02-20').when(probation, step('deliver', '2026-02-20')).thenRefused('step-not-open');
  begun().on('2026-02-20').when(approver, step('deliver', '2026-02-20')).thenRefused('wrong-level');
});

describe('the day it is due', () => {
  const due = (past: ReturnType<typeof ordered>) =>
    deadlinesOf(past.sentence(), '2026-02-01').find(({ kind }) => kind === 'deliver-report')?.dueOn;

  it('is the one of the order', () => {
    expect(due(ordered())).toBe('2026-03-02');
    expect(due(begun())).toBe('2026-03-02');
  });

  it.each([
    ['2026-03-01', 'extension-too-long'],
    ['2026-03-02', 'extension-too-long'],
    ['2026-03-03', null],
    ['2026-06-02', null],
    ['2026-06-03', 'extension-too-long'],
  ])('is put off to %s: %s', (until, refused) => {
    const asked = step('put-off', '2026-02-10', { until });
    if (refused) return void begun().on('2026-02-10').when(probation, asked).thenRefused('extension-too-long');
    const later = took(begun(), probation, asked);
    expect(due(later)).toBe(until);
    expect(datesOf(later.sentence())).toMatchObject({ reportDueOn: until });
  });
});

it('is closed when the order is withdrawn', () => {
  took(ordered(), court, step('withdraw-order', '2026-02-03'), {}, { type: 'SentenceEnded', end: 'lapsed' });
});
