import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files';
import { compiled, projectRoot } from './paths';

/** What the bundle of the workflows is known by. */
export interface BundleInfo {
  readonly sha256: string;
  readonly buildId: string;
}

/** Brings dist/ and the workflow bundle up to date, in a process of its own: the bundler takes much memory. */
export async function buildAll(): Promise<BundleInfo> {
  if (existsSync(join(projectRoot, 'config.ts'))) {
    const builder = spawn(process.execPath, [join(projectRoot, 'runtime/build.mjs')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    builder.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const [code] = (await once(builder, 'close')) as [number | null];
    if (code !== 0) throw new Error(`The build failed:\n${errors.trim()}`);
  }
  const info = readJson(join(projectRoot, 'dist/workflow-bundle.json')) as BundleInfo | undefined;
  if (!info) throw new Error(`${compiled('workflow-bundle')} is missing: run \`npm run build\` where the sources are.`);
  return info;
}
