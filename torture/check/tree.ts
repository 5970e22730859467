import { createHash } from 'node:crypto';

const hash = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The Merkle tree of RFC 6962 over hashes, of which only the roots of the full subtrees are kept. */
export class Tree {
  size = 0;
  private readonly full: Buffer[] = [];

  add(leaf: Buffer): void {
    let node = hash(Buffer.of(0), leaf);
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) node = hash(Buffer.of(1), this.full.pop() ?? node, node);
    this.full.push(node);
    this.size += 1;
  }

  root(): Buffer {
    return this.full.length === 0 ? hash() : this.full.reduceRight((right, left) => hash(Buffer.of(1), left, right));
  }
}
