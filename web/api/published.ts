import { queryOptions } from '@tanstack/react-query';
import { type Publication, type PublishedTable } from '../../domain/statistics/tables';
import { request } from './client';

export type { PublishedTable };

/** What everybody may know; null: nothing is published yet. */
export const publicStatisticsQuery = queryOptions({
  queryKey: ['public-statistics'],
  queryFn: () =>
    request<{ readonly publication: (Publication & { readonly events: number; readonly training: boolean }) | null }>(
      'GET',
      '/api/public-statistics',
    ),
  staleTime: 10 * 60_000,
});
