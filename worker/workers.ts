import { type DataConverter } from '@temporalio/common';
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { type Activities } from '../activities';
import { type createMaintenance } from '../activities/create-maintenance';
import { DELIVERY_QUEUE, MAINTENANCE_QUEUE, TASK_QUEUE } from '../workflows/contract';
import { deploymentOptions, identity, type Build } from './versioning';

export interface Work {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly workflowBundle: WorkflowBundleOption;
  readonly activities: Activities;
  readonly maintenance: ReturnType<typeof createMaintenance>;
  readonly build: Build | null;
}

/** How many connections of the pool each kind of work may hold at once. */
export const LIMITS = { advances: 10, deliveries: 4, maintenance: 1, others: 4 } as const;

/** For the sentences (workflows, and their short transactions), the deliveries, the installation: none starves another. */
export async function createWorkers({
  connection,
  namespace,
  dataConverter,
  workflowBundle,
  activities,
  maintenance,
  build,
}: Work): Promise<Worker[]> {
  const common = {
    connection,
    namespace,
    dataConverter,
    identity: identity(),
    shutdownGraceTime: '20s',
    shutdownForceTime: '25s',
    ...(build && { workerDeploymentOptions: deploymentOptions(build) }),
  } as const;
  const sentences = Worker.create({
    ...common,
    taskQueue: TASK_QUEUE,
    workflowBundle,
    activities: { advance: activities.advance },
    // `advance` is local: it needs no poller, and without one this worker is offered nothing that it cannot do.
    enableNonLocalActivities: false,
    maxCachedWorkflows: 500,
    // Hardly more than can look at once: a task that waits for its turn to look runs out of its time, and is begun anew.
    maxConcurrentWorkflowTaskExecutions: LIMITS.advances + 2,
    maxConcurrentLocalActivityExecutions: LIMITS.advances,
    // When a worker dies, its sentences are given to another after this long.
    stickyQueueScheduleToStartTimeout: '2s',
  });
  const deliveries = Worker.create({
    ...common,
    taskQueue: DELIVERY_QUEUE,
    activities: { deliver: activities.deliver },
    maxConcurrentActivityTaskExecutions: LIMITS.deliveries,
  });
  const installation = Worker.create({
    ...common,
    taskQueue: MAINTENANCE_QUEUE,
    workflowBundle,
    activities: maintenance,
    maxCachedWorkflows: 2,
    maxConcurrentActivityTaskExecutions: LIMITS.maintenance,
  });
  return Promise.all([sentences, deliveries, installation]);
}

/** Polls until told to stop, then drains. Rejects when a worker fails, after the others have drained. */
export async function runWorkers(workers: readonly Worker[], stop: AbortSignal): Promise<void> {
  const runs = workers.map((worker) => worker.run());
  const drain = () => workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown());
  stop.addEventListener('abort', drain);
  if (stop.aborted) drain();
  for (const run of runs) void run.then(drain, drain);
  const ends = await Promise.allSettled(runs);
  stop.removeEventListener('abort', drain);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
