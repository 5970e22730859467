import { AREAS, catalogue } from '.';
import { type Area } from './area';
import { control } from './control';
import { operation } from './operation';
import { SANCTION_AREAS } from './sanctions';

const areas = { ...AREAS, control, operation };
const all = [...Object.entries<Area>(areas), ...Object.entries(SANCTION_AREAS)].flatMap(([area, texts]) =>
  Object.entries(texts).map(([key, pair]) => [`${area}.${key}`, ...pair] as const),
);
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

it('both catalogues have the same keys, and none is empty', () => {
  expect(Object.keys(catalogue('nb', areas))).toEqual(Object.keys(catalogue('en', areas)));
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
