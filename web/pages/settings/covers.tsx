import { Button, Tag } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { osloDate } from '../../../domain/dates';
import { LENDABLE } from '../../../domain/permissions';
import { coversQuery, type Cover } from '../../api/caseloads';
import { request } from '../../api/client';
import { unitsQuery } from '../../api/queries';
import { useChange } from '../../api/writing';
import { drafts } from '../../app/drafts';
import { formatDate } from '../../app/format';
import { useWords, type Words } from '../../app/language';
import { useSession, type Session } from '../../app/session';
import { choicesOf, REASON, type Answers, type Field } from '../../forms/spec';
import { Card, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { TwoSteps } from '../../ui/two-steps';
import { useUnitName } from '../../ui/units';
import { Consequences } from '../guided-form';
import '../../texts/of-forms';

const DRAFT = 'cover';
const LEADERS = ['approver', 'region'];

/** Who stands in for whom while they are away, and the form that arranges it. */
export function Covers() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(coversQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Card title={t('casework.coversTitle')}>
      <p className="muted">{t('casework.coversLead')}</p>
      <ProblemBox error={error} onRetry={() => void refetch()} />
      {!data ? !error && <Waiting rows={2} /> : <CoverList covers={data} />}
      {adding ? (
        <NewCover onEnd={() => setAdding(false)} />
      ) : (
        <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
          {t('casework.coverAdd')}
        </Button>
      )}
    </Card>
  );
}

function CoverList({ covers }: { readonly covers: readonly Cover[] }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (id: string) => request('DELETE', `/api/absence-covers/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: coversQuery.queryKey }),
  });
  if (covers.length === 0) return <p className="muted">{t('casework.coversNone')}</p>;
  return (
    <>
      <ProblemBox error={end.error} />
      <ul className="plain">
        {covers.map(({ id, from, to, unit, role, firstDay, lastDay, reason, state }) => (
          <li key={id} className="deadline">
            <div className="row">
              <strong>{t('casework.coverLine', { from, to })}</strong>
              <Tag size="xsmall" variant="moderate" data-color={state === 'now' ? 'success' : 'neutral'}>
                {t(`casework.cover/${state}`)}
              </Tag>
            </div>
            <div>
              {formatDate(firstDay)} – {formatDate(lastDay)} · {unit === '*' ? t('shell.allUnits') : unitName(unit)}
              {role !== null && ` · ${t('casework.coverRole', { role: term('role', role) })}`}
            </div>
            <div className="small muted">{reason}</div>
            {(state === 'coming' || state === 'now') && (
              <Button
                size="xsmall"
                variant="tertiary"
                loading={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
              >
                {t('casework.coverEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function NewCover({ onEnd }: { readonly onEnd: () => void }) {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const queries = useQueryClient();
  const { data: units = [] } = useQuery(unitsQuery);
  const today = osloDate(new Date().toISOString());
  const change = useChange(undefined, () => {
    drafts.forget(DRAFT);
    void queries.invalidateQueries({ queryKey: coversQuery.queryKey });
    onEnd();
  });
  const reachable = session.everyUnit ? [{ id: '*', name: t('shell.allUnits') }, ...units] : session.units;
  return (
    <TwoSteps draft={DRAFT} fields={fieldsFor(session, words, reachable, today)} today={today} onCancel={onEnd}>
      {(answers, back) => {
        const record = () => change.mutate({ path: '/api/absence-covers', body: coverOf(answers), version: null });
        return (
          <>
            <Consequences text={t(answers['role'] ? 'casework.coverRoleFollows' : 'casework.coverFollows')} />
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

function fieldsFor(
  { roles, account }: Session,
  words: Words,
  units: readonly { readonly id: string; readonly name: string }[],
  today: string,
): readonly Field[] {
  const lendable = LENDABLE.filter((role) => roles.includes(role));
  const leads = roles.some((role) => LEADERS.includes(role));
  return [
    ...(leads
      ? [{ name: 'from', label: 'casework.coverFrom', kind: 'account', initial: account.id } satisfies Field]
      : []),
    { name: 'to', label: 'casework.coverTo', kind: 'account' },
    {
      ...{ name: 'unit', label: 'forms.unit', kind: 'select', initial: units[0]?.id ?? '' },
      choices: units.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'firstDay', label: 'forms.from', kind: 'date', initial: today },
    { name: 'lastDay', label: 'forms.toDay', kind: 'date' },
    ...(lendable.length > 0
      ? [
          {
            ...{ name: 'role', label: 'casework.coverLend', hint: 'casework.coverLendHint', kind: 'select' },
            choices: choicesOf(words, 'role', lendable),
            optional: true,
          } as const satisfies Field,
        ]
      : []),
    { ...REASON, hint: 'casework.coverReasonHint' },
  ];
}

function coverOf({ from, to, unit, role = null, firstDay, lastDay, reason }: Answers) {
  return { ...(from !== undefined && { from }), to, unit, role, firstDay, lastDay, reason };
}
