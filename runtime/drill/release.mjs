// `npm run release-drill`: sentences are opened under the workflows of the first release; today's are deployed while they are
// open, and every sentence comes over; a worker falls and comes back; the old one goes; sentences live to their end; the
// release is rolled back, and at last a build loses its workers for good. Nothing may fail, stay behind or be lost. Writes
// docs/benchmarks/release-drill.md. All in folders that are removed.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { format, resolveConfig } from 'prettier';
import { build, buildBundle } from '../build.mjs';
import { buildOf, startWorker } from './build-of.mjs';

/** The first that kept histories for every later one to replay (test/histories). */
const FIRST_RELEASE = '02cc3ee';
const root = fileURLToPath(new URL('../..', import.meta.url));
const workMs = Number(process.env.DRILL_WORK_MS ?? 8_000);
const PATIENCE_MS = 300_000;
const port = 24_000 + Math.floor(Math.random() * 2_000);

await build();
const today = await buildBundle();
Object.assign(process.env, { WORKER_VERSIONING: 'true', METRICS_PORT: String(port + 3_000) });
const { endSystem, fastForward, progresjon, startSystem, workFor } = await import('./system.mjs');
const folder = mkdtempSync('/var/tmp/progresjon-release-');
chmodSync(folder, 0o755);
mkdirSync(join(root, '.data'), { recursive: true });
const inside = mkdtempSync(join(root, '.data/release-drill-'));
const rows = [];
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const running = [];

try {
  await drill();
} finally {
  for (const end of running.reverse()) await end().catch(() => undefined);
  for (const gone of [folder, inside]) rmSync(gone, { recursive: true, force: true });
}

async function drill() {
  const first = await buildOf(FIRST_RELEASE, inside);
  if (first.buildId === today.buildId) throw new Error('Both releases are one.');
  const system = await startSystem({ folder, databaseUrl: '', port, people: 0 });
  running.push(() => endSystem(system));
  const connection = await Connection.connect({ address: system.state.temporalAddress });
  running.push(() => connection.close());
  const watch = watchOf(new Client({ connection }));
  const env = workerEnvironment(system);
  let old = await startWorker(first, env, join(folder, 'first.log'));
  running.push(() => old.end('SIGKILL'));
  const say = (...words) => command(system, words);
  const release = (...words) => untilDone(system, ['release', ...words]);

  const opened = await step(
    `A, the workflows of the first release (${FIRST_RELEASE}), at work: people move in`,
    async () => {
      await release(first.buildId);
      const { acknowledged } = await workFor(system, workMs, { atLeast: 12 });
      const ids = acknowledged.map(({ id }) => id);
      await watch.allOn(ids, first.buildId);
      return [ids, `${ids.length} sentences, all on A`];
    },
  );
  const young = await step('B, the workflows of today, deployed while they are open', async () => {
    await release(today.buildId);
    const { acknowledged } = await workFor(system, workMs / 2, { series: 'b', atLeast: 4 });
    const ids = acknowledged.map(({ id }) => id);
    await watch.allOn(ids, today.buildId);
    await watch.allOn(opened, first.buildId);
    return [ids, `${ids.length} new sentences on B; the ${opened.length} of A sleep on where they are`];
  });
  const all = [...opened, ...young];
  await step('the worker of A killed, and started again', async () => {
    await old.end('SIGKILL');
    old = await startWorker(first, env, join(folder, 'first.log'));
    const [said] = say('release');
    if (!said.includes(today.buildId)) throw new Error(`A took the place back: ${said}`);
    return [null, 'B stays current'];
  });
  await step('`progresjon resume`: woken, each goes over', async () => {
    await untilDone(system, ['resume']);
    await watch.allOn(all, today.buildId);
    return [null, `${all.length} of ${all.length} on B, ${opened.length} of them by renewal of a run of A`];
  });
  const [before] = opened;
  await step('the workers of A end; a sentence that was opened under A lives to its end under B', async () => {
    await old.end();
    const { status, version } = await fastForward(system, before, 40);
    await watch.completed(before, today.buildId);
    return [null, `${status} with event ${version}`];
  });
  const open = all.filter((id) => id !== before);
  await step('rolled back to A', async () => {
    old = await startWorker(first, env, join(folder, 'first.log'));
    await release(first.buildId);
    await untilDone(system, ['resume']);
    await watch.allOn(open, first.buildId);
    const { status } = await fastForward(system, open[0], 40);
    await watch.completed(open[0], first.buildId);
    return [null, `${open.length} of ${open.length} on A; one lived to its end there: ${status}`];
  });
  const failed = await failedTasks();
  await step('A has no workers any more, all at once: `progresjon release --restart`', async () => {
    await old.end('SIGKILL');
    await release(today.buildId, '--restart');
    await watch.allOn(open.slice(1), today.buildId);
    return [null, `${open.length - 1} of ${open.length - 1} begun anew from the log, on B`];
  });
  await step('held against each other, and verified', async () => {
    const verdict = say('verify').find((line) => line.startsWith('The log is whole'));
    say('reconcile');
    const counts = await watch.runs();
    if (failed > 0 || counts.failed > 0) throw new Error(`${failed} workflow tasks and ${counts.failed} runs failed`);
    return [
      null,
      `0 failed workflow tasks, 0 failed runs of ${counts.all}; \`progresjon reconcile\` leaves nothing to a person. ${verdict}`,
    ];
  });
  await writePage();
}

