import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { join } from 'node:path';
import { compiled, projectRoot } from '../../runtime/paths';
import { nextEpoch } from '../../store/epoch';
import { dataConverterOf } from '../../store/payload-codec';
import { record } from '../../store/record';
import { type Store } from '../../store/data-source';
import { wakeOptions, workflowId } from '../../workflows/contract';
import { resumeAll } from '../../workflows/resume';
import { commandOf, placement, registration } from '../life';
import { stopwatch } from '../processor-time';
import { startAtWork, startBareWorker, type AtWork } from '../suite/at-work';
import { inLanes, rateInLanes } from '../suite/lanes';
import { inTurn, intervalOf, milliseconds, ratioOf } from '../suite/ratios';
import { type Stack } from '../suite/stack';
import { sharesOf, type Workload } from '../suite/workload';

const AT_ONCE = 16;

/** W9: Temporal is lost, and every open sentence gets its workflow again from the log. */
export const rebuiltWorkflows: Workload = {
  code: 'W9',
  name: 'all workflows started again from the log',
  limit: 'a start for each: what Temporal takes to start as many that do nothing',
  async run(stack, size) {
    const work = await startAtWork(stack);
    const store = await work.database.store('worker');
    const { client } = work.temporal;
    const count = size.of(48, 1_000);
    await startBareWorker(stack, work.temporal);
    const found = await inTurn(
      {
        async ours() {
          const sentences = await registered(store, count);
          const ms = await milliseconds(async () => {
            const { failed } = await resumeAll(sentences, client, {
              ...{ nextEpoch: () => nextEpoch(store), ratePerSecond: 100_000 },
            });
            if (failed.length > 0) throw new Error(`${failed.length} were not woken`);
          });
          await work.followed();
          return (count / ms) * 1_000;
        },
        bare: () =>
          rateInLanes(count, AT_ONCE, () =>
            client.workflow.start('bare', { taskQueue: 'bare', workflowId: `bare/${randomUUID()}` }),
          ),
      },
      size.of(3, size.blocks),
    );
    const sentences = await registered(store, count);
    const used = stopwatch(work.pids, 'who starts them');
    const following = await milliseconds(async () => {
      await resumeAll(sentences, client, { nextEpoch: () => nextEpoch(store), ratePerSecond: 100_000 });
      await work.followed();
    });
    const where = sharesOf(used());
    const behind = await notWaiting(work, sentences);
    await work.stop();
    return {
      findings: [
        {
          ...{ what: 'workflows started', unit: '/s', ours: intervalOf(found.ours) },
          beside: { what: 'bare starts', figure: intervalOf(found.bare), ratio: ratioOf(found.ours, found.bare) },
          target: {
            atLeast: 0.9,
            otherwise: {
              reason:
                'each is a signal with a start, and draws an epoch first, while the first of them already work on the same cores',
              next: 'epochs by the hundred',
            },
          },
        },
        {
          what: 'until each has looked at its log and sleeps until its next moment',
          ...{ unit: '/s', ours: intervalOf([(count / following) * 1_000]) },
        },
      ],
      where: `processor time: ${where}`,
      controls: [
        {
          planted: 'nothing: each has one run, and it waits',
          found: `${behind} of ${count} do not`,
          caught: behind === 0,
        },
      ],
    };
  },
};

async function registered(store: Store, count: number) {
  const ids = Array.from({ length: count }, () => randomUUID());
  await inLanes(count, 4, async (n) => {
    const recorded = await record(store, commandOf(ids[n] ?? '', placement, registration('2040-01-02', 3)));
    if (!recorded.ok) throw new Error(recorded.code);
  });
  return ids.map((sentenceId) => ({ sentenceId, version: 1 }));
}

async function notWaiting(
  { temporal }: AtWork,
  sentences: readonly { readonly sentenceId: string }[],
): Promise<number> {
  const statuses = await Promise.all(
    sentences.map(({ sentenceId }) => temporal.client.workflow.getHandle(workflowId(sentenceId)).describe()),
  );
  return statuses.filter(({ status }) => status.name !== 'RUNNING').length;
}

/** W8: what a live sentence costs in memory and on disk. */
export const perSentence: Workload = {
  code: 'W8',
  name: 'memory and disk of a live sentence',
  limit: 'an empty workflow in the same SDK; and the bytes of an event, once',
  async run(stack, size) {
    const work = await startAtWork(stack);
    const store = await work.database.store('worker');
    const { client } = work.temporal;
    const bare = await startBareWorker(stack, work.temporal);
    const count = size.of(60, 1_000);
    const wake = async (n: number) => {
      const sentences = await registered(store, n);
      await resumeAll(sentences, client, { nextEpoch: () => nextEpoch(store), ratePerSecond: 100_000 });
      await work.followed();
    };
    const start = (n: number) =>
      inLanes(n, AT_ONCE, () =>
        client.workflow
          .start('bare', { taskQueue: 'bare', workflowId: `bare/${randomUUID()}` })
          .then((handle) => handle.executeUpdate('touch')),
      );
    // What the first ones cost is the worker getting warm.
    await wake(count);
    await start(count);
    const found = await inTurn(
      {
        ours: () => grown(work.worker.pid, count, () => wake(count)),
        bare: () => grown(bare.pid, count, () => start(count)),
      },
      size.of(3, 5),
    );
    const { bytes, payload, events } = await bytesPerEvent(work);
    await work.stop();
    return {
      findings: [
        {
          ...{ what: 'memory of a cached workflow', unit: 'KiB', ours: intervalOf(found.ours) },
          beside: { what: 'of an empty one', figure: intervalOf(found.bare), ratio: ratioOf(found.ours, found.bare) },
          target: {
            atMost: 1.3,
            otherwise: {
              reason:
                'it carries its handlers, its timer and what it shows; growth of a process by a few dozen workflows is mostly noise of the heap',
              next: 'measure at full size; what counts is that nothing is held of a workflow that is not cached',
            },
          },
        },
        {
          what: `an event of ${events.toLocaleString('en-GB')} on disk, indexes, commands and tree included`,
          ...{ unit: 'bytes', ours: intervalOf([bytes]) },
          beside: { what: 'its texts', figure: intervalOf([payload]), ratio: intervalOf([bytes / payload]) },
          target: {
            atMost: 2,
            otherwise: {
              reason:
                'two hashes, a command, four indexes and the tree of each event, whatever its length; bodies are short',
              next: 'measure with bodies of the design’s 480 bytes at full size; a small log has half-empty pages',
            },
          },
        },
      ],
      where: 'not of time: resident memory of the worker before and after, and sizes that PostgreSQL tells',
    };
  },
};

