import { type Store } from '../data-source';
import { partContext } from '../exports';
import { wrapContext } from './personal-data';
import { rows } from '../session';
import { webhookContext } from '../notices/webhooks';

/** How many keys were wrapped anew, of how many that were not yet. */
export interface Rotated {
  readonly done: number;
  readonly of: number;
}

interface Wrapped {
  readonly id: string;
  readonly wrapped: Buffer;
}

const PAGE = 500;
/** Of the pieces of exports, which are large. */
const PARTS_PAGE = 10;

/** What a master key wraps: where it lies, and where it belongs. A row is written only as it was read: nothing erased comes back. */
const HELD = [
  {
    count: 'SELECT count(*)::int AS n FROM rm.person_key WHERE wrapped IS NOT NULL AND substr(wrapped, 1, 9) <> $1',
    page: `SELECT person_id AS id, wrapped FROM rm.person_key WHERE wrapped IS NOT NULL AND substr(wrapped, 1, 9) <> $1 ORDER BY person_id LIMIT ${PAGE}`,
    write: 'UPDATE rm.person_key SET wrapped = $3 WHERE person_id = $1 AND wrapped = $2',
    context: wrapContext,
  },
  {
    count: 'SELECT count(*)::int AS n FROM rm.webhook WHERE substr(secret, 1, 9) <> $1',
    page: `SELECT id, secret AS wrapped FROM rm.webhook WHERE substr(secret, 1, 9) <> $1 ORDER BY id LIMIT ${PAGE}`,
    write: 'UPDATE rm.webhook SET secret = $3 WHERE id = $1 AND secret = $2',
    context: webhookContext,
  },
  {
    count: 'SELECT count(*)::int AS n FROM rm.export_part WHERE substr(bytes, 1, 9) <> $1',
    page: `SELECT export_id || ' ' || part AS id, bytes AS wrapped FROM rm.export_part WHERE substr(bytes, 1, 9) <> $1 ORDER BY export_id, part LIMIT ${PARTS_PAGE}`,
    write: `UPDATE rm.export_part SET bytes = $3 WHERE export_id = split_part($1, ' ', 1)::uuid AND part = split_part($1, ' ', 2)::int AND bytes = $2`,
    context: partContext,
  },
] as const;

/**
 * Wraps every key anew by the present master key; the accepted one must be the one before. No event is touched. It can
 * be stopped anywhere and goes on where it was: each key says which master key wrapped it. At its end the installation
 * knows the present key as its own, and the accepted one is needed by browser sessions alone, for as long as they last.
 */
export async function rotateKey(
  store: Store,
  { onProgress, stop }: { readonly onProgress?: (done: Rotated) => void; readonly stop?: AbortSignal } = {},
): Promise<Rotated> {
  const { prefix } = store.keys;
  let of = 0;
  for (const { count } of HELD) of += (await rows<{ n: number }>(store, count, [prefix]))[0]?.n ?? 0;
  let done = 0;
  for (const held of HELD)
    for (let page: Wrapped[]; !stop?.aborted;) {
      page = await rows<Wrapped>(store, held.page, [prefix]);
      if (page.length === 0) break;
      for (const { id, wrapped } of page) {
        const context = held.context(id);
        await rows(store, held.write, [id, wrapped, store.keys.wrap(store.keys.unwrap(wrapped, context), context)]);
        done += 1;
        if (stop?.aborted) break;
      }
      onProgress?.({ done, of: Math.max(of, done) });
    }
  if (!stop?.aborted) await rows(store, 'UPDATE rm.installation SET key_check = $1', [store.keys.check]);
  return { done, of: Math.max(of, done) };
}
