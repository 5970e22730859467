// `npm run bench:record`: the record beside its yardsticks, in one run, on one PostgreSQL with fsync on. Prints what it
// measures and writes docs/benchmarks/record.md. BENCH_EVENTS, BENCH_SENTENCES, BENCH_APPEND_MS, BENCH_TAIL_MS make it shorter.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../runtime/build.mjs';
import { startDatabase } from './database.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const require = createRequire(import.meta.url);
const ours = (module) => require(join(root, 'dist', module));
const sizes = {
  events: Number(process.env.BENCH_EVENTS ?? 1_000_000),
  appendMs: Number(process.env.BENCH_APPEND_MS ?? 10_000),
  tailMs: Number(process.env.BENCH_TAIL_MS ?? 60_000),
  sentences: Number(process.env.BENCH_SENTENCES ?? 100_000),
};
const CLIENTS = 8;
/** Events that are read once more under the profiler. */
const PROFILED = 100_000;
const BODY = JSON.stringify({ text: 'x'.repeat(480) });
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
const database = await startDatabase(ours);
const { postgres } = database;
try {
  await run();
} finally {
  await database.end();
}

async function run() {
  const { masterKey, passwords, urlOf } = database;
  const url = urlOf('worker');
  const store = await ours('store/data-source.js').openStore({ url, masterKey, poolSize: 8 });
  const load = loadavg()[0].toFixed(1);
  say('# The record beside its yardsticks');
  say();
  say(
    `Written by \`npm run bench:record\` on ${new Date().toISOString().slice(0, 10)}. ${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.versions.node}, PostgreSQL ${postgres.version}, fsync on; load before the run ${load}.`,
  );
  const shortened = Object.entries(process.env).filter(([name]) => name.startsWith('BENCH_'));
  if (shortened.length > 0) say(`Shortened by ${shortened.map((entry) => entry.join('=')).join(', ')}.`);
  if (loadavg()[0] > availableParallelism())
    say('The machine was busy with other work: these figures are not to be quoted.');
  say('Only ratios within one run mean anything: each row stands beside its yardstick on the same server.');
  try {
    await appends(url);
    await asOf(store);
    await tailing(store, url);
    await verification(store, url);
    await lists({ masterKey, passwords });
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

/** One sentence as known at a moment, for a day. */
async function asOf(store) {
  say('\n## As of: one sentence as known at a moment, for a day\n');
  table(await ours('bench/replay.js').benchAsOf(store));
}

/** In a database of their own: the copies that make many sentences have no chain that could be verified. */
async function lists({ masterKey, passwords }) {
  const admin = await connected(postgres.adminUrl);
  await admin.query('CREATE DATABASE lists');
  await admin.end();
  const adminUrl = postgres.adminUrl.replace(/\/bench$/, '/lists');
  await ours('store/migrate.js').migrate(adminUrl, { passwords, training: true, masterKey });
  const store = await ours('store/data-source.js').openStore({
    url: ours('runtime/postgres.js').asUser(adminUrl, 'worker', 'bench'),
    masterKey,
  });
  const copying = await connected(adminUrl);
  say(`\n## Lists of ${number(sizes.sentences)} sentences, by both times\n`);
  try {
    table(await ours('bench/replay.js').benchLists(store, copying, sizes.sentences));
  } finally {
    await copying.end();
    await store.close();
  }
}

/** Figures, each beside its yardstick. */
function table(figures) {
  say('| what | ours | beside | ratio |\n| --- | ---: | --- | ---: |');
  const value = (measured, unit) => `${measured < 100 ? measured.toFixed(1) : number(measured)} ${unit}`;
  for (const { what, value: measured, unit, beside } of figures) {
    const yardstick = beside ? `${beside.what}: ${value(beside.value, unit)}` : '';
    const ratio = beside ? beside.ratio : null;
    say(`| ${what} | ${value(measured, unit)} | ${yardstick} | ${ratio === null ? '' : ratio.toPrecision(2)} |`);
  }
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
  const size = await ours('bench/suite/fill.js').fillLog(admin, sizes.events);
  await admin.end();
  const { verifyLog } = ours('store/verify/verify.js');
  const { copyAndHash, PARTS } = ours('bench/workloads/verification.js');
  const { blocksOf } = ours('store/verify/verify-blocks.js');
  const threads = availableParallelism();
  const reading = async () => {
    let events = 0;
    for await (const block of blocksOf(store, size, threads)) events += block.events;
    if (events !== size) throw new Error(`${events} of ${size} events were read`);
  };
  const whole = async () => {
    const verified = await verifyLog(store);
    if (!verified.ok) throw new Error(`The log is broken: ${JSON.stringify(verified.problems[0])}`);
  };
  const ways = { copy: () => copyAndHash(url, size, threads), reading, whole };
  // There and back again, so that a drift of the machine meets all alike; the first of each warms the caches.
  const took = { copy: [], reading: [], whole: [] };
  for (const name of ['copy', 'reading', 'whole', 'whole', 'reading', 'copy'])
    took[name].push(await seconds(ways[name]));
  const perSecond = (name) => size / ((took[name][0] + took[name][1]) / 2);
  const line = (what, name) =>
    say(`| ${what} | ${number(perSecond(name))} | ${(perSecond(name) / perSecond('copy')).toFixed(2)} |`);
  say(`\n## Verification of ${number(size)} events\n\n| | events/s | ratio |\n| --- | ---: | ---: |`);
  line(`COPY of the same rows and a SHA-256 of each, ${threads} threads`, 'copy');
  line(
    `of \`progresjon verify\`: reading, every event’s two hashes, commands, leaves and nodes of the tree, ${threads} threads`,
    'reading',
  );
  line('`progresjon verify`: that, and chains, order, heads, checkpoints, tiles, the log of who looked', 'whole');
  const own = await ours('bench/suite/profile.js').sharesIn(async () => {
    for await (const block of blocksOf(store, Math.min(size, PROFILED), 0)) void block;
  }, PARTS);
  say(
    `\nWhere the time of one thread that reads goes, by V8's sampling profiler over ${number(Math.min(size, PROFILED))} events. The yardstick takes COPY off the socket, too, and makes one SHA-256 where an event has two hashes, a leaf and its share of the nodes:\n`,
  );
  say('| part | share |\n| --- | ---: |');
  for (const { part, share } of own) say(`| ${part} | ${(share * 100).toFixed(0)} % |`);
  await damaged(store, size);
}

/** What was planted in the log must be named, and nothing else. */
async function damaged(store, size) {
  const admin = await connected(postgres.adminUrl);
  await ours('store/test-log.js').disarm(admin);
  const at = [0.1, 0.5, 0.9].map((share) => Math.floor(size * share));
  await admin.query(`UPDATE es.event SET body = replace(body, 'x', 'y') WHERE position = ANY ($1)`, [at]);
  await admin.query('DELETE FROM es.event WHERE position = $1', [size]);
  await admin.end();
  const { problems } = await ours('store/verify/verify.js').verifyLog(store);
  const named = problems.map(({ code, position, version }) => `${code} at ${position ?? `version ${version}`}`);
  const expected = [...at.map((position) => `content-changed at ${position}`), `log-end-missing at ${size}`];
  if (expected.some((problem) => !named.includes(problem))) throw new Error(`Not all was found: ${named.join(', ')}`);
  say(`\nThree bodies changed and the last event deleted, found in the same way: ${named.join(', ')}.`);
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