/** Kibibytes that a process has grown by, for each of some. */
async function grown(pid: number, count: number, work: () => Promise<unknown>): Promise<number> {
  const before = residentKib(pid);
  await work();
  return Math.max(0.1, (residentKib(pid) - before) / count);
}

function residentKib(pid: number): number {
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(resident ?? NaN);
}

async function bytesPerEvent({ database }: AtWork) {
  const { rows } = await database.admin.query<{ bytes: number; payload: number; events: number }>(`
    SELECT (SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname = 'es')::float8 / count(*) AS bytes,
      avg(octet_length(body) + octet_length(metadata) + octet_length(actor))::float8 AS payload, count(*)::int AS events
    FROM es.event`);
  const [row] = rows;
  if (!row) throw new Error('There is no log');
  return row;
}

/** W11: a long history is replayed by a cold worker, as after a deployment. */
export const historyReplay: Workload = {
  code: 'W11',
  name: 'replay of a long history by a cold worker',
  limit: 'the SDK reading as many signals of a workflow that does nothing with them',
  async run(stack, size) {
    const work = await startAtWork(stack);
    const store = await work.database.store('worker');
    const signals = size.of(60, 1_500);
    const histories = { ours: await ourHistory(work, store, signals), bare: await bareHistory(stack, work, signals) };
    await work.stop();
    const bundles = {
      ours: { workflowBundle: { codePath: compiled('workflow-bundle') }, dataConverter: dataConverterOf(store) },
      bare: { workflowsPath: join(projectRoot, 'bench/workloads/bare-workflows.ts') },
    };
    const bundled = await bundledBare(bundles.bare.workflowsPath);
    const found = await inTurn(
      {
        ours: () =>
          milliseconds(() => Worker.runReplayHistory(bundles.ours, histories.ours.history, histories.ours.id)),
        bare: () => milliseconds(() => Worker.runReplayHistory({ workflowBundle: bundled }, histories.bare.history)),
      },
      size.blocks,
    );
    const events = (history: typeof histories.ours.history) => history.events?.length ?? 0;
    const own = process.cpuUsage();
    await Worker.runReplayHistory(bundles.ours, histories.ours.history, histories.ours.id);
    const { user, system } = process.cpuUsage(own);
    return {
      findings: [
        {
          what: `${signals} signals, ${events(histories.ours.history)} events, 0 errors of determinism`,
          ...{ unit: 'ms', ours: intervalOf(found.ours) },
          beside: {
            what: `as many signals of an empty workflow, ${events(histories.bare.history)} events`,
            figure: intervalOf(found.bare),
            ratio: ratioOf(found.ours, found.bare),
          },
          target: {
            atMost: 1.2,
            otherwise: {
              reason:
                'each signal is followed by a look at the log, which is an event of the history too, and sets what Temporal’s pages show; the bundle is larger',
              next: 'renewal keeps a history short: this long a one is the exception',
            },
          },
        },
      ],
      where: `processor time of one replay: ${((user + system) / 1_000).toFixed(0)} ms, the start of a worker and its sandbox included`,
    };
  },
};

async function ourHistory(work: AtWork, store: Store, signals: number) {
  const [sentence] = await registered(store, 1);
  if (!sentence) throw new Error('Nothing was registered');
  const { sentenceId } = sentence;
  const { client } = work.temporal;
  for (let n = 0; n <= signals; n += 1) {
    const epoch = await nextEpoch(store);
    await client.workflow.signalWithStart(
      ...wakeOptions({ sentenceId, epoch, version: 1, commandType: 'CreditRemand' }),
    );
  }
  await work.followed();
  const id = workflowId(sentenceId);
  return { id, history: await settled(() => client.workflow.getHandle(id).fetchHistory()) };
}

async function bareHistory(stack: Stack, { temporal }: AtWork, signals: number) {
  await startBareWorker(stack, temporal);
  const handle = await temporal.client.workflow.start('bare', {
    taskQueue: 'bare',
    workflowId: `bare/${randomUUID()}`,
  });
  for (let n = 0; n < signals; n += 1) await handle.signal('recorded');
  return { history: await settled(() => handle.fetchHistory()) };
}

/** A history that has stopped growing. */
async function settled<T extends { events?: readonly unknown[] | null }>(fetch: () => Promise<T>): Promise<T> {
  for (let last = await fetch(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await fetch();
    if (now.events?.length === last.events?.length) return now;
    last = now;
  }
}

async function bundledBare(workflowsPath: string) {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR', () => undefined) });
}
