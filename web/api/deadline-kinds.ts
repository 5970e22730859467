import { queryOptions, useQuery } from '@tanstack/react-query';
import { type DeadlineKind } from '../../domain/deadlines/kind';

const kindsQuery = queryOptions({
  queryKey: ['deadline-kinds'],
  queryFn: async (): Promise<Readonly<Record<string, DeadlineKind>>> =>
    (await import('../../domain/deadlines/table')).DEADLINE_KINDS,
  staleTime: Infinity,
});

/** The kinds of deadlines by their codes, which no first load carries; none until they have come. */
export function useDeadlineKinds(): Readonly<Record<string, DeadlineKind>> {
  return useQuery(kindsQuery).data ?? {};
}
