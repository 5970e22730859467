import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths';
import { isAlive } from '../runtime/processes';
import { keepFolder, makeFolder, removeLeftovers } from './leftovers';
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

describe('a run that is ended before its time', () => {
  /** A run as far as it matters here: a folder, a disk where there can be one, and a server that works on it. */
  const RUN = `
    const { makeFolder, removeWhenTold } = require('./torture/leftovers');
    const { PoweredDisk } = require('./torture/powered-disk');
    const folder = makeFolder(process.argv[1]);
    removeWhenTold(folder);
    const place = PoweredDisk.in(folder)?.folder ?? folder + '/data';
    require('node:fs').mkdirSync(place, { recursive: true });
    const { spawn } = require('node:child_process');
    const server = spawn('sleep', ['60'], { cwd: place, detached: true, stdio: 'ignore' });
    server.once('spawn', () => process.send({ folder, server: server.pid }));`;

  async function begun() {
    const loader = ['-r', './test/setup/typescript.cjs', '-e', RUN, folder];
    const child = spawn(process.execPath, loader, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [told] = (await once(child, 'message')) as [{ folder: string; server: number }];
    const end = async (name: NodeJS.Signals) => {
      child.kill(name);
      return (await once(child, 'exit')) as [number | null, string | null];
    };
    return { ...told, end };
  }
  const isMounted = (below: string) => readFileSync('/proc/self/mounts', 'utf8').includes(`${below}/`);
  const said: string[] = [];
  const removeThem = () => removeLeftovers((line) => said.push(line), folder);

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves nothing', async (name, code) => {
    const run = await begun();
    expect(isMounted(run.folder)).toBe(disk !== null);
    expect(await run.end(name)).toEqual([code, null]);
    expect([existsSync(run.folder), isMounted(run.folder), isAlive(run.server)]).toEqual([false, false, false]);
  });

  it('by SIGKILL leaves what the next one removes; and nothing of whoever lives is touched', async () => {
    const run = await begun();
    removeThem();
    expect([existsSync(run.folder), isAlive(run.server)]).toEqual([true, true]);
    await run.end('SIGKILL');
    removeThem();
    expect([existsSync(run.folder), isMounted(run.folder), isAlive(run.server)]).toEqual([false, false, false]);
    expect(said).toEqual([expect.stringContaining(run.folder)]);
  });

  it('leaves its evidence once it has come to its end', () => {
    const evidence = makeFolder(folder);
    keepFolder(evidence);
    removeThem();
    expect(existsSync(evidence)).toBe(true);
  });
});
