import { Alert, BodyLong, Button } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/client';
import { type LoggedEvent } from '../../api/queries';
import { formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { permits, useSession } from '../../app/session';
import { Card } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { followChain } from './chain';

/** What the server found when it recomputed every fingerprint of a sentence from the stored bytes. */
interface Verified {
  readonly ok: boolean;
  readonly events: number;
  readonly hash: string;
  readonly problems: readonly { readonly version: number; readonly what: string }[];
}

/** Checks the chain twice: the server counts every fingerprint anew, and this browser follows the chain that it was shown. */
export function Verify({
  sentenceId,
  events,
}: {
  readonly sentenceId: string;
  readonly events: readonly LoggedEvent[];
}) {
  const { t } = useWords();
  const session = useSession();
  const check = useMutation({
    mutationFn: async () => {
      const server = await request<Verified>('GET', `/api/sentences/${sentenceId}/verification`);
      return { server, broken: followChain(events), at: new Date().toISOString() };
    },
  });
  const found = check.data;
  return (
    <Card title={t('audit.verify')}>
      <div className="stack-tight">
        <BodyLong size="small" className="muted">
          {t('audit.verifyAbout')}
        </BodyLong>
        <div className="row">
          <Button size="small" variant="secondary" loading={check.isPending} onClick={() => check.mutate()}>
            {t('audit.verify')}
          </Button>
          {permits(session, 'ReportAccess') && (
            <Link to="/sentences/$id/access" params={{ id: sentenceId }}>
              {t('audit.whoLooked')}
            </Link>
          )}
        </div>
        <div role="status">
          {found?.broken && (
            <Alert variant="error" size="small">
              {t('audit.broken', {
                version: found.broken.version,
                why: t(found.broken.why === 'order' ? 'audit.brokenOrder' : 'audit.brokenPrevious'),
              })}
            </Alert>
          )}
          {found?.server.problems.map(({ version, what }) => (
            <Alert key={`${version} ${what}`} variant="error" size="small">
              {t('audit.broken', { version, why: what })}
            </Alert>
          ))}
          {found && found.server.ok && !found.broken && (
            <Alert variant="success" size="small">
              {t('audit.verified', { count: found.server.events, at: formatInstant(found.at) })}{' '}
              <span className="mono">{found.server.hash.slice(0, 16)}…</span>
            </Alert>
          )}
        </div>
        <ProblemBox error={check.error} onRetry={() => check.mutate()} />
      </div>
    </Card>
  );
}
