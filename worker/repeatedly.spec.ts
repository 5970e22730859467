import { repeatedly } from './repeatedly';

/** What was logged, in order. */
function logged() {
  const lines: string[] = [];
  const line = (first: unknown, second?: string) => void lines.push(second ?? String(first));
  return { lines, log: { info: line, warn: line } };
}

it('goes on at once while there is more, and ends when told to stop', async () => {
  const stopping = new AbortController();
  const { lines, log } = logged();
  let pieces = 0;
  await repeatedly(
    'Work',
    () => {
      pieces += 1;
      if (pieces === 1_000) stopping.abort();
      return Promise.resolve(true);
    },
    { stop: stopping.signal, log },
  );
  expect([pieces, lines]).toEqual([1_000, []]);
});

it('says once that it fails and once that it works again, and goes on', async () => {
  const stopping = new AbortController();
  const { lines, log } = logged();
  let tries = 0;
  await repeatedly(
    'Work',
    () => {
      tries += 1;
      if (tries <= 2) return Promise.reject(new Error('down'));
      stopping.abort();
      return Promise.resolve(false);
    },
    { stop: stopping.signal, log, everyMs: 1 },
  );
  expect([tries, lines]).toEqual([3, ['Work: not possible for now', 'Work: works again']]);
});
