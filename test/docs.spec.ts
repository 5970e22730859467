import { PAGES, stalePages } from '../cli/docs';

describe('the generated pages', () => {
  it('are fresh: `npm run docs` writes them', async () => {
    expect(await stalePages()).toEqual([]);
  });

  it.each(Object.entries(PAGES))('%s has a table with cells in every row', (_path, page) => {
    const rows = page()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => row.includes('undefined'))).toEqual([]);
  });
});
