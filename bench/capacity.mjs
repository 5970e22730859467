// `npm run bench:capacity`: what a core and a GiB carry, and what Norway and a country 500 times its size would need. Measures
// sizes and processor time of recording a sample of lives on a PostgreSQL of its own, takes the rest from the pages that the
// other benches wrote, and writes docs/capacity.md: no figure in it is typed. PEOPLE (400).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { build } from '../runtime/build.mjs';
import { startDatabase } from './database.mjs';

const PEOPLE = Number(process.env.PEOPLE ?? 400);
const root = new URL('..', import.meta.url).pathname;
const GIB = 2 ** 30;
const LARGER = 500;
/** Reminders of one open sentence in a year, as the plan supposes: one in two weeks is more than any kind of deadline brings. */
const REMINDERS_A_YEAR = 26;
/** The sample's lives have mostly just begun: how many times its events and commands a life has in the end, as the plan supposes. */
const WHOLE_LIFE = 4;
/** Busy hours of a year in which people decide: 230 days of 7 hours. */
const OFFICE_SECONDS = 230 * 7 * 3_600;

await build();
const ours = (path) => createRequire(import.meta.url)(join(root, 'dist', path));
const { stopwatch } = ours('bench/processor-time');
const measured = await measure();
const benches = readBenches();
const countries = [1, LARGER].map((times) => needs(times));
writeFileSync(join(root, 'docs/capacity.md'), await page());
console.log(`docs/capacity.md: ${JSON.stringify(measured)}`);

/** A sample of lives, recorded as an import records them: one command after the other for each sentence. */
async function measure() {
  const database = await startDatabase(ours);
  try {
    const { loadSample } = ours('cli/load-sample');
    const used = stopwatch({ PostgreSQL: database.postgres.pid }, 'node');
    const sample = { databaseUrl: database.urlOf('worker'), masterKey: database.masterKey, people: PEOPLE, seed: 1 };
    await loadSample(sample);
    const { PostgreSQL: inDatabase, node } = used();
    return { ...(await sizes(database.postgres.adminUrl)), inDatabase, node };
  } finally {
    await database.end();
  }
}

async function sizes(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(`
    SELECT (SELECT count(*) FROM es.event)::int AS events, (SELECT count(*) FROM es.command)::int AS commands,
      (SELECT count(*) FROM es.stream)::int AS sentences,
      sum(pg_total_relation_size(c.oid)) FILTER (WHERE n.nspname = 'es')::float8 AS log,
      sum(pg_total_relation_size(c.oid)) FILTER (WHERE n.nspname = 'rm')::float8 AS lists
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r'`);
  await client.end();
  return rows[0];
}

/** A figure of a page that another bench wrote: the cell of a row in a column. Throws when the page no longer has it. */
function cell(file, row, column) {
  const text = readFileSync(join(root, 'docs/benchmarks', file), 'utf8');
  const line = text.split('\n').find((each) => each.startsWith(`| ${row}`) && Number.isFinite(figure(each, column)));
  if (line === undefined) throw new Error(`docs/benchmarks/${file} has no figure ${column} in the row “${row}”.`);
  return figure(line, column);
}

function figure(line, column) {
  return Number(/[\d,.]+/.exec(line.split('|')[column] ?? '')?.[0].replaceAll(',', '') ?? NaN);
}

function readBenches() {
  // The second row of that name is the one of processor time, which has four figures.
  const midnight = readFileSync(join(root, 'docs/benchmarks/midnight.md'), 'utf8').split(
    'Milliseconds of processor time',
  )[1];
  const lineOf = (name) => midnight?.split('\n').find((each) => each.startsWith(`| ${name}`)) ?? '';
  const [temporal, postgres, worker, together] = [2, 3, 4, 5].map((column) => figure(lineOf('Progresjon'), column));
  const behind = figure(lineOf('its workflow'), 5);
  if (!Number.isFinite(together + behind)) throw new Error('docs/benchmarks/midnight.md has no processor time.');
  return {
    ...{ temporal, postgres, worker, together, behind },
    appends: cell('record.md', 'ours (es.append', 2),
    verified: cell('record.md', '`progresjon verify`', 2),
    folded: cell('record.md', 'fold of', 2),
    liveKiB: cell('temporal-stores.md', 'KiB in Temporal’s PostgreSQL', 2),
  };
}

