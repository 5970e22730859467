import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Asked, type Command } from '../domain/commands';
import { type Actor } from '../domain/events';
import { openStore, type Store } from './data-source';
import { migrate } from './migrate';
import { DATABASE_ROLES, type DatabaseRole } from './roles';

/** A migrated database of its own, for one spec file. */
export interface TestStore {
  /** As the role `worker`, which sees every sentence. */
  readonly store: Store;
  /** As superuser: what an attacker with the database's password could do. */
  readonly admin: Client;
  /** As the role `worker`. */
  readonly url: string;
  /** As the role `api`, which sees what the request that it serves may see. */
  readonly apiUrl: string;
  readonly adminUrl: string;
  /** As the role `notary`. */
  readonly notaryUrl: string;
  readonly masterKey: Buffer;
  close(): Promise<void>;
}

export const TEST_PASSWORDS = Object.fromEntries(DATABASE_ROLES.map((role) => [role, `${role}-of-tests`])) as Readonly<
  Record<DatabaseRole, string>
>;

/** Creates a database beside the one of TEST_ADMIN_URL (test/setup/db.setup.mjs) and drops it on `close`. */
export async function createTestStore({ training = true, poolSize = 20 } = {}): Promise<TestStore> {
  const name = await createDatabase();
  const masterKey = randomBytes(32);
  await migrate(urlOf(server(), { name }), { passwords: TEST_PASSWORDS, training, masterKey });
  return open(name, masterKey, poolSize);
}

/** A copy of a database of a test; ends the connections of the original, which can only be copied and closed from then on. */
export async function copyTestStore({ store, admin, masterKey, adminUrl }: TestStore): Promise<TestStore> {
  if (store.db.isInitialized) {
    await store.close();
    await admin.end();
  }
  const original = new URL(adminUrl).pathname.slice(1);
  return open(await createDatabase(`TEMPLATE ${original}`), masterKey, 4);
}

async function createDatabase(how = ''): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server(), `CREATE DATABASE ${name} ${how}`);
  return name;
}

async function open(name: string, masterKey: Buffer, poolSize: number): Promise<TestStore> {
  const adminUrl = urlOf(server(), { name });
  const asRole = (user: DatabaseRole) => urlOf(server(), { name, user, password: TEST_PASSWORDS[user] });
  const url = asRole('worker');
  const store = await openStore({ url, masterKey, poolSize });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const close = async () => {
    if (store.db.isInitialized) {
      await store.close();
      await admin.end();
    }
    await asAdmin(server(), `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { store, admin, url, apiUrl: asRole('api'), adminUrl, notaryUrl: asRole('notary'), masterKey, close };
}

function server(): string {
  const given = process.env['TEST_ADMIN_URL'];
  if (!given) throw new Error('TEST_ADMIN_URL is not set: run with jest --selectProjects db');
  return given;
}

/** A command of a new id, unless `more` says otherwise. */
export function commandOf(sentenceId: string, by: Actor, asked: Asked, more: Partial<Command> = {}): Command {
  return { id: randomUUID(), sentenceId, by, expectedVersion: null, epoch: null, ...asked, ...more } as Command;
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function urlOf(given: string, { name, user, password }: { name: string; user?: string; password?: string }): string {
  const url = new URL(given);
  url.pathname = `/${name}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}
