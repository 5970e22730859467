import { DefaultLogger, Runtime } from '@temporalio/worker';
import { parseArgs } from 'node:util';
import { WORKLOADS } from '../workloads';
import { targetTable, writePage } from './page';
import { conditions, keep, keptRuns, loadNow, type Failed, type Kept } from './report';
import { Stack } from './stack';
import { sizeOf, type Workload } from './workload';

const began = Date.now();
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};

/** Of one workload in its short form: all of them are to be done in ten minutes. */
const SHORT_MAX_S = Number(process.env['BENCH_SECONDS_MAX'] ?? 180);

const USAGE = `npm run bench -- [options]
  --only W5,W12    these workloads; the page keeps what was measured of the others
  --full           at full size, for a night: a million events, sentences, …
  --page           only write docs/benchmarks.md anew from what was measured
BENCH_SECONDS_MAX: of one workload (180).
Workloads: ${WORKLOADS.map(({ code }) => code).join(', ')}`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...{ only: { type: 'string' }, full: { type: 'boolean' } },
      ...{ page: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (values.help) return (void process.stdout.write(`${USAGE}\n`), 0);
  const order = WORKLOADS.map(({ code }) => code);
  const only = values.page ? [] : (values.only?.split(',') ?? order);
  const unknown = only.filter((code) => !order.includes(code));
  if (unknown.length > 0) throw new Error(`There is no workload ${unknown.join(', ')}.\n${USAGE}`);
  const chosen = WORKLOADS.filter(({ code }) => only.includes(code));
  const { measured, failed } = await measureAll(chosen, values.full ?? false, (one) => keep([one], order));
  const runs = keptRuns();
  await writePage(runs, failed, WORKLOADS);
  process.stdout.write(`${targetTable(runs)}\n`);
  for (const { code, error } of failed) process.stdout.write(`${code} did not come to an end: ${error}\n`);
  const uncaught = measured.flatMap(({ controls = [] }) => controls).filter(({ caught }) => !caught);
  for (const { planted } of uncaught) process.stdout.write(`Not caught: ${planted}\n`);
  return failed.length === 0 && uncaught.length === 0 ? 0 : 1;
}

/**
 * One after the other: they share the machine with nobody. One that fails stops no other, nor does one that runs out of its
 * time; and what is measured is kept at once.
 */
async function measureAll(workloads: readonly Workload[], full: boolean, keepOne: (one: Kept) => unknown) {
  const [measured, failed]: [Kept[], Failed[]] = [[], []];
  if (workloads.length === 0) return { measured, failed };
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  let stack = await Stack.start(say);
  try {
    for (const { code, name, limit, run } of workloads) {
      say(`${code}: ${name}`);
      const [before, start] = [loadNow(), Date.now()];
      try {
        const found = await inTime(run(stack, sizeOf(full)), full);
        const seconds = (Date.now() - start) / 1000;
        const one = { code, name, limit, ...found, at: conditions(stack.postgres.version, before, full), seconds };
        measured.push(one);
        keepOne(one);
        say(`${code}: ${seconds.toFixed(0)} s`);
      } catch (error) {
        say(`${code} failed: ${error instanceof Error ? error.stack : String(error)}`);
        failed.push({ code, name, error: error instanceof Error ? error.message : String(error) });
        // Whatever it has begun still runs, and would be measured with the next one.
        await stack.stop();
        stack = await Stack.start(say);
      }
    }
  } finally {
    await stack.stop();
  }
  return { measured, failed };
}

/** What a workload finds, or an error once it has taken longer than a short one may; a night is as long as it is. */
async function inTime<T>(found: Promise<T>, full: boolean): Promise<T> {
  if (full) return found;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not done after ${SHORT_MAX_S} s`)), SHORT_MAX_S * 1_000);
  });
  return Promise.race([found, over]).finally(() => clearTimeout(timer));
}

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
