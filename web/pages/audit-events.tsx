import { TextField } from '@navikt/ds-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EVENT_TITLES } from '../../domain/event-titles';
import { osloDate } from '../../domain/dates';
import { eventSearchQuery, type FoundEvent } from '../api/control';
import { unitsQuery } from '../api/queries';
import { formatDate, formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { DownloadCsv } from '../ui/download-csv';
import { beginOf, Choose, endOf, FilterForm, PeriodFields, usePeriod } from '../ui/filters';
import { Law } from '../ui/dates';
import { AccountOnRecord } from '../ui/accounts';
import { HeadRow } from '../ui/head-row';
import { Scroll } from '../ui/page';
import { Pages } from '../ui/pages-of';
import { useUnitName } from '../ui/units';
import { ControlHead } from './audit/section';

const route = getRouteApi('/audit/events');

/** What happened, across cases: by what, who, when, where, and under which paragraph. */
export function AuditEventsPage() {
  const { t } = useWords();
  const { type, actor, basis, unit, sentence, from, to } = route.useSearch();
  const query = useInfiniteQuery(
    eventSearchQuery({ type, actor, basis, unit, sentence, from: beginOf(from), to: endOf(to) }),
  );
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  const more = query.hasNextPage;
  return (
    <div className="stack">
      <ControlHead title={t('control.events')} lead={t('control.eventsLead')} />
      <Filters />
      <section className="card">
        <Pages query={query} more={t('control.further')}>
          <div className="row">
            <p className="muted small" role="status">
              {events.length === 0
                ? t(more ? 'control.nothingYet' : 'control.nothing')
                : t(more ? 'control.foundSoFar' : 'control.found', { count: events.length })}
            </p>
            {events.length > 0 && <DownloadCsv name="hendelser.csv" rows={() => events.map(asRow)} />}
          </div>
          {events.length > 0 && <Rows events={events} />}
        </Pages>
      </section>
    </div>
  );
}

function asRow({ sentenceId, position, version, type, recordedAt, effectiveOn, actor, legalBasis, unit }: FoundEvent) {
  return {
    position,
    sentenceId,
    version,
    type,
    recordedAt,
    effectiveOn,
    actor: actor.id,
    role: actor.role,
    legalBasis,
    unit,
  };
}

function Filters() {
  const { t, say, language } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: units = [] } = useQuery(unitsQuery);
  const [asked, setAsked] = useState({ ...search });
  const period = usePeriod(search.from, search.to);
  const types = useMemo(
    () =>
      Object.entries(EVENT_TITLES)
        .map(([value, titles]) => ({ value, label: say(titles) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [say, language],
  );
  const set = (change: Partial<typeof asked>) => setAsked((before) => ({ ...before, ...change }));
  const ask = () => {
    if (period.isWrong) return;
    const next = { ...asked, from: period.days.from ?? '', to: period.days.to ?? '' };
    const given = Object.entries(next).filter(([, value]) => value?.trim());
    void navigate({ search: Object.fromEntries(given), replace: true });
  };
  const clear = () => {
    setAsked({});
    period.setWritten({ from: '', to: '' });
    void navigate({ search: {}, replace: true });
  };
  return (
    <FilterForm onAsk={ask} {...(Object.keys(search).length > 0 && { onClear: clear })}>
      <Choose
        label={t('control.eventType')}
        all={t('control.everyType')}
        value={asked.type}
        options={types}
        onChange={(type) => set({ type })}
      />
      <Choose
        label={t('control.where')}
        all={t('control.everyUnit')}
        value={asked.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unit) => set({ unit })}
      />
      {(['actor', 'basis', 'sentence'] as const).map((name) => (
        <div key={name} {...(name === 'actor' && { 'data-search': true })}>
          <TextField
            size="small"
            label={t(LABELS[name][0])}
            description={t(LABELS[name][1])}
            autoComplete="off"
            value={asked[name] ?? ''}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        </div>
      ))}
      <PeriodFields period={period} today={osloDate(new Date().toISOString())} />
    </FilterForm>
  );
}

const LABELS = {
  actor: ['control.byAccount', 'control.byAccountHint'],
  basis: ['control.basis', 'control.basisHint'],
  sentence: ['control.caseNumber', 'control.caseHint'],
} as const;

function Rows({ events }: { readonly events: readonly FoundEvent[] }) {
  const { t, say, term } = useWords();
  const unitName = useUnitName();
  return (
    <Scroll label={t('control.events')}>
      <table className="changes stacked">
        <HeadRow columns={['control.recorded', 'control.what', 'control.who', 'control.where', 'control.effective']} />
        <tbody>
          {events.map(
            ({ eventId, recordedAt, title, sentenceId, version, legalBasis, actor, unit, kind, effectiveOn }) => (
              <tr key={eventId}>
                <td data-label={t('control.recorded')} className="nowrap">
                  {formatInstant(recordedAt)}
                </td>
                <th scope="row">
                  <Link to="/sentences/$id" params={{ id: sentenceId }} search={{ tab: 'history' }} data-row>
                    {say(title)}
                  </Link>{' '}
                  <Law basis={legalBasis} />
                  <div className="muted small">
                    {term('kind', kind)} · <span className="mono">{sentenceId.slice(0, 8)}</span> · {t('audit.version')}{' '}
                    {version}
                  </div>
                </th>
                <td data-label={t('control.who')}>
                  {actor.role === 'clock' ? (
                    term('role', actor.role)
                  ) : (
                    <>
                      <AccountOnRecord account={actor.id} />
                      <div className="muted small">{term('role', actor.role)}</div>
                    </>
                  )}
                </td>
                <td data-label={t('control.where')}>{unitName(unit)}</td>
                <td data-label={t('control.effective')} className="nowrap">
                  {formatDate(effectiveOn)}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}
