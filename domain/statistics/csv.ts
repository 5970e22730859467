import { csvLine } from '../csv-line';
import { type Publication } from './tables';
import { COLUMN_WORDS, rowWords, TABLE_WORDS, TOTAL } from './words';

const HEAD = {
  nb: ['per', 'fra', 'til', 'tabell', 'tabellnavn', 'rad', 'radnavn', 'kolonne', 'kolonnenavn', 'verdi'],
  en: ['as of', 'from', 'to', 'table', 'table name', 'row', 'row name', 'column', 'column name', 'value'],
} as const;

/** A publication as CSV, a line for each figure: dates as ISO 8601, shares of 1, the signs where there is no number. */
export function publicationCsv({ asOf, quarter, tables }: Publication, language: 'nb' | 'en'): string {
  const lines = tables.flatMap(({ id, columns, rows, total }) => {
    const named = rows.map((row) => ({ ...row, words: rowWords(id, row.code) }));
    const all = total ? [...named, { code: 'total', figures: total, words: TOTAL }] : named;
    return all.flatMap(({ code, figures, words }) =>
      columns.map((column, i) =>
        csvLine([
          ...[asOf, quarter.from, quarter.to, id, TABLE_WORDS[id].title[language]],
          ...[code, words[language], column, COLUMN_WORDS[column][language], figures[i] ?? ''],
        ]),
      ),
    );
  });
  return `\u{feff}${csvLine(HEAD[language])}${lines.join('')}`;
}
