import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel counts processor time in: a hundredth of a second on every Linux. */
const TICK_MS = 10;

/**
 * Processor time that processes, by name, and all below them use from now on; answers milliseconds by name. `own`: also
 * this process, by itself, under that name.
 */
export function stopwatch<Name extends string>(
  pids: Readonly<Record<Name, number>>,
  own?: string,
): () => Record<string, number> {
  const before = Object.entries<number>(pids).map(([name, pid]) => ({ name, pid, was: processorTime([pid]) }));
  const ours = process.cpuUsage();
  return () => {
    const used = before.map(({ name, pid, was }) => [name, processorTime([pid]) - was] as const);
    const { user, system } = process.cpuUsage(ours);
    return Object.fromEntries(own === undefined ? used : [...used, [own, (user + system) / 1000]]);
  };
}

/** Milliseconds of processor time that processes and all below them have used, those that have ended included. On Linux. */
function processorTime(pids: readonly number[]): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  let used = 0;
  for (let wanted = new Set(pids), next: Set<number>; wanted.size > 0; wanted = next) {
    next = new Set();
    for (const { pid, parent, ticks } of processes) {
      if (wanted.has(pid)) used += ticks;
      if (wanted.has(parent)) next.add(pid);
    }
  }
  return used * TICK_MS;
}

function statOf(pid: string): { readonly pid: number; readonly parent: number; readonly ticks: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything. Then: state, parent, …, and 14 to 17 the times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks }];
  } catch {
    return []; // It has ended meanwhile.
  }
}
