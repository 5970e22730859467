import { Button, Table, Tag } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type components } from '../../api/api';
import { request } from '../../api/client';
import { formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { permits, useSession } from '../../app/session';
import { useAccountName } from '../../ui/accounts';
import { Card, Scroll, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { useUnitName } from '../../ui/units';

const KEY = ['notices'];
const COLOURS = { queued: 'info', sent: 'success', failed: 'danger' } as const;

/** What was told to whom, when, and whether it arrived; what failed can be sent again. */
export function SentNotices() {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const nameOf = useAccountName();
  const session = useSession();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => request<components['schemas']['NoticePage']>('GET', '/api/notices?limit=50'),
  });
  const resend = useMutation({
    mutationFn: (key: string) => request('POST', `/api/notices/${encodeURIComponent(key)}/resend`, { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Card title={t('statistics.remindersSent')}>
      <ProblemBox error={resend.error ?? error} onRetry={() => void refetch()} />
      {!data ? (
        !error && <Waiting rows={2} />
      ) : data.notices.length === 0 ? (
        <p className="muted">{t('statistics.noticesEmpty')}</p>
      ) : (
        <Scroll label={t('statistics.remindersSent')}>
          <Table size="small" className="stacked">
            <Table.Header>
              <Table.Row>
                {(['noticeWhen', 'reminderOf', 'reminderTo', 'noticeState'] as const).map((key) => (
                  <Table.HeaderCell key={key} scope="col">
                    {t(`statistics.${key}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.notices.map((notice) => (
                <Table.Row key={notice.key}>
                  <Table.DataCell data-label={t('statistics.noticeWhen')}>
                    {formatInstant(notice.sentAt ?? notice.createdAt)}
                  </Table.DataCell>
                  <Table.HeaderCell scope="row">
                    <Link to="/sentences/$id" params={{ id: notice.sentenceId }}>
                      {notice.subject ?? notice.kind ?? notice.channel}
                    </Link>
                  </Table.HeaderCell>
                  <Table.DataCell data-label={t('statistics.reminderTo')}>
                    {term('role', notice.to.role)}
                    <div className="muted small">
                      {notice.to.user ? nameOf(notice.to.user) : unitName(notice.to.unit ?? '')}
                    </div>
                  </Table.DataCell>
                  <Table.DataCell data-label={t('statistics.noticeState')}>
                    <Tag size="xsmall" variant="moderate" data-color={COLOURS[notice.state]}>
                      {t(`statistics.notice/${notice.state}`)}
                    </Tag>
                    {notice.state === 'failed' && permits(session, 'ResendNotice') && (
                      <Button size="xsmall" variant="tertiary" onClick={() => resend.mutate(notice.key)}>
                        {t('statistics.resend')}
                      </Button>
                    )}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Scroll>
      )}
    </Card>
  );
}
