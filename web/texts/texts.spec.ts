import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '.';
import { ALL_AREAS } from './all';
import { type Area } from './area';

const all = Object.entries<Area>(ALL_AREAS).flatMap(([area, texts]) =>
  Object.entries(texts).map(([key, pair]) => [`${area}.${key}`, ...pair] as const),
);
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

it('both catalogues have the same keys, and none is empty', () => {
  expect(Object.keys(catalogue('nb', ALL_AREAS))).toEqual(Object.keys(catalogue('en', ALL_AREAS)));
  for (const [key, nb, en] of all) expect([key, nb.trim() !== '', en.trim() !== '']).toEqual([key, true, true]);
});

it('a text has the same gaps to fill in both languages', () => {
  for (const [key, nb, en] of all) expect([key, gaps(nb)]).toEqual([key, gaps(en)]);
});

it('every plural has both of its forms', () => {
  const keys = new Set<string>(all.map(([key]) => key));
  for (const key of keys) {
    const other = key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
    expect([other, keys.has(other)]).toEqual([other, true]);
  }
});

it('whatever shows a text of forms brings these texts along', () => {
  const shown = ['pages', 'ui', 'app'].flatMap((folder) =>
    readdirSync(join(__dirname, '..', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => ({ file: join(folder, file), text: readFileSync(join(__dirname, '..', folder, file), 'utf8') }))
      .filter(({ text }) => /['`]forms\./.test(text)),
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(({ text }) => !text.includes("texts/of-forms'")).map(({ file }) => file)).toEqual([]);
});
