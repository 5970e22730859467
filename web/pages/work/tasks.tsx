import { BodyShort, Checkbox, Detail, Heading, Tag } from '@navikt/ds-react';
import { ClockDashedIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type GROUPS, type Task } from '../../api/work';
import { useWords } from '../../app/language';
import { Day } from '../../ui/dates';
import { useUnitName } from '../../ui/units';
import { type Selection } from './selection';

const route = getRouteApi('/work');

/** Tasks of the same urgency. While cases are being chosen, each has a box to tick. */
export function TaskGroup({
  group,
  tasks,
  selection,
}: {
  readonly group: (typeof GROUPS)[number];
  readonly tasks: readonly Task[];
  readonly selection: Selection;
}) {
  const { t } = useWords();
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
        {tasks.map((task) => (
          <li key={task.id} className={selection.on ? 'work-choose' : undefined}>
            {selection.on && <Choose task={task} selection={selection} />}
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choose({ task, selection }: { readonly task: Task; readonly selection: Selection }) {
  const { t } = useWords();
  return (
    <Checkbox
      hideLabel
      size="small"
      checked={selection.has(task.sentenceId)}
      onChange={(event) => selection.choose(task, event.target.checked)}
    >
      {t('casework.selectCase', { name: task.person ?? task.initials })}
    </Checkbox>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { say, term, t } = useWords();
  const unit = useUnitName()(task.unit);
  const search = route.useSearch();
  return (
    <Link
      to="/sentences/$id/deadline"
      params={{ id: task.sentenceId }}
      search={{ of: task.deadlineId }}
      state={{ list: { to: '/work', search } }}
      className="work-item"
      data-row
    >
      <span>
        <span className="work-title">{say(task.title)}</span>
        <BodyShort as="span" size="small" className="muted">
          {' '}
          · {task.person ?? task.initials} · {term('regime', task.regime)}, {unit}
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
