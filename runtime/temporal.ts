import { Connection } from '@temporalio/client';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TASK_QUEUE } from '../workflows/contract';
import { lastLines, readIfThere, writeAtomically } from './files';
import { startLeashed, type Running } from './leashed';
import { freePort, samePort } from './ports';
import { commandLine, endProcess, isAlive, type Attempt } from './processes';
import { type TemporalProgram } from './temporal-binary';

/** What Temporal's own pages can be searched by. Never personal data. */
const searchAttributes = {
  Regime: 'Keyword',
  Status: 'Keyword',
  Kind: 'Keyword',
  Unit: 'Keyword',
  NextDue: 'Datetime',
  Overdue: 'Bool',
};
const ending: readonly Attempt[] = [
  ['SIGTERM', 15_000],
  ['SIGKILL', 5_000],
];
/** TASK_QUEUE_TYPE_WORKFLOW */
const workflowTasks = 1;
const startTimeoutMs = 60_000;

/** How a development server is to be run. */
export interface TemporalOptions {
  readonly program: TemporalProgram;
  /** Holds its database and its log. */
  readonly dataFolder: string;
  readonly port: number;
  /** After a fall: the server must come back where it was. */
  readonly samePort?: boolean;
  /** Without the pages for the browser: tests. */
  readonly headless: boolean;
  readonly say: (line: string) => void;
}

/** A Temporal development server that runs under a leash. */
export interface RunningTemporal extends Running {
  readonly address: string;
  readonly port: number;
  readonly uiPort: number | null;
}

/** Starts a development server on the data folder; returns when it serves and knows our search attributes. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const pidFile = join(options.dataFolder, 'temporal.pid');
  const logFile = join(options.dataFolder, 'temporal.log');
  const database = join(options.dataFolder, 'temporal.db');
  await endOrphan(pidFile, database, options.say);
  const port = await (options.samePort ? samePort : freePort)(options.port);
  const uiPort = options.headless ? null : await freePort(port + 1000);
  const args = serverArguments(port, uiPort, database);
  const running = await startLeashed({ command: options.program.path, args, cwd: '/', ending }, logFile);
  writeAtomically(pidFile, String(running.pid));
  const address = `127.0.0.1:${port}`;
  try {
    await untilItServes(address, running);
    return { ...running, address, port, uiPort };
  } catch (error) {
    await running.stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Temporal did not start: ${why}\n  ${logFile} says:\n${lastLines(logFile)}`, { cause: error });
  }
}

/** Throws unless the server at the address serves workflows and has our namespace and search attributes. */
export async function checkTemporal(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    const { status } = await connection.healthService.check({
      service: 'temporal.api.workflowservice.v1.WorkflowService',
    });
    if (status !== 1) throw new Error(`its health is ${status}`);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.keys(searchAttributes).filter((name) => !(name in customAttributes));
    if (missing.length > 0) throw new Error(`namespace ${namespace} lacks the search attributes ${missing.join(', ')}`);
  } finally {
    await connection.close();
  }
}

/** Whether a worker has asked for sentences to work on since the given moment. */
export async function workerPolls(address: string, namespace: string, since: Date): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    const queue = { namespace, taskQueue: { name: TASK_QUEUE }, taskQueueType: workflowTasks };
    const { pollers } = await connection.workflowService.describeTaskQueue(queue);
    return pollers.some(({ lastAccessTime }) => instantMs(lastAccessTime) >= since.getTime());
  } finally {
    await connection.close();
  }
}

function instantMs(instant: { seconds?: unknown; nanos?: number | null } | null | undefined): number {
  return Number(instant?.seconds ?? 0) * 1000 + (instant?.nanos ?? 0) / 1e6;
}

function serverArguments(port: number, uiPort: number | null, database: string): string[] {
  const attributes = Object.entries(searchAttributes).map(([name, type]) => `--search-attribute=${name}=${type}`);
  return [
    ...['server', 'start-dev', '--ip=127.0.0.1', `--port=${port}`, `--db-filename=${database}`, '--log-level=warn'],
    ...(uiPort === null ? ['--headless'] : [`--ui-port=${uiPort}`]),
    ...attributes,
    // Low, so that renewal of a workflow happens in a fast-forward over some years and not first after decades.
    '--dynamic-config-value=limit.historyCount.suggestContinueAsNew=512',
  ];
}

/** Two servers on one database file would spoil it: one that survived its supervisor and its leash is ended first. */
async function endOrphan(pidFile: string, database: string, say: (line: string) => void): Promise<void> {
  const pid = Number(readIfThere(pidFile));
  if (!pid || !isAlive(pid) || !commandLine(pid).includes(database)) return;
  say(`a Temporal server of an earlier start (process ${pid}) still runs: it is stopped first`);
  await endProcess(pid, ending);
}

async function untilItServes(address: string, running: Running): Promise<void> {
  let end: string | undefined;
  void running.ended.then((how) => (end = how));
  for (const until = Date.now() + startTimeoutMs; ; await delay(100)) {
    try {
      return await checkTemporal(address, 'default');
    } catch (error) {
      if (end !== undefined) throw new Error(`it ended with ${end}`, { cause: error });
      if (Date.now() > until) throw error;
    }
  }
}
