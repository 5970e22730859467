import createClient, { type Middleware } from 'openapi-fetch';
import { type paths } from './api';
import { problemOf, type Problem } from './problem';

/** Whatever could not be answered, with what the API said of it. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ApiError';
  }
}

/** Whether the API said no, and would say it again; what it could not answer just now it may answer later. */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status >= 400 && error.problem.status < 500;
}

let csrfToken: string | null = null;
let language = 'nb';
let whenSignedOut: () => void = () => undefined;

/** What every request carries from now on. */
export function carry(next: { csrfToken?: string | null; language?: string; whenSignedOut?: () => void }): void {
  if (next.csrfToken !== undefined) csrfToken = next.csrfToken;
  if (next.language !== undefined) language = next.language;
  if (next.whenSignedOut !== undefined) whenSignedOut = next.whenSignedOut;
}

/** Nobody has touched the page for so long: what it asks now it asks by itself, and that keeps nobody signed in. */
const IDLE_MS = 30_000;
let touchedAt = performance.now();
for (const sign of ['pointerdown', 'keydown', 'wheel'] as const)
  addEventListener(sign, () => (touchedAt = performance.now()), { passive: true, capture: true });

function background(): Record<string, string> {
  return performance.now() - touchedAt > IDLE_MS ? { 'X-Background': '1' } : {};
}

function noContact(): never {
  throw new ApiError({ code: 'network', status: 0, title: '', detail: '', facts: {}, instance: '' });
}

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    for (const [name, value] of Object.entries(background())) request.headers.set(name, value);
    if (request.method !== 'GET' && csrfToken !== null) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    if (response.status === 401) whenSignedOut();
    throw new ApiError(await problemOf(response));
  },
  onError: () => noContact(),
};

/** The API, typed by its own description of itself. */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(headers);

/** A request outside of the description, or whose path comes from a table: the same headers, the same errors. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options: Sending = {},
): Promise<T> {
  const init: RequestInit = {
    method,
    headers: {
      'Accept-Language': language,
      ...background(),
      ...(method !== 'GET' && csrfToken !== null && { 'X-CSRF-Token': csrfToken }),
      ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  };
  const response = await fetch(path, init).catch(noContact);
  if (response.status === 401) whenSignedOut();
  if (!response.ok) throw new ApiError(await problemOf(response));
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
