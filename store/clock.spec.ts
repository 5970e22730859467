import { randomUUID } from 'node:crypto';
import { spreadOut, waitMs } from './clock';

it.each([
  ['the day on which summer time begins', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['the day after', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['the day on which it ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['the day after that', '2026-10-26', '2026-10-25T23:00:00.000Z'],
])('%s begins at midnight in Oslo, to the millisecond', (_, day, instant) => {
  const before = new Date(Date.parse(instant) - 1).toISOString();
  expect([waitMs(before, day), waitMs(instant, day)]).toEqual([1, 0]);
});

describe('a hundred thousand sentences due at one midnight', () => {
  const SPREAD_MS = 240_000;
  const wakes = Array.from({ length: 100_000 }, () => spreadOut(1_000, randomUUID(), SPREAD_MS) - 1_000);

  it('wake within the spread, none before its time, and no second has much more than its share', () => {
    expect(Math.min(...wakes)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...wakes)).toBeLessThan(SPREAD_MS);
    const seconds = new Map<number, number>();
    for (const ms of wakes) seconds.set(Math.floor(ms / 1_000), (seconds.get(Math.floor(ms / 1_000)) ?? 0) + 1);
    expect(seconds.size).toBe(240);
    expect(Math.max(...seconds.values())).toBeLessThan((2 * wakes.length) / 240);
  });

  it('each have a moment of their own, the same each time; what is due already waits for nothing', () => {
    const id = randomUUID();
    expect(spreadOut(5_000, id, SPREAD_MS)).toBe(spreadOut(5_000, id, SPREAD_MS));
    expect(spreadOut(0, id, SPREAD_MS)).toBe(0);
    expect(spreadOut(5_000, id, 0)).toBe(5_000);
  });
});
