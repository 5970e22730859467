import { eventually, until } from './wait';

const failing = (times: number) => {
  let tries = 0;
  return () => ((tries += 1) > times ? Promise.resolve(tries) : Promise.reject(new Error(`try ${tries}`)));
};

describe('what is tried until it succeeds', () => {
  it('answers what the first success answers', async () => {
    expect(await eventually(failing(3), { everyMs: 1, withinMs: 10_000 })).toBe(4);
  });

  it('fails with the last error when the time is over', async () => {
    await expect(eventually(failing(Infinity), { everyMs: 1, withinMs: -1 })).rejects.toThrow('try 1');
  });

  it('fails at once when the process that is asked has ended', async () => {
    const ended = Promise.resolve('SIGKILL');
    await expect(eventually(failing(Infinity), { everyMs: 1, withinMs: 60_000 }, { ended })).rejects.toThrow('SIGKILL');
  });
});

describe('what others see to', () => {
  it('is waited for until it holds', async () => {
    let looks = 0;
    await until(() => (looks += 1) === 3, 1);
    expect(looks).toBe(3);
  });
});
