import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceProblems, lockedPackages } from '../cli/licences';
import { projectRoot } from '../runtime/paths';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>;
const locked = lockedPackages();
const named = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('what is installed', () => {
  it('is what the lock says, byte for byte, from whichever registry it comes', () => {
    const packages = Object.entries(locked);
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(packages.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
  });

  it('is asked for by its exact version', () => {
    const asked = { ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['overrides'] };
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual(
      [],
    );
  });

  it('runs nothing while it is installed; what would has been looked at, and is denied by its name', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const would = new Set(
      Object.entries(locked).flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [named(path)] : [])),
    );
    expect(manifest['allowScripts']).toEqual(Object.fromEntries([...would].map((name) => [name, false])));
  });

  it('is for a build that knows its base: no image of ours is “latest”', () => {
    const images = [
      ...read('Dockerfile').matchAll(/^FROM (\S+)/gm),
      ...read('docker-compose.yml').matchAll(/^ +image: (\S+)/gm),
    ].map(([, image = '']) => image);
    expect(images.length).toBeGreaterThan(4);
    const own = ['progresjon'];
    expect(images.filter((image) => !own.includes(image) && !/:(?:\$\{\w+:-)?v?\d[\w.-]*\}?$/.test(image))).toEqual([]);
  });
});

describe('licences', () => {
  it('are all allowed, or excepted with a reason', () => expect(licenceProblems(locked)).toEqual([]));

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND OFL-1.1', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE', false],
    [undefined, false],
  ])('%s: %s', (license, allowed) => {
    const problems = licenceProblems({ 'node_modules/x': { version: '1.0.0', ...(license && { license }) } });
    expect(problems).toHaveLength(allowed ? 0 : 1);
  });
});
