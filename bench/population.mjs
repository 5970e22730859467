// `npm run bench:population`: loads the sample of everybody whom the Correctional Service has at a time into an empty database,
// as `progresjon import` does it and with its progress, publishes the statistics of it, and holds their totals against a count
// over the log. Prints what it measures and writes docs/benchmarks/population.md.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../runtime/build.mjs';
import { startDatabase } from './database.mjs';

const root = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const require = createRequire(import.meta.url);
const ours = (module) => require(join(root, 'dist', module));
const LIMIT_S = 300;
const SEED = 1;
const lines = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};

const ENDED = `SELECT FROM es.event e WHERE e.stream_id = f.stream_id AND e.type IN ('SentenceCompleted', 'SentenceEnded')`;
const COUNTS = {
  open: `SELECT count(*)::int AS n FROM es.event f WHERE f.version = 1 AND NOT EXISTS (${ENDED})`,
  regimes: `SELECT count(*)::int AS n FROM es.event f WHERE f.version = 1 AND NOT EXISTS (${ENDED})
    AND f.body::jsonb -> 'order' ->> 'kind' IN ('imprisonment', 'preventive-detention')
    AND (f.body::jsonb ->> 'startDate')::date <= (clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date`,
  moves: `SELECT count(*)::int AS n FROM es.event WHERE type = 'RegimeChanged' AND (body::jsonb ->> 'effectiveOn')::date BETWEEN $1 AND $2
    AND body::jsonb ->> 'proposalId' IS NOT NULL
    AND body::jsonb -> 'to' ->> 'regime' IN ('lower-security', 'home-detention', 'electronic-monitoring', 'probation')`,
  leaves: `SELECT count(*)::int AS n FROM es.event WHERE type = 'LeaveEnded' AND (body::jsonb ->> 'on')::date BETWEEN $1 AND $2`,
  exclusions: `SELECT count(*)::int AS n FROM es.event WHERE type = 'ExclusionEnded' AND left(body::jsonb ->> 'endedAt', 10)::date BETWEEN $1 AND $2`,
};
const ENDED_LEAVES = `SELECT count(*)::int AS n FROM es.event WHERE type = 'LeaveEnded' AND (body::jsonb ->> 'on')::date BETWEEN $1 AND $2
  AND body::jsonb ->> 'returned' = `;
// Figures that are no total: each is hidden where it is of few people, and is then not compared.
const FIGURES = [
  ['leaves', 'on-time', 'leaves', `${ENDED_LEAVES}'on-time'`],
  ['leaves', 'late', 'leaves', `${ENDED_LEAVES}'late'`],
  ['leaves', 'not', 'leaves', `${ENDED_LEAVES}'not'`],
  // From the two ends of each, and not from the number of days that stands in the event.
  [
    'exclusions',
    'total',
    'days',
    `SELECT sum(left(e.body::jsonb ->> 'endedAt', 10)::date - left(d.body::jsonb ->> 'startedAt', 10)::date)::int AS n
    FROM es.event e JOIN es.event d ON d.stream_id = e.stream_id AND d.type = 'ExclusionDecided'
      AND d.body::jsonb ->> 'exclusionId' = e.body::jsonb ->> 'exclusionId'
    WHERE e.type = 'ExclusionEnded' AND left(e.body::jsonb ->> 'endedAt', 10)::date BETWEEN $1 AND $2`,
  ],
];
// Days in activity, and how many people they are of: counted over the log.
const ATTENDED = `SELECT count(*)::int AS active, count(DISTINCT stream_id)::int AS people FROM (
  SELECT DISTINCT stream_id, body::jsonb ->> 'on' AS on FROM es.event
  WHERE type = 'AttendanceRecorded' AND body::jsonb ->> 'attendance' = 'attended' AND (body::jsonb ->> 'on')::date BETWEEN $1 AND $2) a`;
const EXCUSED = `SELECT count(*)::int AS n FROM (
  SELECT DISTINCT stream_id, body::jsonb ->> 'on' AS on FROM es.event
  WHERE type = 'AttendanceRecorded' AND body::jsonb ->> 'attendance' = 'excused' AND (body::jsonb ->> 'on')::date BETWEEN $1 AND $2) a`;

await build();
const { EVERYBODY } = ours('samples/population.js');
const people = Number(process.env.BENCH_PEOPLE ?? EVERYBODY);
const database = await startDatabase(ours);
try {
  await run();
} finally {
  await database.end();
}

