import {
  consistencySpans,
  foldNodes,
  inclusionSpans,
  leafHash,
  MerkleTree,
  perfectNodes,
  provesConsistency,
  rootOfInclusion,
  type Span,
} from './merkle';
import { sha256 } from './sha256';
import { nodesOfTile, perfectRoot, placeInTile, TILE_WIDTH, TileTree, type Tile } from './tiles';
import vectors from './vectors.json';

/** RFC 6962 section 2.1, word for word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] as Buffer);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const events = Array.from({ length: 70 }, (_, i) => sha256(`event ${i}`));
const seen = new Map<string, Buffer>();
const hashOf = ([start, end]: Span): Buffer => {
  const key = `${start}-${end}`;
  const known = seen.get(key) ?? treeHash(events.slice(start, end));
  seen.set(key, known);
  return known;
};
const rootAt = (size: number) => hashOf([0, size]);
const hashes = (spans: readonly Span[]) => spans.map(hashOf);
const base64 = (list: readonly Buffer[]) => list.map((hash) => hash.toString('base64'));

describe('the Merkle tree', () => {
  it('has the root of RFC 6962 at every size, as a tree and as tiles', () => {
    const [tree, tiles] = [new MerkleTree(), new TileTree()];
    expect([tree.root(), tiles.root()]).toEqual([treeHash([]), treeHash([])]);
    events.forEach((event, i) => {
      tree.add(event);
      tiles.add(event);
      expect([tree.root(), tiles.root()]).toEqual([rootAt(i + 1), rootAt(i + 1)]);
    });
    expect([tree.size, tiles.size]).toEqual([70, 70]);
  });

  it('has the roots that another implementation has', () => {
    expect(base64(events.map((_, i) => rootAt(i + 1)))).toEqual(vectors.roots);
  });

  it('can be put together from subtrees', () => {
    const tree = new MerkleTree();
    tree.addSubtree(rootAt(64), 6);
    tree.addSubtree(treeHash(events.slice(64, 68)), 2);
    expect(tree.root()).toEqual(rootAt(68));
    expect(() => tree.addSubtree(rootAt(8), 3)).toThrow();
    expect(foldNodes(perfectNodes([0, 68]).map(({ level, index }) => subtree(level, index)))).toEqual(rootAt(68));
  });

  const subtree = (level: number, index: number) =>
    treeHash(events.slice(index * 2 ** level, (index + 1) * 2 ** level));
});

describe('an inclusion proof', () => {
  it.each(vectors.inclusion)('is the one that another implementation makes: leaf $index of $size', (vector) => {
    expect(base64(hashes(inclusionSpans(vector.index, vector.size)))).toEqual(vector.path);
  });

  it('leads to the root from every leaf of every size, and from no other leaf', () => {
    const wrong: unknown[] = [];
    for (let size = 1; size <= 70; size++)
      for (let index = 0; index < size; index++) {
        const path = hashes(inclusionSpans(index, size));
        const leaf = leafHash(events[index] as Buffer);
        const leads = (from: Buffer, at: number, by: readonly Buffer[]) =>
          rootOfInclusion(from, at, size, by)?.equals(rootAt(size)) ?? false;
        const other = leafHash(sha256('other'));
        const found = [leads(leaf, index, path), leads(other, index, path), leads(leaf, index, [...path, leaf])];
        const elsewhere = size > 1 && leads(leaf, (index + 1) % size, path);
        if (!found[0] || found[1] || found[2] || elsewhere) wrong.push({ size, index, found, elsewhere });
      }
    expect(wrong).toEqual([]);
    expect(() => inclusionSpans(7, 7)).toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  it.each(vectors.consistency)('is the one that another implementation makes: $from to $to', (vector) => {
    expect(base64(hashes(consistencySpans(vector.from, vector.to)))).toEqual(vector.path);
  });

  it('holds between every two sizes, and not for a tree that was changed', () => {
    const wrong: unknown[] = [];
    for (let to = 1; to <= 40; to++)
      for (let from = 1; from <= to; from++) {
        const path = hashes(consistencySpans(from, to));
        const older = { size: from, root: rootAt(from) };
        const newer = { size: to, root: rootAt(to) };
        const found = [
          provesConsistency(older, newer, path),
          provesConsistency({ ...older, root: sha256('other') }, newer, path),
          provesConsistency(older, { ...newer, root: sha256('other') }, path),
          provesConsistency(older, newer, [...path, sha256('more')]),
        ];
        if (found.join() !== 'true,false,false,false') wrong.push({ from, to, found });
      }
    expect(wrong).toEqual([]);
  });
});

describe('a tile', () => {
  const many = Array.from({ length: TILE_WIDTH * TILE_WIDTH + 300 }, (_, i) => sha256(`${i}`));
  const tiles: Tile[] = [];
  const tree = new TileTree((tile) => tiles.push(tile));
  const plain = new MerkleTree();
  beforeAll(() =>
    many.forEach((event) => {
      tree.add(event);
      plain.add(event);
    }),
  );

  it('is handed over once it is full, at every level', () => {
    expect(tiles.filter(({ level }) => level === 0).map(({ index }) => index)).toEqual([...Array(257).keys()]);
    expect(tiles.filter(({ level }) => level === 1).map(({ index }) => index)).toEqual([0]);
    expect(tree.root()).toEqual(plain.root());
  });

  it('holds the nodes of eight levels', () => {
    const of = (level: number, index: number) =>
      nodesOfTile(tiles.find((tile) => tile.level === level && tile.index === index)?.hashes ?? Buffer.alloc(0));
    expect(of(0, 3)[7]).toEqual(leafHash(many[3 * TILE_WIDTH + 7] as Buffer));
    expect(of(1, 0)[2]).toEqual(perfectRoot(of(0, 2)));
    expect(placeInTile(3, 100)).toEqual({ level: 0, index: 3, from: 32, to: 40 });
    expect(placeInTile(9, 300)).toEqual({ level: 1, index: 2, from: 88, to: 90 });
  });
});
