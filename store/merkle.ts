import { sha256 } from './canonical';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The Merkle tree of RFC 6962 over event hashes in the order of the log, kept as its perfect subtrees only. */
export class MerkleTree {
  #size = 0;
  /** Roots of perfect subtrees, the largest (and earliest) first: one per bit that is set in the size. */
  readonly #subtrees: Buffer[] = [];

  get size(): number {
    return this.#size;
  }

  add(eventHash: Buffer): void {
    let node = sha256(LEAF, eventHash);
    for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2)
      node = sha256(NODE, this.#subtrees.pop() as Buffer, node);
    this.#subtrees.push(node);
    this.#size += 1;
  }

  /** The root of what has been added; of nothing, the hash of nothing. */
  root(): Buffer {
    return this.#subtrees.length === 0
      ? sha256()
      : this.#subtrees.reduceRight((right, left) => sha256(NODE, left, right));
  }
}
