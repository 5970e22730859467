import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { loadSample } from '../cli/load-sample';
import { makeKey, publicFileOf } from '../notary/key';
import { projectRoot } from '../runtime/paths';
import { freePort } from '../runtime/ports';
import { asUser, startPostgres } from '../runtime/postgres';
import { startTemporal } from '../runtime/temporal';
import { obtainTemporal } from '../runtime/temporal-binary';
import { migrate } from '../store/migrate';
import { DATABASE_ROLES, type DatabaseRole } from '../store/roles';
import { Link } from './link';
import { type MailServer } from './mail';
import { Part, Program } from './program';
import { MasterKeyRing } from './key-ring';
import { type PoweredDisk } from './powered-disk';
import { asSuperuser } from './superuser';
import { SyncFaults } from './sync-faults';

export interface SystemOptions {
  readonly folder: string;
  /** Where the database is: another file system, perhaps. */
  readonly databaseFolder: string;
  /** The disk that this is, if its power can be cut. */
  readonly power: PoweredDisk | null;
  /** Where the compiled product is: ours, or a copy with a bug planted in it. */
  readonly dist: string;
  readonly mail: MailServer;
  readonly apis: number;
  readonly workers: number;
  /** SQL of a superuser before anything runs. */
  readonly prepare?: readonly string[];
  readonly say: (line: string) => void;
}

/** The links between the parts, by what they join. */
export type LinkName = 'clerks-api' | 'api-postgres' | 'worker-postgres' | 'api-temporal' | 'worker-temporal';

/** A real system, apart from any other, in which every part and every link can be hurt. */
export interface System {
  readonly postgres: Part;
  readonly temporal: Part;
  readonly apis: readonly Program[];
  readonly workers: readonly Program[];
  readonly notary: Program;
  readonly links: Readonly<Record<LinkName, Link>>;
  readonly mail: MailServer;
  /** Where clerks ask, and where tokens are handed out: that way is never disturbed. */
  readonly url: string;
  readonly publicUrl: string;
  readonly adminUrl: string;
  /** The master keys that processes are given when they start. */
  readonly keys: MasterKeyRing;
  /** Null: without a C compiler the disk cannot be made to fail. */
  readonly syncs: SyncFaults | null;
  /** Null: the database is on no disk whose power could be cut. */
  readonly power: PoweredDisk | null;
  readonly checkpoints: { readonly folder: string; readonly publicKey: string };
  /** Temporal's files, gone: what it must be started again from is the log. */
  wipeTemporal(): Promise<void>;
  /** The command line of the product on this system. */
  progresjon(...words: string[]): Promise<{ readonly code: number; readonly output: string }>;
  /** Everything but PostgreSQL, in good order. */
  stopPrograms(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything and returns when it is ready. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { folder, databaseFolder, power, mail, say } = options;
  const base = 20_000 + Math.floor(Math.random() * 9_000);
  const data = { postgres: join(databaseFolder, 'postgres'), temporal: join(folder, 'temporal') };
  for (const path of Object.values(data)) mkdirSync(path, { recursive: true });
  const syncs = SyncFaults.in(join(folder, 'syncs'));
  const servers = await startServers(data, base, { syncs, power }, say);
  const urlOf = await fill(servers, options.prepare ?? []);
  const keys = new MasterKeyRing(urlOf.masterKey);
  const apiPorts: number[] = [];
  for (let n = 0; n < options.apis; n += 1) apiPorts.push(await freePort(base + 600, '127.0.0.1', apiPorts));
  const links = {
    'clerks-api': await Link.to(...apiPorts),
    'api-postgres': await Link.to(servers.postgresPort),
    'worker-postgres': await Link.to(servers.postgresPort),
    'api-temporal': await Link.to(servers.temporalPort),
    'worker-temporal': await Link.to(servers.temporalPort),
  };
  const balancer = await Link.to(...apiPorts);
  const publicUrl = `http://127.0.0.1:${balancer.port}`;
  const keyFile = join(folder, 'notary/key');
  makeKey(keyFile, 'localhost/torture');
  const publicKey = readFileSync(publicFileOf(keyFile), 'utf8').trim();
  const checkpoints = { folder: join(folder, 'checkpoints'), publicKey };
  const common = { ...environment(folder), ...{ PUBLIC_URL: publicUrl, SMTP_URL: mail.url } };
  const ours = { ...common, NOTARY_PUBLIC_KEY: publicKey };
  const through = (part: 'api' | 'worker') => () => ({
    ...{ ...ours, ...keys.env },
    DATABASE_URL: urlOf.role(part, links[`${part}-postgres`].port),
    TEMPORAL_ADDRESS: `127.0.0.1:${links[`${part}-temporal`].port}`,
  });
  const ofNotary = { NOTARY_DATABASE_URL: urlOf.role('notary'), NOTARY_KEY_FILE: keyFile };
  const programs = programsOf(options, apiPorts, {
    ...{ api: through('api'), worker: through('worker') },
    notary: () => ({ ...common, ...ofNotary, NOTARY_FOLDER: checkpoints.folder }),
  });
  const direct = { ...ours, DATABASE_URL: urlOf.role('worker'), TEMPORAL_ADDRESS: `127.0.0.1:${servers.temporalPort}` };
  await startPrograms(programs);
  const stopPrograms = async () =>
    void (await Promise.all([...programs.apis, ...programs.workers, programs.notary].map((part) => part.stop())));
  return {
    ...{
      postgres: servers.postgres,
      temporal: servers.temporal,
      ...programs,
      links,
      mail,
      publicUrl,
      checkpoints,
      keys,
      syncs,
      power,
    },
    ...{ url: `http://127.0.0.1:${links['clerks-api'].port}`, adminUrl: servers.adminUrl },
    wipeTemporal: servers.wipeTemporal,
    progresjon: (...words) => progresjon(words, { ...direct, ...keys.env }),
    stopPrograms,
    async stop() {
      await stopPrograms();
      await servers.temporal.stop();
      await servers.postgres.stop();
      await Promise.all([balancer, ...Object.values(links)].map((link) => link.close()));
    },
  };
}

/** The schema, and the units; and what the superuser says besides. */
async function fill(
  { adminUrl, postgresPort }: { adminUrl: string; postgresPort: number },
  prepare: readonly string[],
) {
  const masterKey = randomBytes(32);
  const named = DATABASE_ROLES.map((role) => [role, `${role}-torture`] as const);
  const passwords = Object.fromEntries(named) as Record<DatabaseRole, string>;
  await migrate(adminUrl, { passwords, training: true, masterKey });
  const role = (name: DatabaseRole, port = postgresPort): string => {
    const url = new URL(asUser(adminUrl, name, passwords[name]));
    url.port = String(port);
    return url.href;
  };
  await loadSample({ databaseUrl: role('worker'), masterKey, people: 0, seed: 1 });
  await asSuperuser(adminUrl, async (client) => {
    for (const statement of prepare) await client.query(statement);
  });
  return { role, masterKey: masterKey.toString('base64') };
}

interface Programs {
  readonly apis: readonly Program[];
  readonly workers: readonly Program[];
  readonly notary: Program;
}

function programsOf(
  { folder, dist, workers }: SystemOptions,
  apiPorts: readonly number[],
  env: Readonly<Record<'api' | 'worker' | 'notary', () => NodeJS.ProcessEnv>>,
): Programs {
  const programOf = (name: string, module: string, of: () => NodeJS.ProcessEnv) =>
    new Program(name, { module, dist, env: of, log: join(folder, `${name}.log`) });
  return {
    apis: apiPorts.map((port, n) =>
      programOf(`api-${n + 1}`, 'runtime/api-process', () => ({ ...env.api(), PORT: String(port) })),
    ),
    workers: Array.from({ length: workers }, (_, n) => programOf(`worker-${n + 1}`, 'worker/main', env.worker)),
    notary: programOf('notary', 'notary/main', env.notary),
  };
}

/** The first API alone: it makes the secrets that the others read. */
async function startPrograms({ apis: [first, ...apis], workers, notary }: Programs): Promise<void> {
  await first?.start();
  await Promise.all([...apis, ...workers, notary].map((part) => part.start()));
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(),
    ...{ NODE_ENV: 'development', TRAINING: 'true', LOG_LEVEL: 'warn', HOST: '127.0.0.1' },
    ...{ PROGRESJON_DATA: folder, NOTARY_SECONDS: '3' },
  };
}

