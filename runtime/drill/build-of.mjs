// A worker of another release: today's programs with the workflows of a commit, in a folder inside the checkout, so that they
// find the same packages. What activities do may change from release to release; what workflows did must stay replayable.
import { spawnSync, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** Builds it in `folder`; answers with its build id and where its dist is. */
export async function buildOf(commit, folder) {
  mkdirSync(folder, { recursive: true });
  const archive = spawnSync('git', ['archive', commit, 'workflows'], { cwd: root, maxBuffer: 1 << 26 });
  if (archive.status !== 0)
    throw new Error(`No ${commit} in this checkout: the drill needs its whole history (not a shallow clone).`);
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`);
  const own = join(folder, 'workflows/failure-converter.ts');
  const { bundleWorkflowCode } = createRequire(import.meta.url)('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(folder, 'workflows/index.ts'),
    failureConverterPath: existsSync(own) ? own : join(root, 'workflows/failure-converter.ts'),
    logger: quiet,
  });
  const dist = join(folder, 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true, preserveTimestamps: true });
  const buildId = createHash('sha256').update(archive.stdout).digest('hex').slice(0, 16);
  const about = { sha256: createHash('sha256').update(code).digest('hex'), buildId };
  writeFileSync(join(dist, 'workflow-bundle.js'), code);
  writeFileSync(join(dist, 'workflow-bundle.json'), JSON.stringify(about));
  return { buildId, dist };
}

/** Starts its worker and returns when it polls. */
export async function startWorker({ dist }, env, logFile) {
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(join(dist, 'worker/main.js'), [], {
    env,
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: ['--enable-source-maps', '--require', join(dist, 'runtime/tether.js')],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (first === null) throw new Error(`The worker ended before it polled: ${logFile}`);
  return {
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
