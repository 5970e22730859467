import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Sentence } from '../../api/queries';
import { useWords } from '../../app/language';
import { Card } from '../../ui/page';
import { useForms } from '../../ui/use-forms';
import '../../texts/of-forms';

/** A card about one sentence. */
export interface Of {
  readonly sentence: Sentence;
}

/** A card with a list, or with what it means that there is none. */
export function Listed({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <Card title={title}>
      {children.length === 0 ? <p className="muted">{empty}</p> : <ul className="plain">{children}</ul>}
    </Card>
  );
}

/** A link to a form about one thing, where the reader may fill it in. */
export function Do({ sentence, form, of }: Of & { readonly form: string; readonly of?: string }) {
  const { t } = useWords();
  if (!useForms(sentence).forms.some(({ id }) => id === form)) return null;
  return (
    <Link
      to="/sentences/$id/do/$form"
      params={{ id: sentence.id, form }}
      search={of ? { of } : {}}
      className="no-print"
    >
      {t(`forms.${form}` as 'forms.breach')}
    </Link>
  );
}
