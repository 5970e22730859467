import { dataFolder } from '../config';
import { announcement } from './announcement';
import { Console } from './console';
import { AlreadyRunning, takeLock } from './lock';
import { readSettings, type Settings } from './settings';
import { readRuntime } from './state';
import { Supervisor } from './supervisor';

/** npm passes on the Ctrl-C that the terminal has already sent us: one key press, two signals. */
const samePressMs = 1_000;

/** `npm start`: everything on this machine, until Ctrl-C. */
export async function startCommand(): Promise<number> {
  const out = new Console();
  const settings = readSettings(process.env);
  const release = lock(settings);
  if (!release) return 1;
  const supervisor = new Supervisor(settings, out);
  try {
    return await runUntilAsked(supervisor, settings, out);
  } finally {
    await supervisor.stop();
    release();
  }
}

async function runUntilAsked(supervisor: Supervisor, settings: Settings, out: Console): Promise<number> {
  const asked = askedToStop();
  const starting = supervisor.start();
  // Reported below; when everything is being stopped meanwhile, its failure is nobody's concern.
  starting.catch(() => undefined);
  try {
    const state = await Promise.race([starting, asked]);
    if (typeof state !== 'string') out.line(announcement(state, settings.dataFolder));
    out.line(`\n${await asked}: stopping …`);
    return 0;
  } catch (error) {
    out.line(`\n${error instanceof Error ? error.message : String(error)}`);
    if (process.env['DEBUG'] && error instanceof Error) out.line(error.stack);
    return 1;
  }
}

/** Settles with the first signal; one that comes later ends this process, and the leashes then end the rest. */
function askedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const heard = (name: NodeJS.Signals): void => {
      if (first !== undefined && Date.now() - first > samePressMs) process.exit(1);
      first ??= Date.now();
      resolve(name);
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, heard);
  });
}

function lock(settings: Settings): (() => void) | undefined {
  try {
    return takeLock(settings.dataFolder);
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    const where = readRuntime(dataFolder())?.url ?? 'it is still starting';
    const { pid } = error.holder;
    process.stderr.write(
      `Progresjon already runs on ${settings.dataFolder}: process ${pid}, ${where}\n` +
        `Stop it with Ctrl-C there (or kill ${pid}), or start a second one with PROGRESJON_DATA=<another folder>.\n`,
    );
    return undefined;
  }
}
