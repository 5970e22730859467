import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { processIdentity, signal } from '../runtime/processes';

const PARENT = '/var/tmp';
const PREFIX = 'progresjon-torture-';
const OWNER = 'owner';
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** However long a killed process takes to let go of its files. */
const UNMOUNT_MS_MAX = 30_000;
const AGAIN_MS = 100;

/** Makes a folder of a run, with a note of whose it is: what it holds must not outlive that process. */
export function makeFolder(parent = PARENT): string {
  const folder = mkdtempSync(join(parent, PREFIX));
  writeFileSync(join(folder, OWNER), JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
  return folder;
}

/** From here on the folder is evidence, which nobody removes but by hand. */
export function keepFolder(folder: string): void {
  rmSync(join(folder, OWNER), { force: true });
}

/** Removes the folders of runs that were killed, and what is mounted below them. */
export function removeLeftovers(say: (line: string) => void, parent = PARENT): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(parent, name);
    if (!isOfTheDead(folder)) continue;
    try {
      removeFolder(folder);
      say(`${folder} was left by a run that was killed: it is removed`);
    } catch (error) {
      say(`${folder} was left by a run that was killed, and stays: ${String(error)}`);
    }
  }
}

/** Removes the folder, should this process be told to end before the returned function is called. */
export function removeWhenTold(folder: string): () => void {
  const told = (name: (typeof ENDS)[number]): void => {
    // At once and in one go: whatever of the run went on would start again what is ended here.
    try {
      removeFolder(folder);
    } finally {
      process.exit(128 + constants.signals[name]);
    }
  };
  for (const name of ENDS) process.on(name, told);
  return () => ENDS.forEach((name) => process.off(name, told));
}

function isOfTheDead(folder: string): boolean {
  if (!existsSync(join(folder, OWNER))) return false;
  const { pid, identity } = JSON.parse(readFileSync(join(folder, OWNER), 'utf8')) as { pid: number; identity: string };
  return processIdentity(pid) !== identity;
}

function removeFolder(folder: string): void {
  for (const mounted of mountsBelow(folder)) unmount(mounted, folder);
  endWhoWorksIn(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The latest first: it may lie upon another. */
function mountsBelow(folder: string): string[] {
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  return mounts.map((line) => line.split(' ')[1] ?? '').filter((path) => path.startsWith(`${folder}/`)).reverse(); // prettier-ignore
}

function unmount(mounted: string, folder: string): void {
  for (
    const until = Date.now() + UNMOUNT_MS_MAX;
    ;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS)
  ) {
    endWhoWorksIn(folder);
    try {
      execFileSync('umount', [mounted], { stdio: 'pipe' });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** The server of a database stands in its folder. */
function endWhoWorksIn(folder: string): void {
  for (const pid of readdirSync('/proc')
    .map(Number)
    .filter((each) => each > 0 && each !== process.pid))
    // prettier-ignore
    if (placeOf(pid).startsWith(`${folder}/`)) signal(pid, 'SIGKILL');
}

function placeOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
