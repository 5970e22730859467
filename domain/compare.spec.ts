import { clock, detention, given, imprisonment, registered } from '../test/given';
import { compareRuleSets } from './compare';

const sentence = (months: number, days = 0) =>
  given(...registered(imprisonment({}, { years: 0, months, days }))).sentence();

describe('two rule sets side by side', () => {
  it('that differ in how days are counted move every milestone by one day', () => {
    const { differences, impactDays } = compareRuleSets(sentence(18), 'NO-2026.1', 'NO-2026.1-EXCLUSIVE');
    expect(impactDays).toBe(1);
    expect(differences).toEqual(
      expect.arrayContaining([
        { date: 'expectedReleaseDate', before: '2027-02-18', after: '2027-02-19', days: 1 },
        { date: 'fullTermDate', before: '2027-08-20', after: '2027-08-21', days: 1 },
      ]),
    );
  });

  it('are the other way round when asked the other way round', () => {
    const there = compareRuleSets(sentence(7), 'NO-2026.1', 'NO-2026.1-FIXED');
    const back = compareRuleSets(sentence(7), 'NO-2026.1-FIXED', 'NO-2026.1');
    expect(back.impactDays).toBe(-there.impactDays);
    expect(back.differences.map(({ date }) => date).sort()).toEqual(there.differences.map(({ date }) => date).sort());
  });

  // 74 served instead of 60: from 110 days on only the half-time date falls away.
  it.each([
    [109, true],
    [110, false],
  ])('74 days served instead of 60 move the release of %s days: %s', (days, moves) => {
    const remanded = given(...registered(imprisonment({}, { years: 0, months: 0, days }))).sentence();
    if (remanded.order.kind !== 'imprisonment') throw new Error('an imprisonment');
    const judgments = remanded.order.judgments.map((judgment) => ({ ...judgment, remandDays: 0 }));
    const noRemand = { ...remanded, order: { ...remanded.order, judgments } };
    expect(compareRuleSets(noRemand, 'NO-2026.1', 'NO-2026.1-74-SERVED').impactDays !== 0).toBe(moves);
  });

  it('do nothing to preventive detention, nor to a sentence that has ended', () => {
    const held = given(...registered(detention()));
    expect(compareRuleSets(held.sentence(), 'NO-2026.1', 'NO-2026.1-EXCLUSIVE')).toEqual({
      differences: [],
      impactDays: 0,
    });
    const ended = given(...registered())
      .on('2027-08-20')
      .when(clock, { type: 'CompleteSentence' })
      .then({ type: 'SentenceCompleted' });
    expect(compareRuleSets(ended.sentence(), 'NO-2026.1', 'NO-2026.1-EXCLUSIVE').differences).toEqual([]);
  });
});
