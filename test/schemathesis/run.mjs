// `npm run test:schemathesis`: holds a running system to its own OpenAPI document, by requests that nobody thought of.
// It makes its own Python environment under node_modules/.cache. PROGRESJON_URL: a system that runs already.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildBundle } from '../../runtime/build.mjs';

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const environment = join(root, 'node_modules/.cache/schemathesis');
const program = join(environment, 'bin/schemathesis');
const examples = process.env.EXAMPLES ?? '60';

function run(command, args, more = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...more });
  if (error) throw error;
  return status ?? 1;
}

function install() {
  if (existsSync(program)) return;
  const pip = join(environment, 'bin/pip');
  if (run('python3', ['-m', 'venv', environment]) !== 0) throw new Error('python3 -m venv failed: is it installed?');
  if (run(pip, ['install', '--quiet', '--requirement', join(here, 'requirements.txt')]) !== 0)
    throw new Error('schemathesis could not be installed');
}

function test(url) {
  const args = [
    ...['--config-file', join(here, 'schemathesis.toml'), 'run', `${url}/api/openapi.json`, '--url', url],
    ...['--checks', 'all', '--max-examples', examples, '--continue-on-failure', '--seed', '1'],
    // Events without an end; a request for them never comes back.
    ...['--exclude-path', '/api/stream', '--request-timeout', '30', ...process.argv.slice(2)],
  ];
  const env = { ...process.env, PROGRESJON_URL: url, SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: here };
  return run(program, args, { env, cwd: environment });
}

install();
if (process.env.PROGRESJON_URL) process.exit(test(process.env.PROGRESJON_URL));
await build();
await buildBundle();
require('../setup/typescript.cjs');
const { startStack } = require('../setup/stack.ts');
const stack = await startStack({ env: { SAMPLE_PEOPLE: '60', TRUSTED_PROXIES: '127.0.0.1,::1' } });
const code = test(stack.url);
await stack.stop();
process.exit(code);
