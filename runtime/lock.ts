import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files';
import { processIdentity } from './processes';

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number;
  /** Tells the process from a later one with the same pid. */
  readonly identity: string;
}

/** A data folder is in use by a process that lives. */
export class AlreadyRunning extends Error {
  constructor(readonly holder: Holder) {
    super(`it is held by process ${holder.pid}`);
  }
}

/** Takes the data folder for this process, also from one that was killed; returns the way to give it back. */
export function takeLock(dataFolder: string): () => void {
  const file = join(dataFolder, 'lock');
  const mine: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    while (!linked(draft, file)) removeStale(file);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** The living holder of a data folder, if there is one. */
export function lockHolder(dataFolder: string): Holder | undefined {
  const holder = readJson(join(dataFolder, 'lock')) as Holder | undefined;
  return holder && processIdentity(holder.pid) === holder.identity ? holder : undefined;
}

/** Linking fails when the name is taken, and the file has its content from the first moment on. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(file: string): void {
  const holder = readJson(file) as Holder | undefined;
  if (holder && processIdentity(holder.pid) === holder.identity) throw new AlreadyRunning(holder);
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Between reading and moving, another start may have taken the lock over: then it gets it back.
  const moved = readJson(aside) as Holder | undefined;
  if (moved && moved.pid !== holder?.pid && processIdentity(moved.pid) === moved.identity) linked(aside, file);
  rmSync(aside, { force: true });
}
