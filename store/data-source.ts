import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { keyCheck } from './cipher';

/** An open connection to the log, its read models, and the key that wraps each person's key. */
export interface Store {
  readonly db: DataSource;
  readonly masterKey: Buffer;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly url: string;
  /** 32 bytes. */
  readonly masterKey: Buffer;
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

/** Opens the store as the role in `url`, normally `app`. Migrates nothing: that is store/migrate.ts. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, masterKey, poolSize = 10, applicationName = 'progresjon' } = options;
  if (masterKey.length !== 32) throw new Error(`The master key has 32 bytes, not ${masterKey.length}.`);
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
      lock_timeout: LOCK_MS,
      statement_timeout: STATEMENT_MS,
      query_timeout: ANSWER_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      // Compiling a plan takes longer than any of these short statements.
      options: '-c jit=off -c TimeZone=UTC',
    },
  });
  await db.initialize();
  await checkKey(db, masterKey).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return { db, masterKey, close: () => db.destroy() };
}

/** Sealed with a wrong key, what is recorded could not be read by anybody else: better not to begin. */
async function checkKey(db: DataSource, masterKey: Buffer): Promise<void> {
  const [migrated] = await db.query<{ migrated: boolean }[]>(
    `SELECT to_regclass('rm.installation') IS NOT NULL AS migrated`,
  );
  if (!migrated?.migrated) throw new Error('The database has not been migrated: npm run migrate');
  const [installation] = await db.query<{ key_check: string | null }[]>('SELECT key_check FROM rm.installation');
  if (installation?.key_check !== keyCheck(masterKey))
    throw new Error('The master key is not the one that this database was set up with.');
}
