import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type components } from './api';
import { request } from './client';

export const GROUPS = ['overdue', 'today', 'this-week', 'later'] as const;
export const SCOPES = ['mine', 'unit', 'all'] as const;

/** What must be done, the most urgent first, with counts of the whole scope. */
export type Work = components['schemas']['Work'];
/** One thing to do. */
export type Task = Work['work'][number];

/** Which tasks to list, as the address bar says it. */
export interface WorkFilter {
  readonly scope?: string;
  readonly kind?: string;
  readonly unit?: string;
}

/** The first tasks of a filter; `limit` at most 500. */
export const workQuery = (filter: WorkFilter, limit: number) =>
  queryOptions({
    queryKey: ['work', filter, limit],
    queryFn: () => {
      const query = new URLSearchParams({ ...(filter as Record<string, string>), limit: String(limit) });
      return request<Work>('GET', `/api/work?${query.toString()}`);
    },
    placeholderData: keepPreviousData,
  });
