import { TestWorkflowEnvironment } from '@temporalio/testing';

/**
 * A program of its own: has Temporal's SDK download its development server into a folder, the one argument. The SDK
 * downloads and starts in one step; the server is stopped at once. Exits 1 with one line when it could not be had.
 */
async function main(): Promise<void> {
  const downloadDir = process.argv[2];
  if (!downloadDir) throw new Error('name the folder to download into');
  const executable = { type: 'cached-download', downloadDir } as const;
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable, ui: false } });
  await environment.teardown();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
