import { type Workflow } from '@temporalio/client';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import pino from 'pino';
import { type Asked } from '../domain/commands';
import { addDays, osloDate, startOfDay, type IsoDate } from '../domain/dates';
import { nextMoment } from '../domain/deadlines';
import { type Actor } from '../domain/events';
import { setClock } from '../store/clock';
import { nextEpoch } from '../store/epoch';
import { nextClockStop } from '../store/fast-forward';
import { readSentence } from '../store/read';
import { record } from '../store/record';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { verifyLog } from '../store/verify';
import { startMissing } from '../worker/reconcile';
import { relay } from '../worker/relay';
import { createTestTemporal, until, type TestTemporal } from '../worker/test-worker';
import { wakerOf } from '../worker/serve';
import { LIFECYCLE, SENTENCE, TASK_QUEUE, wakeOptions, workflowId, type SentenceInput } from '../workflows/contract';
import { approver, caseworker, court, decision, detention, imprisonment, placement, proposal } from './given';
import { keepHistory, keptScenarios } from './histories/history';

jest.setTimeout(180_000);

let test: TestStore;
let temporal: TestTemporal;
let workers: { stop(): Promise<void> };
beforeAll(async () => {
  test = await createTestStore();
  temporal = await createTestTemporal(test.store);
  workers = await temporal.startWorkers();
});
afterAll(async () => {
  await workers?.stop();
  await temporal?.close();
  await test?.close();
});
beforeEach(() => {
  temporal.mailbox.refuse = false;
});

const log = pino({ level: 'silent' });
const today = osloDate(new Date().toISOString());
const handle = (id: string) => temporal.client.workflow.getHandle<Workflow>(workflowId(id));
const describeRun = (id: string) => handle(id).describe();

async function register(order = imprisonment({ startDate: addDays(today, -30) })): Promise<string> {
  const sentenceId = randomUUID();
  await ask(sentenceId, placement, order);
  return sentenceId;
}

async function ask(sentenceId: string, by: Actor, asked: Asked): Promise<number> {
  const recorded = await record(test.store, commandOf(sentenceId, by, asked));
  if (!recorded.ok) throw new Error(`refused: ${recorded.code} ${JSON.stringify(recorded)}`);
  return recorded.version;
}

/** Records, and wakes the workflow as the API does. */
async function askAndWake(sentenceId: string, by: Actor, asked: Asked): Promise<void> {
  await ask(sentenceId, by, asked);
  await temporal.wake(sentenceId, asked.type);
}

async function read(sentenceId: string) {
  const sentence = await readSentence(test.store, sentenceId);
  if (!sentence) throw new Error('not registered');
  return sentence;
}

const types = async (id: string) => (await read(id)).events.map(({ event }) => event.type);

const knownTo = (id: string): Promise<{ version: number }> =>
  temporal.client.workflow
    .getHandle(id)
    .query<SentenceInput>(LIFECYCLE)
    .catch(() => ({ version: -1 }));

/** The workflow has seen the end of the log, and its task is done: the query comes after it. */
async function followed(sentenceId: string): Promise<void> {
  await until('the workflow has followed', async () => {
    const { version } = await knownTo(workflowId(sentenceId));
    const { rows } = await test.admin.query<{ version: number; seen: number }>(
      'SELECT version::int, workflow_version::int AS seen FROM es.stream WHERE stream_id = $1',
      [sentenceId],
    );
    return rows[0]?.version === version && rows[0].seen === version;
  });
}

/** The run waits for its timer, or has ended: nothing is under way that could still look at the log. */
async function atRest(id: string, runId?: string): Promise<void> {
  await until('rest', async () => {
    const { raw } = await temporal.client.workflow.getHandle(id, runId).describe();
    return !raw.pendingWorkflowTask && !raw.pendingActivities?.length;
  });
}

async function terminateAtRest(sentenceId: string): Promise<void> {
  await atRest(workflowId(sentenceId));
  await handle(sentenceId).terminate('test');
}

/** Puts the clock so many milliseconds before the next moment, and answers with the day of that moment. */
async function clockBeforeNext(sentenceId: string, ms: number): Promise<IsoDate> {
  const { state, today } = await read(sentenceId);
  const next = nextMoment(state, today);
  if (!next) throw new Error('nothing is dated');
  await setClock(test.store, sentenceId, new Date(startOfDay(next.on) - ms).toISOString());
  return next.on;
}

/** Lives through every moment until a day, as fast-forward does; answers with how many there were. */
async function liveUntil(sentenceId: string, to: IsoDate): Promise<number> {
  for (let moments = 0; ; moments++) {
    const stop = await nextClockStop(test.store, sentenceId, to);
    if (!stop || stop.done) return moments;
    await temporal.wake(sentenceId);
    await until('the moment has passed', async () => {
      const { state, today } = await read(sentenceId);
      const next = nextMoment(state, today);
      return next === null || next.on > today;
    });
  }
}

