import { given, imprisonment, region, registered } from '../test/given';
import { isPendingRuleSet, RULE_SET_TABLE } from './rule-set-table';
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

describe('the table of rule sets', () => {
  it('knows every set that counts, and one law that is passed and not in force', () => {
    expect(Object.keys(RULE_SET_TABLE)).toEqual([...Object.keys(RULE_SETS), 'LOV-2026-05-12-18']);
    for (const [id, row] of Object.entries(RULE_SET_TABLE)) expect(row.id).toBe(id);
    expect(Object.values(RULE_SET_TABLE).filter(({ status }) => status === 'in-force')).toMatchObject([
      { id: DEFAULT_RULE_SET, commencement: '2026-01-01' },
    ]);
    expect(RULE_SET_TABLE['LOV-2026-05-12-18']).toMatchObject({ status: 'adopted-not-in-force', commencement: null });
    expect(['LOV-2026-05-12-18', 'NO-2026.1', 'toString'].map(isPendingRuleSet)).toEqual([true, false, false]);
  });

  it('lets nobody adopt what is not in force, and everybody what is for comparison', () => {
    const adopts = (ruleSet: keyof typeof RULE_SET_TABLE) =>
      given(...registered())
        .on('2026-04-01')
        .when(region, { type: 'AdoptRuleSet', adoptionId: 'r1', ruleSet, effectiveOn: '2026-04-01' });
    const { decision } = adopts('LOV-2026-05-12-18');
    expect(decision).toMatchObject({
      ok: false,
      code: 'rule-set-not-in-force',
      facts: { ruleSet: 'LOV-2026-05-12-18', commencement: null },
      legalBasis: 'LOV-2026-05-12-18',
    });
    for (const ruleSet of Object.keys(RULE_SETS).filter((id) => id !== DEFAULT_RULE_SET))
      adopts(ruleSet as keyof typeof RULE_SETS).then({ type: 'RuleSetAdopted' }, { type: 'DatesCalculated' });
    for (const ruleSet of Object.keys(RULE_SETS) as (keyof typeof RULE_SETS)[])
      expect(given(...registered(imprisonment({ ruleSet }))).sentence().ruleSet).toBe(ruleSet);
  });
});
