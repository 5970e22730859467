import { Alert, BodyLong, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { isRefused } from '../api/client';
import { eventsQuery, sentenceQuery } from '../api/queries';
import { useChange } from '../api/writing';
import { useDone } from '../app/done';
import { useLeave } from '../app/from-list';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { formsFor } from '../forms';
import { type Answers, type Around, type Form, type May } from '../forms/spec';
import { type Key } from '../texts';
import { useAccountName } from '../ui/accounts';
import { CaseLink } from '../ui/case-link';
import { Law } from '../ui/dates';
import { Card, PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { SendProblem, useSeen, type Seen } from '../ui/stale';
import { TwoSteps } from '../ui/two-steps';
import { OtherWays } from '../ui/ways';
import { useWhatIf, WhatFollows } from '../ui/what-follows';
import { Dates } from './sentence/calculation';
import '../texts/of-forms';
import '../texts/of-sanctions';

const route = getRouteApi('/sentences/$id/do/$form');

/** A short form about one sentence: fill in, see what follows, record. */
export function GuidedFormPage() {
  const { id, form: name } = route.useParams();
  const { of } = route.useSearch();
  const words = useWords();
  const nameOf = useAccountName();
  const session = useSession();
  const readsLog = permits(session, 'ReadEvents');
  const { data: sentence, error, refetch } = useQuery(sentenceQuery(id));
  const { data: log } = useQuery({ ...eventsQuery(id), enabled: readsLog });
  const events = readsLog ? log : [];
  if (!sentence || !events) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const may: May = (...asked) => permits(session, ...asked);
  const form = formsFor(may, sentence, events).find(({ id: each }) => each === name);
  if (!form) return <NotOffered sentence={sentence} />;
  const around = { sentence, words, today: sentence.today, events, nameOf, may, of };
  return <Guided key={form.id} form={form} around={around} />;
}

function NotOffered({ sentence }: Pick<Around, 'sentence'>) {
  const { t } = useWords();
  return (
    <div className="stack">
      <PageHead title={t('sentence.do')} lead={<CaseLink sentence={sentence} />} />
      <Alert variant="info">{t('forms.notOffered')}</Alert>
    </div>
  );
}

function Guided({ form, around }: { readonly form: Form; readonly around: Around }) {
  const { sentence, words, today } = around;
  const { t } = words;
  const seen = useSeen(sentence);
  const leave = useLeave(sentence.id);
  const draft = `${form.id}:${sentence.id}`;
  return (
    <div className="stack">
      <PageHead
        title={t(`forms.${form.id}` as Key)}
        lead={
          <>
            <CaseLink sentence={sentence} /> {`– ${t(`forms.${form.id}-lead` as Key)}`} <Law basis={form.law} />
          </>
        }
      />
      <OtherWays sentence={sentence} taken={form.id} />
      <TwoSteps draft={draft} fields={form.fields(around)} today={today} onCancel={leave}>
        {(answers, back) => (
          <Check form={form} around={around} answers={answers} draft={draft} seen={seen} back={back} />
        )}
      </TwoSteps>
    </div>
  );
}

/** What follows, and the button that records. */
function Check({
  form,
  around,
  answers,
  draft,
  seen,
  back,
}: {
  readonly form: Form;
  readonly around: Around;
  readonly answers: Answers;
  readonly draft: string;
  readonly seen: Seen;
  readonly back: ReactNode;
}) {
  const { sentence, words } = around;
  const { t } = words;
  const told = permits(useSession(), 'ReadEvents');
  const follows = useWhatIf(sentence, form.supposed && told ? [form.supposed(answers, around)] : []);
  const done = useDone(sentence.id, draft);
  const change = useChange(sentence.id, () => done('forms.done'));
  const record = () =>
    change.mutate({
      path: `/api/sentences/${sentence.id}/${form.path(answers, around)}`,
      body: form.body(answers, around),
      version: seen.version,
    });
  return (
    <>
      {form.shows === 'dates' && <Dates sentence={sentence} />}
      {form.supposed === null ? (
        <Consequences text={t(`forms.${form.id}-follows` as Key)} />
      ) : told ? (
        <WhatFollows follows={follows} />
      ) : (
        <Consequences text={t('forms.noPreview')} />
      )}
      <SendProblem sentence={sentence} seen={seen} change={change} onRetry={record} />
      <div className="row">
        <Button
          onClick={record}
          loading={change.isPending || change.isSuccess}
          disabled={isRefused(follows.error) && !change.error}
        >
          {t('forms.confirm')}
        </Button>
        {back}
      </div>
    </>
  );
}

/** What follows where nothing of the sentence does: who will see, hear or do what. */
export function Consequences({ text }: { readonly text: string }) {
  const { t } = useWords();
  return (
    <Card title={t('deciding.followsTitle')}>
      <BodyLong>{text}</BodyLong>
    </Card>
  );
}