/** With RECORD=1: keeps the history of a scenario that is not kept yet. */
async function keep(scenario: string, id: string, runId?: string): Promise<void> {
  if (process.env['RECORD'] !== '1' || keptScenarios().includes(scenario)) return;
  await atRest(id, runId);
  keepHistory(scenario, {
    workflowId: id,
    history: await temporal.client.workflow.getHandle(id, runId).fetchHistory(),
  });
}

describe('the workflow of a sentence', () => {
  it('wakes by a signal, and shows what it knows', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    const { version, state } = await read(id);
    const lifecycle = await handle(id).query<SentenceInput>(LIFECYCLE);
    expect(lifecycle).toMatchObject({ schema: 1, sentenceId: id, version, regime: 'high-security' });
    expect(lifecycle.nextAt).toMatch(/T2[23]:00:00\.000Z$/);
    const attributes = (await describeRun(id)).searchAttributes;
    expect(attributes).toMatchObject({ Regime: ['high-security'], Status: [state.status], Unit: ['oslo-fengsel'] });
    await keep('quiet', workflowId(id));
  });

  it('wakes by its own timer when nobody signals', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await clockBeforeNext(id, 2_000);
    await temporal.wake(id);
    await followed(id);
    const before = (await read(id)).version;
    await until('the moment came by itself', async () => (await read(id)).version > before);
    await followed(id);
    expect((await types(id)).at(-1)).toBe('DeadlineReached');
    await keep('timer', workflowId(id));
  });

  it('re-arms its timer at a decision, and takes it into effect on its day', async () => {
    const id = await register(imprisonment({ startDate: addDays(today, -300) }));
    await temporal.wake(id);
    await followed(id);
    const effectiveOn = addDays(today, 5);
    await askAndWake(id, caseworker, proposal({ effectiveOn }));
    await askAndWake(id, approver, decision());
    await followed(id);
    await liveUntil(id, addDays(today, 4));
    await clockBeforeNext(id, 1_500);
    await temporal.wake(id);
    await until('the move', async () => (await types(id)).includes('RegimeChanged'));
    await followed(id);
    expect((await describeRun(id)).searchAttributes).toMatchObject({
      Regime: ['lower-security'],
      Unit: ['bastoy-fengsel'],
    });
    const { events } = await handle(id).fetchHistory();
    const signals = events?.flatMap((e) => e.workflowExecutionSignaledEventAttributes?.signalName ?? []);
    expect(signals).toContain('decision');
    await keep('decision', workflowId(id));
  });

  it('hears of a breach and of a court’s ruling by their names', async () => {
    const breached = await register();
    await temporal.wake(breached);
    await followed(breached);
    await askAndWake(breached, caseworker, {
      type: 'RegisterBreach',
      breachId: 'b1',
      kind: 'positive-drug-test',
      occurredOn: today,
      description: 'A test.',
      condition: null,
    });
    await followed(breached);
    await keep('breach', workflowId(breached));

    const detained = await register({ ...detention(), startDate: addDays(today, -30) });
    await temporal.wake(detained);
    await followed(detained);
    await askAndWake(detained, court, {
      type: 'RecordCourtProlongation',
      years: 3,
      court: 'oslo-tingrett',
      caseNumber: '26-000002MED-TOSL/01',
      judgedOn: today,
      finalOn: today,
    });
    await followed(detained);
    expect(await types(detained)).toContain('CourtProlonged');
    await keep('court-prolongation', workflowId(detained));
  });

  it('goes on where it was after its worker was restarted', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await workers.stop();
    await askAndWake(id, placement, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
    workers = await temporal.startWorkers();
    await followed(id);
  });

  it('renews itself when its history grows long, and the log is none the worse', async () => {
    const id = await register();
    const { signaledRunId: first } = await start(id);
    await until('a new run', async () => {
      await temporal.wake(id);
      return (await describeRun(id)).runId !== first;
    });
    await askAndWake(id, placement, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
    await followed(id);
    expect((await describeRun(id)).status.name).toBe('RUNNING');
    expect(await handle(id).query<SentenceInput>(LIFECYCLE)).toMatchObject({ version: (await read(id)).version });
    await keep('continue-as-new', workflowId(id), first);
  });

  it('lives through a whole sentence and ends with it; a signal that comes later finds nothing to do', async () => {
    const id = await register();
    const { signaledRunId } = await start(id);
    await liveUntil(id, addDays(today, 600));
    await until('the end', async () => (await describeRun(id)).status.name === 'COMPLETED');
    expect((await types(id)).at(-1)).toBe('SentenceCompleted');
    expect((await verifyLog(test.store)).ok).toBe(true);
    await keep('ended', workflowId(id), signaledRunId);

    const { version } = await read(id);
    await temporal.wake(id);
    await until('the end again', async () => {
      const { runId, status } = await describeRun(id);
      return runId !== signaledRunId && status.name === 'COMPLETED';
    });
    expect((await read(id)).version).toBe(version);
  });
});

