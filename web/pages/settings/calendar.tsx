import { Alert, BodyLong, Button, CopyButton, TextField } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calendarQuery } from '../../api/caseloads';
import { request } from '../../api/client';
import { formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { Card, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';

const PATH = '/api/calendar-token';

/** One's deadlines in one's own calendar: an address that is shown once, and can be revoked. */
export function CalendarSubscription() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(calendarQuery);
  const anew = () => queries.invalidateQueries({ queryKey: calendarQuery.queryKey });
  const issue = useMutation({
    mutationFn: () => request<{ readonly url: string }>('POST', PATH),
    onSuccess: anew,
  });
  const revoke = useMutation({
    mutationFn: () => request('DELETE', PATH),
    onSuccess: () => {
      issue.reset();
      return anew();
    },
  });
  return (
    <Card title={t('casework.calendarTitle')}>
      <div className="stack-tight">
        <BodyLong>{t('casework.calendarLead')}</BodyLong>
        <ProblemBox error={issue.error ?? revoke.error ?? error} onRetry={() => void refetch()} />
        {isPending && !error && <Waiting rows={1} />}
        <div role="status">{issue.data && <Address url={issue.data.url} />}</div>
        {data && (
          <p className="small muted">
            {t('casework.calendarSince', {
              since: formatInstant(data.createdAt),
              until: formatInstant(data.expiresAt),
            })}{' '}
            {data.lastUsedAt === null
              ? t('casework.calendarUnused')
              : t('casework.calendarUsed', { when: formatInstant(data.lastUsedAt) })}
          </p>
        )}
        <div className="row">
          <Button size="small" variant="secondary" loading={issue.isPending} onClick={() => issue.mutate()}>
            {t(data ? 'casework.calendarAnew' : 'casework.calendarIssue')}
          </Button>
          {data && (
            <Button
              size="small"
              variant="secondary"
              data-color="danger"
              loading={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              {t('casework.calendarRevoke')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function Address({ url }: { readonly url: string }) {
  const { t } = useWords();
  return (
    <Alert variant="success" size="small">
      <div className="stack-tight">
        <TextField size="small" label={t('casework.calendarAddress')} value={url} readOnly />
        <CopyButton
          size="small"
          copyText={url}
          text={t('casework.calendarCopy')}
          activeText={t('casework.calendarCopied')}
        />
      </div>
    </Alert>
  );
}
