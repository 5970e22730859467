import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../runtime/paths';
import { FAULTS } from './faults';
import { removeLeftovers } from './leftovers';
import { addProofs, addToPage, table } from './page';
import { provePlants } from './plants';
import { run, type Outcome } from './run';

const began = Date.now();
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};

const USAGE = `npm run torture -- [options]
  --minutes N | --seconds N   how long clerks work and faults go on (1 minute)
  --seed N                    what is chosen; printed, so that it can be given again
  --clerks N, --cases N       how many work at once (6), on how many sentences (40)
  --apis N, --workers N       replicas (2, 2)
  --only F1,F3                these faults only
  --each, --pause MS          each fault in turn, instead of by its weight; at most so long between two (4,000)
  --small-disk                the database on a small file system in memory, so that it can be filled (F6)
  --planted                   bugs are planted in a copy, and each must be found; --only reminder: whose name holds that
  --json FILE, --no-page      the outcome as JSON; docs/benchmarks/torture.md is left as it is
  --add FILE...               no run: what --json wrote of runs side by side is added to the page`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ minutes: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' } },
      ...{ clerks: { type: 'string' }, cases: { type: 'string' }, apis: { type: 'string' } },
      ...{ workers: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' } },
      ...{ planted: { type: 'boolean' }, 'small-disk': { type: 'boolean' }, 'no-page': { type: 'boolean' } },
      ...{ pause: { type: 'string' }, each: { type: 'boolean' }, add: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (values.help) return (void process.stdout.write(`${USAGE}\n`), 0);
  if (values.add) {
    for (const file of positionals) await addToPage(JSON.parse(readFileSync(file, 'utf8')) as Outcome);
    return 0;
  }
  if (positionals.length > 0) throw new Error(`Not understood: ${positionals.join(' ')}`);
  const dist = join(projectRoot, 'dist');
  const seed = whole('seed', values.seed, Math.floor(Math.random() * 1_000_000));
  removeLeftovers(say);
  if (values.planted) {
    const proofs = await provePlants({ seed, dist, say }, values.only);
    if (!values['no-page']) await addProofs(proofs);
    return proofs.every(({ right }) => right) ? 0 : 1;
  }
  const only = values.only?.split(',');
  const smallDisk = values['small-disk'] ?? false;
  const outcome = await run({
    ...{ seed, dist, say, askProduct: true, smallDisk },
    ms: 1000 * whole('seconds', values.seconds, 60 * whole('minutes', values.minutes, 1)),
    ...{ clerks: whole('clerks', values.clerks, 6), casesMax: whole('cases', values.cases, 40) },
    ...{ apis: whole('apis', values.apis, 2), workers: whole('workers', values.workers, 2) },
    ...{ pauseMs: whole('pause', values.pause, 4_000), rounds: values.each ? 1 : 0 },
    faults: FAULTS.filter(({ code }) => (only ? only.includes(code) : code !== 'F6' || smallDisk)),
  });
  process.stdout.write(`${table([outcome])}\n${verdictOf(outcome)}\n`);
  if (values.json) writeFileSync(values.json, JSON.stringify(outcome, null, 2));
  if (!values['no-page']) await addToPage(outcome);
  return outcome.violations.length === 0 ? 0 : 1;
}

function verdictOf({ seed, violations, folder }: Outcome): string {
  if (violations.length === 0) return `Seed ${seed}: every invariant holds.`;
  const shown = violations
    .slice(0, 20)
    .map(({ invariant, what, evidence }) => `  ${invariant}  ${what}\n      ${JSON.stringify(evidence)}`);
  return [`Seed ${seed}: ${violations.length} violations. The evidence is in ${folder}`, ...shown].join('\n');
}

function whole(name: string, given: string | undefined, otherwise: number): number {
  const value = Number(given ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} is a whole number, not "${given}".`);
  return value;
}

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  },
);
