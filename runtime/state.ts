import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeAtomically } from './files';
import { lockHolder } from './lock';

/** The parts that run as processes of their own. */
export type PartName = 'postgres' | 'temporal' | 'worker' | 'api' | 'notary';

/** Where the system that runs on a data folder can be found. */
export interface RuntimeState {
  readonly supervisor: number;
  /** Null: not ours, or not running at the moment. */
  readonly pids: Readonly<Record<PartName, number | null>>;
  readonly ports: {
    readonly api: number;
    readonly postgres: number | null;
    readonly temporal: number | null;
    readonly temporalUi: number | null;
    readonly smtp: number | null;
  };
  readonly url: string;
  /** As the role `worker`, which the command line shares. */
  readonly databaseUrl: string;
  readonly adminDatabaseUrl: string;
  readonly temporalAddress: string;
  /** False while the system is starting. */
  readonly ready: boolean;
}

/** The running system of a data folder; undefined when none runs, also when it was killed and left its file behind. */
export function readRuntime(dataFolder: string): RuntimeState | undefined {
  const state = readJson(stateFile(dataFolder)) as RuntimeState | undefined;
  return state && lockHolder(dataFolder)?.pid === state.supervisor ? state : undefined;
}

/** What a killed supervisor wrote down last. */
export function readLeftBehind(dataFolder: string): RuntimeState | undefined {
  return readJson(stateFile(dataFolder)) as RuntimeState | undefined;
}

/** Says where the running system is. It holds passwords: for this user alone. */
export function writeRuntime(dataFolder: string, state: RuntimeState): void {
  writeAtomically(stateFile(dataFolder), `${JSON.stringify(state, null, 2)}\n`, 0o600);
}

/** Says that nothing runs any more. */
export function removeRuntime(dataFolder: string): void {
  rmSync(stateFile(dataFolder), { force: true });
}

function stateFile(dataFolder: string): string {
  return join(dataFolder, 'runtime.json');
}
