import { sha256 } from './sha256';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** A perfect subtree: the 2^level leaves from `index * 2^level` on. */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/** Leaves from one (counted) to another (not counted). */
export type Span = readonly [start: number, end: number];

/** The leaf of an event in the tree. */
export function leafHash(eventHash: Buffer): Buffer {
  return sha256(LEAF, eventHash);
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right);
}

/** One hash of several neighbours, the largest (and earliest) first; of none, the hash of nothing. */
export function foldNodes(nodes: readonly Buffer[]): Buffer {
  return nodes.length === 0 ? sha256() : nodes.reduceRight((right, left) => nodeHash(left, right));
}

/** The Merkle tree of RFC 6962 over event hashes in the order of the log, kept as its perfect subtrees only. */
export class MerkleTree {
  #size = 0;
  /** Roots of perfect subtrees, the largest (and earliest) first: one per bit that is set in the size. */
  #subtrees: Buffer[] = [];

  get size(): number {
    return this.#size;
  }

  add(eventHash: Buffer): void {
    this.addSubtree(leafHash(eventHash), 0);
  }

  /** A perfect subtree of 2^level leaves. What is there already must be a multiple of that. */
  addSubtree(root: Buffer, level: number): void {
    const leaves = 2 ** level;
    if (this.#size % leaves !== 0) throw new Error(`A subtree of ${leaves} leaves cannot follow ${this.#size}`);
    let node = root;
    for (let count = this.#size / leaves; count % 2 === 1; count = (count - 1) / 2)
      node = nodeHash(this.#subtrees.pop() as Buffer, node);
    this.#subtrees.push(node);
    this.#size += leaves;
  }

  /** The roots of the perfect subtrees, the largest first. */
  subtrees(): readonly Buffer[] {
    return [...this.#subtrees];
  }

  /** The root of what has been added; of nothing, the hash of nothing. */
  root(): Buffer {
    return foldNodes(this.#subtrees);
  }

  copy(): MerkleTree {
    const copy = new MerkleTree();
    copy.#size = this.#size;
    copy.#subtrees = [...this.#subtrees];
    return copy;
  }
}

/** The perfect subtrees that make up a span, the largest first. The span is one that RFC 6962 splits a tree into. */
export function perfectNodes([start, end]: Span): NodeId[] {
  const nodes: NodeId[] = [];
  for (let at = start; at < end;) {
    const level = Math.floor(Math.log2(end - at));
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** What the inclusion proof of a leaf consists of (RFC 6962 section 2.1.1), from the leaf's sibling up. */
export function inclusionSpans(index: number, size: number): Span[] {
  if (index < 0 || index >= size) throw new RangeError(`There is no leaf ${index} in a tree of ${size}`);
  return pathTo(index, [0, size]);
}

function pathTo(index: number, [start, end]: Span): Span[] {
  if (end - start === 1) return [];
  const middle = start + split(end - start);
  return index < middle
    ? [...pathTo(index, [start, middle]), [middle, end]]
    : [...pathTo(index, [middle, end]), [start, middle]];
}

/** What the proof consists of that a tree of `from` leaves is the beginning of one of `to` (RFC 6962 section 2.1.2). */
export function consistencySpans(from: number, to: number): Span[] {
  if (from < 1 || from > to) throw new RangeError(`A tree of ${from} is not the beginning of one of ${to}`);
  return from === to ? [] : subproof(from, [0, to], true);
}

function subproof(from: number, [start, end]: Span, whole: boolean): Span[] {
  if (from === end - start) return whole ? [] : [[start, end]];
  const k = split(end - start);
  if (from <= k) return [...subproof(from, [start, start + k], whole), [start + k, end]];
  return [...subproof(from - k, [start + k, end], false), [start, start + k]];
}

/** The largest power of two below a number of leaves. */
function split(leaves: number): number {
  return 2 ** Math.floor(Math.log2(leaves - 1));
}

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2); null: the proof has the wrong length. */
export function rootOfInclusion(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | null {
  if (index >= size) return null;
  let [at, last, root] = [index, size - 1, leaf];
  for (const hash of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      root = nodeHash(hash, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = nodeHash(root, hash);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}

/** A tree head. */
export interface Head {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether a proof shows that one tree is the beginning of another (RFC 9162 section 2.1.4.2). */
export function provesConsistency(older: Head, newer: Head, path: readonly Buffer[]): boolean {
  if (older.size < 1 || older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && older.root.equals(newer.root);
  const [first, ...rest] = Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : path;
  if (!first) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  let [from, to] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      from = nodeHash(hash, from);
      to = nodeHash(hash, to);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else to = nodeHash(to, hash);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && from.equals(older.root) && to.equals(newer.root);
}