async function run() {
  const { masterKey, urlOf, postgres } = database;
  const load = loadavg()[0].toFixed(1);
  const bar = ours('cli/progress.js').progress('Sample population');
  const began = performance.now();
  const cpu = process.cpuUsage();
  const databaseUrl = urlOf('worker');
  await ours('cli/load-sample.js').loadSample({
    ...{ databaseUrl, masterKey, people, seed: SEED },
    onProgress: (done, of) => bar.update(done, of),
  });
  bar.stop();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const store = await ours('store/data-source.js').openStore({ url: databaseUrl, masterKey });
  try {
    const published = performance.now();
    await ours('store/lists/publications.js').publishStatistics(store);
    const publishing = (performance.now() - published) / 1000;
    const publication = await ours('store/lists/publications.js').readPublication(store);
    say('<!-- Written by `npm run bench:population`. Do not edit. -->');
    say();
    say('# Everybody at once');
    say();
    say(
      `${new Date().toISOString().slice(0, 10)}. ${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.versions.node}, PostgreSQL ${postgres.version}, fsync on; load before the run ${load}.`,
    );
    say();
    say('| what | figure |');
    say('| --- | ---: |');
    say(`| people of the sample (seed ${SEED}) | ${people} |`);
    say(`| events | ${publication.events} |`);
    say(`| loading them, by the clock, s | ${seconds.toFixed(1)} |`);
    say(`| of which processor time of the loader, s | ${((user + system) / 1e6).toFixed(1)} |`);
    say(`| asked for: under, s | ${LIMIT_S} |`);
    say(`| people a second | ${(people / seconds).toFixed(0)} |`);
    say(`| publishing the statistics, s | ${publishing.toFixed(2)} |`);
    say();
    say('## The totals of the public statistics, and a count over the log');
    say();
    say('| total | published | counted over the log |');
    say('| --- | ---: | ---: |');
    for (const [table, sql] of Object.entries(COUNTS)) {
      const total = publication.tables.find(({ id }) => id === table).total[0];
      const values = sql.includes('$1') ? [publication.quarter.from, publication.quarter.to] : [];
      const [{ n }] = await store.db.query(sql, values);
      say(`| ${table} | ${total} | ${n} |`);
      if (total !== n) process.exitCode = 1;
    }
    for (const [table, code, column, sql] of FIGURES) {
      const figure = figureOf(publication, table, code, column);
      const [{ n }] = await store.db.query(sql, [publication.quarter.from, publication.quarter.to]);
      say(`| ${table}: ${code}, ${column} | ${figure} | ${n} |`);
      if (figure !== ':' && figure !== n) process.exitCode = 1;
    }
    await sayActivity(store, publication);
    say();
    say(seconds < LIMIT_S ? 'Loaded within what was asked for.' : 'NOT loaded within what was asked for.');
    if (seconds >= LIMIT_S) process.exitCode = 1;
  } finally {
    await store.close();
  }
  writeFileSync(join(root, 'docs/benchmarks/population.md'), `${lines.join('\n')}\n`);
}

function figureOf({ tables }, table, code, column) {
  const { columns, rows, total } = tables.find(({ id }) => id === table);
  const figures = code === 'total' ? total : rows.find((row) => row.code === code).figures;
  return figures[columns.indexOf(column)];
}

/** The share of days in activity, beside the days attended of the log and the working days that it is of. */
async function sayActivity(store, publication) {
  const { from, to } = publication.quarter;
  const reached = figureOf(publication, 'activity', 'reached', 'share');
  const [{ active, people }] = await store.db.query(ATTENDED, [from, to]);
  const [{ n: excused }] = await store.db.query(EXCUSED, [from, to]);
  const { isWorkingDay } = ours('domain/holidays.js');
  const planned = await store.db.query(
    `SELECT stream_id AS id, body::jsonb ->> 'from' AS "from" FROM es.event WHERE type = 'ActivityPlanned'`,
  );
  // By the log alone: the working days from the first one planned, without those on leave or absent.
  let working = 0;
  for (const { id, from: begun } of planned) {
    const away = await store.db.query(
      `SELECT body::jsonb ->> 'from' AS "from", body::jsonb ->> 'to' AS "to" FROM es.event WHERE type = 'LeaveGranted' AND stream_id = $1`,
      [id],
    );
    for (let day = begun > from ? begun : from; day <= to; day = nextDay(day))
      if (isWorkingDay(day) && !away.some((leave) => leave.from <= day && day <= leave.to)) working += 1;
  }
  const share = Math.round((active / (working - excused)) * 1000) / 1000;
  say(
    `| activity: reached, share (${people} people, ${active} of ${working - excused} days) | ${reached} | ${share} |`,
  );
  if (reached !== ':' && reached !== share) process.exitCode = 1;
}

function nextDay(day) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
