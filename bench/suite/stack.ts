import { Client as TemporalClient } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { NativeConnection } from '@temporalio/worker';
import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadSample } from '../../cli/load-sample';
import { type Running } from '../../runtime/leashed';
import { compiled, projectRoot } from '../../runtime/paths';
import { freePort } from '../../runtime/ports';
import { asUser, startPostgres, type RunningPostgres } from '../../runtime/postgres';
import { startTemporal, type RunningTemporal } from '../../runtime/temporal';
import { obtainTemporal } from '../../runtime/temporal-binary';
import { openStore, type Store } from '../../store/data-source';
import { migrate } from '../../store/migrate';
import { DATABASE_ROLES, type DatabaseRole } from '../../store/roles';
import { eventually } from './wait';

/** A database with our schema, and nothing in it. */
export interface Database {
  readonly adminUrl: string;
  readonly masterKey: Buffer;
  /** As a superuser. */
  readonly admin: Client;
  urlOf(role: DatabaseRole): string;
  /** A store that is closed with the stack. */
  store(role: DatabaseRole, poolSize?: number): Promise<Store>;
}

/** Temporal, with a namespace of its own: workers of another one take none of its tasks. */
export interface Temporal {
  readonly server: RunningTemporal;
  readonly namespace: string;
  readonly connection: NativeConnection;
  readonly client: TemporalClient;
}

/** One of our own mains as a process, or a stand-in for one. */
export type Part = Running;

/** Preloaded into each process of ours: whatever kills the bench, they end with it. */
export const TETHERED = ['--require', compiled('runtime/tether')];

const PASSWORD = 'bench';
/** As workflows show themselves in Temporal's pages; numbers as its interface has them: keyword, time, yes or no. */
const SEARCH_ATTRIBUTES = { Regime: 2, Status: 2, Kind: 2, Unit: 2, NextDue: 6, Overdue: 5 };

/** What workloads run on: one PostgreSQL with fsync on, and Temporal when somebody asks for it. Nothing of it is left. */
export class Stack {
  private readonly closing: (() => Promise<unknown>)[] = [];
  private temporalOnce: Promise<Omit<Temporal, 'namespace' | 'client'>> | null = null;
  private made = 0;

  private constructor(
    readonly folder: string,
    readonly postgres: RunningPostgres,
    readonly say: (line: string) => void,
    private readonly serveTemporal: ((stack: Stack) => Promise<RunningTemporal>) | null,
  ) {}

  /** With a Temporal server of the caller's, or else a development server. It is stopped with the stack. */
  static async start(
    say: (line: string) => void,
    serveTemporal: ((stack: Stack) => Promise<RunningTemporal>) | null = null,
  ): Promise<Stack> {
    const folder = mkdtempSync('/var/tmp/progresjon-bench-');
    // PostgreSQL runs as a user of its own, who must come through here.
    chmodSync(folder, 0o755);
    const port = await freePort(21_000 + Math.floor(Math.random() * 5_000));
    // Connections outlive a pause (decision 82), and so those of one workload outlive it.
    const of = { dataFolder: folder, port, database: 'bench', fsync: true, connections: 400 };
    const postgres = await startPostgres({ ...of, say });
    return new Stack(folder, postgres, say, serveTemporal);
  }

