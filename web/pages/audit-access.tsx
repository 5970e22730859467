import { Tag, TextField } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OUTCOMES, PURPOSES } from '../../domain/access';
import { osloDate } from '../../domain/dates';
import { accessesQuery, type Looked } from '../api/control';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { DownloadCsv } from '../ui/download-csv';
import { beginOf, Choose, endOf, FilterForm, PeriodFields, usePeriod } from '../ui/filters';
import { AccountOnRecord } from '../ui/accounts';
import { HeadRow } from '../ui/head-row';
import { Scroll } from '../ui/page';
import { Pages } from '../ui/pages-of';
import { useUnitName } from '../ui/units';
import { ControlHead } from './audit/section';

const route = getRouteApi('/audit/access');

/** Who looked at what of whom, when and why. */
export function AuditAccessPage() {
  const { t } = useWords();
  const { sentence, actor, purpose, outcome, from, to } = route.useSearch();
  const query = useInfiniteQuery(
    accessesQuery({ sentence, actor, purpose, outcome, from: beginOf(from), to: endOf(to) }),
  );
  const looks = query.data?.pages.flatMap((page) => page.accesses) ?? [];
  return (
    <div className="stack">
      <ControlHead title={t('control.access')} lead={t('control.accessLead')} />
      <Filters />
      <section className="card">
        <Pages query={query}>
          <div className="row">
            <p className="muted small" role="status">
              {looks.length === 0
                ? t('control.accessEmpty')
                : t(query.hasNextPage ? 'control.foundSoFar' : 'control.found', { count: looks.length })}
            </p>
            {looks.length > 0 && <DownloadCsv name="innsyn.csv" rows={() => looks.map(asRow)} />}
            {sentence !== undefined && (
              <Link to="/sentences/$id/access" params={{ id: sentence }}>
                {t('control.reportTitle')}
              </Link>
            )}
          </div>
          {looks.length > 0 && <Rows looks={looks} />}
        </Pages>
      </section>
    </div>
  );
}

function asRow({ position, at, actor, what, why, reason, outcome, route: asked, sentences, hash }: Looked) {
  const { id, roles, unit } = actor;
  return {
    ...{ position, at, account: id, roles: roles.join(' '), unit, what: what.nb, route: asked, purpose: why.nb },
    ...{ reason, outcome, sentences: sentences.join(' '), hash },
  };
}

function Filters() {
  const { t, say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState({ ...search });
  const period = usePeriod(search.from, search.to);
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
      <div data-search>
        <TextField
          size="small"
          label={t('control.lookedBy')}
          description={t('control.byAccountHint')}
          autoComplete="off"
          value={asked.actor ?? ''}
          onChange={(event) => set({ actor: event.target.value })}
        />
      </div>
      <TextField
        size="small"
        label={t('control.caseNumber')}
        description={t('control.caseHint')}
        autoComplete="off"
        value={asked.sentence ?? ''}
        onChange={(event) => set({ sentence: event.target.value })}
      />
      <Choose
        label={t('control.purpose')}
        all={t('control.everyPurpose')}
        value={asked.purpose}
        options={Object.entries(PURPOSES).map(([value, words]) => ({ value, label: say(words) }))}
        onChange={(purpose) => set({ purpose })}
      />
      <Choose
        label={t('control.outcome')}
        all={t('control.everyOutcome')}
        value={asked.outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`control.outcome/${value}`) }))}
        onChange={(outcome) => set({ outcome })}
      />
      <PeriodFields period={period} today={osloDate(new Date().toISOString())} />
    </FilterForm>
  );
}

function Rows({ looks }: { readonly looks: readonly Looked[] }) {
  const { t, say, term } = useWords();
  const unitName = useUnitName();
  return (
    <Scroll label={t('control.access')}>
      <table className="changes stacked">
        <HeadRow
          columns={[
            'control.accessWhen',
            'control.lookedBy',
            'control.accessWhat',
            'control.accessWhy',
            'control.caseNumber',
          ]}
        />
        <tbody>
          {looks.map(({ position, at, actor, what, why, reason, outcome, sentences }) => (
            <tr key={position}>
              <td data-label={t('control.accessWhen')} className="nowrap">
                {formatInstant(at)}
              </td>
              <th scope="row">
                <AccountOnRecord account={actor.id} />
                <div className="muted small">
                  {actor.roles.map((role) => term('role', role)).join(', ')}
                  {actor.unit !== null && ` · ${unitName(actor.unit)}`}
                </div>
              </th>
              <td data-label={t('control.accessWhat')}>
                {say(what)}{' '}
                {outcome === 'denied' && (
                  <Tag size="xsmall" data-color="warning">
                    {t('control.outcome/denied')}
                  </Tag>
                )}
              </td>
              <td data-label={t('control.accessWhy')}>
                {say(why)}
                {reason !== null && <div className="quote small">{reason}</div>}
              </td>
              <td data-label={t('control.caseNumber')}>
                <Cases sentences={sentences} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const NAMED_MAX = 3;

/** The cases that an answer showed; a long list says how many. */
function Cases({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useWords();
  if (sentences.length > NAMED_MAX) return <>{t('control.accessCases', { count: sentences.length })}</>;
  return sentences.map((id) => (
    <div key={id} className="mono">
      <Link to="/sentences/$id/access" params={{ id }} data-row>
        {id.slice(0, 8)}
      </Link>
    </div>
  ));
}
