import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataConverterOf } from '../store/keys/payload-codec';
import { until } from '../worker/test-worker';
import { TASK_QUEUE } from '../workflows/contract';
import { endIfStuck } from '../workflows/stuck';
import { atWork } from './at-work';
import { imprisonment } from './given';

jest.setTimeout(120_000);

const work = atWork({ workers: false });

const { describeRun, followed } = work;

/** A run that went another way than today's code goes: it can never be replayed with it. */
async function goneAnotherWay(id: string): Promise<void> {
  const connection = await NativeConnection.connect({ address: work.temporal.address });
  const worker = await Worker.create({
    ...{
      connection,
      namespace: work.temporal.namespace,
      taskQueue: TASK_QUEUE,
      dataConverter: dataConverterOf(work.test.store),
    },
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: join(__dirname, 'histories/changed-workflow.ts'),
      logger: new DefaultLogger('ERROR'),
    }),
  });
  await worker.runUntil(async () => {
    await work.temporal.wake(id);
    await until('it sleeps', async () => (await describeRun(id)).historyLength >= 5);
  });
  await connection.close();
}

it('a run that its code contradicts is ended, and the sentence begins again from the log; one that is well goes on', async () => {
  const stuck = await work.register(imprisonment());
  const well = await work.register(imprisonment());
  await goneAnotherWay(stuck);
  const { runId } = await describeRun(stuck);
  expect(await endIfStuck(work.temporal.client, stuck)).toBe(false);

  await work.startWorkers();
  await work.temporal.wake(well);
  await followed(well);
  const { runId: runsWell } = await describeRun(well);
  await work.temporal.wake(stuck);
  await until('it is found to be stuck', () => endIfStuck(work.temporal.client, stuck));
  await work.temporal.wake(stuck);
  await followed(stuck);
  expect((await describeRun(stuck)).runId).not.toBe(runId);

  expect(await endIfStuck(work.temporal.client, well)).toBe(false);
  expect(await describeRun(well)).toMatchObject({ runId: runsWell, status: { name: 'RUNNING' } });
  expect(await endIfStuck(work.temporal.client, randomUUID())).toBe(false);
});
