import { consentsApart, withdrawnAtHome, withdrawnFrom } from './consents';
import { type Consent, type Sentence } from './state';

// Serving at home rests on consents that may be taken back on any day (strgjfl § 16 a, forskrift § 7-3).

const own: Consent = {
  ...{ consentId: 'm1', of: 'convicted-person', label: null, adult: true, givenOn: '2026-05-01' },
  ...{ withdrawnOn: null, renews: null, proposalId: null, settledOn: null },
};
const mother: Consent = { ...own, consentId: 'm2', of: 'cohabitant', label: 'Mor' };
const son: Consent = { ...mother, consentId: 'm3', label: 'Sønn', adult: false };
const withdrawn = (consent: Consent, withdrawnOn: string, more: Partial<Consent> = {}): Consent => ({
  ...{ ...consent, withdrawnOn },
  ...more,
});
const ids = (consents: readonly Consent[]) => consents.map(({ consentId }) => consentId);

describe('a consent apart from any proposal', () => {
  it.each<[string, readonly Consent[], boolean]>([
    ['nobody has consented', [], false],
    ['the convicted person stands by it', [own], true],
    ['the convicted person has withdrawn it', [withdrawn(own, '2026-05-02')], false],
    ['it stands in a proposal', [{ ...own, proposalId: 'p1' }], false],
    ['a cohabitant has consented', [mother], false],
    ['a cohabitant, and the convicted person', [mother, own], true],
  ])('%s', (_, consents, there) => {
    expect(consentsApart({ consents })).toBe(there);
  });
});

describe('what a proposal of 20 May rests on and has lost', () => {
  const lost = (...consents: Consent[]) =>
    ids(withdrawnFrom({ consents }, { proposalId: 'p1', proposedOn: '2026-05-20' }));

  it.each<[string, readonly Consent[], readonly string[]]>([
    ['nothing while all stand by it', [own, mother], []],
    ['nothing that was withdrawn the day before it', [withdrawn(mother, '2026-05-19')], []],
    ['what was withdrawn on its day', [withdrawn(mother, '2026-05-20')], ['m2']],
    ['what was withdrawn after it', [withdrawn(own, '2026-05-21')], ['m1']],
    ['its own consent, whenever it was withdrawn', [withdrawn(mother, '2026-05-02', { proposalId: 'p1' })], ['m2']],
    ['not that of another proposal', [withdrawn(mother, '2026-05-21', { proposalId: 'p2' })], []],
    ['not that of a child, whom nobody asks', [withdrawn(son, '2026-05-21')], []],
  ])('%s', (_, consents, expected) => {
    expect(lost(...consents)).toEqual(expected);
  });

  it.each<[string, Consent, readonly string[]]>([
    ['given anew by name', { ...mother, consentId: 'm9', renews: 'm2' }, []],
    [
      'given anew, and withdrawn again',
      withdrawn({ ...mother, consentId: 'm9', renews: 'm2' }, '2026-05-23'),
      ['m2', 'm9'],
    ],
    ['another cohabitant who consents is no substitute', { ...mother, consentId: 'm9', givenOn: '2026-05-22' }, ['m2']],
    ['nor is the convicted person', { ...own, givenOn: '2026-05-22' }, ['m2']],
  ])('a cohabitant’s, %s', (_, later, expected) => {
    expect(lost(withdrawn(mother, '2026-05-21'), later)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['the day before', '2026-05-20', ['m1']],
    ['on the day', '2026-05-21', []],
    ['the day after', '2026-05-22', []],
  ])('the convicted person’s own, which they give anew %s they withdrew it', (_, givenOn, expected) => {
    expect(lost(withdrawn(own, '2026-05-21'), { ...own, consentId: 'm9', givenOn })).toEqual(expected);
  });

  it('of a proposal whose day is not known, only what stands in it', () => {
    const consents = [withdrawn(mother, '2026-05-21'), withdrawn(own, '2026-05-21', { proposalId: 'p1' })];
    expect(ids(withdrawnFrom({ consents }, { proposalId: 'p1', proposedOn: null }))).toEqual(['m1']);
  });
});

describe('what serving at home since 1 June rests on and has lost', () => {
  type Home = Parameters<typeof withdrawnAtHome>[0];
  const there = { status: 'effective', to: { regime: 'electronic-monitoring', unit: 'x' } };
  const home = (consents: readonly Consent[], more: object = {}): Home =>
    ({
      ...{ consents, place: { regime: 'electronic-monitoring', unit: 'x' }, placeSince: '2026-06-01' },
      ...{ places: [{}, {}], proposals: [{ ...there, proposalId: 'p1' }], ...more },
    }) as unknown as Pick<Sentence, keyof Home>;
  const lost = (consent: Consent, more: object = {}) => ids(withdrawnAtHome(home([consent], more)));

  it.each<[string, Consent, readonly string[]]>([
    ['withdrawn the day before', withdrawn(mother, '2026-05-31'), []],
    ['withdrawn on the first day', withdrawn(mother, '2026-06-01'), ['m2']],
    ['withdrawn later', withdrawn(mother, '2026-07-01'), ['m2']],
    ['not withdrawn', mother, []],
    ['settled: the cohabitant has moved', withdrawn(mother, '2026-07-01', { settledOn: '2026-07-02' }), []],
    ['of the proposal that led here', withdrawn(mother, '2026-07-01', { proposalId: 'p1' }), ['m2']],
    ['of another proposal', withdrawn(mother, '2026-07-01', { proposalId: 'p2' }), []],
    ['a child’s', withdrawn(son, '2026-07-01'), []],
  ])('%s', (_, consent, expected) => {
    expect(lost(consent)).toEqual(expected);
  });

  it('whose whole sentence is at home has lost what was withdrawn before the first day, too', () => {
    expect(lost(withdrawn(mother, '2026-05-31'), { places: [{}], proposals: [] })).toEqual(['m2']);
  });

  it('rests on the last proposal that led here, and on none that led elsewhere or was only approved', () => {
    const late = withdrawn(mother, '2026-07-01', { proposalId: 'p1' });
    const elsewhere = { ...there, to: { regime: 'lower-security', unit: 'y' }, proposalId: 'p2' };
    const again = { ...there, proposalId: 'p3' };
    const approved = { ...there, status: 'approved', proposalId: 'p4' };
    const led = { ...there, proposalId: 'p1' };
    expect(lost(late, { proposals: [led, elsewhere, approved] })).toEqual(['m2']);
    expect(lost(late, { proposals: [led, again] })).toEqual([]);
    expect(lost(late, { proposals: [elsewhere] })).toEqual([]);
  });

  it('in a prison nothing of it is needed', () => {
    expect(lost(withdrawn(mother, '2026-07-01'), { place: { regime: 'lower-security', unit: 'y' } })).toEqual([]);
  });
});
