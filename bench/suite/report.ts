import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/paths';
import { type Measured } from './workload';

/** A workload as it was last measured, and on what. */
export interface Kept extends Measured {
  readonly code: string;
  readonly name: string;
  readonly limit: string;
  readonly at: Conditions;
  readonly seconds: number;
}

/** Where and when a figure was measured. */
export interface Conditions {
  readonly on: string;
  readonly machine: string;
  readonly versions: string;
  /** Load before and after, of the last minute. */
  readonly load: readonly [before: number, after: number];
  readonly cores: number;
  readonly full: boolean;
}

/** A workload that did not come to an end. */
export interface Failed {
  readonly code: string;
  readonly name: string;
  readonly error: string;
}

const FOLDER = join(projectRoot, 'docs/benchmarks');
const FILE = join(FOLDER, 'bench.json');

/** What is known of earlier runs. */
export function keptRuns(): readonly Kept[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kept[]) : [];
}

/** Keeps what was measured; an earlier run of the same workload makes place for it. `order`: of all workloads, by code. */
export function keep(measured: readonly Kept[], order: readonly string[]): readonly Kept[] {
  const fresh = new Set(measured.map(({ code }) => code));
  const all = [...keptRuns().filter(({ code }) => !fresh.has(code)), ...measured]
    .filter(({ code }) => order.includes(code))
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(all, null, 1)}\n`);
  return all;
}

/** What a figure is measured on; `postgres`: the version of the server. */
export function conditions(postgres: string, before: number, full: boolean): Conditions {
  return {
    on: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: `Node ${process.versions.node}, PostgreSQL ${postgres} (fsync on, synchronous_commit on), Temporal SDK ${sdkVersion()}`,
    load: [before, loadNow()],
    cores: availableParallelism(),
    full,
  };
}

export function loadNow(): number {
  return loadavg()[0] ?? NaN;
}

function sdkVersion(): string {
  const file = join(projectRoot, 'node_modules/@temporalio/worker/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
