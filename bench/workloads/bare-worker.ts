import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/paths';

// A process of its own: a worker of bare workflows, with the product's settings of its cache.

async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
  const worker = await Worker.create({
    ...{ connection, taskQueue: 'bare', namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'default' },
    ...{ workflowsPath: join(projectRoot, 'bench/workloads/bare-workflows.ts') },
  });
  process.once('SIGTERM', () => worker.shutdown());
  const running = worker.run();
  process.send?.('ready');
  await running;
  process.exit(0);
}

void main();
