import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { DataSource } from 'typeorm';
import { EventStore } from './migrations/0001-event-store';
import { ReadModels } from './migrations/0002-read-models';
import { Letters } from './migrations/0003-letters';
import { Deliveries } from './migrations/0004-deliveries';
import { BrowserSessions } from './migrations/0006-browser-sessions';
import { Caseload } from './migrations/0007-caseload';
import { AccessRows } from './migrations/0008-access-rows';
import { Notary } from './migrations/0010-notary';
import { Accounts } from './migrations/0011-accounts';
import { Periods } from './migrations/0012-periods';
import { Exports } from './migrations/0013-exports';
import { AccessLog } from './migrations/0014-access-log';
import { Erasure } from './migrations/0015-erasure';
import { ExportPeople } from './migrations/0016-export-people';
import { RowSecurity } from './migrations/0017-row-security';
import { CaseAccess } from './migrations/0018-case-access';
import { RunHistories } from './migrations/0019-run-histories';
import { OwnSessions } from './migrations/0020-own-sessions';
import { NeedsAssessments } from './migrations/0023-needs-assessments';
import { Information } from './migrations/0021-information';
import { Victims } from './migrations/0022-victims';
import { Publications } from './migrations/0025-publications';
import { Places } from './migrations/0026-places';
import { TimeIndexes } from './migrations/0028-time-indexes';
import { OpenDeadlines } from './migrations/0029-open-deadlines';
import { WriteLists } from './migrations/0030-write-lists';
import { MasterKeys } from './keys/master-keys';
import { createRoles, giveToMigrator, type Passwords } from './roles';

export interface Installation {
  /** Of the roles that processes connect as. */
  readonly passwords: Passwords;
  /** Whether single sentences may be fast-forwarded. */
  readonly training: boolean;
  /** 32 bytes. Once a key has been used here, another one is refused. */
  readonly masterKey: Buffer;
  /** During a rotation: another one that is accepted. */
  readonly acceptedKey?: Buffer | null;
}

const MIGRATIONS = [
  EventStore,
  ReadModels,
  Letters,
  Deliveries,
  BrowserSessions,
  Caseload,
  Notary,
  Periods,
  Exports,
  AccessLog,
  Erasure,
  ExportPeople,
  RowSecurity,
  CaseAccess,
  RunHistories,
  OwnSessions,
  Information,
  Victims,
  NeedsAssessments,
  AccessRows,
  Accounts,
  TimeIndexes,
  Publications,
  Places,
  OpenDeadlines,
  WriteLists,
];

/** Brings a database to today's schema, as its superuser; harmless to repeat, and by several at once. */
export async function migrate(adminUrl: string, installation: Installation): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'progresjon migrate' });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_advisory_lock(hashtext('progresjon migrate'))`);
    await createRoles(admin, installation.passwords);
    await giveToMigrator(admin);
    await runMigrations(adminUrl);
    await admin.query('SELECT rm.protect_all()');
    await describe(admin, installation);
  } finally {
    await admin.end();
  }
}

/** A statement that waits for a lock makes all that come after it wait: it lets them pass, and comes again. */
const LOCK_MS = 2_000;
const LOCK_TRIES_MAX = 60;
const LOCK_NOT_AVAILABLE = '55P03';

async function runMigrations(url: string): Promise<void> {
  const db = new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    logging: false,
    // Not as a superuser: what a migration makes belongs to a role that nobody signs in as.
    extra: { options: `-c role=migrator -c lock_timeout=${LOCK_MS}` },
  });
  await db.initialize();
  try {
    for (let tries = 1; !(await migrated(db, tries)); tries += 1) await sleep(Math.random() * LOCK_MS);
  } finally {
    await db.destroy();
  }
}

/** False: somebody held a lock for too long, and what was begun is undone. */
async function migrated(db: DataSource, tries: number): Promise<boolean> {
  try {
    await db.runMigrations({ transaction: 'each' });
    return true;
  } catch (error) {
    const { code } = (error as { driverError?: { code?: unknown } }).driverError ?? {};
    if (code !== LOCK_NOT_AVAILABLE || tries === LOCK_TRIES_MAX) throw error;
    return false;
  }
}

async function describe(admin: Client, { training, masterKey, acceptedKey = null }: Installation): Promise<void> {
  const keys = new MasterKeys(masterKey, acceptedKey);
  const { rows } = await admin.query<{ key_check: string | null }>('SELECT key_check FROM rm.installation');
  const known = rows[0]?.key_check;
  if (known && !keys.knows(known)) throw new Error('The master key is not the one that this database was set up with.');
  try {
    await admin.query('UPDATE rm.installation SET training = $1, key_check = $2', [training, known ?? keys.check]);
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'clock_moves_in_training_only')
      throw new Error(
        'Clocks of sentences have been moved here: this training installation cannot become a production one.',
        { cause: error },
      );
    throw error;
  }
}
