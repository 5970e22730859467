import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { lastLines, openLog } from './files';
import { type Running } from './leashed';
import { compiled } from './paths';
import { endProcess, type Attempt } from './processes';

const ending: readonly Attempt[] = [
  ['SIGTERM', 30_000],
  ['SIGKILL', 5_000],
];
/** A machine that is busy with other things takes its time. */
const readyTimeoutMs = 180_000;

/** One of our own mains, run as a child that ends when this process does. */
export interface ProgramOptions {
  readonly name: string;
  /** A compiled module: `worker/main`. */
  readonly module: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** Starts a main and returns when it says `ready`. */
export async function startProgram(options: ProgramOptions): Promise<Running> {
  const log = openLog(options.logFile);
  // A group of its own: Ctrl-C reaches the supervisor only, which ends its parts in their order.
  const child = fork(compiled(options.module), [], {
    env: options.env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: ['--enable-source-maps', '--require', compiled('runtime/tether')],
  });
  closeSync(log);
  const ended = endOf(child);
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) await endProcess(child.pid, ending);
    await ended;
  };
  try {
    await ready(child, ended);
  } catch (error) {
    await stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The ${options.name} did not start: ${why}\n  ${options.logFile} says:\n${lastLines(options.logFile)}`,
    );
  }
  return { pid: child.pid ?? 0, ended, stop };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name ? `signal ${name}` : `exit code ${code}`));
  });
}

function ready(child: ChildProcess, ended: Promise<string>): Promise<void> {
  const told = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve();
    });
  });
  const fell = ended.then((how) => {
    throw new Error(`it ended with ${how}`);
  });
  const late = delay(readyTimeoutMs, undefined, { ref: false }).then(() => {
    throw new Error(`it was not ready after ${readyTimeoutMs / 1000} s`);
  });
  return Promise.race([told, fell, late]);
}
