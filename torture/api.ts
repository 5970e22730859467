import { type Attempt, type Entry, type Invariant } from './check/evidence';
import { now, type Journal } from './journal';

/** An answer, whatever it was; null: there was none, and nobody knows what became of the request. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly key?: string;
  readonly version?: number;
  readonly timeoutMs?: number;
}

const ANSWER_MS = 12_000;
/** Answers that say of themselves that nothing was recorded. */
const KNOWN_CODES = new Set(['nothing-recorded', 'timers-wait', 'too-many-requests']);

/** What all clerks share: the way to the system, and the journal of what was asked and answered. */
export class Api {
  private readonly tokens = new Map<string, Promise<string>>();
  private attempts = 0;
  /** When the last write was acknowledged, and how many were: for the progress of the run. */
  acknowledged = 0;

  constructor(
    private readonly at: { readonly url: string; readonly publicUrl: string },
    readonly journal: Journal<Entry>,
  ) {}

  /** One request. Null: the connection broke or nobody answered in time. */
  async ask(client: string, path: string, asked: Asked = {}): Promise<Answer | null> {
    try {
      const { method = 'GET', body, key, version, timeoutMs = ANSWER_MS } = asked;
      const answer = await fetch(`${this.at.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await this.token(client)}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      // Of a time that is over, or was given out by a clock that was wrong: the next attempt brings another.
      if (answer.status === 401) this.tokens.delete(client);
      return answerOf(answer, await answer.text());
    } catch {
      return null;
    }
  }

  /** One attempt at a write, journalled before it is sent and when it has ended. */
  async attempt(client: string, path: string, of: Omit<Attempt, 'attempt'>, asked: Asked): Promise<Answer | null> {
    const attempt = { ...of, attempt: (this.attempts += 1) };
    await this.journal.write({ what: 'invoke', at: now(), ...attempt });
    const answer = await this.ask(client, path, { method: 'POST', ...asked });
    await this.note(attempt, answer, now());
    return answer;
  }

  /** A look at a sentence: its version is what I9 goes by. */
  async look(clerk: string, sentenceId: string, client = 'dev-caseworker'): Promise<Answer | null> {
    const attempt = { clerk, commandId: null, sentenceId, attempt: (this.attempts += 1) };
    await this.journal.write({ what: 'invoke', at: now(), ...attempt });
    const answer = await this.ask(client, `/api/sentences/${sentenceId}`);
    const at = now();
    if (answer?.status !== 200) return null;
    await this.journal.write({ what: 'ok', at, ...attempt, version: Number(answer.body['version']) });
    return answer;
  }

  /** Something that must never be seen was seen. */
  async seen(invariant: Invariant, seen: string, evidence: unknown): Promise<void> {
    await this.journal.write({ what: 'seen', at: now(), invariant, seen, evidence });
  }

  private async note(attempt: Attempt, answer: Answer | null, at: number): Promise<void> {
    if (answer && answer.status < 300) {
      const sentenceId = attempt.sentenceId ?? String(answer.body['id']);
      this.acknowledged += 1;
      return this.journal.write({ what: 'ok', at, ...attempt, sentenceId, version: Number(answer.body['version']) });
    }
    const why = answer ? `${answer.status} ${answer.code}` : 'no answer';
    const says = answer !== null && (answer.status < 500 || KNOWN_CODES.has(answer.code));
    await this.journal.write({ what: says ? 'fail' : 'unknown', at, ...attempt, why });
    if (answer && answer.status >= 500) await this.contract(answer, attempt);
  }

  /** What goes wrong inside must leave as the problem that the contract has for it, with a word on when to come back. */
  private async contract(answer: Answer, attempt: Attempt): Promise<void> {
    const { status, code, text, retryAfter } = answer;
    const evidence = { status, code, attempt, text: text.slice(0, 500) };
    if (status !== 503) await this.seen('contract', 'an answer of 5xx that is not 503', evidence);
    else if (retryAfter === null) await this.seen('contract', 'a 503 without Retry-After', evidence);
  }

  private token(client: string): Promise<string> {
    const known = this.tokens.get(client);
    if (known) return known;
    const fetched = this.fetchToken(client);
    this.tokens.set(client, fetched);
    fetched.catch(() => this.tokens.delete(client));
    return fetched;
  }

  private async fetchToken(client: string): Promise<string> {
    const form = { grant_type: 'client_credentials', client_id: client, client_secret: 'dev-secret' };
    const init = { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(ANSWER_MS) };
    const answer = await fetch(`${this.at.publicUrl}/oidc/token`, init);
    if (!answer.ok) throw new Error(`No token for ${client}: ${answer.status}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

function answerOf(answer: Response, text: string): Answer {
  let body: Answer['body'] = {};
  try {
    body = JSON.parse(text) as Answer['body'];
  } catch {
    // No JSON: it says nothing that anybody relies on.
  }
  const { status } = answer;
  return { status, code: String(body['code'] ?? ''), retryAfter: answer.headers.get('retry-after'), text, body };
}
