import { addDays } from '../../domain/dates';
import { stepsAround } from '../../domain/deadlines/steps';
import { punctuality } from './counted';

// Reminders are in time by the rhythm that their kind had when they went out: the log is older than the rhythm of today.

const KNOWN_BEFORE = -100;
const of = (kind: string, step: string, lag: number, known = KNOWN_BEFORE) =>
  punctuality([{ kind, step, lag, known, count: 1 }]).onTime === 1;

it.each([
  ['of what is due at once, the day after', 'report-to-police', 'overdue-1', 1, true],
  ['and no later', 'report-to-police', 'overdue-1', 2, false],
  ['after a week, when that was its first', 'report-to-police', 'overdue-1', 7, true],
  ['and no later', 'report-to-police', 'overdue-1', 8, false],
  ['after a week, as it is its second', 'consent-withdrawn', 'overdue-2', 7, true],
  ['after two, when that was its second', 'inform-prosecution', 'overdue-2', 14, true],
  ['and no later', 'inform-prosecution', 'overdue-2', 15, false],
  ['of what is heard every week, after one', 'answer-breach', 'overdue-1', 7, true],
  ['and no later', 'answer-breach', 'overdue-1', 8, false],
  ['of what is heard every day, on the third', 'supervise-exclusion', 'overdue-3', 3, true],
  ['and no later', 'supervise-exclusion', 'overdue-3', 21, false],
  ['a week before', 'answer-breach', '7-days-before', -7, true],
])('%s: %s, %s on day %i', (_what, kind, step, lag, inTime) => {
  expect(of(kind, step, lag)).toBe(inTime);
});

it('on the first day on which the case was known', () => {
  expect([of('answer-breach', 'overdue-2', 20, 20), of('answer-breach', 'overdue-2', 20, 19)]).toEqual([true, false]);
});

it('since no step of what is due at once was ever called the same on the same day', () => {
  const nameOn = (lag: number, rhythm: { readonly rhythm?: 'at-once' }) =>
    stepsAround({ dueOn: '2026-06-01', daysBefore: [], overdue: true, ...rhythm }, addDays('2026-06-01', lag)).latest
      ?.name;
  for (let lag = 1; lag < 800; lag += 1) expect(nameOn(lag, { rhythm: 'at-once' })).not.toBe(nameOn(lag, {}));
});
