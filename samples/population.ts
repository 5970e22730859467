import { type IsoDate, type Length } from '../domain/dates';
import { DETENTION_STORIES } from './detention-stories';
import { lengths, roughDays } from './lengths';
import { type SampleLine } from './life';
import { seeded, type Random } from './random';
import { SANCTION_STORIES } from './sanction-stories';
import { plainStory, STORIES, type Story } from './stories';

export interface Population {
  readonly people: number;
  /** The same seed, day and number give the same people. */
  readonly seed: number;
  /** The day as of which they serve. */
  readonly today: IsoDate;
}

/** As many as the Correctional Service has at a time. */
export const EVERYBODY = 3600;
/** Enough that each story is told, few enough to click through. */
export const A_FEW = 60;

/**
 * People in the middle of their sentences, as lines of an import. Each regime and each kind of open matter is there, also
 * in a small population; what is told of each person has been put to the law (samples/life.ts).
 */
export function population({ people, seed, today }: Population): SampleLine[] {
  const random = seeded(seed);
  return random
    .shuffled(cast(random, people))
    .map(({ tell, length }, i) => tell({ random, today, key: `sample-${seed}-${i + 1}`, length }));
}

interface Part {
  readonly tell: Story['tell'];
  readonly length: Length;
}

const NO_LENGTH: Length = { years: 0, months: 0, days: 0 };

/** Gives each story as many people as its share, at least one, whose sentences it can have happened in. */
function cast(random: Random, people: number): Part[] {
  const others = [DETENTION_STORIES, SANCTION_STORIES]
    .flatMap((stories) => told(stories, people))
    .map(({ tell }) => ({ tell, length: NO_LENGTH }));
  const imprisoned = people - others.length;
  if (STORIES.length > imprisoned) throw new Error(`${people} people are too few to show every regime`);
  const pool = lengths(random, imprisoned);
  const parts: Part[] = [];
  for (const { tell, minDays, maxDays } of told(STORIES, imprisoned)) {
    const found = pool.findIndex((length) => roughDays(length) >= minDays && roughDays(length) <= maxDays);
    if (found >= 0) parts.push(...pool.splice(found, 1).map((length) => ({ tell, length })));
  }
  return [...others, ...parts, ...pool.map((length) => ({ tell: plainStory, length }))];
}

/** Each story once, the most demanding first, and then the rest of their shares. */
function told(stories: readonly Story[], people: number): Story[] {
  const demanding = [...stories].sort((a, b) => b.minDays - a.minDays);
  const rest = demanding.flatMap((each) => Array<Story>(Math.max(0, Math.round(each.share * people) - 1)).fill(each));
  return [...demanding, ...rest];
}
