import { type Client } from '@temporalio/client';
import * as proto from '@temporalio/proto';
import { type Store } from '../store/data-source';
import { sentenceIdOf } from '../store/keys/payload-codec';
import { isKept, keepRunHistory, keptUntil, setKeptUntil } from '../store/run-histories';
import { SENTENCE } from '../workflows/contract';

const { History } = proto.temporal.api.history.v1;
type History = proto.temporal.api.history.v1.IHistory;

/** Temporal's index learns a little later that a run has ended. */
const OVERLAP_MS = 10 * 60_000;
const PAGE = 200;

/**
 * Keeps the history of every run that has ended since the last look; answers with whether there were any. Run twice, or by several workers
 * at once, it keeps each once. One that fails keeps what it had, and the next look begins where the last whole one ended.
 */
export async function keepHistories(store: Store, client: Client, stop?: AbortSignal): Promise<boolean> {
  const began = new Date();
  const last = await keptUntil(store);
  const since = last === null ? '' : ` AND CloseTime >= '${new Date(Date.parse(last) - OVERLAP_MS).toISOString()}'`;
  const query = `WorkflowType = '${SENTENCE}' AND ExecutionStatus != 'Running'${since}`;
  let kept = 0;
  for await (const { workflowId, runId, status, closeTime } of client.workflow.list({ query, pageSize: PAGE })) {
    if (stop?.aborted) return kept > 0;
    const sentenceId = sentenceIdOf(workflowId);
    if (!sentenceId || (await isKept(store, runId))) continue;
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const run = { runId, sentenceId, workflowId, outcome: status.name, buildId: buildOf(history) };
    const closedAt = (closeTime ?? began).toISOString();
    await keepRunHistory(store, { ...run, events: history.events?.length ?? 0, closedAt }, bytesOf(history));
    kept += 1;
  }
  await setKeptUntil(store, began.toISOString());
  return kept > 0;
}

function bytesOf(history: History): Uint8Array {
  return History.encode(History.fromObject(history)).finish();
}

/** Of the workflow code that took the last step. */
function buildOf({ events = [] }: History): string | null {
  const steps = (events ?? []).flatMap(({ workflowTaskCompletedEventAttributes: step }) => step ?? []);
  const last = steps.at(-1);
  return last?.deploymentVersion?.buildId || last?.workerVersion?.buildId || null;
}
