// `npm run drill:restore`: a machine is lost with everything on it, in the middle of work. What was elsewhere is left: a base
// backup, the archived WAL, the secrets, the notary's folder. The database comes back, first as of a moment in between, then
// to the end of the archive; the log is verified; Temporal begins empty, and every workflow is started again from the log.
// Prints what was lost and how long each step took, and writes docs/benchmarks/restore.md. All in a folder that is removed.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { build, buildBundle } from '../build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { people, workMs, archiveTimeoutS } = {
  people: Number(process.env.DRILL_PEOPLE ?? 60),
  workMs: Number(process.env.DRILL_WORK_MS ?? 20_000),
  /** How long a change waits at most before its piece of WAL is archived. */
  archiveTimeoutS: Number(process.env.DRILL_ARCHIVE_TIMEOUT_S ?? 5),
};
await build();
await buildBundle();
const { RecoverablePostgres } = await import('./postgres.mjs');
const { endSystem, progresjon, startSystem, workFor } = await import('./system.mjs');
const { freePort } = createRequire(import.meta.url)(join(root, 'dist/runtime/ports'));

const folder = mkdtempSync('/var/tmp/progresjon-drill-');
chmodSync(folder, 0o755);
const at = (name) => join(folder, name);
const running = { servers: [], systems: [] };
const rows = [];
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

