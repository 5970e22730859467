import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataConverterOf } from '../store/payload-codec';
import { record } from '../store/record';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { createTestTemporal, until, type TestTemporal } from '../worker/test-worker';
import { TASK_QUEUE, workflowId } from '../workflows/contract';
import { endIfStuck } from '../workflows/stuck';
import { imprisonment, placement } from './given';

jest.setTimeout(120_000);

let test: TestStore;
let temporal: TestTemporal;
beforeAll(async () => {
  test = await createTestStore();
  temporal = await createTestTemporal(test.store);
});
afterAll(async () => {
  await temporal?.close();
  await test?.close();
});

async function registered(): Promise<string> {
  const id = randomUUID();
  await record(test.store, commandOf(id, placement, imprisonment()));
  return id;
}

const describeRun = (id: string) => temporal.client.workflow.getHandle(workflowId(id)).describe();
const followed = (id: string) =>
  until('the workflow has followed', async () => {
    const { rows } = await test.admin.query<{ ok: boolean }>(
      'SELECT workflow_version = version AS ok FROM es.stream WHERE stream_id = $1',
      [id],
    );
    return rows[0]?.ok;
  });

/** A run that went another way than today's code goes: it can never be replayed with it. */
async function goneAnotherWay(id: string): Promise<void> {
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    ...{ connection, namespace: temporal.namespace, taskQueue: TASK_QUEUE, dataConverter: dataConverterOf(test.store) },
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: join(__dirname, 'histories/changed-workflow.ts'),
      logger: new DefaultLogger('ERROR'),
    }),
  });
  await worker.runUntil(async () => {
    await temporal.wake(id);
    await until('it sleeps', async () => (await describeRun(id)).historyLength >= 5);
  });
  await connection.close();
}

it('a run that its code contradicts is ended, and the sentence begins again from the log; one that is well goes on', async () => {
  const stuck = await registered();
  const well = await registered();
  await goneAnotherWay(stuck);
  const { runId } = await describeRun(stuck);
  expect(await endIfStuck(temporal.client, stuck)).toBe(false);

  const workers = await temporal.startWorkers();
  await temporal.wake(well);
  await followed(well);
  const { runId: runsWell } = await describeRun(well);
  await temporal.wake(stuck);
  await until('it is found to be stuck', () => endIfStuck(temporal.client, stuck));
  await temporal.wake(stuck);
  await followed(stuck);
  expect((await describeRun(stuck)).runId).not.toBe(runId);

  expect(await endIfStuck(temporal.client, well)).toBe(false);
  expect(await describeRun(well)).toMatchObject({ runId: runsWell, status: { name: 'RUNNING' } });
  expect(await endIfStuck(temporal.client, randomUUID())).toBe(false);
  await workers.stop();
});
