import { BodyLong, Button, Heading, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDeadlineKinds } from '../api/deadline-kinds';
import { unitsQuery } from '../api/queries';
import { GROUPS, SCOPES, workQuery, type Work, type WorkFilter } from '../api/work';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { SavedFilters } from './work/saved';
import { Choosing, useSelection } from './work/selection';
import { TaskGroup } from './work/tasks';

const route = getRouteApi('/work');
const PAGE = 100;
const MOST = 500;

/** What must be done: one list across all kinds, the most urgent first. */
export function WorkPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const [limit, setLimit] = useState(PAGE);
  const session = useSession();
  const selection = useSelection();
  const { data, error, isPending, refetch } = useQuery(workQuery(search, limit));
  if (isPending) return <Waiting rows={7} />;
  if (!data) return <PageProblem error={error} onRetry={() => void refetch()} />;
  return (
    <div>
      <PageHead title={t('work.title')} lead={t('work.lead')} />
      <Counts work={data} />
      <Filters work={data} />
      <SavedFilters search={search} />
      {permits(session, 'ReassignCase') && data.work.length > 0 && <Choosing selection={selection} tasks={data.work} />}
      {data.work.length === 0 ? (
        <Nothing filter={search} />
      ) : (
        <div className="stack">
          {GROUPS.map((group) => (
            <TaskGroup
              key={group}
              group={group}
              tasks={data.work.filter((task) => task.group === group)}
              selection={selection}
            />
          ))}
          {data.next !== null && limit < MOST && (
            <Button variant="secondary" size="small" onClick={() => setLimit((n) => Math.min(MOST, n + PAGE))}>
              {t('work.more')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Nothing to do: what there is instead, in the unit, with the way there. */
function Nothing({ filter }: { readonly filter: WorkFilter }) {
  const { t } = useWords();
  const wider = filter.scope === 'unit' ? 'all' : 'unit';
  const { data } = useQuery({ ...workQuery({ scope: wider }, 1), enabled: filter.scope !== 'all' });
  const waiting = Object.values(data?.counts.groups ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <div className="card">
      <Heading level="2" size="small">
        {filter.kind !== undefined ? t('work.emptyFiltered') : t('work.emptyTitle')}
      </Heading>
      <BodyLong>{waiting > 0 ? t('work.emptyUnit', { count: waiting }) : t('work.emptyBody')}</BodyLong>
      {waiting > 0 && (
        <Link to="/work" search={{ scope: wider }}>
          {t(`work.scope/${wider}`)}
        </Link>
      )}
    </div>
  );
}

function Counts({ work: { counts } }: { readonly work: Work }) {
  const { t } = useWords();
  return (
    <ul className="counts plain">
      {GROUPS.map((group) => {
        const count = counts.groups[group] ?? 0;
        return (
          <li key={group} className="count" data-tone={group === 'overdue' && count > 0 ? 'danger' : 'neutral'}>
            <strong>{count}</strong>
            {t(`work.${group}`)}
          </li>
        );
      })}
    </ul>
  );
}

function Filters({ work: { counts } }: { readonly work: Work }) {
  const { t, say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: units = [] } = useQuery(unitsQuery);
  const { units: own, everyUnit } = useSession();
  const titles = useDeadlineKinds();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => clean({ ...before, ...change }), replace: true });
  const reachable = everyUnit ? units : own;
  return (
    <div className="filters no-print" role="search">
      <Select
        size="small"
        label={t('work.scope')}
        value={search.scope ?? 'mine'}
        onChange={(event) => set({ scope: event.target.value })}
      >
        {SCOPES.map((scope) => (
          <option key={scope} value={scope}>
            {t(`work.scope/${scope}`)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('work.action')}
        value={search.kind ?? ''}
        onChange={(event) => set({ kind: event.target.value })}
      >
        <option value="">{t('work.allActions')}</option>
        {Object.entries(counts.kinds).map(([kind, count]) => (
          <option key={kind} value={kind}>
            {titles[kind] ? say(titles[kind].title) : kind} ({count})
          </option>
        ))}
      </Select>
      {reachable.length > 1 && (
        <Select
          size="small"
          label={t('work.unitFilter')}
          value={search.unit ?? ''}
          onChange={(event) => set({ unit: event.target.value })}
        >
          <option value="">{t('work.allUnits')}</option>
          {reachable.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {Object.keys(search).length > 0 && (
        <Button size="small" variant="tertiary" onClick={() => void navigate({ search: {}, replace: true })}>
          {t('work.reset')}
        </Button>
      )}
    </div>
  );
}

/** Search parameters without those that say nothing. */
function clean<T extends Record<string, string | undefined>>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T;
}
