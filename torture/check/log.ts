import { createHash } from 'node:crypto';
import { type Client } from 'pg';
import { type Violation } from './evidence';
import { Tree } from './tree';

/** What the later checks need of an event. */
export interface Fact {
  readonly position: number;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly commandId: string;
  readonly actor: string;
  /** When it was written, by the database's clock; and when it was known, by that of its sentence. */
  readonly recordedMs: number;
  readonly occurredMs: number;
  /** The civil date from which it holds. */
  readonly effectiveOn: string;
  /** Of the types that are looked into only. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The log as it was read once, from its first event to its last. */
export interface ReadLog {
  readonly facts: readonly Fact[];
  readonly violations: readonly Violation[];
  /** The Merkle root at each of the sizes that were asked for. */
  readonly roots: ReadonlyMap<number, Buffer>;
}

interface Row {
  readonly position: string;
  readonly stream_id: string;
  readonly version: string;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_us: string;
  readonly occurred_us: string;
  readonly effective_day: number;
  readonly actor: string;
  readonly metadata: string;
  readonly body: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

const PAGE = 5_000;
const DAY_MS = 86_400_000;
const PAGES = `
  SELECT position::text, stream_id::text, version::text, event_id::text, type, schema_version,
    (extract(epoch FROM recorded_at) * 1000000)::bigint::text AS recorded_us,
    (extract(epoch FROM occurred_at) * 1000000)::bigint::text AS occurred_us,
    effective_on - date '1970-01-01' AS effective_day, actor, metadata, body, prev_hash, hash
  FROM es.event AS e WHERE e.position > $1 ORDER BY e.position LIMIT ${PAGE}`;
const LOOKED_INTO = new Set([
  ...['DeadlineReached', 'TransitionProposed', 'TransitionApproved', 'TransitionDenied', 'StayDecided'],
  ...['RegimeChanged', 'ReleasedOnProbation', 'BreachRegistered', 'BreachAnswered'],
]);

/** Reads every event and recomputes what must follow from those before it: positions, versions, chains, Merkle roots. */
export async function readLog(client: Client, sizes: readonly number[]): Promise<ReadLog> {
  const [facts, violations]: [Fact[], Violation[]] = [[], []];
  const heads = new Map<string, { version: number; hash: Buffer }>();
  const roots = new Map<number, Buffer>();
  const tree = new Tree();
  for (let last = 0; ;) {
    const { rows } = await client.query<Row>(PAGES, [last]);
    for (const row of rows) {
      const head = heads.get(row.stream_id) ?? { version: 0, hash: genesis(row.stream_id) };
      violations.push(...misfits(row, last + 1, head));
      last = Number(row.position);
      heads.set(row.stream_id, { version: Number(row.version), hash: row.hash });
      tree.add(row.hash);
      if (sizes.includes(tree.size)) roots.set(tree.size, tree.root());
      facts.push(factOf(row));
    }
    if (rows.length < PAGE) break;
  }
  violations.push(...(await headsDiffer(client, heads, tree.size)));
  return { facts, violations, roots };
}

function misfits(row: Row, position: number, head: { version: number; hash: Buffer }): Violation[] {
  const found: Violation[] = [];
  const evidence = { position: row.position, stream: row.stream_id, version: row.version, type: row.type };
  const say = (invariant: 'I2' | 'I3', what: string) => found.push({ invariant, what, evidence });
  if (Number(row.position) !== position) say('I2', `position ${position} is missing`);
  if (Number(row.version) !== head.version + 1) say('I3', `version ${head.version + 1} is missing`);
  if (!row.prev_hash.equals(head.hash)) say('I2', 'the chain is broken');
  if (!row.hash.equals(hashOf(row))) say('I2', 'the content is not what was hashed');
  return found;
}

/** What the log's own counters say of its end: a tail that was cut off leaves no other trace. */
async function headsDiffer(
  client: Client,
  heads: ReadonlyMap<string, { version: number; hash: Buffer }>,
  size: number,
): Promise<Violation[]> {
  const found: Violation[] = [];
  const head = await client.query<{ size: string }>('SELECT size::text FROM es.log_head');
  if (Number(head.rows[0]?.size) !== size)
    found.push({ invariant: 'I2', what: 'the log does not end where it says', evidence: { says: head.rows[0], size } });
  const streams = 'SELECT stream_id::text, version::text, head_hash FROM es.stream';
  const { rows } = await client.query<{ stream_id: string; version: string; head_hash: Buffer }>(streams);
  const known = new Map(rows.map((row) => [row.stream_id, row]));
  for (const id of new Set([...heads.keys(), ...known.keys()])) {
    const [read, says] = [heads.get(id), known.get(id)];
    if (!read || !says || Number(says.version) !== read.version || !says.head_hash.equals(read.hash))
      found.push({
        invariant: 'I3',
        what: 'a sentence does not end where it says',
        evidence: { stream: id, says: says?.version, read: read?.version },
      });
  }
  return found;
}

function factOf(row: Row): Fact {
  const { commandId } = JSON.parse(row.metadata) as { commandId: string };
  const { id } = JSON.parse(row.actor) as { id: string };
  const body = LOOKED_INTO.has(row.type) ? (JSON.parse(row.body) as Fact['body']) : {};
  const { stream_id: streamId, type } = row;
  return {
    ...{ position: Number(row.position), streamId, version: Number(row.version), type, commandId, actor: id, body },
    ...{ recordedMs: Number(row.recorded_us) / 1_000, occurredMs: Number(row.occurred_us) / 1_000 },
    effectiveOn: new Date(row.effective_day * DAY_MS).toISOString().slice(0, 10),
  };
}

/** Format 1 of docs/event-store.md, from the document and not from the code. */
function hashOf(row: Row): Buffer {
  const parts = [
    ...[Buffer.from('5350450001', 'hex'), row.prev_hash, uuid(row.stream_id), int64(row.version)],
    ...[uuid(row.event_id), int32(row.schema_version), int64(row.recorded_us), int64(row.occurred_us)],
    ...[int32(row.effective_day), text(row.type), text(row.actor), text(row.metadata)],
    createHash('sha256').update(row.body).digest(),
  ];
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function genesis(streamId: string): Buffer {
  const bytes = Buffer.concat([Buffer.from('5350450000', 'hex'), uuid(streamId), text('sentence')]);
  return createHash('sha256').update(bytes).digest();
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([int32(bytes.length), bytes]);
}

function uuid(value: string): Buffer {
  return Buffer.from(value.replaceAll('-', ''), 'hex');
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int64(value: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}
