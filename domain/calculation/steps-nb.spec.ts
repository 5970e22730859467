import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculate } from '.';
import { NORWEGIAN_WORDS, stepInNorwegian } from './steps-nb';

const CASES = join(__dirname, '../../test/cases');
const cases = readdirSync(CASES)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => inputsIn(JSON.parse(readFileSync(join(CASES, file), 'utf8'))));
const RULE_SETS = ['NO-2026.1', 'NO-2026.1-EXCLUSIVE', 'NO-2026.1-COMPONENT', 'NO-2026.1-FIXED', 'NO-2026.1-74-SERVED'];

it('no word of a step is left in English, in any worked case under any rule set', () => {
  const steps = new Set(
    cases.flatMap((input) => RULE_SETS.flatMap((ruleSet) => [...stepsOf({ ...input, ruleSet }), ...stepsOf(input)])),
  );
  const left = [...steps].filter((step) => words(stepInNorwegian(step)).some((word) => !NORWEGIAN_WORDS.has(word)));
  expect(steps.size).toBeGreaterThan(500);
  expect(left).toEqual([]);
});

it('the figures and dates of a step stay as they are', () => {
  const step = '2026-03-02 + (244 − 12 on remand) days − 1 (the start is the first day served) = 2026-10-20';
  expect(stepInNorwegian(step)).toBe(
    '2026-03-02 + (244 − 12 i varetekt) dager − 1 (startdagen er den første som regnes med) = 2026-10-20',
  );
});

it.each([
  ['1 day', '1 dag'],
  ['1 year, 6 months', '1 år, 6 måneder'],
  ['(30.5 − 4) hours in begun units of 24 = 2 days', '(30.5 − 4) timer i påbegynte enheter på 24 = 2 dager'],
  ['foreign sentence: 2 years from 2026-01-01 = 730 days', 'utenlandsk dom: 2 år fra 2026-01-01 = 730 dager'],
])('%s is %s', (step, norwegian) => expect(stepInNorwegian(step)).toBe(norwegian));

function words(text: string): readonly string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

function stepsOf(input: object): readonly string[] {
  const answer = calculate(input as Parameters<typeof calculate>[0]);
  return 'explanations' in answer ? answer.explanations.flatMap(({ steps }) => steps) : [];
}

/** Whatever stands as an `input` in a file of cases. */
function inputsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'input' && typeof each === 'object' && each !== null ? [each] : inputsIn(each),
  );
}
