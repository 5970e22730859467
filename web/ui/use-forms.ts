import { useQuery } from '@tanstack/react-query';
import { eventsQuery, type LoggedEvent, type Sentence } from '../api/queries';
import { permits, useSession } from '../app/session';
import { formsFor, FORMS } from '../forms';
import { type Form } from '../forms/spec';
import '../texts/of-forms';

/**
 * The forms that the reader may fill in for a sentence. The log is read only for those who have a form that asks it; until
 * then they are not `complete`.
 */
export function useForms(sentence: Sentence): {
  readonly forms: readonly Form[];
  readonly log: readonly LoggedEvent[];
  readonly complete: boolean;
} {
  const session = useSession();
  const asksLog = FORMS.some((form) => form.readsLog && permits(session, form.permission));
  const { data, isError } = useQuery({ ...eventsQuery(sentence.id), enabled: asksLog });
  const log = data ?? [];
  const forms = formsFor((...asked) => permits(session, ...asked), sentence, log);
  return { forms, log, complete: !asksLog || data !== undefined || isError };
}
