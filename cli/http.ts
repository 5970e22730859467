import { randomUUID } from 'node:crypto';
import { developmentSecret } from '../runtime/clients';

/** What the API answered to a request that it refused, in one line. */
export class Refused extends Error {
  constructor(
    method: string,
    path: string,
    readonly status: number,
    readonly problem: { readonly code?: string; readonly detail?: string; readonly facts?: unknown },
  ) {
    super(
      `${method} ${path}: ${status} ${problem.code ?? ''} ${problem.detail ?? ''} ${JSON.stringify(problem.facts ?? {})}`,
    );
  }
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface Sending {
  readonly body?: unknown;
  /** The version that the caller has seen. */
  readonly version?: number;
}

/** The API of a running development system, as the clients of its identity provider. */
export class Api {
  private readonly tokens = new Map<string, Promise<string>>();

  /** With a token everything is asked as whom it names, and no client is. */
  constructor(
    private readonly url: string,
    private readonly bearer?: string,
  ) {}

  async get<T>(client: string, path: string): Promise<T> {
    return (await this.send<T>('GET', client, path)).body;
  }

  post<T>(client: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
    return this.send<T>('POST', client, path, sending);
  }

  private async send<T>(
    method: string,
    client: string,
    path: string,
    { body, version }: Sending = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(client)}`,
        accept: 'application/json',
        ...(method === 'POST' && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const answer = (await response.json().catch(() => ({}))) as T;
    if (!response.ok) throw new Refused(method, path, response.status, answer as Refused['problem']);
    return { status: response.status, body: answer };
  }

  private token(client: string): Promise<string> {
    if (this.bearer) return Promise.resolve(this.bearer);
    const known = this.tokens.get(client) ?? this.fetchToken(client);
    this.tokens.set(client, known);
    return known;
  }

  private async fetchToken(client: string): Promise<string> {
    const form = { grant_type: 'client_credentials', client_id: client, client_secret: developmentSecret };
    const response = await fetch(`${this.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
    const answer = (await response.json().catch(() => ({}))) as { access_token?: string };
    if (!response.ok || !answer.access_token)
      throw new Error(`No token for ${client}: ${response.status}. Is this a development system?`);
    return answer.access_token;
  }
}
