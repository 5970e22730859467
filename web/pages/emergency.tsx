import { Alert, Button } from '@navikt/ds-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { EMERGENCY_DAYS_MAX } from '../../domain/case-access';
import { useChange } from '../api/writing';
import { useDone } from '../app/done';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { type Field } from '../forms/spec';
import { PageHead } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { TwoSteps } from '../ui/two-steps';
import { Consequences } from './guided-form';
import '../texts/of-forms';

const route = getRouteApi('/sentences/$id/emergency');
const REASON_LEAST = 10;

/** A case that is closed to somebody, opened because something cannot wait: they say why, and it is looked at afterwards. */
export function EmergencyPage() {
  const { id } = route.useParams();
  const { t } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const draft = `emergency:${id}`;
  const done = useDone(id, draft);
  const change = useChange(id, () => done('forms.done'));
  const fields: readonly Field[] = [
    {
      ...{ name: 'reason', label: 'casework.emergencyReason', hint: 'casework.emergencyReasonHint', kind: 'words' },
      check: { fits: (text) => text.length >= REASON_LEAST, text: 'casework.emergencyReasonShort' },
    },
    {
      ...{ name: 'days', label: 'casework.emergencyDays', kind: 'choice', initial: '1' },
      choices: Array.from({ length: EMERGENCY_DAYS_MAX }, (_, n) => ({
        value: String(n + 1),
        label: t('casework.days', { count: n + 1 }),
      })),
    },
  ];
  if (!permits(session, 'OpenEmergencyAccess')) return <Alert variant="info">{t('forms.notOffered')}</Alert>;
  return (
    <div className="stack">
      <PageHead title={t('forms.emergency-access')} lead={t('forms.emergency-access-lead')} />
      <TwoSteps
        draft={draft}
        fields={fields}
        today=""
        onCancel={() => void navigate({ to: '/sentences/$id', params: { id } })}
      >
        {({ reason, days }, back) => {
          const body = { reason, days: Number(days) };
          const record = () => change.mutate({ path: `/api/sentences/${id}/emergency-access`, body, version: null });
          return (
            <>
              <Consequences text={t('forms.emergency-access-follows')} />
              <ProblemBox error={change.error} onRetry={record} />
              <div className="row">
                <Button onClick={record} loading={change.isPending || change.isSuccess}>
                  {t('casework.openCase')}
                </Button>
                {back}
              </div>
            </>
          );
        }}
      </TwoSteps>
    </div>
  );
}
