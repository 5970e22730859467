// `npm run dev`: `npm start`, and whenever a source is saved, worker and API end and are started again from new code.
import { fork } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildBundle } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  'domain',
  'store',
  'workflows',
  'activities',
  'api',
  'worker',
  'runtime',
  'samples',
  'cli',
  'proof',
  'notary',
];
const settleMs = 200;
const runtimeFile = join(resolve(process.env.PROGRESJON_DATA ?? '.data'), 'runtime.json');

const supervisor = fork(join(root, 'cli/progresjon.mjs'), ['start']);
supervisor.on('exit', (code) => process.exit(code ?? 1));
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => supervisor.kill(name));

let timer;
for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => reload().catch((error) => console.error(error.message)), settleMs);
  });
}

async function reload() {
  if ((await build()) === 0) return;
  await buildBundle();
  if (!existsSync(runtimeFile)) return;
  const { pids, supervisor: pid } = JSON.parse(readFileSync(runtimeFile, 'utf8'));
  // What runs there may be another supervisor's: its parts are left alone.
  if (pid !== supervisor.pid) return;
  for (const part of [pids.worker, pids.api]) if (part) process.kill(part, 'SIGTERM');
}
