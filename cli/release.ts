import { type Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { temporalConnection } from '../config';
import { type Store } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { dataConverterOf } from '../store/keys/payload-codec';
import { openSentences, type AtVersion } from '../store/lists/queries';
import { wakeOptions } from '../workflows/contract';
import { currentBuild, makeCurrent, runningOn } from '../workflows/deployment';
import { progress } from './progress';
import { withStore } from './running';

const HEX = /^[0-9a-f]{4,64}$/;

/**
 * `release [build]`: new runs, and runs that renew themselves, go to that build from now on; without one, only says how
 * many sentences each build holds. With `restart`, sentences whose run is on another build, which may have no workers any
 * more, are begun anew from the log on the current one. 1: a sentence could not be, or the build is unknown.
 */
export async function releaseCommand(
  build: string | undefined,
  { restart = false }: { readonly restart?: boolean } = {},
): Promise<number> {
  if (build !== undefined && !HEX.test(build)) {
    process.stderr.write(`release: ${build} is no build id: dist/workflow-bundle.json of the release has it.\n`);
    return 1;
  }
  const { Client, Connection } = await import('@temporalio/client');
  return withStore(async (store, { temporal }) => {
    const connection = await Connection.connect(temporalConnection(temporal));
    try {
      const { namespace } = temporal;
      const client = new Client({ connection, namespace, dataConverter: dataConverterOf(store) });
      if (build !== undefined)
        await makeCurrent(connection, { namespace, buildId: build, identity: 'progresjon-release' });
      const current = await currentBuild(connection, namespace);
      if (current === null) throw new Error('No build is current: no versioned worker has polled yet.');
      const left = restart ? await restartOthers(store, client, current) : 0;
      const held = (await client.workflow.count(runningOn(current))).count;
      const open = (await openSentences(store)).length;
      process.stdout.write(`Current: ${current}. It holds ${held} of ${open} open sentences, as the index has it.\n`);
      return left === 0 ? 0 : 1;
    } finally {
      await connection.close();
    }
  });
}

/** How many could not be begun anew. */
async function restartOthers(store: Store, client: Client, current: string): Promise<number> {
  const open = await openSentences(store);
  const bar = progress('Beginning anew');
  let [begun, failed] = [0, 0];
  for (const [done, sentence] of open.entries()) {
    try {
      if (await beginAnew(store, client, sentence, current)) begun += 1;
    } catch (error) {
      failed += 1;
      process.stderr.write(`${sentence.sentenceId}  ${error instanceof Error ? error.message : String(error)}\n`);
    }
    bar.update(done + 1, open.length);
  }
  bar.stop();
  process.stdout.write(`${begun} sentences were begun anew from the log.\n`);
  return failed;
}

/** Ends the run that another build holds and starts one in its place; nothing in it was a fact. */
async function beginAnew(store: Store, client: Client, { sentenceId, version }: AtVersion, current: string) {
  const epoch = await nextEpoch(store);
  const [type, { workflowId, taskQueue, args }] = wakeOptions({ sentenceId, epoch, version });
  const found = await client.workflow
    .getHandle(workflowId)
    .describe()
    .catch(() => null);
  const info = found?.raw.workflowExecutionInfo;
  if (found?.status.name === 'RUNNING' && info?.versioningInfo?.deploymentVersion?.buildId === current) return false;
  await client.workflow.start(type, {
    ...{ workflowId, taskQueue, args, requestId: randomUUID() },
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
  return true;
}
