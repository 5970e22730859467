import {
  AT_HOME,
  findTransition,
  FIRST_REGIMES,
  PRISON_KINDS,
  lighterRegimes,
  opensByDay,
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

  it('opens on a day where it is lighter, and in preventive detention to lower security and a halfway house from care too', () => {
    const timed = TRANSITIONS.filter((row) => opensByDay(row) && row.direction !== 'lighter');
    expect(timed.map(({ kinds, from, to, decidedBy }) => [...kinds, ...from, to, decidedBy])).toEqual(
      ['lower-security', 'halfway-house'].map((to) => ['preventive-detention', 'treatment-institution', 'hospital', to, 'region']), // prettier-ignore
    );
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

// Rules.md (b) as one looks it up: from the row to the column. + toward more freedom, - toward less, = neither; decided by
// L the local level, A the local level or the region, R the region, C the region or the court.
const MATRIX: Readonly<Record<(typeof PRISON_KINDS)[number], string>> = {
  imprisonment: `
                          especially high lower halfway institution hospital home monitoring probation
    especially-high-security   =L     +R   ..    ..       =A         =A     +A     +A         +A
    high-security              -R     =L   +A    +A       =A         =A     +A     +A         +A
    lower-security             ..     -L   =L    +A       =A         =A     +A     +A         +A
    halfway-house              ..     -L   -L    =L       =A         =A     +A     +A         +A
    treatment-institution      ..     -L   =A    =A       =L         ..     ..     ..         +A
    hospital                   ..     -L   =A    =A       ..         =L     ..     ..         +A
    home-detention             ..     -A   -A    -A       ..         ..     =L     ..         +A
    electronic-monitoring      ..     -A   -A    -A       ..         ..     ..     =L         +A
    probation                  ..     ..   ..    ..       ..         ..     ..     ..         ..`,
  'preventive-detention': `
                          especially high lower halfway institution hospital home monitoring probation
    especially-high-security   =L     +R   ..    ..       =A         =A     ..     ..         +C
    high-security              -R     =L   +R    +R       =A         =A     ..     ..         +C
    lower-security             ..     -L   =L    +R       =A         =A     ..     ..         +C
    halfway-house              ..     -L   -L    =L       =A         =A     ..     ..         +C
    treatment-institution      ..     -L   =R    =R       =L         ..     ..     ..         +C
    hospital                   ..     -L   =R    =R       ..         =L     ..     ..         +C
    home-detention             ..     ..   ..    ..       ..         ..     =L     ..         ..
    electronic-monitoring      ..     ..   ..    ..       ..         ..     ..     =L         ..
    probation                  ..     ..   ..    ..       ..         ..     ..     ..         ..`,
};
const DIRECTION = { lighter: '+', stricter: '-', sideways: '=' } as const;
const DECIDER = { local: 'L', 'local-to-region': 'A', region: 'R', 'region-or-court': 'C' } as const;

describe.each(PRISON_KINDS)('every way of %s', (kind) => {
  const rows = MATRIX[kind].trim().split('\n').slice(1);
  it.each(rows.map((row) => row.trim().split(/\s+/)))('from %s', (from, ...cells) => {
    const found = REGIMES.map((to) => {
      const way = findTransition(kind, from as Regime, to);
      return way ? `${DIRECTION[way.direction]}${DECIDER[way.decidedBy]}` : '..';
    });
    // No way of theirs leads to serving in the community: that is another sanction.
    expect(found).toEqual([...cells, '..']);
  });
});

describe('the paragraph of a way', () => {
  it.each<[string, readonly string[]]>([
    ['b7', ['strgjfl § 16 a']],
    ['b8', ['strgjfl § 10 (2)', 'strgjfl §§ 10 (2), 15 (1)']],
    ['b9', ['strgjfl § 15 (2)']],
    ['b10', ['strgjfl § 15 (3)']],
    ['b11', ['strgjfl § 12', 'strgjfl § 15 (2)', 'strgjfl § 15 (3)']], // there; and back, to lower security or halfway
    ['b12', ['strgjfl § 13']],
    ['b13', ['strgjfl § 16 (1)']],
    ['b14', ['strgjfl § 16 a']],
    ['b15', ['strgjfl § 14 (1)']],
    ['b16', ['strgjfl §§ 14 (7), 16 (5)']],
    ['b19', ['strgjfl § 42 (1)']],
    ['b22', ['strgjfl § 42 (2)']],
    ['b29', ['strl §§ 44–45']],
    ['b30', ['forvaringsforskriften § 9']],
  ])('%s: %j', (row, bases) => {
    expect([...new Set(TRANSITIONS.filter((way) => way.row === row).map(({ legalBasis }) => legalBasis))]).toEqual(
      bases,
    );
  });

  it('within one regime is that of a move between prisons, of that kind and regime alone', () => {
    expect(findTransition('imprisonment', 'hospital', 'hospital')).toEqual({
      ...{ row: 'b15', kinds: ['imprisonment'], from: ['hospital'], to: 'hospital' },
      ...{ decidedBy: 'local', legalBasis: 'strgjfl § 14', direction: 'sideways' },
    });
  });

  it('from freedom: the whole sentence on monitoring, or probation at once', () => {
    const free = TRANSITIONS.filter(({ from }) => from.length === 0);
    expect(free.map(({ row, to, kinds, decidedBy, direction }) => [row, to, kinds, decidedBy, direction])).toEqual([
      ['b7', 'electronic-monitoring', ['imprisonment'], 'local-to-region', 'lighter'],
      ['b22', 'probation', ['imprisonment'], 'local-to-region', 'lighter'],
    ]);
  });
});

it('prison, home, and where a sentence may begin are what rules.md says', () => {
  expect(PRISON).toEqual(['especially-high-security', 'high-security', 'lower-security', 'halfway-house']);
  expect(AT_HOME).toEqual(['home-detention', 'electronic-monitoring']);
  // Not in an institution, a hospital, at home without monitoring, or on probation.
  expect([...FIRST_REGIMES].sort()).toEqual([...PRISON, 'electronic-monitoring'].sort());
});
