import { given, registered } from '../../test/given';
import { type ExclusionEvent } from '../events';
import { type Exclusion, type Sentence } from '../state';
import { evolveExclusion, exclusionReversed } from './exclusion';

const exclusion = (exclusionId: string, more: Partial<Exclusion> = {}): Exclusion => ({
  ...{ exclusionId, exclusion: 'full', ground: 'injury-or-violence', startedAt: '2026-05-04T14:30' },
  ...{ decisions: [{ on: '2026-05-04', level: 'local' }], supervisedAt: null, councilInformedOn: null, endedAt: null },
  ...more,
});
const state: Sentence = { ...given(...registered()).sentence(), exclusions: [exclusion('q0'), exclusion('q1')] };
const after = (event: object, from = state) =>
  evolveExclusion(from, { exclusionId: 'q1', ...event } as ExclusionEvent).exclusions;

it('is decided beside those that were', () => {
  const decides = { type: 'ExclusionDecided', exclusionId: 'q2', decidedOn: '2026-05-04', decidedBy: 'local' };
  const said = { exclusion: 'full', ground: 'injury-or-violence', startedAt: '2026-05-04T14:30' };
  expect(after({ ...said, ...decides })).toEqual([...state.exclusions, exclusion('q2')]);
});

it.each<[object, Partial<Exclusion>]>([
  [
    { type: 'ExclusionContinued', decidedOn: '2026-05-18', decidedBy: 'region' },
    {
      decisions: [
        { on: '2026-05-04', level: 'local' },
        { on: '2026-05-18', level: 'region' },
      ],
    },
  ],
  [{ type: 'ExclusionSupervised', supervisedAt: '2026-05-05T08:00' }, { supervisedAt: '2026-05-05T08:00' }],
  [{ type: 'SupervisoryCouncilInformed', informedOn: '2026-06-04' }, { councilInformedOn: '2026-06-04' }],
  [{ type: 'ExclusionEnded', endedAt: '2026-05-06T08:00' }, { endedAt: '2026-05-06T08:00' }],
])('%o concerns that one alone', (event, change) => {
  expect(after(event)).toEqual([exclusion('q0'), exclusion('q1', change)]);
});

it.each([
  ['2026-05-05T07:59', '2026-05-05T08:00'],
  ['2026-05-05T08:01', '2026-05-05T08:01'],
])('was last looked after at the latest of what is recorded: 08:00, then %s', (supervisedAt, last) => {
  const once = { ...state, exclusions: [exclusion('q1', { supervisedAt: '2026-05-05T08:00' })] };
  expect(after({ type: 'ExclusionSupervised', supervisedAt }, once)[0]?.supervisedAt).toBe(last);
});

it.each<[string, string, string]>([
  // The day of the decision on the complaint, and when it began.
  ['2026-05-10', '2026-05-04T14:30', '2026-05-10T00:00'],
  ['2026-05-04', '2026-05-04T14:30', '2026-05-04T14:30'],
])(
  'reversed on %s, begun %s, it has ended at %s; another, or one that had ended, is as it was',
  (on, startedAt, end) => {
    const over = exclusion('q1', { endedAt: '2026-05-05T08:00' });
    expect(exclusionReversed([exclusion('q0'), exclusion('q1', { startedAt })], 'q1', on).map((one) => one.endedAt)).toEqual([null, end]); // prettier-ignore
    expect(exclusionReversed([over], 'q1', on)).toEqual([over]);
  },
);
