import { Connection } from '@temporalio/client';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startLeashed } from '../../runtime/leashed';
import { freePort } from '../../runtime/ports';
import { startPostgres } from '../../runtime/postgres';
import { type RunningTemporal } from '../../runtime/temporal';
import { eventually } from './wait';

/** The programs of a Temporal server, as `go install` leaves them: `cmd/server` and `cmd/tools/sql` of go.temporal.io/server. */
export interface TemporalPrograms {
  readonly server: string;
  readonly sqlTool: string;
}

/** A Temporal server whose store is a PostgreSQL of its own. */
export interface TemporalOnPostgres extends RunningTemporal {
  readonly postgresPid: number;
  /** Bytes of both its databases. */
  size(): Promise<number>;
}

const DATABASES = { temporal: 'temporal', temporal_visibility: 'visibility' } as const;
const SERVICES = ['frontend', 'matching', 'history', 'worker'] as const;

/**
 * Starts PostgreSQL (fsync on), puts both schemas into it as docker-compose.yml does, and starts the server on it with as
 * many shards as there. Returns when it serves; throws when a program is missing or the server does not serve within a minute.
 */
export async function startTemporalOnPostgres(
  { server, sqlTool }: TemporalPrograms,
  { folder, say }: { readonly folder: string; readonly say: (line: string) => void },
): Promise<TemporalOnPostgres> {
  const dataFolder = join(folder, 'temporal-on-postgres');
  mkdirSync(dataFolder);
  chmodSync(dataFolder, 0o755);
  const postgres = await startPostgres({
    ...{
      dataFolder,
      port: await freePort(31_000 + Math.floor(Math.random() * 900)),
      database: 'bench',
      fsync: true,
      say,
    },
  });
  try {
    for (const [database, schema] of Object.entries(DATABASES)) setUp(sqlTool, postgres.adminUrl, database, schema);
    const port = await freePort(28_000 + 20 * Math.floor(Math.random() * 40));
    const configuration = join(dataFolder, 'temporal.yaml');
    writeFileSync(configuration, JSON.stringify(settings(postgres.adminUrl, port)), { mode: 0o600 });
    const args = ['--config-file', configuration, '--allow-no-auth', 'start'];
    const ending = [['SIGTERM', 20_000] as const, ['SIGKILL', 5_000] as const];
    const running = await startLeashed({ command: server, args, cwd: '/', ending }, join(dataFolder, 'temporal.log'));
    const stop = async () => {
      await running.stop();
      await postgres.stop();
    };
    const size = () => bytesOf(postgres.adminUrl);
    const address = `127.0.0.1:${port}`;
    await eventually(() => serves(address), { everyMs: 200, withinMs: 60_000 }, running).catch(
      async (error: unknown) => {
        await running.stop();
        throw error;
      },
    );
    return { ...running, address, port, uiPort: null, postgresPid: postgres.pid, size, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function setUp(sqlTool: string, adminUrl: string, database: string, schema: string): void {
  const { hostname, port, username, password } = new URL(adminUrl);
  const common = ['--plugin', 'postgres12', '--ep', hostname, '-p', port, '-u', username, '--db', database];
  // The password is in its environment: whoever lists the processes of the machine sees their arguments.
  const tool = (...args: string[]) =>
    execFileSync(sqlTool, [...common, ...args], {
      env: { ...process.env, SQL_PASSWORD: decodeURIComponent(password) },
      stdio: 'ignore',
    });
  tool('create-database');
  tool('setup-schema', '-v', '0.0');
  tool('update-schema', '--schema-name', `postgresql/v12/${schema}`);
}

/** The server's configuration (JSON is YAML): one process for its four services, 512 shards as in docker-compose.yml. */
function settings(adminUrl: string, port: number) {
  const { host, username, password } = new URL(adminUrl);
  const store = (databaseName: string) => ({
    sql: {
      ...{ pluginName: 'postgres12', databaseName, connectAddr: host, connectProtocol: 'tcp' },
      ...{ user: username, password: decodeURIComponent(password), maxConns: 20, maxIdleConns: 20 },
    },
  });
  const rpc = (n: number) => ({ grpcPort: port + n, membershipPort: port + 10 + n, bindOnLocalHost: true });
  const address = `127.0.0.1:${port}`;
  return {
    log: { stdout: true, level: 'error' },
    persistence: {
      ...{ defaultStore: 'default', visibilityStore: 'visibility', numHistoryShards: 512 },
      datastores: { default: store('temporal'), visibility: store('temporal_visibility') },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(SERVICES.map((service, n) => [service, { rpc: rpc(n) }])),
    clusterMetadata: {
      ...{
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: 'active',
        currentClusterName: 'active',
      },
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: address },
      },
    },
    publicClient: { hostPort: address },
  };
}

async function serves(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  await connection.close();
}

async function bytesOf(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  const names = Object.keys(DATABASES);
  await client.query('CHECKPOINT');
  const sum = 'SELECT sum(pg_database_size(datname))::float8 AS bytes FROM pg_database WHERE datname = ANY($1)';
  const { rows } = await client.query<{ bytes: number }>(sum, [names]);
  await client.end();
  return rows[0]?.bytes ?? 0;
}
