import {
  findTransition,
  PRISON_KINDS,
  lighterRegimes,
  PRISON,
  REGIMES,
  TRANSITIONS,
  type Kind,
  type Regime,
} from './regimes';

const outOf = (kind: Kind, regime: Regime) =>
  TRANSITIONS.filter((row) => row.kinds.includes(kind) && row.from.includes(regime));
const into = (kind: Kind, regime: Regime) => TRANSITIONS.filter((row) => row.kinds.includes(kind) && row.to === regime);

describe.each(PRISON_KINDS)('the transitions of %s', (kind) => {
  it('lead out of every regime that one can get into, but the last', () => {
    for (const regime of REGIMES) {
      if (regime === 'probation' || (into(kind, regime).length === 0 && regime !== 'high-security')) continue;
      expect([regime, outOf(kind, regime).length > 0]).toEqual([regime, true]);
    }
  });

  it('lead to probation from everywhere, and only by a decision', () => {
    for (const row of into(kind, 'probation')) expect(['local-to-region', 'region-or-court']).toContain(row.decidedBy);
    const from = new Set(into(kind, 'probation').flatMap((row) => row.from));
    for (const regime of PRISON) expect(from).toContain(regime);
  });

  it('have one row for each way', () => {
    for (const from of REGIMES)
      for (const to of REGIMES)
        expect(
          TRANSITIONS.filter((row) => row.kinds.includes(kind) && row.from.includes(from) && row.to === to).length,
        ).toBeLessThanOrEqual(1);
  });

  it('are lighter only toward a less restrictive regime, stricter only toward a more restrictive one', () => {
    const order = (regime: Regime) => REGIMES.indexOf(regime);
    for (const { from, to, direction, kinds } of TRANSITIONS.filter((row) => row.kinds.includes(kind)))
      for (const regime of from) {
        if (direction === 'lighter')
          expect([regime, to, kinds, order(to) > order(regime) || to === 'probation']).toContain(true);
        if (direction === 'stricter') expect([regime, to, kinds, order(to) < order(regime)]).toContain(true);
      }
  });
});

describe('a way', () => {
  it('from a regime to another prison of the same regime is sideways and local', () => {
    expect(findTransition('imprisonment', 'high-security', 'high-security')).toMatchObject({
      direction: 'sideways',
      decidedBy: 'local',
    });
    expect(findTransition('imprisonment', 'probation', 'probation')).toBeUndefined();
  });

  it('to home detention or monitoring is not open from preventive detention (E-16)', () => {
    for (const from of REGIMES)
      for (const to of ['home-detention', 'electronic-monitoring'] as const)
        expect(from === to ? undefined : findTransition('preventive-detention', from, to)).toBeUndefined();
  });

  it('to something lighter is listed with the least restrictive first', () => {
    expect(lighterRegimes('imprisonment', 'lower-security')).toEqual([
      'probation',
      'electronic-monitoring',
      'home-detention',
      'halfway-house',
    ]);
    expect(lighterRegimes('preventive-detention', 'high-security')).toEqual([
      'probation',
      'halfway-house',
      'lower-security',
    ]);
    expect(lighterRegimes('imprisonment', 'probation')).toEqual([]);
  });
});
