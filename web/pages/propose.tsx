import { Alert, BodyLong, Button, Heading, Textarea } from '@navikt/ds-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Controller, FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { isDate } from '../../domain/dates';
import { isRefused } from '../api/client';
import { sentenceQuery } from '../api/queries';
import { useChange } from '../api/writing';
import { drafts } from '../app/drafts';
import { useLeave } from '../app/from-list';
import { permits, useSession } from '../app/session';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { criteriaFor, criterionOf, factFields, proposalOf, reasonFields, whatFields } from '../forms/proposal';
import { initialOf, schemaOf } from '../forms/schema';
import { type Answers, type Around, type Field, type May, type Values } from '../forms/spec';
import { type Key } from '../texts';
import { useAccountName } from '../ui/accounts';
import { CaseLink } from '../ui/case-link';
import { Law } from '../ui/dates';
import { Fields, WrongFields } from '../ui/fields';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem, ProblemBox } from '../ui/problem';
import { SendProblem, useSeen, type Seen } from '../ui/stale';
import { useDraft } from '../ui/use-draft';
import { OtherWays } from '../ui/ways';
import { useWhatIf, WhatFollows } from '../ui/what-follows';
import { AnswerSummary } from '../ui/answer-summary';
import '../texts/of-forms';

const route = getRouteApi('/sentences/$id/propose');

/** A proposal: what, why, and what would follow. */
export function ProposePage() {
  const { id } = route.useParams();
  const words = useWords();
  const nameOf = useAccountName();
  const session = useSession();
  const { data: sentence, error, refetch } = useQuery(sentenceQuery(id));
  if (!sentence) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const may: May = (...asked) => permits(session, ...asked);
  return <Proposing around={{ sentence, words, today: sentence.today, events: [], nameOf, may, of: undefined }} />;
}

type Step = 'what' | 'why' | 'check' | 'sent';

function Proposing({ around }: { readonly around: Around }) {
  const { sentence, words } = around;
  const { t } = words;
  const draft = `propose:${sentence.id}`;
  const seen = useSeen(sentence);
  const leave = useLeave(sentence.id);
  const cancel = () => {
    drafts.forget(draft);
    leave();
  };
  const [step, setStep] = useState<Step>('what');
  const [attempt, setAttempt] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [level, setLevel] = useState<string | null>(null);
  const what = useMemo(() => [...whatFields(around), ...factFields(around)], [around]);
  const why = useMemo(() => reasonFields(around), [around]);
  const all = useMemo(() => [...what, ...why], [what, why]);
  // Each step is checked by its own fields; the last one by all.
  const resolver = useMemo(() => zodResolver(schemaOf(step === 'what' ? what : all)), [step, what, all]);
  const methods = useForm<Values, unknown, Answers>({
    resolver: resolver as never,
    defaultValues: { ...initialOf(all, initialText), ...drafts.read<Values>(draft) },
    shouldFocusError: false,
  });
  useDraft(draft, methods as never);
  const next = methods.handleSubmit(
    (checked) => {
      setAttempt(0);
      setAnswers(checked);
      setStep(step === 'what' ? 'why' : 'check');
    },
    () => setAttempt((n) => n + 1),
  );
  if (step === 'sent') return <Sent around={around} level={level ?? ''} />;
  const at = ['what', 'why', 'check'].indexOf(step) + 1;
  return (
    <div className="stack">
      <PageHead
        key={step}
        title={step === 'check' ? t('deciding.checkTitle') : t('deciding.proposeTitle')}
        lead={
          <>
            <CaseLink sentence={sentence} /> {`– ${t('deciding.progress', { step: at, of: 3 })}: ${t(STEPS[step])}`}
          </>
        }
      />
      <OtherWays sentence={sentence} taken="propose" />
      {step === 'check' ? (
        <Check
          around={around}
          fields={all}
          answers={answers}
          seen={seen}
          back={(to) => setStep(to)}
          onSent={(decidedBy) => {
            drafts.forget(draft);
            setLevel(decidedBy);
            setStep('sent');
          }}
        />
      ) : (
        <FormProvider {...methods}>
          <form className="form" onSubmit={(event) => void next(event)} noValidate>
            <WrongFields errors={methods.formState.errors} attempt={attempt} />
            {step === 'what' ? <Fields fields={what} today={around.today} /> : <Reasons around={around} />}
            <div className="row">
              <Button type="submit">{t('deciding.next')}</Button>
              {step === 'why' && (
                <Button type="button" variant="secondary" onClick={() => setStep('what')}>
                  {t('deciding.previous')}
                </Button>
              )}
              <Button type="button" variant="tertiary" onClick={cancel}>
                {t('forms.cancel')}
              </Button>
            </div>
          </form>
        </FormProvider>
      )}
    </div>
  );
}

const STEPS = { what: 'deciding.stepWhat', why: 'deciding.stepWhy', check: 'deciding.stepCheck' } as const;

