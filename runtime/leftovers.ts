import { projectRoot } from './paths';
import { commandLine, endProcess, isAlive, type Attempt } from './processes';
import { readLeftBehind } from './state';

const ending: readonly Attempt[] = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/** A worker and an API that have not yet noticed that their supervisor was killed still hold their port and queue. */
export async function endLeftovers(dataFolder: string, say: (line: string) => void): Promise<void> {
  const { worker, api } = readLeftBehind(dataFolder)?.pids ?? { worker: null, api: null };
  for (const pid of [api, worker]) {
    if (pid === null || !isAlive(pid) || !commandLine(pid).includes(projectRoot)) continue;
    say(`process ${pid} of an earlier start is still ending`);
    await endProcess(pid, ending);
  }
}
