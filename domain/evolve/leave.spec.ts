import { given, registered } from '../../test/given';
import { type LeaveEvent } from '../events';
import { type Leave, type Sentence } from '../state';
import { evolveLeave } from './leave';

// Of two leaves only the one that is meant may change, with its conditions and what was found of it.

const leave = (leaveId: string, from: string): Leave => ({
  ...{ leaveId, leave: 'ordinary', from, to: '2026-06-30', special: false, travelDays: 0, purpose: null },
  ...{ decidedBy: 'local', grantedOn: '2026-06-01', returned: null, endedOn: null, revokedOn: null },
});
const leaves = [leave('l0', '2026-06-10'), leave('l1', '2026-06-20')];
const condition = (conditionId: string) => ({ conditionId, endedOn: null as string | null });
const flags = [
  { what: 'leave', of: 'l1' },
  { what: 'leave', of: 'l0' },
  { what: 'release', of: 'l1' },
];
const state = {
  ...given(...registered()).sentence(),
  leaves,
  conditions: [condition('l0/leave-sober'), condition('l1/leave-sober')],
  corrections: [{ correctionId: 'c1', flagged: flags }],
} as unknown as Sentence;
const ends = (after: Sentence) => after.conditions.map(({ endedOn }) => endedOn);

it('one that ends takes its conditions along, and answers what a correction had found of it', () => {
  const event: LeaveEvent = { type: 'LeaveEnded', leaveId: 'l1', returned: 'late', on: '2026-07-01', by: 'ola' };
  const after = evolveLeave(state, event);
  expect(after.leaves).toEqual([leaves[0], { ...leaves[1], returned: 'late', endedOn: '2026-07-01' }]);
  expect(ends(after)).toEqual([null, '2026-07-01']);
  expect(after.corrections[0]?.flagged).toEqual([flags[1], flags[2]]);
});

it.each<[string, string, Partial<Leave>, (string | null)[]]>([
  // Not begun: it is gone, with its conditions.
  ['l1', '2026-06-19', { returned: 'revoked', endedOn: '2026-06-19', revokedOn: '2026-06-19' }, [null, '2026-06-19']],
  // Begun: the person is to be back that day, and what was set holds until then.
  ['l1', '2026-06-20', { to: '2026-06-20', revokedOn: '2026-06-20' }, [null, null]],
  ['l1', '2026-06-21', { to: '2026-06-21', revokedOn: '2026-06-21' }, [null, null]],
])('%s taken back on %s', (leaveId, on, change, conditions) => {
  const event = { type: 'LeaveRevoked', leaveId, on, reason: 'x', breachId: null } as unknown as LeaveEvent;
  const after = evolveLeave(state, event);
  expect(after.leaves).toEqual([leaves[0], { ...leaves[1], ...change }]);
  expect(ends(after)).toEqual(conditions);
});

it('one that is refused leaves nothing but the decision', () => {
  expect(evolveLeave(state, { type: 'LeaveRefused', leaveId: 'l1' } as LeaveEvent)).toEqual(state);
});
