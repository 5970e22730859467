import { Alert, Button } from '@navikt/ds-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { osloDate, type IsoDate } from '../../domain/dates';
import { KINDS } from '../../domain/kinds';
import { FIRST_REGIMES } from '../../domain/regimes';
import { SUMMONS_BASIS, UNBROKEN_CUSTODY_BASIS } from '../../domain/rule-sets';
import { isSanctionKind, sanctionKinds, sanctionOf } from '../../domain/sanctions';
import { sentenceQuery, type Sentence } from '../api/queries';
import { useChange } from '../api/writing';
import { drafts } from '../app/drafts';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { fieldsOf as tableFields } from '../forms/sanction';
import { initialOf, schemaOf } from '../forms/schema';
import { choicesOf, type Answers, type Field, type Values } from '../forms/spec';
import { AnswerSummary } from '../ui/answer-summary';
import { Fields, WrongFields } from '../ui/fields';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem, ProblemBox } from '../ui/problem';
import { useDraft } from '../ui/use-draft';

import { RegisterPreview, registrationOf } from './register/preview';
import '../texts/of-forms';
import '../texts/of-sanctions';

const DRAFT = 'register';
const imprisonment = ({ kind }: Values) => kind === 'imprisonment';
const detention = ({ kind }: Values) => kind === 'preventive-detention';
const inPrison = ({ kind = '' }: Values) => !isSanctionKind(kind);
const summoned = (values: Values) => inPrison(values) && (values['summonsOn'] ?? '').trim() !== '';
const foreign = (values: Values) => imprisonment(values) && (values['transferFrom'] ?? '').trim() !== '';

const route = getRouteApi('/register');

/** An order to execute a judgment becomes a case; of a remand that has gone over to serving, with what is known of it. */
export function RegisterPage() {
  const { from } = route.useSearch();
  const { t } = useWords();
  const session = useSession();
  const { data: before, error, refetch } = useQuery({ ...sentenceQuery(from ?? ''), enabled: from !== undefined });
  if (!permits(session, 'RegisterSentence')) return <Alert variant="info">{t('forms.notOffered')}</Alert>;
  if (from === undefined) return <RegisterForm draft={DRAFT} known={{}} />;
  if (!before) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <RegisterForm key={from} draft={`${DRAFT}:${from}`} known={knownOf(before)} />;
}

/** What the case that the sentence follows upon says already, as people write it. */
function knownOf({ person, unit, caseworker, sanction }: Sentence): Values {
  const { name, birthDate } = person;
  const written = (day: IsoDate | null) => (day === null ? '' : formatDate(day));
  const who = { name: name ?? '', birthDate: written(birthDate), unit, caseworker };
  const following = sanction?.followedBy ?? null;
  if (following === null) return who;
  const { startDate, remandDays, unbrokenCustodySince } = following;
  const since = written(unbrokenCustodySince);
  return { ...who, startDate: written(startDate), remandDays: String(remandDays), unbrokenCustodySince: since };
}

