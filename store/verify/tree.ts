import { foldNodes, leafHash, nodeHash, perfectNodes, type NodeId, type Span } from '../../proof/merkle';
import { nodesOfTile, perfectRoot, placeInTile } from '../../proof/tiles';
import { type Store } from '../data-source';
import { rows } from '../session';

/** How many tiles are kept in memory: 8 kB each. */
const TILES_MAX = 2_000;

/** The log has no such events: it is shorter, or some are missing. */
export class NoSuchLeaves extends Error {}

/** The hashes of spans of the tree: what inclusion and consistency proofs consist of, and of [0, n] the root. */
export function spanHashes(store: Store, spans: readonly Span[]): Promise<Buffer[]> {
  return new Tree(store).spans(spans);
}

/** Nodes from the tiles that the notary stored; at the right edge, where no tile is full yet, from the events themselves. */
export class Tree {
  readonly #tiles = new Map<string, Buffer[] | null>();

  constructor(private readonly store: Store) {}

  /** One hash per span. Throws `NoSuchLeaves` where the log ends before, or has a hole. */
  async spans(spans: readonly Span[]): Promise<Buffer[]> {
    const hashes: Buffer[] = [];
    for (const span of spans) {
      const nodes: Buffer[] = [];
      for (const id of perfectNodes(span)) nodes.push(await this.node(id));
      hashes.push(foldNodes(nodes));
    }
    return hashes;
  }

  private async node({ level, index }: NodeId): Promise<Buffer> {
    const place = placeInTile(level, index);
    const tile = await this.tile(place.level, place.index);
    if (tile) return perfectRoot(tile.slice(place.from, place.to));
    if (place.level === 0) return perfectRoot(await this.leaves(index * 2 ** level, 2 ** level));
    const [left, right] = [2 * index, 2 * index + 1].map((child) => ({ level: level - 1, index: child }));
    return nodeHash(await this.node(left as NodeId), await this.node(right as NodeId));
  }

  private async tile(level: number, index: number): Promise<Buffer[] | null> {
    const key = `${level}/${index}`;
    const known = this.#tiles.get(key);
    if (known !== undefined) return known;
    const found = await tileOf(this.store, level, index);
    const nodes = found ? nodesOfTile(found) : null;
    if (this.#tiles.size >= TILES_MAX) this.#tiles.clear();
    this.#tiles.set(key, nodes);
    return nodes;
  }

  private async leaves(first: number, count: number): Promise<Buffer[]> {
    const found = await rows<{ hash: Buffer }>(this.store, 'SELECT hash FROM es.event_hashes($1, $2)', [
      first,
      first + count,
    ]);
    if (found.length !== count)
      throw new NoSuchLeaves(`Of the events ${first + 1} to ${first + count} some are missing`);
    return found.map(({ hash }) => leafHash(hash));
  }
}

/** The hashes of a full tile as the notary stored it; null: it is not there. */
async function tileOf(store: Store, level: number, index: number): Promise<Buffer | null> {
  const [hashes] = await tilesOf(store, [{ level, index }]);
  return hashes ?? null;
}

const TILES = `
  SELECT asked.i::int - 1 AS i, t.hashes FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS asked (level, idx, i)
  JOIN es.merkle_tile t USING (level, idx)`;

/** The hashes of full tiles as the notary stored them, each in the place of the one asked for. */
export async function tilesOf(
  store: Store,
  tiles: readonly { readonly level: number; readonly index: number }[],
): Promise<(Buffer | undefined)[]> {
  const stored: (Buffer | undefined)[] = tiles.map(() => undefined);
  if (tiles.length === 0) return stored;
  const asked = [tiles.map(({ level }) => level), tiles.map(({ index }) => index)];
  for (const { i, hashes } of await rows<{ i: number; hashes: Buffer }>(store, TILES, asked)) stored[i] = hashes;
  return stored;
}
