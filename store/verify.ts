import { STREAM_TYPE } from './append';
import { type Store } from './data-source';
import { EVENT_COLUMNS, type EventRow } from './decode';
import { eventHash, genesis } from '../proof/event-hash';
import { MerkleTree } from '../proof/merkle';
import { rows } from './session';
import { alteredLetters } from './verify-letters';

/** Something in the log that cannot have come from the program: which event, and what is wrong with it. */
export interface Problem {
  readonly position?: string;
  readonly streamId?: string;
  readonly version?: number;
  readonly eventId?: string;
  readonly type?: string;
  readonly what: string;
}

export interface Verified {
  readonly ok: boolean;
  /** How many events were read. */
  readonly size: number;
  readonly streams: number;
  /** Of the Merkle tree over their hashes, in hex: compare it with a checkpoint that was kept elsewhere. */
  readonly root: string;
  readonly problems: readonly Problem[];
}

interface Head {
  readonly streamType: string;
  readonly version: number;
  readonly hash: Buffer;
}

/** Where the reading of one stream has come to. */
interface Reached {
  readonly version: number;
  readonly hash: Buffer;
}

interface Row extends EventRow {
  readonly stream_id: string;
}

const PAGE = 2_000;
/** A log that is broken everywhere need not be told event by event. */
const PROBLEMS_MAX = 1_000;

/**
 * Recomputes every hash from the stored bytes, in Node and not in the database: chain and version of each stream,
 * positions without a gap, the heads, the commands, the checkpoints, the Merkle root, and that each letter has its hash.
 * It needs no pause: what is recorded while it runs is left for the next time. It cannot see a log that was rewritten as
 * a whole: for that, compare the root with a checkpoint kept elsewhere.
 */
export async function verifyLog(store: Store, onProgress?: (done: number, of: number) => void): Promise<Verified> {
  const verification = new Verification(await readHeads(store), await readCheckpoints(store));
  const { size } = verification;
  for (let position = 0; position < size;) {
    const page = await rows<Row>(store, EVENTS, [position, size, PAGE]);
    const last = page.at(-1);
    if (!last) break;
    for (const row of page) verification.read(row);
    verification.compareCommands(page, await commandsOf(store, page));
    for (const { row, what } of await alteredLetters(store, page)) verification.reportEvent(row, what);
    position = Number(last.position);
    onProgress?.(position, size);
  }
  verification.finish();
  return verification.result();
}

/** What the bytes of one stream say of themselves. */
export interface VerifiedStream {
  readonly ok: boolean;
  readonly events: number;
  /** The fingerprint of its last event, in hex: it stands for all before it. */
  readonly hash: string;
  readonly problems: readonly { readonly version: number; readonly what: string }[];
}

/** As `verifyLog`, for one stream: its chain, its versions, the content of each event, its letters and its head. Null: there is none. */
export async function verifyStream(store: Store, streamId: string): Promise<VerifiedStream | null> {
  const [head] = await rows<{ stream_type: string; version: number; head_hash: Buffer }>(store, STREAM_HEAD, [
    streamId,
  ]);
  if (!head) return null;
  const problems: { version: number; what: string }[] = [];
  let before: Reached = { version: 0, hash: genesis(streamId, head.stream_type) };
  for (let done = false; !done;) {
    const page = await rows<Row>(store, STREAM_EVENTS, [streamId, before.version, head.version, PAGE]);
    for (const row of page) {
      problems.push(...wrongWith(row, before).map((what) => ({ version: row.version, what })));
      before = { version: row.version, hash: row.hash };
    }
    problems.push(...(await alteredLetters(store, page)).map(({ row, what }) => ({ version: row.version, what })));
    done = page.length < PAGE;
  }
  if (before.version < head.version) problems.push({ version: head.version, what: 'the end of the stream is missing' });
  else if (!before.hash.equals(head.head_hash))
    problems.push({ version: head.version, what: 'the head of the stream has another hash' });
  const hash = before.hash.toString('hex');
  return { ok: problems.length === 0, events: before.version, hash, problems: problems.slice(0, PROBLEMS_MAX) };
}

/** What is wrong with an event and its place behind the one before it. */
function wrongWith(row: Row, before: Reached): string[] {
  const wrong: string[] = [];
  if (row.version !== before.version + 1)
    wrong.push(`versions missing before this: ${before.version + 1} to ${row.version - 1}`);
  else if (!row.prev_hash.equals(before.hash)) wrong.push('broken link to the event before');
  if (!row.hash.equals(hashOf(row))) wrong.push('content changed');
  return wrong;
}

const STREAM_HEAD = 'SELECT stream_type, version::int, head_hash FROM es.stream WHERE stream_id = $1';

class Verification {
  readonly size: number;
  readonly #beyond: boolean;
  readonly #heads: Map<string, Head>;
  readonly #checkpoints: Map<number, Buffer>;
  readonly #tree = new MerkleTree();
  readonly #reached = new Map<string, Reached>();
  readonly #problems: Problem[] = [];
  #position = 0;

  constructor({ size, beyond, heads }: Heads, checkpoints: Map<number, Buffer>) {
    this.size = size;
    this.#beyond = beyond;
    this.#heads = heads;
    this.#checkpoints = checkpoints;
  }

