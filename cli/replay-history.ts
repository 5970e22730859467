import * as proto from '@temporalio/proto';
import { type Client } from '@temporalio/client';
import { type DataConverter } from '@temporalio/common';
import { type WorkflowBundleOption } from '@temporalio/worker';
import { temporalConnection } from '../config';
import { compiled } from '../runtime/paths';
import { type Store } from '../store/data-source';
import { dataConverterOf, PayloadErased } from '../store/keys/payload-codec';
import { keyOf } from '../store/keys/personal-data';
import { keptRuns, readRunHistory, type EndedRun } from '../store/run-histories';
import { workflowId } from '../workflows/contract';
import { progress } from './progress';
import { withStore } from './running';
import { table } from './table';

const { History } = proto.temporal.api.history.v1;
type History = proto.temporal.api.history.v1.IHistory;

/** A run as it went, ended or not. */
export interface Run extends Pick<EndedRun, 'runId' | 'workflowId' | 'outcome' | 'buildId'> {
  readonly closedAt: string | null;
  history(): Promise<History>;
}

/** A run, and what became of it under other code: null when it goes the same way, else where and how it parts from it. */
export interface Replayed extends Run {
  readonly why: string | null;
}

/**
 * `replay-history`: the workflow code that is installed, run over the histories of runs that ended and, of one sentence, over
 * those that Temporal still has. 1 when one would go another way. Records nothing and wakes nobody.
 */
export async function replayHistoryCommand(sentenceId?: string): Promise<number> {
  return withStore(async (store, { temporal }) => {
    const { DefaultLogger, Runtime } = await import('@temporalio/worker');
    // Signals stay with the command line, and what parts ways is said once, at the end.
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR', () => undefined) });
    const dataConverter = dataConverterOf(store);
    const kept = await runsKept(store, sentenceId);
    const temporalClient = await import('@temporalio/client');
    const connection =
      sentenceId === undefined ? null : await temporalClient.Connection.connect(temporalConnection(temporal));
    try {
      const client =
        connection && new temporalClient.Client({ connection, namespace: temporal.namespace, dataConverter });
      const runs = client && sentenceId !== undefined ? [...kept, ...(await openRun(client, sentenceId))] : kept;
      const bar = progress('Replaying');
      const replayed: Replayed[] = [];
      for await (const one of replay(runs, { codePath: compiled('workflow-bundle') }, dataConverter))
        bar.update(replayed.push(one), runs.length);
      bar.stop();
      process.stdout.write(`${report(replayed)}\n`);
      return replayed.every(({ why }) => why === null) ? 0 : 1;
    } finally {
      await connection?.close();
    }
  });
}

/** The runs that ended, of one sentence or all, the oldest first. */
export async function runsKept(store: Store, ofSentence?: string): Promise<Run[]> {
  return (await keptRuns(store, ofSentence ?? null)).map((run) => ({
    ...run,
    history: async () => {
      if (!(await keyOf(store, run.sentenceId))) throw new PayloadErased(run.sentenceId);
      return History.decode(await readRunHistory(store, run.runId));
    },
  }));
}

/** The run that goes on, if one does. */
async function openRun(client: Client, sentenceId: string): Promise<Run[]> {
  const id = workflowId(sentenceId);
  const handle = client.workflow.getHandle(id);
  const about = await handle.describe().catch((error: Error) => {
    if (error.name === 'WorkflowNotFoundError') return null;
    throw error;
  });
  if (about?.status.name !== 'RUNNING') return [];
  const history = () => client.workflow.getHandle(id, about.runId).fetchHistory();
  return [{ runId: about.runId, workflowId: id, outcome: 'RUNNING', buildId: null, closedAt: null, history }];
}

/** Each run under the code of a bundle, in their order. */
export async function* replay(
  runs: readonly Run[],
  workflowBundle: WorkflowBundleOption,
  dataConverter: DataConverter,
): AsyncGenerator<Replayed> {
  const { Worker } = await import('@temporalio/worker');
  for (const run of runs) {
    const replayed = run
      .history()
      .then((history) => Worker.runReplayHistory({ workflowBundle, dataConverter }, history, run.workflowId));
    const why = await replayed.then(
      () => null,
      (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)),
    );
    yield { ...run, why };
  }
}

function report(replayed: readonly Replayed[]): string {
  if (replayed.length === 0) return 'No run has ended yet: there is nothing to replay.';
  const rows = replayed.map(({ runId, workflowId: id, outcome, buildId, closedAt, why }) => [
    ...[why === null ? '✓' : '✗', runId, id, outcome, buildId ?? 'unversioned', closedAt ?? 'goes on', why ?? ''],
  ]);
  const other = replayed.filter(({ why }) => why !== null).length;
  return [
    table([['', 'run', 'workflow', 'outcome', 'build', 'ended', ''], ...rows]),
    '',
    other === 0
      ? `${replayed.length} runs: each goes the same way under the code of today.`
      : `${other} of ${replayed.length} runs would go another way: do not put this version to work before they have ended.`,
  ].join('\n');
}