/** Where sentences are, as Temporal itself says of each run. */
function watchOf(client) {
  const describe = (id) => client.workflow.getHandle(`sentence/${id}`).describe();
  const buildIn = ({ raw }) => raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
  const until = async (what, ask) => {
    for (const end = Date.now() + PATIENCE_MS; ; await delay(500)) {
      const missing = await ask();
      if (missing === 0) return;
      if (Date.now() > end) throw new Error(`${missing} not ${what}`);
    }
  };
  return {
    allOn: (ids, buildId) =>
      until(`on ${buildId}`, async () => {
        let missing = 0;
        for (const id of ids) {
          const found = await describe(id).catch(() => null);
          if (found?.status.name !== 'RUNNING' || buildIn(found) !== buildId || found.raw.pendingWorkflowTask)
            missing += 1;
        }
        return missing;
      }),
    completed: (id, buildId) =>
      until('completed', async () => {
        const found = await describe(id);
        return found.status.name === 'COMPLETED' && buildIn(found) === buildId ? 0 : 1;
      }),
    async runs() {
      const count = async (query) => (await client.workflow.count(query)).count;
      return {
        all: await count(`WorkflowType = 'sentence'`),
        failed: await count(`WorkflowType = 'sentence' AND ExecutionStatus IN ('Failed', 'TimedOut', 'Canceled')`),
      };
    },
  };
}

/** Workflow tasks that failed in either worker; the SDK has no zero for what never was. */
async function failedTasks() {
  const ports = [port + 3_001, port + 3_010];
  const pages = await Promise.all(ports.map(async (each) => (await fetch(`http://127.0.0.1:${each}/metrics`)).text()));
  const figures = pages.join('\n').matchAll(/^temporal_workflow_task_execution_failed\{.*\} (\d+)$/gm);
  return [...figures].reduce((sum, [, figure]) => sum + Number(figure), 0);
}

function workerEnvironment({ env, state }) {
  const { masterKey } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  return {
    ...env,
    ...{ DATABASE_URL: state.databaseUrl, TEMPORAL_ADDRESS: state.temporalAddress, TRAINING: 'true' },
    ...{ MASTER_KEY: masterKey, PUBLIC_URL: state.url, SMTP_URL: `smtp://127.0.0.1:${state.ports.smtp}` },
    METRICS_PORT: String(port + 3_010),
  };
}

/** A word of the command line that may say "ask again" on a machine under load: it is asked again. */
async function untilDone({ env }, words) {
  for (const end = Date.now() + PATIENCE_MS; ; await delay(1_000)) {
    const { output, status } = progresjon(words, env);
    if (status === 0) return;
    if (Date.now() > end) throw new Error(`progresjon ${words.join(' ')}:\n${output}`);
  }
}

/** A word of the command line, which must do what it says. */
function command({ env }, words) {
  const { lines, output, status } = progresjon(words, env);
  if (status !== 0) throw new Error(`progresjon ${words.join(' ')}:\n${output}`);
  return lines;
}

async function step(name, work) {
  const began = Date.now();
  const [answer, found] = await work();
  rows.push([name, seconds(Date.now() - began), found]);
  console.log(`${name}: ${seconds(Date.now() - began)}; ${found}`);
  return answer;
}

async function writePage() {
  const node = `${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}`;
  const head = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const page = `<!-- Made by \`npm run release-drill\`. Do not edit. -->

# A release while sentences are open

${new Date().toISOString().slice(0, 10)}, ${node}, at ${head}. What is done: [operations](../operations.md#upgrade). The times are of a drill on a machine that does other things too; what counts is the right column.

| step | took | found |
| --- | --: | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
  const file = join(root, 'docs/benchmarks/release-drill.md');
  const style = await resolveConfig(file);
  writeFileSync(file, await format(page, { ...style, parser: 'markdown' }));
}
