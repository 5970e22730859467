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
    const { explanations, text, legalBasis, warnings, ...answer } = {
      explanations: undefined,
      text: undefined,
      legalBasis: undefined,
      warnings: undefined,
      ...calculate(CalculationBody.parse(input)),
    };
    // Equal, not only matching: a field that does not apply is absent.
    expect(answer).toEqual(expected);
    if (!('refusal' in answer)) expect(explainedFields(explanations)).toEqual(fieldsOf(answer));
  });
});

function explainedFields(explanations: readonly { date: string; steps: readonly string[] }[] | undefined): string[] {
  expect(explanations?.filter(({ steps }) => steps.length === 0)).toEqual([]);
  return [...new Set(explanations?.map(({ date }) => date.replace(/\[.*/, '')))].sort();
}

function fieldsOf(answer: object): string[] {
  return Object.keys(answer).sort();
}
