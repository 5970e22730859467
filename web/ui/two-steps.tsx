import { Button } from '@navikt/ds-react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { isDate, type IsoDate } from '../../domain/dates';
import { drafts } from '../app/drafts';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { initialOf, schemaOf } from '../forms/schema';
import { type Answers, type Field, type Values } from '../forms/spec';
import { AnswerSummary } from './answer-summary';
import { Fields, WrongFields } from './fields';
import { useDraft } from './use-draft';
import '../texts/of-forms';

/**
 * A short form in two steps: fill in, then look at what follows and record. What is written is kept under `draft` until
 * it is sent. A form without fields begins with the second step.
 */
export function TwoSteps({
  draft,
  fields,
  today,
  onCancel,
  children,
}: {
  readonly draft: string;
  readonly fields: readonly Field[];
  readonly today: IsoDate;
  readonly onCancel: () => void;
  /** The second step, below what was filled in; `back`: the button that leads to the first one again. */
  readonly children: (answers: Answers, back: ReactNode) => ReactNode;
}) {
  const { t } = useWords();
  const [answers, setAnswers] = useState<Answers | null>(fields.length === 0 ? {} : null);
  const [attempt, setAttempt] = useState(0);
  const methods = useForm<Values, unknown, Answers>({
    resolver: zodResolver(schemaOf(fields)) as never,
    defaultValues: { ...initialOf(fields, initialText), ...drafts.read<Values>(draft) },
    shouldFocusError: false,
  });
  useDraft(draft, methods as never);
  const check = methods.handleSubmit(
    (checked) => setAnswers(checked),
    () => setAttempt((n) => n + 1),
  );
  const cancel = () => {
    drafts.forget(draft);
    onCancel();
  };
  const back = () => (fields.length === 0 ? cancel() : setAnswers(null));
  if (answers !== null)
    return (
      <div className="form">
        {fields.length > 0 && <AnswerSummary fields={fields} answers={answers} onChange={back} />}
        {children(
          answers,
          <Button type="button" variant="secondary" onClick={back}>
            {t(fields.length === 0 ? 'forms.cancel' : 'forms.back')}
          </Button>,
        )}
      </div>
    );
  return (
    <FormProvider {...methods}>
      <form className="form" onSubmit={(event) => void check(event)} noValidate>
        <WrongFields errors={methods.formState.errors} attempt={attempt} />
        <Fields fields={fields} today={today} />
        <div className="row">
          <Button type="submit">{t('forms.check')}</Button>
          <Button type="button" variant="tertiary" onClick={cancel}>
            {t('forms.cancel')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function initialText({ initial = '', kind }: Field): string {
  return kind === 'date' && isDate(initial) ? formatDate(initial) : initial;
}
