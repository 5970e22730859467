import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths';

const PAGES = ['SECURITY.md', 'docs/asvs.md', 'docs/temporal-security.md'];
const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const FILE = /`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|mjs|py|md|yml|json|npmrc)|\.npmrc|Dockerfile)`/g;
/** What is made or given elsewhere, and is not in the repository. */
const ELSEWHERE = ['temporal-ui.env', 'app.env', 'dist/sbom.cdx.json'];

const named = (page: string) => [...new Set([...read(page).matchAll(FILE)].map(([, file = '']) => file))];

describe.each(PAGES)('%s', (page) => {
  it('names files and tests that there are', () => {
    const files = named(page).filter((file) => !ELSEWHERE.includes(file));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });

  it('links to pages that there are', () => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/')) : '.';
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(projectRoot, folder, link)))).toEqual([]);
  });
});

describe('the checklist of ASVS', () => {
  const rows = read('docs/asvs.md')
    .split('\n')
    .filter((line) => line.startsWith('| v5.0.0-'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
  const states = rows.map(([, , , state = '']) => state.replaceAll('*', ''));
  const count = (state: string) => states.filter((each) => each === state).length;

  it('has every point of levels 1 and 2 once, each with a state and its reason', () => {
    expect(new Set(rows.map(([point]) => point)).size).toBe(rows.length);
    expect(rows.filter(([, level]) => level === '1')).toHaveLength(70);
    expect(rows.filter(([, level]) => level === '2')).toHaveLength(183);
    expect(rows.filter((row) => row.length !== 5 || row.some((cell) => cell.trim() === ''))).toEqual([]);
    expect(new Set(states)).toEqual(new Set(['met', 'not applicable', 'open']));
  });

  it('counts them as they are', () => {
    const said = /^Of (\d+) points .* (\d+) are met, (\d+) are not applicable and (\d+) are open/m.exec(
      read('docs/asvs.md'),
    );
    expect(said?.slice(1).map(Number)).toEqual([253, count('met'), count('not applicable'), count('open')]);
  });
});

it('the threat model has a table for each boundary, and each row says what stands against it and what remains', () => {
  const boundaries = read('SECURITY.md').split(/^### /m).slice(1);
  expect(boundaries.length).toBeGreaterThanOrEqual(10);
  for (const boundary of boundaries) {
    const rows = boundary.split('\n').filter((line) => /^\| [STRIDE] /.test(line));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows)
      expect([
        row,
        row
          .slice(2, -2)
          .split(' | ')
          .every((cell) => cell.trim() !== ''),
      ]).toEqual([row, true]);
  }
});
