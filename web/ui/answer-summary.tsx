import { Button, FormSummary } from '@navikt/ds-react';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { type Answers, type Field } from '../forms/spec';
import { useAccountName } from './accounts';
import { useUnitName } from './units';
import '../texts/of-forms';

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
  const nameOf = useAccountName();
  const shown = (field: Field) => {
    const answer = answers[field.name];
    if (answer === null || answer === undefined) return '–';
    if (typeof answer === 'boolean') return answer ? t('shell.yes') : t('shell.no');
    if (field.kind === 'date') return formatDate(String(answer));
    if (field.kind === 'account') return nameOf(String(answer));
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
