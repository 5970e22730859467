import { Alert, ReadMore } from '@navikt/ds-react';
import { daysBetween, isDate } from '../../domain/dates';
import { type calculate, type Explanation } from '../../domain/calculation';
import { useWords } from '../app/language';
import { Day, Law } from './dates';
import { Steps } from './steps';
import '../texts/of-sanctions';

type Result = ReturnType<typeof calculate>;

/** Every date of one calculation, or of two side by side, each with how it was counted. */
export function CalculatedDates({
  results,
  today,
}: {
  readonly results: readonly { readonly label: string; readonly result: Result }[];
  readonly today: string;
}) {
  const { t, say } = useWords();
  const refused = results.find(({ result }) => 'refusal' in result)?.result;
  if (refused && 'refusal' in refused)
    return (
      <Alert variant="warning" size="small">
        {say(refused.text)} <Law basis={refused.legalBasis} />
      </Alert>
    );
  const columns = results.map(({ label, result }) => ({
    label,
    explanations: 'explanations' in result ? result.explanations : [],
  }));
  const [first, second] = columns;
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{t('calculator.what')}</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label || t('calculator.result')}
            </th>
          ))}
          {second && <th scope="col">{t('calculator.difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {first?.explanations.map((explanation) => (
          <Row
            key={explanation.date}
            explanation={explanation}
            other={second?.explanations.find(({ date }) => date === explanation.date)}
            today={today}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  explanation,
  other,
  today,
}: {
  readonly explanation: Explanation;
  readonly other: Explanation | undefined;
  readonly today: string;
}) {
  const { t, term, say } = useWords();
  const { date, value, text, legalBasis, steps } = explanation;
  return (
    <tr>
      <th scope="row">
        {term('date', date)} <Law basis={legalBasis} />
        <ReadMore size="small" header={t('calculator.explanation')}>
          <p>{say(text)}</p>
          <Steps steps={steps} />
        </ReadMore>
      </th>
      <td>
        <Value value={value} today={today} />
      </td>
      {other && (
        <>
          <td>
            <Value value={other.value} today={today} />
          </td>
          <td>{differenceOf(value, other.value) ?? t('calculator.same')}</td>
        </>
      )}
    </tr>
  );
}

function Value({ value, today }: { readonly value: Explanation['value']; readonly today: string }) {
  const { t, term } = useWords();
  if (value === null) return <>{t('shell.never')}</>;
  if (typeof value === 'boolean') return <>{value ? t('shell.yes') : t('shell.no')}</>;
  return typeof value === 'string' && isDate(value) ? (
    <Day date={value} today={today} />
  ) : (
    <>{term('value', String(value))}</>
  );
}

function differenceOf(a: Explanation['value'], b: Explanation['value']): string | null {
  if (a === b) return null;
  if (typeof a === 'string' && typeof b === 'string' && isDate(a) && isDate(b)) {
    const days = daysBetween(a, b);
    return `${days > 0 ? '+' : ''}${days}`;
  }
  return typeof a === 'number' && typeof b === 'number' ? `${b > a ? '+' : ''}${b - a}` : '≠';
}
