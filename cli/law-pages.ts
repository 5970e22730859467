import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculate, type CalculationInput } from '../domain/calculation';
import { CONDITIONS, newestWords, type CatalogueRow } from '../domain/condition-catalogue';
import { CRITERIA } from '../domain/criteria';
import { projectRoot } from '../runtime/paths';
import { markdownTable, page } from './markdown';

/** The conditions of each regime by name: what proposals and decisions argue point by point. */
export function criteria(): string {
  const rows = Object.entries(CRITERIA).map(([code, { legalBasis, text }]) => [
    `\`${code}\``,
    text.nb,
    text.en,
    legalBasis,
  ]);
  return page(
    'Criteria',
    'What a regime asks of a person. A criterion of time is counted; the others are for people to assess, and each is argued and judged by its name.',
    'domain/criteria.ts',
    markdownTable(['code', 'bokmål', 'English', 'legal basis'], rows),
  );
}

/** The conditions that may be set, and where. */
export function conditions(): string {
  const known = Object.entries(CONDITIONS) as [string, CatalogueRow][];
  const rows = known.map(([code, row]) => [
    `\`${code}\``,
    ...Object.values(newestWords(row)),
    row.legalBasis,
    row.scope === 'leave' ? 'leave, interruption' : row.regimes.join(', '),
    notesOf(row).join('; '),
  ]);
  return page(
    'Conditions',
    'What a person may be told to do or leave, and where the law allows it. Anything else is refused.',
    'domain/condition-catalogue.ts',
    markdownTable(['code', 'bokmål', 'English', 'legal basis', 'where', ''], rows),
  );
}

function notesOf({ afterBreach, standard, courtOnly, particulars, texts }: CatalogueRow): readonly string[] {
  return [
    ...(standard.length > 0 ? [`standard: ${standard.join(', ')}`] : []),
    ...(afterBreach ? ['only after a breach'] : []),
    ...(courtOnly ? ['only a court, in preventive detention'] : []),
    ...(particulars ? ['with words of the case'] : []),
    ...(texts.length > 1 ? [`version ${texts.length}`] : []),
  ];
}

interface Case {
  readonly id: string;
  readonly input: CalculationInput;
}

/** Every rule by which a date is calculated: what it answers, under which paragraph, and which worked cases hold it. */
export function calculation(): string {
  const rules = new Map<string, { readonly cells: readonly string[]; readonly cases: string[] }>();
  for (const { id, input } of workedCases()) {
    const answer = calculate(input);
    if ('refusal' in answer) continue;
    for (const { rule, date, legalBasis, text } of answer.explanations) {
      const name = date.replace(/\[\d+\]/, '[n]');
      const key = `${input.kind} ${name} ${rule} ${legalBasis}`;
      const cells = [input.kind, `\`${name}\``, rule, legalBasis, text.nb, text.en];
      const known = rules.get(key) ?? { cells, cases: [] };
      known.cases.push(id);
      // Beside a cliff the words say more than the rule.
      const plainer = cells.join('').length < known.cells.join('').length;
      rules.set(key, plainer ? { ...known, cells } : known);
    }
  }
  const rows = [...rules.values()].map(({ cells, cases }) => [...cells, shortened([...new Set(cases)])]);
  return page(
    'Calculation',
    'What the calculator answers and why. The numbers are in [rule-sets.md](rule-sets.md); the formulas in `domain/calculation/`; the worked cases in `test/cases/`, all of which must hold.',
    'domain/calculation/ and test/cases/',
    markdownTable(['kind', 'answer', 'rule', 'legal basis', 'bokmål', 'English', 'cases'], rows),
  );
}

/** The worked cases whose answers a rule explains; empty when it explains none. */
export function casesOfRule(rule: string): string {
  const ids = workedCases().filter(({ input }) => {
    const answer = calculate(input);
    return 'explanations' in answer && answer.explanations.some((explanation) => explanation.rule === rule);
  });
  return shortened(ids.map(({ id }) => id));
}

const CASES_NAMED = 6;

function shortened(cases: readonly string[]): string {
  const rest = cases.length - CASES_NAMED;
  return cases.slice(0, CASES_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function workedCases(): readonly Case[] {
  const folder = join(projectRoot, 'test/cases');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case[]);
}
