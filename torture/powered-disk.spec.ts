import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PoweredDisk } from './powered-disk';

const folder = mkdtempSync(join(tmpdir(), 'powered-disk-'));
const disk = PoweredDisk.in(folder);
afterAll(async () => {
  await disk?.remove();
  rmSync(folder, { recursive: true, force: true });
});

// Only who may mount a file system can make one.
(disk ? it : it.skip)('after its power was cut it has what was synced, and not what was only written', async () => {
  const write = (name: string, text: string, synced: boolean): void => {
    const file = openSync(join(disk!.folder, name), 'w');
    writeSync(file, text);
    if (synced) fsyncSync(file);
    closeSync(file);
  };
  write('promised', 'synced', true);
  const open = openSync(join(disk!.folder, 'promised'), 'r+');
  writeSync(open, 'SYNCED');
  write('written', 'and nothing more', false);
  await disk!.cut(() => closeSync(open));
  expect(readFileSync(join(disk!.folder, 'promised'), 'utf8')).toBe('synced');
  expect(existsSync(join(disk!.folder, 'written'))).toBe(false);
});
