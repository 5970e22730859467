import { Link } from '@tanstack/react-router';
import { type Sentence } from '../api/queries';
import { useWords } from '../app/language';

/** The name of the person, and the way to their case. */
export function CaseLink({ sentence: { id, person } }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    <Link to="/sentences/$id" params={{ id }}>
      {person.name ?? t('work.nameUnknown')}
    </Link>
  );
}
