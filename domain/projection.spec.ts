import { clock, detention, given, imprisonment, registered } from '../test/given';
import { type IsoDate, type Length } from './dates';
import { eligibilityOf } from './eligibility';
import { nearness } from './nearness';
import { firstPlacement } from './placement';
import { leastRestrictive, projectionOf } from './projection';
import { sentenceView } from './view';

const serving = given(...registered());
const shown = (today: IsoDate, past = serving) =>
  projectionOf(past.sentence(), today).map(({ regime, on, until, because }) => [regime, on, until, because]);

describe('what would be open if nothing changed', () => {
  it('names each regime from its first day to the end, the least restrictive first and the present one last', () => {
    expect(shown('2026-03-02')).toEqual([
      ['probation', '2027-02-18', '2027-08-20', 'two-thirds-and-sixty-days'],
      ['electronic-monitoring', '2026-08-19', '2027-08-20', 'one-third-served'],
      ['home-detention', '2026-11-19', '2027-08-20', 'half-served'],
      ['halfway-house', '2026-03-03', '2027-08-20', 'part-served'],
      ['lower-security', '2026-03-03', '2027-08-20', 'part-served'],
      ['high-security', '2026-03-02', '2027-08-20', 'present-regime'],
    ]);
  });

  it('begins today, and ends when the sentence has ended', () => {
    expect(shown('2027-03-01')[0]).toEqual(['probation', '2027-03-01', '2027-08-20', 'two-thirds-and-sixty-days']);
    const ended = serving
      .on('2027-08-20')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted' })
      .sentence();
    expect(projectionOf(ended, '2027-08-21')).toEqual([]);
    expect(leastRestrictive(ended, '2027-08-21')).toBeNull();
  });

  it('of preventive detention knows its own minimum', () => {
    const held = given(...registered(detention()));
    expect(shown('2026-03-02', held)[0]).toEqual(['probation', '2032-03-01', '2036-03-01', 'minimum-expired']);
  });

  it('closes what is open to the young alone on the day of eighteen', () => {
    // Eighteen on 12 October 2026; monitoring is open to them at once, later only for the last six months.
    const person = { name: 'Kari Prøve', birthDate: '2008-10-12', nationalId: null, citizenship: 'NO' };
    const young = given(...registered(imprisonment({ person }, { years: 3, months: 0, days: 0 })));
    const monitoring = shown('2026-03-02', young).filter(([regime]) => regime === 'electronic-monitoring');
    expect(monitoring.map(([, on, until]) => [on, until])).toEqual([
      ['2026-03-02', '2026-10-11'],
      ['2027-08-18', '2029-02-17'],
    ]);
  });

  it('is in the view, each with an id of its own', () => {
    const view = sentenceView('s1', 1, serving.sentence(), '2026-03-02');
    expect(new Set(view.projection.map(({ id }) => id)).size).toBe(6);
    expect(view.leastRestrictive).toEqual({
      regime: 'high-security',
      from: '2026-03-02',
      legalBasis: 'strgjfl § 3',
    });
  });
});

describe('the least restrictive regime', () => {
  it.each<[IsoDate, string, IsoDate]>([
    ['2026-03-02', 'high-security', '2026-03-02'],
    ['2026-03-03', 'halfway-house', '2026-03-03'],
    ['2026-11-18', 'electronic-monitoring', '2026-08-19'],
    ['2027-02-17', 'electronic-monitoring', '2026-08-19'],
    ['2027-02-18', 'probation', '2027-02-18'],
    ['2027-02-19', 'probation', '2027-02-18'],
  ])('on %s is %s from %s', (today, regime, from) => {
    expect(leastRestrictive(serving.sentence(), today)).toMatchObject({ regime, from });
    expect(leastRestrictive(serving.sentence(), today)?.legalBasis).toMatch(/strgjfl|forskrift/);
  });
});

