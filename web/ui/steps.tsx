import { stepInNorwegian } from '../../domain/calculation/steps-nb';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The steps of an explanation, in the reader's language and with days as people write them. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  const { language } = useWords();
  if (steps.length === 0) return null;
  const said = language === 'nb' ? steps.map(stepInNorwegian) : steps;
  return (
    <ul className="small">
      {said.map((step) => (
        <li key={step}>{step.replace(ISO_DAY, (day) => formatDate(day))}</li>
      ))}
    </ul>
  );
}
