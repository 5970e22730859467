import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from '@temporalio/client';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { join } from 'node:path';
import { osloDate } from '../../domain/dates';
import { compiled, projectRoot } from '../../runtime/paths';
import { nextEpoch } from '../../store/epoch';
import { dataConverterOf } from '../../store/keys/payload-codec';
import { record } from '../../store/record';
import { type Store } from '../../store/data-source';
import { LIFECYCLE, wakeOptions, workflowId, type SentenceInput } from '../../workflows/contract';
import { resumeAll } from '../../workflows/resume';
import { commandOf, placement, registration } from '../life';
import { stopwatch } from '../processor-time';
import { startAtWork, startBareWorker, type AtWork } from '../suite/at-work';
import { AT_ONCE, bareStarts, startBareWorkflow, startBesideBare, startsFinding } from '../suite/beside-bare';
import { keptHistories, type Kept } from '../suite/kept-histories';
import { inLanes } from '../suite/lanes';
import { inTurn, intervalOf, median, milliseconds, ratioOf } from '../suite/ratios';
import { type Stack } from '../suite/stack';
import { sharesOf, type Finding, type Workload } from '../suite/workload';

/** W9: Temporal is lost, and every open sentence gets its workflow again from the log. */
export const rebuiltWorkflows: Workload = {
  code: 'W9',
  name: 'all workflows started again from the log',
  limit: 'a start for each: what Temporal takes to start as many that do nothing',
  async run(stack, size) {
    const { work, store, client } = await startBesideBare(stack);
    const count = size.of(48, 1_000);
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
        bare: () => bareStarts(client, count),
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
    const different = await notAsTheLogSays(work, store, sentences);
    await work.stop();
    return {
      findings: [
        startsFinding('workflows started', found, {
          reason:
            'each is a signal with a start, and draws an epoch first, while the first of them already work on the same cores',
          next: 'a start without a signal, where nothing runs; epochs one by one are the least of it (decision 84)',
        }),
        {
          what: 'until each has looked at its log and sleeps until its next moment',
          ...{ unit: '/s', ours: intervalOf([(count / following) * 1_000]) },
        },
        {
          what: `of ${count}, those that do not run, or wait for another moment than the log says`,
          ...{ unit: '', ours: intervalOf([different]) },
          target: { atMost: 0, otherwise: MISTAKE },
        },
      ],
      where: `processor time: ${where}`,
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

/** How many workflows do not run, or have their timer at another day than the log has for the next moment. */
async function notAsTheLogSays(
  { temporal, database }: AtWork,
  store: Store,
  sentences: readonly { readonly sentenceId: string }[],
): Promise<number> {
  const { rows } = await database.admin.query<{ id: string; on: string | null }>(
    'SELECT sentence_id AS id, next_moment_on::text AS on FROM rm.sentence',
  );
  const moments = new Map(rows.map(({ id, on }) => [id, on]));
  const { connection, namespace } = temporal;
  const client = new Client({ connection, namespace, dataConverter: dataConverterOf(store) });
  const waiting = await Promise.all(
    sentences.map(async ({ sentenceId }) => {
      const handle = client.workflow.getHandle(workflowId(sentenceId));
      const { status } = await handle.describe();
      const { nextAt } = await handle.query<SentenceInput>(LIFECYCLE);
      const day = nextAt === null ? null : osloDate(nextAt);
      return status.name === 'RUNNING' && moments.has(sentenceId) && day === moments.get(sentenceId);
    }),
  );
  return waiting.filter((asItShould) => !asItShould).length;
}

const MISTAKE = { reason: 'this is a mistake', next: 'mend it before anything else' };

/** W8: what a live sentence costs in memory and on disk. */
export const perSentence: Workload = {
  code: 'W8',
  name: 'memory and disk of a live sentence',
  limit: 'an empty workflow in the same SDK; and the bytes of an event, once',
  async run(stack) {
    const { work, store, client, bare } = await startBesideBare(stack);
    const count = BATCH;
    const wake = async (n: number) => {
      const sentences = await registered(store, n);
      await resumeAll(sentences, client, { nextEpoch: () => nextEpoch(store), ratePerSecond: 100_000 });
      await work.followed();
    };
    const start = (n: number) =>
      inLanes(n, AT_ONCE, () => startBareWorkflow(client).then((handle) => handle.executeUpdate('touch')));
    // What the first ones cost is the worker getting warm.
    await wake(count);
    await start(count);
    const found = await inTurn(
      {
        ours: async () => Math.max(LEAST_KIB, await grown(work.worker.pid, count, () => wake(count))),
        bare: async () => Math.max(LEAST_KIB, await grown(bare.pid, count, () => start(count))),
      },
      BATCHES,
    );
    const evicted = await grownBeyondCache(work, wake);
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
        evictedFinding(evicted, found.ours),
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

function evictedFinding(evicted: readonly number[], cached: readonly number[]): Finding {
  return {
    ...{ what: 'growth by a workflow more when the cache is full', unit: 'KiB', ours: intervalOf(evicted) },
    beside: {
      what: 'memory of a cached one',
      figure: intervalOf(cached),
      ratio: intervalOf(evicted.map((kib) => kib / median(cached))),
    },
    target: {
      // The design says 0; a process that collects its garbage when it likes is never still to the page.
      atMost: 0.1,
      otherwise: {
        reason: 'what is evicted is collected when the process likes, not when it is evicted',
        next: 'measure over hours, where what is not collected would add up',
      },
    },
  };
}

/** All that are begun until the last of them must fit in the worker's cache. */
const [BATCH, BATCHES] = [60, 3];
/** A process that collects garbage meanwhile may shrink: of what is compared, something is left. */
const LEAST_KIB = 0.1;
/** As in worker/workers.ts: from then on each workflow more is another one less. */
const CACHED_MAX = 500;

/** Kibibytes for each workflow that comes when as many are cached as may be. */
async function grownBeyondCache({ worker, database }: AtWork, wake: (n: number) => Promise<unknown>) {
  const { rows } = await database.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM es.stream');
  await wake(Math.max(1, CACHED_MAX + BATCH - (rows[0]?.n ?? 0)));
  const found: number[] = [];
  for (let n = 0; n < BATCHES; n += 1) found.push(await grown(worker.pid, BATCH, () => wake(BATCH)));
  return found;
}

/** Kibibytes that a process has grown by, for each of some. */
async function grown(pid: number, count: number, work: () => Promise<unknown>): Promise<number> {
  const before = residentKib(pid);
  await work();
  return (residentKib(pid) - before) / count;
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
    let [replays, errors] = [0, 0];
    const replay = async (how: ReplayWorkerOptions, history: Kept['history'], id: string) => {
      replays += 1;
      await Worker.runReplayHistory(how, history, id).catch((error: unknown) => {
        if (!(error instanceof DeterminismViolationError)) throw error;
        errors += 1;
      });
    };
    const ours = () => replay(bundles.ours, histories.ours.history, histories.ours.id);
    const found = await inTurn(
      {
        ours: () => milliseconds(ours),
        bare: () => milliseconds(() => Worker.runReplayHistory({ workflowBundle: bundled }, histories.bare.history)),
      },
      size.blocks,
    );
    const events = (history: typeof histories.ours.history) => history.events?.length ?? 0;
    const own = process.cpuUsage();
    await ours();
    const { user, system } = process.cpuUsage(own);
    const kept = keptHistories();
    for (const { history, workflowId: id } of kept)
      await replay({ workflowBundle: bundles.ours.workflowBundle }, history, id);
    return {
      findings: [
        {
          what: `${signals} signals, ${events(histories.ours.history)} events`,
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
        {
          what: `errors of determinism in ${replays} replays, ${kept.length} of histories that every version must replay`,
          ...{ unit: '', ours: intervalOf([errors]), target: { atMost: 0, otherwise: MISTAKE } },
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
  const handle = await startBareWorkflow(temporal.client);
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
