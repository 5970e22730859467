// `npm run bench:record`: the record beside its yardsticks, in one run, on one PostgreSQL with fsync on. Prints what it
// measures and writes docs/benchmarks/record.md. BENCH_EVENTS, BENCH_APPEND_MS, BENCH_TAIL_MS and BENCH_ASOF make it shorter.
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from '../runtime/build.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const require = createRequire(import.meta.url);
const ours = (module) => require(join(root, 'dist', module));
const sizes = {
  events: Number(process.env.BENCH_EVENTS ?? 1_000_000),
  appendMs: Number(process.env.BENCH_APPEND_MS ?? 10_000),
  tailMs: Number(process.env.BENCH_TAIL_MS ?? 60_000),
  asOf: (process.env.BENCH_ASOF ?? '10,1000,10000').split(',').map(Number),
};
const CLIENTS = 8;
const BODY = JSON.stringify({ text: 'x'.repeat(480) });
const REGISTRATION = {
  type: 'RegisterSentence',
  order: {
    kind: 'imprisonment',
    judgments: [
      {
        ...{
          court: 'oslo-tingrett',
          caseNumber: '26-012345MED-TOSL/01',
          finalOn: '2026-02-01',
          offences: ['strl § 321'],
        },
        ...{ remandDays: 12, length: { years: 1, months: 6, days: 0 } },
      },
    ],
  },
  person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
  startDate: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  placement: { regime: 'high-security', unit: 'oslo-fengsel' },
  caseworker: 'ola',
  ruleSet: 'NO-2026.1',
};
const lines = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};
const number = (value) => Math.round(value).toLocaleString('en-GB');

await build();
// Installed apart: what they ask of their peers is not what we have.
const peers = join(root, 'tools/bench-peers');
if (!existsSync(join(peers, 'node_modules'))) execFileSync('npm', ['ci', '--prefix', peers], { stdio: 'inherit' });
const { Client } = require('pg');
const dataFolder = mkdtempSync('/var/tmp/progresjon-bench-');
chmodSync(dataFolder, 0o755);
const { startPostgres, asUser } = ours('runtime/postgres.js');
const port = await ours('runtime/ports.js').freePort(21_000);
const postgres = await startPostgres({ dataFolder, port, database: 'bench', fsync: true, say: () => undefined });
try {
  await run();
} finally {
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function run() {
  const masterKey = randomBytes(32);
  const passwords = { worker: 'bench', api: 'bench', notary: 'bench', reporting: 'bench' };
  await ours('store/migrate.js').migrate(postgres.adminUrl, { passwords, training: true, masterKey });
  const url = asUser(postgres.adminUrl, 'worker', 'bench');
  const store = await ours('store/data-source.js').openStore({ url, masterKey, poolSize: 8 });
  const load = loadavg()[0].toFixed(1);
  say('# The record beside its yardsticks');
  say();
  say(
    `Written by \`npm run bench:record\` on ${new Date().toISOString().slice(0, 10)}. ${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.versions.node}, PostgreSQL ${postgres.version}, fsync on; load before the run ${load}.`,
  );
  say('Only ratios within one run mean anything: each row stands beside its yardstick on the same server.');
  try {
    await appends(url);
    await asOf(store);
    await tailing(store, url);
    await verification(store, url);
  } finally {
    await store.close();
  }
  const place = join(root, 'docs/benchmarks');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'record.md'), `${lines.join('\n')}\n`);
}

