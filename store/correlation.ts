import { type Store } from './data-source';
import { rows } from './session';

const AFTER = `
  SELECT metadata::jsonb ->> 'correlationId' AS id FROM es.event
  WHERE stream_id = $1 AND version > $2 ORDER BY version LIMIT 1`;

/** The id of the request by which a sentence went on from a version; null: nobody asked for that, or nothing came after it. */
export async function correlationAfter(store: Store, sentenceId: string, version: number): Promise<string | null> {
  const [event] = await rows<{ id: string | null }>(store, AFTER, [sentenceId, version]);
  return event?.id ?? null;
}
