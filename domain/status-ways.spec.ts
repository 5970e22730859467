import { PRISON_KINDS } from './regimes';
import { ENDS, OPEN_STATUSES } from './state';
import { basisOfEnd, STATUS_WAYS, type Standing, type StatusWay } from './status-ways';

// The table as a machine: what can be reached from where, with all of its ways and without some of them.

const OPEN: readonly Standing[] = [
  ...OPEN_STATUSES,
  ...(['interrupted', 'unlawfully-absent', 'suspended-pending-court'] as const),
];
/** Another sanction that is converted is no end of these. */
const END: readonly Standing[] = ENDS.filter((end) => end !== 'converted');

/** Everywhere that the ways lead from a start, one after the other. */
function reached(start: Standing, ways: readonly StatusWay[]): ReadonlySet<Standing> {
  const there = new Set<Standing>([start]);
  for (let more = true; more;) {
    const next = ways.filter(({ from, to }) => !there.has(to) && from.some((each) => there.has(each)));
    for (const { to } of next) there.add(to);
    more = next.length > 0;
  }
  return there;
}

describe.each(PRISON_KINDS)('the statuses of %s', (kind) => {
  const ways = STATUS_WAYS.filter(({ kinds }) => kinds.includes(kind));

  it('are all reached from a registration', () => {
    expect([...reached('unregistered', ways)].sort()).toEqual(['unregistered', ...OPEN, ...END].sort());
  });

  it.each(OPEN)('%s has a way out, and can come to the end of the sentence', (standing) => {
    expect(ways.filter(({ from, to }) => from.includes(standing) && to !== standing)).not.toEqual([]);
    expect(reached(standing, ways)).toContain('completed');
  });

  it('that are ends lead nowhere, but for a breach of probation that is found out later', () => {
    const out = ways.filter(({ from }) => from.some((each) => END.includes(each)));
    expect(out.map(({ from, to, event }) => [from, to, event])).toEqual([
      [['completed'], 'on-probation', 'SentenceReopened'],
    ]);
  });

  it('reach probation, the court and prison again only by a decision', () => {
    const undecided = ways.filter(({ decidedBy }) => ['fact', 'law', 'placement'].includes(decidedBy));
    const alone = reached('unregistered', undecided);
    for (const standing of ['interrupted', 'suspended-pending-court'] as const) expect(alone).not.toContain(standing);
    // Without having been there by a decision, nobody comes back to probation either.
    const first = undecided.filter(({ event }) => event !== 'SentenceReopened');
    expect(reached('unregistered', first)).not.toContain('on-probation');
    // What the day alone does is to begin and to complete; it lets nobody out before.
    expect(ways.filter(({ decidedBy }) => decidedBy === 'law').map(({ to }) => to)).toEqual(['completed', 'lapsed']);
  });

  it('are completed from where the clock runs, never while it stands still', () => {
    const completing = ways.filter(({ to }) => to === 'completed');
    expect(completing.flatMap(({ from }) => from)).toEqual(['summoned', 'serving', 'on-probation']);
  });
});

it('preventive detention is not interrupted for health, nor released by the local level (strgjfl § 35, strl §§ 44–45)', () => {
  const ways = STATUS_WAYS.filter(({ kinds }) => kinds.includes('preventive-detention'));
  expect(ways.filter(({ to, legalBasis }) => to === 'interrupted' && legalBasis === 'strgjfl § 35')).toEqual([]);
  const releases = ways.filter(({ event }) => event === 'ReleasedOnProbation');
  expect(releases.map(({ decidedBy, legalBasis }) => [decidedBy, legalBasis])).toEqual([
    ['region-or-court', 'strl §§ 44–45'],
    ['region', 'strgjfl § 7 g'], // a recall without a court that was reversed
  ]);
});

it.each([
  ['handed-over-to-health', 'strl §§ 62–65, psykisk helsevernloven § 5-2'],
  ['transferred-abroad', 'overføringsloven §§ 1–6'],
  ['lapsed', 'strl §§ 93–95'],
  ['pardoned', 'strpl § 458'],
  ['deceased', 'forskrift § 3-2'],
] as const)('%s is an end under %s', (end, legalBasis) => {
  expect(basisOfEnd(end)).toBe(legalBasis);
});
