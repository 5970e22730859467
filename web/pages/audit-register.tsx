import { Alert, Button } from '@navikt/ds-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { isDate, osloDate } from '../../domain/dates';
import { REGIMES } from '../../domain/regimes';
import { ENDS, OPEN_STATUSES } from '../../domain/state';
import { registerQuery, type Asked, type Register, type Registered } from '../api/control';
import { unitsQuery } from '../api/queries';
import { formatDate, formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { Choose, endOf } from '../ui/filters';
import { HeadRow } from '../ui/head-row';
import { Card, Scroll } from '../ui/page';
import { Pages } from '../ui/pages-of';
import { useUnitName } from '../ui/units';
import { DaySlider } from './audit-register/day-slider';
import { DownloadRegister } from './audit-register/download-register';
import { RegisterCounts } from './audit-register/counts';
import { ControlHead } from './audit/section';

const route = getRouteApi('/audit/register');
const YEARS_BACK = 5;
const YEARS_AHEAD = 2;

/** The list of everybody by both times: what was known when, and for which day. */
export function AuditRegisterPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = osloDate(new Date().toISOString());
  const known = isDate(search.known ?? '') ? (search.known ?? today) : today;
  const day = isDate(search.day ?? '') ? (search.day ?? today) : today;
  const set = (change: Partial<typeof search>) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value)),
      replace: true,
    });
  const asked: Asked = useDeferredValue({
    knownAt: known === today ? undefined : endOf(known),
    effectiveOn: day,
    ...{ unit: search.unit, regime: search.regime, status: search.status },
  });
  const query = useInfiniteQuery(registerQuery(asked));
  const first = query.data?.pages[0];
  const sentences = query.data?.pages.flatMap((page) => page.sentences) ?? [];
  return (
    <div className="stack">
      <ControlHead title={t('control.register')} lead={t('control.registerLead')}>
        {(known !== today || day !== today) && (
          <Button size="small" variant="tertiary" onClick={() => set({ known: '', day: '' })}>
            {t('control.backToNow')}
          </Button>
        )}
      </ControlHead>
      <Card>
        <div className="columns" data-even>
          <DaySlider
            label={t('control.knownAt')}
            about={t(known === today ? 'control.knownNow' : 'control.knownAtEnd')}
            value={known}
            today={today}
            from={yearsFrom(today, -YEARS_BACK)}
            to={today}
            onChange={(next) => set({ known: next === today ? '' : next })}
          />
          <DaySlider
            label={t('control.effectiveOn')}
            value={day}
            today={today}
            from={yearsFrom(today, -YEARS_BACK)}
            to={yearsFrom(today, YEARS_AHEAD)}
            onChange={(next) => set({ day: next === today ? '' : next })}
          />
        </div>
      </Card>
      <Filters set={set} />
      {first && first.behind > 0 && (
        <Alert variant="warning" size="small">
          {t('control.behind', { count: first.behind })}
        </Alert>
      )}
      <Pages query={query}>
        {first &&
          (first.counts.length === 0 ? (
            <div className="card">{t('control.registerEmpty')}</div>
          ) : (
            <div className="stack">
              <RegisterCounts counts={first.counts} />
              <List first={first} sentences={sentences} asked={asked} />
            </div>
          ))}
      </Pages>
    </div>
  );
}

function yearsFrom(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}-${day.slice(5) === '02-29' ? '02-28' : day.slice(5)}`;
}

function Filters({ set }: { readonly set: (change: { unit?: string; regime?: string; status?: string }) => void }) {
  const { t, term } = useWords();
  const search = route.useSearch();
  const { data: units = [] } = useQuery(unitsQuery);
  const codes = (sort: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: term(sort, value) }));
  return (
    <div className="filters no-print" role="search">
      <Choose
        label={t('control.where')}
        all={t('control.everyUnit')}
        value={search.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unit) => set({ unit })}
      />
      <Choose
        label={t('control.regime')}
        all={t('control.everyRegime')}
        value={search.regime}
        options={codes('regime', REGIMES)}
        onChange={(regime) => set({ regime })}
      />
      <Choose
        label={t('control.status')}
        all={t('control.everyStatus')}
        value={search.status}
        options={codes('status', [...OPEN_STATUSES, ...ENDS])}
        onChange={(status) => set({ status })}
      />
    </div>
  );
}

function List({
  first,
  sentences,
  asked,
}: {
  readonly first: Register;
  readonly sentences: readonly Registered[];
  readonly asked: Asked;
}) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const total = first.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={t('control.list')} aside={<DownloadRegister asked={asked} total={total} />}>
      <p className="muted small" role="status">
        {t('control.shownOf', { count: sentences.length, total })} · {formatInstant(first.knownAt)} ·{' '}
        {formatDate(first.effectiveOn)}
      </p>
      <Scroll label={t('control.list')}>
        <table className="changes stacked">
          <HeadRow columns={['control.person', 'control.where', 'control.regime', 'control.status', 'control.since']} />
          <tbody>
            {sentences.map(({ id, person, unit, regime, status, since, kind }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/sentences/$id" params={{ id }} search={{ tab: 'history' }} data-row>
                    {person.name ?? t('work.nameUnknown')}
                  </Link>
                  <div className="muted small">{term('kind', kind)}</div>
                </th>
                <td data-label={t('control.where')}>{unitName(unit)}</td>
                <td data-label={t('control.regime')}>{term('regime', regime)}</td>
                <td data-label={t('control.status')}>{term('status', status)}</td>
                <td data-label={t('control.since')} className="nowrap">
                  {formatDate(since)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
