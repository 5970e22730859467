// npm run bench:midnight: many sentences with a deadline on the same day. Their clocks are set so that this midnight comes
// soon; then every reminder must have gone out, while decisions go on. Beside it, on the same machine in the same run: bare
// Temporal timers, and a plain loop that claims rows. PEOPLE (10,000), MINUTES (at most; 90), SPREAD_SECONDS (600; the product's
// is longer, and the bench waits for it).
import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { build, buildBundle } from '../runtime/build.mjs';
import { page } from './midnight-page.mjs';
import { bareTimers, claimedRows, inParallel } from './midnight-yardsticks.mjs';

const PEOPLE = Number(process.env.PEOPLE ?? 10_000);
const MINUTES = Number(process.env.MINUTES ?? 90);
const DECISIONS_PER_SECOND = 2;
const SPREAD_SECONDS = Number(process.env.SPREAD_SECONDS ?? 600);
const BEGAN = Date.now();
const root = new URL('..', import.meta.url).pathname;
const require = createRequire(import.meta.url);
const dist = (path) => require(join(root, 'dist', path));
const say = (line) => process.stderr.write(`${((Date.now() - BEGAN) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);

await build();
await buildBundle();
const { record } = dist('store/record');
const { openStore } = dist('store/data-source');
const { migrate } = dist('store/migrate');
const { nextEpoch } = dist('store/epoch');
const { commandOf, placement, registration } = dist('bench/life');
const { resumeAll } = dist('workflows/resume');
const { startOfDay } = dist('domain/dates');
const { stopwatch } = dist('bench/processor-time');

const folder = mkdtempSync('/var/tmp/progresjon-bench-');
chmodSync(folder, 0o755);
// The development server's SQLite would wait for the disk with every step; what is measured is the work. In memory, where there is such a place.
const inMemory = existsSync('/dev/shm');
const temporalFolder = inMemory ? mkdtempSync('/dev/shm/progresjon-bench-') : folder;
const closing = [() => [folder, temporalFolder].forEach((place) => rmSync(place, { recursive: true, force: true }))];
try {
  await run();
} finally {
  for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => undefined);
}
process.exit(0);

async function run() {
  const system = await startSystem();
  const product = await productAtMidnight(system);
  const bare = await bareTimers(system, PEOPLE);
  say(`${bare.lateness.length} bare timers rang`);
  const rows = await claimedRows(system, PEOPLE);
  // As a part of `npm run bench`: its page is another.
  if (process.env.JSON_FILE)
    return writeFileSync(process.env.JSON_FILE, JSON.stringify({ product, bare, rows, people: PEOPLE }));
  const text = page({ ...{ product, bare, rows, inMemory }, people: PEOPLE, spreadSeconds: SPREAD_SECONDS });
  process.stdout.write(text);
  mkdirSync(join(root, 'docs/benchmarks'), { recursive: true });
  writeFileSync(join(root, 'docs/benchmarks/midnight.md'), text);
}

/** PostgreSQL with fsync on, Temporal, a mail server that takes everything, and the product's own worker. */
async function startSystem() {
  const { freePort } = dist('runtime/ports');
  const base = 20_000 + Math.floor(Math.random() * 9_000);
  const postgres = await dist('runtime/postgres').startPostgres({
    ...{ dataFolder: folder, port: await freePort(base), database: 'bench', fsync: true, say },
  });
  closing.push(() => postgres.stop());
  const program = dist('runtime/temporal-binary').obtainTemporal(process.env, say);
  const temporal = await dist('runtime/temporal').startTemporal({
    ...{ program, dataFolder: temporalFolder, port: await freePort(base + 300), headless: true, say },
  });
  closing.push(() => temporal.stop());
  const masterKey = randomBytes(32);
  const passwords = Object.fromEntries(dist('store/roles').DATABASE_ROLES.map((role) => [role, `${role}-bench`]));
  await migrate(postgres.adminUrl, { passwords, training: true, masterKey });
  const url = dist('runtime/postgres').asUser(postgres.adminUrl, 'worker', passwords.worker);
  const store = await openStore({ url, masterKey, poolSize: 10 });
  closing.push(() => store.close());
  const admin = new pg.Pool({ connectionString: postgres.adminUrl, max: 4 });
  admin.on('error', () => undefined);
  closing.push(() => admin.end());
  await dist('store/lists/units').putUnits(store, [
    { id: 'oslo-fengsel', name: 'Oslo fengsel', kind: 'prison', region: 'region-ost', email: null },
  ]);
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address: temporal.address });
  closing.push(() => connection.close());
  const mail = await startMail();
  const worker = fork(join(root, 'dist/worker/main.js'), [], {
    // Whatever kills this, the worker ends with it.
    execArgv: ['--require', join(root, 'dist/runtime/tether.js')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...{ DATABASE_URL: url, MASTER_KEY: masterKey.toString('base64'), TEMPORAL_ADDRESS: temporal.address },
      ...{
        SMTP_URL: mail.url,
        WAKE_SPREAD_SECONDS: String(SPREAD_SECONDS),
        LOG_LEVEL: 'warn',
        NODE_ENV: 'development',
      },
    },
  });
  closing.push(async () => {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  });
  await once(worker, 'message');
  const pids = { Temporal: temporal.pid, PostgreSQL: postgres.pid, worker: worker.pid };
  return { store, admin, connection, client: new Client({ connection }), mail, pids, stopwatch };
}

async function startMail() {
  const arrivals = new Map();
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
    onData(stream, _session, done) {
      let head = '';
      stream.on('data', (chunk) => (head += chunk.toString()));
      stream.on('end', () => {
        const id = /^Message-ID: (.*)$/im.exec(head)?.[1] ?? randomUUID();
        arrivals.set(id, [...(arrivals.get(id) ?? []), Date.now()]);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { arrivals, url: `smtp://127.0.0.1:${server.server.address().port}` };
}

