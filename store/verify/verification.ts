import { linkProblem, type Reached } from '../../proof/chains';
import { genesis } from '../../proof/event-hash';
import { problemOf, type Problem, type ProblemCode, type Whereabouts } from '../../proof/problem';
import { HASH_BYTES } from '../../proof/sha256';
import { nodesOfTile, TILE_WIDTH, TileTree, type Tile } from '../../proof/tiles';
import { STREAM_TYPE } from '../append';
import { type Store } from '../data-source';
import { EVENT_COLUMNS, type EventRow } from '../decode';
import { type KnownCheckpoints } from './known-checkpoints';
import { rows } from '../session';
import { tilesOf } from './tree';
import { asBuffer, eventRecords, FLAG, type Block, type EventRecord } from './verify-block';
import { alteredLetters } from './verify-letters';
import { type Heads, type StreamHead } from './verify-reads';

/** What came of holding the events of the log against all that is known of them. */
export interface VerifiedEvents {
  readonly ok: boolean;
  readonly size: number;
  readonly signed: number;
  readonly checkpoints: number;
  readonly outside: number;
  readonly streams: number;
  readonly root: string;
  readonly problems: readonly Problem[];
}

/** A log that is broken everywhere need not be told event by event. */
const PROBLEMS_MAX = 1_000;

const FLAGGED: readonly (readonly [flag: number, code: ProblemCode])[] = [
  [FLAG.contentChanged, 'content-changed'],
  [FLAG.commandMissing, 'command-missing'],
  [FLAG.commandDiffers, 'command-differs'],
];

/** Holds the log, block by block in its order, against its heads, the checkpoints and the stored tiles, and gathers what is wrong. */
export class Verification {
  readonly size: number;
  readonly #beyond: boolean;
  readonly #heads: Map<string, StreamHead>;
  readonly #known: KnownCheckpoints;
  readonly #full: Tile[] = [];
  readonly #tiles = new TileTree((tile) => this.#full.push(tile));
  /** By the bytes of the stream's id. */
  readonly #reached = new Map<string, Reached>();
  readonly #problems: Problem[] = [];
  #letters: number[] = [];
  #position = 0;
  #recordedAt = -Infinity;

  constructor({ size, beyond, heads }: Heads, known: KnownCheckpoints) {
    this.size = size;
    this.#beyond = beyond;
    this.#heads = heads;
    this.#known = known;
    for (const problem of known.problems) this.#keep(problem);
  }

  /** The last position that was read. */
  get position(): number {
    return this.#position;
  }

  read(block: Block): void {
    const positions: number[] = [];
    for (const event of eventRecords(block)) {
      positions.push(event.position);
      this.#readInLog(event);
      this.#readInStream(event);
      if (event.flags !== 0) this.#readFlags(event);
    }
    this.#grow(block, positions);
  }

  #readInLog(event: EventRecord): void {
    const { position, recordedAt } = event;
    if (position !== this.#position + 1) this.#reportEvent(event, 'positions-missing');
    this.#position = position;
    if (recordedAt < this.#recordedAt) this.#reportEvent(event, 'time-runs-back');
    else this.#recordedAt = recordedAt;
  }

  #readInStream(event: EventRecord): void {
    const { streamId, version, hash, prevHash } = event;
    const before = this.#reached.get(streamId) ?? this.#beginningOf(streamId);
    const link = linkProblem({ version, prevHash }, before);
    if (link) this.#reportEvent(event, link);
    this.#reached.set(streamId, { version, hash });
  }

  #beginningOf(streamId: string): Reached {
    const id = uuidText(streamId);
    const first = genesis(id, this.#heads.get(id)?.streamType ?? STREAM_TYPE);
    return { version: 0, hash: first.toString('latin1') };
  }

