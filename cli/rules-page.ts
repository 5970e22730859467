import { STATUTORY } from '../domain/statutory';
import { DEFAULT_RULE_SET, RULE_SETS, type Law, type RuleSet } from '../domain/rule-sets';
import { RULES, type Rule, type RuleName } from '../domain/rules';
import { casesOfRule } from './law-pages';
import { markdownTable, page } from './markdown';
import { HELD } from './rules-held';

/** Every rule by its name: what it says, its paragraph and numbers, where it is in the code, which cases and tests hold it. */
export function rules(): string {
  const rows = (Object.entries(RULES) as [RuleName, Rule][]).map(([name, { legalBasis, text, parameters }]) => [
    name,
    text.nb,
    text.en,
    legalBasis,
    parameters.map(valueOf).join('<br>'),
    HELD[name].code.map(([file, what]) => `\`${what}\` in ${file}`).join('<br>'),
    casesOfRule(name),
    HELD[name].tests.map(([file, title]) => `${file}: “${title}”`).join('<br>'),
  ]);
  const head = ['rule', 'bokmål', 'English', 'legal basis', 'numbers', 'in the code', 'worked cases', 'tests'];
  return page(
    'Rules',
    'Every named rule for imprisonment and preventive detention. Numbers: of the rule set `NO-2026.1`, with the others where they differ. [Transitions](transitions.md), [criteria](criteria.md), [conditions](conditions.md) and [deadlines](deadlines.md) have pages of their own, and each of them a case by name in `test/law/`, the day before, on and after; every [refusal](../refusals.md) is named by a test.',
    'domain/rules.ts and cli/rules-held.ts',
    markdownTable(head, rows),
  );
}

/** A number that a rule names: of statute, the same in all rule sets, or with the sets in which it differs. */
function valueOf(name: string): string {
  if (name in STATUTORY) return `${name}: ${shown(STATUTORY[name as keyof typeof STATUTORY])}`;
  const ours = RULE_SETS[DEFAULT_RULE_SET];
  if (name in ours.law) return `${name}: ${shown(ours.law[name as keyof Law])}`;
  if (!(name in ours)) throw new Error(`No rule set knows ${name}`);
  const key = name as Exclude<keyof RuleSet, 'law'>;
  const others = Object.values(RULE_SETS).filter((set) => set[key] !== ours[key]);
  const differing = others.map((set) => `; ${set.id}: ${String(set[key])}`).join('');
  return `${name}: ${String(ours[key])}${differing}`;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? `\`${JSON.stringify(value)}\`` : String(value);
}
