import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '.';
import { ALL_AREAS } from './all';
import { type Area } from './area';

const textsOf = (areas: Readonly<Record<string, Area>>) =>
  Object.entries(areas).flatMap(([area, texts]) =>
    Object.entries(texts).map(([key, pair]) => [`${area}.${key}`, ...pair] as const),
  );
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Texts that have no words in one of the languages. */
const wordless = (areas: Readonly<Record<string, Area>>) =>
  textsOf(areas).flatMap(([key, nb = '', en = '']) => (nb.trim() === '' || en.trim() === '' ? [key] : []));
/** Texts whose gaps are not the same in both. */
const unlike = (areas: Readonly<Record<string, Area>>) =>
  textsOf(areas).flatMap(([key, nb = '', en = '']) => (gaps(nb).join() === gaps(en).join() ? [] : [key]));
/** Plurals that lack one of their forms. */
const half = (areas: Readonly<Record<string, Area>>) => {
  const keys = new Set<string>(textsOf(areas).map(([key]) => key));
  const other = (key: string) =>
    key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
  return [...keys].filter((key) => !keys.has(other(key)));
};

it('every text has words in both languages, the same gaps to fill in, and both of its forms if it is a plural', () => {
  expect(Object.keys(catalogue('nb', ALL_AREAS))).toEqual(Object.keys(catalogue('en', ALL_AREAS)));
  expect([wordless(ALL_AREAS), unlike(ALL_AREAS), half(ALL_AREAS)]).toEqual([[], [], []]);
});

it('a text that is in one language only, says less in the other, or is half a plural, is found', () => {
  const planted = {
    ...ALL_AREAS,
    planted: {
      norwegianOnly: ['Bare her', ' '],
      englishOnly: ['', 'Here only'],
      forgetful: ['{{count}} dager til {{date}}', 'until {{date}}'],
      days_one: ['{{count}} dag', '{{count}} day'],
    },
  } as const;
  expect(wordless(planted)).toEqual(['planted.norwegianOnly', 'planted.englishOnly']);
  expect(unlike(planted)).toEqual(['planted.forgetful']);
  expect(half(planted)).toEqual(['planted.days_one']);
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
