import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths';
import { markdownTable, page } from './markdown';

/** A package as package-lock.json has it, by its path in node_modules. */
export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}
export type Locked = Readonly<Record<string, LockedPackage>>;

/** Licences under which whatever we do with a package needs no more than its notice. */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'],
  ...['OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** Packages under other licences, and why they may be here all the same. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '@axe-core/playwright': 'MPL-2.0: used in tests, unchanged',
  'axe-core': 'MPL-2.0: used in tests, unchanged',
  lightningcss: 'MPL-2.0: the build of the web app, unchanged; nothing of it is in what it builds',
  'caniuse-lite': 'CC-BY-4.0: data about browsers, for building',
  'date-holidays': 'CC-BY-3.0 on its data: tests compare our holidays with it',
  'date-holidays-parser': 'as date-holidays',
  '@img':
    'LGPL-3.0-or-later: libvips, a library of its own that sharp loads to shrink pictures of our pages; unchanged, not delivered',
};

/** What a package says of its licence in a file of its own, and not where npm looks. */
const IN_A_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT', unionfs: 'Unlicense' };

/** Every package that is installed, on one platform or another. */
export function lockedPackages(): Locked {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as { packages: Locked };
  return Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== ''));
}

/** Packages whose licence is neither allowed nor excepted: name, version and what it says. */
export function licenceProblems(locked: Locked): string[] {
  return Object.entries(locked).flatMap(([path, found]) => {
    const name = nameOf(path);
    const licence = licenceOf(name, found);
    return isAllowed(licence) || reasonFor(name) ? [] : [`${name} ${found.version}: ${licence}`];
  });
}

/** `docs/licences.md`: every package with its version, grouped by licence. */
export function licences(): string {
  const groups = new Map<string, { name: string; version: string; dev: boolean }[]>();
  for (const [path, found] of Object.entries(lockedPackages())) {
    const name = nameOf(path);
    const licence = licenceOf(name, found);
    const group = groups.get(licence) ?? [];
    if (!group.some((known) => known.name === name && known.version === found.version))
      group.push({ name, version: found.version, dev: found.dev === true });
    groups.set(licence, group);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return page(
    'Licences',
    'Every package that is installed, on one platform or another, with the licence that it names. Another licence than those of `ALLOWED` fails a test, unless it is excepted with a reason. `npm run sbom` writes the same as CycloneDX.',
    'package-lock.json and cli/licences.ts',
    '## Exceptions',
    markdownTable(['package', 'why'], Object.entries(EXCEPTIONS)),
    ...sorted.flatMap(([licence, group]) => [
      `## ${licence}`,
      markdownTable(
        ['package', 'version', 'for'],
        group
          .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
          .map(({ name, version, dev }) => [name, version, dev ? 'building, tests, web app' : 'server']),
      ),
    ]),
  );
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function licenceOf(name: string, { license }: LockedPackage): string {
  return license ?? IN_A_FILE[name] ?? 'unknown';
}

function reasonFor(name: string): string | undefined {
  // One package per platform: lightningcss-linux-x64-gnu, @img/sharp-libvips-linux-x64.
  return EXCEPTIONS[name] ?? EXCEPTIONS[/^(lightningcss(?=-)|@img(?=\/))/.exec(name)?.[0] ?? ''];
}

/** An SPDX expression: one of what stands between OR, all of what stands between AND. */
function isAllowed(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
}
