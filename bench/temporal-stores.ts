import { DefaultLogger, Runtime } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { projectRoot } from '../runtime/paths';
import { stopwatch } from './processor-time';
import { Caller, startAtWork, type AtWork } from './suite/at-work';
import { inLanes, rateInLanes } from './suite/lanes';
import { inTurn, intervalOf, median, ratioOf, type Interval } from './suite/ratios';
import { Stack } from './suite/stack';
import { startTemporalOnPostgres, type TemporalOnPostgres } from './suite/temporal-on-postgres';
import { startBare } from './workloads/decision';
import { Office } from './workloads/office';

// `npm run bench:temporal-stores`: the same work beside Temporal's development server, whose store is in memory, and beside a
// Temporal server on a PostgreSQL of its own as docker-compose.yml has it. TEMPORAL_SERVER and TEMPORAL_SQL_TOOL name the
// server's programs (docs/operations.md says how they are built). Writes docs/benchmarks/temporal-stores.md.

const CLIENTS = 16;
const BLOCKS = 5;
const UPDATES = 48;
const DECISIONS = 64;
const LIVES = Number(process.env['LIVES'] ?? 400);

interface Side {
  readonly work: AtWork;
  readonly office: Office;
  readonly update: (lane: number) => Promise<void>;
}

type Samples = Readonly<Record<'own' | 'dev', readonly number[]>>;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const [server, sqlTool] = [process.env['TEMPORAL_SERVER'], process.env['TEMPORAL_SQL_TOOL']];
  if (!server || !sqlTool)
    throw new Error('TEMPORAL_SERVER and TEMPORAL_SQL_TOOL: docs/operations.md, "Temporal by hand"');
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const load = loadavg()[0]?.toFixed(1) ?? '';
  let onPostgres: TemporalOnPostgres | undefined;
  const serve = async (stack: Stack) => (onPostgres = await startTemporalOnPostgres({ server, sqlTool }, stack));
  const stacks = [await Stack.start(say), await Stack.start(say, serve)] as const;
  try {
    const [dev, own] = [await open(stacks[0]), await open(stacks[1])];
    if (!onPostgres) throw new Error('no server was asked for');
    const rows = await sideBySide({ dev, own });
    const alive = await bytesOfLives(own, onPostgres);
    await write(rows, [await following(dev), await following(own, onPostgres.postgresPid)], alive, load);
    await Promise.all([dev.work.stop(), own.work.stop()]);
  } finally {
    for (const stack of stacks) await stack.stop();
  }
}

async function open(stack: Stack): Promise<Side> {
  const work = await startAtWork(stack);
  const office = await Office.open(new Caller(work.url), CLIENTS);
  return { work, office, update: await startBare(stack, work.temporal) };
}

/** Blocks of each in turn on one machine. */
async function sideBySide({ dev, own }: Record<'dev' | 'own', Side>): Promise<(readonly [string, string, Samples])[]> {
  const both = (block: (side: Side) => Promise<number>) =>
    inTurn({ dev: () => block(dev), own: () => block(own) }, BLOCKS);
  say('bare updates');
  const alone = await both(async ({ update }) => median(await inLanes(16, 1, (_, lane) => update(lane))));
  const many = await both(({ update }) => rateInLanes(UPDATES, CLIENTS, (_, lane) => update(lane)));
  say('decisions');
  const one = await both(async ({ office }) => median(await inLanes(16, 1, (_, lane) => office.act(lane))));
  const decisions = await both(async ({ office, work }) => {
    const began = performance.now();
    await inLanes(DECISIONS, CLIENTS, (_, lane) => office.act(lane));
    await work.followed();
    return DECISIONS / ((performance.now() - began) / 1000);
  });
  return [
    ['a bare Update, 1 client, p50', 'ms', alone],
    ['bare Updates, 16 clients', '/s', many],
    ['a decision over HTTP, 1 client, p50', 'ms', one],
    ['decisions, 16 clients, until every workflow has followed', '/s', decisions],
  ];
}

/** Processor time of one decision and of what follows it, milliseconds by process. */
async function following({ work, office }: Side, temporalStore?: number): Promise<Readonly<Record<string, number>>> {
  const pids: Readonly<Record<string, number>> =
    temporalStore === undefined ? work.pids : { ...work.pids, 'PostgreSQL of Temporal': temporalStore };
  const used = stopwatch(pids);
  await inLanes(DECISIONS, CLIENTS, (_, lane) => office.act(lane));
  await work.followed();
  return Object.fromEntries(Object.entries(used()).map(([name, ms]) => [name, ms / DECISIONS]));
}

/** Bytes in Temporal's PostgreSQL for a sentence that was registered and is waited for by its workflow, indexes and dead rows included. */
async function bytesOfLives({ work }: Side, { size }: TemporalOnPostgres): Promise<number> {
  say(`${LIVES} sentences`);
  await work.followed();
  const before = await size();
  await Office.open(new Caller(work.url), LIVES);
  await work.followed();
  return ((await size()) - before) / LIVES;
}

const figure = (n: number) => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toPrecision(3).replace(/\.?0+$/, ''));
const interval = ({ median: mid, low, high }: Interval) => `${figure(mid)} (${figure(low)} to ${figure(high)})`;

async function write(
  rows: readonly (readonly [string, string, Samples])[],
  [dev, own]: readonly [Readonly<Record<string, number>>, Readonly<Record<string, number>>],
  alive: number,
  load: string,
): Promise<void> {
  const page = `<!-- Made by \`npm run bench:temporal-stores\`. Do not edit. -->

# Temporal on its own PostgreSQL

The Temporal server (built from its source, schema 12 put in by its own tool, 512 shards, fsync on) beside the development server that tests and
\`npm start\` use, whose store is a SQLite in memory. The same API, worker and event store stand on each; blocks go in turn on one machine
(${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, load ${load} before), ${BLOCKS} of each; the ratio is the median of the blocks, with the interval that a bootstrap leaves it.

| what | on PostgreSQL | development server | ratio (95 %) |
| --- | ---: | ---: | ---: |
${rows.map(([what, unit, { own: ours, dev: theirs }]) => `| ${what} | ${figure(intervalOf(ours).median)} ${unit} | ${figure(intervalOf(theirs).median)} ${unit} | ${interval(ratioOf(ours, theirs))} |`).join('\n')}

Processor time of one decision and of all that follows it, milliseconds:

| process | on PostgreSQL | development server |
| --- | ---: | ---: |
${Object.entries(own)
  .map(([name, ms]) => `| ${name} | ${figure(ms)} | ${dev[name] === undefined ? '' : figure(dev[name])} |`)
  .join('\n')}

| what a live sentence takes | on PostgreSQL |
| --- | ---: |
| KiB in Temporal’s PostgreSQL | ${figure(alive / 1024)} |

${LIVES} were registered and their workflows wait; both databases, with indexes and what is not vacuumed yet.
`;
  writeFileSync(
    join(projectRoot, 'docs/benchmarks/temporal-stores.md'),
    await format(page, { parser: 'markdown', printWidth: 120 }),
  );
  process.stdout.write(page);
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(2);
  },
);
