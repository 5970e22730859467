import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { join } from 'node:path';
import { replay, runsKept, type Replayed } from '../cli/replay-history';
import { addDays, osloDate } from '../domain/dates';
import { dataConverterOf } from '../store/keys/payload-codec';
import { keptRuns, readRunHistory } from '../store/run-histories';
import { keepHistories } from '../worker/keep-histories';
import { until } from '../worker/test-worker';
import { workflowId } from '../workflows/contract';
import { atWork } from './at-work';
import { imprisonment } from './given';

jest.setTimeout(120_000);

const today = osloDate(new Date().toISOString());
const work = atWork({ workers: false });

/** A sentence whose workflow has looked at its log and was then ended by somebody, as an operator would. */
async function endedRun(): Promise<string> {
  const sentenceId = await work.register(imprisonment({ startDate: addDays(today, 30) }));
  await work.startWorkers();
  await work.temporal.wake(sentenceId);
  const handle = work.handle(sentenceId);
  const looked = async () => {
    const { events } = await handle.fetchHistory();
    return (events ?? []).some(({ timerStartedEventAttributes: timer }) => timer);
  };
  await until('the workflow has looked and sleeps', looked);
  await handle.terminate('an operator ended it');
  await work.stopWorkers();
  return sentenceId;
}

async function replayed(workflowBundle: Parameters<typeof replay>[1]): Promise<Replayed[]> {
  const all: Replayed[] = [];
  for await (const one of replay(await runsKept(work.test.store), workflowBundle, dataConverterOf(work.test.store)))
    all.push(one);
  return all;
}

describe('the history of a run that ended', () => {
  let id: string;
  beforeAll(async () => {
    id = await endedRun();
    await until('Temporal lists it as ended', () => keepHistories(work.test.store, work.temporal.client));
  });

  it('is kept once, with the build that ran it, however often somebody looks', async () => {
    expect(await keepHistories(work.test.store, work.temporal.client)).toBe(false);
    const [run, ...others] = await keptRuns(work.test.store, id);
    expect(others).toEqual([]);
    expect(run).toMatchObject({ sentenceId: id, workflowId: workflowId(id), outcome: 'TERMINATED' });
    expect(run?.events).toBeGreaterThan(5);
    expect(run?.buildId).toMatch(/^@temporalio\/worker@/);
  });

  it('goes the same way under the code of today', async () => {
    const codePath = process.env['TEST_WORKFLOW_BUNDLE'] ?? '';
    expect(await replayed({ codePath })).toEqual([expect.objectContaining({ why: null })]);
  });

  it('is told apart from what code that was changed would do', async () => {
    const workflowsPath = join(__dirname, 'histories/changed-workflow.ts');
    const changed = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR', () => undefined) });
    expect(await replayed(changed)).toEqual([
      expect.objectContaining({ why: expect.stringMatching(/Nondeterminism|determinis/i) }),
    ]);
  });

  it('holds nothing of the person in clear, and cannot be read once they are erased', async () => {
    const [run] = await keptRuns(work.test.store, id);
    const bytes = Buffer.from(await readRunHistory(work.test.store, run?.runId ?? '')).toString('latin1');
    expect(bytes).toContain('binary/encrypted');
    expect(bytes).not.toMatch(/Kari|Prøve|1990-04-12/);
    await work.test.admin.query(
      'UPDATE rm.person_key SET wrapped = NULL, destroyed_at = clock_timestamp() WHERE person_id = $1',
      [id],
    );
    const fresh = await replayed({ codePath: process.env['TEST_WORKFLOW_BUNDLE'] ?? '' });
    expect(fresh).toEqual([expect.objectContaining({ why: expect.stringContaining('was destroyed') })]);
  });
});
