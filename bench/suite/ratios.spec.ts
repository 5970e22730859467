import fc from 'fast-check';
import { inTurn, intervalOf, median, quantile, ratioOf } from './ratios';

describe('sides in turn', () => {
  it('go there and back again, after one block of each that is not counted', async () => {
    const order: string[] = [];
    const side = (name: string) => () => order.push(name);
    const samples = await inTurn({ a: side('a'), b: side('b') }, 3);
    expect(order.join(' ')).toBe('a b a b b a a b');
    expect(samples).toEqual({ a: [3, 6, 7], b: [4, 5, 8] });
  });

  it('are compared block by block: a drift that meets both does not move their ratio', () => {
    const drift = [1, 2, 3, 4, 5, 6];
    const ratio = ratioOf(
      drift.map((n) => n * 1.5),
      drift,
    );
    expect([ratio.low, ratio.median, ratio.high]).toEqual([1.5, 1.5, 1.5]);
  });

  it('must have as many blocks as each other', () => {
    expect(() => ratioOf([1, 2], [1])).toThrow('as many blocks');
  });
});

describe('an interval', () => {
  it('holds its median and lies within the figures', () => {
    const figures = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, (some) => {
        const { low, median: middle, high } = intervalOf(some);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...some) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...some) + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same seed', () => {
    expect(intervalOf([1, 5, 2, 8, 3])).toEqual(intervalOf([1, 5, 2, 8, 3]));
  });

  it('falls between two figures where a quantile does', () => {
    expect([median([4, 1, 3, 2]), quantile([10, 20], 0.25), quantile([7], 0.9)]).toEqual([2.5, 12.5, 7]);
  });
});
