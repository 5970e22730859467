import { workflowId } from './contract';
import { openRun, type Asker } from './running';

// Outside the sandbox, like resume.ts.

/** As much of Temporal's client as ending a run that is stuck needs. */
export interface Ender {
  readonly options: { readonly namespace: string };
  readonly workflow: {
    getHandle(
      id: string,
      runId?: string,
    ): ReturnType<Asker['workflow']['getHandle']> & { terminate(reason: string): Promise<unknown> };
  };
  readonly workflowService: {
    getWorkflowExecutionHistoryReverse(request: {
      namespace: string;
      execution: { workflowId: string; runId: string };
      maximumPageSize: number;
    }): Promise<{ readonly history?: { readonly events?: readonly TaskEvent[] | null } | null }>;
  };
}

interface TaskEvent {
  readonly workflowTaskCompletedEventAttributes?: unknown;
  readonly workflowTaskFailedEventAttributes?: unknown;
}

/** Signals come in between: more of them than are waited for while its tasks fail. */
const LAST_EVENTS = 100;
const REASON = 'Its tasks fail: the run begins again from the log';

/**
 * Ends the run of a sentence whose last task failed, and says whether it did: no signal reaches such a run, for its code and
 * its history contradict each other. Only of one that was woken in vain for a while. Nothing of the case is lost with a run:
 * whoever wakes the sentence next begins another, which reads the log.
 */
export async function endIfStuck(client: Ender, sentenceId: string): Promise<boolean> {
  const id = workflowId(sentenceId);
  const runId = await openRun(client, sentenceId);
  if (runId === null) return false;
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: client.options.namespace,
    execution: { workflowId: id, runId },
    maximumPageSize: LAST_EVENTS,
  });
  const last = history?.events?.find(
    (event) => event.workflowTaskCompletedEventAttributes ?? event.workflowTaskFailedEventAttributes,
  );
  if (!last?.workflowTaskFailedEventAttributes) return false;
  // This run and no other: another worker may have ended it, and begun the next, meanwhile.
  await client.workflow.getHandle(id, runId).terminate(REASON);
  return true;
}