/** PostgreSQL, with its promises to the disk kept, and Temporal; each comes back on its port. */
async function startServers(
  data: { postgres: string; temporal: string },
  base: number,
  { syncs, power }: Pick<System, 'syncs' | 'power'>,
  say: (line: string) => void,
) {
  let [postgresPort, temporalPort, adminUrl] = [await freePort(base), await freePort(base + 300), ''];
  let [again, wiping] = [false, false];
  const postgres = new Part('postgres', async () => {
    await power?.powered();
    const options = { dataFolder: data.postgres, database: 'torture', fsync: true, env: syncs?.env ?? {}, say };
    const running = await startPostgres({ ...options, port: postgresPort, samePort: again });
    ({ port: postgresPort, adminUrl } = running);
    return running;
  });
  const program = obtainTemporal(process.env, say);
  const temporal = new Part('temporal', async () => {
    if (wiping)
      for (const end of ['', '-shm', '-wal']) rmSync(join(data.temporal, `temporal.db${end}`), { force: true });
    wiping = false;
    const options = { program, dataFolder: data.temporal, headless: true, say };
    const running = await startTemporal({ ...options, port: temporalPort, samePort: again });
    temporalPort = running.port;
    return running;
  });
  await Promise.all([postgres.start(), temporal.start()]);
  again = true;
  const wipeTemporal = async () => {
    wiping = true;
    // Again and again: one that was just about to start has not seen that its files must go.
    while (wiping) {
      temporal.kill('SIGKILL');
      await delay(50);
    }
    await temporal.up();
  };
  return { postgres, temporal, postgresPort, temporalPort, adminUrl, wipeTemporal };
}

/** What the shell of whoever runs this points at has no say here. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(DATABASE_URL|TEMPORAL_|SMTP_URL|PUBLIC_URL|OIDC_|NOTARY_|MASTER_KEY|NODE_OPTIONS)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function progresjon(words: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [join(projectRoot, 'cli/progresjon.mjs'), ...words], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, output };
}
