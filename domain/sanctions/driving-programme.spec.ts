import { approver, court, given, region, registered } from '../../test/given';
import { begun, broken, probation, sanction, step, took } from '../../test/given-sanction';
import { type IsoDate } from '../dates';
import { endOf } from '../dates-of-sentence';
import { deadlinesOf } from '../deadlines';

const programme = () => begun(given(...registered(sanction('programme'))));
const next = (past: ReturnType<typeof programme>, today: IsoDate) => deadlinesOf(past.sentence(), today)[0];

it.each([
  [9, 'period-outside-law'],
  [10, null],
  [14, null],
] as const)('of %i months', (months, refused) => {
  const attempt = () => registered(sanction('programme', { months }));
  if (refused) expect(attempt).toThrow(refused);
  else expect(given(...attempt()).sentence().status).toBe('summoned');
});

it('lasts ten months from the first meeting, with a talk each fortnight', () => {
  expect(endOf(programme().sentence()).on).toBe('2027-01-01');
  expect(next(programme(), '2026-03-02')).toMatchObject({ kind: 'programme-talk', dueOn: '2026-03-16' });
  const talked = took(programme(), probation, step('hold-talk', '2026-03-12'));
  expect(next(talked, '2026-03-12')).toMatchObject({ kind: 'programme-talk', dueOn: '2026-03-26' });
});

it('is completed when its time is out and twenty hours of the course are done', () => {
  const hours = (past: ReturnType<typeof programme>, n: number, on: IsoDate) =>
    took(past, probation, step('record-course-hours', on, { hours: n }));
  const some = hours(hours(programme(), 10, '2026-04-01'), 9, '2026-04-08');
  const complete = (past: typeof some, on: IsoDate) => past.on(on).when(probation, step('complete', on));
  complete(some, '2027-01-01').thenRefused('not-all-done', { courseHoursLeft: 1 });
  const all = hours(some, 1, '2026-04-15');
  complete(all, '2026-12-31').thenRefused('not-due', { endsOn: '2027-01-01' });
  complete(all, '2027-01-01').then({ type: 'StepTaken' }, { type: 'SentenceCompleted', because: 'performed' });
  all.on('2026-04-20').when(probation, step('record-course-hours', '2026-04-20', { hours: 11 })).thenRefused('hours-exceed-sentence', { left: 10 }); // prettier-ignore
});

it('a repeated breach goes to court after a warning; a serious one at once', () => {
  const breach = broken(programme(), '2026-03-10', 'intoxicated');
  const petition = (ground: string) => step('petition', '2026-03-12', { ground });
  breach.on('2026-03-12').when(region, petition('repeated')).thenRefused('warning-first');
  breach.on('2026-03-12').when(approver, petition('serious')).thenRefused('wrong-level');
  const taken = took(breach, region, petition('serious'));
  const extended = took(
    taken,
    court,
    step('court-decides', '2026-05-04', { outcome: 'extended', until: '2027-06-01' }),
  );
  expect(endOf(extended.sentence()).on).toBe('2027-06-01');
  took(taken, court, step('court-decides', '2026-05-04', { outcome: 'converted' }), {}, { type: 'SentenceEnded', end: 'converted' }); // prettier-ignore
});
