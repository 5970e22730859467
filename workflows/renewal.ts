import { makeContinueAsNewFunc, workflowInfo, type Workflow } from '@temporalio/workflow';

// Everything of Temporal's worker versioning that is still experimental is in this file. That a run is pinned to the version
// that it began with is said by the versioned worker (worker/versioning.ts), and not by the workflow: the server refuses
// every task of a workflow that says so to an unversioned worker.

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 365 * DAY_MS;

/** The longest that a run sleeps or lives: a year, and up to a week more so that not all wake on one day. */
export function longestMs(): number {
  return YEAR_MS + (fnv1a(workflowInfo().workflowId) % (7 * DAY_MS));
}

/** Whether it is time for a new run: a long history, a newer version of the worker, or a year. */
export function mustRenew(): boolean {
  const { continueAsNewSuggested, targetWorkerDeploymentVersionChanged, runStartTime } = workflowInfo();
  // Workflow time, and only to age the run: what is due is for the store's clock to say.
  const ageMs = Date.now() - runStartTime.getTime();
  return continueAsNewSuggested || targetWorkerDeploymentVersionChanged || ageMs > longestMs();
}

/** Ends this run and begins the next, on the version of the worker that is then current. */
export function renew<F extends Workflow>(...args: Parameters<F>): Promise<never> {
  return makeContinueAsNewFunc<F>({ initialVersioningBehavior: 'AUTO_UPGRADE' })(...args);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
