import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, from the sources as well as from dist/. */
export const projectRoot = findRoot(__dirname);

/** A compiled module, for a child process: `compiled('worker/main')`. */
export function compiled(module: string): string {
  return join(projectRoot, 'dist', `${module}.js`);
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`package.json was found nowhere above ${__dirname}`);
  return findRoot(parent);
}
