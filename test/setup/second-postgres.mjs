// A PostgreSQL of its own beside the one of the tests, until the standard input ends: prints the address of its superuser.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { startPostgres } = require('../../dist/runtime/postgres.js');
const { freePort } = require('../../dist/runtime/ports.js');
const dataFolder = mkdtempSync('/var/tmp/progresjon-test-');
chmodSync(dataFolder, 0o755);
const port = await freePort(20_000 + Math.floor(Math.random() * 10_000));
const say = (line) => process.stderr.write(`${line}\n`);
const postgres = await startPostgres({ dataFolder, port, database: 'restored', fsync: false, say });
process.stdout.write(`${postgres.adminUrl}\n`);
process.stdin.resume().on('end', async () => {
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit(0);
});
