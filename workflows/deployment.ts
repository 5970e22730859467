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
      } | null;
    }>;
  };
}

/** The build that new runs, and runs that renew themselves, are given to; null: none. Throws until a worker has polled once. */
export async function currentBuild(connection: Deployments, namespace: string): Promise<string | null> {
  const asked = { namespace, deploymentName: DEPLOYMENT };
  const { workerDeploymentInfo } = await connection.workflowService.describeWorkerDeployment(asked);
  return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId || null;
}

/** Gives new runs, and runs that renew themselves, to a build. Throws until a worker of it has polled. */
export async function makeCurrent(
  connection: Deployments,
  { namespace, buildId, identity }: { readonly namespace: string; readonly buildId: string; readonly identity: string },
): Promise<void> {
  const version = { namespace, deploymentName: DEPLOYMENT, buildId, identity };
  await connection.workflowService.setWorkerDeploymentCurrentVersion(version);
}

/**
 * The first build of all is current as soon as it polls: without one, whatever is started waits unassigned. From then on
 * it is for somebody to say (`progresjon release`): an old worker that starts again must not take the place back.
 */
export async function makeFirstCurrent(
  connection: Deployments,
  build: { readonly namespace: string; readonly buildId: string; readonly identity: string },
): Promise<void> {
  if ((await currentBuild(connection, build.namespace)) === null) await makeCurrent(connection, build);
}

/** What visibility finds the running sentences of a build by. */
export function runningOn(buildId: string): string {
  return `ExecutionStatus = 'Running' AND WorkflowType = 'sentence' AND TemporalWorkerDeploymentVersion = '${DEPLOYMENT}:${buildId}'`;
}