  #readFlags(event: EventRecord): void {
    for (const [flag, code] of FLAGGED) if (event.flags & flag) this.#reportEvent(event, code);
    if (event.flags & FLAG.letter) this.#letters.push(event.position);
  }

  /** Lets the tree grow by full tiles where it can; event by event where one of them is asked for its root. */
  #grow({ events, leaves, roots }: Block, positions: readonly number[]): void {
    const [leaf, root] = [hashesIn(leaves), hashesIn(roots)];
    for (let i = 0; i < events;) {
      const whole = i % TILE_WIDTH === 0 && i + TILE_WIDTH <= events && this.#tiles.size % TILE_WIDTH === 0;
      if (whole && !this.#signedWithin(positions, i, i + TILE_WIDTH - 1)) {
        this.#tiles.addTile(leaf(i, i + TILE_WIDTH), root(i / TILE_WIDTH));
        i += TILE_WIDTH;
      } else {
        this.#tiles.addLeaf(leaf(i));
        i += 1;
      }
      this.#compareRoot(positions[i - 1] as number);
    }
  }

  #signedWithin(positions: readonly number[], from: number, to: number): boolean {
    const { roots } = this.#known;
    if (roots.size === 0) return false;
    for (let i = from; i < to; i++) if (roots.has(positions[i] as number)) return true;
    return false;
  }

  #compareRoot(position: number): void {
    const root = this.#known.roots.get(position);
    if (root && !root.equals(this.#tiles.root())) this.#report('checkpoint-root', { position });
  }

  /** The letters of the events read since the last time. */
  async compareLetters(store: Store): Promise<void> {
    const positions = this.#letters;
    if (positions.length === 0) return;
    this.#letters = [];
    const issued = await rows<EventRow & { readonly stream_id: string }>(store, ISSUED, [positions]);
    for (const { row, code } of await alteredLetters(store, issued))
      this.#report(code, { position: Number(row.position), streamId: row.stream_id, version: row.version });
  }

  /** The tiles that have become full since the last time, against those that the notary stored: they name the very events. */
  async compareTiles(store: Store): Promise<void> {
    const full = this.#full.splice(0);
    const stored = await tilesOf(store, full);
    for (const [n, { level, index, hashes }] of full.entries()) {
      const kept = stored[n];
      if (!kept || kept.equals(hashes)) continue;
      const [at, made] = [nodesOfTile(kept), nodesOfTile(hashes)];
      for (const [i, node] of made.entries())
        if (!at[i]?.equals(node))
          this.#report('tile-changed', { position: (index * TILE_WIDTH + i) * TILE_WIDTH ** level + 1 });
    }
  }

  finish(): void {
    if (this.#beyond) this.#report('log-beyond-end', { position: this.size + 1 });
    if (this.#position < this.size) this.#report('log-end-missing', { position: this.size });
    for (const [streamId, { version, hash }] of this.#heads) {
      const reached = this.#reached.get(uuidBytes(streamId));
      if ((reached?.version ?? 0) < version) this.#report('stream-end-missing', { streamId, version });
      else if (reached?.hash !== hash.toString('latin1')) this.#report('head-changed', { streamId, version });
    }
    for (const [bytes, { version }] of this.#reached) {
      const streamId = uuidText(bytes);
      if (!this.#heads.has(streamId)) this.#report('head-missing', { streamId, version });
    }
  }

  /** What was found. Of events that something is wrong with it asks the log once more, for their names. */
  async result(store: Store): Promise<VerifiedEvents> {
    const { size } = this.#tiles;
    const problems = await named(store, this.#problems);
    const signed = Math.max(0, ...[...this.#known.roots.keys()].filter((at) => at <= size));
    return {
      ok: problems.length === 0,
      ...{ size, signed, checkpoints: this.#known.stored, outside: this.#known.outside },
      streams: this.#reached.size,
      root: this.#tiles.root().toString('hex'),
      problems,
    };
  }

  #reportEvent({ position, streamId, version }: EventRecord, code: ProblemCode): void {
    this.#report(code, { position, streamId: uuidText(streamId), version });
  }

  #report(code: ProblemCode, where: Whereabouts): void {
    this.#keep(problemOf(code, where));
  }

  #keep(problem: Problem): void {
    if (this.#problems.length < PROBLEMS_MAX) this.#problems.push(problem);
  }
}

const ISSUED = `SELECT e.stream_id, ${EVENT_COLUMNS} FROM es.event e WHERE e.position = ANY ($1) ORDER BY e.position`;
const NAMES = 'SELECT position::float8 AS position, event_id, type FROM es.event e WHERE e.position = ANY ($1)';

/** Problems of an event, with its id and its kind. */
async function named(store: Store, problems: readonly Problem[]): Promise<readonly Problem[]> {
  const ofEvent = ({ position, streamId }: Problem) => position !== undefined && streamId !== undefined;
  const positions = problems.filter(ofEvent).map(({ position }) => position);
  if (positions.length === 0) return problems;
  const found = await rows<{ position: number; event_id: string; type: string }>(store, NAMES, [positions]);
  const names = new Map(found.map(({ position, event_id: eventId, type }) => [position, { eventId, type }]));
  return problems.map((problem) => {
    if (!ofEvent(problem)) return problem;
    const { code, position, streamId, version, what } = problem;
    return { code, position, streamId, version, ...names.get(position as number), what } as Problem;
  });
}

/** Hashes that lie one after the other: one, or those from one to before another. */
function hashesIn(bytes: Uint8Array): (from: number, to?: number) => Buffer {
  const buffer = asBuffer(bytes);
  return (from, to = from + 1) => buffer.subarray(from * HASH_BYTES, to * HASH_BYTES);
}

function uuidText(bytes: string): string {
  return Buffer.from(bytes, 'latin1')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function uuidBytes(text: string): string {
  return Buffer.from(text.replaceAll('-', ''), 'hex').toString('latin1');
}
