import { linkProblem, type Reached } from '../proof/chains';
import { eventHash, genesis } from '../proof/event-hash';
import { MerkleTree } from '../proof/merkle';
import { type VerifierKey } from '../proof/note';
import { PROBLEM_CODES, problemOf, type Problem, type ProblemCode, type Whereabouts } from '../proof/problem';
import { nodesOfTile, TILE_WIDTH, TileTree, type Tile } from '../proof/tiles';
import { STREAM_TYPE } from './append';
import { type Store } from './data-source';
import { EVENT_COLUMNS, type EventRow } from './decode';
import { compareCheckpoints, storedNotes, type KnownCheckpoints } from './known-checkpoints';
import { rows } from './session';
import { tileOf } from './tree';
import { verifyAccessLog, type VerifiedAccess } from './verify-access';
import { alteredLetters } from './verify-letters';
import { commandIdOf, commandsOf, readHeads, type Command, type Heads, type StreamHead } from './verify-reads';

export interface Verified {
  readonly ok: boolean;
  /** How many events were read, and how many of them a checkpoint of the notary covers. */
  readonly size: number;
  readonly signed: number;
  /** How many checkpoints were compared: those of the database, and those kept outside. */
  readonly checkpoints: number;
  readonly outside: number;
  readonly streams: number;
  /** Of the Merkle tree over their hashes, in hex: compare it with a checkpoint that was kept elsewhere. */
  readonly root: string;
  readonly problems: readonly Problem[];
  /** The log of who looked, which has a chain of its own. */
  readonly accessLog: VerifiedAccess;
}

interface Row extends EventRow {
  readonly stream_id: string;
}

const PAGE = 2_000;
/** A log that is broken everywhere need not be told event by event. */
const PROBLEMS_MAX = 1_000;

/** What the log is held against. */
export interface VerifyOptions {
  /** The notary's public keys, from the notary. None: whether checkpoints are signed cannot be told. */
  readonly keys?: readonly VerifierKey[];
  /** Checkpoints that were kept outside of the database, as notes. */
  readonly outside?: readonly string[];
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Recomputes every hash from the stored bytes, in Node and not in the database: chain and version of each stream,
 * positions without a gap, the heads, the commands, the letters, the Merkle root at each signed checkpoint, and the stored
 * tiles. It needs no pause: what is recorded while it runs is left for the next time. That a log was rewritten as a whole it
 * sees by a checkpoint that was kept outside, and by nothing else.
 */
export async function verifyLog(store: Store, options: VerifyOptions = {}): Promise<Verified> {
  const notes = await storedNotes(store);
  const heads = await readHeads(store);
  const verification = new Verification(heads, compareCheckpoints(notes, heads.size, options));
  const { size } = verification;
  for (let position = 0; position < size;) {
    const page = await rows<Row>(store, EVENTS, [position, size, PAGE]);
    const last = page.at(-1);
    if (!last) break;
    for (const row of page) verification.read(row);
    verification.compareCommands(page, await commandsOf(store, page));
    for (const { row, code } of await alteredLetters(store, page)) verification.reportEvent(row, code);
    position = Number(last.position);
    await verification.compareTiles(store);
    options.onProgress?.(position, size);
  }
  verification.finish();
  const accessLog = await verifyAccessLog(store);
  const verified = verification.result();
  return { ...verified, ok: verified.ok && accessLog.problems.length === 0, accessLog };
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
      problems.push(...wrongWith(row, before).map((code) => ({ version: row.version, what: PROBLEM_CODES[code] })));
      before = { version: row.version, hash: row.hash };
    }
    problems.push(
      ...(await alteredLetters(store, page)).map(({ row, code }) => ({
        version: row.version,
        what: PROBLEM_CODES[code],
      })),
    );
    done = page.length < PAGE;
  }
  if (before.version < head.version)
    problems.push({ version: head.version, what: PROBLEM_CODES['stream-end-missing'] });
  else if (!before.hash.equals(head.head_hash))
    problems.push({ version: head.version, what: PROBLEM_CODES['head-changed'] });
  const hash = before.hash.toString('hex');
  return { ok: problems.length === 0, events: before.version, hash, problems: problems.slice(0, PROBLEMS_MAX) };
}

/** What is wrong with an event and its place behind the one before it. */
function wrongWith(row: Row, before: Reached): ProblemCode[] {
  const link = linkProblem({ version: row.version, prevHash: row.prev_hash }, before);
  return [...(link ? [link] : []), ...(row.hash.equals(hashOf(row)) ? [] : ['content-changed' as const])];
}

