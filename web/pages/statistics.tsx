import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { REGIMES } from '../../domain/regimes';
import { statisticsQuery } from '../api/queries';
import { useWords } from '../app/language';
import { BarChart, type BarRow } from '../charts/bar-chart';
import { download, toCsv } from '../ui/download';
import { Card, PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { useUnitName } from '../ui/units';

/** Where people are and what is overdue: each picture with a table and a file of the same. */
export function StatisticsPage() {
  const { t, term, say } = useWords();
  const { data, error, refetch } = useQuery(statisticsQuery);
  const unitName = useUnitName();
  if (!data) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting rows={6} />;
  const open = data.sentences.filter(({ status }) =>
    ['ordered', 'summoned', 'serving', 'on-probation'].includes(status),
  );
  const sumBy = (key: 'regime' | 'unit' | 'status', of: typeof open) => {
    const sums = new Map<string, number>();
    for (const row of of) sums.set(row[key], (sums.get(row[key]) ?? 0) + row.count);
    return sums;
  };
  const regimes = sumBy('regime', open);
  const byRegime = REGIMES.map((regime) => ({ label: term('regime', regime), value: regimes.get(regime) ?? 0 }));
  const byUnit = [...sumBy('unit', open)]
    .map(([unit, value]) => ({ label: unitName(unit), value }))
    .sort((a, b) => b.value - a.value);
  const byStatus = [...sumBy('status', data.sentences)].map(([status, value]) => ({
    label: term('status', status),
    value,
  }));
  const kinds: Readonly<Record<string, { readonly title: { nb: string; en: string } }>> = DEADLINE_KINDS;
  const overdue = [...data.deadlines]
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open)
    .map(({ kind, open: value, overdue: bad }) => ({ label: kinds[kind] ? say(kinds[kind].title) : kind, value, bad }));
  return (
    <div className="stack">
      <PageHead title={t('statistics.title')} lead={t('statistics.lead')} />
      <div className="columns" data-even>
        <Chart
          title={t('statistics.byRegime')}
          about={t('statistics.byRegimeAbout')}
          what={t('statistics.regime')}
          rows={byRegime}
        />
        <Chart
          title={t('statistics.byStatus')}
          about={t('statistics.byStatus')}
          what={t('statistics.status')}
          rows={byStatus}
        />
      </div>
      <Chart
        title={t('statistics.overdueByKind')}
        about={t('statistics.overdueByKindAbout')}
        what={t('statistics.kind')}
        rows={overdue}
      />
      <Chart
        title={t('statistics.byUnit')}
        about={t('statistics.byUnitAbout')}
        what={t('statistics.unit')}
        rows={byUnit}
      />
    </div>
  );
}

function Chart({
  title,
  about,
  what,
  rows,
}: {
  readonly title: string;
  readonly about: string;
  readonly what: string;
  readonly rows: readonly BarRow[];
}) {
  const { t } = useWords();
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  const both = rows.some(({ bad }) => bad !== undefined);
  const file = rows.map(({ label, value, bad }) => ({
    [what]: label,
    [t('statistics.count')]: value,
    ...(both && { [t('statistics.overdueCount')]: bad ?? 0 }),
  }));
  return (
    <Card
      title={title}
      aside={
        <Button
          size="xsmall"
          variant="tertiary"
          className="no-print"
          onClick={() => download('progresjon.csv', 'text/csv', toCsv(file))}
        >
          {t('shell.downloadCsv')}
        </Button>
      }
    >
      <BarChart rows={rows} label={about} />
      <details>
        <summary>{t('shell.showTable')}</summary>
        <Table size="small">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{what}</Table.HeaderCell>
              <Table.HeaderCell scope="col">
                {both ? t('statistics.openCount') : t('statistics.count')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">
                {both ? t('statistics.overdueCount') : t('statistics.share')}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(({ label, value, bad }) => (
              <Table.Row key={label}>
                <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
                <Table.DataCell>{value}</Table.DataCell>
                <Table.DataCell>
                  {both ? (bad ?? 0) : `${total === 0 ? 0 : Math.round((100 * value) / total)} %`}
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </details>
    </Card>
  );
}
