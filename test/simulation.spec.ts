import fc from 'fast-check';
import { daysBetween } from '../domain/dates';
import { Random } from '../torture/random';
import { act, order } from './random-lives';
import { CALM, STORM, World, type Mistake, type Weather } from './simulation';

// Lives under failures: `SEEDS=10000 npx jest --selectProjects unit --testPathPatterns test/simulation`. Beside what must hold
// in any of them: a life in a storm leaves the same log, event by event, as the same life in calm weather.

const SEEDS = Number(process.env['SEEDS'] ?? 100);
/**
 * Seeds that once failed: run first, for ever. 341: a day that passed undecided was looked at anew after an absence that did
 * not move it, under the command id that the log knew; the clock was in vain, and the workflow stopped.
 */
const FAILED: readonly number[] = [341];

// Drawn once: to draw lives anew for each seed would take longer than to live them.
const ORDERS = fc.sample(order, { numRuns: 200, seed: 1 });
const ACTS = fc.sample(act, { numRuns: 3_000, seed: 1 });

function lifeOf(seed: number, weather: Weather, mistake: Mistake | null = null): World {
  const chosen = Random.of(seed, 'life');
  const acts = Array.from({ length: chosen.whole(5, 25) }, () => chosen.pick(ACTS));
  return new World(Random.of(seed, 'weather'), weather, mistake).live(chosen.pick(ORDERS), acts);
}

function trial(seed: number): { readonly wrong: readonly string[]; readonly days: number } {
  const storm = lifeOf(seed, STORM);
  const calm = lifeOf(seed, CALM);
  const same = JSON.stringify(storm.log) === JSON.stringify(calm.log);
  const wrong = [...calm.wrong, ...storm.wrong, ...(same ? [] : ['the storm has changed what happened'])];
  return { wrong, days: daysBetween('2026-03-02', storm.today) };
}

describe('a life in a storm', () => {
  it.each(FAILED)('holds at seed %d, which once failed', (seed) => {
    expect(trial(seed).wrong).toEqual([]);
  });

  it(`loses nothing, doubles nothing, and is the life that it would have been (${SEEDS} seeds)`, () => {
    const began = performance.now();
    const failed: (readonly [number, readonly string[]])[] = [];
    let days = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { wrong, days: lived } = trial(seed);
      if (wrong.length > 0) failed.push([seed, wrong]);
      days += lived;
    }
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`${SEEDS} seeds, ${Math.round(days / 365)} years in ${seconds.toFixed(1)} s\n`);
    expect(failed.slice(0, 5)).toEqual([]);
  });

  it.each<Mistake>(['forgets-commands', 'marks-before-sending', 'answers-before-commit'])(
    'would not hold if the store %s',
    (mistake) => {
      const found = Array.from({ length: 40 }, (_, seed) => lifeOf(seed, STORM, mistake)).filter(
        ({ wrong }) => wrong.length > 0,
      );
      expect(found.length).toBeGreaterThan(3);
    },
  );
});
