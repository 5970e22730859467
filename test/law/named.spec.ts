import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSALS } from '../../domain/refusals';
import { projectRoot } from '../../runtime/paths';

/** Codes that no longer arise; they stay in the table because answers of the past refer to them. */
const OF_THE_PAST: readonly string[] = [];
const FOLDERS = ['api', 'cli', 'domain', 'store', 'test', 'worker', 'workflows'];

const specifications = FOLDERS.flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true }),
)
  .filter((entry) => entry.isFile() && entry.name.endsWith('.spec.ts') && entry.name !== 'named.spec.ts')
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

it.each(Object.keys(REFUSALS).filter((code) => !OF_THE_PAST.includes(code)))('%s is refused in a test', (code) => {
  const quoted = new RegExp(`['"\`]${code}['"\`]`);
  expect(specifications.filter((text) => quoted.test(text)).length).toBeGreaterThan(0);
});