const STREAM_HEAD = 'SELECT stream_type, version::int, head_hash FROM es.stream WHERE stream_id = $1';

class Verification {
  readonly size: number;
  readonly #beyond: boolean;
  readonly #heads: Map<string, StreamHead>;
  readonly #known: KnownCheckpoints;
  readonly #tree = new MerkleTree();
  readonly #full: Tile[] = [];
  readonly #tiles = new TileTree((tile) => this.#full.push(tile));
  readonly #reached = new Map<string, Reached>();
  readonly #problems: Problem[] = [];
  #position = 0;
  #recordedAt = 0;

  constructor({ size, beyond, heads }: Heads, known: KnownCheckpoints) {
    this.size = size;
    this.#beyond = beyond;
    this.#heads = heads;
    this.#known = known;
    for (const problem of known.problems) this.#keep(problem);
  }

  read(row: Row): void {
    const position = Number(row.position);
    if (position !== this.#position + 1) this.reportEvent(row, 'positions-missing');
    this.#position = position;
    if (row.recorded_at.getTime() < this.#recordedAt) this.reportEvent(row, 'time-runs-back');
    this.#recordedAt = Math.max(this.#recordedAt, row.recorded_at.getTime());
    this.#readInStream(row);
    this.#tree.add(row.hash);
    this.#tiles.add(row.hash);
    const root = this.#known.roots.get(position);
    if (root && !root.equals(this.#tree.root())) this.#report('checkpoint-root', { position });
  }

  #readInStream(row: Row): void {
    const head = this.#heads.get(row.stream_id);
    const before = this.#reached.get(row.stream_id) ?? {
      version: 0,
      hash: genesis(row.stream_id, head?.streamType ?? STREAM_TYPE),
    };
    for (const code of wrongWith(row, before)) this.reportEvent(row, code);
    this.#reached.set(row.stream_id, { version: row.version, hash: row.hash });
  }

  compareCommands(page: readonly Row[], commands: Map<string, Command>): void {
    for (const row of page) {
      const command = commands.get(`${row.stream_id} ${commandIdOf(row)}`);
      if (!command) this.reportEvent(row, 'command-missing');
      else if (row.version < command.from || row.version > command.to) this.reportEvent(row, 'command-differs');
    }
  }

  /** The tiles that have just become full, against those that the notary stored: they name the very events. */
  async compareTiles(store: Store): Promise<void> {
    for (const { level, index, hashes } of this.#full.splice(0)) {
      const stored = await tileOf(store, level, index);
      if (!stored || stored.equals(hashes)) continue;
      const [at, made] = [nodesOfTile(stored), nodesOfTile(hashes)];
      for (const [i, node] of made.entries())
        if (!at[i]?.equals(node))
          this.#report('tile-changed', { position: (index * TILE_WIDTH + i) * TILE_WIDTH ** level + 1 });
    }
  }

  finish(): void {
    if (this.#beyond) this.#report('log-beyond-end', { position: this.size + 1 });
    if (this.#position < this.size) this.#report('log-end-missing', { position: this.size });
    for (const [streamId, { version, hash }] of this.#heads) {
      const reached = this.#reached.get(streamId);
      if ((reached?.version ?? 0) < version) this.#report('stream-end-missing', { streamId, version });
      else if (!reached?.hash.equals(hash)) this.#report('head-changed', { streamId, version });
    }
    for (const [streamId, { version }] of this.#reached)
      if (!this.#heads.has(streamId)) this.#report('head-missing', { streamId, version });
  }

  result(): Omit<Verified, 'accessLog'> {
    const { size } = this.#tree;
    const problems = this.#problems;
    const signed = Math.max(0, ...[...this.#known.roots.keys()].filter((at) => at <= size));
    return {
      ok: problems.length === 0,
      ...{ size, signed, checkpoints: this.#known.stored, outside: this.#known.outside },
      streams: this.#reached.size,
      root: this.#tree.root().toString('hex'),
      problems,
    };
  }

  /** Something is wrong with an event. */
  reportEvent({ position, stream_id: streamId, version, event_id: eventId, type }: Row, code: ProblemCode): void {
    this.#report(code, { position: Number(position), streamId, version, eventId, type });
  }

  #report(code: ProblemCode, where: Whereabouts): void {
    this.#keep(problemOf(code, where));
  }

  #keep(problem: Problem): void {
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
