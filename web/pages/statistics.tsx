import { useQuery } from '@tanstack/react-query';
import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { OPEN_STATUSES } from '../../domain/state';
import { statisticsQuery, type Statistics } from '../api/queries';
import { useWords } from '../app/language';
import { type BarRow } from '../charts/bar-chart';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { useUnitName } from '../ui/units';
import { Chart, type Figures } from './statistics/chart';
import { Funnel, Leaves, SinceEligible, SinceProposed, Waits } from './statistics/progression';
import { Shares } from './statistics/shares';

/** Where people are, how they move on, and what of it is late: each picture with a table and a file of the same. */
export function StatisticsPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(statisticsQuery);
  const unitName = useUnitName();
  if (!data) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting rows={6} />;
  return (
    <div className="stack">
      <PageHead title={t('statistics.title')} lead={t('statistics.lead')} />
      <div className="columns" data-even>
        <Funnel data={data} />
        <Shares data={data} />
        <SinceEligible data={data} />
        <SinceProposed data={data} />
        <Waits data={data} unitName={unitName} />
        <Leaves data={data} />
        <ByUnit data={data} unitName={unitName} />
        <People data={data} unitName={unitName} />
      </div>
      <ByKind data={data} />
      <ByStatus data={data} />
    </div>
  );
}

interface Shown {
  readonly data: Statistics;
  readonly unitName: (id: string) => string;
}

interface Dues {
  readonly label: string;
  readonly open: number;
  readonly overdue: number;
}

function useDues(rows: readonly Dues[]): { readonly bars: readonly BarRow[]; readonly table: readonly Figures[] } {
  const { t } = useWords();
  const sorted = [...rows].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
  return {
    bars: sorted.map(({ label, open, overdue }) => ({
      ...{ label, value: open, bad: overdue },
      figures: overdue === 0 ? String(open) : t('statistics.dueFigures', { open, overdue }),
    })),
    table: sorted.map(({ label, open, overdue }) => [label, open, overdue]),
  };
}

function ByUnit({ data: { units }, unitName }: Shown) {
  const { t } = useWords();
  const { bars, table } = useDues(units.map(({ unit, ...dues }) => ({ label: unitName(unit), ...dues })));
  return (
    <Chart
      title={t('statistics.overdueByUnit')}
      about={t('statistics.overdueByUnitAbout')}
      empty={t('statistics.noDeadlines')}
      rows={bars}
      head={[t('statistics.unit'), t('statistics.openCount'), t('statistics.overdueCount')]}
      table={table}
    />
  );
}

function ByKind({ data: { deadlines } }: Pick<Shown, 'data'>) {
  const { t, say } = useWords();
  const kinds: Readonly<Record<string, { readonly title: { nb: string; en: string } }>> = DEADLINE_KINDS;
  const { bars, table } = useDues(
    deadlines.map(({ kind, ...dues }) => ({ label: kinds[kind] ? say(kinds[kind].title) : kind, ...dues })),
  );
  return (
    <Chart
      title={t('statistics.overdueByKind')}
      about={t('statistics.overdueByKindAbout')}
      empty={t('statistics.noDeadlines')}
      rows={bars}
      head={[t('statistics.kind'), t('statistics.openCount'), t('statistics.overdueCount')]}
      table={table}
    />
  );
}

function People({ data: { sentences }, unitName }: Shown) {
  const { t } = useWords();
  const open = sentences.filter(({ status }) => OPEN_STATUSES.some((each) => each === status));
  const counts = [...sumsBy(open, 'unit')].map(([unit, count]) => [unitName(unit), count] as const);
  const sorted = counts.sort(([, a], [, b]) => b - a);
  return (
    <Chart
      title={t('statistics.byUnit')}
      about={t('statistics.byUnitAbout')}
      empty={t('statistics.nothingCounted')}
      rows={sorted.map(barOf)}
      head={[t('statistics.unit'), t('statistics.count')]}
      table={sorted}
    />
  );
}

function ByStatus({ data: { sentences } }: Pick<Shown, 'data'>) {
  const { t, term } = useWords();
  const counts = [...sumsBy(sentences, 'status')].map(([status, count]) => [term('status', status), count] as const);
  return (
    <Chart
      title={t('statistics.byStatus')}
      about={t('statistics.byStatusAbout')}
      empty={t('statistics.nothingCounted')}
      rows={counts.map(barOf)}
      head={[t('statistics.status'), t('statistics.count')]}
      table={counts}
    />
  );
}

function barOf([label, value]: readonly [string, number]): BarRow {
  return { label, value, figures: String(value) };
}

function sumsBy(rows: Statistics['sentences'], key: 'unit' | 'status'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[key], (sums.get(row[key]) ?? 0) + row.count);
  return sums;
}
