import { ReadMore, Table, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { daysBetween } from '../../../domain/dates';
import { timelineQuery, type Sentence, type TimelineEntry } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { CourseChart } from '../../charts/course-chart';
import { useAccountName } from '../../ui/accounts';
import { Day, Law } from '../../ui/dates';
import { Card, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';

/** Past and future on one line. */
export default function Course({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(timelineQuery(sentence.id));
  if (!data) return error ? <ProblemBox error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const entries = data.entries.filter(({ kind, of }) => kind !== 'moment' && !QUIET.includes(String(of['type'])));
  return (
    <Card title={t('sentence.timeline')}>
      <p className="muted small">{t('sentence.timelineAbout')}</p>
      <CourseChart sentence={sentence} entries={entries} />
      <Entries entries={entries} today={data.today} />
      <ReadMore header={t('shell.showTable')} size="small">
        <Places sentence={sentence} />
      </ReadMore>
    </Card>
  );
}

/** What the clock says to itself is no part of somebody's course. */
const QUIET = ['DeadlineReached', 'DatesCalculated'];

function Entries({ entries, today }: { readonly entries: readonly TimelineEntry[]; readonly today: string }) {
  const { t, say } = useWords();
  const now = entries.findIndex(({ on, tense }) => on > today || (on === today && tense === 'future'));
  return (
    <ol className="entries">
      {entries.map((entry, i) => (
        <Fragment key={`${entry.kind}/${entry.on}/${i}`}>
          {i === now && <li className="entry-now">{t('sentence.todayLine', { date: formatDate(today) })}</li>}
          <li className="entry" data-tense={entry.tense} data-kind={entry.kind}>
            <Day date={entry.on} />
            <span className="entry-dot" aria-hidden />
            <div>
              {say(entry.title)}{' '}
              {entry.kind === 'deadline' && entry.on < today && (
                <Tag size="xsmall" variant="moderate" data-color="danger">
                  {t('work.overdue')}
                </Tag>
              )}{' '}
              <Law basis={entry.legalBasis} />
              {entry.kind === 'event' && <Actor of={entry.of} />}
            </div>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Actor({ of }: { readonly of: TimelineEntry['of'] }) {
  const { term } = useWords();
  const nameOf = useAccountName();
  const actor = of['actor'] as { readonly id: string; readonly role: string } | undefined;
  if (!actor || actor.role === 'clock') return null;
  return (
    <div className="muted small">
      {nameOf(actor.id)} ({term('role', actor.role).toLowerCase()})
    </div>
  );
}

function Places({ sentence: { places, today } }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{t('work.regime')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('calculator.absenceFrom')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('sentence.days')}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {places.map(({ regime, from }, i) => (
          <Table.Row key={`${regime}/${from}`}>
            <Table.HeaderCell scope="row">{term('regime', regime)}</Table.HeaderCell>
            <Table.DataCell>
              <Day date={from} />
            </Table.DataCell>
            <Table.DataCell>{Math.max(0, daysBetween(from, places[i + 1]?.from ?? today))}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
