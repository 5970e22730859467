/** Does something so many times, in some lanes at once; answers how long each took, in milliseconds, sorted. */
export async function inLanes(
  count: number,
  lanes: number,
  work: (n: number, lane: number) => Promise<unknown>,
): Promise<number[]> {
  const took: number[] = [];
  let next = 0;
  const lane = async (_: unknown, which: number) => {
    for (let n = next++; n < count; n = next++) {
      const began = performance.now();
      await work(n, which);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return took.sort((a, b) => a - b);
}

/** So many in a second, done in some lanes at once. */
export async function rateInLanes(
  count: number,
  lanes: number,
  work: (n: number, lane: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  await inLanes(count, lanes, work);
  return (count / (performance.now() - began)) * 1_000;
}
