import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type components } from './api';
import { request } from './client';

type Schemas = components['schemas'];
export type FoundEvent = Schemas['FoundEvents']['events'][number];
export type Register = Schemas['Register'];
export type Registered = Register['sentences'][number];
export type Looked = Schemas['AccessPage']['accesses'][number];
export type Reported = Schemas['AccessReport']['accesses'][number];
export type CheckpointPage = Schemas['CheckpointPage'];
export type Checkpoint = CheckpointPage['checkpoints'][number];
export type ConsistencyProof = Schemas['ConsistencyProof'];
export type LogVerification = Schemas['LogVerification'];
export type Export = Schemas['Export'];
export type Finding = Schemas['FindingList']['findings'][number];
export type Webhook = Schemas['WebhookList']['webhooks'][number];

/** What narrows a list down, by the names of the query; what is empty narrows nothing. */
export type Asked = Readonly<Record<string, string | undefined>>;

const PAGE = 50;

/** A list that is read page by page, by the cursor that each page gives. */
function pages<Page extends { readonly next: string | null }>(path: string, asked: Asked, limit = PAGE) {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return infiniteQueryOptions({
    queryKey: [path, asked, limit] as const,
    queryFn: ({ pageParam }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      const query = new URLSearchParams({ ...Object.fromEntries(given), limit: String(limit), ...cursor });
      return request<Page>('GET', `${path}?${query.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Page) => next,
    placeholderData: keepPreviousData,
  });
}

/** Events across cases. */
export const eventSearchQuery = (asked: Asked) => pages<Schemas['FoundEvents']>('/api/audit/events', asked);

/** Who looked at whom. */
export const accessesQuery = (asked: Asked) => pages<Schemas['AccessPage']>('/api/audit/access', asked);

/** Who looked at one case, as the person is told. */
export const accessReportQuery = (id: string) =>
  pages<Schemas['AccessReport']>(`/api/sentences/${id}/access`, {}, PAGE * 10);

/** Who was where. */
export const registerQuery = (asked: Asked, limit = PAGE * 2) => pages<Register>('/api/audit/register', asked, limit);

/** The latest signed checkpoints, and how the notary is. */
export const checkpointsQuery = queryOptions({
  queryKey: ['checkpoints'],
  queryFn: () => request<CheckpointPage>('GET', '/api/audit/checkpoints?limit=25'),
  refetchInterval: 15_000,
});

const SOON_MS = 700;

/** How far the verification of the whole log has come; asked again and again while it runs. */
export const verificationQuery = queryOptions({
  queryKey: ['verification'],
  queryFn: () => request<LogVerification>('GET', '/api/audit/verification'),
  refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? SOON_MS : false),
});

/** Exports on record; asked again and again while one of them is made. */
export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: () => request<Schemas['ExportList']>('GET', '/api/exports'),
  refetchInterval: ({ state: { data } }) => (data?.exports.some(isUnderWay) ? SOON_MS : false),
});

/** Whether an export is still to come. */
export function isUnderWay({ state }: Pick<Export, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** What the machinery could not settle by itself. */
export const findingsQuery = queryOptions({
  queryKey: ['findings'],
  queryFn: () => request<Schemas['FindingList']>('GET', '/api/findings'),
});

/** Systems that hear of notices. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => request<Schemas['WebhookList']>('GET', '/api/webhooks'),
});

const REGISTER_PAGE = 500;

/** Everybody of the register, read to its end. `onRead` hears how many have come so far. */
export async function readRegister(asked: Asked, onRead: (done: number) => void): Promise<readonly Registered[]> {
  const all: Registered[] = [];
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: Readonly<Record<string, string>> = cursor === '' ? {} : { cursor };
    const query = new URLSearchParams({ ...Object.fromEntries(given), limit: String(REGISTER_PAGE), ...from });
    const page: Register = await request<Register>('GET', `/api/audit/register?${query.toString()}`);
    all.push(...page.sentences);
    onRead(all.length);
    cursor = page.next;
  }
  return all;
}
