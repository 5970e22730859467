import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createActivities } from '../activities/create-activities';
import { createMaintenance } from '../activities/create-maintenance';
import { type Mail, type Mailer } from '../activities/mailer';
import { webhookSender } from '../activities/webhook-sender';
import { type Store } from '../store/data-source';
import { nextEpoch } from '../store/epoch';
import { dataConverterOf } from '../store/keys/payload-codec';
import { type Watch } from '../store/find-sleeping';
import { wakeOptions } from '../workflows/contract';
import { watchOver } from '../workflows/watch';
import { type Build } from './versioning';
import { createWorkers, runWorkers } from './workers';

/** Temporal with a namespace of its own, for one spec file, and workers for a store. */
export interface TestTemporal {
  readonly client: Client;
  readonly namespace: string;
  readonly address: string;
  /** What was handed to the mail server; `refuse` makes it refuse. */
  readonly mailbox: TestMailbox;
  readonly watch: Watch;
  /** Signals as the API does, with a fresh epoch; answers with the epoch. */
  wake(sentenceId: string, commandType?: string): Promise<number>;
  /** Workers that run until told to stop: of a build, or unversioned. */
  startWorkers(build?: Build): Promise<{ stop(): Promise<void> }>;
  close(): Promise<void>;
}

const SEARCH_ATTRIBUTES = { Regime: 2, Status: 2, Kind: 2, Unit: 2, NextDue: 6, Overdue: 5 };

export class TestMailbox implements Mailer {
  readonly sent: Mail[] = [];
  refuse = false;

  send(mail: Mail): Promise<void> {
    if (this.refuse) return Promise.reject(new Error('connect ECONNREFUSED'));
    this.sent.push(mail);
    return Promise.resolve();
  }
  close(): void {}
}

/** The server of TEST_TEMPORAL_ADDRESS (test/setup/temporal.setup.mjs) and the bundle of TEST_WORKFLOW_BUNDLE. */
export async function createTestTemporal(store: Store): Promise<TestTemporal> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
  if (!address || !codePath)
    throw new Error('TEST_TEMPORAL_ADDRESS is not set: run with jest --selectProjects temporal');
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger((process.env['LOG_LEVEL'] as 'ERROR') ?? 'ERROR') });
  const connection = await Connection.connect({ address });
  const namespace = await createNamespace(connection);
  const native = await NativeConnection.connect({ address });
  const dataConverter = dataConverterOf(store);
  const client = new Client({ connection, namespace, dataConverter, identity: 'progresjon-test' });
  const mailbox = new TestMailbox();
  const activities = createActivities({
    store,
    mailer: mailbox,
    webhooks: webhookSender({ hosts: ['127.0.0.1'], allowPrivate: true }),
    publicUrl: 'https://progresjon.example',
  });

  const watch = watchOver({ client, waker: client, nextEpoch: () => nextEpoch(store) });
  const maintenance = createMaintenance({ store, mailer: mailbox, publicUrl: 'https://progresjon.example' }, watch);

  return {
    ...{ client, namespace, address, mailbox, watch },
    async wake(sentenceId, commandType = 'none') {
      const epoch = await nextEpoch(store);
      await client.workflow.signalWithStart(...wakeOptions({ sentenceId, epoch, version: 0, commandType }));
      return epoch;
    },
    async startWorkers(build) {
      const workflowBundle = { codePath };
      const work = {
        connection: native,
        namespace,
        dataConverter,
        workflowBundle,
        activities,
        maintenance,
        build: build ?? null,
      };
      const workers = await createWorkers(work);
      const stop = new AbortController();
      const running = runWorkers(workers, stop.signal);
      return { stop: () => (stop.abort(), running) };
    },
    async close() {
      await native.close();
      await connection.close();
    },
  };
}

/**
 * Asks until the answer is neither undefined, null nor false. As patient as several of Temporal's own tries together: a task
 * that is lost on a busy machine comes again after ten seconds, and may be lost once more.
 */
export async function until<T>(what: string, ask: () => Promise<T>, timeoutMs = 60_000): Promise<NonNullable<T>> {
  for (const end = Date.now() + timeoutMs; ; await delay(20)) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Not within ${timeoutMs / 1000} s: ${what}`);
  }
}

async function createNamespace(connection: Connection): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  const workflowExecutionRetentionPeriod = msToTs('1 day');
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  // A new namespace and its attributes are known everywhere only after the server has read them anew.
  await until('the search attributes', () =>
    connection.operatorService.addSearchAttributes({ namespace, searchAttributes: SEARCH_ATTRIBUTES }).then(
      () => true,
      (error: unknown) => /already exist/.test(String(error)),
    ),
  );
  return namespace;
}
