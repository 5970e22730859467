// The servers that tests need, started once for all projects of one jest run. Not inside of jest: what starts them does
// not load there.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, buildBundle } from '../../runtime/build.mjs';

const require = createRequire(import.meta.url);
const dist = new URL('../../dist/', import.meta.url).pathname;
const runtime = (name) => require(join(dist, 'runtime', name));
const place = '/var/tmp';
const abandonedAfterMs = 24 * 60 * 60 * 1000;
const started = (globalThis.progresjonServers ??= new Map());
const say = (line) => process.stderr.write(`${line}\n`);

export async function buildOnce() {
  await once('build', async () => {
    await build();
    await buildBundle();
    process.env.TEST_WORKFLOW_BUNDLE = join(dist, 'workflow-bundle.js');
  });
}

/** PostgreSQL that forgets everything: TEST_ADMIN_URL, as its superuser. */
export async function startPostgres() {
  await once('postgres', async () => {
    await build();
    const port = await somePort();
    const options = { dataFolder: folder(), port, database: 'postgres', fsync: false, say };
    const postgres = await runtime('postgres').startPostgres(options);
    process.env.TEST_ADMIN_URL = postgres.adminUrl;
    return postgres;
  });
}

/** A Temporal server without pages: TEST_TEMPORAL_ADDRESS. */
export async function startTemporal() {
  await once('temporal', async () => {
    const program = fetchTemporal();
    const options = { program, dataFolder: folder(), port: await somePort(), headless: true, say };
    const temporal = await runtime('temporal').startTemporal(options);
    process.env.TEST_TEMPORAL_ADDRESS = temporal.address;
    return temporal;
  });
}

/** The Temporal program, downloaded when this machine has none. */
export function fetchTemporal() {
  return runtime('temporal-binary').obtainTemporal(process.env, say);
}

/** Ends what was started and removes its files. */
export async function stopAll() {
  for (const name of ['temporal', 'postgres', 'build']) {
    await started.get(name)?.then((server) => server?.stop());
    started.delete(name);
  }
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}

const folders = (globalThis.progresjonFolders ??= []);

/** The promise is kept, so that a second project waits for the first and starts nothing itself. */
function once(name, start) {
  if (!started.has(name)) started.set(name, start());
  return started.get(name);
}

/** Outside of private homes: PostgreSQL does not run as root, and its user must reach its files. */
function folder() {
  removeAbandoned();
  const path = mkdtempSync(`${place}/progresjon-test-`);
  chmodSync(path, 0o755);
  folders.push(path);
  return path;
}

/** What runs that were killed left behind. */
function removeAbandoned() {
  for (const name of readdirSync(place).filter((entry) => /^progresjon-(test|e2e)-/.test(entry))) {
    const path = join(place, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > abandonedAfterMs) rmSync(path, { recursive: true, force: true });
  }
}

/** Anywhere below the range that outgoing connections use, so that test runs at the same time do not meet. */
function somePort() {
  return runtime('ports').freePort(20_000 + Math.floor(Math.random() * 10_000));
}
