import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { EventStore } from './migrations/0001-event-store';
import { ReadModels } from './migrations/0002-read-models';
import { Letters } from './migrations/0003-letters';
import { Deliveries } from './migrations/0004-deliveries';
import { BrowserSessions } from './migrations/0006-browser-sessions';
import { keyCheck } from './cipher';

export interface Installation {
  /** The password of the role `app`, which the application connects as. */
  readonly appPassword: string;
  /** Whether single sentences may be fast-forwarded. */
  readonly training: boolean;
  /** 32 bytes. Once a key has been used here, another one is refused. */
  readonly masterKey: Buffer;
}

const MIGRATIONS = [EventStore, ReadModels, Letters, Deliveries, BrowserSessions];

/** Brings a database to today's schema, as its superuser; harmless to repeat, and by several at once. */
export async function migrate(adminUrl: string, installation: Installation): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'progresjon migrate' });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_advisory_lock(hashtext('progresjon migrate'))`);
    await createRoles(admin, installation.appPassword);
    await runMigrations(adminUrl);
    await describe(admin, installation);
  } finally {
    await admin.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const db = new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    logging: false,
  });
  await db.initialize();
  try {
    await db.runMigrations({ transaction: 'each' });
  } finally {
    await db.destroy();
  }
}

async function describe(admin: Client, { training, masterKey }: Installation): Promise<void> {
  const check = keyCheck(masterKey);
  const { rows } = await admin.query<{ key_check: string | null }>('SELECT key_check FROM rm.installation');
  const known = rows[0]?.key_check;
  if (known && known !== check) throw new Error('The master key is not the one that this database was set up with.');
  try {
    await admin.query('UPDATE rm.installation SET training = $1, key_check = $2', [training, check]);
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'clock_moves_in_training_only')
      throw new Error(
        'Clocks of sentences have been moved here: this training installation cannot become a production one.',
        { cause: error },
      );
    throw error;
  }
}

// Roles belong to the whole cluster, beyond the lock of this database: another one may be migrating beside.
const ROLES = `
  DO $$ BEGIN CREATE ROLE es_owner NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE es_append NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE es_read NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE es_notary NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE app LOGIN IN ROLE es_append, es_read; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE notary LOGIN IN ROLE es_notary, es_read; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`;
const TRIES_MAX = 20;

async function createRoles(admin: Client, appPassword: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await admin.query(ROLES);
      await admin.query(`ALTER ROLE app PASSWORD ${escapeLiteral(appPassword)}`);
      return;
    } catch (error) {
      // "tuple concurrently updated" has no code of its own.
      if (!(error instanceof DatabaseError) || error.code !== 'XX000' || tries === TRIES_MAX) throw error;
      await sleep(Math.random() * 100);
    }
  }
}
