import { Button, Search, Switch } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { timelineQuery, type LoggedEvent, type Sentence } from '../../api/queries';
import { formatDate, formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { download, toCsv } from '../../ui/download';
import { Card, Scroll } from '../../ui/page';

const features = tableFeatures({
  ...{ globalFilteringFeature, columnFilteringFeature, rowSortingFeature },
  ...{ filteredRowModel: createFilteredRowModel(), sortedRowModel: createSortedRowModel() },
  filterFns: { includesString: filterFn_includesString },
  sortFns: { alphanumeric: sortFn_alphanumeric },
});
const QUIET = ['DeadlineReached', 'DayPassedUndecided'];

interface Row {
  readonly version: number;
  readonly title: string;
  readonly legalBasis: string;
  readonly actor: string;
  readonly recordedAt: string;
  readonly effectiveOn: string;
  readonly body: string;
  readonly hash: string;
}

/** The log of a sentence: searchable, sortable, and downloadable as it stands. */
export function EventLog({
  sentence,
  events,
}: {
  readonly sentence: Sentence;
  readonly events: readonly LoggedEvent[];
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [quiet, setQuiet] = useState(true);
  const rows = useRows(sentence, quiet ? events.filter(({ type }) => !QUIET.includes(type)) : events);
  return (
    <Card
      title={t('audit.events')}
      aside={
        <div className="row no-print">
          <Button
            size="xsmall"
            variant="tertiary"
            onClick={() => download(`${sentence.id}.json`, 'application/json', JSON.stringify(events, null, 2))}
          >
            {t('audit.exportJson')}
          </Button>
          <Button
            size="xsmall"
            variant="tertiary"
            onClick={() => download(`${sentence.id}.csv`, 'text/csv', toCsv(rows))}
          >
            {t('audit.exportCsv')}
          </Button>
        </div>
      }
    >
      <div className="filters no-print" role="search">
        <div data-search className="search-wide">
          <Search
            size="small"
            label={t('audit.search')}
            description={t('audit.searchHint')}
            hideLabel={false}
            variant="simple"
            value={text}
            onChange={setText}
          />
        </div>
        <Switch size="small" checked={quiet} onChange={(event) => setQuiet(event.target.checked)}>
          {t('audit.only')}
        </Switch>
      </div>
      <Rows rows={rows} text={text} total={events.length} />
    </Card>
  );
}

function useRows(sentence: Sentence, events: readonly LoggedEvent[]): Row[] {
  const { say, term } = useWords();
  const { data: timeline } = useQuery(timelineQuery(sentence.id));
  return useMemo(() => {
    const told = new Map(timeline?.entries.map(({ of, title, legalBasis }) => [of['eventId'], { title, legalBasis }]));
    return events.map(({ eventId, version, type, actor, recordedAt, effectiveOn, body, hash }) => ({
      ...{ version, recordedAt, effectiveOn, hash },
      title: told.has(eventId) ? say(told.get(eventId)?.title ?? { nb: type, en: type }) : type,
      legalBasis: told.get(eventId)?.legalBasis ?? '',
      actor: `${actor.id} (${term('role', actor.role)})`,
      body: JSON.stringify(body),
    }));
  }, [events, timeline, say, term]);
}

function Rows({ rows, text, total }: { readonly rows: Row[]; readonly text: string; readonly total: number }) {
  const { t } = useWords();
  const columns = useMemo<ColumnDef<typeof features, Row>[]>(
    () => [
      { accessorKey: 'version', header: t('audit.version') },
      { accessorKey: 'title', header: t('audit.type') },
      { accessorKey: 'actor', header: t('audit.actor') },
      { accessorKey: 'recordedAt', header: t('audit.recorded') },
      { accessorKey: 'effectiveOn', header: t('audit.effective') },
      { accessorKey: 'body', header: t('audit.content'), enableSorting: false },
      { accessorKey: 'hash', header: t('audit.hash'), enableSorting: false },
    ],
    [t],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    state: { globalFilter: text },
    globalFilterFn: 'includesString',
  });
  const shown = table.getRowModel().rows;
  return (
    <>
      <p className="muted small" role="status">
        {shown.length === 0 ? t('audit.noEvents') : t('audit.eventsShown', { count: shown.length, total })}
      </p>
      <Scroll label={t('audit.events')}>
        <table className="changes">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column }) => (
                  <th key={id} scope="col" aria-sort={SORTED[String(column.getIsSorted())] ?? 'none'}>
                    {column.getCanSort() ? (
                      <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
                        {String(column.columnDef.header)}{' '}
                        <span aria-hidden>{ARROWS[String(column.getIsSorted())] ?? '↕'}</span>
                      </button>
                    ) : (
                      String(column.columnDef.header)
                    )}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {shown.map(({ original: row }) => (
              <tr key={row.version}>
                <td>{row.version}</td>
                <th scope="row">
                  {row.title} <div className="law">{row.legalBasis}</div>
                </th>
                <td>{row.actor}</td>
                <td className="nowrap">{formatInstant(row.recordedAt)}</td>
                <td className="nowrap">{formatDate(row.effectiveOn)}</td>
                <td>
                  <details>
                    <summary>{t('audit.content')}</summary>
                    <pre className="mono">{JSON.stringify(JSON.parse(row.body), null, 2)}</pre>
                  </details>
                </td>
                <td className="mono hash" title={row.hash}>
                  {row.hash}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

const SORTED: Readonly<Record<string, 'ascending' | 'descending'>> = { asc: 'ascending', desc: 'descending' };
const ARROWS: Readonly<Record<string, string>> = { asc: '↑', desc: '↓' };
