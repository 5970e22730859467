import { type WorkerDeploymentOptions } from '@temporalio/worker';
import { readFileSync } from 'node:fs';
import { DEPLOYMENT } from '../workflows/deployment';

/** Which build of the workflows this worker runs; null: unversioned, as in development. */
export interface Build {
  readonly buildId: string;
}

/** Versioned when WORKER_VERSIONING says so, by the build id that was written beside the bundle. */
export function readBuild(aboutBundle: string, env: NodeJS.ProcessEnv = process.env): Build | null {
  if (env['WORKER_VERSIONING'] !== 'true') return null;
  const { buildId } = JSON.parse(readFileSync(aboutBundle, 'utf8')) as { buildId?: unknown };
  if (typeof buildId !== 'string') throw new Error(`${aboutBundle} names no build id: run npm run build.`);
  return { buildId };
}

export function deploymentOptions({ buildId }: Build): WorkerDeploymentOptions {
  const version = { deploymentName: DEPLOYMENT, buildId };
  return { useWorkerVersioning: true, version, defaultVersioningBehavior: 'PINNED' };
}

/** How this process appears in Temporal's history, which shows it in the clear: no host name. */
export function identity(): string {
  return `${DEPLOYMENT}-worker/${process.pid}`;
}
