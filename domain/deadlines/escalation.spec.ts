import { given, registered } from '../../test/given';
import { noticesFor } from '../notices';
import { deadlinesOf } from '.';
import { escalationOf, heardBy, ladderOf } from './escalation';

it.each([
  ['caseworker', ['caseworker', 'approver', 'region']],
  ['probation', ['probation', 'approver', 'region']],
  ['approver', ['approver', 'region']],
  ['region', ['region', 'directorate']],
  ['prosecution', ['prosecution', 'region']],
] as const)('what is %s’s goes up by %j', (owner, ladder) => {
  expect(ladderOf(owner)).toEqual(ladder);
});

it('a week late it goes one up, and a fortnight late two; before its day nobody above hears of it', () => {
  expect(heardBy('caseworker', '30-days-before')).toBe('caseworker');
  expect(heardBy('caseworker', 'on-the-day')).toBe('caseworker');
  expect(heardBy('caseworker', 'overdue-1')).toBe('approver');
  expect(heardBy('caseworker', 'overdue-2')).toBe('region');
  expect(heardBy('caseworker', 'overdue-9')).toBe('region');
});

it('each step up is known before it happens', () => {
  const late = { dueOn: '2026-06-01', owner: 'caseworker', overdue: true } as const;
  expect(escalationOf(late, '2026-05-01')).toEqual([
    { step: 'overdue-1', on: '2026-06-08', to: 'approver', reached: false },
    { step: 'overdue-2', on: '2026-06-15', to: 'region', reached: false },
  ]);
  expect(escalationOf(late, '2026-06-08').map(({ reached }) => reached)).toEqual([true, false]);
  expect(escalationOf({ ...late, overdue: false }, '2026-05-01')).toEqual([]);
});

describe('in a case', () => {
  const sentence = given(...registered()).sentence();
  const deadline = deadlinesOf(sentence, '2027-02-01').find(({ kind }) => kind === 'decide-probation');

  it('it stands beside the deadline', () => {
    expect(deadline?.escalation).toMatchObject([
      { on: '2027-02-25', to: 'approver' },
      { on: '2027-03-04', to: 'region' },
    ]);
  });

  it.each([
    ['3-days-before', 'caseworker', 'går saken til leder 25.02.2027'],
    ['on-the-day', 'caseworker', 'it goes to the leader on 25.02.2027'],
    ['overdue-1', 'approver', 'går saken til regionen 04.03.2027'],
    ['overdue-2', 'region', null],
  ])('the mail of %s goes to %s and says who hears of it next', (step, to, says) => {
    const event = {
      type: 'DeadlineReached' as const,
      ...{ deadlineId: 'decide-probation', kind: 'decide-probation', dueOn: '2027-02-18', step, legalBasis: '§' },
    };
    const [notice] = noticesFor(event, sentence, 's1');
    expect(notice?.to.role).toBe(to);
    if (says === null) expect(notice?.text).not.toContain('går saken');
    else expect(notice?.text).toContain(says);
  });
});
