import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Running } from '../runtime/leashed';
import { signal } from '../runtime/processes';
import { type ClockJump } from './clock-jumps';
import { type Arm } from './crash-points';

const AGAIN_MS = 250;
/** A machine that is busy with other things takes its time. */
const READY_MS = 240_000;

/** A part of the system that is started again at once whenever it falls, until it is stopped. */
export class Part {
  /** How often it fell. */
  falls = 0;
  private running: Running | null = null;
  private stopped = false;
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly launch: () => Promise<Running>,
  ) {}

  get pid(): number | null {
    return this.running?.pid ?? null;
  }

  /** Starts it; a first start that fails is the caller's concern. */
  async start(): Promise<void> {
    this.running = await this.launch();
    this.keeping = this.keep();
  }

  /** A signal, if it runs. */
  kill(name: NodeJS.Signals): boolean {
    if (this.pid === null) return false;
    signal(this.pid, name);
    return true;
  }

  /** Returns when it runs. */
  async up(): Promise<void> {
    while (!this.running && !this.stopped) await delay(50);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.kill('SIGCONT');
    await this.running?.stop();
    await this.keeping;
  }

  private async keep(): Promise<void> {
    while (this.running) {
      await this.running.ended;
      this.running = null;
      if (this.stopped) return;
      this.falls += 1;
      await this.again();
    }
  }

  private async again(): Promise<void> {
    while (!this.stopped)
      try {
        this.running = await this.launch();
        if (this.stopped) await this.running.stop();
        return;
      } catch {
        // Its database may be down, or its port not yet free: once more.
        await delay(AGAIN_MS);
      }
  }
}

/** One of our own mains, with the places where it may die. */
export class Program extends Part {
  private child: ChildProcess | null = null;

  /** `env`: asked at each start, for what it is given may change meanwhile. */
  constructor(name: string, options: Order) {
    super(name, async () => {
      this.child = launch(options);
      return readyChild(this.child);
    });
  }

  /** It will die at that place; or its clock jumps. */
  tell(what: Arm | ClockJump): boolean {
    if (!this.child?.connected) return false;
    this.child.send(what, () => undefined);
    return true;
  }
}

interface Order {
  readonly module: string;
  readonly dist: string;
  readonly env: () => NodeJS.ProcessEnv;
  readonly log: string;
}

function launch({ module, dist, env, log }: Order) {
  const file = openSync(log, 'a', 0o600);
  const preloaded = ['runtime/tether', 'torture/crash-points', 'torture/clock-jumps'].map(
    (path) => `${dist}/${path}.js`,
  );
  const child = fork(`${dist}/${module}.js`, [], {
    env: { ...env(), TORTURE_CRASH_POINTS: 'true' },
    detached: true,
    stdio: ['ignore', file, file, 'ipc'],
    execArgv: ['--enable-source-maps', ...preloaded.flatMap((path) => ['--require', path])],
  });
  closeSync(file);
  return child;
}

async function readyChild(child: ChildProcess): Promise<Running> {
  const ended = once(child, 'exit').then(([code, name]) => String(name ?? code));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(late);
  };
  const told = new Promise<'ready'>((resolve) => child.on('message', (said) => said === 'ready' && resolve('ready')));
  const first = await Promise.race([told, ended, delay(READY_MS, 'late', { ref: false })]);
  if (first === 'ready') return { pid: child.pid ?? 0, ended, stop };
  await stop();
  throw new Error(`It did not become ready: ${first}`);
}
