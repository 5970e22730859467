// What a bench runs on: a PostgreSQL of its own, its promises to the disk kept, with our schema in it.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';

/** `ours` requires a compiled module. Answers the server, its keys, and the address for a role; `end()` leaves nothing behind. */
export async function startDatabase(ours) {
  const { asUser, startPostgres } = ours('runtime/postgres');
  const dataFolder = mkdtempSync('/var/tmp/progresjon-bench-');
  chmodSync(dataFolder, 0o755);
  const port = await ours('runtime/ports').freePort(21_000);
  const postgres = await startPostgres({ dataFolder, port, database: 'bench', fsync: true, say: () => undefined });
  const masterKey = randomBytes(32);
  const passwords = Object.fromEntries(ours('store/roles').DATABASE_ROLES.map((role) => [role, 'bench']));
  await ours('store/migrate').migrate(postgres.adminUrl, { passwords, training: true, masterKey });
  return {
    ...{ postgres, masterKey, passwords, urlOf: (role) => asUser(postgres.adminUrl, role, 'bench') },
    async end() {
      await postgres.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
