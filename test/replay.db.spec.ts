import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type RecordedEvent } from '../domain/events';
import { asOf } from '../domain/timeline';
import { why } from '../domain/why';
import { recordedLives } from './recorded-life';

const LIVES = { numRuns: 2_000, seed: 20260302 };
const EVER = '9999-12-31';

describe('in random lives', () => {
  it('replay gives at every version the sentence as it stood then', () => {
    let compared = 0;
    fc.assert(
      fc.property(recordedLives, ({ events, steps }) => {
        const stored = JSON.parse(JSON.stringify(events)) as readonly RecordedEvent[];
        for (const { version, state } of steps) {
          const replayed = asOf(stored, stored[version - 1]?.occurredAt ?? '', EVER);
          compared += 1;
          if (!isDeepStrictEqual(replayed, { state, version })) expect(replayed).toEqual({ state, version });
        }
      }),
      LIVES,
    );
    expect(compared).toBeGreaterThan(10_000);
  });

  it('every date and decision comes out as it was stored', () => {
    let answers = 0;
    fc.assert(
      fc.property(recordedLives, ({ events, steps }) => {
        const now = { knownAt: events.at(-1)?.occurredAt ?? '', effectiveOn: steps.at(-1)?.today ?? EVER };
        const tree = why('s1', events, now);
        expect(tree?.disagreeing).toEqual([]);
        answers += tree?.answers.filter(({ agrees }) => agrees === true).length ?? 0;
      }),
      { ...LIVES, numRuns: 200 },
    );
    expect(answers).toBeGreaterThan(1_000);
  });
});
