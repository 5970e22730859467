import { BodyLong, Button, Tag } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ownSessionsQuery, type OwnSession } from '../../api/caseloads';
import { ApiError, request } from '../../api/client';
import { formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { signInPath } from '../../app/session';
import { Card, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';

/** Where one is signed in, and how to end it everywhere else: on a machine that was left, or lost. */
export function OwnSessions() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  const end = useMutation({
    mutationFn: () => request<{ readonly ended: number }>('POST', '/api/session/end-others'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  const again = end.error instanceof ApiError && end.error.problem.code === 'sign-in-again';
  return (
    <Card title={t('casework.sessionsTitle')}>
      <div className="stack-tight">
        <BodyLong>{t('casework.sessionsLead')}</BodyLong>
        <ProblemBox error={end.error ?? error} onRetry={() => void refetch()} />
        {again && (
          <div>
            <Button as="a" role="link" size="small" href={`${signInPath()}&again=1`}>
              {t('shell.signIn')}
            </Button>
          </div>
        )}
        <div role="status">{end.data && t('casework.sessionsEnded', { count: end.data.ended })}</div>
        {!data ? !error && <Waiting rows={1} /> : <List sessions={data} />}
        {data && data.length > 1 && (
          <div>
            <Button size="small" variant="secondary" loading={end.isPending} onClick={() => end.mutate()}>
              {t('casework.sessionsEndOthers')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function List({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t } = useWords();
  return (
    <ul className="plain">
      {sessions.map(({ startedAt, lastSeenAt, expiresAt, current }) => (
        <li key={startedAt}>
          {t('casework.sessionLine', { since: formatInstant(startedAt), seen: formatInstant(lastSeenAt) })}{' '}
          {current && (
            <Tag size="xsmall" variant="moderate" data-color="success">
              {t('casework.sessionCurrent')}
            </Tag>
          )}
          <div className="small muted">{t('casework.sessionEnds', { when: formatInstant(expiresAt) })}</div>
        </li>
      ))}
    </ul>
  );
}
