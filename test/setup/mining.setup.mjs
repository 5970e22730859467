import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './servers.mjs';

const PM4PY = '2.7.23';

/** PostgreSQL, and pm4py in a virtual environment of its own: made once, some 550 MB under the user's cache. */
export default async function setup() {
  process.env.PM4PY_PYTHON = pm4py();
  await startPostgres();
}

function pm4py() {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'progresjon');
  const home = process.env.PM4PY_HOME ?? join(cache, `pm4py-${PM4PY}`);
  const python = join(home, 'bin', 'python');
  if (existsSync(python) && run(python, ['-c', 'import pm4py']) === 0) return python;
  mkdirSync(cache, { recursive: true });
  if (run('python3', ['-m', 'venv', home]) !== 0) throw new Error('python3 -m venv does not work here');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `pm4py==${PM4PY}`];
  if (run(python, pip) !== 0) throw new Error('pip could not install pm4py');
  return python;
}

function run(program, args) {
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status;
}
