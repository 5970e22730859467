import { type ClientBase } from 'pg';
import { type Store } from '../data-source';
import { rows } from '../session';

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

/**
 * The size and every head in one statement, so of one moment: each append changes both. The last position is asked for by
 * itself: asked whether there is one beyond the size, PostgreSQL would look through the log again for every head.
 */
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
    `SELECT h.size::text, coalesce((SELECT max(e.position) FROM es.event e), 0) > h.size AS beyond, s.stream_id, s.stream_type, s.version::int, s.head_hash FROM es.log_head h LEFT JOIN es.stream s ON true`,
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

/** A command that events name, which follow each other in one sentence: from which version to which. */
export interface NamedCommand {
  readonly streamId: string;
  readonly commandId: string;
  readonly first: number;
  readonly last: number;
}

const WRONG = `
  SELECT named.i::int - 1 AS i, c.from_version::int AS "from", c.to_version::int AS "to"
  FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[]) WITH ORDINALITY AS named (stream_id, command_id, first, last, i)
  LEFT JOIN es.command c USING (stream_id, command_id)
  WHERE c.stream_id IS NULL OR first < from_version OR last > to_version`;

/** Those that are not there (`command` null), or that appended other versions; by their place among those asked for. */
export async function wrongCommands(
  client: ClientBase,
  named: readonly NamedCommand[],
): Promise<ReadonlyMap<number, Command | null>> {
  const found = await client.query<{ i: number; from: number | null; to: number | null }>({
    name: 'wrong-commands',
    text: WRONG,
    values: [
      named.map(({ streamId }) => streamId),
      named.map(({ commandId }) => commandId),
      named.map(({ first }) => first),
      named.map(({ last }) => last),
    ],
  });
  return new Map(found.rows.map(({ i, from, to }) => [i, from === null || to === null ? null : { from, to }]));
}

/** Empty when the metadata was changed so that it names none. */
export function commandIdOf(metadata: string): string {
  try {
    const { commandId } = JSON.parse(metadata) as { commandId?: unknown };
    // PostgreSQL holds no text with this character in it, so no command has such an id.
    return typeof commandId === 'string' && !commandId.includes('\0') ? commandId : '';
  } catch {
    return '';
  }
}