describe('two runs of one sentence', () => {
  it('cannot both go on: the one with the older epoch ends itself', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    const options = wakeOptions({ sentenceId: id, epoch: await nextEpoch(test.store), version: 0 })[1];
    const other = `${SENTENCE}/by-mistake-${id}`;
    await temporal.client.workflow.start(SENTENCE, { workflowId: other, taskQueue: TASK_QUEUE, args: options.args });
    await until('the newer has looked', async () => (await knownTo(other)).version > 0);
    // It may have ended by itself before, when its notices had gone.
    await handle(id)
      .signal('recorded', { version: 0 })
      .catch(() => undefined);
    await until('the older has ended', async () => (await describeRun(id)).status.name === 'COMPLETED');
    await keep('fenced', workflowId(id));
    await temporal.client.workflow.getHandle(other).terminate();
  });

  it('do no harm when one was reset to an early point', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await liveUntil(id, addDays(today, 100));
    await followed(id);
    const before = await types(id);
    const { runId } = await describeRun(id);
    const { events } = await handle(id).fetchHistory();
    const firstTask = events?.find((event) => event.workflowTaskCompletedEventAttributes)?.eventId;
    await temporal.client.workflowService.resetWorkflowExecution({
      namespace: temporal.namespace,
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
  const withRelay = async (work: () => Promise<void>): Promise<void> => {
    const stop = new AbortController();
    const options = { store: test.store, client: wakerOf(temporal.client), log, stop: stop.signal, everyMs: 100 };
    const running = relay(options);
    await work().finally(() => (stop.abort(), running));
  };

  it('a signal: the relay sends it again', async () => {
    const id = await register();
    await withRelay(() => followed(id));
  });

  it('a workflow that was terminated: the relay starts another', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await terminateAtRest(id);
    await ask(id, placement, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
    await withRelay(() => followed(id));
    expect((await describeRun(id)).status.name).toBe('RUNNING');
  });

  it('a timer: the relay wakes whoever’s moment passed more than a minute ago', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await terminateAtRest(id);
    await clockBeforeNext(id, -61_000);
    const { version } = await read(id);
    await withRelay(() => until('the moment', async () => (await read(id)).version > version).then(() => undefined));
  });

  it('a quiet workflow: reconciliation starts another before its moment comes', async () => {
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await terminateAtRest(id);
    const { client } = temporal;
    const options = { store: test.store, client, waker: wakerOf(client), log, stop: new AbortController().signal };
    await until('another run', async () => {
      await startMissing(options);
      return (await describeRun(id)).status.name === 'RUNNING';
    });
  });
});

describe('a mail server that refuses', () => {
  it('does not hold up the clock, and gets what waited when it is back', async () => {
    temporal.mailbox.refuse = true;
    const id = await register();
    await temporal.wake(id);
    await followed(id);
    await liveUntil(id, addDays(today, 300));
    expect((await types(id)).filter((type) => type === 'DeadlineReached').length).toBeGreaterThan(2);
    const sent = () => temporal.mailbox.sent.filter(({ headers }) => headers['X-Progresjon-Sentence'] === id);
    expect(sent()).toHaveLength(0);
    await until('the failures are recorded', async () => {
      const { rows } = await test.admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM rm.notice WHERE sentence_id = $1 AND state = 'queued' AND last_error IS NOT NULL`,
        [id],
      );
      return (rows[0]?.n ?? 0) > 2;
    });
    await keep('undelivered-mail', workflowId(id));

    temporal.mailbox.refuse = false;
    // An attempt that was under way while the server refused puts its notice off once more: brought forward like the rest.
    await until('every mail is sent', async () => {
      const { rowCount } = await test.admin.query(
        `UPDATE rm.notice SET next_attempt_at = clock_timestamp() WHERE sentence_id = $1 AND state = 'queued'`,
        [id],
      );
      if (rowCount !== 0) await temporal.wake(id);
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
    const epoch = await nextEpoch(test.store);
    const [type, { args, ...options }] = wakeOptions({ sentenceId: id, epoch, version: 0 });
    const ahead: [SentenceInput] = [{ ...args[0]!, version: 999 }];
    await temporal.client.workflow.start(type, { ...options, args: ahead });
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
        DATABASE_URL: test.url,
        MASTER_KEY: test.masterKey.toString('base64'),
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: temporal.namespace,
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
    const { child } = begin(temporal.address);
    expect(await once(child, 'message')).toEqual(['ready', undefined]);
    await workers.stop();
    const id = await register();
    await followed(id);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
    workers = await temporal.startWorkers();
  });
});

async function start(sentenceId: string) {
  const epoch = await nextEpoch(test.store);
  return temporal.client.workflow.signalWithStart(...wakeOptions({ sentenceId, epoch, version: 0 }));
}
