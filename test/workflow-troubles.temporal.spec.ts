import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import pino from 'pino';
import { addDays } from '../domain/dates';
import { nextEpoch } from '../store/epoch';
import { startMissing } from '../worker/reconcile';
import { relay } from '../worker/relay';
import { wakerOf } from '../worker/serve';
import { until } from '../worker/test-worker';
import { SENTENCE, TASK_QUEUE, wakeOptions, workflowId, type SentenceInput } from '../workflows/contract';
import { placement } from './given';
import { today, workflowsAtWork } from './workflows-at-work';

jest.setTimeout(180_000);

const work = workflowsAtWork();
const { ask, askAndWake, clockBeforeNext, describeRun, followed, handle, keep, knownTo, liveUntil } = work;
const { read, register, terminateAtRest, types } = work;
const log = pino({ level: 'silent' });

describe('two runs of one sentence', () => {
  it('cannot both go on: the one with the older epoch ends itself', async () => {
    const id = await register();
    await work.temporal.wake(id);
    await followed(id);
    const options = wakeOptions({ sentenceId: id, epoch: await nextEpoch(work.test.store), version: 0 })[1];
    const other = `${SENTENCE}/by-mistake-${id}`;
    await work.temporal.client.workflow.start(SENTENCE, {
      workflowId: other,
      taskQueue: TASK_QUEUE,
      args: options.args,
    });
    await until('the newer has looked', async () => (await knownTo(other)) > 0);
    // It may have ended by itself before, when its notices had gone.
    await handle(id)
      .signal('recorded', { version: 0 })
      .catch(() => undefined);
    await until('the older has ended', async () => (await describeRun(id)).status.name === 'COMPLETED');
    await keep('fenced', workflowId(id));
    await work.temporal.client.workflow.getHandle(other).terminate();
  });

  it('do no harm when one was reset to an early point', async () => {
    const id = await register();
    await work.temporal.wake(id);
    await followed(id);
    await liveUntil(id, addDays(today, 100));
    await followed(id);
    const before = await types(id);
    const { runId } = await describeRun(id);
    const { events } = await handle(id).fetchHistory();
    const firstTask = events?.find((event) => event.workflowTaskCompletedEventAttributes)?.eventId;
    await work.temporal.client.workflowService.resetWorkflowExecution({
      namespace: work.temporal.namespace,
      workflowExecution: { workflowId: workflowId(id), runId },
      workflowTaskFinishEventId: firstTask ?? null,
      reason: 'test',
      requestId: randomUUID(),
    });
    await until('the new run looks', async () => {
      const run = await describeRun(id);
      return run.runId !== runId && run.historyLength > 10;
    });
    await askAndWake(id, placement, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
    await followed(id);
    expect(await types(id)).toEqual([...before, 'RemandCredited', 'DatesCalculated']);
  });
});

describe('what was lost', () => {
  const withRelay = async (during: () => Promise<void>): Promise<void> => {
    const stop = new AbortController();
    const options = {
      store: work.test.store,
      client: wakerOf(work.temporal.client),
      log,
      stop: stop.signal,
      everyMs: 100,
    };
    const running = relay(options);
    await during().finally(() => (stop.abort(), running));
  };

  it('a signal: the relay sends it again', async () => {
    const id = await register();
    await withRelay(() => followed(id));
  });

  it('a workflow that was terminated: the relay starts another', async () => {
    const id = await register();
    await work.temporal.wake(id);
    await followed(id);
    await terminateAtRest(id);
    await ask(id, placement, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
    await withRelay(() => followed(id));
    expect((await describeRun(id)).status.name).toBe('RUNNING');
  });

  it('a timer: the relay wakes whoever’s moment passed more than a minute ago', async () => {
    const id = await register();
    await work.temporal.wake(id);
    await followed(id);
    await terminateAtRest(id);
    await clockBeforeNext(id, -61_000);
    const { version } = await read(id);
    await withRelay(() => until('the moment', async () => (await read(id)).version > version).then(() => undefined));
  });

  it('a quiet workflow: reconciliation starts another before its moment comes', async () => {
    const id = await register();
    await work.temporal.wake(id);
    await followed(id);
    await terminateAtRest(id);
    const { client } = work.temporal;
    const options = { store: work.test.store, client, waker: wakerOf(client), log, stop: new AbortController().signal };
    await until('another run', async () => {
      await startMissing(options);
      return (await describeRun(id)).status.name === 'RUNNING';
    });
  });
});

describe('a mail server that refuses', () => {
  it('does not hold up the clock, and gets what waited when it is back', async () => {
    work.temporal.mailbox.refuse = true;
    const id = await register();
    await work.temporal.wake(id);
    await followed(id);
    await liveUntil(id, addDays(today, 300));
    expect((await types(id)).filter((type) => type === 'DeadlineReached').length).toBeGreaterThan(2);
    const sent = () => work.temporal.mailbox.sent.filter(({ headers }) => headers['X-Progresjon-Sentence'] === id);
    expect(sent()).toHaveLength(0);
    await until('the failures are recorded', async () => {
      const { rows } = await work.test.admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM rm.notice WHERE sentence_id = $1 AND state = 'queued' AND last_error IS NOT NULL`,
        [id],
      );
      return (rows[0]?.n ?? 0) > 2;
    });
    await keep('undelivered-mail', workflowId(id));

    work.temporal.mailbox.refuse = false;
    // An attempt that was under way while the server refused puts its notice off once more: brought forward like the rest.
    await until('every mail is sent', async () => {
      const { rowCount } = await work.test.admin.query(
        `UPDATE rm.notice SET next_attempt_at = clock_timestamp() WHERE sentence_id = $1 AND state = 'queued'`,
        [id],
      );
      if (rowCount !== 0) await work.temporal.wake(id);
      return rowCount === 0;
    });
    expect(sent().length).toBeGreaterThan(2);
    const [first] = sent();
    expect(sent().map(({ to }) => to)).toContain('ola.oslo-fengsel@progresjon.example');
    expect(first?.text).toContain(`https://progresjon.example/sentences/${id}`);
    expect(new Set(sent().map(({ messageId }) => messageId)).size).toBe(sent().length);
  });
});

describe('a log older than what the workflow has seen', () => {
  it('stops the sentence visibly, and does not fail its workflow', async () => {
    const id = await register();
    const epoch = await nextEpoch(work.test.store);
    const [type, { args, ...options }] = wakeOptions({ sentenceId: id, epoch, version: 0 });
    const ahead: [SentenceInput] = [{ ...args[0]!, version: 999 }];
    await work.temporal.client.workflow.start(type, { ...options, args: ahead });
    await until('it is shown', async () => (await describeRun(id)).searchAttributes['Overdue']?.[0] === true);
    expect((await describeRun(id)).status.name).toBe('RUNNING');
    expect((await read(id)).version).toBe(3);
    await keep('stopped', workflowId(id));
  });
});

describe('the worker’s process', () => {
  const begin = (temporalAddress: string) => {
    const child = fork(join(__dirname, '../dist/worker/main.js'), [], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: work.test.url,
        MASTER_KEY: work.test.masterKey.toString('base64'),
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: work.temporal.namespace,
        NODE_ENV: 'test',
      },
    });
    let printed = '';
    child.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    return { child, printed: () => printed };
  };

  it('keeps trying while Temporal cannot be reached, and stops when told to', async () => {
    const { child, printed } = begin('127.0.0.1:1');
    await until('a third attempt', () => Promise.resolve(printed().split('Temporal is not there').length > 3));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says when it polls, follows what no signal told it of, and drains when its parent is gone', async () => {
    const { child } = begin(work.temporal.address);
    expect(await once(child, 'message')).toEqual(['ready', undefined]);
    await work.stopWorkers();
    const id = await register();
    await followed(id);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
    await work.startWorkers();
  });
});
