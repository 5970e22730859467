import { randomUUID } from 'node:crypto';
import { startAtWork, startBareWorker } from './at-work';
import { rateInLanes } from './lanes';
import { intervalOf, ratioOf } from './ratios';
import { type Stack, type Temporal } from './stack';
import { type Finding } from './workload';

type Client = Temporal['client'];

/** Starts that are on their way at once: as many as the relay wakes. */
export const AT_ONCE = 16;

/** The product at work, and beside it, on the same Temporal, a worker of workflows that do nothing. */
export async function startBesideBare(stack: Stack) {
  const work = await startAtWork(stack);
  const store = await work.database.store('worker');
  const bare = await startBareWorker(stack, work.temporal);
  return { work, store, bare, client: work.temporal.client };
}

/** Starts one that does nothing. */
export function startBareWorkflow(client: Client) {
  return client.workflow.start('bare', { taskQueue: 'bare', workflowId: `bare/${randomUUID()}` });
}

/** So many of them, in a second. */
export function bareStarts(client: Client, count: number): Promise<number> {
  return rateInLanes(count, AT_ONCE, () => startBareWorkflow(client));
}

/** Workflows of ours that were started, beside starts of those that do nothing. */
export function startsFinding(
  what: string,
  found: Readonly<Record<'ours' | 'bare', readonly number[]>>,
  otherwise: { readonly reason: string; readonly next: string },
): Finding {
  return {
    ...{ what, unit: '/s', ours: intervalOf(found.ours) },
    beside: { what: 'bare starts', figure: intervalOf(found.bare), ratio: ratioOf(found.ours, found.bare) },
    target: { atLeast: 0.9, otherwise },
  };
}
