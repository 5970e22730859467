import { Button } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { accessReportQuery } from '../api/control';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { DownloadCsv } from '../ui/download-csv';
import { HeadRow } from '../ui/head-row';
import { PageHead, Scroll } from '../ui/page';
import { Pages } from '../ui/pages-of';
import { useUnitName } from '../ui/units';
import '../texts/of-control';

const route = getRouteApi('/sentences/$id/access');

/** Who looked at a case, as the person is told of it: to be printed for them. */
export function AccessReportPage() {
  const { t, say, term } = useWords();
  const { id } = route.useParams();
  const session = useSession();
  const unitName = useUnitName();
  const query = useInfiniteQuery(accessReportQuery(id));
  const looks = query.data?.pages.flatMap((page) => page.accesses) ?? [];
  const placeOf = (unit: string | null, roles: readonly string[]) =>
    `${unit === null ? t('control.reportOutside') : unitName(unit)}: ${roles.map((role) => term('role', role)).join(', ')}`;
  const rows = () =>
    looks.map(({ at, unit, roles, what, purpose }) => ({
      [t('control.accessWhen')]: formatInstant(at),
      [t('control.reportUnit')]: placeOf(unit, roles),
      [t('control.accessWhat')]: say(what),
      [t('control.accessWhy')]: say(purpose),
    }));
  return (
    <div className="stack">
      <PageHead title={t('control.reportTitle')} lead={t('control.reportLead')} />
      <div className="row no-print">
        <Button size="small" variant="secondary" onClick={() => print()}>
          {t('control.reportPrint')}
        </Button>
        {looks.length > 0 && <DownloadCsv name="hvem-har-sett.csv" rows={rows} />}
        {permits(session, 'ExportSubjectData') && (
          <a href={`/api/sentences/${id}/subject-access`}>{t('control.everything')}</a>
        )}
        {permits(session, 'ReadAccessLog') && (
          <Link to="/audit/access" search={{ sentence: id }}>
            {t('control.wholeLog')}
          </Link>
        )}
        <Link to="/sentences/$id" params={{ id }} activeOptions={{ exact: true }}>
          {t('control.toCase')}
        </Link>
      </div>
      <section className="card">
        <Pages query={query}>
          <p className="muted small" role="status">
            {looks.length === 0 ? t('control.accessEmpty') : t('control.found', { count: looks.length })}
          </p>
          <Scroll label={t('control.reportTitle')}>
            <table className="changes stacked">
              <HeadRow
                columns={['control.accessWhen', 'control.reportUnit', 'control.accessWhat', 'control.accessWhy']}
              />
              <tbody>
                {looks.map(({ at, unit, roles, what, purpose }, n) => (
                  <tr key={n}>
                    <th scope="row" className="nowrap">
                      {formatInstant(at)}
                    </th>
                    <td data-label={t('control.reportUnit')}>{placeOf(unit, roles)}</td>
                    <td data-label={t('control.accessWhat')}>{say(what)}</td>
                    <td data-label={t('control.accessWhy')}>{say(purpose)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Pages>
      </section>
    </div>
  );
}
