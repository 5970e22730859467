import { queryOptions } from '@tanstack/react-query';
import { type components } from './api';
import { request } from './client';

type Schemas = components['schemas'];
export type Cover = Schemas['CoverList']['covers'][number];
export type Assigned = Schemas['Assigned'];
export type OwnSession = Schemas['OwnSessions']['sessions'][number];

/** Who has open cases in the reader's units, and how many. */
export const caseloadsQuery = queryOptions({
  queryKey: ['caseloads'],
  queryFn: async () => (await request<Schemas['CaseloadList']>('GET', '/api/caseloads')).caseloads,
});

/** Who stands in for whom, as far as it is the reader's to know. */
export const coversQuery = queryOptions({
  queryKey: ['covers'],
  queryFn: async () => (await request<Schemas['CoverList']>('GET', '/api/absence-covers')).covers,
});

/** How the reader hears of each kind of notice. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: async () => (await request<Schemas['Preferences']>('GET', '/api/preferences')).preferences,
});

/** Whether a calendar follows the reader's deadlines. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: async () => (await request<Schemas['CalendarSubscription']>('GET', '/api/calendar-token')).subscription,
});

/** In which browsers the reader is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async () => (await request<Schemas['OwnSessions']>('GET', '/api/session/all')).sessions,
});
/** Each piece of unverified information with what it says; null: deleted, or erased. */
interface InformationRead {
  readonly information: readonly { readonly informationId: string; readonly text: string | null }[];
}

/** What unverified information of a case says: for those who may read it. */
export const informationQuery = (id: string) =>
  queryOptions({
    queryKey: ['sentence', id, 'information'],
    queryFn: () => request<InformationRead>('GET', `/api/sentences/${id}/information`),
  });

/** What somebody answered about their needs. */
export const needsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sentence', id, 'needs'],
    queryFn: () => request<components['schemas']['Needs']>('GET', `/api/sentences/${id}/needs`),
  });

/** Who wants to be told of a case, and what they were and are to be told. */
export const victimsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sentence', id, 'victims'],
    queryFn: () => request<Schemas['Victims']>('GET', `/api/sentences/${id}/victims`),
  });