function needs(times) {
  const { EVERYBODY } = ours('samples/population');
  const { JUDGED_2023 } = ours('samples/shares');
  const open = EVERYBODY * times;
  const begun = Object.values(JUDGED_2023).reduce((sum, each) => sum + each, 0) * times;
  const events = WHOLE_LIFE * begun * (measured.events / measured.sentences);
  const decisions = WHOLE_LIFE * begun * (measured.commands / measured.sentences);
  return {
    ...{ times, open, begun, events },
    decisionsPerSecond: decisions / OFFICE_SECONDS,
    log: (events * measured.log) / measured.events,
    lists: (open * measured.lists) / measured.sentences,
    temporal: open * benches.liveKiB * 1_024,
    remindersPerSecond: (open * REMINDERS_A_YEAR) / (365 * 86_400),
    /** Everybody due at one midnight, reminded within an hour and their workflows woken. */
    stormCores: (open * (benches.together + benches.behind)) / 1_000 / 3_600,
    decisionCores: (decisions / OFFICE_SECONDS) * (recordingMs() / 1_000),
    verifyHours: (events * 10) / benches.verified / 3_600,
  };
}

/** Processor time of one command, in the process that records and in the database. */
function recordingMs() {
  return (measured.node + measured.inDatabase) / measured.commands;
}

function page() {
  const { events, sentences, commands, log, lists } = measured;
  const count = (n) => Math.round(n).toLocaleString('en-GB');
  const size = (bytes) => (bytes < GIB ? `${(bytes / 2 ** 20).toFixed(0)} MiB` : `${count(bytes / GIB)} GiB`);
  const small = (n) => (n < 0.1 ? n.toFixed(3) : n < 10 ? n.toFixed(1) : count(n));
  const row = (name, read) => `| ${name} | ${countries.map(read).join(' | ')} |`;
  const text = `<!-- Written by \`npm run bench:capacity\`. Do not edit. -->

# Capacity

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}. Processor time, which other load on the machine changes little, and sizes; what comes from another page was measured by the clock, under the load that stands there.

## What a core and a GiB carry

| what | figure | from |
| --- | ---: | --- |
| events of a life so far, in a sample of ${count(sentences)} | ${(events / sentences).toFixed(1)} | this run |
| the log, with its indexes, commands and tree: bytes an event | ${count(log / events)} | this run |
| the lists, keys and notices: bytes a sentence | ${count(lists / sentences)} | this run |
| events in a GiB of log | ${count((GIB * events) / log)} | this run |
| commands recorded in a second by a core (${recordingMs().toFixed(1)} ms each: ${(measured.node / commands).toFixed(1)} ours, ${(measured.inDatabase / commands).toFixed(1)} the database) | ${count(1_000 / recordingMs())} | this run |
| reminders in a second by a core (${benches.together} ms each: Temporal ${benches.temporal}, worker ${benches.worker}, PostgreSQL ${benches.postgres}) | ${small(1_000 / benches.together)} | [midnight](benchmarks/midnight.md) |
| workflows that wake behind them in a second by a core (${benches.behind} ms each) | ${small(1_000 / benches.behind)} | [midnight](benchmarks/midnight.md) |
| appends in a second to one log, 8 at a time | ${count(benches.appends)} | [record](benchmarks/record.md) |
| events verified in a second | ${count(benches.verified)} | [record](benchmarks/record.md) |
| events folded in a second by a core | ${count(benches.folded)} | [record](benchmarks/record.md) |
| KiB of a live sentence in Temporal’s own PostgreSQL | ${small(benches.liveKiB)} | [temporal-stores](benchmarks/temporal-stores.md) |

Not measured: memory of a live workflow in a Temporal server under load.

## Norway, and a country ${LARGER} times as large

On paper. Supposed: a life has ${WHOLE_LIFE} times the events of the sample’s in the end; ${REMINDERS_A_YEAR} reminders of each open sentence a year; people decide in ${count(OFFICE_SECONDS / 3_600)} hours of the year; a log of ten years is verified in one go.

| a year | Norway | × ${LARGER} |
| --- | ---: | ---: |
${row('sentences open at a time', ({ open }) => count(open))}
${row('sentences begun', ({ begun }) => count(begun))}
${row('events', ({ events: n }) => count(n))}
${row('commands a second, in office hours', ({ decisionsPerSecond }) => small(decisionsPerSecond))}
${row('of what one log can append', ({ decisionsPerSecond }) => `${((100 * decisionsPerSecond) / benches.appends).toFixed(2)} %`)}
${row('cores for them', ({ decisionCores }) => small(decisionCores))}
${row('reminders a second, on average', ({ remindersPerSecond }) => small(remindersPerSecond))}
${row('cores to remind everybody within an hour of one midnight, and to wake their workflows', ({ stormCores }) => small(stormCores))}
${row('the log grows by', ({ log: bytes }) => size(bytes))}
${row('the lists hold', ({ lists: bytes }) => size(bytes))}
${row('Temporal’s PostgreSQL holds', ({ temporal: bytes }) => size(bytes))}
${row('hours to verify ten years', ({ verifyHours }) => small(verifyHours))}
`;
  return resolveConfig(join(root, 'docs/capacity.md')).then((style) => format(text, { ...style, parser: 'markdown' }));
}
