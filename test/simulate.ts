import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { progress } from '../cli/progress';
import { projectRoot } from '../runtime/paths';
import { FAILED, trial } from './simulation-trial';

// npm run simulate -- --seeds 10000: lives of the pure core in a world that fails, and what happened to them. 1 when one of
// them does not hold: its seed goes into FAILED (test/simulation-trial.ts), where it is run first for ever.

const USAGE = `npm run simulate -- [options]
  --seeds N      how many lives (10,000)
  --from N       the first seed (1)
  --threads N    in how many threads (all cores)
  --page         write docs/benchmarks/simulation.md`;

interface Lived {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly days: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** What one life has to tell, in numbers. */
function live(seed: number): Lived {
  const { wrong, days, storm } = trial(seed);
  const counts = Object.fromEntries(storm.occurred);
  const ended = storm.state.status === 'unregistered' ? 'refused at registration' : `ended as ${storm.state.status}`;
  return { seed, wrong, days, counts: { ...counts, 'events in the logs': storm.log.length, [ended]: 1 } };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...{ seeds: { type: 'string' }, from: { type: 'string' }, threads: { type: 'string' } },
      ...{ page: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (values.help) return (void process.stdout.write(`${USAGE}\n`), 0);
  const [seeds, from] = [Number(values.seeds ?? 10_000), Number(values.from ?? 1)];
  const threads = Math.min(seeds, Number(values.threads ?? availableParallelism()));
  const bar = progress('Living');
  const began = performance.now();
  const totals = new Map<string, number>();
  const failed: Lived[] = [];
  let [done, days] = [0, 0];
  const take = (lived: Lived) => {
    done += 1;
    days += lived.days;
    for (const [what, n] of Object.entries(lived.counts)) totals.set(what, (totals.get(what) ?? 0) + n);
    if (lived.wrong.length > 0) {
      failed.push(lived);
      bar.line(`Seed ${lived.seed}: ${lived.wrong.join('; ')}`);
    }
    bar.update(done, seeds);
  };
  await Promise.all(
    Array.from({ length: threads }, (_, n) => inThread({ from: from + n, until: from + seeds, step: threads }, take)),
  );
  bar.stop();
  const seconds = (performance.now() - began) / 1_000;
  const lines = told({ seeds, from, threads, seconds, days, totals, failed });
  process.stdout.write(`${lines}\n`);
  if (values.page) writeFileSync(join(projectRoot, 'docs/benchmarks/simulation.md'), pageOf(lines));
  return failed.length === 0 ? 0 : 1;
}

interface Share {
  readonly from: number;
  readonly until: number;
  readonly step: number;
}

function inThread(share: Share, take: (lived: Lived) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const execArgv = ['--require', join(projectRoot, 'test/setup/typescript.cjs')];
    const worker = new Worker(__filename, { workerData: share, execArgv });
    worker.on('message', take).once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}`))));
  });
}

function liveShare({ from, until, step }: Share): void {
  for (let seed = from; seed < until; seed += step) parentPort?.postMessage(live(seed));
}

interface Told {
  readonly seeds: number;
  readonly from: number;
  readonly threads: number;
  readonly seconds: number;
  readonly days: number;
  readonly totals: ReadonlyMap<string, number>;
  readonly failed: readonly Lived[];
}

function told({ seeds, from, threads, seconds, days, totals, failed }: Told): string {
  const number = (n: number) => Math.round(n).toLocaleString('en-GB');
  const years = days / 365.2425;
  const rows = [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, n]) => `| ${what} | ${number(n)} |`);
  const verdict =
    failed.length === 0
      ? 'Nothing was lost, nothing doubled, and every life in a storm left the log of the same life in calm weather.'
      : `${failed.length} do not hold: ${failed.map(({ seed }) => seed).join(', ')}.`;
  return [
    `${number(seeds)} seeds from ${from}, each lived in a storm and in calm weather: ${number(years)} years in ${number(seconds)} s in ${threads} threads, ${number(years / seconds)} years a second. ${verdict}`,
    '',
    '| what happened in the storms | times |',
    '| --- | --: |',
    ...rows,
  ].join('\n');
}

function pageOf(lines: string): string {
  return `<!-- Made by \`npm run simulate -- --page\`. Do not edit. -->

# Lives of the pure core in a world that fails

${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}, load ${(loadavg()[1] ?? 0).toFixed(1)}. Requests and answers are lost or come twice, processes die between any two steps, two workers believe that they are the only one, and the mail server has moods; the clock is the sentence’s own. What once failed is run first in every test run: ${FAILED.join(', ')}.

${lines}
`;
}

if (!isMainThread) liveShare(workerData as Share);
else
  void main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(2);
    },
  );
