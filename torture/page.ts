import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../runtime/paths';
import { INVARIANTS } from './check/evidence';
import { type Gap } from './gaps';
import { type Proof } from './plants';
import { type Outcome } from './run';

/** A run as the page keeps it: no evidence, which is of one machine and one moment. */
interface Kept extends Omit<Outcome, 'violations' | 'folder'>, Conditions {
  readonly violated: readonly string[];
}

/** Where and when. */
interface Conditions {
  readonly on: string;
  readonly machine: string;
  readonly load: string;
}

/** Proofs as the page keeps them. */
interface KeptProof extends Proof, Conditions {}

const RUNS = join(projectRoot, 'docs/benchmarks/torture.json');
const PROOFS = join(projectRoot, 'docs/benchmarks/planted.json');
const PAGE = join(projectRoot, 'docs/benchmarks/torture.md');

/** Adds a run to docs/benchmarks/torture.md; an earlier one of the same seed makes place for it. */
export async function addToPage(outcome: Outcome): Promise<void> {
  const others = known<Kept>(RUNS).filter(({ seed }) => seed !== outcome.seed);
  await write(RUNS, JSON.stringify([...others, kept(outcome)]));
  await writePage();
}

/** Adds what became of planted bugs to the page; earlier proofs of the same bugs make place for it. */
export async function addProofs(proofs: readonly Proof[]): Promise<void> {
  const names = new Set(proofs.map(({ name }) => name));
  const others = known<KeptProof>(PROOFS).filter(({ name }) => !names.has(name));
  await write(PROOFS, JSON.stringify([...others, ...proofs.map((proof) => ({ ...proof, ...conditions() }))]));
  await writePage();
}

function known<T>(file: string): readonly T[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : [];
}

async function write(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function writePage(): Promise<void> {
  return write(PAGE, pageOf(known<Kept>(RUNS), known<KeptProof>(PROOFS)));
}

function conditions(): Conditions {
  return {
    on: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`,
    load: (loadavg()[1] ?? 0).toFixed(1),
  };
}

/** What a run has shown, on the screen. */
export function table(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap((outcome) => [row(outcome), '', ...faultRows([outcome])]);
  return [HEAD, RULE, ...lines].join('\n');
}

const HEAD =
  '| seed | time | acknowledged | faults | lost | doubled | violations | never told (of these in the log) | longest gap | events | sentences | checkpoints | mails (came twice) | rest after |';
const RULE = '| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |';
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const number = (value: number) => value.toLocaleString('en-GB');

function row(run: Outcome | Kept): string {
  const violated = 'violated' in run ? run.violated : violatedIn(run);
  const some = (word: string) => violated.filter((what) => what.includes(`: ${word}`)).length;
  const cells = [
    ...[String(run.seed), `${run.seconds} s`, number(run.acknowledged), number(faultsOf(run))],
    ...[String(some('lost')), String(some('doubled')), String(violated.length)],
    ...[`${run.unknown} (${run.unknownRecorded})`, seconds(run.gaps.longestMs), number(run.events)],
    ...[
      number(run.sentences),
      number(run.checkpoints),
      `${number(run.mails)} (${run.repeated})`,
      seconds(run.settledMs),
    ],
  ];
  return `| ${cells.join(' | ')} |`;
}

function faultsOf({ gaps }: Pick<Outcome, 'gaps'>): number {
  return gaps.faults.reduce((sum, { times }) => sum + times, 0);
}

function faultRows(runs: readonly Pick<Outcome, 'gaps'>[]): string[] {
  const kinds = new Map<string, Gap>();
  for (const gap of runs.flatMap(({ gaps }) => gaps.faults)) {
    const known = kinds.get(gap.name) ?? { ...gap, times: 0, longestMs: 0 };
    const longestMs = Math.max(known.longestMs, gap.longestMs);
    kinds.set(gap.name, { ...known, times: known.times + gap.times, longestMs });
  }
  const byCode = [...kinds.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  return [
    '| fault | | times | longest until the next acknowledgement |',
    '| --- | --- | --: | --: |',
    ...byCode.map(({ code, name, times, longestMs }) => `| ${code} | ${name} | ${times} | ${seconds(longestMs)} |`),
  ];
}

function violatedIn({ violations }: Outcome): string[] {
  return violations.map(({ invariant, what }) => `${invariant}: ${what}`);
}

function kept({ violations: _violations, folder: _folder, ...outcome }: Outcome): Kept {
  return {
    ...outcome,
    ...conditions(),
    violated: violatedIn({ violations: _violations } as Outcome),
  };
}

function pageOf(runs: readonly Kept[], proofs: readonly KeptProof[]): string {
  const acknowledged = runs.reduce((sum, run) => sum + run.acknowledged, 0);
  const faults = runs.reduce((sum, run) => sum + faultsOf(run), 0);
  const violated = runs.flatMap(({ seed, violated: of }) =>
    [...new Set(of)].map((what) => `- seed ${seed}: ${what} (${of.filter((each) => each === what).length} times)`),
  );
  const machines = [...new Set(runs.map(({ machine, on }) => `${on}, ${machine}`))];
  const lost = runs.flatMap((run) => run.violated).filter((what) => /: (lost|doubled)/.test(what)).length;
  return `<!-- Made by \`npm run torture\`, from torture.json. Do not edit. -->

# Torture

A real system (PostgreSQL with fsync, Temporal, two APIs, two workers, a notary, a mail server) is put to work by clerks and hurt meanwhile; when it has
come to rest, a checker that has none of the product's code holds the log, the read models and the mails against what the clerks wrote down. What is
checked and how: [the decision](../decisions/0063-torture.md). Times are of machines that did other work besides; the load of each run is in torture.json.

**${lost} lost or doubled of ${number(acknowledged)} acknowledged under ${number(faults)} faults**${acknowledged > 0 && lost === 0 ? ` (0 of N: at most ${(300 / acknowledged).toPrecision(2)} % with 95 % confidence)` : ''}. ${machines.join('; ')}.

${[HEAD, RULE, ...runs.map(row)].join('\n')}

${violated.length === 0 ? 'No invariant was violated.' : `Violated:\n\n${violated.join('\n')}`}

## By fault, in all runs

${faultRows(runs).join('\n')}

## Planted bugs

Each is planted in a copy of the product, or in the settings of its database, and must be found; the same run without it must find nothing: \`npm run torture -- --planted\`.

${proofRows(proofs).join('\n')}

## The invariants

${Object.entries(INVARIANTS)
  .map(([name, what]) => `- **${name}** ${what}`)
  .join('\n')}
`;
}

function proofRows(proofs: readonly KeptProof[]): string[] {
  if (proofs.length === 0) return ['Not run yet.'];
  const cells = ({ name, planted, seed, violations, kinds, right, on }: KeptProof) => [
    ...[name, planted ? 'planted' : 'healthy', String(seed), on, String(violations), kinds.join('; ')],
    ...[right ? (planted ? 'caught' : 'nothing found') : '**not as it must be**'],
  ];
  return [
    '| bug | | seed | on | violations | of these kinds | |',
    '| --- | --- | --: | --- | --: | --- | --- |',
    ...proofs.map((proof) => `| ${cells(proof).join(' | ')} |`),
  ];
}
