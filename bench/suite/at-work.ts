import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../runtime/ports';
import { startMailServer } from './mail-server';
import { type Database, type Part, type Stack, type Temporal } from './stack';

/** The whole product at work: its API and its worker as processes, on a database of its own and the one Temporal. */
export interface AtWork {
  readonly database: Database;
  readonly temporal: Temporal;
  readonly worker: Part;
  readonly api: Part;
  readonly url: string;
  /** The processes, by what they are, for `stopwatch`. */
  readonly pids: Readonly<Record<string, number>>;
  /** Until every workflow has followed its log. Answers milliseconds. */
  followed(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it; returns when it takes requests. */
export async function startAtWork(stack: Stack): Promise<AtWork> {
  const [database, temporal] = [await stack.database(), await stack.temporal()];
  const followedBy = { TEMPORAL_ADDRESS: temporal.server.address, TEMPORAL_NAMESPACE: temporal.namespace };
  const { api, url, common } = await startApi(stack, database, followedBy);
  const worker = await stack.part('worker/main', { ...common, DATABASE_URL: database.urlOf('worker') });
  const behind = 'SELECT count(*)::int AS n FROM es.stream WHERE workflow_version < version';
  return {
    ...{ database, temporal, worker, api, url },
    pids: { API: api.pid, worker: worker.pid, PostgreSQL: stack.postgres.pid, Temporal: temporal.server.pid },
    async followed() {
      const began = performance.now();
      while ((await database.admin.query<{ n: number }>(behind)).rows[0]?.n !== 0)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return performance.now() - began;
    },
    async stop() {
      await worker.stop();
      await api.stop();
    },
  };
}

/** The API alone, on a database that is there; answers with what of its environment a worker beside it shares. */
export async function startApi(stack: Stack, database: Database, followedBy: NodeJS.ProcessEnv = {}) {
  const port = await freePort(22_000 + Math.floor(Math.random() * 3_000));
  const url = `http://127.0.0.1:${port}`;
  const common = { ...(await commonEnvironment(stack, database, url)), ...followedBy };
  const api = await stack.part('runtime/api-process', {
    ...{ ...common, DATABASE_URL: database.urlOf('api'), PORT: String(port) },
  });
  return { api, url, common };
}

/** What the APIs and workers of one system are all told; `url`: where clients reach it. */
export async function commonEnvironment(stack: Stack, database: Database, url: string): Promise<NodeJS.ProcessEnv> {
  const folder = join(stack.folder, randomUUID());
  mkdirSync(folder);
  return {
    ...{ NODE_ENV: 'development', TRAINING: 'true', LOG_LEVEL: 'error', HOST: '127.0.0.1', PROGRESJON_DATA: folder },
    ...{ MASTER_KEY: database.masterKey.toString('base64'), PUBLIC_URL: url },
    ...{ SMTP_URL: await startMailServer(stack), WAKE_SPREAD_SECONDS: '0' },
  };
}

/** A worker of bare workflows, as a process of its own. */
export function startBareWorker(stack: Stack, { server, namespace }: Temporal): Promise<Part> {
  return stack.part('bench/workloads/bare-worker', { TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: namespace });
}

type Answered = Readonly<Record<string, unknown>>;

/** How soon somebody who insists asks again. */
const AGAIN_MS = 20;
const GIVE_UP_MS = 60_000;

/** A client of the API: tokens are asked for once. */
export class Caller {
  private readonly tokens = new Map<string, Promise<string>>();

  /** `insists`: what is not answered at all is sent again, too, for a minute. */
  constructor(
    private readonly url: string,
    private readonly insists = false,
  ) {}

  /** A write; throws what the API refuses. Told to come again, it does, with the same key: its time counts. */
  async post(client: string, path: string, body: unknown, version?: number): Promise<Answered> {
    const headers = {
      ...{ authorization: `Bearer ${await this.token(client)}`, 'content-type': 'application/json' },
      'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    return this.answered(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** A read; throws what the API refuses. Told to come again, it does: its time counts. */
  async get(client: string, path: string): Promise<Answered> {
    return this.answered(path, { headers: { authorization: `Bearer ${await this.token(client)}` } });
  }

  private async answered(path: string, init: RequestInit): Promise<Answered> {
    for (const began = performance.now(); ; await pause(this.insists ? AGAIN_MS : 0)) {
      const answer = await this.attempt(path, init);
      if (answer && answer.status !== 503) {
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.text}`);
        return JSON.parse(answer.text) as Answered;
      }
      if (this.insists && performance.now() - began > GIVE_UP_MS) throw new Error(`${path}: given up on`);
    }
  }

  /** Null: nobody answered. */
  private async attempt(path: string, init: RequestInit) {
    try {
      const answer = await fetch(`${this.url}${path}`, init);
      return { status: answer.status, ok: answer.ok, text: await answer.text() };
    } catch (error) {
      if (this.insists) return null;
      throw error;
    }
  }

  private token(client: string): Promise<string> {
    const known = this.tokens.get(client) ?? this.ask(client);
    this.tokens.set(client, known);
    return known;
  }

  private async ask(client: string): Promise<string> {
    const answer = await fetch(`${this.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', client_id: client, client_secret: 'dev-secret' },
      }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (!token) throw new Error(`No token for ${client}: ${answer.status}`);
    return token;
  }
}
