import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unmount } from './disk';

const MEGABYTES = 1_536;
// EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH (linux/fs/ext4/ext4.h).
const SHUTDOWN = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))`;

/**
 * A file system of its own (ext4 in an image file) whose power can be cut: at once nothing more reaches it, and of what was
 * written only that is there afterwards which was synced, or had happened to be written out: what a machine finds after its
 * power came back, its journal recovered.
 */
export class PoweredDisk {
  /** Where it is mounted. */
  readonly folder: string;
  private off: Promise<void> | null = null;

  private constructor(private readonly image: string) {
    this.folder = `${image}.mounted`;
  }

  /** Makes one in the folder. Null: this user may not, or the tools are not here. */
  static in(folder: string): PoweredDisk | null {
    const disk = new PoweredDisk(join(folder, 'disk'));
    try {
      writeFileSync(disk.image, '');
      truncateSync(disk.image, MEGABYTES * 1024 * 1024);
      execFileSync('mkfs.ext4', ['-q', '-F', disk.image], { stdio: 'ignore' });
      mkdirSync(disk.folder);
      disk.mount();
      return disk;
    } catch {
      rmSync(disk.image, { force: true });
      return null;
    }
  }

  /** Returns when it has power: what is on it may be started then. */
  async powered(): Promise<void> {
    await this.off;
  }

  /** Cuts the power, kills whoever works on it, and lets it come back. */
  async cut(kill: () => void): Promise<void> {
    this.off = this.offAndOn(kill).finally(() => (this.off = null));
    await this.off;
  }

  /** Away with it, when nothing works on it any more. */
  async remove(): Promise<void> {
    await unmount(this.folder);
    rmSync(this.image);
  }

  private async offAndOn(kill: () => void): Promise<void> {
    execFileSync('python3', ['-c', SHUTDOWN, this.folder]);
    kill();
    await unmount(this.folder);
    this.mount();
  }

  private mount(): void {
    execFileSync('mount', ['-o', 'loop', this.image, this.folder], { stdio: 'ignore' });
  }
}