try {
  await drill();
} finally {
  for (const system of running.systems) await endSystem(system, 'SIGKILL').catch(() => undefined);
  for (const server of running.servers) await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function drill() {
  const port = await freePort(21_000 + Math.floor(Math.random() * 3_000));
  const server = await RecoverablePostgres.create({
    ...{ folder: at('data'), archive: at('archive'), archiveTimeoutS, port },
  });
  running.servers.push(server);
  const system = await systemOn(server, at('machine'));
  await step('base backup, while it serves', () => server.backupTo(at('backup')));
  const work = await workFor(system, workMs);

  mkdirSync(at('elsewhere'));
  cpSync(join(at('machine'), 'secrets.json'), join(at('elsewhere'), 'secrets.json'));
  await Promise.all([endSystem(system, 'SIGKILL'), server.end('SIGKILL')]);
  // The notary stands on a machine of its own, and outlives this one.
  cpSync(join(at('machine'), 'notary'), join(at('elsewhere'), 'notary'), { recursive: true });
  for (const lost of ['data', 'machine']) rmSync(at(lost), { recursive: true });
  const lostAt = Date.now();
  say(`The machine is lost, ${work.acknowledged.length} acknowledged sentences after the backup.`);

  await toAMoment(server, system, work);
  await toTheEnd(server, system, work, lostAt);
  await writePage();
}

async function systemOn(server, place) {
  const system = await startSystem({ folder: place, databaseUrl: server.url, port: server.port + 4_000, people });
  running.systems.push(system);
  return system;
}

/** As an auditor would want it, beside whatever else runs. */
async function toAMoment(server, system, { acknowledged, moment }) {
  const port = await freePort(server.port + 10);
  await step('restored as of a moment, in another folder, and verified', async () => {
    const aside = await server.restored({ backup: at('backup'), folder: at('aside'), port, moment });
    running.servers.push(aside);
    const before = acknowledged.filter((one) => one.at <= Date.parse(moment));
    const [there, later] = [await kept(aside, before), (await kept(aside, acknowledged)) - (await kept(aside, before))];
    if (there !== before.length || later !== 0)
      throw new Error(`${there} of ${before.length} are there, and ${later} later`);
    const words = verified(aside, system, []);
    await aside.end();
    return `all ${there} sentences that were acknowledged by then, none of the ${acknowledged.length - there} later ones; ${words}`;
  });
}

async function toTheEnd(gone, system, { acknowledged, ended }, lostAt) {
  let server;
  await step('restored to the end of the archive', async () => {
    server = await gone.restored({ backup: at('backup'), folder: at('data'), port: gone.port });
    running.servers.push(server);
    return '';
  });
  await step('verified, against the checkpoints that the notary kept outside', () =>
    verified(server, system, [
      '--checkpoints',
      at('elsewhere/notary/checkpoints'),
      '--key',
      at('elsewhere/notary/key.pub'),
    ]),
  );
  const there = await kept(server, acknowledged);
  const missing = acknowledged.length - there;
  const first = acknowledged[there];
  const lost =
    missing === 0
      ? 'nothing'
      : `${missing} of ${acknowledged.length} acknowledged sentences, ${seconds(ended - first.at)} of work`;
  rows.push(['**lost**', '', lost]);
  say(`LOST: ${lost} (archive_timeout ${archiveTimeoutS} s)`);
  if (there === 0) throw new Error('Nothing came back.');
  await step('started on an empty machine: API, worker and an empty Temporal', async () => {
    mkdirSync(at('machine'));
    cpSync(at('elsewhere'), at('machine'), { recursive: true });
    await systemOn(server, at('machine'));
    return '';
  });
  await step('one workflow for each open sentence, and each has followed its log', () => resumed(server));
  rows.push(['from the loss to work as usual', seconds(Date.now() - lostAt), '']);
  say(`From the loss to work as usual: ${seconds(Date.now() - lostAt)}`);
  await endSystem(running.systems.at(-1));
  await server.end();
}

/** `progresjon verify`, with the secrets that were kept elsewhere. */
function verified(server, { env, state }, options) {
  const { masterKey, databasePasswords } = JSON.parse(readSecrets());
  const url = new URL(server.url);
  Object.assign(url, { username: 'worker', password: databasePasswords.worker });
  const { lines, output, status } = progresjon(['verify', ...options], {
    ...{ ...env, PUBLIC_URL: state.url },
    ...{ DATABASE_URL: url.href, MASTER_KEY: masterKey },
  });
  // The notary may have signed what the archive never got: that is what its checkpoints are for.
  const cutShort = lines.some((line) => /the log ends before$/.test(line));
  if (status !== 0 && !cutShort) throw new Error(`The restored log does not verify:\n${output}`);
  if (cutShort) return lines.filter((line) => /^event |^The log/.test(line)).join('; ');
  return lines.filter((line) => /^(The log is whole|Held against)/.test(line)).join('. ');
}

function readSecrets() {
  return readFileSync(at('elsewhere/secrets.json'), 'utf8');
}

async function kept(server, sentences) {
  const sql = 'SELECT count(*)::int AS n FROM es.stream WHERE stream_id = ANY ($1)';
  return (await server.query(sql, [sentences.map(({ id }) => id)]))[0].n;
}

async function resumed(server) {
  const { env } = running.systems.at(-1);
  const { lines, output, status } = progresjon(['resume'], env);
  if (status !== 0) throw new Error(`resume: ${output}`);
  for (const until = Date.now() + 180_000; ; await delay(1_000)) {
    const held = progresjon(['reconcile'], env);
    const [{ behind }] = await server.query(
      'SELECT count(*)::int AS behind FROM es.stream WHERE workflow_version < version',
    );
    if (held.status === 0 && behind === 0)
      return `${lines.at(-1)} \`progresjon reconcile\` has nothing left to a person.`;
    if (Date.now() > until) throw new Error(`${behind} workflows do not follow their log: ${held.output}`);
  }
}

async function step(name, work) {
  const began = Date.now();
  const found = (await work()) ?? '';
  rows.push([name, seconds(Date.now() - began), found]);
  say(`${name}: ${seconds(Date.now() - began)}${found && `; ${found}`}`);
}

function say(line) {
  console.log(line);
}

async function writePage() {
  const page = `<!-- Made by \`npm run drill:restore\`. Do not edit. -->

# A machine is lost

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}; ${people} people and the sentences registered meanwhile. What is done: [operations](../operations.md#restore).

| step | took | found |
| --- | --: | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

With \`archive_timeout\` at ${archiveTimeoutS} s. What is lost is at most that, and the piece of WAL under way; a standby that commits are waited for (\`synchronous_standby_names\`) loses nothing.
`;
  mkdirSync(join(root, 'docs/benchmarks'), { recursive: true });
  const file = join(root, 'docs/benchmarks/restore.md');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
