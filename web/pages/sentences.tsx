import { Select, Switch, Table, Tag } from '@navikt/ds-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { REGIMES } from '../../domain/regimes';
import { ENDS, OPEN_STATUSES } from '../../domain/state';
import { type Listed, type SentenceFilter } from '../api/queries';
import { useWords } from '../app/language';
import { useAccountName } from '../ui/accounts';
import { CaseSearchField, FoundCases, useCaseSearch } from '../ui/case-search';
import { Day } from '../ui/dates';
import { PageHead, Scroll } from '../ui/page';
import { useUnitName } from '../ui/units';

const route = getRouteApi('/sentences');
const SORTS = ['next-due', 'expected-release', 'start'] as const;

/** The cases of one's units, filtered and searched by the server. */
export function SentencesPage() {
  const { t } = useWords();
  const search = useCaseSearch(route.useSearch() as SentenceFilter);
  return (
    <div>
      <PageHead title={t('work.casesTitle')} />
      <Filters>
        <CaseSearchField search={search} />
      </Filters>
      <div className="card">
        <FoundCases search={search}>{(rows) => <Rows rows={rows} />}</FoundCases>
      </div>
    </div>
  );
}

function Filters({ children }: { readonly children: ReactNode }) {
  const { t, term } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== ''),
        ),
      replace: true,
    });
  return (
    <div className="filters no-print" role="search">
      {children}
      <Select
        size="small"
        label={t('work.regime')}
        value={search.regime ?? ''}
        onChange={(event) => set({ regime: event.target.value })}
      >
        <option value="">{t('work.allRegimes')}</option>
        {REGIMES.map((regime) => (
          <option key={regime} value={regime}>
            {term('regime', regime)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('work.status')}
        value={search.status ?? ''}
        onChange={(event) => set({ status: event.target.value })}
      >
        <option value="">{t('work.open')}</option>
        {[...OPEN_STATUSES, ...ENDS].map((status) => (
          <option key={status} value={status}>
            {term('status', status)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('work.sort')}
        value={search.sort ?? 'next-due'}
        onChange={(event) => set({ sort: event.target.value })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`work.sort/${sort}`)}
          </option>
        ))}
      </Select>
      <Switch
        size="small"
        checked={search.overdue === 'true'}
        onChange={(event) => set({ overdue: event.target.checked ? 'true' : '' })}
      >
        {t('work.overdueOnly')}
      </Switch>
    </div>
  );
}

const ended = ({ status }: Listed) => ENDS.some((end) => end === status);

function Rows({ rows }: { readonly rows: readonly Listed[] }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const nameOf = useAccountName();
  return (
    <Scroll label={t('work.casesTitle')}>
      <Table size="small" className="stacked">
        <Table.Header>
          <Table.Row>
            {(['person', 'regime', 'nextDue', 'release', 'caseworker'] as const).map((key) => (
              <Table.HeaderCell key={key} scope="col">
                {t(`work.${key}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <Link to="/sentences/$id" params={{ id: row.id }} data-row>
                  {row.person.name ?? t('work.nameUnknown')}
                </Link>
              </Table.HeaderCell>
              <Table.DataCell data-label={t('work.regime')}>
                {term('regime', row.regime)}
                <div className="muted small">{unitName(row.unit)}</div>
                {row.status !== 'serving' && <Tag size="xsmall">{term('status', row.status)}</Tag>}{' '}
                {row.clockStopped !== null && !ended(row) && (
                  <Tag size="xsmall" data-color="warning">
                    {t('work.stopped')}
                  </Tag>
                )}
              </Table.DataCell>
              <Table.DataCell data-label={t('work.nextDue')}>
                {row.nextDueOn && (
                  <>
                    {row.overdue && (
                      <Tag size="xsmall" data-color="danger" variant="moderate">
                        {t('work.overdue')}
                      </Tag>
                    )}{' '}
                    <Day date={row.nextDueOn} today={row.today} />
                  </>
                )}
              </Table.DataCell>
              <Table.DataCell data-label={t('work.release')}>
                {row.expectedReleaseOn && !ended(row) && <Day date={row.expectedReleaseOn} />}
              </Table.DataCell>
              <Table.DataCell data-label={t('work.caseworker')}>{nameOf(row.caseworker)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  );
}
