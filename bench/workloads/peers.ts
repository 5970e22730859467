import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Pool } from 'pg';
import { projectRoot } from '../../runtime/paths';
import { stopwatch } from '../processor-time';
import { createAppend, openAppender } from '../suite/append';
import { BODY } from '../suite/fill';
import { rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, ratioOf } from '../suite/ratios';
import { startRestate } from '../suite/restate';
import { type Stack } from '../suite/stack';
import { sharesOf, type Finding, type Workload } from '../suite/workload';

const CLIENTS = 16;
const PEERS = join(projectRoot, 'tools/bench-peers');

/** One durable step of one peer. */
export interface Peer {
  readonly name: string;
  step(lane: number): Promise<unknown>;
  close(): Promise<unknown>;
}

/** W1b, beside others: one durable, ordered append, and what others of this kind take for theirs. */
export const peers: Workload = {
  code: 'peers',
  name: 'one durable append beside those of others, 16 at once',
  limit:
    'one commit each; ours are all in one order without gaps, which theirs are not, so that they wait for one another',
  async run(stack, size) {
    const load = installed();
    const urlOf = await databases(stack, ['emmett', 'dcb', 'dbos']);
    const ours = await openOurs(stack);
    const others = [
      await emmett(load, urlOf('emmett')),
      await dcb(load, urlOf('dcb')),
      await dbos(load, urlOf('dbos')),
      await restate(load, stack),
    ];
    const count = size.of(160, 2_000);
    const rate = ({ step }: Peer) => rateInLanes(count, CLIENTS, (_, lane) => step(lane));
    const sides = Object.fromEntries([ours, ...others].map((peer) => [peer.name, () => rate(peer)]));
    const found = await inTurn(sides, size.blocks);
    const used = stopwatch({ PostgreSQL: stack.postgres.pid }, 'this process');
    await rate(ours);
    const where = sharesOf(used());
    for (const peer of [ours, ...others]) await peer.close();
    const own = found[ours.name] ?? [];
    return {
      findings: others.map((peer): Finding => {
        const its = found[peer.name] ?? [];
        return {
          ...{ what: ours.name, unit: '/s', ours: intervalOf(own) },
          beside: { what: peer.name, figure: intervalOf(its), ratio: ratioOf(own, its) },
          ...(peer.name.startsWith('DBOS') && { target: { atLeast: 3, otherwise: OTHERWISE } }),
        };
      }),
      where: `processor time of ours: ${where}`,
    };
  },
};

const OTHERWISE = {
  reason:
    'a gapless order lets one append commit at a time, where steps of different workflows commit beside each other',
  next: 'appends of one process in one commit, beside the others under `order`: taken when `record` waits for its place there (decision 76)',
};

/** A workflow of one step of DBOS in a database of its own, under a name that this process has not used before. */
export async function openDbos(stack: Stack, name: string): Promise<Peer> {
  const load = installed();
  return dbos(load, (await databases(stack, [name]))(name), name);
}

/** What loads the peers; they are installed when they are not. */
function installed(): NodeJS.Require {
  if (!areInstalled()) execFileSync('npm', ['ci', '--prefix', PEERS], { stdio: 'ignore' });
  return createRequire(join(PEERS, 'package.json'));
}

/** As the lock says today: npm leaves a lock of its own beside what it installed. */
function areInstalled(): boolean {
  const changedMs = (name: string) => statSync(join(PEERS, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return changedMs('node_modules/.package-lock.json') >= changedMs('package-lock.json');
}

async function databases(stack: Stack, names: readonly string[]): Promise<(name: string) => string> {
  const admin = new Pool({ connectionString: stack.postgres.adminUrl, max: 1 });
  for (const name of names) await admin.query(`CREATE DATABASE peer_${name}`);
  await admin.end();
  return (name) => stack.postgres.adminUrl.replace(/\/bench$/, `/peer_${name}`);
}

async function openOurs(stack: Stack): Promise<Peer> {
  const { admin, adminUrl } = await stack.database();
  await createAppend(admin);
  const appenders = await Promise.all(Array.from({ length: CLIENTS }, () => openAppender(adminUrl)));
  return {
    name: 'es.append: chain, gapless order, idempotent',
    step: (lane) => appenders[lane]?.append() ?? Promise.reject(new Error('lane')),
    close: () => Promise.all(appenders.map((one) => one.end())),
  };
}

async function emmett(load: NodeJS.Require, url: string): Promise<Peer> {
  const { getPostgreSQLEventStore } = load('@event-driven-io/emmett-postgresql') as {
    getPostgreSQLEventStore(url: string): {
      readonly schema?: { migrate?(): Promise<unknown> };
      appendToStream(stream: string, events: readonly object[]): Promise<unknown>;
      close(): Promise<unknown>;
    };
  };
  const store = getPostgreSQLEventStore(url);
  await store.schema?.migrate?.();
  return {
    name: 'emmett-postgresql 0.42.0, appendToStream',
    step: () => store.appendToStream(`bench-${randomUUID()}`, [{ type: 'Counted', data: { text: BODY } }]),
    close: () => store.close(),
  };
}

async function dcb(load: NodeJS.Require, url: string): Promise<Peer> {
  const { PostgresEventStore } = load(join(PEERS, 'node_modules/@dcb-es/event-store-postgres/dist/index.js')) as {
    PostgresEventStore: new (options: { pool: unknown }) => {
      ensureInstalled(): Promise<unknown>;
      append(command: { events: object }): Promise<unknown>;
    };
  };
  const { Tags } = load(join(PEERS, 'node_modules/@dcb-es/event-store/dist/index.js')) as {
    Tags: { fromObj(tags: object): unknown };
  };
  const pool = new Pool({ connectionString: url, max: CLIENTS });
  const store = new PostgresEventStore({ pool });
  await store.ensureInstalled();
  const event = () => ({
    type: 'counted',
    tags: Tags.fromObj({ stream: randomUUID() }),
    data: { text: BODY },
    metadata: {},
  });
  return {
    name: 'dcb-es 7.0.1, append without a condition',
    step: () => store.append({ events: event() }),
    close: () => pool.end(),
  };
}

async function dbos(load: NodeJS.Require, url: string, name = 'bench'): Promise<Peer> {
  const { DBOS } = load('@dbos-inc/dbos-sdk') as {
    DBOS: {
      setConfig(config: object): void;
      registerWorkflow<T>(work: () => Promise<T>, config: { name: string }): () => Promise<T>;
      runStep<T>(step: () => Promise<T>, config: { name: string }): Promise<T>;
      launch(): Promise<void>;
      shutdown(): Promise<void>;
    };
  };
  DBOS.setConfig({ name, systemDatabaseUrl: url, runAdminServer: false, logLevel: 'error' });
  const step = () => DBOS.runStep(() => Promise.resolve(BODY), { name: 'count' });
  const workflow = DBOS.registerWorkflow(step, { name });
  await DBOS.launch();
  return { name: 'DBOS 5.3.0, a workflow of one step', step: () => workflow(), close: () => DBOS.shutdown() };
}

/** Its log is its own, not PostgreSQL's: what is alike is that a step's result is on disk before it is told. */
async function restate(load: NodeJS.Require, { folder }: Stack): Promise<Peer> {
  const server = await startRestate(load, folder, BODY);
  return { name: 'Restate 1.7.12, a handler of one step', ...server };
}
