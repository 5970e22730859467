import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../runtime/ports';
import { readRuntime, type PartName, type RuntimeState } from '../../runtime/state';

const root = join(__dirname, '../..');
const startTimeoutMs = 90_000;
const stopTimeoutMs = 60_000;

export interface StackOptions {
  /** An existing data folder; else a new one, which `stop` removes. */
  readonly data?: string;
  readonly port?: number;
  /** E.g. `SAMPLE_PEOPLE`, which is 0 here unless it is given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds to wait until it is ready: longer where many people move in first. */
  readonly patience?: number;
}

/** A whole system of its own, as `npm start` runs it. End it with `stop()` in `afterAll` or `finally`. */
export interface Stack {
  readonly url: string;
  readonly data: string;
  readonly supervisor: ChildProcess;
  /** Everything that the supervisor has printed. */
  output(): string;
  token(client: string): Promise<string>;
  runtime(): RuntimeState;
  /** Ends one part, or the supervisor, by a signal. */
  kill(part: PartName | 'supervisor', signal: NodeJS.Signals): void;
  /** SIGKILL for the supervisor: what a power cut leaves of it. Its data stays. */
  killAll(): Promise<void>;
  /** Ctrl-C; returns the exit code. Removes the data folder unless it was given. */
  stop(): Promise<number | null>;
}

/** Starts a system in a data folder of its own and waits until it is ready. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const data = options.data ?? newFolder();
  const { supervisor, output } = await launch(data, options);
  const removeData = (): void => {
    if (options.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  try {
    const url = await untilReady(data, supervisor, output, options.patience ?? startTimeoutMs);
    return stackOf(data, url, supervisor, output, removeData);
  } catch (error) {
    await end(supervisor, 'SIGTERM');
    removeData();
    throw error;
  }
}

/** Asks again and again until the answer is neither undefined, null nor false; what it throws counts as not yet. */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  { timeoutMs = 30_000, what = ask.toString() }: { timeoutMs?: number; what?: string } = {},
): Promise<NonNullable<T>> {
  let last: unknown;
  for (const until = Date.now() + timeoutMs; Date.now() < until; await delay(50)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`Not within ${timeoutMs / 1000} s: ${what}`, { cause: last });
}

/** Runs `start` to its end, for starts that must fail: the exit code and everything printed. */
export async function startAndFail(options: StackOptions): Promise<{ code: number | null; output: string }> {
  const { supervisor, output } = await launch(options.data ?? newFolder(), options);
  const code = await exitOf(supervisor);
  return { code, output: output() };
}

/** A data folder outside of private homes: the user that PostgreSQL runs as must reach it. */
export function newFolder(): string {
  const folder = mkdtempSync('/var/tmp/progresjon-e2e-');
  chmodSync(folder, 0o755);
  return folder;
}

async function launch(
  data: string,
  options: StackOptions,
): Promise<{ supervisor: ChildProcess; output: () => string }> {
  // Anywhere below the range that outgoing connections use, so that stacks at the same time do not meet.
  const base = 20_000 + Math.floor(Math.random() * 9_000);
  const env = {
    ...process.env,
    // A system of its own, whatever the tester's shell points at.
    DATABASE_URL: undefined,
    TEMPORAL_ADDRESS: undefined,
    SMTP_URL: undefined,
    PUBLIC_URL: undefined,
    NODE_ENV: 'development',
    SAMPLE_PEOPLE: '0',
    TEMPORAL_HEADLESS: 'true',
    // What the law asks for, and nothing besides: a test that wants the tasks of an admission says so.
    ADMISSION_TASKS: '',
    PORT: String(options.port ?? (await freePort(base))),
    POSTGRES_PORT: String(base + 300),
    TEMPORAL_PORT: String(base + 600),
    SMTP_PORT: String(base + 900),
    ...options.env,
    PROGRESJON_DATA: data,
  };
  // Tethered: when jest is killed, the system ends by itself.
  const tether = join(root, 'dist/runtime/tether.js');
  const supervisor = fork(join(root, 'cli/progresjon.mjs'), ['start'], {
    env,
    execArgv: ['--require', tether],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed: string[] = [];
  for (const stream of [supervisor.stdout, supervisor.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  return { supervisor, output: () => printed.join('') };
}

async function untilReady(
  data: string,
  supervisor: ChildProcess,
  output: () => string,
  patience: number,
): Promise<string> {
  const until = Date.now() + patience;
  for (;;) {
    const runtime = readRuntime(data);
    if (runtime?.ready && runtime.supervisor === supervisor.pid && (await answers(runtime.url))) return runtime.url;
    if (ended(supervisor)) throw new Error(`The system did not start:\n${output()}`);
    if (Date.now() > until) throw new Error(`The system was not ready in time:\n${output()}`);
    await delay(100);
  }
}

function stackOf(
  data: string,
  url: string,
  supervisor: ChildProcess,
  output: () => string,
  removeData: () => void,
): Stack {
  const runtime = (): RuntimeState => {
    const state = readRuntime(data);
    if (!state) throw new Error(`Nothing runs on ${data}:\n${output()}`);
    return state;
  };
  return {
    url,
    data,
    supervisor,
    output,
    runtime,
    token: (client) => fetchToken(url, client),
    kill: (part, signal) => {
      const { pids, supervisor: pid } = runtime();
      const target = part === 'supervisor' ? pid : pids[part];
      if (target === null) throw new Error(`${part} does not run`);
      process.kill(target, signal);
    },
    killAll: async () => void (await end(supervisor, 'SIGKILL')),
    stop: async () => {
      const code = await end(supervisor, 'SIGINT');
      removeData();
      return code;
    },
  };
}

async function fetchToken(url: string, client: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: client, client_secret: 'dev-secret' };
  const answer = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!answer.ok) throw new Error(`No token for ${client}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function end(supervisor: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (ended(supervisor)) return supervisor.exitCode;
  supervisor.kill(signal);
  const late = setTimeout(() => supervisor.kill('SIGKILL'), stopTimeoutMs);
  const code = await exitOf(supervisor);
  clearTimeout(late);
  return code;
}

async function exitOf(supervisor: ChildProcess): Promise<number | null> {
  if (!ended(supervisor)) await once(supervisor, 'exit');
  return supervisor.exitCode;
}

function ended(supervisor: ChildProcess): boolean {
  return supervisor.exitCode !== null || supervisor.signalCode !== null;
}
