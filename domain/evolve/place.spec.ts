import { given, registered } from '../../test/given';
import { type EndEvent } from '../events';
import { type Regime } from '../regimes';
import { type Sentence } from '../state';
import { evolveEnd } from './end';
import { backInPrison, conditionsWhere, stillUndecided, withoutApproved } from './place';

const serving = given(...registered()).sentence();
const day = (kind: string) => ({ deadlineId: kind, kind, dueOn: '2026-05-01' });

it.each<[Regime, string[]]>([
  ['high-security', ['assess-lower-security', 'decide-probation', 'minimum-expiry']],
  ['lower-security', ['decide-probation', 'minimum-expiry']],
  ['halfway-house', ['decide-probation', 'minimum-expiry']],
  ['home-detention', ['decide-probation', 'minimum-expiry']],
  ['electronic-monitoring', ['decide-probation', 'minimum-expiry']],
  // A decision on probation answers what asked for something lighter, too.
  ['probation', []],
])('a decision about %s leaves undecided %j', (decided, left) => {
  const undecided = ['assess-lower-security', 'decide-probation', 'minimum-expiry'].map(day);
  expect(stillUndecided(undecided, decided).map(({ kind }) => kind)).toEqual(left);
});

describe('conditions after a move', () => {
  const condition = (code: string, endedOn: string | null = null) => ({ conditionId: code, code, endedOn });
  const state = {
    ...serving,
    conditions: [condition('leave-sober'), condition('no-contact'), condition('not-in-the-catalogue'), condition('leave-sober', '2026-04-01')], // prettier-ignore
  } as unknown as Sentence;

  it('hold on where the law knows them, and have ended where it does not', () => {
    expect(conditionsWhere(state, 'probation', '2026-06-01').map(({ endedOn }) => endedOn)).toEqual([
      ...['2026-06-01', null, '2026-06-01', '2026-04-01'],
    ]);
  });

  it('are as they were where the regime is the same', () => {
    expect(conditionsWhere(state, 'high-security', '2026-06-01')).toEqual(state.conditions);
  });
});

it('whoever is back in prison has left the stays, days and reviews of probation behind', () => {
  const out = {
    ...serving,
    status: 'on-probation',
    stays: [{ proposalId: 'p1', toward: 'probation', reviewOn: '2026-09-01' }],
    undecided: [day('decide-probation')],
    placeReviewOn: '2026-09-01',
  } as unknown as Sentence;
  expect(backInPrison(out, { regime: 'high-security', unit: 'oslo-fengsel' }, '2026-06-01')).toMatchObject({
    ...{ status: 'serving', placeSince: '2026-06-01', stays: [], undecided: [], placeReviewOn: null, petition: null },
  });
});

it.each([
  ['p1', null, ['superseded', 'approved']],
  ['p2', { proposalId: 'p1' }, ['approved', 'superseded']],
])('%s set aside leaves the wait for a place %o', (set, wait, statuses) => {
  const state = {
    ...serving,
    awaitingPlace: { proposalId: 'p1', since: '2026-05-01' },
    proposals: ['p1', 'p2'].map((proposalId) => ({ proposalId, status: 'approved' })),
  } as unknown as Sentence;
  const after = withoutApproved(state, [set]);
  if (wait === null) expect(after.awaitingPlace).toBeNull();
  else expect(after.awaitingPlace).toMatchObject(wait);
  expect(after.proposals.map(({ status }) => status)).toEqual(statuses);
});

describe('an end', () => {
  const state = {
    ...serving,
    petition: { petitionId: 'b1' },
    awaitingPlace: { proposalId: 'p1', since: '2026-05-01' },
    suspensions: [
      { suspensionId: 's1', from: '2026-04-01', to: '2026-04-05' },
      { suspensionId: 's2', from: '2026-05-01', to: null },
    ],
  } as unknown as Sentence;
  const closed = { petition: null, awaitingPlace: null, suspensions: [{ to: '2026-04-05' }, { to: '2026-06-01' }] };

  it.each<[object, string]>([
    [{ type: 'SentenceCompleted', completedOn: '2026-06-01' }, 'completed'],
    [{ type: 'SentenceEnded', end: 'died', endedOn: '2026-06-01' }, 'died'],
  ])('%o closes what was open, on its day', (event, status) => {
    expect(evolveEnd(state, event as EndEvent)).toMatchObject({ ...closed, status, completedOn: '2026-06-01' });
  });

  it('that is taken back is counted', () => {
    const reopened = { type: 'SentenceReopened' } as EndEvent;
    const ended = { ...state, completedOn: '2026-06-01', reopenings: 1 };
    expect(evolveEnd(ended, reopened)).toMatchObject({ status: 'on-probation', completedOn: null, reopenings: 2 });
  });
});
