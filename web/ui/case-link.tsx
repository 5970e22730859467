import { Link } from '@tanstack/react-router';
import { type Sentence } from '../api/queries';
import { useWords } from '../app/language';

/** The name of the person, and the way to their case. */
export function CaseLink({ sentence: { id, person } }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    // A form stands below the address of its case, and is another page.
    <Link to="/sentences/$id" params={{ id }} activeOptions={{ exact: true }}>
      {person.name ?? t('work.nameUnknown')}
    </Link>
  );
}