/** Blocks in turn, twice, so that a drift of the machine meets all alike. */
async function appends(url) {
  const admin = await connected(postgres.adminUrl);
  await admin.query(
    'CREATE TABLE public.plain (id bigserial PRIMARY KEY, body text NOT NULL); GRANT ALL ON public.plain, public.plain_id_seq TO worker',
  );
  const { getPostgreSQLEventStore } = createRequire(join(peers, 'package.json'))('@event-driven-io/emmett-postgresql');
  await admin.query('CREATE DATABASE emmett');
  const emmettUrl = postgres.adminUrl.replace(/\/bench$/, '/emmett');
  const emmett = getPostgreSQLEventStore(emmettUrl);
  await emmett.schema?.migrate?.();
  const ways = {
    'plain single-row insert': async () => {
      const client = await connected(url);
      return {
        once: () => client.query({ name: 'p', text: 'INSERT INTO public.plain (body) VALUES ($1)', values: [BODY] }),
        end: () => client.end(),
      };
    },
    'ours (es.append: chain, gapless position, command id)': async () => {
      const client = await connected(url);
      const stream = randomUUID();
      let version = 0;
      const text = `SELECT es.append($1, $2, $3, 'sentence', NULL, $4, clock_timestamp(), '{}', $5, $6, '{Counted}', '{1}', '{2026-03-02}', $7)`;
      const once = () => {
        const id = randomUUID();
        const metadata = JSON.stringify({ commandId: id, commandType: 'Bench' });
        const values = [id, Buffer.alloc(32), stream, version++, metadata, [randomUUID()], [BODY]];
        return client.query({ name: 'a', text, values });
      };
      return { once, end: () => client.end() };
    },
    'emmett-postgresql 0.42.0 (appendToStream)': async () => {
      const stream = `bench-${randomUUID()}`;
      const event = () => ({ type: 'Counted', data: { text: BODY } });
      return { once: () => emmett.appendToStream(stream, [event()]), end: async () => undefined };
    },
  };
  const rates = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < 2; round++)
    for (const [name, open] of Object.entries(ways)) rates[name].push(await rate(open, sizes.appendMs / 2));
  await emmett.close();
  await admin.end();
  const best = Object.entries(rates).map(([name, found]) => [name, (found[0] + found[1]) / 2]);
  const plain = best[0][1];
  say('\n## Appends, one event each, 8 clients\n\n| way | events/s | of the plain insert |\n| --- | ---: | ---: |');
  for (const [name, perSecond] of best) say(`| ${name} | ${number(perSecond)} | ${(perSecond / plain).toFixed(2)} |`);
}

async function rate(open, ms) {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, open));
  const until = Date.now() + ms;
  let done = 0;
  const started = process.hrtime.bigint();
  await Promise.all(
    clients.map(async ({ once }) => {
      while (Date.now() < until) {
        await once();
        done += 1;
      }
    }),
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  await Promise.all(clients.map(({ end }) => end()));
  return done / seconds;
}

/** A sentence as it was known at a moment, for a day; beside the same rows, fetched and left alone. */
async function asOf(store) {
  const { record } = ours('store/record.js');
  const { readSentence } = ours('store/read.js');
  const timeline = ours('domain/timeline.js');
  const admin = await connected(postgres.adminUrl);
  const by = { id: 'bench', role: 'placement', unit: null };
  say(
    '\n## As of: one sentence as known at a moment, for a day\n\n| events | median ms | p95 ms | the same rows by SELECT, ms | ratio |\n| ---: | ---: | ---: | ---: | ---: |',
  );
  for (const events of sizes.asOf) {
    const sentenceId = randomUUID();
    const envelope = (id) => ({ id, sentenceId, by, expectedVersion: null, epoch: null });
    const first = await record(store, { ...REGISTRATION, ...envelope(`r/${sentenceId}`) });
    if (!first.ok) throw new Error(`The sentence was refused: ${first.code}`);
    await record(store, {
      ...envelope(`c/${sentenceId}`),
      type: 'CreditRemand',
      creditId: 'credit-0',
      days: 1,
      reason: 'bench',
    });
    await grow(admin, sentenceId, events);
    const now = new Date().toISOString();
    const read = async () => {
      const found = await readSentence(store, sentenceId);
      timeline.asOf(found.events, now, now.slice(0, 10));
    };
    const rows = () => store.db.query('SELECT * FROM es.event WHERE stream_id = $1 ORDER BY version', [sentenceId]);
    const [a, b] = [await times(read), await times(rows)];
    say(
      `| ${number(events)} | ${a.median.toFixed(1)} | ${a.p95.toFixed(1)} | ${b.median.toFixed(1)} | ${(a.median / b.median).toFixed(2)} |`,
    );
  }
  await admin.end();
}

