import { createHash } from 'node:crypto';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  private state: number;

  private constructor(seed: number) {
    this.state = seed;
  }

  /** A source of its own for each part of a run, so that none depends on how often another one asks. */
  static of(seed: number, part: string): Random {
    return new Random(createHash('sha256').update(`${seed}/${part}`).digest().readUInt32BE(0));
  }

  /** From 0 to 1, the 1 not included. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Both ends included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.whole(0, list.length - 1)];
    if (picked === undefined) throw new Error('There is nothing to pick from');
    return picked;
  }

  /** All of them, in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const [left, dealt] = [[...list], [] as T[]];
    while (left.length > 0) dealt.push(...left.splice(this.whole(0, left.length - 1), 1));
    return dealt;
  }

  /** One of them, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    let at = this.next() * list.reduce((sum, { weight }) => sum + weight, 0);
    return list.find(({ weight }) => (at -= weight) < 0) ?? this.pick(list);
  }
}
