import { type Store } from './data-source';
import { NothingRecorded } from './errors';
import { rows } from './session';

/** Events of a sentence that change nothing for its workflow: those behind version `from`, up to `to`. */
export interface ChangesNothing {
  readonly sentenceId: string;
  readonly from: number;
  readonly to: number;
}

// Epochs are for runs, and whoever counts is none.
const SEEN = `
  SELECT es.followed(s.stream_id, NULL, s.version)
  FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS asked (id, first, last)
  JOIN es.stream s ON s.stream_id = asked.id AND s.version = asked.last AND s.workflow_version = asked.first ORDER BY asked.id`;

/**
 * A workflow that had seen all before them counts as having seen these. Else it would be woken for each, to find nothing; its
 * own timer finds them soon enough.
 */
export async function countAsSeen(store: Store, all: readonly ChangesNothing[]): Promise<void> {
  if (all.length === 0) return;
  const values = [all.map((one) => one.sentenceId), all.map((one) => one.from), all.map((one) => one.to)];
  // They are recorded whatever becomes of this: without it, the relay wakes the workflows.
  await rows(store, SEEN, values).catch((error: unknown) => {
    if (!(error instanceof NothingRecorded)) throw error;
  });
}
