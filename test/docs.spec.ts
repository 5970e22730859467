import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, stalePages } from '../cli/docs';
import { HELD } from '../cli/rules-held';
import { projectRoot } from '../runtime/paths';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

describe('every rule', () => {
  it.each(Object.entries(HELD))('%s is where the page says, and its tests are called so', (_rule, { code, tests }) => {
    for (const [file, name] of code) expect(read(file)).toMatch(new RegExp(`export .*\\b${name}\\b`));
    for (const [file, title] of tests) expect([file, read(file).includes(title)]).toEqual([file, true]);
    expect(code.length * tests.length).toBeGreaterThan(0);
  });
});

describe('the generated pages', () => {
  it('are fresh: `npm run docs` writes them', async () => {
    expect(await stalePages()).toEqual([]);
  }, 60_000);

  it.each(Object.entries(PAGES))('%s has a table with cells in every row', (_path, page) => {
    const rows = page()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => row.includes('undefined'))).toEqual([]);
  });
});
