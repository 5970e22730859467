import { REGIMES } from '../../../domain/regimes';
import { type Register } from '../../api/control';
import { useWords } from '../../app/language';
import { DownloadCsv } from '../../ui/download-csv';
import { Card, Scroll } from '../../ui/page';
import { useUnitName } from '../../ui/units';

/** How many were on which regime at each unit: of the whole list, not of the page. */
export function RegisterCounts({ counts }: { readonly counts: Register['counts'] }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const units = [...new Set(counts.map(({ unit }) => unit))];
  const regimes = REGIMES.filter((regime) => counts.some((row) => row.regime === regime));
  const of = (unit: string | null, regime: string | null) =>
    counts
      .filter((row) => (unit === null || row.unit === unit) && (regime === null || row.regime === regime))
      .reduce((sum, { count }) => sum + count, 0);
  const rows = () =>
    units.map((unit) => ({
      [t('control.where')]: unitName(unit),
      ...Object.fromEntries(regimes.map((regime) => [term('regime', regime), of(unit, regime)])),
      [t('statistics.total')]: of(unit, null),
    }));
  return (
    <Card title={t('control.counts')} aside={<DownloadCsv name="antall.csv" rows={rows} />}>
      <Scroll label={t('control.counts')}>
        <table className="changes figures">
          <thead>
            <tr>
              <th scope="col">{t('control.where')}</th>
              {regimes.map((regime) => (
                <th key={regime} scope="col">
                  {term('regime', regime)}
                </th>
              ))}
              <th scope="col">{t('statistics.total')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row">{unitName(unit)}</th>
                {regimes.map((regime) => (
                  <td key={regime}>{of(unit, regime) || '–'}</td>
                ))}
                <td>{of(unit, null)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('statistics.total')}</th>
              {regimes.map((regime) => (
                <td key={regime}>{of(null, regime)}</td>
              ))}
              <td>{of(null, null)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </Card>
  );
}
