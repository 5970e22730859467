import { foldNodes, leafHash } from './merkle';
import { HASH_BYTES, sha256Into } from './sha256';

/** How many hashes a full tile holds (C2SP tlog-tiles: height 8). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A full tile: 256 neighbouring nodes of level 8 × `level`, one after the other. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** 8,192 bytes. */
  readonly hashes: Buffer;
}

/** The Merkle tree as tiles: it grows at its right edge, and hands each tile over when it is full. */
export class TileTree {
  #size = 0;
  /** Per level of tiles: how many are full, and the nodes of the one that is not. */
  readonly #edge: { full: number; nodes: Buffer[] }[] = [];

  constructor(private readonly onFull: (tile: Tile) => void = () => undefined) {}

  get size(): number {
    return this.#size;
  }

  add(eventHash: Buffer): void {
    this.addLeaf(leafHash(eventHash));
  }

  /** A leaf, which is the `leafHash` of an event. */
  addLeaf(leaf: Buffer): void {
    this.#size += 1;
    this.addNode(leaf, 0);
  }

  /** As many leaves as fill a tile, and the root that they make. What is there already must be full tiles. */
  addTile(leaves: Buffer, root: Buffer): void {
    if (this.#size % TILE_WIDTH !== 0) throw new Error(`A full tile cannot follow ${this.#size} leaves`);
    this.#size += TILE_WIDTH;
    this.fill(0, leaves, root);
  }

  root(): Buffer {
    return foldNodes(
      this.#edge
        .flatMap(({ nodes }, level) => [{ nodes, level }])
        .reverse()
        .flatMap(subtreesOf),
    );
  }

  private addNode(node: Buffer, level: number): void {
    const edge = (this.#edge[level] ??= { full: 0, nodes: [] });
    edge.nodes.push(node);
    if (edge.nodes.length < TILE_WIDTH) return;
    const hashes = Buffer.concat(edge.nodes);
    this.fill(level, hashes, perfectRootOf(hashes));
  }

  private fill(level: number, hashes: Buffer, root: Buffer): void {
    const full = this.#edge[level]?.full ?? 0;
    this.#edge[level] = { full: full + 1, nodes: [] };
    this.onFull({ level, index: full, hashes });
    this.addNode(root, level + 1);
  }
}

/** The root of neighbouring nodes whose number is a power of two. */
export function perfectRoot(nodes: readonly Buffer[]): Buffer {
  return perfectRootOf(Buffer.concat(nodes));
}

const NODE_BYTES = 1 + 2 * HASH_BYTES;

/** As `perfectRoot`, of nodes that lie one after the other in one buffer. */
export function perfectRootOf(nodes: Buffer): Buffer {
  // One buffer for all levels, and one for the pair that is hashed: this is done for every event of the log.
  const level = Buffer.from(nodes);
  const pair = Buffer.alloc(NODE_BYTES, 1);
  for (let width = nodes.length / HASH_BYTES; width > 1; width /= 2)
    for (let i = 0; i < width / 2; i++) {
      level.copy(pair, 1, 2 * i * HASH_BYTES, 2 * (i + 1) * HASH_BYTES);
      sha256Into(level, i * HASH_BYTES, pair);
    }
  return Buffer.from(level.subarray(0, HASH_BYTES));
}

/** The hashes of a tile as 256 nodes. */
export function nodesOfTile(hashes: Buffer): Buffer[] {
  return Array.from({ length: TILE_WIDTH }, (_, i) => hashes.subarray(32 * i, 32 * (i + 1)));
}

/** In which tile a node is found, and between which of its hashes. */
export function placeInTile(level: number, index: number): { level: number; index: number; from: number; to: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const width = 2 ** (level % TILE_HEIGHT);
  const first = index * width;
  return {
    level: tileLevel,
    index: Math.floor(first / TILE_WIDTH),
    from: first % TILE_WIDTH,
    to: (first % TILE_WIDTH) + width,
  };
}

/** The perfect subtrees within an incomplete tile, the largest first. */
function subtreesOf({ nodes }: { readonly nodes: readonly Buffer[] }): Buffer[] {
  const roots: Buffer[] = [];
  for (let at = 0; at < nodes.length;) {
    const width = 2 ** Math.floor(Math.log2(nodes.length - at));
    roots.push(perfectRoot(nodes.slice(at, at + width)));
    at += width;
  }
  return roots;
}
