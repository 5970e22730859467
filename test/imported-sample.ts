import { checkAll, today } from '../cli/import';
import { sampleUnits } from '../cli/load-sample';
import { A_FEW, population } from '../samples/population';
import { type Store } from '../store/data-source';
import { record } from '../store/record';
import { rows } from '../store/session';
import { putUnits } from '../store/lists/units';

/** A row of `rm.sentence` as it stood after a version, in the form of a projection. */
export interface Snapshot {
  readonly sentenceId: string;
  readonly version: number;
  /** When the version became known. */
  readonly at: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const ROW = `
  SELECT to_jsonb(s) - 'person' - 'updated_at' AS row, s.version::int, s.updated_at AS at FROM rm.sentence s WHERE sentence_id = $1`;

/** Records the sample population command by command, and takes the row of the read model after each. */
export async function importedSample(store: Store): Promise<readonly Snapshot[]> {
  await putUnits(store, sampleUnits());
  const day = today();
  const lines = population({ people: A_FEW, seed: 20260302, today: day }).map((value, n) => ({ number: n + 1, value }));
  const { importable } = checkAll(lines, day);
  expect(importable).toHaveLength(A_FEW);
  const snapshots: Snapshot[] = [];
  for (const { commands } of importable)
    for (const command of commands) {
      const { sentenceId } = command;
      expect(await record(store, command)).toMatchObject({ ok: true });
      const [found] = await rows<{ row: Snapshot['row']; version: number; at: Date }>(store, ROW, [sentenceId]);
      if (!found) throw new Error(`${sentenceId} is in no list`);
      snapshots.push({ sentenceId, version: found.version, at: found.at.toISOString(), row: found.row });
    }
  return snapshots;
}
