// The rest of the system in a drill: started by `npm start` on a database that somebody else runs, put to work over HTTP.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { readRuntime } = createRequire(import.meta.url)(join(root, 'dist/runtime/state'));
const PATIENCE_MS = 300_000;
const OUTSIDE = { DATABASE_URL: '', TEMPORAL_ADDRESS: '', SMTP_URL: '', PUBLIC_URL: '' };

/** Starts it in `folder` on the database; its ports are found from `port` on. */
export async function startSystem({ folder, databaseUrl, port, people }) {
  mkdirSync(folder, { recursive: true });
  const env = {
    ...process.env,
    ...OUTSIDE,
    ...{ NODE_ENV: 'development', PROGRESJON_DATA: folder, SAMPLE_PEOPLE: String(people), TEMPORAL_HEADLESS: 'true' },
    ...{ PORT: String(port), TEMPORAL_PORT: String(port + 1_000), SMTP_PORT: String(port + 2_000) },
  };
  const child = fork(join(root, 'cli/progresjon.mjs'), ['start'], {
    env: { ...env, DATABASE_URL: databaseUrl },
    // When this process ends, however it does, so does the system.
    execArgv: ['--require', join(root, 'dist/runtime/tether.js')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  for (const until = Date.now() + PATIENCE_MS; ; await delay(200)) {
    const state = readRuntime(folder);
    if (state?.ready) return { child, env, state };
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The system did not start:\n${printed}`);
  }
}

/** Ends it: in good order, or as a power cut does, its parts included. */
export async function endSystem({ child, state }, signal = 'SIGINT') {
  if (signal === 'SIGKILL')
    for (const pid of Object.values(state.pids)) {
      try {
        if (pid !== null) process.kill(pid, signal);
      } catch {
        // It had ended already.
      }
    }
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Runs the command line on a running system, or on what `env` names; answers with what it printed and its exit code. */
export function progresjon(args, env) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'cli/progresjon.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { lines: stdout.trim().split('\n'), output: stdout + stderr, status };
}

/**
 * Registers sentence after sentence for `ms` milliseconds, and until there are so many. Answers with what was acknowledged, and when; and with an instant
 * at a third of the time at which nothing was under way. `series` tells one such work from another.
 */
export async function workFor({ state }, ms, { series = 'drill', atLeast = 1 } = {}) {
  const token = await tokenOf(state, 'dev-placement');
  const began = Date.now();
  const acknowledged = [];
  let moment;
  for (let n = 0; Date.now() - began < ms || acknowledged.length < atLeast; n++) {
    const response = await fetch(`${state.url}/api/sentences`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `${series}-${n}`,
      },
      body: JSON.stringify(orderOf(n)),
    });
    if (response.status === 201) acknowledged.push({ id: (await response.json()).id, at: Date.now() });
    // Not acknowledged: nothing was promised.
    else if (![429, 503].includes(response.status)) throw new Error(`${response.status} ${await response.text()}`);
    if (!moment && Date.now() - began > ms / 3) {
      await delay(500);
      moment = new Date().toISOString();
      await delay(500);
    }
  }
  return { acknowledged, moment, ended: Date.now() };
}

/** Moves a sentence's clock on by so many months, moment by moment, and answers with where it then is. */
export async function fastForward({ state }, id, months) {
  const to = new Date();
  to.setUTCMonth(to.getUTCMonth() + months);
  const body = JSON.stringify({ to: to.toISOString().slice(0, 10) });
  const authorization = `Bearer ${await tokenOf(state, 'dev-admin')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  for (let n = 0; ; n++) {
    const url = `${state.url}/api/training/sentences/${id}/fast-forward`;
    const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'idempotency-key': `${id}-${n}` }, body });
    if (answer.status === 200) return answer.json();
    if (![202, 429, 503].includes(answer.status)) throw new Error(`${answer.status} ${await answer.text()}`);
    await delay(300);
  }
}

async function tokenOf({ url }, client) {
  const form = { grant_type: 'client_credentials', client_id: client, client_secret: 'dev-secret' };
  const answer = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
  return (await answer.json()).access_token;
}

function orderOf(n) {
  const today = new Date().toISOString().slice(0, 10);
  const caseNumber = `26-${String(n).padStart(6, '0')}MED-TOSL/01`;
  const length = { years: 1, months: n % 12, days: 0 };
  const offences = ['strl § 321'];
  return {
    kind: 'imprisonment',
    person: { name: `Drill ${n}`, birthDate: '1990-04-12', nationalId: null, citizenship: 'NO' },
    judgments: [{ court: 'oslo-tingrett', caseNumber, finalOn: today, length, offences, remandDays: 0 }],
    ...{ startDate: today, caseworker: 'dev-caseworker' },
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
  };
}
