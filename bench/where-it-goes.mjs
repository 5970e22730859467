import { Session } from 'node:inspector/promises';

/** What the samples of a profile are counted as, by function and by file: the first that fits. */
const PARTS = [
  ['waiting for PostgreSQL', ({ functionName }) => ['(idle)', '(program)', '(root)'].includes(functionName)],
  ['collecting garbage', ({ functionName }) => functionName === '(garbage collector)'],
  [
    'SHA-256: two of each event, leaves and nodes of the tree',
    ({ functionName, url }) => /sha256\.js$|event-hash\.js$|crypto\/hash|tiles\.js$|merkle\.js$/.test(url) || /hash|digest/i.test(functionName),
  ],
  ['taking COPY off the socket', ({ url }) => /node_modules\/(?:pg|split)|^node:(?:internal\/|_?stream|net|events|buffer)/.test(url)],
  ['laying out the bytes of an event, naming its command, keeping its record', ({ url }) => /\/store\//.test(url)],
  ['everything else', () => true],
]; // prettier-ignore

/**
 * Runs something in this thread under V8's sampling profiler; answers the share of each part of what was sampled, largest
 * first, and what share of all samples the thread waited.
 */
export async function whereItGoes(run) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const samples = Object.fromEntries(PARTS.map(([part]) => [part, 0]));
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const [part] = PARTS.find(([, fits]) => fits(callFrame));
    samples[part] += hitCount;
  }
  const all = Object.values(samples).reduce((sum, n) => sum + n, 0);
  return Object.entries(samples)
    .map(([part, n]) => ({ part, share: n / all }))
    .sort((a, b) => b.share - a.share);
}
