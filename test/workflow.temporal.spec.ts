import { addDays } from '../domain/dates';
import { verifyLog } from '../store/verify/verify';
import { until } from '../worker/test-worker';
import { LIFECYCLE, workflowId, type SentenceInput } from '../workflows/contract';
import { approver, caseworker, court, decision, detention, imprisonment, placement, proposal } from './given';
import { today, workflowsAtWork } from './workflows-at-work';

jest.setTimeout(180_000);

const work = workflowsAtWork();
const { askAndWake, clockBeforeNext, describeRun, followed, handle, keep, liveUntil, read, register, start, types } =
  work;

describe('the workflow of a sentence', () => {
  it('wakes by a signal, and shows what it knows', async () => {
    const id = await register();
    await work.temporal.wake(id);
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
    await work.temporal.wake(id);
    await followed(id);
    await clockBeforeNext(id, 2_000);
    await work.temporal.wake(id);
    await followed(id);
    const before = (await read(id)).version;
    await until('the moment came by itself', async () => (await read(id)).version > before);
    await followed(id);
    expect((await types(id)).at(-1)).toBe('DeadlineReached');
    await keep('timer', workflowId(id));
  });

  it('re-arms its timer at a decision, and takes it into effect on its day', async () => {
    const id = await register(imprisonment({ startDate: addDays(today, -300) }));
    await work.temporal.wake(id);
    await followed(id);
    const effectiveOn = addDays(today, 5);
    await askAndWake(id, caseworker, proposal({ effectiveOn }));
    await askAndWake(id, approver, decision());
    await followed(id);
    await liveUntil(id, addDays(today, 4));
    await clockBeforeNext(id, 1_500);
    await work.temporal.wake(id);
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
    await work.temporal.wake(breached);
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
    await work.temporal.wake(detained);
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
    await work.temporal.wake(id);
    await followed(id);
    await work.stopWorkers();
    await askAndWake(id, placement, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
    await work.startWorkers();
    await followed(id);
  });

  it('renews itself when its history grows long, and the log is none the worse', async () => {
    const id = await register();
    const { signaledRunId: first } = await start(id);
    // It takes hundreds of signals.
    await until('a new run', async () => {
      await Promise.all(Array.from({ length: 10 }, () => work.temporal.wake(id)));
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
    expect((await verifyLog(work.test.store)).ok).toBe(true);
    await keep('ended', workflowId(id), signaledRunId);

    const { version } = await read(id);
    await work.temporal.wake(id);
    await until('the end again', async () => {
      const { runId, status } = await describeRun(id);
      return runId !== signaledRunId && status.name === 'COMPLETED';
    });
    expect((await read(id)).version).toBe(version);
  });
});
