import { Alert, Button } from '@navikt/ds-react';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { type Assigned } from '../api/caseloads';
import { useChange } from '../api/writing';
import { drafts } from '../app/drafts';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { OPTIONAL_REASON, type Field } from '../forms/spec';
import { Card, PageHead } from '../ui/page';
import { ProblemBox } from '../ui/problem';
import { TwoSteps } from '../ui/two-steps';
import { Consequences } from './guided-form';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The cases that are to be given to somebody: chosen on the page before. */
    cases?: readonly ChosenCase[];
  }
}

/** A case as its reader knows it. */
export interface ChosenCase {
  readonly id: string;
  readonly name: string;
}

const DRAFT = 'reassign';
const FIELDS: readonly Field[] = [
  { name: 'caseworker', label: 'casework.toWhom', hint: 'casework.toWhomHint', kind: 'account' },
  OPTIONAL_REASON,
];

/** One case or many, given to somebody. */
export function ReassignPage() {
  const { t } = useWords();
  const cases = useRouterState({ select: ({ location }) => location.state.cases }) ?? [];
  const session = useSession();
  const [results, setResults] = useState<Assigned['results'] | null>(null);
  const lead = t('casework.reassignCount', { count: cases.length });
  if (!permits(session, 'ReassignCase') || cases.length === 0)
    return (
      <div className="stack">
        <PageHead title={t('casework.reassignTitle')} />
        <Alert variant="info">{t('casework.reassignNone')}</Alert>
        <Link to="/work">{t('shell.toWork')}</Link>
      </div>
    );
  return (
    <div className="stack">
      <PageHead title={t('casework.reassignTitle')} lead={lead} />
      {results ? <Results cases={cases} results={results} /> : <Give cases={cases} onDone={setResults} />}
    </div>
  );
}

function Give({
  cases,
  onDone,
}: {
  readonly cases: readonly ChosenCase[];
  readonly onDone: (results: Assigned['results']) => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const only = cases.length === 1 ? cases[0]?.id : undefined;
  const change = useChange<Assigned>(only, ({ results }) => {
    drafts.forget(DRAFT);
    onDone(results);
  });
  return (
    <>
      <Card title={t('casework.theCases')}>
        <ul className="small">
          {cases.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Card>
      <TwoSteps draft={DRAFT} fields={FIELDS} today="" onCancel={() => void navigate({ to: '/work' })}>
        {({ caseworker, reason }, back) => {
          const body = { sentenceIds: cases.map(({ id }) => id), caseworker, reason };
          const record = () => change.mutate({ path: '/api/assignments', body, version: null });
          return (
            <>
              <Consequences text={t('casework.reassignFollows')} />
              <ProblemBox error={change.error} onRetry={record} />
              <div className="row">
                <Button onClick={record} loading={change.isPending}>
                  {t('casework.give')}
                </Button>
                {back}
              </div>
            </>
          );
        }}
      </TwoSteps>
    </>
  );
}

/** What became of each: one that was refused held up no other. */
function Results({ cases, results }: { readonly cases: readonly ChosenCase[]; readonly results: Assigned['results'] }) {
  const { t } = useWords();
  const refused = results.filter((result) => !result.ok);
  const nameOf = (id: string) => cases.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      <Alert variant={refused.length === 0 ? 'success' : 'warning'}>
        {t('casework.given', { count: results.length - refused.length })}
        {refused.length > 0 && ` ${t('casework.notGiven', { count: refused.length })}`}
      </Alert>
      {refused.length > 0 && (
        <ul>
          {refused.map((result) => (
            <li key={result.sentenceId}>
              {nameOf(result.sentenceId)}: {'detail' in result && result.detail}
            </li>
          ))}
        </ul>
      )}
      <Link to="/work">{t('shell.toWork')}</Link>
    </>
  );
}
