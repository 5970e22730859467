import { foldNodes, leafHash, nodeHash } from './merkle';

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
    this.#size += 1;
    this.addNode(leafHash(eventHash), 0);
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
    this.onFull({ level, index: edge.full, hashes: Buffer.concat(edge.nodes) });
    const root = perfectRoot(edge.nodes);
    this.#edge[level] = { full: edge.full + 1, nodes: [] };
    this.addNode(root, level + 1);
  }
}

/** The root of neighbouring nodes whose number is a power of two. */
export function perfectRoot(nodes: readonly Buffer[]): Buffer {
  if (nodes.length === 1) return nodes[0] as Buffer;
  const half = nodes.length / 2;
  return nodeHash(perfectRoot(nodes.slice(0, half)), perfectRoot(nodes.slice(half)));
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
