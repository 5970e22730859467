import { Session } from 'node:inspector/promises';

/** A part of the time, and the functions or files that it is spent in. */
export type Part = readonly [name: string, of: RegExp];

/** What every profile tells apart before the parts that it was asked for. */
const ALWAYS: readonly Part[] = [
  ['waiting', /^\((?:idle|program|root)\) /],
  ['collecting garbage', /^\(garbage collector\) /],
];

/**
 * Runs something in this thread under V8's sampling profiler; answers the share of each part of what was sampled, largest
 * first. A function is of the first part whose pattern fits its name and file.
 */
export async function sharesIn(run: () => unknown, parts: readonly Part[]) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const samples = new Map<string, number>();
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const place = `${callFrame.functionName} ${callFrame.url}`;
    const [part] = [...ALWAYS, ...parts].find(([, of]) => of.test(place)) ?? ['everything else'];
    samples.set(part, (samples.get(part) ?? 0) + hitCount);
  }
  const all = [...samples.values()].reduce((sum, n) => sum + n, 0);
  return [...samples].map(([part, n]) => ({ part, share: n / all })).sort((a, b) => b.share - a.share);
}

/** The same in words: “civil dates 40 %, the rules 30 %”. */
export async function profiled(run: () => unknown, parts: readonly Part[]): Promise<string> {
  const shares = await sharesIn(run, parts);
  return shares
    .filter(({ share }) => share >= 0.01)
    .map(({ part, share }) => `${part} ${(share * 100).toFixed(0)} %`)
    .join(', ');
}