function RegisterForm({ draft, known }: { readonly draft: string; readonly known: Values }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const fields = useMemo(() => fieldsOf(words), [words]);
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [attempt, setAttempt] = useState(0);
  const methods = useForm<Values, unknown, Answers>({
    resolver: zodResolver(schemaOf(fields)) as never,
    defaultValues: { ...initialOf(fields, ({ initial = '' }) => initial), ...known, ...drafts.read<Values>(draft) },
    shouldFocusError: false,
  });
  useDraft(draft, methods as never);
  const change = useChange<{ readonly id: string }>(undefined, ({ id }) => {
    drafts.forget(draft);
    void navigate({ to: '/sentences/$id', params: { id }, state: { done: 'forms.done' } });
  });
  const check = methods.handleSubmit(setAnswers, () => setAttempt((n) => n + 1));
  const today = osloDate(new Date().toISOString());
  const record = (of: Answers) => change.mutate({ path: '/api/sentences', body: registrationOf(of), version: null });
  return (
    <div className="stack">
      <PageHead title={t('forms.registerTitle')} lead={t('forms.registerLead')} />
      {answers === null ? (
        <FormProvider {...methods}>
          <form className="form" onSubmit={(event) => void check(event)} noValidate>
            <WrongFields errors={methods.formState.errors} attempt={attempt} />
            <Fields fields={fields} today={today} />
            <div>
              <Button type="submit">{t('forms.check')}</Button>
            </div>
          </form>
        </FormProvider>
      ) : (
        <div className="form">
          <AnswerSummary fields={fields} answers={answers} onChange={() => setAnswers(null)} />
          <RegisterPreview answers={answers} today={today} />
          <ProblemBox error={change.error} onRetry={() => record(answers)} />
          <div className="row">
            <Button loading={change.isPending} onClick={() => record(answers)}>
              {t('forms.confirm')}
            </Button>
            <Button variant="secondary" onClick={() => setAnswers(null)}>
              {t('forms.back')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function fieldsOf(words: ReturnType<typeof useWords>): readonly Field[] {
  return [
    { name: 'name', label: 'forms.name', kind: 'text', section: 'forms.personSection' },
    { name: 'birthDate', label: 'sentence.born', kind: 'date' },
    {
      ...{ name: 'nationalId', label: 'forms.nationalId', kind: 'text', optional: true },
      check: { fits: (value) => /^\d{11}$/.test(value), text: 'forms.notNational' },
    },
    {
      ...{ name: 'citizenship', label: 'forms.citizenship', kind: 'text', optional: true, initial: 'NO' },
      check: { fits: (value) => /^[A-Z]{2}$/.test(value), text: 'forms.notCitizenship' },
    },
    {
      ...{
        name: 'kind',
        label: 'forms.sentenceKind',
        kind: 'choice',
        initial: 'imprisonment',
        section: 'forms.judgmentSection',
      },
      choices: choicesOf(words, 'kind', KINDS),
    },
    { name: 'court', label: 'forms.court', kind: 'unit' },
    { name: 'caseNumber', label: 'forms.caseNumber', kind: 'text' },
    { name: 'finalOn', label: 'forms.finalOn', kind: 'date' },
    { name: 'offences', label: 'forms.offences', hint: 'forms.offencesHint', kind: 'text' },
    { name: 'years', label: 'forms.years', kind: 'number', initial: '0', onlyIf: imprisonment },
    { name: 'months', label: 'forms.months', kind: 'number', initial: '0', onlyIf: imprisonment },
    { name: 'days', label: 'forms.days', kind: 'number', initial: '0', onlyIf: imprisonment },
    { name: 'frameYears', label: 'forms.frameYears', kind: 'number', onlyIf: detention },
    { name: 'minimumYears', label: 'forms.minimumYears', kind: 'number', optional: true, onlyIf: detention },
    ...sanctionKinds().flatMap((kind) => termsOf(kind, words)),
    { name: 'remandDays', label: 'forms.remand', kind: 'number', initial: '0' },
    {
      ...{ name: 'unbrokenCustodySince', label: 'forms.unbrokenSince', hint: 'forms.unbrokenSinceHint', kind: 'date' },
      ...{ law: UNBROKEN_CUSTODY_BASIS, optional: true, onlyIf: imprisonment },
    },
    { name: 'subsidiaryDays', label: 'calculator.subsidiaryDays', kind: 'number', initial: '0', onlyIf: imprisonment },
    {
      name: 'thirtyYears',
      label: 'forms.thirtyYears',
      kind: 'yes-no',
      law: 'strl § 43 (1)',
      initial: 'false',
      onlyIf: detention,
    },
    {
      ...{ name: 'transferFrom', label: 'forms.transferFrom', hint: 'forms.transferHint', kind: 'text' },
      ...{ law: 'overføringsloven §§ 1–6', optional: true, onlyIf: imprisonment },
      check: { fits: (value) => /^[A-Z]{2}$/.test(value), text: 'forms.notCountry' },
    },
    { name: 'transferDecidedOn', label: 'forms.transferDecidedOn', kind: 'date', onlyIf: foreign },
    { name: 'startDate', label: 'forms.start', kind: 'date', section: 'forms.placementSection' },
    {
      ...{ name: 'summonsOn', label: 'forms.summonsOn', hint: 'forms.summonsOnHint', kind: 'date' },
      ...{ law: SUMMONS_BASIS, optional: true, onlyIf: inPrison },
    },
    {
      ...{ name: 'orderReceivedOn', label: 'forms.orderReceivedOn', hint: 'forms.orderReceivedOnHint', kind: 'date' },
      ...{ law: SUMMONS_BASIS, optional: true, onlyIf: summoned },
    },
    {
      ...{ name: 'regime', label: 'forms.firstRegime', kind: 'choice', initial: 'high-security' },
      choices: choicesOf(words, 'regime', FIRST_REGIMES),
      onlyIf: inPrison,
    },
    { name: 'unit', label: 'forms.unit', kind: 'unit' },
    { name: 'caseworker', label: 'forms.caseworker', kind: 'text' },
  ];
}

/** What the table of a sanction asks of its judgment. */
function termsOf(kind: string, words: ReturnType<typeof useWords>): readonly Field[] {
  const fields = tableFields(kind, sanctionOf(kind)?.terms ?? {}, words, `${kind}/`);
  return fields.map((field) => ({ ...field, onlyIf: (values: Values) => values['kind'] === kind }));
}
