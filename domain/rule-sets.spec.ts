import { DEFAULT_RULE_SET, isRuleSetId, RULE_SETS, ruleSet, type RuleSet } from './rule-sets';

describe('rule sets', () => {
  it('are found by their own id', () => {
    for (const [id, rules] of Object.entries(RULE_SETS)) expect(rules.id).toBe(id);
    expect(ruleSet(DEFAULT_RULE_SET).id).toBe('NO-2026.1');
  });

  it.each<[id: keyof typeof RULE_SETS, differs: Partial<RuleSet>]>([
    ['NO-2026.1', {}],
    ['NO-2026.1-EXCLUSIVE', { dayCount: 'EXCLUSIVE' }],
    ['NO-2026.1-COMPONENT', { fractionMethod: 'COMPONENT_30', dayCount: 'EXCLUSIVE' }],
    ['NO-2026.1-FIXED', { monthArithmetic: 'FIXED_30_365' }],
    ['NO-2026.1-74-SERVED', { minServed: 74, minRemaining: 0 }],
  ])('%s differs from the default in nothing but %p', (id, differs) => {
    expect(ruleSet(id)).toEqual({ ...RULE_SETS['NO-2026.1'], id, ...differs });
  });

  it('know their ids from other texts', () => {
    expect(['NO-2026.1-FIXED', 'NO-2025.1', 'toString', ''].map(isRuleSetId)).toEqual([true, false, false, false]);
  });
});