/** Makes a sentence long by repeating its credit of remand, each with an id of its own. */
async function grow(admin, sentenceId, events) {
  const { rows } = await admin.query(
    'SELECT version::int, type, schema_version, effective_on::text, actor, metadata, body FROM es.event WHERE stream_id = $1 ORDER BY version',
    [sentenceId],
  );
  const credit = rows.find(({ type }) => type === 'RemandCredited');
  for (let version = rows.length; version < events; version += 500) {
    const count = Math.min(500, events - version);
    const list = Array.from({ length: count }, (_, i) => i);
    const commandId = randomUUID();
    await admin.query(
      `SELECT es.append($1, $2, $3, 'sentence', NULL, $4, clock_timestamp(), $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[
          commandId,
          Buffer.alloc(32),
          sentenceId,
          version,
          credit.actor,
          credit.metadata.replace(/"commandId":"[^"]*"/, `"commandId":"${commandId}"`),
        ],
        ...[
          list.map(() => randomUUID()),
          list.map(() => credit.type),
          list.map(() => credit.schema_version),
          list.map(() => credit.effective_on),
        ],
        list.map((i) => credit.body.replaceAll('credit-0', `credit-${version + i}`)),
      ],
    );
  }
}

async function times(once, rounds = 15) {
  await once();
  const found = [];
  for (let i = 0; i < rounds; i++) {
    const started = process.hrtime.bigint();
    await once();
    found.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  found.sort((a, b) => a - b);
  return { median: found[Math.floor(rounds / 2)], p95: found[Math.floor(rounds * 0.95)] };
}

async function tailing(store, url) {
  const { tail } = ours('bench/tailing.js');
  const options = { writers: 12, readers: 4, streams: 40, commands: Infinity, ms: sizes.tailMs, seed: 20_261_128 };
  const { events, commands, retried, readers } = await tail({ url, store, ...options });
  say(
    `\n## 12 writers and 4 tailing readers for ${sizes.tailMs / 1000} s\n\n${number(commands)} commands, ${number(events)} events, ${number(retried)} tried again.\n`,
  );
  say('| reader | read | missed | repeated |\n| ---: | ---: | ---: | ---: |');
  readers.forEach(({ read, missed, repeated }, i) => say(`| ${i + 1} | ${number(read)} | ${missed} | ${repeated} |`));
}

async function verification(store, url) {
  const admin = await connected(postgres.adminUrl);
  const { rows } = await admin.query('SELECT size::int FROM es.log_head');
  await fill(admin, sizes.events - rows[0].size);
  const size = (await admin.query('SELECT size::int FROM es.log_head')).rows[0].size;
  await admin.query('VACUUM ANALYZE');
  await admin.end();
  const { verifyLog } = ours('store/verify.js');
  const threads = availableParallelism();
  const yardstick = await seconds(() => copyAndHash(url, size, threads));
  const ourTime = await seconds(async () => {
    const verified = await verifyLog(store);
    if (!verified.ok) throw new Error(`The log is broken: ${JSON.stringify(verified.problems[0])}`);
  });
  const again = await seconds(() => copyAndHash(url, size, threads));
  const reference = size / ((yardstick + again) / 2);
  say(`\n## Verification of ${number(size)} events\n\n| | events/s | ratio |\n| --- | ---: | ---: |`);
  say(`| COPY of the same rows and a SHA-256 of each, ${threads} threads | ${number(reference)} | 1 |`);
  say(
    `| \`progresjon verify\`: chains, order, commands, tree, heads | ${number(size / ourTime)} | ${(size / ourTime / reference).toFixed(2)} |`,
  );
}

async function copyAndHash(url, size, threads) {
  const share = Math.ceil(size / threads);
  const counts = await Promise.all(
    Array.from({ length: threads }, (_, i) => {
      const workerData = { url, from: i * share + 1, to: Math.min(size, (i + 1) * share) };
      const worker = new Worker(join(here, 'copy-hash.mjs'), { workerData });
      return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    }),
  );
  const read = counts.reduce((sum, count) => sum + count, 0);
  if (read !== size) throw new Error(`COPY read ${read} of ${size}`);
}

/** Streams of 20 events each, every one appended by a command. */
async function fill(admin, events) {
  const text = `{"number":1,"text":"${'x'.repeat(460)}"}`;
  await admin.query(`
    CREATE FUNCTION public.fill(streams int) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE command text; BEGIN
      FOR i IN 1..streams LOOP
        command := gen_random_uuid()::text;
        PERFORM es.append(command, sha256(convert_to(command, 'UTF8')), gen_random_uuid(), 'sentence', NULL, 0, clock_timestamp(),
          '{"id":"bench","role":"caseworker","unit":null}', '{"commandId":"' || command || '","commandType":"Bench"}',
          array_agg(gen_random_uuid()), array_agg('Counted'::text), array_agg(1), array_agg(date '2026-03-02'), array_agg('${text}'::text))
          FROM generate_series(1, 20);
      END LOOP; END $$`);
  for (let left = Math.ceil(events / 20); left > 0; left -= 500)
    await admin.query('SELECT public.fill($1)', [Math.min(500, left)]);
}

async function seconds(run) {
  const started = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

async function connected(url) {
  const client = new Client({ connectionString: url });
  // When a section fails, the server is stopped beneath it: what failed is what must be heard of.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
