import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { sentenceQuery, type Sentence } from '../api/queries';
import { Waiting } from '../ui/page';
import { pageOf, useWays } from '../ui/ways';

const route = getRouteApi('/sentences/$id/deadline');

/**
 * From a list to where a deadline is met: the form or the page where the reader may do it, as the case stands now; the
 * case itself when there is none, and when the case does not open, which it then says.
 */
export function DeadlinePage() {
  const { id } = route.useParams();
  const { data: sentence, error } = useQuery(sentenceQuery(id));
  if (sentence) return <Onward sentence={sentence} />;
  return error ? <Navigate to="/sentences/$id" params={{ id }} replace /> : <Waiting />;
}

function Onward({ sentence }: { readonly sentence: Sentence }) {
  const { of } = route.useSearch();
  const { waysOf, complete } = useWays(sentence);
  if (!complete) return <Waiting />;
  const deadline = sentence.deadlines.find(({ id }) => id === of);
  const [way] = deadline ? waysOf(deadline) : [];
  const { id } = sentence;
  const page = way ? pageOf(id, way) : ({ to: '/sentences/$id', params: { id } } as const);
  return <Navigate {...page} state={(before) => ({ ...before, ...(of !== undefined && { deadline: of }) })} replace />;
}
