import { Alert, Button, FormSummary } from '@navikt/ds-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { isDate } from '../../domain/dates';
import { isRefused } from '../api/client';
import { eventsQuery, sentenceQuery, type Sentence } from '../api/queries';
import { useChange } from '../api/writing';
import { useDone } from '../app/done';
import { drafts } from '../app/drafts';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { useSession } from '../app/session';
import { formsFor } from '../forms';
import { initialOf, schemaOf } from '../forms/schema';
import { type Answers, type Around, type Field, type Form, type Values } from '../forms/spec';
import { type Key } from '../texts';
import { Fields, WrongFields } from '../ui/fields';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { SendProblem, useSeen, type Seen } from '../ui/stale';
import { useDraft } from '../ui/use-draft';
import { useUnitName } from '../ui/units';
import { useWhatIf, WhatFollows } from '../ui/what-follows';

const route = getRouteApi('/sentences/$id/do/$form');

/** A short form about one sentence: fill in, see what follows, record. */
export function GuidedFormPage() {
  const { id, form: name } = route.useParams();
  const { of } = route.useSearch();
  const words = useWords();
  const session = useSession();
  const { data: sentence, error, refetch } = useQuery(sentenceQuery(id));
  const { data: events } = useQuery(eventsQuery(id));
  if (!sentence || !events) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const form = formsFor(session, sentence).find((each) => each.id === name);
  if (!form) return <Alert variant="info">{words.t('forms.notOffered')}</Alert>;
  return <Guided form={form} around={{ sentence, words, today: sentence.today, events, of }} />;
}

function Guided({ form, around }: { readonly form: Form; readonly around: Around }) {
  const { t } = around.words;
  const { sentence, today } = around;
  const fields = form.fields(around);
  const draft = `${form.id}:${sentence.id}`;
  const seen = useSeen(sentence);
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [attempt, setAttempt] = useState(0);
  const resolver = useMemo(() => zodResolver(schemaOf(form.fields(around))), [form, around]);
  const methods = useForm<Values, unknown, Answers>({
    resolver: resolver as never,
    defaultValues: { ...initialOf(fields, (field) => initialText(field)), ...drafts.read<Values>(draft) },
    shouldFocusError: false,
  });
  useDraft(draft, methods as never);
  const check = methods.handleSubmit(
    (checked) => setAnswers(checked),
    () => setAttempt((n) => n + 1),
  );
  return (
    <div className="stack">
      <PageHead
        title={t(`forms.${form.id}` as Key)}
        lead={`${sentence.person.name ?? ''} – ${t(`forms.${form.id}-lead` as Key)}`}
      />
      {answers === null ? (
        <FormProvider {...methods}>
          <form className="form" onSubmit={(event) => void check(event)} noValidate>
            <WrongFields errors={methods.formState.errors} attempt={attempt} />
            <Fields fields={fields} today={today} />
            <div className="row">
              <Button type="submit">{t('forms.check')}</Button>
              <Cancel sentence={sentence} draft={draft} />
            </div>
          </form>
        </FormProvider>
      ) : (
        <Check
          form={form}
          around={around}
          fields={fields}
          answers={answers}
          draft={draft}
          seen={seen}
          back={() => setAnswers(null)}
        />
      )}
    </div>
  );
}

function initialText({ initial = '', kind }: Field): string {
  return kind === 'date' && isDate(initial) ? formatDate(initial) : initial;
}

function Cancel({ sentence, draft }: { readonly sentence: Sentence; readonly draft: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Button
      type="button"
      variant="tertiary"
      onClick={() => {
        drafts.forget(draft);
        void navigate({ to: '/sentences/$id', params: { id: sentence.id } });
      }}
    >
      {t('forms.cancel')}
    </Button>
  );
}

/** The answers, what follows from them, and the button that records. */
function Check({
  form,
  around,
  fields,
  answers,
  draft,
  seen,
  back,
}: {
  readonly form: Form;
  readonly around: Around;
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly draft: string;
  readonly seen: Seen;
  readonly back: () => void;
}) {
  const { sentence, words } = around;
  const { t } = words;
  const follows = useWhatIf(sentence, [form.supposed(answers, around)]);
  const done = useDone(sentence.id, draft);
  const change = useChange(sentence.id, () => done('forms.done'));
  const record = () =>
    change.mutate({
      path: `/api/sentences/${sentence.id}/${form.path(answers, around)}`,
      body: form.body(answers, around),
      version: seen.version,
    });
  return (
    <div className="form">
      <AnswerSummary fields={fields} answers={answers} onChange={back} />
      <WhatFollows follows={follows} />
      <SendProblem sentence={sentence} seen={seen} change={change} onRetry={record} />
      <div className="row">
        <Button
          onClick={record}
          loading={change.isPending || change.isSuccess}
          disabled={isRefused(follows.error) && !change.error}
        >
          {t('forms.confirm')}
        </Button>
        <Button variant="secondary" onClick={back}>
          {t('forms.back')}
        </Button>
      </div>
    </div>
  );
}

/** What was filled in, in words. */
export function AnswerSummary({
  fields,
  answers,
  onChange,
}: {
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly onChange: () => void;
}) {
  const { t } = useWords();
  const unitName = useUnitName();
  const shown = (field: Field) => {
    const answer = answers[field.name];
    if (answer === null || answer === undefined) return '–';
    if (typeof answer === 'boolean') return answer ? t('shell.yes') : t('shell.no');
    if (field.kind === 'date') return formatDate(String(answer));
    if (field.kind === 'unit') return unitName(String(answer));
    return field.choices?.find(({ value }) => value === answer)?.label ?? String(answer);
  };
  return (
    <FormSummary>
      <FormSummary.Header>
        <FormSummary.Heading level="2">{t('forms.answers')}</FormSummary.Heading>
      </FormSummary.Header>
      <FormSummary.Answers>
        {fields
          .filter(({ name }) => name in answers)
          .map((field) => (
            <FormSummary.Answer key={field.name}>
              <FormSummary.Label>{t(field.label)}</FormSummary.Label>
              <FormSummary.Value className="answer">{shown(field)}</FormSummary.Value>
            </FormSummary.Answer>
          ))}
      </FormSummary.Answers>
      <FormSummary.Footer>
        <Button size="small" variant="tertiary" onClick={onChange}>
          {t('forms.back')}
        </Button>
      </FormSummary.Footer>
    </FormSummary>
  );
}
