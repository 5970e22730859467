import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';

/**
 * The database roles that processes connect as. `api` sees what the request that it serves may see; `worker` (and the
 * command line) every sentence; `notary` the log alone; `reporting` counts and dates, and writes nothing.
 */
export const DATABASE_ROLES = ['api', 'worker', 'notary', 'reporting'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** A role without a password cannot connect by one. */
export type Passwords = { readonly [R in DatabaseRole]?: string };

const role = (name: string, options: string) =>
  `DO $$ BEGIN CREATE ROLE ${name} ${options}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`;

// Roles belong to the whole cluster, beyond the lock of this database: another one may be migrating beside.
// app: what API and worker may both do; nobody connects as it, nor as migrator, who owns what migrations make, nor as lists,
// whose policies stand in for the reader's in views (migration 0029).
const ROLES = [
  role('es_owner', 'NOLOGIN'),
  role('es_append', 'NOLOGIN'),
  role('es_read', 'NOLOGIN'),
  role('es_notary', 'NOLOGIN'),
  role('app', 'NOLOGIN IN ROLE es_append, es_read'),
  'ALTER ROLE app NOLOGIN PASSWORD NULL;',
  role('api', 'LOGIN IN ROLE app'),
  role('worker', 'LOGIN IN ROLE app'),
  role('notary', 'LOGIN IN ROLE es_notary, es_read'),
  role('reporting', 'LOGIN'),
  'ALTER ROLE reporting SET default_transaction_read_only = on;',
  role('migrator', 'NOLOGIN IN ROLE es_owner'),
  role('lists', 'NOLOGIN'),
  'GRANT lists TO migrator;',
].join('\n');

const TRIES_MAX = 20;

/** Makes the roles that are missing and gives them their passwords. Asks for a superuser. */
export async function createRoles(admin: Client, passwords: Passwords): Promise<void> {
  const given = DATABASE_ROLES.flatMap((name) => {
    const password = passwords[name];
    return password === undefined ? [] : [`ALTER ROLE ${name} PASSWORD ${escapeLiteral(password)};`];
  });
  for (let tries = 1; ; tries++) {
    try {
      await admin.query([ROLES, ...given].join('\n'));
      return;
    } catch (error) {
      // "tuple concurrently updated" has no code of its own.
      if (!(error instanceof DatabaseError) || error.code !== 'XX000' || tries === TRIES_MAX) throw error;
      await sleep(Math.random() * 100);
    }
  }
}

const OWNED_BY_OTHERS = `
  SELECT 'ALTER SCHEMA rm OWNER TO migrator' AS sql FROM pg_namespace WHERE nspname = 'rm' AND nspowner <> 'migrator'::regrole
  UNION ALL
  SELECT format('ALTER TABLE %s OWNER TO migrator', oid::regclass) FROM pg_class
  WHERE relkind IN ('r', 'p') AND relowner <> 'migrator'::regrole
    AND (relnamespace = to_regnamespace('rm') OR oid = to_regclass('public.migration'))`;

/** Lets `migrator` make schemas here, and hands over what a superuser made before there was a migrator. */
export async function giveToMigrator(admin: Client): Promise<void> {
  const { rows: here } = await admin.query<{ name: string }>('SELECT current_database() AS name');
  await admin.query(`GRANT CREATE ON DATABASE ${escapeIdentifier(here[0]?.name ?? '')} TO migrator`);
  await admin.query('GRANT USAGE, CREATE ON SCHEMA public TO migrator');
  const { rows } = await admin.query<{ sql: string }>(OWNED_BY_OTHERS);
  for (const { sql } of rows) await admin.query(sql);
}
