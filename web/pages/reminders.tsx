import { Link as AkselLink, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type components } from '../api/api';
import { request } from '../api/client';
import { soonestQuery } from '../api/queries';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { Day } from '../ui/dates';
import { Card, PageHead, Scroll, Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { useUnitName } from '../ui/units';
import { SentNotices } from './reminders/sent';

const PAGE = 500;
const SHOWN = 60;

/** Which reminders go out next, of what and to whom. */
export function RemindersPage() {
  const { t, say, term } = useWords();
  const unitName = useUnitName();
  const session = useSession();
  const { development } = session;
  const { data: cases } = useQuery(soonestQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'reminders'],
    queryFn: () => request<components['schemas']['DeadlinePage']>('GET', `/api/deadlines?limit=${PAGE}`),
  });
  const about = new Map(cases?.sentences.map((sentence) => [sentence.id, sentence]));
  const coming = (data?.deadlines ?? [])
    .filter((deadline) => deadline.nextReminderOn !== null)
    .sort((a, b) => ((a.nextReminderOn ?? '') < (b.nextReminderOn ?? '') ? -1 : 1))
    .slice(0, SHOWN);
  return (
    <div className="stack">
      <PageHead title={t('statistics.remindersTitle')} lead={t('statistics.remindersLead')}>
        {development && <AkselLink href="/dev/mail">{t('statistics.remindersMailbox')}</AkselLink>}
      </PageHead>
      {error ? (
        <ProblemBox error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <Card title={t('statistics.remindersUpcoming')}>
          {coming.length === 0 ? (
            <p className="muted">{t('statistics.remindersEmpty')}</p>
          ) : (
            <Scroll label={t('statistics.remindersUpcoming')}>
              <Table size="small" className="stacked">
                <Table.Header>
                  <Table.Row>
                    {(['reminderOn', 'reminderOf', 'reminderDue', 'reminderTo'] as const).map((key) => (
                      <Table.HeaderCell key={key} scope="col">
                        {t(`statistics.${key}`)}
                      </Table.HeaderCell>
                    ))}
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {coming.map(({ id, sentenceId, title, dueOn, nextReminderOn, owner }) => {
                    const sentence = about.get(sentenceId);
                    return (
                      <Table.Row key={`${sentenceId}/${id}`}>
                        <Table.DataCell data-label={t('statistics.reminderOn')}>
                          {nextReminderOn && <Day date={nextReminderOn} {...(sentence && { today: sentence.today })} />}
                        </Table.DataCell>
                        <Table.HeaderCell scope="row">
                          <Link
                            to="/sentences/$id/deadline"
                            params={{ id: sentenceId }}
                            search={{ of: id }}
                            state={{ list: { to: '/reminders' } }}
                            data-row
                          >
                            {say(title)}
                          </Link>
                          <div className="muted small">{sentence?.person.name}</div>
                        </Table.HeaderCell>
                        <Table.DataCell data-label={t('statistics.reminderDue')}>
                          <Day date={dueOn} />
                        </Table.DataCell>
                        <Table.DataCell data-label={t('statistics.reminderTo')}>
                          {term('role', owner.role)}
                          <div className="muted small">{unitName(owner.unit)}</div>
                        </Table.DataCell>
                      </Table.Row>
                    );
                  })}
                </Table.Body>
              </Table>
            </Scroll>
          )}
        </Card>
      )}
      {permits(session, 'ListNotices') && <SentNotices />}
    </div>
  );
}
