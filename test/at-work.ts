import { randomUUID } from 'node:crypto';
import { type Workflow } from '@temporalio/client';
import { type Asked } from '../domain/commands';
import { addDays, osloDate } from '../domain/dates';
import { type Actor } from '../domain/events';
import { record } from '../store/record';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { createTestTemporal, until, type TestTemporal } from '../worker/test-worker';
import { LIFECYCLE, workflowId, type SentenceInput } from '../workflows/contract';
import { imprisonment, placement } from './given';

/** A log and Temporal for the tests of one file, and what they all do with the sentences in them. */
export interface AtWork {
  readonly test: TestStore;
  readonly temporal: TestTemporal;
  /** Records what is asked, which must not be refused; answers with the version. */
  ask(sentenceId: string, by: Actor, asked: Asked): Promise<number>;
  /** A sentence that began a month ago, unless the order says otherwise. No workflow has heard of it. */
  register(order?: Asked): Promise<string>;
  handle(sentenceId: string): ReturnType<TestTemporal['client']['workflow']['getHandle']>;
  describeRun(sentenceId: string): ReturnType<ReturnType<AtWork['handle']>['describe']>;
  /** The version that a workflow, of whatever id, says that it has seen: -1 where none answers. */
  knownTo(id: string): Promise<number>;
  /** The workflow has seen the end of the log, and its task is done: the query comes after it. */
  followed(sentenceId: string): Promise<void>;
  /** Workers that are there until they are stopped, or the tests are over. */
  startWorkers(...build: Parameters<TestTemporal['startWorkers']>): Promise<void>;
  stopWorkers(): Promise<void>;
}

/** Begins before the tests of a file and ends after them; with workers, unless the tests start their own. */
export function atWork({ workers = true } = {}): AtWork {
  let test: TestStore;
  let temporal: TestTemporal;
  const running: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    test = await createTestStore();
    temporal = await createTestTemporal(test.store);
    if (workers) await work.startWorkers();
  });
  afterAll(async () => {
    await work.stopWorkers();
    await temporal?.close();
    await test?.close();
  });
  const work: AtWork = {
    get test() {
      return test;
    },
    get temporal() {
      return temporal;
    },
    async ask(sentenceId, by, asked) {
      const recorded = await record(test.store, commandOf(sentenceId, by, asked));
      if (!recorded.ok) throw new Error(`refused: ${recorded.code} ${JSON.stringify(recorded)}`);
      return recorded.version;
    },
    async register(order = imprisonment({ startDate: addDays(osloDate(new Date().toISOString()), -30) })) {
      const sentenceId = randomUUID();
      await work.ask(sentenceId, placement, order);
      return sentenceId;
    },
    handle: (sentenceId) => temporal.client.workflow.getHandle<Workflow>(workflowId(sentenceId)),
    describeRun: (sentenceId) => work.handle(sentenceId).describe(),
    knownTo: (id) =>
      temporal.client.workflow
        .getHandle(id)
        .query<SentenceInput>(LIFECYCLE)
        .then(
          ({ version }) => version,
          () => -1,
        ),
    async followed(sentenceId) {
      await until('the workflow has followed', async () => {
        const version = await work.knownTo(workflowId(sentenceId));
        const { rows } = await test.admin.query<{ version: number; seen: number }>(
          'SELECT version::int, workflow_version::int AS seen FROM es.stream WHERE stream_id = $1',
          [sentenceId],
        );
        return rows[0]?.version === version && rows[0].seen === version;
      });
    },
    startWorkers: async (...build) => void running.push(await temporal.startWorkers(...build)),
    stopWorkers: async () => void (await Promise.all(running.splice(0).map((each) => each.stop()))),
  };
  return work;
}
