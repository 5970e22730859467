import { REGIMES } from '../../../domain/regimes';
import { type Statistics } from '../../api/queries';
import { useWords } from '../../app/language';
import { Chart } from './chart';

/** The share on each regime, beside the target that the installation has set for it. */
export function Shares({ data: { regimes, targets } }: { readonly data: Pick<Statistics, 'regimes' | 'targets'> }) {
  const { t, term, language } = useWords();
  const format = new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const percent = (share: number) => format.format(share).replaceAll('\u00a0', ' ');
  const rows = REGIMES.map((regime) => {
    const { count = 0, share = 0 } = regimes.find((row) => row.regime === regime) ?? {};
    return { label: term('regime', regime), count, share, target: targets.find((row) => row.regime === regime)?.share };
  }).filter(({ count, target }) => count > 0 || target !== undefined);
  return (
    <Chart
      title={t('statistics.byRegime')}
      about={t(targets.length > 0 ? 'statistics.targetsAbout' : 'statistics.byRegimeAbout')}
      empty={t('statistics.nothingCounted')}
      rows={rows.map(({ label, count, share, target }) => ({
        ...{ label, value: share, ...(target !== undefined && { mark: target }) },
        figures:
          target === undefined
            ? t('statistics.withoutTarget', { share: percent(share), count })
            : t('statistics.withTarget', { share: percent(share), count, target: percent(target) }),
      }))}
      head={[
        t('statistics.regime'),
        t('statistics.count'),
        t('statistics.share'),
        t('statistics.target'),
        t('statistics.toTarget'),
      ]}
      table={rows.map(({ label, count, share, target }) => [
        ...([label, count, percent(share)] as const),
        ...(target === undefined ? ['–', '–'] : [percent(target), percent(share - target)]),
      ])}
    >
      {targets.length === 0 && <p className="muted small">{t('statistics.noTargets')}</p>}
    </Chart>
  );
}
