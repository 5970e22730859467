import { approver, caseworker, given, registered } from '../test/given';
import { type IsoDate } from './dates';
import { leaveYear } from './leave';

const serving = given(...registered());
type Past = ReturnType<typeof given>;
const granted = (past: Past, from: IsoDate, to: IsoDate, leave: 'ordinary' | 'short' = 'ordinary') =>
  past
    .on('2026-08-20')
    .when(approver, { type: 'GrantLeave', leaveId: from, leave, from, to, reason: null })
    .then({ type: 'LeaveGranted' });
const year = { from: '2026-09-01', to: '2027-09-01', quota: 18 };

it('there is no year of leave before the first ordinary one', () => {
  expect(leaveYear(serving.sentence(), '2026-08-20')).toBeNull();
  expect(leaveYear(granted(serving, '2026-09-01', '2026-09-01', 'short').sentence(), '2026-08-20')).toBeNull();
});

it('it runs from the first one, whose nights count from the day on which it is granted', () => {
  const first = granted(serving, '2026-09-01', '2026-09-04');
  expect(leaveYear(first.sentence(), '2026-08-20')).toEqual({ ...year, used: 3 });
  const second = granted(first, '2026-10-01', '2026-10-03');
  expect(leaveYear(second.sentence(), '2027-08-31')).toEqual({ ...year, used: 5 });
});

it('it begins anew on its day', () => {
  const first = granted(serving, '2026-09-01', '2026-09-04');
  expect(leaveYear(first.sentence(), '2027-08-31')).toMatchObject({ from: '2026-09-01', used: 3 });
  expect(leaveYear(first.sentence(), '2027-09-01')).toMatchObject({ from: '2027-09-01', used: 0 });
});

it('whoever comes back early has used fewer, and what is taken back none', () => {
  const first = granted(serving, '2026-09-01', '2026-09-04');
  const early = first
    .on('2026-09-02')
    .when(caseworker, { type: 'EndLeave', leaveId: '2026-09-01', returned: 'on-time', on: '2026-09-02' })
    .then({ type: 'LeaveEnded' });
  expect(leaveYear(early.sentence(), '2026-09-02')).toEqual({ ...year, used: 1 });
  const taken = first
    .on('2026-08-21')
    .when(approver, { type: 'RevokeLeave', leaveId: '2026-09-01', reason: 'Truslene er gjentatt.' })
    .then({ type: 'LeaveRevoked' });
  expect(leaveYear(taken.sentence(), '2026-08-21')).toMatchObject({ used: 0 });
});
