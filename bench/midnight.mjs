// npm run bench:midnight: many sentences with a deadline on the same day. Their clocks are set so that this midnight comes
// soon; then every reminder must have gone out, while decisions go on. Beside it, on the same machine in the same run: bare
// Temporal timers, and a plain loop that claims rows. PEOPLE (10,000), MINUTES (at most; 90), SPREAD_SECONDS (the product's).
import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { build, buildBundle } from '../runtime/build.mjs';

const PEOPLE = Number(process.env.PEOPLE ?? 10_000);
const MINUTES = Number(process.env.MINUTES ?? 90);
const SPREAD_SECONDS = Number(process.env.SPREAD_SECONDS ?? 240);
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
const { resumeAll } = dist('workflows/resume');
const { startOfDay } = dist('domain/dates');

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
  const bare = await bareTimers(system);
  const rows = await claimedRows(system);
  const page = report({ product, bare, rows });
  process.stdout.write(page);
  writeFileSync(join(root, 'docs/benchmarks/midnight.md'), page);
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
  await dist('store/units').putUnits(store, [
    { id: 'oslo-fengsel', name: 'Oslo fengsel', kind: 'prison', region: 'region-ost', email: null },
  ]);
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address: temporal.address });
  closing.push(() => connection.close());
  const mail = await startMail();
  const worker = fork(join(root, 'dist/worker/main.js'), [], {
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
  return { store, admin, connection, client: new Client({ connection }), mail };
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

function order(caseworker) {
  const judgment = {
    ...{ court: 'oslo-tingrett', caseNumber: '26-1', finalOn: '2026-02-01', offences: ['strl § 321'], remandDays: 0 },
    length: { years: 3, months: 0, days: 0 },
  };
  return {
    ...{ type: 'RegisterSentence', order: { kind: 'imprisonment', judgments: [judgment] }, startDate: '2040-01-02' },
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    ...{ placement: { regime: 'high-security', unit: 'oslo-fengsel' }, caseworker, ruleSet: 'NO-2026.1' },
  };
}

function command(sentenceId, asked) {
  const by = { id: 'bench', role: 'placement', unit: null };
  return { id: randomUUID(), sentenceId, by, expectedVersion: null, epoch: null, ...asked };
}

/** The midnight 30 days before the start of each: one reminder to the placement office. */
async function productAtMidnight({ store, admin, client, mail }) {
  // How far ahead that midnight must lie for everybody to be ready by then is found out on a few, whose own is in a day.
  const few = Math.min(100, PEOPLE);
  const tookMs = await enrol(few, { store, admin, client, atMs: Date.now() + 24 * 60 * 60 * 1000 });
  const leadMs = (tookMs / few) * PEOPLE * 1.25 + 20_000;
  const atMs = Date.now() + leadMs;
  say(`${few} timers armed in ${(tookMs / 1000).toFixed(0)} s; midnight in ${(leadMs / 1000).toFixed(0)} s`);
  await enrol(PEOPLE, { store, admin, client, atMs });
  say(`${PEOPLE} timers armed, ${((atMs - Date.now()) / 1000).toFixed(0)} s before midnight`);
  const late = Date.now() > atMs;
  const decisions = decideMeanwhile(store);
  const before = await decisions.during(() => delay(Math.min(60_000, Math.max(5_000, atMs - Date.now()))));
  if (Date.now() < atMs) await delay(atMs - Date.now());
  const after = await decisions.during(() => allArrived(mail, atMs));
  await decisions.stop();
  const lateness = [...mail.arrivals.values()].map(([first]) => first - atMs).sort((a, b) => a - b);
  const twice = [...mail.arrivals.values()].filter((times) => times.length > 1).length;
  say(`${lateness.length} of ${PEOPLE} reminders are out`);
  return { lateness, twice, before, after, late };
}

/** Registers people on clocks of which the next midnight is at an instant, and waits until each workflow has armed its timer. */
async function enrol(count, { store, admin, client, atMs }) {
  const began = Date.now();
  const ids = Array.from({ length: count }, () => randomUUID());
  const clocks = 'INSERT INTO rm.clock (sentence_id, offset_ms, training) SELECT unnest($1::uuid[]), $2, true';
  await admin.query(clocks, [ids, Math.round(startOfDay('2039-12-03') - atMs)]);
  const waiting = [...ids];
  await inParallel(count, 4, async () => {
    const recorded = await record(store, command(waiting.pop(), order('dev-caseworker')));
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

/** Five decisions a second, each on a new sentence: how long the caller waits for the commit. */
function decideMeanwhile(store) {
  let took = [];
  let going = true;
  const loop = (async () => {
    while (going) {
      const began = performance.now();
      await record(store, command(randomUUID(), order('somebody-else')));
      took.push(performance.now() - began);
      await delay(Math.max(0, 200 - (performance.now() - began)));
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

/** As many workflows of one timer and one local activity, in a worker of this process. */
async function bareTimers({ connection, client }) {
  const lateness = [];
  const worker = await Worker.create({
    ...{ connection, taskQueue: 'bare', workflowsPath: join(root, 'bench/bare-timer.mjs'), maxCachedWorkflows: 500 },
    activities: { rang: (atMs) => void lateness.push(Date.now() - atMs) },
    enableNonLocalActivities: false,
  });
  const running = worker.run();
  const probe = Date.now();
  const start = (atMs) =>
    client.workflow.start('bareTimer', { workflowId: `bare/${randomUUID()}`, taskQueue: 'bare', args: [atMs] });
  for (let n = 0; n < 20; n++) await start(Date.now() - 1);
  const leadMs = Math.max(15_000, ((Date.now() - probe) / 20) * PEOPLE + 15_000);
  const atMs = Date.now() + leadMs;
  await inParallel(PEOPLE, 16, () => start(atMs));
  const until = Date.now() + leadMs + Math.max(60_000, PEOPLE * 100);
  while (lateness.length < PEOPLE + 20 && Date.now() < until) await delay(250);
  worker.shutdown();
  await running;
  say(`${lateness.length - 20} bare timers rang`);
  return { lateness: lateness.slice(20).sort((a, b) => a - b) };
}

/** Rows that are due, claimed a hundred at a time, each batch its own durable commit. */
async function claimedRows({ admin }) {
  await admin.query('CREATE TABLE bench_due (id uuid PRIMARY KEY, due_at timestamptz NOT NULL, done_at timestamptz)');
  await admin.query('CREATE INDEX ON bench_due (due_at) WHERE done_at IS NULL');
  const atMs = Date.now() + 3_000;
  await admin.query(
    `INSERT INTO bench_due SELECT gen_random_uuid(), to_timestamp($1::float8 / 1000) FROM generate_series(1, $2::int)`,
    [atMs, PEOPLE],
  );
  const claim = `
    WITH due AS (SELECT id FROM bench_due WHERE done_at IS NULL AND due_at <= clock_timestamp() LIMIT 100 FOR UPDATE SKIP LOCKED)
    UPDATE bench_due b SET done_at = clock_timestamp() FROM due WHERE b.id = due.id RETURNING b.id`;
  const lateness = [];
  while (lateness.length < PEOPLE) {
    const { rowCount } = await admin.query(claim);
    const at = Date.now() - atMs;
    for (let n = 0; n < rowCount; n++) lateness.push(at);
    if (rowCount === 0) await delay(20);
  }
  return { lateness };
}

async function inParallel(count, lanes, work) {
  let next = 0;
  const lane = async () => {
    while (next++ < count) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function report({ product, bare, rows }) {
  const seconds = (ms) => (ms === undefined ? '–' : (ms / 1000).toFixed(1));
  const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const busiest = (sorted) => {
    const counts = new Map();
    for (const ms of sorted) counts.set(Math.floor(ms / 1000), (counts.get(Math.floor(ms / 1000)) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  const line = (name, sorted) => {
    const span = Math.max(1, (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 1000;
    const figures = [sorted[0], at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1)].map(seconds);
    return `| ${name} | ${sorted.length} | ${(sorted.length / span).toFixed(0)} | ${figures.join(' | ')} | ${busiest(sorted)} |`;
  };
  const answer = (took) => (took.length === 0 ? '–' : `${at(took, 0.5).toFixed(0)} / ${at(took, 0.95).toFixed(0)}`);
  return [
    '<!-- Written by `npm run bench:midnight`. Do not edit. -->',
    '',
    '# Everybody due at one midnight',
    '',
    `${PEOPLE} sentences with a deadline on the same day; wakings spread over ${SPREAD_SECONDS} s. ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0].toFixed(1)} at the end, PostgreSQL with fsync on, Temporal's development server on the same machine${inMemory ? ', its database in memory' : ''}. Lateness is from midnight until the mail server has the reminder.`,
    '',
    '| | out | per second | first, s | half, s | 95 %, s | last, s | busiest second |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    line('Progresjon: wake, record, mail', product.lateness),
    line('bare Temporal timers', bare.lateness),
    line('claimed rows, 100 at a time', rows.lateness),
    '',
    `Sent twice, under the same Message-ID: ${product.twice}. Missing when time was up: ${PEOPLE - product.lateness.length}.${product.late ? ' The machine was not ready by midnight: the lateness holds some of the arming.' : ''}`,
    '',
    `Decisions meanwhile, milliseconds until the commit (half / 95 %): before midnight ${answer(product.before)}, after it ${answer(product.after)}.`,
    '',
  ].join('\n');
}
