// A main script: runs one program for the supervisor and sees to it that the program does not outlive the supervisor,
// even when that is killed by SIGKILL: then the channel between the two closes, and the leash ends the program.
import { spawn } from 'node:child_process';
import { signal, type Attempt } from './processes';

/** What the leash is asked to run, as JSON in its first argument. */
export interface LeashOrder {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** How to end the program; the last attempt is SIGKILL. */
  readonly ending: readonly Attempt[];
}

/** What the leash tells its supervisor. */
export type LeashReport =
  | { readonly type: 'started'; readonly pid: number }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'exited'; readonly how: string };

function run(order: LeashOrder): void {
  const { command, args, ending, env, ...options } = order;
  // A process group of its own: the Ctrl-C of a terminal reaches the supervisor only, which ends all in its order.
  const program = spawn(command, [...args], {
    ...options,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let asked = false;
  const stop = (): void => {
    if (!asked) end(program.pid, ending);
    asked = true;
  };
  program.once('error', (error) => leave({ type: 'failed', message: error.message }));
  program.once('spawn', () => report({ type: 'started', pid: program.pid ?? 0 }));
  program.once('exit', (code, name) => leave({ type: 'exited', how: name ? `signal ${name}` : `exit code ${code}` }));
  process.on('message', stop);
  process.on('disconnect', stop);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  if (!process.connected) stop();
}

function end(pid: number | undefined, ending: readonly Attempt[]): void {
  const [next, ...rest] = ending;
  if (pid === undefined || next === undefined) return;
  const [name, waitMs] = next;
  // The leader first, so that it can end its own; the whole group only by force.
  signal(name === 'SIGKILL' ? -pid : pid, name);
  setTimeout(() => end(pid, rest), waitMs);
}

function report(message: LeashReport, then?: () => void): void {
  if (process.connected) process.send?.(message, () => then?.());
  else then?.();
}

function leave(message: LeashReport): void {
  report(message, () => process.exit(0));
}

run(JSON.parse(process.argv[2] ?? '') as LeashOrder);
