import { BodyLong, Button, Tag } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { type Checkpoint, type ConsistencyProof } from '../../api/control';
import { request } from '../../api/client';
import { formatInstant } from '../../app/format';
import { useWords } from '../../app/language';
import { download } from '../../ui/download';
import { Card, Scroll } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { provesConsistency } from './consistency';

const COLOURS = { valid: 'success', 'unknown-key': 'warning', 'bad-signature': 'danger' } as const;

/** What the notary signed, the latest first; this browser computes that each goes on from the one before it. */
export function Checkpoints({ checkpoints }: { readonly checkpoints: readonly Checkpoint[] }) {
  const { t, language } = useWords();
  return (
    <Card title={t('control.checkpoints')}>
      <BodyLong size="small" className="muted">
        {t('control.checkpointsAbout')}
      </BodyLong>
      {checkpoints.length === 0 ? (
        <p>{t('control.noCheckpoints')}</p>
      ) : (
        <Scroll label={t('control.checkpoints')}>
          <table className="changes stacked">
            <thead>
              <tr>
                {(['size', 'signedWhen', 'signature', 'stamp', 'continuity', 'note'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`control.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {checkpoints.map((checkpoint, n) => {
                const { size, createdAt, signature, stamped, note } = checkpoint;
                const before = checkpoints[n + 1];
                return (
                  <tr key={size}>
                    <th scope="row">{size.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB')}</th>
                    <td data-label={t('control.signedWhen')} className="nowrap">
                      {formatInstant(createdAt)}
                    </td>
                    <td data-label={t('control.signature')}>
                      <Tag size="xsmall" variant="moderate" data-color={COLOURS[signature]}>
                        {t(`control.signature/${signature}`)}
                      </Tag>
                    </td>
                    <td data-label={t('control.stamp')}>{t(stamped ? 'control.stamped' : 'control.unstamped')}</td>
                    <td data-label={t('control.continuity')}>
                      {before ? <Continuity from={before} to={checkpoint} /> : '–'}
                    </td>
                    <td data-label={t('control.note')}>
                      <Button
                        size="xsmall"
                        variant="tertiary"
                        aria-label={`${t('control.downloadNote')} ${size}`}
                        onClick={() => download(`checkpoint-${size}.txt`, 'text/plain', note)}
                      >
                        {t('control.downloadNote')}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  );
}

function Continuity({ from, to }: { readonly from: Checkpoint; readonly to: Checkpoint }) {
  const { t } = useWords();
  const proving = useMutation({
    mutationFn: async () => {
      const query = new URLSearchParams({ from: String(from.size), to: String(to.size) });
      const path = `/api/audit/checkpoints/consistency?${query.toString()}`;
      const { proof } = await request<ConsistencyProof>('GET', path);
      return provesConsistency(from, to, proof);
    },
  });
  return (
    <div className="stack-tight">
      <div role="status">
        {proving.data !== undefined && (
          <Tag size="xsmall" variant="moderate" data-color={proving.data ? 'success' : 'danger'}>
            {t(proving.data ? 'control.continues' : 'control.continuesNot')}
          </Tag>
        )}
      </div>
      <ProblemBox error={proving.error} onRetry={() => proving.mutate()} />
      {proving.data === undefined && (
        <div>
          <Button
            size="xsmall"
            variant="tertiary"
            loading={proving.isPending}
            aria-label={`${t('control.proveFrom')}: ${to.size}`}
            onClick={() => proving.mutate()}
          >
            {t('control.proveFrom')}
          </Button>
        </div>
      )}
    </div>
  );
}
