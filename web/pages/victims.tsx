import { Alert, Button, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { victimsQuery } from '../api/caseloads';
import { type components } from '../api/api';
import { useChange } from '../api/writing';
import { drafts } from '../app/drafts';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { type Answers, type Field } from '../forms/spec';
import { Day, Law } from '../ui/dates';
import { Card, PageHead, Waiting } from '../ui/page';
import { PageProblem, ProblemBox } from '../ui/problem';
import { TwoSteps } from '../ui/two-steps';
import { Consequences } from './guided-form';
import '../texts/of-forms';

const route = getRouteApi('/sentences/$id/victims');
type Victims = components['schemas']['Victims'];
type Victim = Victims['victims'][number];
type Notice = Victim['toTell'][number];

/** Whoever wants to be told of a case: the victim desk's page, which shows nothing of the case but what is to be told. */
export function VictimsPage() {
  const { id } = route.useParams();
  const { t } = useWords();
  const { data, error, refetch } = useQuery(victimsQuery(id));
  const [adding, setAdding] = useState(false);
  if (!data) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const around = { id, version: data.version, today: data.today };
  return (
    <div className="stack">
      <PageHead
        title={t('casework.victimsTitle')}
        lead={
          <>
            {t('casework.victimsLead')} <Law basis="strgjfl § 7 i" />
          </>
        }
      >
        {!adding && <Button onClick={() => setAdding(true)}>{t('casework.victimAdd')}</Button>}
      </PageHead>
      {adding && (
        <Card title={t('casework.victimAdd')}>
          <NewVictim around={around} onEnd={() => setAdding(false)} />
        </Card>
      )}
      {data.victims.length === 0 && !adding && <Alert variant="info">{t('casework.victimsNone')}</Alert>}
      {data.victims.map((victim) => (
        <OneVictim key={victim.victimId} victim={victim} around={around} />
      ))}
    </div>
  );
}

interface Around {
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

function OneVictim({ victim, around }: { readonly victim: Victim; readonly around: Around }) {
  const { t } = useWords();
  const { victimId, contact, wants, withdrawnOn, channel, leadDays, since, toTell } = victim;
  const withdraw = useChange(around.id, () => undefined);
  const reached = [contact?.email, contact?.telephone, contact?.address].filter(Boolean).join(', ');
  const listens = wants && withdrawnOn === null;
  return (
    <Card title={contact?.name ?? t('casework.victimForgotten')}>
      <div className="stack-tight">
        <div className="row">
          <Tag size="small" variant="moderate" data-color={listens ? 'success' : 'neutral'}>
            {t(
              withdrawnOn !== null
                ? 'casework.victimWithdrawn'
                : wants
                  ? 'casework.victimWants'
                  : 'casework.victimDeclined',
            )}
          </Tag>
          <span className="muted">
            {t('casework.victimSince', { date: formatDate(since) })}
            {listens && ` · ${t('casework.victimLead', { count: leadDays })}`}
          </span>
        </div>
        {reached !== '' && <div>{reached}</div>}
        {listens && <div className="muted">{t(`casework.victimChannel/${channel}`)}</div>}
        {toTell.map((notice) => (
          <ToTell key={`${notice.matter}/${notice.of}`} notice={notice} victimId={victimId} around={around} />
        ))}
        <Told told={victim.told} />
        <ProblemBox error={withdraw.error} />
        {listens && (
          <div>
            <Button
              size="small"
              variant="secondary"
              loading={withdraw.isPending}
              onClick={() =>
                withdraw.mutate({
                  path: `/api/sentences/${around.id}/victims/${victimId}/withdraw`,
                  body: {},
                  version: around.version,
                })
              }
            >
              {t('casework.victimWithdraw')}
            </Button>
            <p className="small muted">{t('casework.victimWithdrawFollows')}</p>
          </div>
        )}
      </div>
    </Card>
  );
}

/** What they are to be told, and the button that says they were. */
function ToTell({
  notice,
  victimId,
  around,
}: {
  readonly notice: Notice;
  readonly victimId: string;
  readonly around: Around;
}) {
  const { t, term } = useWords();
  const { matter, of, from, until, cancelled, conditions, legalBasis, dueOn, due } = notice;
  const change = useChange(around.id, () => undefined);
  const path = `/api/sentences/${around.id}/victims/${victimId}/notices`;
  return (
    <div className="pending">
      <div>
        <strong>{t(cancelled ? 'casework.victimCancelled' : 'casework.victimToTell')}</strong> {term('matter', matter)}{' '}
        {formatDate(from)}
        {until !== null && ` – ${formatDate(until)}`} <Law basis={legalBasis} />
        {conditions.length > 0 && <div className="small">{conditions.join('; ')}</div>}
        <div className="small">
          {t('work.due')}: <Day date={dueOn} today={around.today} />
          {due && ` · ${t('casework.victimDue')}`}
        </div>
        <ProblemBox error={change.error} />
      </div>
      <Button
        size="small"
        variant="secondary"
        loading={change.isPending}
        onClick={() => change.mutate({ path, body: { matter, of }, version: around.version })}
      >
        {t('casework.victimTold')}
      </Button>
    </div>
  );
}

function Told({ told }: Pick<Victim, 'told'>) {
  const { t, term } = useWords();
  if (told.length === 0) return null;
  return (
    <div>
      <strong>{t('casework.victimHasBeenTold')}</strong>
      <ul>
        {told.map(({ matter, of, from, until, sentOn }) => (
          <li key={`${matter}/${of}`}>
            {formatDate(sentOn)}: {term('matter', matter)} {formatDate(from)}
            {until !== null && ` – ${formatDate(until)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'forms.name', kind: 'text' },
  { name: 'wants', label: 'casework.victimWantsField', kind: 'yes-no', initial: 'true' },
  { name: 'email', label: 'casework.victimEmail', hint: 'casework.victimEmailHint', kind: 'text', optional: true },
  { name: 'telephone', label: 'casework.victimTelephone', kind: 'text', optional: true },
  { name: 'address', label: 'casework.victimAddress', kind: 'text', optional: true },
  {
    name: 'leadDays',
    label: 'casework.victimLeadDays',
    hint: 'casework.victimLeadHint',
    kind: 'number',
    optional: true,
  },
];

function NewVictim({ around, onEnd }: { readonly around: Around; readonly onEnd: () => void }) {
  const { t } = useWords();
  const draft = `victim:${around.id}`;
  const end = () => {
    drafts.forget(draft);
    onEnd();
  };
  const change = useChange(around.id, end);
  return (
    <TwoSteps draft={draft} fields={FIELDS} today={around.today} onCancel={end}>
      {(answers, back) => {
        const path = `/api/sentences/${around.id}/victims`;
        const record = () => change.mutate({ path, body: wishOf(answers), version: around.version });
        return (
          <>
            <Consequences text={t(answers['wants'] ? 'casework.victimFollows' : 'casework.victimDeclinedFollows')} />
            <ProblemBox error={change.error} onRetry={record} />
            <div className="row">
              <Button onClick={record} loading={change.isPending}>
                {t('forms.confirm')}
              </Button>
              {back}
            </div>
          </>
        );
      }}
    </TwoSteps>
  );
}

function wishOf({ name, wants, email, telephone, address, leadDays }: Answers) {
  return { contact: { name, email, telephone, address }, wants, leadDays };
}
