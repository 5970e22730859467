import { Button, ProgressBar, Tag } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { exportsQuery, isUnderWay, type Export } from '../api/control';
import { request } from '../api/client';
import { formatDate, formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { useSession } from '../app/session';
import { Card, Scroll, Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { useAccountName } from '../ui/accounts';
import { HeadRow } from '../ui/head-row';
import { ControlHead } from './audit/section';
import { NewExport } from './exports/new-export';

const COLOURS = {
  queued: 'info',
  running: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
} as const;

/** What is taken out of the system: ordered here, made in the background, and on record. */
export function ExportsPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(exportsQuery);
  return (
    <div className="stack">
      <ControlHead title={t('control.exports')} lead={t('control.exportsLead')} />
      <NewExport />
      <Card title={t('control.exportsMine')}>
        <ProblemBox error={error} onRetry={() => void refetch()} />
        {!data && !error && <Waiting rows={2} />}
        {data?.exports.length === 0 && <p className="muted">{t('control.exportsEmpty')}</p>}
        {data && data.exports.length > 0 && <Rows exports={data.exports} />}
      </Card>
    </div>
  );
}

function Rows({ exports }: { readonly exports: readonly Export[] }) {
  const { t } = useWords();
  const nameOf = useAccountName();
  return (
    <Scroll label={t('control.exportsMine')}>
      <table className="changes stacked">
        <HeadRow columns={['control.exportAskedBy', 'control.exportKind', 'control.exportWhy', 'control.exportFile']} />
        <tbody>
          {exports.map((each) => (
            <tr key={each.id}>
              <td data-label={t('control.exportAskedBy')}>
                <span className="nowrap">{formatInstant(each.askedAt)}</span>
                <div className="muted small">{nameOf(each.account)}</div>
              </td>
              <th scope="row">
                {t(`control.kind/${each.kind}`)}
                <div className="muted small">
                  <About query={each.query} />
                </div>
              </th>
              <td data-label={t('control.exportWhy')} className="answer">
                {each.reason}
              </td>
              <td data-label={t('control.exportFile')}>
                <State of={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function About({ query: { sentenceId, from, to, knownAt, effectiveOn } }: { readonly query: Export['query'] }) {
  const { t } = useWords();
  const parts = [
    sentenceId === null ? t('control.exportAll') : `${t('control.exportOne')} ${sentenceId.slice(0, 8)}`,
    ...(from !== null || to !== null ? [`${from ? formatDate(from) : ''}–${to ? formatDate(to) : ''}`] : []),
    ...(knownAt !== null ? [`${t('control.knownAt')} ${formatInstant(knownAt)}`] : []),
    ...(effectiveOn !== null ? [`${t('control.exportEffectiveOn')} ${formatDate(effectiveOn)}`] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

function State({ of }: { readonly of: Export }) {
  const { t } = useWords();
  const { account } = useSession();
  const mine = of.account === account.id;
  return (
    <div className="stack-tight">
      <div className="row">
        <Tag size="xsmall" variant="moderate" data-color={COLOURS[of.state]}>
          {t(`control.state/${of.state}`)}
        </Tag>
        {of.state === 'done' && of.expiresAt !== null && (
          <span className="muted small">{t('control.exportKept', { at: formatInstant(of.expiresAt) })}</span>
        )}
      </div>
      {isUnderWay(of) && <UnderWay of={of} mine={mine} />}
      {of.state === 'failed' && <span className="small">{t('control.exportFailed')}</span>}
      {of.state === 'done' && of.file && <Download of={of} mine={mine} file={of.file} />}
    </div>
  );
}

function Download({
  of: { id },
  mine,
  file: { name, bytes, sha256 },
}: {
  readonly of: Export;
  readonly mine: boolean;
  readonly file: NonNullable<Export['file']>;
}) {
  const { t } = useWords();
  if (!mine) return <span className="muted small">{t('control.exportOthers')}</span>;
  return (
    <>
      <a href={`/api/exports/${id}/file`} download={name}>
        {t('control.exportDownload', { name })}
      </a>
      <span className="muted small">
        {Math.ceil(bytes / 1_000)} kB · SHA-256 <span className="mono">{sha256.slice(0, 16)}…</span>
      </span>
    </>
  );
}

function UnderWay({ of: { id, done, of, kind }, mine }: { readonly of: Export; readonly mine: boolean }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => request('POST', `/api/exports/${id}/cancel`, { body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  return (
    <>
      <ProgressBar
        size="small"
        aria-label={`${t('control.state/running')}: ${t(`control.kind/${kind}`)}`}
        value={done}
        valueMax={Math.max(1, of ?? 1)}
      />
      <div className="row">
        <span className="small" role="status">
          {of === null
            ? t('control.exportCounting')
            : t(kind === 'bundle' ? 'control.exportProgressEvents' : 'control.exportProgress', { done, of })}
        </span>
        {mine && (
          <Button size="xsmall" variant="tertiary" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('control.exportCancel')}
          </Button>
        )}
      </div>
      <ProblemBox error={cancel.error} onRetry={() => cancel.mutate()} />
    </>
  );
}
