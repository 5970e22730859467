import { Alert, BodyLong, Button, ProgressBar } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { checkpointsQuery, verificationQuery, type CheckpointPage, type LogVerification } from '../api/control';
import { request } from '../api/client';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { Card, Scroll, Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { Checkpoints } from './audit/checkpoints';
import { ControlHead } from './audit/section';

/** How the log stands: what the notary signed of it, and a verification of all of it. */
export function AuditVerificationPage() {
  const { t } = useWords();
  const session = useSession();
  const { data, error, refetch } = useQuery(checkpointsQuery);
  return (
    <div className="stack">
      <ControlHead title={t('control.verification')} lead={t('control.verificationLead')} />
      <ProblemBox error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting rows={4} />}
      {data && <Chain notary={data.notary} />}
      {permits(session, 'VerifyLog') && <WholeLog />}
      {data && <Checkpoints checkpoints={data.checkpoints} />}
    </div>
  );
}

function Chain({
  notary: { size, signed, signedAt, waitingSince, standing, alarm, publicKey },
}: {
  readonly notary: CheckpointPage['notary'];
}) {
  const { t, language } = useWords();
  const figure = (n: number) => n.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB');
  return (
    <Card title={t('control.chain')}>
      <div className="stack-tight">
        {alarm && (
          <Alert variant="error">{t('control.alarm', { at: formatInstant(alarm.at), code: alarm.code })}</Alert>
        )}
        <dl className="facts">
          <dt>{t('control.eventsCount')}</dt>
          <dd>{figure(size)}</dd>
          <dt>{t('control.notary')}</dt>
          <dd>{t(`control.standing/${standing}`)}</dd>
          <dt>{t('control.signedUpTo')}</dt>
          <dd>{figure(signed)}</dd>
          {signedAt !== null && (
            <>
              <dt>{t('control.signedAt')}</dt>
              <dd>{formatInstant(signedAt)}</dd>
            </>
          )}
          {waitingSince !== null && (
            <>
              <dt>{t('control.waiting')}</dt>
              <dd>{formatInstant(waitingSince)}</dd>
            </>
          )}
          <dt>{t('control.publicKey')}</dt>
          <dd className="mono">{publicKey ?? t('shell.unknown')}</dd>
        </dl>
      </div>
    </Card>
  );
}

function WholeLog() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(verificationQuery);
  const begin = useMutation({
    mutationFn: () => request<LogVerification>('POST', '/api/audit/verification', { body: {} }),
    onSuccess: (begun) => queries.setQueryData(verificationQuery.queryKey, begun),
  });
  const runs = data?.state === 'running';
  return (
    <Card title={t('control.verifyAll')}>
      <div className="stack-tight">
        <BodyLong size="small" className="muted">
          {t('control.verifyAllAbout')}
        </BodyLong>
        <div>
          <Button size="small" loading={begin.isPending} disabled={runs} onClick={() => begin.mutate()}>
            {t('control.verifyAll')}
          </Button>
        </div>
        <ProblemBox error={begin.error ?? error} onRetry={() => begin.mutate()} />
        {data?.startedBy !== undefined && data.startedAt !== undefined && (
          <p className="muted small">
            {t('control.startedBy', { who: data.startedBy, at: formatInstant(data.startedAt) })}
          </p>
        )}
        {runs && <Progress done={data.done ?? 0} of={data.of ?? 0} />}
        <div role="status">{data && <Outcome verification={data} />}</div>
      </div>
    </Card>
  );
}

function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  const { t } = useWords();
  return (
    <div className="stack-tight">
      <ProgressBar aria-label={t('control.verifying')} value={done} valueMax={Math.max(1, of)} />
      <span className="small">{t('control.progress', { done, of })}</span>
    </div>
  );
}

function Outcome({ verification: { state, result, endedAt } }: { readonly verification: LogVerification }) {
  const { t } = useWords();
  if (state === 'failed') return <Alert variant="warning">{t('control.verifyFailed')}</Alert>;
  if (state !== 'done' || !result) return null;
  const at = formatInstant(endedAt ?? '');
  const { size: events, streams, checkpoints, root, problems } = result;
  return (
    <div className="stack-tight">
      {result.ok ? (
        <Alert variant="success">{t('control.whole', { events, streams, checkpoints, at })}</Alert>
      ) : (
        <Alert variant="error">{t('control.broken', { count: problems.length, at })}</Alert>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      <p className="small">
        {t('control.root')}: <span className="mono">{root}</span>
        <br />
        <span className="muted">{t('control.rootAbout')}</span>
      </p>
    </div>
  );
}

function Problems({ problems }: { readonly problems: NonNullable<LogVerification['result']>['problems'] }) {
  const { t, term } = useWords();
  return (
    <Scroll label={t('control.verifyAll')}>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{t('control.position')}</th>
            <th scope="col">{t('control.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ code, what, position }, n) => (
            <tr key={n}>
              <td>{position ?? '–'}</td>
              <td>{term('fault', code) === code ? what : term('fault', code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
