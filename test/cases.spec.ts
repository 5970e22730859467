import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CalculationBody } from '../api/schemas/calculation';
import { calculate } from '../domain/calculation';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FOLDER = join(__dirname, 'cases');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe.each(files)('the worked cases of %s', (file) => {
  const cases: readonly Case[] = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

  it.each(cases.map((each) => [each.id, each.title, each] as const))('%s: %s', (_id, _title, { input, expected }) => {
    const answer = calculate(CalculationBody.parse(input));
    // Equal, not only matching: a field that does not apply is absent.
    expect(without(answer, 'explanations', 'text', 'legalBasis', 'warnings')).toEqual(expected);
    if ('explanations' in answer) {
      const fields = answer.explanations.map(({ date }) => date.replace(/\[.*/, ''));
      expect(new Set(fields)).toEqual(new Set(Object.keys(expected)));
      expect(answer.explanations.filter(({ steps }) => steps.length === 0)).toEqual([]);
    }
  });
});

function without(answer: object, ...fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(answer).filter(([field]) => !fields.includes(field)));
}
