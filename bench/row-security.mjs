// `npm run bench:row-security`: what row-level security costs where it is asked most, the work list. The same statement as
// the API, whose rows are kept apart, and on the tables as they are, in turn on one PostgreSQL.
// Prints what it measures and writes docs/benchmarks/row-security.md. SENTENCES (4,000), ROUNDS (60).
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build } from '../runtime/build.mjs';
import { startDatabase } from './database.mjs';

const SENTENCES = Number(process.env.SENTENCES ?? 4_000);
const ROUNDS = Number(process.env.ROUNDS ?? 60);
const UNITS = 40;
const AT_ONCE = 8;
const PAGE = 50;
const root = new URL('..', import.meta.url).pathname;
const require = createRequire(import.meta.url);
const load = loadavg()[0].toFixed(1);

await build();
const ours = (path) => require(join(root, 'dist', path));
const { openStore } = ours('store/data-source');
const { acting } = ours('store/access/access');
const { rows: rowsOf } = ours('store/session');
const { workStatement } = ours('store/lists/work');
const { withoutRowSecurity } = ours('bench/suite/bare-rows');
const kinds = Object.keys(ours('domain/deadlines/table').DEADLINE_KINDS);
const units = Array.from({ length: UNITS }, (_, n) => `unit-${n}`);
const database = await startDatabase(ours);
const { postgres } = database;
try {
  await run();
} finally {
  await database.end();
}

async function run() {
  const { masterKey, urlOf } = database;
  const open = (role) => openStore({ url: urlOf(role), masterKey, poolSize: AT_ONCE });
  const [api, worker] = await Promise.all([open('api'), open('worker')]);
  await fill(worker);
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query('VACUUM ANALYZE');
  const unsecured = await withoutRowSecurity(admin);
  await admin.end();
  const asked = [
    ['a caseworker of one unit', 'caseworker', units.slice(0, 1)],
    ['a leader of one unit', 'approver', units.slice(0, 1)],
    ['a region of ten units', 'region', units.slice(0, 10)],
    ['an auditor of every unit', 'auditor', ['*']],
  ];
  const rows = [];
  const sides = { api: [api, (sql) => sql], worker: [worker, unsecured] };
  for (const [who, role, served] of asked) rows.push([who, ...(await sideBySide(sides, role, served))]);
  await Promise.all([api.close(), worker.close()]);
  write(rows);
}

/** Sentences that are being served, evenly in the units. */
async function fill(store) {
  const { commandOf, placement, registration } = ours('bench/life');
  const { record } = ours('store/record');
  let next = 0;
  const register = async () => {
    while (next < SENTENCES) {
      const n = next++;
      const order = registration('2026-03-02', 1 + (n % 10));
      const at = { regime: 'high-security', unit: units[n % UNITS] };
      const recorded = await record(store, commandOf(randomUUID(), placement, { ...order, placement: at }));
      if (!recorded.ok) throw new Error(JSON.stringify(recorded));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, register));
}

/** In milliseconds: p50 and p99 with and without, and the ratio of the medians. In turn, so that a drift meets both alike. */
async function sideBySide(sides, role, served) {
  const access = { account: 'bench', restricted: true, units: served, held: null };
  const query = { account: 'bench', roles: [role], scope: 'all', kinds, limit: PAGE };
  const [sql, values] = workStatement({ ...query, units: served.includes('*') ? null : served });
  const ask = ([store, said]) => acting(access, () => rowsOf(store, said(sql), values));
  const took = { api: [], worker: [] };
  const answers = await Promise.all([ask(sides.api), ask(sides.worker)]);
  if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) throw new Error('They do not show the same');
  for (let round = 0; round < ROUNDS; round++)
    for (const name of round % 2 ? ['api', 'worker'] : ['worker', 'api']) {
      const began = performance.now();
      await ask(sides[name]);
      took[name].push(performance.now() - began);
    }
  const of = (name, share) => took[name].sort((a, b) => a - b)[Math.floor(took[name].length * share)];
  return [of('api', 0.5), of('api', 0.99), of('worker', 0.5), of('worker', 0.99), of('api', 0.5) / of('worker', 0.5)];
}

function write(rows) {
  const busy = loadavg()[0] > availableParallelism();
  const lines = [
    '# What row-level security costs on the work list',
    '',
    `Written by \`npm run bench:row-security\` on ${new Date().toISOString().slice(0, 10)}. ${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.versions.node}, PostgreSQL ${postgres.version}; load before the run ${load}.`,
    ...(busy ? ['The machine was busy with other work: only the ratios are to be read.'] : []),
    '',
    `${SENTENCES.toLocaleString('en-GB')} sentences in ${UNITS} units; a page of ${PAGE} and the counts of all groups and kinds, ${ROUNDS} times each, in turn. Both ways ask for the same units and are shown the same.`,
    '',
    '| who asks | with: p50 | p99 | without: p50 | p99 | ratio of p50 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ([who, ...[p50, p99, q50, q99, ratio]]) =>
        `| ${who} | ${[p50, p99, q50, q99].map((ms) => `${ms.toFixed(1)} ms`).join(' | ')} | ${ratio.toFixed(2)} |`,
    ),
    '',
  ];
  console.log(lines.join('\n'));
  mkdirSync(join(root, 'docs/benchmarks'), { recursive: true });
  writeFileSync(join(root, 'docs/benchmarks/row-security.md'), lines.join('\n'));
}
