import { type IsoDate, type Length } from '../domain/dates';
import { dailyLife } from './daily-life';
import { DETENTION_STORIES } from './detention-stories';
import { lengths, roughDays } from './lengths';
import { type SampleLine } from './life';
import { seeded, type Random } from './random';
import { SANCTION_STORIES } from './sanction-stories';
import { ACTIVITY } from './shares';
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
export const A_FEW = 72;

/**
 * People in the middle of their sentences, as lines of an import. Each regime and each kind of open matter is there, also
 * in a small population; what is told of each person has been put to the law (samples/life.ts).
 */
export function population({ people, seed, today }: Population): SampleLine[] {
  const random = seeded(seed);
  const recorded = Math.max(ACTIVITY.recordedOf, ACTIVITY.leastRecorded / people);
  return random.shuffled(cast(random, people)).map(({ tell, length, named }, i) => {
    const life = tell({ random, today, key: `sample-${seed}-${i + 1}`, length, named });
    return dailyLife(life, { random: seeded(seed * DAILY + i), today, recorded }).line();
  });
}

/** Any number: the daily lives of one person and the next, and of one seed and the next, have nothing in common. */
const DAILY = 7919;

interface Part {
  readonly tell: Story['tell'];
  readonly length: Length;
  /** Where the named accounts of a development installation sit. */
  readonly named: boolean;
}

const NO_LENGTH: Length = { years: 0, months: 0, days: 0 };

/** Gives each story as many people as its share, at least one, whose sentences it can have happened in. */
function cast(random: Random, people: number): Part[] {
  const others = [DETENTION_STORIES, SANCTION_STORIES]
    .flatMap((stories) => told(stories, people))
    .map(({ tell, named }) => ({ tell, length: NO_LENGTH, named }));
  const imprisoned = people - others.length;
  if (STORIES.length > imprisoned) throw new Error(`${people} people are too few to show every regime`);
  const pool = lengths(random, imprisoned);
  const parts: Part[] = [];
  for (const { tell, minDays, maxDays, named } of told(STORIES, imprisoned)) {
    const found = pool.findIndex((length) => roughDays(length) >= minDays && roughDays(length) <= maxDays);
    if (found >= 0) parts.push(...pool.splice(found, 1).map((length) => ({ tell, length, named })));
  }
  return [...others, ...parts, ...pool.map((length) => ({ tell: plainStory, length, named: false }))];
}

/**
 * Each story once, the most demanding first, and then the rest of their shares. What is told first of some of them happens
 * where the named accounts sit, so that whoever signs in has something to propose, to approve and to answer.
 */
function told(stories: readonly Story[], people: number): (Story & { readonly named: boolean })[] {
  const demanding = [...stories].sort((a, b) => b.minDays - a.minDays);
  const rest = demanding.flatMap((each) => Array<Story>(Math.max(0, Math.round(each.share * people) - 1)).fill(each));
  const firsts = demanding.map((each) => ({ ...each, named: NAMED.has(each.name) }));
  return [...firsts, ...rest.map((each) => ({ ...each, named: false }))];
}

const NAMED: ReadonlySet<string> = new Set([
  'may be moved to lower security',
  'excluded from company',
  'proposal awaits a decision',
  'approved transition awaits its day',
  'breach awaits an answer',
  'full term was this week',
  'whole sentence on electronic monitoring',
  'probation',
  'community-sentence: performs',
  'community-sentence: has broken it',
]);
