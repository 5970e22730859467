import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { openLog } from './files';
import { type LeashOrder, type LeashReport } from './leash';
import { compiled } from './paths';
import { endProcess } from './processes';

/** A part of the system that runs as a process of its own. */
export interface Running {
  readonly pid: number;
  /** Settles when the process has ended, with how it ended. Never rejects. */
  readonly ended: Promise<string>;
  /** Asks it to end, and by force when it does not; returns when it is gone. */
  stop(): Promise<void>;
}

/** Starts a program that cannot outlive this process. What it prints goes to the log file. */
export async function startLeashed(order: LeashOrder, logFile: string): Promise<Running> {
  const log = openLog(logFile);
  const leash = fork(compiled('runtime/leash'), [JSON.stringify(order)], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: [],
  });
  closeSync(log);
  const pid = await started(leash, order.command);
  const ended = endOf(leash).then((how) => how ?? endUnleashed(pid, order));
  return { pid, ended, stop: () => stop(leash, ended) };
}

function started(leash: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    leash.once('error', reject);
    leash.once('exit', () => reject(new Error(`${command} could not be started`)));
    leash.on('message', (message: LeashReport) => {
      if (message.type === 'started') resolve(message.pid);
      if (message.type === 'failed') reject(new Error(`${command} could not be started: ${message.message}`));
    });
  });
}

function endOf(leash: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    leash.on('message', (message: LeashReport) => {
      if (message.type === 'exited') resolve(message.how);
    });
    leash.once('exit', () => resolve(undefined));
  });
}

/** Somebody killed the leash and not the program: there is nobody left to end it but us. */
async function endUnleashed(pid: number, order: LeashOrder): Promise<string> {
  await endProcess(pid, order.ending).catch(() => undefined);
  return 'its leash was killed';
}

async function stop(leash: ChildProcess, ended: Promise<string>): Promise<void> {
  if (leash.connected) leash.send('stop', () => undefined);
  await ended;
}
