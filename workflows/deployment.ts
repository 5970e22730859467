// Outside the sandbox: which build of the workflows new runs go to. For the worker and the command line.

/** The name of our deployment in Temporal. */
export const DEPLOYMENT = 'progresjon';

/** As much of a connection to Temporal as it takes. */
export interface Deployments {
  readonly workflowService: {
    setWorkerDeploymentCurrentVersion(request: {
      namespace: string;
      deploymentName: string;
      buildId: string;
      identity: string;
    }): Promise<unknown>;
    describeWorkerDeployment(request: { namespace: string; deploymentName: string }): Promise<{
      readonly workerDeploymentInfo?: {
        readonly routingConfig?: {
          readonly currentDeploymentVersion?: { readonly buildId?: string | null } | null;
        } | null;
        /** 2: every task queue routes by it. */
        readonly routingConfigUpdateState?: number | null;
      } | null;
    }>;
    describeWorkerDeploymentVersion(request: {
      namespace: string;
      deploymentVersion: { deploymentName: string; buildId: string };
    }): Promise<{
      readonly versionTaskQueues?: readonly { readonly name?: string | null; readonly type?: number | null }[] | null;
    }>;
    describeTaskQueue(request: { namespace: string; taskQueue: { name: string }; taskQueueType: number }): Promise<{
      readonly versioningInfo?: {
        readonly currentDeploymentVersion?: { readonly buildId?: string | null } | null;
      } | null;
    }>;
  };
}

const ROUTED_EVERYWHERE = 2;
// The server asks its task queues for a minute at most before it asks again: under load one of its tries can be lost.
const ROUTED_WITHIN_MS = 150_000;
// The server may never say so though all is done (temporalio/temporal issue 11842): then the queues are asked, and their
// partitions given time to follow.
const PARTITIONS_FOLLOW_MS = 20_000;

interface Release {
  readonly namespace: string;
  readonly buildId: string;
  readonly identity: string;
}

/** The build that new runs, and runs that renew themselves, are given to; null: none. Throws until a worker has polled once. */
export async function currentBuild(connection: Deployments, namespace: string): Promise<string | null> {
  return (await routing(connection, namespace)).buildId;
}

async function routing(connection: Deployments, namespace: string) {
  const asked = { namespace, deploymentName: DEPLOYMENT };
  const { workerDeploymentInfo: info } = await connection.workflowService.describeWorkerDeployment(asked);
  const buildId = info?.routingConfig?.currentDeploymentVersion?.buildId || null;
  return { buildId, everywhere: info?.routingConfigUpdateState === ROUTED_EVERYWHERE };
}

/**
 * Gives new runs, and runs that renew themselves, to a build, and returns when every task queue routes by it: a sentence
 * that is woken before is told of no newer build and sleeps on under the old one. That is so when the server says so, or when
 * each queue of the build has said it for 20 seconds. Throws until a worker of it has polled, and when neither is heard within
 * 150 seconds.
 */
export async function makeCurrent(connection: Deployments, { namespace, buildId, identity }: Release): Promise<void> {
  const version = { namespace, deploymentName: DEPLOYMENT, buildId, identity };
  await connection.workflowService.setWorkerDeploymentCurrentVersion(version);
  let queuesSaySince: number | null = null;
  for (const end = Date.now() + ROUTED_WITHIN_MS; ; await new Promise((after) => setTimeout(after, 250))) {
    const { buildId: current, everywhere } = await routing(connection, namespace);
    if (current === buildId && everywhere) return;
    const said = current === buildId && (await everyQueueSays(connection, namespace, buildId));
    queuesSaySince = said ? (queuesSaySince ?? Date.now()) : null;
    if (queuesSaySince !== null && Date.now() - queuesSaySince > PARTITIONS_FOLLOW_MS) return;
    if (Date.now() > end) throw new Error(`Build ${buildId} is current, but not yet in every task queue: ask again.`);
  }
}

/** Whether each queue that a build works on, as its root says, gives its tasks to that build. */
async function everyQueueSays(connection: Deployments, namespace: string, buildId: string): Promise<boolean> {
  const { workflowService } = connection;
  const deploymentVersion = { deploymentName: DEPLOYMENT, buildId };
  const { versionTaskQueues } = await workflowService.describeWorkerDeploymentVersion({ namespace, deploymentVersion });
  const queues = versionTaskQueues ?? [];
  const told = await Promise.all(
    queues.map(({ name, type }) =>
      workflowService.describeTaskQueue({ namespace, taskQueue: { name: name ?? '' }, taskQueueType: type ?? 0 }),
    ),
  );
  return (
    told.length > 0 && told.every(({ versioningInfo }) => versioningInfo?.currentDeploymentVersion?.buildId === buildId)
  );
}

/**
 * The first build of all is current as soon as it polls: without one, whatever is started waits unassigned. From then on
 * it is for somebody to say (`progresjon release`): an old worker that starts again must not take the place back.
 */
export async function makeFirstCurrent(connection: Deployments, build: Release): Promise<void> {
  if ((await currentBuild(connection, build.namespace)) === null) await makeCurrent(connection, build);
}

/** What visibility finds the running sentences of a build by. */
export function runningOn(buildId: string): string {
  return `ExecutionStatus = 'Running' AND WorkflowType = 'sentence' AND TemporalWorkerDeploymentVersion = '${DEPLOYMENT}:${buildId}'`;
}