describe('almost eligible', () => {
  const met = (code: string) => ({ code, met: true as const });
  const not = (code: string) => ({ code, met: false as const });
  it.each<[string, readonly { code: string; met: boolean | 'needs-assessment' }[], IsoDate | null, boolean, string[]]>([
    ['the day before ninety days', [not('a'), not('b')], '2026-05-31', true, ['a', 'b']],
    ['ninety days', [not('a'), not('b')], '2026-05-31', true, ['a', 'b']],
    ['ninety-one days', [not('a'), not('b')], '2026-06-01', false, ['a', 'b']],
    ['all but one, whenever', [met('a'), met('b'), not('c')], '2029-01-01', true, ['c']],
    ['all but one, never', [met('a'), met('b'), not('c')], null, true, ['c']],
    ['all but two', [met('a'), not('b'), not('c')], null, false, ['b', 'c']],
    ['one of one is not all but one', [not('a')], null, false, ['a']],
    ['what people must assess is not met', [met('a'), not('b'), { code: 'c', met: 'needs-assessment' }], null, false, ['b']], // prettier-ignore
    ['nothing is missing', [met('a'), { code: 'c', met: 'needs-assessment' }], '2026-03-01', false, []],
  ])('%s', (_, criteria, from, almost, missing) => {
    expect(nearness(criteria, from, '2026-03-02')).toEqual({ almost, missing });
  });

  it('says in the view what is missing', () => {
    const [probation] = eligibilityOf(serving.sentence(), '2026-11-20');
    expect(probation).toMatchObject({ almost: true, missing: ['two-thirds-and-sixty-days'] });
  });
});

describe('where a sentence should begin', () => {
  const summoned = (length: Length, birthDate = '1990-04-12') =>
    given(
      ...registered(
        imprisonment(
          { startDate: '2026-06-01', person: { name: 'K', birthDate, nationalId: null, citizenship: 'NO' } },
          length,
        ),
      ),
    );
  it.each<[Length, string[], string[]]>([
    [{ years: 0, months: 11, days: 29 }, ['halfway-house', 'lower-security'], []],
    [{ years: 1, months: 0, days: 0 }, ['halfway-house', 'lower-security'], []],
    [{ years: 1, months: 0, days: 1 }, ['lower-security'], []],
    [{ years: 1, months: 11, days: 29 }, ['lower-security'], []],
    [{ years: 2, months: 0, days: 0 }, ['lower-security'], []],
    [{ years: 2, months: 0, days: 1 }, [], ['lower-security']],
  ])('is assessed by length: %j', (length, assess, onlyInSpecialCases) => {
    const past = summoned(length);
    expect(firstPlacement(past.sentence())).toMatchObject({ assess, onlyInSpecialCases, otherwise: 'high-security' });
    const open = eligibilityOf(past.sentence(), '2026-06-01')
      .filter(({ eligible, regime }) => eligible && regime !== 'electronic-monitoring')
      .map(({ regime }) => regime);
    expect(open).toEqual(assess);
  });

  it('of somebody under eighteen is always assessed', () => {
    const young = summoned({ years: 3, months: 0, days: 0 }, '2008-07-01');
    expect(firstPlacement(young.sentence())?.assess).toEqual(['halfway-house', 'lower-security']);
    expect(eligibilityOf(young.sentence(), '2026-06-01').find(({ regime }) => regime === 'lower-security')).toMatchObject({ eligible: true, criteria: [{ code: 'under-eighteen-at-start' }, {}, {}, {}] }); // prettier-ignore
    expect(firstPlacement(summoned({ years: 3, months: 0, days: 0 }, '2008-06-01').sentence())?.assess).toEqual([]);
  });

  it('is asked only of whoever is summoned to an imprisonment', () => {
    expect(firstPlacement(serving.sentence())).toBeNull();
    const held = given(...registered({ ...detention(), startDate: '2026-06-01' }));
    expect(firstPlacement(held.sentence())).toBeNull();
  });

  it('is projected from the day of the summons', () => {
    expect(shown('2026-03-10', summoned({ years: 1, months: 0, days: 0 })).map(([regime, on]) => [regime, on])).toEqual(
      [
        ['probation', '2027-01-18'],
        ['electronic-monitoring', '2026-09-18'],
        ['home-detention', '2026-11-18'],
        ['halfway-house', '2026-06-01'],
        ['lower-security', '2026-06-01'],
        ['high-security', '2026-06-01'],
      ],
    );
  });
});

describe('under twenty-five', () => {
  it.each<[IsoDate, boolean]>([
    ['2026-10-11', true],
    ['2026-10-12', false],
    ['2026-10-13', false],
  ])('on %s age, progression and follow-up are for people to weigh: %s', (today, weighed) => {
    const person = { name: 'K', birthDate: '2001-10-12', nationalId: null, citizenship: 'NO' };
    const [probation] = eligibilityOf(given(...registered(imprisonment({ person }))).sentence(), today);
    const codes = probation?.criteria.filter(({ met }) => met === 'needs-assessment').map(({ code }) => code);
    expect(codes?.includes('young-adult-follow-up')).toBe(weighed);
  });
});
