import { Button, Modal } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/deadlines/table';
import { webhooksQuery, type Webhook } from '../api/control';
import { request } from '../api/client';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { Card, PageHead, Scroll, Waiting } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { useUnitName } from '../ui/units';
import { NewWebhook } from './webhooks/new-webhook';
import '../texts/of-operation';

/** Systems that hear of notices by HTTP. */
export function WebhooksPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(webhooksQuery);
  return (
    <div className="stack">
      <PageHead title={t('operation.webhooks')} lead={t('operation.webhooksLead')} />
      <ProblemBox error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting rows={2} />}
      {data && (
        <section className="card" aria-label={t('operation.webhooks')}>
          {data.webhooks.length === 0 ? <p>{t('operation.webhooksEmpty')}</p> : <Rows webhooks={data.webhooks} />}
        </section>
      )}
      <Card title={t('operation.webhookNew')}>
        <NewWebhook />
      </Card>
    </div>
  );
}

function Rows({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  const { t, say } = useWords();
  const unitName = useUnitName();
  const [leaving, setLeaving] = useState<Webhook | null>(null);
  const kinds: Readonly<Record<string, DeadlineKind>> = DEADLINE_KINDS;
  const titleOf = (kind: string) => (kinds[kind] ? say(kinds[kind].title) : kind);
  return (
    <>
      <Scroll label={t('operation.webhooks')}>
        <table className="changes stacked">
          <thead>
            <tr>
              {(['webhookUrl', 'webhookUnits', 'webhookKinds', 'webhookCreated', 'webhookRemove'] as const).map(
                (key) => (
                  <th key={key} scope="col">
                    {t(`operation.${key}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {webhooks.map((webhook) => (
              <tr key={webhook.id}>
                <th scope="row" className="answer">
                  {webhook.url}
                </th>
                <td data-label={t('operation.webhookUnits')}>
                  {webhook.units?.map(unitName).join(', ') ?? t('operation.webhookEveryUnit')}
                </td>
                <td data-label={t('operation.webhookKinds')}>
                  {webhook.kinds?.map(titleOf).join(', ') ?? t('operation.webhookEveryKind')}
                </td>
                <td data-label={t('operation.webhookCreated')}>
                  {formatInstant(webhook.createdAt)} <span className="muted small">{webhook.createdBy}</span>
                </td>
                <td>
                  <Button
                    size="xsmall"
                    variant="tertiary"
                    data-color="danger"
                    aria-label={`${t('operation.webhookRemove')} ${webhook.url}`}
                    onClick={() => setLeaving(webhook)}
                  >
                    {t('operation.webhookRemove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {leaving && <Removal webhook={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Removal({ webhook: { id, url }, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => request('DELETE', `/api/webhooks/${id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal open onClose={onClose} header={{ heading: t('operation.webhookRemove'), size: 'small' }}>
      <Modal.Body>
        <p className="answer">{t('operation.webhookRemoveSure', { url })}</p>
        <ProblemBox error={remove.error} onRetry={() => remove.mutate()} />
      </Modal.Body>
      <Modal.Footer>
        <Button data-color="danger" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('operation.webhookRemove')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('operation.webhookCancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
