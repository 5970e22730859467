import 'reflect-metadata';
import { type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { MasterKeys } from './keys/master-keys';

/** An open connection to the log, its read models, and the key that wraps each person's key. */
export interface Store {
  readonly db: DataSource;
  readonly keys: MasterKeys;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly url: string;
  /** 32 bytes: wraps the key of each person. */
  readonly masterKey: Buffer;
  /** During a rotation: another one that opens what is wrapped. */
  readonly acceptedKey?: Buffer | null;
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** How long to wait for a connection: whoever asks is told "nothing was recorded" rather than kept. */
const CONNECT_MS = 2_000;
const LOCK_MS = 2_000;
const STATEMENT_MS = 10_000;
/** The client's own limit: a frozen server answers no statement_timeout. */
const ANSWER_MS = 15_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
/** A pause of somebody who works is shorter: whoever comes first after it meets statements that are prepared (docs/decisions/0082). */
const IDLE_MS = 10 * 60_000;
/** After an hour another one: where the address leads to now, and without what its server process has gathered in memory. */
const LIFE_S = 60 * 60;
/** What stands between drops a connection that says nothing for some minutes, and tells neither side. */
const KEEP_ALIVE_MS = 30_000;

/** Opens the store as the role in `url`, normally `app`. Migrates nothing: that is store/migrate.ts. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, masterKey, acceptedKey = null, poolSize = 10, applicationName = 'progresjon' } = options;
  const keys = new MasterKeys(masterKey, acceptedKey);
  const db = new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    entities: [],
    synchronize: false,
    installExtensions: false,
    logging: false,
    connectTimeoutMS: CONNECT_MS,
    // An idle connection that breaks is replaced at its next use; whoever was using one hears of it there.
    poolErrorHandler: () => undefined,
    extra: {
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      idleTimeoutMillis: IDLE_MS,
      maxLifetimeSeconds: LIFE_S,
      // What is said in one go goes out in one go (docs/decisions/0079).
      pipeline: true,
      lock_timeout: LOCK_MS,
      statement_timeout: STATEMENT_MS,
      query_timeout: ANSWER_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      // Compiling a plan takes longer than any of these short statements; and there is no disk head that would have to move
      // to a page of its own choice: otherwise a small table is read through for the few rows of one unit.
      options: '-c jit=off -c random_page_cost=1.1 -c TimeZone=UTC',
    },
  });
  await db.initialize();
  await checkKey(db, keys).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return { db, keys, close: () => db.destroy() };
}

/** How a connection of one's own is made, for what cannot be sent in one go with others: COPY. */
export function connectionOf({ db }: Store): ClientConfig {
  const { url = '', extra } = db.options as { readonly url?: string; readonly extra?: ClientConfig };
  return { ...extra, connectionString: url, pipeline: false };
}

/** Sealed with a wrong key, what is recorded could not be read by anybody else: better not to begin. */
async function checkKey(db: DataSource, keys: MasterKeys): Promise<void> {
  const [migrated] = await db.query<{ migrated: boolean }[]>(
    `SELECT to_regclass('rm.installation') IS NOT NULL AS migrated`,
  );
  if (!migrated?.migrated) throw new Error('The database has not been migrated: npm run migrate');
  const [installation] = await db.query<{ key_check: string | null }[]>('SELECT key_check FROM rm.installation');
  if (!keys.knows(installation?.key_check))
    throw new Error('The master key is not the one that this database was set up with.');
}
