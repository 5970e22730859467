import { type Store } from './data-source';
import { type EventRow } from './decode';
import { rows } from './session';

// What a verification holds the events against: heads and commands.

export interface StreamHead {
  readonly streamType: string;
  readonly version: number;
  readonly hash: Buffer;
}

export interface Heads {
  readonly size: number;
  /** Whether there are events that the size does not count. */
  readonly beyond: boolean;
  readonly heads: Map<string, StreamHead>;
}

/** The size and every head in one statement, so of one moment: each append changes both. */
export async function readHeads(store: Store): Promise<Heads> {
  interface HeadRow {
    readonly size: string;
    readonly beyond: boolean;
    readonly stream_id: string | null;
    readonly stream_type: string;
    readonly version: number;
    readonly head_hash: Buffer;
  }
  const found = await rows<HeadRow>(
    store,
    `SELECT h.size::text, EXISTS (SELECT FROM es.event e WHERE e.position > h.size) AS beyond, s.stream_id, s.stream_type, s.version::int, s.head_hash FROM es.log_head h LEFT JOIN es.stream s ON true`,
  );
  const heads = new Map<string, StreamHead>();
  for (const { stream_id: id, stream_type: streamType, version, head_hash: hash } of found)
    if (id) heads.set(id, { streamType, version, hash });
  return { size: Number(found[0]?.size ?? 0), beyond: found[0]?.beyond ?? false, heads };
}

/** Which versions a command appended. */
export interface Command {
  readonly from: number;
  readonly to: number;
}

/** The commands that a page of events names, by stream and id. */
export async function commandsOf(
  store: Store,
  page: readonly (EventRow & { readonly stream_id: string })[],
): Promise<Map<string, Command>> {
  interface CommandRow {
    readonly stream_id: string;
    readonly command_id: string;
    readonly from_version: number;
    readonly to_version: number;
  }
  const found = await rows<CommandRow>(
    store,
    `SELECT c.stream_id, c.command_id, c.from_version::int, c.to_version::int
     FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::text[]) AS named (stream_id, command_id)) named
     JOIN es.command c USING (stream_id, command_id)`,
    [page.map((row) => row.stream_id), page.map(commandIdOf)],
  );
  return new Map(
    found.map((row) => [`${row.stream_id} ${row.command_id}`, { from: row.from_version, to: row.to_version }]),
  );
}

/** Empty when the metadata was changed so that it names none. */
export function commandIdOf({ metadata }: EventRow): string {
  try {
    const { commandId } = JSON.parse(metadata) as { commandId?: unknown };
    return typeof commandId === 'string' ? commandId : '';
  } catch {
    return '';
  }
}
