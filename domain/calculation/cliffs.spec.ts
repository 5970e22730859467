import { type IsoDate } from '../dates';
import { type RuleSetId } from '../rule-sets';
import { calculate, calculateImprisonment, type ImprisonmentInput } from '.';

const sentence = (days: number, remandDays = 0, ruleSet: RuleSetId = 'NO-2026.1'): ImprisonmentInput => ({
  kind: 'imprisonment',
  ...{ ruleSet, startDate: '2026-03-02', remandDays, sentences: [{ years: 0, months: 0, days }] },
});
const said = (input: ImprisonmentInput, date: string) => {
  const answer = calculate(input);
  if (!('explanations' in answer)) throw new Error('refused');
  return answer.explanations.find((each) => each.date === date)?.text;
};

describe('the cliff of seventy-four days', () => {
  it.each<[number, string, IsoDate]>([
    [72, 'only-for-compelling-reasons', '2026-05-12'],
    [73, 'only-for-compelling-reasons', '2026-05-13'],
    [74, 'eligible', '2026-04-30'],
    [75, 'eligible', '2026-04-30'],
  ])('%i days: %s, released on %s', (days, probation, expectedReleaseDate) => {
    expect(calculateImprisonment(sentence(days))).toMatchObject({ probation, expectedReleaseDate });
  });

  it.each(['probation', 'expectedReleaseDate'])('is explained on both sides of it, in the words for %s', (date) => {
    expect(said(sentence(73), date)?.en).toContain(
      'With 73 days 13 would remain after 60, fewer than 14. With 74 days 14 would remain after 60, and release on probation would be possible on 2026-04-30.',
    );
    expect(said(sentence(73), date)?.nb).toContain('færre enn 14');
    expect(said(sentence(74), date)?.en).toContain(
      'After 60 days 14 remain. With 73 days fewer than 14 would remain after 60, and release would come at full term only, on 2026-05-13.',
    );
    expect(said(sentence(74), date)?.nb).toContain('Med 73 dager ville færre enn 14 gjenstå');
    for (const days of [72, 75]) expect(said(sentence(days), date)?.en).not.toMatch(/would remain/);
  });
});
