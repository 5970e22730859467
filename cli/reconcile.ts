import { temporalConnection } from '../config';
import { nextEpoch } from '../store/epoch';
import { dataConverterOf } from '../store/keys/payload-codec';
import { findSleeping, SLEEPING_KINDS, type Sleeper, type SleepingKind } from '../store/find-sleeping';
import { watchOver } from '../workflows/watch';
import { progress } from './progress';
import { withStore } from './running';
import { table } from './table';

/** `reconcile`: what the finder of sleeping cases does every night, now. Answers 1 while something needs a person. */
export async function reconcileCommand({
  reportOnly = false,
  grace,
}: {
  readonly reportOnly?: boolean;
  /** Seconds. */
  readonly grace: string;
}): Promise<number> {
  const graceMs = Number(grace) * 1000;
  if (!(graceMs >= 0)) throw new Error(`--grace is a number of seconds, not "${grace}".`);
  const { Client, Connection } = await import('@temporalio/client');
  return withStore(async (store, { temporal }) => {
    const connection = await Connection.connect(temporalConnection(temporal));
    const bar = progress('Comparing');
    try {
      const client = new Client({ connection, namespace: temporal.namespace, dataConverter: dataConverterOf(store) });
      const watch = watchOver({ client, waker: client, nextEpoch: () => nextEpoch(store) });
      const onProgress = (done: number, of: number): void => bar.update(done, of);
      const found = await findSleeping(store, watch, { reportOnly, graceMs, onProgress });
      bar.stop();
      process.stdout.write(`${report(found)}\n`);
      return found.every(({ repaired }) => repaired) ? 0 : 1;
    } finally {
      bar.stop();
      await connection.close();
    }
  });
}

/** Every kind, how many were found and mended; then, one by one, what is left to a person. */
export function report(found: readonly Sleeper[]): string {
  const kinds = Object.entries(SLEEPING_KINDS) as [SleepingKind, string][];
  const rows = kinds.map(([kind, what]) => {
    const those = found.filter((one) => one.kind === kind);
    return [kind, String(those.length), String(those.filter(({ repaired }) => repaired).length), what];
  });
  const left = found.filter(({ repaired }) => !repaired);
  const lines = left.map(({ kind, sentenceId, of, unit }) => [kind, sentenceId, unit, of]);
  return [
    table([['kind', 'found', 'mended', ''], ...rows]),
    ...(left.length > 0 ? ['', 'Left to a person:', table(lines)] : []),
  ].join('\n');
}