/** The midnight 30 days before the start of each: one reminder to the placement office. */
async function productAtMidnight({ store, admin, client, mail, pids }) {
  // How far ahead that midnight must lie for everybody to be ready by then is found out on a few, whose own is in a day.
  const few = Math.min(100, PEOPLE);
  const tookMs = await enrol(few, { store, admin, client, atMs: Date.now() + 24 * 60 * 60 * 1000 });
  const leadMs = (tookMs / few) * PEOPLE * 1.25 + 20_000;
  const atMs = Date.now() + leadMs;
  say(`${few} timers armed in ${(tookMs / 1000).toFixed(0)} s; midnight in ${(leadMs / 1000).toFixed(0)} s`);
  await enrol(PEOPLE, { store, admin, client, atMs });
  say(`${PEOPLE} timers armed, ${((atMs - Date.now()) / 1000).toFixed(0)} s before midnight`);
  const late = Date.now() > atMs;
  const decisions = await decideMeanwhile(store);
  const before = await decisions.during(() => delay(Math.min(60_000, Math.max(10_000, atMs - Date.now()))));
  if (Date.now() < atMs) await delay(atMs - Date.now());
  const used = stopwatch(pids);
  const after = await decisions.during(() => allArrived(mail, atMs));
  const cpu = used();
  // Each workflow wakes all the same, within the spread, and finds it done.
  const usedBehind = stopwatch(pids);
  await delay(Math.max(0, atMs + SPREAD_SECONDS * 1000 + 2_000 - Date.now()));
  const behind = usedBehind();
  await decisions.stop();
  const lateness = [...mail.arrivals.values()].map(([first]) => first - atMs).sort((a, b) => a - b);
  const twice = [...mail.arrivals.values()].filter((times) => times.length > 1).length;
  say(`${lateness.length} of ${PEOPLE} reminders are out`);
  return { lateness, twice, before, after, late, cpu, behind };
}

/** Registers people on clocks of which the next midnight is at an instant, and waits until each workflow has armed its timer. */
async function enrol(count, { store, admin, client, atMs }) {
  const began = Date.now();
  const ids = Array.from({ length: count }, () => randomUUID());
  const clocks = 'INSERT INTO rm.clock (sentence_id, offset_ms, training) SELECT unnest($1::uuid[]), $2, true';
  await admin.query(clocks, [ids, Math.round(startOfDay('2039-12-03') - atMs)]);
  const waiting = [...ids];
  await inParallel(count, 4, async () => {
    const recorded = await record(store, commandOf(waiting.pop(), placement, registration('2040-01-02', 3)));
    if (!recorded.ok) throw new Error(recorded.code);
  });
  say(`${count} sentences registered`);
  const sentences = ids.map((sentenceId) => ({ sentenceId, version: 1 }));
  await resumeAll(sentences, client, { nextEpoch: () => nextEpoch(store), ratePerSecond: 500 });
  // A workflow that has looked has drawn level with its log, and its timer is armed by the same task.
  const waits = 'SELECT count(*)::int AS n FROM es.stream WHERE stream_id = ANY ($1) AND workflow_version < version';
  while ((await admin.query(waits, [ids])).rows[0].n > 0) await delay(250);
  return Date.now() - began;
}

async function allArrived({ arrivals }, atMs) {
  const until = BEGAN + MINUTES * 60_000;
  let told = 0;
  while (arrivals.size < PEOPLE && Date.now() < until) {
    await delay(250);
    if (arrivals.size - told >= PEOPLE / 10) {
      told = arrivals.size;
      say(`${told} reminders, ${((Date.now() - atMs) / 1000).toFixed(0)} s after midnight`);
    }
  }
}

/** Decisions at a steady rate, in turn on a few sentences: how long the caller waits for the commit. */
async function decideMeanwhile(store) {
  const sentences = Array.from({ length: 20 }, () => randomUUID());
  for (const id of sentences) await record(store, commandOf(id, placement, registration('2040-01-02', 3)));
  let took = [];
  let going = true;
  const loop = (async () => {
    for (let n = 0; going; n++) {
      const began = performance.now();
      const credit = { type: 'CreditRemand', creditId: `credit-${n}`, days: 1, reason: 'bench' };
      const { ok } = await record(store, commandOf(sentences[n % sentences.length], placement, credit));
      if (!ok) throw new Error('A decision was refused');
      took.push(performance.now() - began);
      await delay(Math.max(0, 1000 / DECISIONS_PER_SECOND - (performance.now() - began)));
    }
  })();
  return {
    async during(work) {
      took = [];
      await work();
      return [...took].sort((a, b) => a - b);
    },
    stop: () => ((going = false), loop),
  };
}
