import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { join } from 'node:path';
import { keptScenarios, readHistory } from './histories/history';

// Histories of workflows as they once ran. Added to, never recorded anew: a change of the workflow that cannot replay them
// would stop sentences that are open (RECORD=1 in test/workflow*.temporal.spec.ts keeps those that are not there yet).

jest.setTimeout(180_000);
const logger = new DefaultLogger('ERROR', () => undefined);
beforeAll(() => Runtime.install({ shutdownSignals: [], logger }));

describe('a sentence as it once ran', () => {
  it('is kept for each scenario', () => {
    expect(keptScenarios()).toEqual(
      expect.arrayContaining([
        ...['quiet', 'timer', 'decision', 'breach', 'court-prolongation', 'undelivered-mail'],
        ...['continue-as-new', 'fenced', 'stopped', 'ended'],
      ]),
    );
  });

  it.each(keptScenarios())('replays: %s', async (scenario) => {
    const { history, workflowId } = readHistory(scenario);
    const codePath = process.env['TEST_WORKFLOW_BUNDLE'] ?? '';
    await Worker.runReplayHistory({ workflowBundle: { codePath } }, history, workflowId);
  });
});

describe('a workflow that was changed', () => {
  it('does not replay what ran before the change', async () => {
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath: join(__dirname, 'histories/changed-workflow.ts'),
      logger,
    });
    const { history, workflowId } = readHistory('quiet');
    const replay = Worker.runReplayHistory({ workflowBundle }, history, workflowId);
    await expect(replay).rejects.toThrow(DeterminismViolationError);
  });
});
