import { DATABASE_ROLES, type DatabaseRole } from '../store/roles';
import { type Parts } from './parts';
import { asUser, postgresVersion, startPostgres, type RunningPostgres } from './postgres';
import { type Secrets } from './secrets';
import { type Settings } from './settings';
import { checkTemporal, startTemporal } from './temporal';
import { obtainTemporal } from './temporal-binary';

/** The database that the system runs on. */
export interface Database {
  /** As a user that may migrate. */
  readonly adminUrl: string;
  /** As each of the roles that processes connect as. */
  readonly urls: Readonly<Record<DatabaseRole, string>>;
  /** Null: not ours. */
  readonly port: number | null;
}

/** The Temporal server that the system runs on. */
export interface TemporalServer {
  readonly address: string;
  /** Null: not ours. */
  readonly port: number | null;
  readonly uiPort: number | null;
}

/** PostgreSQL: that of DATABASE_URL, else an embedded one in the data folder. */
export async function databaseFor(
  settings: Settings,
  parts: Parts,
  passwords: Secrets['databasePasswords'],
): Promise<Database> {
  const { databaseUrl } = settings;
  if (databaseUrl === undefined) {
    const { adminUrl, port } = await embeddedPostgres(settings, parts);
    return { adminUrl, urls: urlsOf(adminUrl, passwords), port };
  }
  const version = (): Promise<string> => postgresVersion(databaseUrl);
  await parts.step('PostgreSQL of DATABASE_URL', version, (found) => `PostgreSQL ${found} of DATABASE_URL`);
  return { adminUrl: databaseUrl, urls: urlsOf(databaseUrl, passwords), port: null };
}

function urlsOf(adminUrl: string, passwords: Secrets['databasePasswords']): Database['urls'] {
  const urls = DATABASE_ROLES.map((role) => [role, asUser(adminUrl, role, passwords[role])] as const);
  return Object.fromEntries(urls) as Database['urls'];
}

/** Temporal: that of TEMPORAL_ADDRESS, else a development server in the data folder. */
export async function temporalFor(settings: Settings, parts: Parts): Promise<TemporalServer> {
  const { temporalAddress: address, temporalNamespace } = settings;
  if (address === undefined) return developmentTemporal(settings, parts);
  const check = (): Promise<void> => checkTemporal(address, temporalNamespace);
  await parts.step(`Temporal at ${address}`, check, () => `Temporal at ${address}`);
  return { address, port: null, uiPort: null };
}

function embeddedPostgres({ dataFolder, serverPorts }: Settings, parts: Parts): Promise<RunningPostgres> {
  const launch = sameAgain(serverPorts.postgres, (port, samePort) =>
    startPostgres({ dataFolder, port, samePort, database: 'progresjon', fsync: true, say: parts.out.say }),
  );
  return parts.start('postgres', 'PostgreSQL', launch, ({ version, port }) => `PostgreSQL ${version} on port ${port}`);
}

function developmentTemporal(
  { dataFolder, headlessTemporal, serverPorts }: Settings,
  parts: Parts,
): Promise<TemporalServer> {
  const launch = sameAgain(serverPorts.temporal, async (port, samePort) => {
    const program = obtainTemporal(process.env, parts.out.say);
    const options = { program, dataFolder, headless: headlessTemporal, say: parts.out.say };
    return { ...(await startTemporal({ ...options, port, samePort })), version: program.version };
  });
  const what = ({ version, port }: { version: string; port: number }): string => `Temporal ${version} on port ${port}`;
  return parts.start('temporal', 'Temporal', launch, what);
}

/** A server that comes back must come back on its port: the other parts know it by that. */
function sameAgain<T extends { readonly port: number }>(
  wanted: number,
  start: (port: number, samePort: boolean) => Promise<T>,
): () => Promise<T> {
  let chosen: number | undefined;
  return async () => {
    const running = await start(chosen ?? wanted, chosen !== undefined);
    chosen = running.port;
    return running;
  };
}
