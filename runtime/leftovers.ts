import { projectRoot } from './paths';
import { commandLine, endProcess, isAlive, type Attempt } from './processes';
import { readLeftBehind } from './state';

const ending: readonly Attempt[] = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/** What has not yet noticed that its supervisor was killed still holds its port, its queue or its lock. */
export async function endLeftovers(dataFolder: string, say: (line: string) => void): Promise<void> {
  const pids = readLeftBehind(dataFolder)?.pids;
  for (const pid of [pids?.api, pids?.worker, pids?.notary]) {
    if (!pid || !isAlive(pid) || !commandLine(pid).includes(projectRoot)) continue;
    say(`process ${pid} of an earlier start is still ending`);
    await endProcess(pid, ending);
  }
}
