import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** However long the processes that hold its files take to die. */
const UNMOUNT_MS_MAX = 60_000;
const PIECE = Buffer.alloc(1024 * 1024);

/** A file system of so many megabytes at the folder, in memory; false: this user may not make one. */
export function mountSmall(folder: string, megabytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Away with it, as soon as nobody works on it any more: a server that has just ended lets go of it a little later. */
export async function unmount(folder: string): Promise<void> {
  for (const until = Date.now() + UNMOUNT_MS_MAX; ; await delay(100)) {
    try {
      execFileSync('umount', [folder], { stdio: 'pipe' });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** Fills what is left of the file system for a while. Returns how many bytes that were. */
export async function fillDisk(folder: string, ms: number): Promise<number> {
  const file = join(folder, 'ballast');
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  try {
    // Until there is no room: then smaller pieces, so that not even a page is left.
    for (let size = PIECE.length; size >= 512; size /= 2) {
      try {
        for (;;) bytes += writeSync(descriptor, PIECE, 0, size);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
    await delay(ms);
    return bytes;
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}