  /** A database of its own on the one server. */
  async database(): Promise<Database> {
    const name = `bench_${(this.made += 1)}`;
    await this.asAdmin(this.postgres.adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
    const adminUrl = this.postgres.adminUrl.replace(/\/bench$/, `/${name}`);
    const masterKey = randomBytes(32);
    const passwords = Object.fromEntries(DATABASE_ROLES.map((role) => [role, PASSWORD])) as Record<
      DatabaseRole,
      string
    >;
    await migrate(adminUrl, { passwords, training: true, masterKey });
    const urlOf = (role: DatabaseRole) => asUser(adminUrl, role, PASSWORD);
    await loadSample({ databaseUrl: urlOf('worker'), masterKey, people: 0, seed: 1 });
    const admin = new Client({ connectionString: adminUrl });
    // When something fails, the server is stopped beneath it: what failed is what must be heard of.
    admin.on('error', () => undefined);
    await admin.connect();
    this.atEnd(() => admin.end());
    const store = async (role: DatabaseRole, poolSize = 8) => {
      const opened = await openStore({ url: urlOf(role), masterKey, poolSize });
      this.atEnd(() => opened.close());
      return opened;
    };
    return { adminUrl, masterKey, admin, urlOf, store };
  }

  /** A namespace of the Temporal server, which is started when it is first asked for. */
  async temporal(): Promise<Temporal> {
    const { server, connection } = await (this.temporalOnce ??= this.startTemporal());
    const namespace = await makeNamespace(connection);
    return { server, connection, namespace, client: new TemporalClient({ connection, namespace }) };
  }

  /** A module of dist/ as a process that says `ready`. */
  async part(module: string, env: NodeJS.ProcessEnv): Promise<Part> {
    const log = openSync(join(this.folder, `${module.replaceAll('/', '-')}.log`), 'a', 0o600);
    const child = fork(compiled(module), [], {
      execArgv: TETHERED,
      env: { ...withoutOurs(process.env), ...env },
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const ended = once(child, 'exit').then(([code, signal]) => String(signal ?? code));
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    this.atEnd(stop);
    const how = await Promise.race([once(child, 'message').then(() => null), ended]);
    if (how !== null) throw new Error(`${module} ended before it was ready, with ${how}: ${this.folder}`);
    return { pid: child.pid ?? 0, ended, stop };
  }

  /** A command of its own, as anybody would run it, to its end; answers its exit code. It ends with the stack, too. */
  async command(script: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number | null> {
    const child = fork(join(projectRoot, script), words, {
      execArgv: TETHERED,
      env: { ...withoutOurs(process.env), ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    this.atEnd(async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    });
    return (await ended)[0];
  }

  /** What is undone when all is over, the last thing first. */
  atEnd(close: () => Promise<unknown>): void {
    this.closing.push(close);
  }

  async stop(): Promise<void> {
    for (const close of this.closing.reverse()) await close().catch(() => undefined);
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async startTemporal() {
    const server = await (this.serveTemporal?.(this) ?? this.developmentServer());
    this.atEnd(() => server.stop());
    const connection = await NativeConnection.connect({ address: server.address });
    this.atEnd(() => connection.close());
    return { server, connection };
  }

  private async developmentServer(): Promise<RunningTemporal> {
    // Its SQLite would wait for the disk with every step; what is measured is the work.
    const memory = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/progresjon-bench-') : this.folder;
    const program = obtainTemporal(process.env, this.say);
    const port = await freePort(27_000 + Math.floor(Math.random() * 900));
    const server = await startTemporal({ program, dataFolder: memory, port, headless: true, say: this.say });
    if (memory !== this.folder) this.atEnd(async () => rmSync(memory, { recursive: true, force: true }));
    return server;
  }

  private async asAdmin(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await work(client);
    await client.end();
  }
}

async function makeNamespace({ workflowService, operatorService }: NativeConnection): Promise<string> {
  const namespace = `bench-${randomUUID()}`;
  await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  // A new namespace is known everywhere only after the server has read them anew.
  const add = () => operatorService.addSearchAttributes({ namespace, searchAttributes: SEARCH_ATTRIBUTES });
  const there = (error: unknown) => /already exist/.test(String(error)) || Promise.reject(error as Error);
  await eventually(() => add().catch(there), { everyMs: 200, withinMs: 20_000 });
  return namespace;
}

/** What the shell of whoever runs this points at has no say here. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(DATABASE_URL|TEMPORAL_|SMTP_URL|PUBLIC_URL|OIDC_|NOTARY_|MASTER_KEY|NODE_OPTIONS|METRICS_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}
