import { type Store } from '../data-source';
import { rows } from '../session';

export const CHANNELS = ['mail', 'webhook', 'app'] as const;
/** `app`: it stands in the list, and no message is sent. */
export type Channel = (typeof CHANNELS)[number];

/** How somebody wants to hear of a kind of notice. */
export interface Preference {
  readonly kind: string;
  readonly channel: Channel;
}

/** What an account has asked for; of every other kind it hears by mail. */
export function readPreferences(store: Store, account: string): Promise<Preference[]> {
  return rows<Preference>(store, 'SELECT kind, channel FROM rm.preference WHERE account = $1 ORDER BY kind', [account]);
}

const SET = `
  INSERT INTO rm.preference (account, kind, channel)
  SELECT $1, p.kind, p.channel FROM jsonb_to_recordset($2::jsonb) AS p (kind text, channel text)
  ON CONFLICT (account, kind) DO UPDATE SET channel = excluded.channel`;

/** Sets the kinds named and leaves the others; what was queued before goes out as it was. */
export async function setPreferences(store: Store, account: string, wanted: readonly Preference[]): Promise<void> {
  await rows(store, SET, [account, JSON.stringify(wanted)]);
}
