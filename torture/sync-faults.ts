import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../runtime/paths';

const SHIM = join(projectRoot, 'torture/fsync-shim.c');

/** The syncs of PostgreSQL, which can be made slow or made to fail: a library that is preloaded into it, told by files. */
export class SyncFaults {
  private constructor(
    private readonly base: string,
    private readonly library: string,
  ) {}

  /** Compiles the library into the folder. Null: there is no C compiler here. */
  static in(folder: string): SyncFaults | null {
    mkdirSync(folder, { recursive: true });
    const library = join(folder, 'fsync-shim.so');
    const { status } = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, SHIM, '-ldl'], { stdio: 'ignore' });
    if (status !== 0) return null;
    // PostgreSQL runs as a user of its own, and must be able to take away the file that told it to fail.
    chmodSync(folder, 0o777);
    return new SyncFaults(join(folder, 'sync'), library);
  }

  /** What PostgreSQL must be started with. */
  get env(): NodeJS.ProcessEnv {
    return { LD_PRELOAD: this.library, TORTURE_DISK: this.base };
  }

  /** Each sync takes half a second longer, for so long. */
  async slow(ms: number): Promise<void> {
    writeFileSync(`${this.base}.slow`, '');
    await delay(ms);
    rmSync(`${this.base}.slow`);
  }

  /** The next sync fails with EIO. False: none came in time. */
  async failOnce(msMax: number): Promise<boolean> {
    const file = `${this.base}.eio`;
    writeFileSync(file, '');
    for (const until = Date.now() + msMax; Date.now() < until && existsSync(file);) await delay(20);
    const failed = !existsSync(file);
    rmSync(file, { force: true });
    return failed;
  }
}
