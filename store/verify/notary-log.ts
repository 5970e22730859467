import { Client } from 'pg';
import { type Tile } from '../../proof/tiles';

/** A checkpoint as it is stored. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  /** The signed note, verbatim. */
  readonly note: string;
}

/** The log as the notary sees it: the role `notary` reads hashes, and adds checkpoints, tiles and alarms; nothing else. */
export interface NotaryLog {
  /** False: another notary works on this log. */
  lock(): Promise<boolean>;
  size(): Promise<number>;
  lastCheckpoint(): Promise<StoredCheckpoint | null>;
  /** The hashes of events after a position up to another, in their order. Throws `LogGap` where one is missing. */
  hashes(after: number, upTo: number): AsyncIterable<Buffer>;
  /** A tile that is stored; null: it is not. */
  tile(level: number, index: number): Promise<Buffer | null>;
  add(checkpoint: StoredCheckpoint, token: Buffer | null, tiles: readonly Tile[]): Promise<void>;
  raise(code: string, detail: object): Promise<void>;
  close(): Promise<void>;
}

/** Events are missing although later ones are there. */
export class LogGap extends Error {
  constructor(
    readonly from: number,
    readonly to: number,
  ) {
    super(`Events ${from} to ${to} are missing`);
  }
}

const PAGE = 20_000;
const CONNECT_MS = 5_000;

/** Connects as the role in `url`, normally `notary`. Rejects when the database does not answer. */
export async function openNotaryLog(url: string): Promise<NotaryLog> {
  const client = new Client({
    connectionString: url,
    application_name: 'progresjon notary',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    options: '-c TimeZone=UTC',
  });
  // What breaks between two statements is heard of at the next one.
  client.on('error', () => undefined);
  await client.connect();
  return {
    lock: async () => {
      const { rows } = await client.query<{ held: boolean }>(
        `SELECT pg_try_advisory_lock(hashtext('progresjon notary')) AS held`,
      );
      return rows[0]?.held ?? false;
    },
    size: async () => {
      const { rows } = await client.query<{ size: string }>('SELECT size::text FROM es.log_head');
      return Number(rows[0]?.size ?? 0);
    },
    lastCheckpoint: () => lastCheckpoint(client),
    hashes: (after, upTo) => hashes(client, after, upTo),
    tile: async (level, index) => {
      const { rows } = await client.query<{ hashes: Buffer }>(
        'SELECT hashes FROM es.merkle_tile WHERE level = $1 AND idx = $2',
        [level, index],
      );
      return rows[0]?.hashes ?? null;
    },
    add: (checkpoint, token, tiles) => add(client, checkpoint, token, tiles),
    raise: async (code, detail) => {
      await client.query('INSERT INTO es.notary_alarm (code, detail) VALUES ($1, $2)', [code, JSON.stringify(detail)]);
    },
    close: () => client.end(),
  };
}

async function lastCheckpoint(client: Client): Promise<StoredCheckpoint | null> {
  const { rows } = await client.query<{ size: string; root: Buffer; note: string }>(
    'SELECT size::text, root, note FROM es.checkpoint ORDER BY es.checkpoint.size DESC LIMIT 1',
  );
  return rows[0] ? { ...rows[0], size: Number(rows[0].size) } : null;
}

async function* hashes(client: Client, after: number, upTo: number): AsyncGenerator<Buffer> {
  for (let position = after; position < upTo;) {
    const { rows } = await client.query<{ position: string; hash: Buffer }>(
      'SELECT position::text, hash FROM es.event WHERE position > $1 AND position <= $2 ORDER BY es.event.position LIMIT $3',
      [position, upTo, PAGE],
    );
    if (rows.length === 0) throw new LogGap(position + 1, upTo);
    for (const row of rows) {
      const found = Number(row.position);
      if (found !== position + 1) throw new LogGap(position + 1, found - 1);
      position = found;
      yield row.hash;
    }
  }
}

/** Tiles and checkpoint together. What is stored already is left as it is. */
async function add(
  client: Client,
  { size, root, note }: StoredCheckpoint,
  token: Buffer | null,
  tiles: readonly Tile[],
): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const { level, index, hashes: content } of tiles)
      await client.query('INSERT INTO es.merkle_tile (level, idx, hashes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        level,
        index,
        content,
      ]);
    await client.query('SELECT es.add_checkpoint($1, $2, $3, $4)', [size, root, note, token]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