function initialText({ initial = '', kind }: Field): string {
  return kind === 'date' && isDate(initial) ? formatDate(initial) : initial;
}

/** One text for each condition that people assess, with its paragraph, and the reasons taken together. */
function Reasons({ around }: { readonly around: Around }) {
  const { t, say } = useWords();
  const { control } = useFormContext<Values>();
  const { regime = '' } = useWatch() as Values;
  const codes = criteriaFor(around, regime);
  return (
    <>
      {codes.length > 0 && (
        <div>
          <Heading level="2" size="small">
            {t('deciding.criteriaTitle')}
          </Heading>
          <BodyLong className="muted">{t('deciding.criteriaAbout')}</BodyLong>
        </div>
      )}
      {codes.map((code) => {
        const criterion = criterionOf(code);
        return (
          <Controller
            key={code}
            control={control}
            name={`criterion/${code}`}
            render={({ field: { ref: _ref, ...input }, fieldState: { error } }) => (
              <Textarea
                {...input}
                id={`field-criterion/${code}`}
                label={criterion ? say(criterion.text) : t(`deciding.${code}` as Key)}
                description={<Law basis={criterion?.legalBasis} />}
                error={error?.message && t(error.message as Key)}
                minRows={2}
                resize="vertical"
              />
            )}
          />
        );
      })}
      <Fields fields={reasonFields(around).slice(-1)} today={around.today} />
    </>
  );
}

/** What would follow if it were approved, who decides, what happens next; then it is sent. */
function Check({
  around,
  fields,
  answers,
  seen,
  back,
  onSent,
}: {
  readonly around: Around;
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly seen: Seen;
  readonly back: (to: 'what' | 'why') => void;
  readonly onSent: (level: string) => void;
}) {
  const { sentence, words } = around;
  const { t } = words;
  const { type, ...body } = proposalOf(answers, around);
  const [proposalId] = useState(() => crypto.randomUUID());
  const proposed = { ...body, type: 'ProposeTransition', proposal: type, proposalId };
  const effectiveOn = String(answers['effectiveOn']);
  // The law is asked for today; what an approval brings is looked at on the day from which it holds.
  const allowed = useWhatIf(sentence, [proposed]);
  const approved = useWhatIf(
    sentence,
    [proposed, { type: 'DecideProposal', proposalId, outcome: 'approve' }],
    type === 'transition' && effectiveOn > sentence.today ? effectiveOn : sentence.today,
  );
  const change = useChange<{ readonly decidedBy: { readonly level: string } }>(sentence.id, ({ decidedBy }) =>
    onSent(decidedBy.level),
  );
  const level = allowed.data?.after.proposals.find((each) => each.proposalId === proposalId)?.decidedBy.level;
  const send = () =>
    change.mutate({ path: `/api/sentences/${sentence.id}/proposals`, body: { type, ...body }, version: seen.version });
  return (
    <div className="form">
      <AnswerSummary fields={labelled(fields, around)} answers={answers} onChange={() => back('what')} />
      {allowed.error ? (
        <ProblemBox error={allowed.error} />
      ) : (
        <WhatFollows follows={approved} title={t('deciding.followsIfApproved')} />
      )}
      {level && (
        <Alert variant="info" inline={false} size="small">
          <strong>{t('deciding.whatHappensNext')}</strong>
          <ul>
            <li>{t('deciding.nextLevel', { level: words.term('level', level) })}</li>
            {type === 'transition' && <li>{t('deciding.nextEffective', { date: formatDate(effectiveOn) })}</li>}
            <li>{t('deciding.nextTold')}</li>
          </ul>
        </Alert>
      )}
      <SendProblem sentence={sentence} seen={seen} change={change} onRetry={send} />
      <div className="row">
        <Button onClick={send} loading={change.isPending} disabled={isRefused(allowed.error)}>
          {t('deciding.send')}
        </Button>
        <Button variant="secondary" onClick={() => back('why')}>
          {t('deciding.previous')}
        </Button>
      </div>
    </div>
  );
}

/** The fields of the criteria bear the name of their criterion, where all have the same label. */
function labelled(fields: readonly Field[], { words }: Around): readonly Field[] {
  return fields.map((field) => {
    const code = /^criterion\/(.+)$/.exec(field.name)?.[1];
    const criterion = code === undefined ? null : criterionOf(code);
    return criterion ? { ...field, label: words.say(criterion.text) as Key } : field;
  });
}

function Sent({ around: { sentence, words }, level }: { readonly around: Around; readonly level: string }) {
  const { t, term } = words;
  return (
    <div className="stack">
      <PageHead title={t('deciding.sent')} />
      <Alert variant="success">{t('deciding.sentBody', { level: term('level', level) })}</Alert>
      <div className="row">
        <Link to="/sentences/$id" params={{ id: sentence.id }}>
          {t('shell.back')}
        </Link>
        <Link to="/work">{t('shell.toWork')}</Link>
      </div>
    </div>
  );
}
