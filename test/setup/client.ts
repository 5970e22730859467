import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Stack } from './stack';

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  // What a test reads of an answer it checks field by field.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** How long one asks again whoever says that they are busy. */
const BUSY_MS = 150_000;

/** A user of the HTTP contract, in any of the development roles. */
export class Client {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly stack: Stack) {}

  async get(client: string, path: string): Promise<Answer> {
    return this.send(client, path, {});
  }

  /** One attempt at a write. A connection that breaks throws. */
  async post(
    client: string,
    path: string,
    body: unknown,
    more: { key?: string; version?: number } = {},
  ): Promise<Answer> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'idempotency-key': more.key ?? randomUUID(),
      ...(more.version !== undefined && { 'if-match': `"${more.version}"` }),
    };
    return this.send(client, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** A write, again and again with the same key through breaks and 503, as the contract tells clients to do. */
  async persist(client: string, path: string, body: unknown, more: { key: string; version?: number }): Promise<Answer> {
    let last: unknown;
    for (const until = Date.now() + 60_000; Date.now() < until; await delay(100)) {
      try {
        const answer = await this.post(client, path, body, more);
        if (answer.status < 500) return answer;
        last = answer;
      } catch (error) {
        last = error;
      }
    }
    throw new Error(`No answer to POST ${path} in a minute`, { cause: last });
  }

  /**
   * Moves a sentence's clock and waits until it has arrived. A busy machine may say 503 meanwhile: it is asked again, as the
   * contract has it, for a while.
   */
  async fastForward(id: string, to: string): Promise<Answer> {
    for (const end = Date.now() + BUSY_MS; ; await delay(200)) {
      const answer = await this.post('dev-admin', `/api/training/sentences/${id}/fast-forward`, { to });
      const later = answer.status === 202 || (answer.status === 503 && Date.now() < end);
      if (!later) return answer;
    }
  }

  private async send(client: string, path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.stack.url}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${await this.token(client)}` },
      signal: AbortSignal.timeout(40_000),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      location: answer.headers.get('location'),
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
  }

  private async token(client: string): Promise<string> {
    const known = this.tokens.get(client);
    if (known) return known;
    const token = await this.stack.token(client);
    this.tokens.set(client, token);
    return token;
  }
}

/** A register body of 18 months from a day, invented person. */
export function orderFrom(startDate: string, length = { years: 1, months: 6, days: 0 }) {
  return {
    kind: 'imprisonment',
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    judgments: [
      {
        court: 'oslo-tingrett',
        caseNumber: '26-012345MED-TOSL/01',
        finalOn: '2026-02-01',
        length,
        offences: ['strl § 321'],
        remandDays: 12,
      },
    ],
    startDate,
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
    caseworker: 'dev-caseworker',
    ruleSet: 'NO-2026.1',
  };
}
