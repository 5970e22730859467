import { sha256 } from './canonical';
import { MerkleTree } from './merkle';

/** RFC 6962 section 2.1, word for word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] as Buffer);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

describe('the Merkle tree', () => {
  it('has the root of RFC 6962 at every size', () => {
    const leaves = Array.from({ length: 70 }, (_, i) => sha256(`event ${i}`));
    const tree = new MerkleTree();
    expect(tree.root()).toEqual(treeHash([]));
    leaves.forEach((leaf, i) => {
      tree.add(leaf);
      expect(tree.root()).toEqual(treeHash(leaves.slice(0, i + 1)));
    });
    expect(tree.size).toBe(70);
  });
});
