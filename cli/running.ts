import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readConfig, type TemporalConfig } from '../config';
import { readSecrets } from '../runtime/secrets';
import { readRuntime } from '../runtime/state';
import { openStore, type Store } from '../store/data-source';
import { DATABASE_ROLES, type Passwords } from '../store/roles';

/** The system that a command works on. */
export interface Running {
  readonly url: string;
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  /** During a rotation: another one that is accepted. */
  readonly acceptedKey?: Buffer | null;
  readonly temporal: TemporalConfig;
  /** The notary's public key, and where it keeps checkpoints outside of the database; null: not known here. */
  readonly notary: { readonly key: string | null; readonly folder: string | null };
}

/** The system that the environment names, else the one that `npm start` runs on the data folder. */
export function findRunning(env: NodeJS.ProcessEnv = process.env): Running {
  if (namesDatabase(env)) {
    const { publicUrl: url, databaseUrl, masterKey, acceptedKey = null, temporal, notaryKey: key } = readConfig(env);
    const notary = { key, folder: env['NOTARY_FOLDER'] || null };
    return { url, databaseUrl, masterKey, acceptedKey, temporal, notary };
  }
  const folder = dataFolder(env);
  const state = readRuntime(folder);
  const secrets = readSecrets(folder);
  if (!state || !secrets) throw new Error(nothingRuns(folder));
  const { url, databaseUrl, temporalAddress: address } = state;
  const namespace = env['TEMPORAL_NAMESPACE'] || 'default';
  return {
    ...{ url, databaseUrl, masterKey: Buffer.from(secrets.masterKey, 'base64') },
    ...{ temporal: { address, namespace }, notary: notaryIn(folder) },
  };
}

/** What the notary of `npm start` leaves for others to see. */
function notaryIn(folder: string): Running['notary'] {
  const [key, checkpoints] = [join(folder, 'notary/key.pub'), join(folder, 'notary/checkpoints')];
  return {
    key: existsSync(key) ? readFileSync(key, 'utf8').trim() : null,
    folder: existsSync(checkpoints) ? checkpoints : null,
  };
}

/** What `migrate` needs beside the master key: the database's superuser and the passwords of its roles. */
export interface Administered {
  readonly adminUrl: string;
  readonly passwords: Passwords;
  readonly training: boolean;
  readonly masterKey: Buffer;
  readonly acceptedKey?: Buffer | null;
}

/** The database to migrate: ADMIN_DATABASE_URL beside the URL of each role, else the running system's. */
export function findAdministered(env: NodeJS.ProcessEnv = process.env): Administered {
  const adminUrl = env['ADMIN_DATABASE_URL'];
  if (adminUrl && namesDatabase(env)) {
    const { masterKey, acceptedKey = null, training } = readConfig(env);
    return { adminUrl, passwords: passwordsIn(env), training, masterKey, acceptedKey };
  }
  const folder = dataFolder(env);
  const state = readRuntime(folder);
  const secrets = readSecrets(folder);
  if (!state || !secrets) throw new Error(`${nothingRuns(folder)} To migrate, name ADMIN_DATABASE_URL too.`);
  return {
    adminUrl: state.adminDatabaseUrl,
    passwords: secrets.databasePasswords,
    training: ['true', '1'].includes(env['TRAINING'] || 'true'),
    masterKey: Buffer.from(secrets.masterKey, 'base64'),
  };
}

/** The passwords in DATABASE_URL and in API_DATABASE_URL, WORKER_DATABASE_URL and so on, by the user that each names. */
function passwordsIn(env: NodeJS.ProcessEnv): Passwords {
  const urls = ['DATABASE_URL', ...DATABASE_ROLES.map((role) => `${role.toUpperCase()}_DATABASE_URL`)];
  const named = urls.flatMap((name) => (env[name] ? [new URL(env[name])] : []));
  const passwords = named.map(({ username, password }) => [username, decodeURIComponent(password)] as const);
  const unknown = passwords.find(([role]) => !DATABASE_ROLES.some((known) => known === role));
  if (unknown) throw new Error(`No process connects as ${unknown[0]}: the roles are ${DATABASE_ROLES.join(', ')}.`);
  const without = passwords.find(([, password]) => password === '');
  if (without) throw new Error(`The URL of ${without[0]} must hold the password that the role is to have.`);
  return Object.fromEntries(passwords);
}

/** Opens the store of the running system for some work, and closes it. */
export async function withStore<T>(work: (store: Store, running: Running) => Promise<T>, poolSize = 4): Promise<T> {
  const running = findRunning();
  const { databaseUrl, masterKey, acceptedKey = null } = running;
  const store = await openStore({
    url: databaseUrl,
    masterKey,
    acceptedKey,
    poolSize,
    applicationName: 'progresjon cli',
  }).catch((error: unknown) => {
    throw new Error(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return await work(store, running);
  } finally {
    await store.close();
  }
}

function namesDatabase(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['DATABASE_URL'] && (env['MASTER_KEY'] || env['MASTER_KEY_FILE']));
}

function nothingRuns(folder: string): string {
  return `Nothing runs on ${folder}: start it with \`npm start\`, or name a database by DATABASE_URL and MASTER_KEY.`;
}
