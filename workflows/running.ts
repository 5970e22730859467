import { SENTENCE, workflowId } from './contract';

// Outside the sandbox, like resume.ts.

/** As much of Temporal's client as asking about one run needs. */
export interface Asker {
  readonly workflow: {
    getHandle(id: string): {
      describe(): Promise<{ readonly runId: string; readonly status: { readonly name: string } }>;
    };
  };
}

/** And about all that run. */
export interface Lister extends Asker {
  readonly workflow: Asker['workflow'] & {
    list(options: { query: string; pageSize: number }): AsyncIterable<{ readonly workflowId: string }>;
  };
}

const PREFIX = workflowId('');

/** The sentences whose workflow runs, as Temporal's index has it: some seconds old. */
export async function runningSentences(client: Lister): Promise<Set<string>> {
  const running = new Set<string>();
  const query = `WorkflowType = '${SENTENCE}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId: id } of client.workflow.list({ query, pageSize: 1000 }))
    running.add(id.slice(PREFIX.length));
  return running;
}

/** Whether a sentence's workflow runs, for certain. */
export async function runs(client: Asker, sentenceId: string): Promise<boolean> {
  return (await openRun(client, sentenceId)) !== null;
}

/** The id of the run that is open. Null: none is. */
export async function openRun(client: Asker, sentenceId: string): Promise<string | null> {
  try {
    const { runId, status } = await client.workflow.getHandle(workflowId(sentenceId)).describe();
    return status.name === 'RUNNING' ? runId : null;
  } catch (error) {
    if ((error as Error).name === 'WorkflowNotFoundError') return null;
    throw error;
  }
}
