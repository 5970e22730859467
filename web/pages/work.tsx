import { BodyLong, BodyShort, Button, Detail, Heading, Select, Tag } from '@navikt/ds-react';
import { ClockDashedIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { unitsQuery } from '../api/queries';
import { GROUPS, workQuery, type Group, type Task } from '../api/work';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { useSession } from '../app/session';
import { Day } from '../ui/dates';
import { PageHead, Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';

const route = getRouteApi('/work');
const PAGE = 40;

/** What must be done: one list across all kinds, the most urgent first. */
export function WorkPage() {
  const { t, say } = useWords();
  const session = useSession();
  const search = route.useSearch();
  const { data, error, isPending, refetch } = useQuery(workQuery(search.unit));
  if (isPending) return <Waiting rows={7} />;
  if (!data) return <ProblemBox error={error} onRetry={() => void refetch()} />;
  const scope = search.scope ?? 'role';
  const inScope = data.filter((task) => {
    if (scope === 'mine') return task.caseworker === session.account.id;
    return scope === 'unit' || session.roles.some((role) => role === task.role);
  });
  const tasks = inScope.filter(({ kind }) => search.action === undefined || kind === search.action);
  const next = data.find(({ group }) => group === 'later') ?? data[0];
  return (
    <div>
      <PageHead title={t('work.title')} lead={t('work.lead')} />
      <Counts tasks={inScope} />
      <Filters tasks={inScope} />
      {tasks.length === 0 ? (
        <div className="card">
          <Heading level="2" size="small">
            {t('work.emptyTitle')}
          </Heading>
          <BodyLong>
            {search.action !== undefined
              ? t('work.emptyFiltered')
              : next
                ? t('work.emptyNext', { title: say(next.title).toLowerCase(), date: formatDate(next.dueOn) })
                : t('work.emptyBody')}
          </BodyLong>
        </div>
      ) : (
        <div className="stack">
          {GROUPS.map((group) => (
            <TaskGroup key={group} group={group} tasks={tasks.filter((task) => task.group === group)} />
          ))}
        </div>
      )}
    </div>
  );
}

function Counts({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useWords();
  return (
    <ul className="counts plain">
      {GROUPS.map((group) => {
        const count = tasks.filter((task) => task.group === group).length;
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

function Filters({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t, say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: units = [] } = useQuery(unitsQuery);
  const { units: own, everyUnit } = useSession();
  const kinds = [...new Map(tasks.map(({ kind, title }) => [kind, title]))];
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => clean({ ...before, ...change }), replace: true });
  const reachable = everyUnit ? units : own;
  return (
    <div className="filters no-print" role="search">
      <Select
        size="small"
        label={t('work.scope')}
        value={search.scope ?? 'role'}
        onChange={(event) => set({ scope: event.target.value })}
      >
        <option value="role">{t('work.role')}</option>
        <option value="mine">{t('work.mine')}</option>
        <option value="unit">{t('work.unit')}</option>
      </Select>
      <Select
        size="small"
        label={t('work.action')}
        value={search.action ?? ''}
        onChange={(event) => set({ action: event.target.value })}
      >
        <option value="">{t('work.allActions')}</option>
        {kinds.map(([kind, title]) => (
          <option key={kind} value={kind}>
            {say(title)}
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

function TaskGroup({ group, tasks }: { readonly group: Group; readonly tasks: readonly Task[] }) {
  const { t } = useWords();
  const [shown, setShown] = useState(PAGE);
  if (tasks.length === 0) return null;
  return (
    <section className="card work-group" data-group={group} aria-labelledby={`group-${group}`}>
      <header>
        {group === 'overdue' ? (
          <ExclamationmarkTriangleFillIcon aria-hidden fontSize="1.3rem" />
        ) : (
          <ClockDashedIcon aria-hidden fontSize="1.3rem" />
        )}
        <Heading level="2" size="xsmall" id={`group-${group}`}>
          {t(`work.${group}`)}
        </Heading>
        <span className="muted small">{t('work.shown', { count: tasks.length })}</span>
      </header>
      <ul className="work-list">
        {tasks.slice(0, shown).map((task) => (
          <li key={task.id}>
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
      {tasks.length > shown && (
        <Button variant="tertiary" size="small" onClick={() => setShown((n) => n + PAGE)}>
          {t('work.more')}
        </Button>
      )}
    </section>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { say, term, t } = useWords();
  const { data: units = [] } = useQuery(unitsQuery);
  const unit = units.find(({ id }) => id === task.unit)?.name ?? task.unit;
  return (
    <Link to="/sentences/$id" params={{ id: task.sentenceId }} className="work-item" data-row>
      <span>
        <span className="work-title">{say(task.title)}</span>
        <BodyShort as="span" size="small" className="muted">
          {' '}
          · {task.person ?? t('work.nameUnknown')} · {term('regime', task.regime)}, {unit}
        </BodyShort>
        <Detail as="span" className="law">
          {' '}
          {task.legalBasis}
        </Detail>
      </span>
      <span className="work-when">
        <Day date={task.dueOn} today={task.today} />
        {task.group === 'overdue' && (
          <>
            {' '}
            <Tag size="xsmall" data-color="danger" variant="moderate">
              {t('work.overdue')}
            </Tag>
          </>
        )}
      </span>
    </Link>
  );
}
