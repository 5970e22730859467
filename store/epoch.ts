import { type Store } from './data-source';
import { rows } from './session';

/** What whoever starts a workflow gives its run: a run with a lower one is fenced from then on. */
export async function nextEpoch(store: Store): Promise<number> {
  const [row] = await rows<{ epoch: string }>(store, `SELECT nextval('es.epoch') AS epoch`);
  return Number(row?.epoch);
}
