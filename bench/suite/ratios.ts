import { Random } from '../../torture/random';

// How figures are compared: never a bare rate, always two sides in turn in one run, and their ratio with an interval.

/** A median with the interval that a bootstrap leaves it, 95 %. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** One block of work: answers its figure, in whatever unit both sides share. */
export type Block = () => Promise<number> | number;

/** The figures of each side, block by block. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

const RESAMPLES = 2_000;

/**
 * Runs each side once per block, there and back again (A B, B A, A B …), so that a drift of the machine meets all alike. The
 * first block of each side warms it, and is not counted.
 */
export async function inTurn<Name extends string>(
  sides: Readonly<Record<Name, Block>>,
  blocks: number,
): Promise<Samples<Name>> {
  const names = Object.keys(sides) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await sides[name]();
  for (let block = 0; block < blocks; block += 1)
    for (const name of block % 2 === 0 ? names : [...names].reverse()) samples[name].push(await sides[name]());
  return samples;
}

/** The ratio of two sides, from the ratio within each block. */
export function ratioOf(ours: readonly number[], beside: readonly number[], seed = 1): Interval {
  if (ours.length !== beside.length) throw new Error('Two sides have as many blocks as each other');
  return intervalOf(
    ours.map((figure, block) => figure / (beside[block] ?? NaN)),
    seed,
  );
}

/** The median of some figures, and between what it lies when they are drawn anew from themselves: 2.5 % to 97.5 %. */
export function intervalOf(figures: readonly number[], seed = 1): Interval {
  const random = Random.of(seed, 'bootstrap');
  const drawn = () => median(Array.from(figures, () => random.pick(figures)));
  const medians = Array.from({ length: RESAMPLES }, drawn).sort((a, b) => a - b);
  return { median: median(figures), low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}

export function median(figures: readonly number[]): number {
  return quantile(
    [...figures].sort((a, b) => a - b),
    0.5,
  );
}

/** Of sorted figures, between the two nearest where it falls between. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return below + (above - below) * (at - Math.floor(at));
}

/** Milliseconds that something takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** Milliseconds of processor time of this process that something takes: what other load on the machine changes little. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
