import { useQuery } from '@tanstack/react-query';
import { placesQuery } from '../../api/capacity';
import { formatDate, formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { Card, Scroll } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { useUnitName } from '../../ui/units';

/** Who has set how many places where, the newest first. */
export function PlacesRecord() {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const { data, error, refetch } = useQuery(placesQuery);
  return (
    <Card title={t('capacity.record')}>
      <ProblemBox error={error} onRetry={() => void refetch()} />
      {data?.records.length === 0 && <p className="muted">{t('capacity.recordEmpty')}</p>}
      {data && data.records.length > 0 && (
        <Scroll label={t('capacity.record')}>
          <table className="changes stacked">
            <thead>
              <tr>
                {(['unit', 'regime', 'places', 'from', 'reason', 'by', 'recorded'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`capacity.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.records.map(({ id, unit, regime, places, from, reason, setBy, setRole, recordedAt }) => (
                <tr key={id}>
                  <th scope="row">{unitName(unit)}</th>
                  <td data-label={t('capacity.regime')}>{term('regime', regime)}</td>
                  <td data-label={t('capacity.places')}>{places}</td>
                  <td data-label={t('capacity.from')}>{formatDate(from)}</td>
                  <td data-label={t('capacity.reason')} className="answer">
                    {reason ?? '–'}
                  </td>
                  <td data-label={t('capacity.by')}>
                    {setBy} <span className="muted small">{term('role', setRole)}</span>
                  </td>
                  <td data-label={t('capacity.recorded')}>{formatInstant(recordedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  );
}
