import { useWords, type Words } from '../../app/language';
import { type Statistics } from '../../api/queries';
import { Chart } from './chart';

type Of<K extends keyof Statistics> = { readonly data: Pick<Statistics, K> };

/** The way to a less restrictive regime: how many stand at each step today. */
export function Funnel({ data: { funnel } }: Of<'funnel'>) {
  const { t } = useWords();
  const steps = (['undecided', 'ahead', 'proposed', 'approved', 'waitingForPlace'] as const).map(
    (step) => [t(`statistics.step/${step}`), funnel[step]] as const,
  );
  const median = funnel.waitingForPlaceMedianDays;
  return (
    <Chart
      title={t('statistics.funnel')}
      about={t('statistics.funnelAbout')}
      empty=""
      rows={steps.map(([label, value], i) => ({
        label,
        figures: String(value),
        ...(i === 0 ? { value: 0, bad: value } : { value }),
      }))}
      head={[t('statistics.step'), t('statistics.count')]}
      table={steps}
    >
      {median !== null && <p className="small">{t('statistics.waitMedian', { days: days(median, t) })}</p>}
    </Chart>
  );
}

/** From the day that the law names for a regime to the move. */
export function SinceEligible({ data: { sinceEligible } }: Of<'sinceEligible'>) {
  const { t, term } = useWords();
  return (
    <Chart
      title={t('statistics.sinceEligible')}
      about={t('statistics.sinceEligibleAbout')}
      empty={t('statistics.movesEmpty')}
      rows={sinceEligible.map(({ to, medianDays, count }) => ({
        label: `${term('regime', to)} (${t('statistics.moved', { count })})`,
        value: medianDays,
        figures: medianDays < 0 ? t('statistics.before', { days: days(-medianDays, t) }) : days(medianDays, t),
      }))}
      head={[t('statistics.regime'), t('statistics.movedCount'), t('statistics.medianDays'), t('statistics.afterDay')]}
      table={sinceEligible.map(({ to, count, medianDays, late }) => [term('regime', to), count, medianDays, late])}
    />
  );
}

/** From the proposal to the move. */
export function SinceProposed({ data: { moves } }: Of<'moves'>) {
  const { t, term } = useWords();
  return (
    <Chart
      title={t('statistics.sinceProposed')}
      about={t('statistics.sinceProposedAbout')}
      empty={t('statistics.movesEmpty')}
      rows={moves.map(({ to, medianDays, count }) => ({
        label: `${term('regime', to)} (${t('statistics.moved', { count })})`,
        value: medianDays,
        figures: days(medianDays, t),
      }))}
      head={[t('statistics.regime'), t('statistics.movedCount'), t('statistics.medianDays')]}
      table={moves.map(({ to, count, medianDays }) => [term('regime', to), count, medianDays])}
    />
  );
}

/** Who waits for a place where, and for how long. */
export function Waits({ data: { waits }, unitName }: Of<'waits'> & { readonly unitName: (id: string) => string }) {
  const { t } = useWords();
  const mean = (sum: number, count: number) => (count === 0 ? '–' : Math.round(sum / count));
  return (
    <Chart
      title={t('statistics.waits')}
      about={t('statistics.waitsAbout')}
      empty={t('statistics.waitsEmpty')}
      rows={waits.map(({ unit, waiting, daysSoFar }) => ({
        label: unitName(unit),
        value: waiting,
        figures:
          waiting === 0
            ? '0'
            : t('statistics.waitFigures', { count: waiting, days: days(Math.round(daysSoFar / waiting), t) }),
      }))}
      head={[
        t('statistics.unit'),
        t('statistics.waiting'),
        t('statistics.meanSoFar'),
        t('statistics.placed'),
        t('statistics.meanBefore'),
      ]}
      table={waits.map(({ unit, waiting, daysSoFar, found, daysBefore }) => [
        ...([unitName(unit), waiting, mean(daysSoFar, waiting), found, mean(daysBefore, found)] as const),
      ])}
    />
  );
}

/** How people come back from leave. */
export function Leaves({ data: { leaves } }: Of<'leaves'>) {
  const { t, term } = useWords();
  return (
    <Chart
      title={t('statistics.leaves')}
      about={t('statistics.leavesAbout')}
      empty={t('statistics.leavesEmpty')}
      rows={leaves.map(({ leave, onTime, late, notReturned }) => {
        const all = onTime + late + notReturned;
        return {
          ...{ label: term('leave', leave), value: onTime, bad: late + notReturned },
          figures: t('statistics.leaveFigures', { count: onTime, of: all, share: Math.round((100 * onTime) / all) }),
        };
      })}
      head={[t('statistics.leave'), term('returned', 'on-time'), term('returned', 'late'), term('returned', 'not')]}
      table={leaves.map(({ leave, onTime, late, notReturned }) => [term('leave', leave), onTime, late, notReturned])}
    />
  );
}

function days(count: number, t: Words['t']): string {
  return t('shell.days', { count });
}