  read(row: Row): void {
    const position = Number(row.position);
    if (position !== this.#position + 1)
      this.#report({
        position: row.position,
        what: `events missing before this: ${this.#position + 1} to ${position - 1}`,
      });
    this.#position = position;
    this.#readInStream(row);
    this.#tree.add(row.hash);
    const root = this.#checkpoints.get(position);
    if (root && !root.equals(this.#tree.root()))
      this.#report({ position: row.position, what: 'the checkpoint here has another root' });
  }

  #readInStream(row: Row): void {
    const head = this.#heads.get(row.stream_id);
    const before = this.#reached.get(row.stream_id) ?? {
      version: 0,
      hash: genesis(row.stream_id, head?.streamType ?? STREAM_TYPE),
    };
    for (const what of wrongWith(row, before)) this.reportEvent(row, what);
    this.#reached.set(row.stream_id, { version: row.version, hash: row.hash });
  }

  compareCommands(page: readonly Row[], commands: Map<string, Command>): void {
    for (const row of page) {
      const command = commands.get(`${row.stream_id} ${commandIdOf(row)}`);
      if (!command) this.reportEvent(row, 'its command is missing');
      else if (row.version < command.from || row.version > command.to)
        this.reportEvent(row, 'its command names other versions');
    }
  }

  finish(): void {
    if (this.#beyond) this.#report({ what: 'there are events beyond the end of the log' });
    if (this.#position !== this.size)
      this.#report({ what: `the end of the log is missing: events ${this.#position + 1} to ${this.size}` });
    for (const [streamId, head] of this.#heads) {
      const reached = this.#reached.get(streamId);
      if ((reached?.version ?? 0) < head.version)
        this.#report({
          streamId,
          version: head.version,
          what: `the end of the stream is missing: versions ${(reached?.version ?? 0) + 1} to ${head.version}`,
        });
      else if (!reached?.hash.equals(head.hash))
        this.#report({ streamId, version: head.version, what: 'the head of the stream has another hash' });
    }
    for (const [streamId, { version }] of this.#reached)
      if (!this.#heads.has(streamId)) this.#report({ streamId, version, what: 'the head of the stream is missing' });
  }

  result(): Verified {
    const { size } = this.#tree;
    const problems = this.#problems;
    return {
      ok: problems.length === 0,
      size,
      streams: this.#reached.size,
      root: this.#tree.root().toString('hex'),
      problems,
    };
  }

  /** Something is wrong with an event. */
  reportEvent({ position, stream_id: streamId, version, event_id: eventId, type }: Row, what: string): void {
    this.#report({ position, streamId, version, eventId, type, what });
  }

  #report(problem: Problem): void {
    if (this.#problems.length < PROBLEMS_MAX) this.#problems.push(problem);
  }
}

const EVENTS = `
  SELECT e.stream_id, ${EVENT_COLUMNS} FROM es.event e WHERE e.position > $1 AND e.position <= $2 ORDER BY e.position LIMIT $3`;

const STREAM_EVENTS = `
  SELECT e.stream_id, ${EVENT_COLUMNS} FROM es.event e
  WHERE e.stream_id = $1 AND e.version > $2 AND e.version <= $3 ORDER BY e.version LIMIT $4`;

function hashOf(row: Row): Buffer {
  return eventHash({
    streamId: row.stream_id,
    version: row.version,
    eventId: row.event_id,
    type: row.type,
    schemaVersion: row.schema_version,
    recordedAtMs: row.recorded_at.getTime(),
    occurredAtMs: row.occurred_at.getTime(),
    effectiveOn: row.effective_on,
    actor: row.actor,
    metadata: row.metadata,
    body: row.body,
    prevHash: row.prev_hash,
  });
}

interface Heads {
  readonly size: number;
  /** Whether there are events that the size does not count. */
  readonly beyond: boolean;
  readonly heads: Map<string, Head>;
}

/** The size and every head in one statement, so of one moment: each append changes both. */
async function readHeads(store: Store): Promise<Heads> {
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
  const heads = new Map<string, Head>();
  for (const { stream_id: id, stream_type: streamType, version, head_hash: hash } of found)
    if (id) heads.set(id, { streamType, version, hash });
  return { size: Number(found[0]?.size ?? 0), beyond: found[0]?.beyond ?? false, heads };
}

async function readCheckpoints(store: Store): Promise<Map<number, Buffer>> {
  const found = await rows<{ size: string; root: Buffer }>(store, 'SELECT size::text, root FROM es.checkpoint');
  return new Map(found.map(({ size, root }) => [Number(size), root]));
}

interface Command {
  readonly from: number;
  readonly to: number;
}

/** The commands that a page of events names, by stream and id. */
async function commandsOf(store: Store, page: readonly Row[]): Promise<Map<string, Command>> {
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
function commandIdOf({ metadata }: EventRow): string {
  try {
    const { commandId } = JSON.parse(metadata) as { commandId?: unknown };
    return typeof commandId === 'string' ? commandId : '';
  } catch {
    return '';
  }
}
