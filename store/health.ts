import { type Store } from './data-source';
import { rows } from './session';

/** Asks the database for one round trip. Throws `NothingRecorded` when it does not answer. */
export async function ping(store: Store): Promise<void> {
  await rows(store, 'SELECT 1 AS pong');
}
