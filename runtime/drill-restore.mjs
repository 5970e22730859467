// `npm run drill:restore`: a system at work loses its database, files and all. It comes back from a base backup and the
// archived WAL, first to a moment in between on an empty folder, then to the end; verifies; and its workflows go on.
// Prints what was lost, and how long it took. Everything happens in a folder of its own, which is removed.
import { fork, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { build, buildBundle } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const dist = (name) => require(join(root, 'dist', name));
/** How long a change may wait before its piece of WAL is archived, as in production but shorter: docs/operations.md. */
const ARCHIVE_TIMEOUT_S = 3;
const WORK_MS = 12_000;
const PEOPLE = 15;

const folder = mkdtempSync('/var/tmp/progresjon-drill-');
chmodSync(folder, 0o755);
const [archive, backup, data] = ['archive', 'backup', 'data'].map((name) => join(folder, name));
const started = [];
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const say = (line) => console.log(line);

await build();
await buildBundle();
const { postgresBinaries } = dist('runtime/postgres-binaries');
const { freePort } = dist('runtime/ports');
const { readRuntime } = dist('runtime/state');
const { postgres: program, initdb, user } = await postgresBinaries();

try {
  await drill();
} finally {
  for (const child of started.reverse())
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function drill() {
  const port = await freePort(21_000 + Math.floor(Math.random() * 5_000));
  const url = `postgres://postgres:drill@127.0.0.1:${port}/progresjon`;
  for (const path of [archive, data]) ours(path);
  let server = await first(port);
  const system = await startSystem(url, port);
  const baseMs = await timed(() => baseBackup(url));
  say(`base backup: ${seconds(baseMs)}`);

  const work = await workFor(system, WORK_MS);
  const { moment } = work;
  server.kill('SIGKILL');
  await once(server, 'exit');
  const lostAt = Date.now();
  rmSync(data, { recursive: true });
  say(`disaster: the server is killed and its files are gone, ${work.acknowledged.length} sentences after the backup`);

  const aside = join(folder, 'aside');
  const asidePort = await freePort(port + 10);
  const asideMs = await timed(async () => {
    const other = await restore(aside, asidePort, `recovery_target_time = '${moment}'`);
    const known = await verified(url.replace(`:${port}/`, `:${asidePort}/`), system);
    const expected = work.acknowledged.filter(({ at }) => at <= Date.parse(moment));
    const there = await present(
      asidePort,
      expected.map(({ id }) => id),
    );
    say(`to ${moment}: ${known}; ${there} of ${expected.length} sentences that were acknowledged before that moment`);
    other.kill('SIGINT');
    await once(other, 'exit');
  });
  say(`restored to a moment on an empty folder and verified: ${seconds(asideMs)}`);

  const endMs = await timed(async () => {
    server = await restore(data, port, '');
  });
  const known = await verified(url, system);
  const kept = await present(
    port,
    work.acknowledged.map(({ id }) => id),
  );
  const lost = work.acknowledged.length - kept;
  const lastKept = work.acknowledged[kept - 1]?.at ?? work.began;
  say(
    `to the end of the archive: ${known}; took ${seconds(endMs)}, ${seconds(Date.now() - lostAt)} after the disaster`,
  );
  say(
    `LOST: ${lost} of ${work.acknowledged.length} acknowledged sentences, the last ${seconds(work.ended - lastKept)} of work`,
  );
  say(
    `  (at most archive_timeout, here ${ARCHIVE_TIMEOUT_S} s, and the piece under way; a standby by streaming loses none)`,
  );
  await resumed(system);
  await stopSystem(system);
  if (kept === 0) throw new Error('Nothing came back.');
}

function ours(path) {
  mkdirSync(path, { mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
}

async function first(port) {
  const password = join(folder, 'password');
  writeFileSync(password, 'drill');
  if (user) chownSync(password, user.uid, user.gid);
  run(initdb, [
    `--pgdata=${data}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '--locale=C',
    '--encoding=UTF8',
  ]);
  const server = await serve(data, port);
  await query(port, 'postgres', 'CREATE DATABASE progresjon');
  return server;
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { ...user, cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function serve(at, port) {
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'],
    ...['wal_level=replica', 'archive_mode=on', `archive_timeout=${ARCHIVE_TIMEOUT_S}s`],
    `archive_command=test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f`,
  ];
  const args = ['-D', at, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(server);
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-4_000)));
  for (const until = Date.now() + 120_000; ; await delay(100)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended:\n${log}`);
    try {
      const [{ wait }] = await query(port, 'postgres', 'SELECT pg_is_in_recovery() AS wait');
      if (!wait) return server;
    } catch (error) {
      if (Date.now() > until) throw new Error(`PostgreSQL does not answer:\n${log}`, { cause: error });
    }
  }
}

async function query(port, database, sql, values = []) {
  const client = new pg.Client({ connectionString: `postgres://postgres:drill@127.0.0.1:${port}/${database}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Without pg_basebackup, which the embedded PostgreSQL lacks: the server's own functions around a copy of its files. */
async function baseBackup(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT pg_backup_start('drill', true)`);
  const skipped = new Set(['pg_wal', 'postmaster.pid', 'postmaster.opts']);
  cpSync(data, backup, {
    recursive: true,
    filter: (path) => !skipped.has(path.slice(data.length + 1)),
    errorOnExist: false,
  });
  const { rows } = await client.query('SELECT labelfile, spcmapfile FROM pg_backup_stop(true)');
  writeFileSync(join(backup, 'backup_label'), rows[0].labelfile);
  if (rows[0].spcmapfile) writeFileSync(join(backup, 'tablespace_map'), rows[0].spcmapfile);
  await client.end();
}

async function restore(at, port, target) {
  cpSync(backup, at, { recursive: true });
  mkdirSync(join(at, 'pg_wal'), { recursive: true, mode: 0o700 });
  writeFileSync(join(at, 'recovery.signal'), '');
  const settings = [`restore_command = 'cp ${archive}/%f "%p"'`, `recovery_target_action = 'promote'`, target];
  writeFileSync(join(at, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, at]);
  chmodSync(at, 0o700);
  return serve(at, port);
}

async function startSystem(url, port) {
  const place = join(folder, 'system');
  mkdirSync(place);
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'development', PROGRESJON_DATA: place, DATABASE_URL: url, SAMPLE_PEOPLE: String(PEOPLE) },
    ...{ TEMPORAL_ADDRESS: '', SMTP_URL: '', PUBLIC_URL: '', TEMPORAL_HEADLESS: 'true' },
    ...{ PORT: String(port + 1_000), TEMPORAL_PORT: String(port + 2_000), SMTP_PORT: String(port + 3_000) },
  };
  const child = fork(join(root, 'cli/progresjon.mjs'), ['start'], {
    env,
    execArgv: ['--require', join(root, 'dist/runtime/tether.js')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  started.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  for (const until = Date.now() + 240_000; ; await delay(200)) {
    const state = readRuntime(place);
    if (state?.ready) return { child, env, state };
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The system did not start:\n${printed}`);
  }
}

async function stopSystem({ child }) {
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** Registers sentence after sentence; what was acknowledged, when, and a moment in the middle by the database's clock. */
async function workFor({ state }, ms) {
  const form = { grant_type: 'client_credentials', client_id: 'dev-placement', client_secret: 'dev-secret' };
  const answer = await fetch(`${state.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = await answer.json();
  const began = Date.now();
  const acknowledged = [];
  let moment;
  for (let n = 0; Date.now() - began < ms; n++) {
    const response = await fetch(`${state.url}/api/sentences`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `drill-${n}`,
      },
      body: JSON.stringify(order(n)),
    });
    if (response.status === 201) acknowledged.push({ id: (await response.json()).id, at: Date.now() });
    // Not acknowledged: the same key may be sent again, and nothing was promised.
    else if (![429, 503].includes(response.status)) throw new Error(`${response.status} ${await response.text()}`);
    if (!moment && Date.now() - began > ms / 3) {
      moment = new Date().toISOString();
      await delay(1_000);
    }
    await delay(20);
  }
  return { began, acknowledged, moment, ended: Date.now() };
}

function order(n) {
  const today = new Date().toISOString().slice(0, 10);
  const length = { years: 1, months: n % 12, days: 0 };
  return {
    kind: 'imprisonment',
    person: { name: `Drill ${n}`, birthDate: '1990-04-12', nationalId: null, citizenship: 'NO' },
    judgments: [
      {
        ...{
          court: 'oslo-tingrett',
          caseNumber: `26-${String(n).padStart(6, '0')}MED-TOSL/01`,
          finalOn: today,
          length,
        },
        ...{ offences: ['strl § 321'], remandDays: 0 },
      },
    ],
    ...{ startDate: today, caseworker: 'dev-caseworker' },
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
  };
}

/** `progresjon verify` against a database, with the master key of the system. */
async function verified(adminUrl, { env, state }) {
  const { masterKey } = JSON.parse(readFileSync(join(env.PROGRESJON_DATA, 'secrets.json'), 'utf8'));
  const own = new URL(state.databaseUrl);
  own.port = new URL(adminUrl).port;
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'cli/progresjon.mjs'), 'verify'], {
    env: { ...env, DATABASE_URL: own.href, MASTER_KEY: masterKey },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The restored log does not verify:\n${stdout}${stderr}`);
  return stdout.split('\n').find((line) => line.startsWith('The log is whole'));
}

async function present(port, ids) {
  const sql = 'SELECT count(*)::int AS n FROM es.stream WHERE stream_id = ANY ($1)';
  return (await query(port, 'progresjon', sql, [ids]))[0].n;
}

/**
 * Temporal knows more than an older log does: its workflows are ended, and `progresjon resume` starts one for each open
 * sentence from the log alone. Then each follows its log to the end.
 */
async function resumed({ env, state }) {
  const { Client, Connection } = require('@temporalio/client');
  const connection = await Connection.connect({ address: state.temporalAddress });
  const client = new Client({ connection });
  let ended = 0;
  const tookMs = await timed(async () => {
    for await (const { workflowId } of client.workflow.list({
      query: `WorkflowType = 'sentence' AND ExecutionStatus = 'Running'`,
    })) {
      await client.workflow.getHandle(workflowId).terminate('an older log was restored');
      ended += 1;
    }
    const { stdout, status, stderr } = spawnSync(process.execPath, [join(root, 'cli/progresjon.mjs'), 'resume'], {
      env: { ...env, DATABASE_URL: '', TEMPORAL_ADDRESS: '' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`resume: ${stdout}${stderr}`);
    say(`workflows: ${ended} ended; ${stdout.trim().split('\n').at(-1)}`);
    for (const until = Date.now() + 120_000; ; await delay(300)) {
      const [{ behind }] = await query(
        new URL(state.databaseUrl).port,
        'progresjon',
        'SELECT count(*)::int AS behind FROM es.stream WHERE workflow_version < version',
      );
      if (behind === 0) return;
      if (Date.now() > until) throw new Error(`${behind} workflows do not follow their log.`);
    }
  });
  await connection.close();
  say(`every workflow has followed its log: ${seconds(tookMs)}`);
}

async function timed(work) {
  const began = Date.now();
  await work();
  return Date.now() - began;
}
