import { RULE_SETS, type RuleSetId } from '../rule-sets';
import { calculate, calculateImprisonment, type ImprisonmentInput } from '.';

// Every sentence of up to 140 or 200 days, one by one.

const sentence = (days: number, remandDays = 0, ruleSet: RuleSetId = 'NO-2026.1'): ImprisonmentInput => ({
  kind: 'imprisonment',
  ...{ ruleSet, startDate: '2026-03-02', remandDays, sentences: [{ years: 0, months: 0, days }] },
});
const said = (input: ImprisonmentInput, date: string) => {
  const answer = calculate(input);
  if (!('explanations' in answer)) throw new Error('refused');
  return answer.explanations.find((each) => each.date === date)?.text;
};

it('every jump of the release is explained, and nothing else is', () => {
  const jumps = new Map<string, number>();
  for (const ruleSet of Object.keys(RULE_SETS) as RuleSetId[])
    for (const remand of [0, 12, 60, 87])
      for (let days = 2; days <= 140; days += 1) {
        const released = (n: number) => calculateImprisonment(sentence(n, remand, ruleSet)).expectedReleaseDate;
        const jumped = released(days - 1) > released(days) || released(days) > released(days + 1);
        expect([ruleSet, remand, days, /would remain/.test(said(sentence(days, remand, ruleSet), 'probation')?.en ?? '')]).toEqual([ruleSet, remand, days, jumped]); // prettier-ignore
        if (jumped) jumps.set(ruleSet, (jumps.get(ruleSet) ?? 0) + 1);
      }
  // Two sides of each; brochure's plain words ask for no remainder and so know no cliff.
  expect([...jumps.keys()].sort()).toEqual(Object.keys(RULE_SETS).filter((id) => id !== 'NO-2026.1-74-SERVED').sort()); // prettier-ignore
  for (const count of jumps.values()) expect(count).toBeGreaterThanOrEqual(6);
});

it('one third, half, two thirds and full term know no cliff', () => {
  for (let days = 1; days < 200; days += 1) {
    const [shorter, longer] = [calculateImprisonment(sentence(days)), calculateImprisonment(sentence(days + 1))];
    for (const field of ['oneThirdDate', 'halfDate', 'twoThirdsDate', 'fullTermDate'] as const)
      expect((longer[field] ?? '') >= (shorter[field] ?? '')).toBe(true);
  }
});
