/** A signed head of the log: how many events it covers, and the root over them in base64. */
export interface Head {
  readonly size: number;
  readonly root: string;
}

type Hash = Uint8Array<ArrayBuffer>;

/**
 * Whether a proof shows that the log of one head is the beginning of that of another (RFC 9162 section 2.1.4.2), computed
 * here, by whoever looks: the server that gave the proof is not asked whether it holds. `proof`: hashes in base64.
 */
export async function provesConsistency(from: Head, to: Head, proof: readonly string[]): Promise<boolean> {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && from.root === to.root;
  const path = [...(isPowerOfTwo(from.size) ? [from.root] : []), ...proof].map(bytesOf);
  const [seed, ...rest] = path;
  if (!seed) return false;
  let [fn, sn] = untilEven(from.size - 1, to.size - 1);
  let [older, newer] = [seed, seed];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      older = await nodeHash(hash, older);
      newer = await nodeHash(hash, newer);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newer = await nodeHash(newer, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && base64(older) === from.root && base64(newer) === to.root;
}

function untilEven(fn: number, sn: number): [number, number] {
  return isOdd(fn) ? untilEven(half(fn), half(sn)) : [fn, sn];
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isPowerOfTwo(n: number): boolean {
  return n === 1 || (!isOdd(n) && isPowerOfTwo(n / 2));
}

async function nodeHash(left: Hash, right: Hash): Promise<Hash> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([1, ...left, ...right])));
}

function bytesOf(text: string): Hash {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function base64(hash: Hash): string {
  return btoa(String.fromCharCode(...hash));
}
