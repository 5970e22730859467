import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type SentenceView } from '../../domain/view';
import { api, request } from './client';
import { type components } from './api';

export type Listed = components['schemas']['FoundSentences']['sentences'][number];
export type LoggedEvent = components['schemas']['EventPage']['events'][number];
export type TimelineEntry = components['schemas']['Timeline']['entries'][number];
export type Statistics = components['schemas']['StatisticsOfUnits'];
export type Unit = components['schemas']['UnitList']['units'][number];

/** The body of *Read one*: the description is loose where the domain's own type is exact. */
export type Sentence = SentenceView;

const data = <T>({ data: body }: { data?: T }): T => {
  if (body === undefined) throw new Error('An answer without a body');
  return body;
};

/** One sentence. */
export const sentenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['sentence', id],
    queryFn: async () =>
      data(await api.GET('/api/sentences/{id}', { params: { path: { id } } })) as unknown as Sentence,
  });

/** Past and future of a sentence. */
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['sentence', id, 'timeline'],
    queryFn: async () => data(await api.GET('/api/sentences/{id}/timeline', { params: { path: { id } } })),
  });

const PAGE_OF_EVENTS = 1_000;

/** The whole log of a sentence. */
export const eventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sentence', id, 'events'],
    queryFn: async () => {
      const events: LoggedEvent[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page: components['schemas']['EventPage'] = await request(
          'GET',
          `/api/sentences/${id}/events?after=${after}&limit=${PAGE_OF_EVENTS}`,
        );
        events.push(...page.events);
        after = page.next;
      }
      return events;
    },
  });

/** The sentence as it was known at a moment, for a day. */
export const asOfQuery = (id: string, knownAt: string, effectiveOn: string) =>
  queryOptions({
    queryKey: ['sentence', id, 'as-of', knownAt, effectiveOn],
    queryFn: () =>
      request<Sentence>(
        'GET',
        `/api/sentences/${id}/as-of?${new URLSearchParams({ knownAt, effectiveOn }).toString()}`,
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Every unit, by its id. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => data(await api.GET('/api/units')).units,
  staleTime: Infinity,
});

/** What accounts are called, of those whose names the reader may see. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async () => data(await api.GET('/api/accounts')).accounts,
  staleTime: 10 * 60_000,
});

/** Which sentences to list, as the address bar says it. */
export interface SentenceFilter {
  readonly regime?: string;
  readonly status?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly overdue?: 'true';
  readonly sort?: 'next-due' | 'expected-release' | 'start';
}

const PAGE_OF_SENTENCES = 50;

/** Sentences page by page, and how many there are. What is looked for is sent in a body: a name is part of no address. */
export const sentencesQuery = ({ overdue, ...filter }: SentenceFilter, text: string) =>
  infiniteQueryOptions({
    queryKey: ['sentences', filter, overdue, text],
    queryFn: ({ pageParam: cursor }) =>
      request<components['schemas']['FoundSentences']>('POST', '/api/sentence-searches', {
        body: {
          ...filter,
          ...(overdue && { overdue: true }),
          ...(text !== '' && { q: text }),
          ...(cursor !== null && { cursor }),
          limit: PAGE_OF_SENTENCES,
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The cases in which something is due soonest, as many as an answer takes. */
export const soonestQuery = queryOptions({
  queryKey: ['sentences', 'soonest'],
  queryFn: async () => data(await api.GET('/api/sentences', { params: { query: { limit: 500 } } })),
});

/** Counts of the asker's units. */
export const statisticsQuery = queryOptions({
  queryKey: ['statistics'],
  queryFn: async () => data(await api.GET('/api/statistics')),
});

/** Whether the database and the timers are well. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async () => {
    const answer = await fetch('/health/ready');
    return (await answer.json()) as { readonly database: string; readonly timers: string };
  },
  refetchInterval: 30_000,
  retry: false,
});
