import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { lastLines, readIfThere, readJson, writeAtomically } from './files';
import { startLeashed, type Running } from './leashed';
import { freePort, samePort } from './ports';
import { canWrite, postgresBinaries, sharedFolder, type PostgresBinaries } from './postgres-binaries';
import { commandLine, endProcess, isAlive, type Attempt } from './processes';

/** Fast shutdown; immediate shutdown, which leaves recovery to the next start; and what no process survives. */
const ending: readonly Attempt[] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];
const startTimeoutMs = 120_000;

/** How an embedded PostgreSQL is to be run. */
export interface PostgresOptions {
  /** Holds the cluster, its log and its settings. */
  readonly dataFolder: string;
  readonly port: number;
  /** After a fall: the server must come back where it was. */
  readonly samePort?: boolean;
  readonly database: string;
  /** Off in tests that do not kill the server. */
  readonly fsync: boolean;
  /** How many may be connected at once; not said: what PostgreSQL says, 100. */
  readonly connections?: number;
  /** What the server is given besides, of its environment. */
  readonly env?: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** A PostgreSQL server that runs under a leash. */
export interface RunningPostgres extends Running {
  readonly port: number;
  readonly version: string;
  readonly adminUrl: string;
}

interface Cluster {
  readonly port: number;
  readonly password: string;
  /** Where the files of the cluster are: usually below the data folder. */
  readonly folder: string;
}

/** Starts the embedded PostgreSQL of a data folder, making its cluster the first time; returns when it answers. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await postgresBinaries();
  const known = knownCluster(options.dataFolder);
  const folder = known?.folder ?? chooseFolder(options, binaries.user);
  await endOrphan(folder, options.say);
  if (!known) putAside(folder, options.say);
  const wanted = options.samePort ? options.port : (known?.port ?? options.port);
  const port = await (options.samePort ? samePort(wanted) : freePort(wanted));
  const password = known?.password ?? randomBytes(18).toString('base64url');
  const cluster = { port, password, folder };
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(cluster, binaries, options.fsync);
  writeAtomically(settingsFile(options.dataFolder), JSON.stringify(cluster), 0o600);
  return launch(cluster, binaries, options);
}

/** Asks a server for its version; throws when it cannot be reached. */
export async function postgresVersion(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version.split(' ')[0] ?? 'of unknown version';
  });
}

/** The same server and database, as another user. */
export function asUser(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(user);
  other.password = encodeURIComponent(password);
  return other.href;
}

function settingsFile(dataFolder: string): string {
  return join(dataFolder, 'postgres.json');
}

function knownCluster(dataFolder: string): Cluster | undefined {
  const known = readJson(settingsFile(dataFolder)) as Cluster | undefined;
  return known && existsSync(join(known.folder, 'PG_VERSION')) ? known : undefined;
}

function chooseFolder(options: PostgresOptions, user: PostgresBinaries['user']): string {
  if (!user || reaches(options.dataFolder, user)) return join(options.dataFolder, 'postgres');
  const folder = join(sharedFolder('data', options.dataFolder), 'postgres');
  options.say(
    `user postgres, as whom the server must run, cannot enter ${options.dataFolder}: its files are in ${folder}`,
  );
  return folder;
}

function reaches(dataFolder: string, user: NonNullable<PostgresBinaries['user']>): boolean {
  const probe = mkdtempSync(join(dataFolder, 'probe-'));
  chownSync(probe, user.uid, user.gid);
  const answer = canWrite(probe, user);
  rmSync(probe, { recursive: true });
  return answer;
}

/** A server whose supervisor and leash were both killed goes on: it is ended in good order, then started anew. */
async function endOrphan(folder: string, say: (line: string) => void): Promise<void> {
  const pid = Number(readIfThere(join(folder, 'postmaster.pid'))?.split('\n')[0]);
  if (!pid || !isAlive(pid) || !commandLine(pid).includes(folder)) return;
  say(`a PostgreSQL server of an earlier start (process ${pid}) still runs: it is stopped first`);
  await endProcess(pid, ending);
}

/** A cluster whose password is lost, because somebody removed the data folder but not this: kept, and not opened. */
function putAside(folder: string, say: (line: string) => void): void {
  if (!existsSync(join(folder, 'PG_VERSION'))) return;
  const aside = `${folder}.${new Date().toISOString().replace(/\W/g, '')}`;
  renameSync(folder, aside);
  say(`${folder} is of an installation whose settings are gone: it is now ${aside}, and a new one is made`);
}

/** The cluster is made beside its place and moved there when it is whole: a kill half-way leaves nothing broken. */
function initialise(cluster: Cluster, { initdb, user }: PostgresBinaries, fsync: boolean): void {
  const made = `${cluster.folder}.new`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { mode: 0o700 });
  const passwordFile = join(made, '..', `.password-${process.pid}`);
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (user) for (const path of [made, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--locale=C',
    '--encoding=UTF8',
  ];
  const place = [`--pgdata=${made}`, ...(fsync ? [] : ['--no-sync'])];
  const { status, stderr } = spawnSync(initdb, [...place, ...args], { ...user, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile);
  if (status !== 0) throw new Error(`The PostgreSQL cluster could not be made in ${cluster.folder}:\n${stderr}`);
  renameSync(made, cluster.folder);
}

async function launch(
  cluster: Cluster,
  { postgres, user }: PostgresBinaries,
  options: PostgresOptions,
): Promise<RunningPostgres> {
  const logFile = join(options.dataFolder, 'postgres.log');
  const order = {
    command: postgres,
    args: serverArguments(cluster, options),
    cwd: '/',
    ...user,
    ending,
    env: options.env ?? {},
  };
  const running = await startLeashed(order, logFile);
  const serverUrl = `postgres://postgres:${cluster.password}@127.0.0.1:${cluster.port}/postgres`;
  try {
    const version = await untilItAnswers(serverUrl, running);
    await createDatabase(serverUrl, options.database);
    const adminUrl = serverUrl.replace(/\/postgres$/, `/${options.database}`);
    return { ...running, port: cluster.port, version, adminUrl };
  } catch (error) {
    await running.stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`PostgreSQL did not start: ${why}\n  ${logFile} says:\n${lastLines(logFile)}`, { cause: error });
  }
}

function serverArguments(
  { folder, port }: Cluster,
  { fsync, connections }: Pick<PostgresOptions, 'fsync' | 'connections'>,
): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(connections === undefined ? [] : [`max_connections=${connections}`]),
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

async function untilItAnswers(url: string, running: Running): Promise<string> {
  let end: string | undefined;
  void running.ended.then((how) => (end = how));
  for (const until = Date.now() + startTimeoutMs; ; await delay(50)) {
    try {
      return await postgresVersion(url);
    } catch (error) {
      if (end !== undefined) throw new Error(`it ended with ${end}`, { cause: error });
      if (Date.now() > until || isRefusal(error)) throw error;
    }
  }
}

/** Wrong user or password: waiting does not help. */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && error.code?.startsWith('28') === true;
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  });
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
