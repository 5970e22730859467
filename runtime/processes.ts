import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What tells this process from a later one with the same pid: when it started, and in which boot. Undefined when there
 * is no such process; a process that has ended but was not yet collected by its parent does not count.
 */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid);
}

/** Whether a process with this pid runs. */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== undefined;
}

/** The command line of a process, or an empty text. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return ps(pid, 'command=');
  } catch {
    return '';
  }
}

/** Sends a signal; a process that is gone is no error. A negative pid means its process group. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until the process is gone; false when it is still there after the time. */
async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await delay(25);
  }
  return true;
}

/** One attempt to end a process: the signal, and how long it may then take. */
export type Attempt = readonly [signal: NodeJS.Signals, waitMs: number];

/** Ends a process by one signal after the other until it is gone. */
export async function endProcess(pid: number, attempts: readonly Attempt[]): Promise<void> {
  for (const [name, waitMs] of attempts) {
    signal(pid, name);
    if (await waitUntilGone(pid, waitMs)) return;
  }
  throw new Error(`Process ${pid} (${commandLine(pid)}) does not end. End it by hand, then start again.`);
}

function identityFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces: the fields are counted from behind it. 3 is the state, 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function identityFromPs(pid: number): string | undefined {
  try {
    return ps(pid, 'state=').startsWith('Z') ? undefined : ps(pid, 'lstart=') || undefined;
  } catch {
    return undefined;
  }
}

function ps(pid: number, format: string): string {
  return execFileSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
