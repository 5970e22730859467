import fc from 'fast-check';
import { daysBetween } from '../domain/dates';
import { Random } from '../torture/random';
import { act } from './random-acts';
import { order } from './random-lives';
import { CALM, STORM, World, type Mistake, type Weather } from './simulation';

/**
 * Seeds that once failed: run first, for ever. 341: a day that passed undecided was looked at anew after an absence that did
 * not move it, under the command id that the log knew; the clock was in vain, and the workflow stopped.
 */
export const FAILED: readonly number[] = [341];

// Drawn once: to draw lives anew for each seed would take longer than to live them.
const ORDERS = fc.sample(order, { numRuns: 200, seed: 1 });
const ACTS = fc.sample(act, { numRuns: 3_000, seed: 1 });

export function lifeOf(seed: number, weather: Weather, mistake: Mistake | null = null): World {
  const chosen = Random.of(seed, 'life');
  const acts = Array.from({ length: chosen.whole(5, 25) }, () => chosen.pick(ACTS));
  return new World(Random.of(seed, 'weather'), weather, mistake).live(chosen.pick(ORDERS), acts);
}

/** A life in a storm beside the same life in calm weather: what must not be, and what the storm was like. */
export interface Trial {
  readonly wrong: readonly string[];
  readonly days: number;
  readonly storm: World;
}

/** Beside what must hold in any of them: a life in a storm leaves the same log, event by event, as in calm weather. */
export function trial(seed: number): Trial {
  const storm = lifeOf(seed, STORM);
  const calm = lifeOf(seed, CALM);
  const same = JSON.stringify(storm.log) === JSON.stringify(calm.log);
  const wrong = [...calm.wrong, ...storm.wrong, ...(same ? [] : ['the storm has changed what happened'])];
  return { wrong, days: daysBetween('2026-03-02', storm.today), storm };
}
