import { STORM, type Mistake } from './simulation';
import { FAILED, lifeOf, trial } from './simulation-trial';

// Lives under failures. The tests live some; `npm run simulate -- --seeds 10000` lives as many as one likes.

const SEEDS = Number(process.env['SEEDS'] ?? 250);

describe('a life in a storm', () => {
  it.each(FAILED)('holds at seed %d, which once failed', (seed) => {
    expect(trial(seed).wrong).toEqual([]);
  });

  it(`loses nothing, doubles nothing, and is the life that it would have been (${SEEDS} seeds)`, () => {
    const failed: (readonly [number, readonly string[]])[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { wrong } = trial(seed);
      if (wrong.length > 0) failed.push([seed, wrong]);
    }
    expect(failed.slice(0, 5)).toEqual([]);
  });

  it('is a storm: every failure that there is happens', () => {
    const occurred = new Set([1, 2, 3].flatMap((seed) => [...lifeOf(seed, STORM).occurred.keys()]));
    expect([...occurred].sort()).toEqual([
      'answers lost',
      'commands acknowledged',
      'commands refused',
      'mails that the server did not take as it should',
      'processes died',
      'requests lost',
      'requests that came twice',
      'workers that believed themselves alone',
    ]);
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
