import { Alert } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type SIGNS } from '../../domain/statistics/tables';
import { COLUMN_WORDS, rowWords, SIGN_WORDS, TABLE_WORDS, TOTAL } from '../../domain/statistics/words';
import { publicStatisticsQuery, type PublishedTable } from '../api/published';
import { formatDate } from '../app/format';
import { useWords, type Words } from '../app/language';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { Chart } from './statistics/chart';
import '../texts/of-published';

/** What everybody may know in figures: each table with a picture, its definition and a file; nobody need sign in. */
export function PublicStatisticsPage() {
  const { t, say, language } = useWords();
  const { data, error, refetch } = useQuery(publicStatisticsQuery);
  if (!data) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting rows={6} />;
  const { publication } = data;
  if (!publication)
    return (
      <div className="stack">
        <PageHead title={t('published.title')} />
        <Alert variant="info" size="small">
          <strong>{t('published.none')}.</strong> {t('published.noneBody')}
        </Alert>
      </div>
    );
  const { asOf, quarter, leastPeople, events, training, tables } = publication;
  const when = { asOf: formatDate(asOf), from: formatDate(quarter.from), to: formatDate(quarter.to) };
  return (
    <div className="stack">
      <PageHead title={t('published.title')} lead={t('published.lead', { least: leastPeople })}>
        <a className="no-print" href={`/api/public-statistics.csv?language=${language}`} download>
          {t('published.download')}
        </a>
      </PageHead>
      <p>
        {t('published.asOf', { ...when, events: numberOf(events, language) })}{' '}
        {t(training ? 'published.anew' : 'published.once')}
      </p>
      <dl className="row small" aria-label={t('published.signs')}>
        {Object.entries(SIGN_WORDS).map(([sign, words]) => (
          <div key={sign} className="row">
            <dt>
              <b>{sign}</b>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
      <div className="columns" data-even>
        {tables.map((table) => (
          <Table key={table.id} table={table} least={leastPeople} />
        ))}
      </div>
    </div>
  );
}

const HIDDEN: (typeof SIGNS)[number] = ':';
type Figure = PublishedTable['rows'][number]['figures'][number];

function Table({ table, least }: { readonly table: PublishedTable; readonly least: number }) {
  const { id, columns, rows, total } = table;
  const { t, say, language } = useWords();
  const why = whyNoFigures(table);
  const written = (figures: readonly Figure[]) =>
    figures.map((figure, i) => shown(figure, columns[i] === 'share', language));
  const named = rows.map(({ code, figures }) => ({ name: say(rowWords(id, code)), figures }));
  const [first, ...others] = columns;
  return (
    <Chart
      title={say(TABLE_WORDS[id].title)}
      about={say(TABLE_WORDS[id].definition)}
      empty=""
      rows={named.map(({ name, figures }) => ({
        label: name,
        value: typeof figures[0] === 'number' ? figures[0] : 0,
        figures: beside(written(figures)),
      }))}
      head={[
        say(TABLE_WORDS[id].row),
        ...[first, ...others].flatMap((column) => (column ? [say(COLUMN_WORDS[column])] : [])),
      ]}
      table={[
        ...named.map(({ name, figures }) => [name, ...written(figures)] as const),
        ...(total ? [[say(TOTAL), ...written(total)] as const] : []),
      ]}
    >
      {why && <p className="small">{t(`published.${why}`, { least })}</p>}
    </Chart>
  );
}

/** Why a table shows less than a reader looks for; null: it shows all there is. */
function whyNoFigures({ rows }: PublishedTable): 'allHidden' | 'someHidden' | 'nothing' | null {
  const firsts = rows.map(({ figures }) => figures[0]);
  const told = firsts.filter((figure) => typeof figure === 'number' && figure > 0);
  const hidden = rows.some(({ figures }) => figures.includes(HIDDEN));
  if (hidden) return told.length === 0 ? 'allHidden' : 'someHidden';
  return firsts.length > 0 && firsts.every((figure) => figure === 0) ? 'nothing' : null;
}

/** The first figure, and its share beside it; what else there is stands in the table. */
function beside([first = '', second]: readonly string[]): string {
  return second?.endsWith('%') ? `${first} (${second})` : first;
}

function shown(figure: Figure, share: boolean, language: Words['language']): string {
  if (typeof figure !== 'number') return figure;
  return share ? percent(figure, language) : numberOf(figure, language);
}

function numberOf(figure: number, language: Words['language']): string {
  return new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB').format(figure);
}

function percent(share: number, language: Words['language']): string {
  const format = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', format).format(share).replaceAll('\u00a0', ' ');
}
