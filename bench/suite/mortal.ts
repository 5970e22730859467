import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Running } from '../../runtime/leashed';
import { freePort } from '../../runtime/ports';
import { startPostgres } from '../../runtime/postgres';
import { startTemporal } from '../../runtime/temporal';
import { obtainTemporal } from '../../runtime/temporal-binary';
import { Link } from '../../torture/link';
import { Part } from '../../torture/program';
import { commonEnvironment } from './at-work';
import { Stack, type Database, type Temporal } from './stack';

export type Name = 'PostgreSQL' | 'Temporal' | 'API 1' | 'API 2' | 'worker 1' | 'worker 2';

/** The whole product apart from any other, each part of which is started again at once when it is killed. */
export interface Mortal {
  readonly database: Database;
  readonly temporal: Temporal;
  /** Where clients reach whichever API answers. */
  readonly url: string;
  readonly parts: ReadonlyMap<Name, Part>;
  /** Starts the second API, too. */
  replicate(): Promise<void>;
  /** How long the last start of a part took until it was ready, in milliseconds. */
  startMs(name: Name): number;
  /** How long PostgreSQL took to recover at its last start, by its own log, in milliseconds. */
  recoveryMs(): number;
  stop(): Promise<void>;
}

/** Starts it with one API and two workers, on servers of its own, and returns when it takes requests. */
export async function startMortal(say: (line: string) => void): Promise<Mortal> {
  const program = obtainTemporal(process.env, say);
  let serveTemporal = (): Promise<Running> => Promise.reject(new Error('It has no port yet'));
  const stack = await Stack.start(say, async ({ folder }) => {
    const dataFolder = join(folder, 'temporal');
    mkdirSync(dataFolder);
    const options = { program, dataFolder, headless: true, say };
    const server = await startTemporal({ ...options, port: await freePort(27_000 + Math.floor(Math.random() * 900)) });
    serveTemporal = () => startTemporal({ ...options, port: server.port, samePort: true });
    return server;
  });
  const parts = new Map<Name, Part>();
  const starts = new Map<Name, number>();
  const stand = async (name: Name, launch: () => Promise<Running>, running: Running | null = null) => {
    let first = running;
    const part = new Part(name, async () => {
      const there = first;
      first = null;
      if (there) return there;
      const began = performance.now();
      const launched = await launch();
      starts.set(name, performance.now() - began);
      return launched;
    });
    await part.start();
    parts.set(name, part);
  };
  try {
    const [database, temporal] = [await stack.database(), await stack.temporal()];
    const { port } = stack.postgres;
    const again = { dataFolder: stack.folder, database: 'bench', fsync: true, say, port, samePort: true };
    await stand('PostgreSQL', () => startPostgres(again), stack.postgres);
    await stand('Temporal', () => serveTemporal(), temporal.server);
    const ports = [await freePort(22_000 + Math.floor(Math.random() * 3_000))];
    ports.push(await freePort((ports[0] ?? 0) + 1));
    const link = await Link.to(...ports);
    stack.atEnd(() => link.close());
    const url = `http://127.0.0.1:${link.port}`;
    const common = await commonEnvironment(stack, database, url);
    const followed = { TEMPORAL_ADDRESS: temporal.server.address, TEMPORAL_NAMESPACE: temporal.namespace };
    const ours = (module: string, role: 'api' | 'worker', more: NodeJS.ProcessEnv = {}) =>
      stack.part(module, { ...common, ...followed, DATABASE_URL: database.urlOf(role), ...more });
    const api = (n: 1 | 2) =>
      stand(`API ${n}`, () => ours('runtime/api-process', 'api', { PORT: String(ports[n - 1]) }));
    await api(1);
    for (const n of [1, 2] as const) await stand(`worker ${n}`, () => ours('worker/main', 'worker'));
    return {
      ...{ database, temporal, url, parts },
      replicate: () => api(2),
      startMs: (name) => starts.get(name) ?? NaN,
      recoveryMs: () => recoveryIn(readFileSync(join(stack.folder, 'postgres.log'), 'utf8')),
      async stop() {
        for (const part of [...parts.values()].reverse()) await part.stop();
        await stack.stop();
      },
    };
  } catch (error) {
    for (const part of [...parts.values()].reverse()) await part.stop();
    await stack.stop();
    throw error;
  }
}

/** From the start of the server to its taking connections, at the last start that came so far; milliseconds. */
export function recoveryIn(log: string): number {
  let [began, took] = [NaN, NaN];
  for (const [, moment, what] of log.matchAll(/^(\S+ \S+ UTC) .*(starting PostgreSQL|ready to accept connections)/gm)) {
    const at = Date.parse(moment ?? '');
    if (what === 'starting PostgreSQL') began = at;
    else took = at - began;
  }
  return took;
}
