import { NativeConnection } from '@temporalio/worker';
import { until } from '../worker/test-worker';
import { currentBuild, makeCurrent, makeFirstCurrent, type Deployments } from '../workflows/deployment';
import { atWork } from './at-work';

// Two builds at work side by side, as in an upgrade. That the code of the first release goes on under today's, and the whole
// of it with processes that fall: `npm run release-drill`.

// A release waits for the server, which can take minutes on a busy machine (workflows/deployment.ts).
jest.setTimeout(600_000);

const [A, B] = [{ buildId: 'aaaa000000000001' }, { buildId: 'bbbb000000000002' }];
const identity = 'test';

const work = atWork({ workers: false });
let connection: NativeConnection;
beforeAll(async () => {
  connection = await NativeConnection.connect({ address: work.temporal.address });
});
afterAll(() => connection?.close());

/** A worker's start, as worker/serve.ts has it. */
async function deploy(build: { readonly buildId: string }): Promise<void> {
  await work.startWorkers(build);
  const { namespace } = work.temporal;
  await until('the build is known', () =>
    makeFirstCurrent(connection, { namespace, ...build, identity }).then(
      () => true,
      () => false,
    ),
  );
}

/** Returns when the server has heard of the build, and every task queue routes by it. */
const release = (build: { readonly buildId: string }) =>
  until(
    'the build is current',
    () =>
      makeCurrent(connection, { namespace: work.temporal.namespace, ...build, identity }).then(
        () => true,
        () => false,
      ),
    170_000,
  );

async function register(): Promise<string> {
  const id = await work.register();
  await work.temporal.wake(id);
  return id;
}

async function holds(sentenceId: string, { buildId }: { readonly buildId: string }): Promise<void> {
  await until(`${buildId} holds it`, async () => {
    const { status, raw } = await work.describeRun(sentenceId);
    const holder = raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
    return status.name === 'RUNNING' && holder === buildId && !raw.pendingWorkflowTask;
  });
}

it('a sentence goes over to the next build when it is woken, and back again; no worker takes the place by starting', async () => {
  await deploy(A);
  expect(await currentBuild(connection, work.temporal.namespace)).toBe(A.buildId);
  const old = await register();
  await holds(old, A);

  await deploy(B);
  expect(await currentBuild(connection, work.temporal.namespace)).toBe(A.buildId);
  await release(B);
  // As a worker of A does when it starts again.
  await makeFirstCurrent(connection, { namespace: work.temporal.namespace, ...A, identity });
  expect(await currentBuild(connection, work.temporal.namespace)).toBe(B.buildId);
  const young = await register();
  await holds(young, B);
  // Nobody has woken it: it sleeps on, where it was.
  await holds(old, A);
  await work.temporal.wake(old);
  await holds(old, B);

  await release(A);
  for (const id of [old, young]) {
    await work.temporal.wake(id);
    await holds(id, A);
  }
  const failed = await work.temporal.client.workflow.count(`ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut')`);
  expect(failed.count).toBe(0);
});

it('a server that never says that it is done is not waited for: its task queues are asked', async () => {
  const { workflowService } = connection;
  const asked = { namespace: work.temporal.namespace, identity };
  const silent: Deployments = {
    workflowService: {
      setWorkerDeploymentCurrentVersion: (request) => workflowService.setWorkerDeploymentCurrentVersion(request),
      describeWorkerDeploymentVersion: (request) => workflowService.describeWorkerDeploymentVersion(request),
      describeTaskQueue: (request) => workflowService.describeTaskQueue(request),
      describeWorkerDeployment: async (request) => {
        const { workerDeploymentInfo } = await workflowService.describeWorkerDeployment(request);
        return { workerDeploymentInfo: { ...workerDeploymentInfo, routingConfigUpdateState: 1 } };
      },
    },
  };
  await makeCurrent(silent, { ...asked, ...B });
  const young = await register();
  await holds(young, B);
});
