import { resumeAll } from './resume';

const sentences = (n: number) => Array.from({ length: n }, (_, i) => ({ sentenceId: `s${i}`, version: 1 }));
const epochs = () => {
  let epoch = 0;
  return () => Promise.resolve(++epoch);
};

describe('waking many', () => {
  it('wakes each once, with an epoch of its own, at the rate that was asked', async () => {
    const woken: string[] = [];
    const used = new Set<number>();
    const signalWithStart = (_: string, { workflowId, args }: { workflowId: string; args: { epoch: number }[] }) => {
      woken.push(workflowId);
      used.add(args[0]!.epoch);
      return Promise.resolve();
    };
    const began = Date.now();
    const done = await resumeAll(
      sentences(40),
      { workflow: { signalWithStart } },
      { nextEpoch: epochs(), ratePerSecond: 200 },
    );
    expect(done).toEqual({ woken: 40, failed: [] });
    expect(woken).toEqual(sentences(40).map(({ sentenceId }) => `sentence/${sentenceId}`));
    expect(used.size).toBe(40);
    expect(Date.now() - began).toBeGreaterThan(150);
  });

  it('goes on after one that fails, and says which', async () => {
    const error = new Error('unavailable');
    const signalWithStart = (_: string, { workflowId }: { workflowId: string }) =>
      workflowId === 'sentence/s1' ? Promise.reject(error) : Promise.resolve();
    const done = await resumeAll(sentences(3), { workflow: { signalWithStart } }, { nextEpoch: epochs() });
    expect(done).toEqual({ woken: 2, failed: [{ sentenceId: 's1', error }] });
  });

  it('stops when told to, after what has begun', async () => {
    const stop = new AbortController();
    const signalWithStart = () => Promise.resolve(stop.abort());
    const done = await resumeAll(
      sentences(9),
      { workflow: { signalWithStart } },
      { nextEpoch: epochs(), stop: stop.signal },
    );
    expect(done.woken).toBe(1);
  });
});
