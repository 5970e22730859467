import { createLogger } from '../logging';
import { delayMs, FailedLogins, SLOWEST_MS } from './failed-logins';

const MINUTE = 60_000;
const failure = { of: 'token', reason: 'invalid' };

function counted() {
  const waited: number[] = [];
  const log = createLogger('api', 'silent');
  const told = jest.spyOn(log, 'warn');
  const logins = new FailedLogins(log, (ms) => Promise.resolve(waited.push(ms)));
  return { logins, waited, told };
}

it('answers the first at once, then each later than the one before, and never later than the slowest', async () => {
  const { logins, waited, told } = counted();
  for (let n = 0; n < 20; n++) await logins.slow('10.0.0.1', failure, 0);
  expect(waited.slice(0, 4)).toEqual([100, 200, 400, 800]);
  expect(Math.max(...waited)).toBe(SLOWEST_MS);
  expect(waited).toHaveLength(15);
  expect(told).toHaveBeenCalledTimes(20);
  expect(told).toHaveBeenLastCalledWith(
    expect.objectContaining({ address: '10.0.0.1', failures: 20, ...failure }),
    'sign-in failed',
  );
});

it('goes by address, and forgets', async () => {
  const { logins, waited } = counted();
  for (let n = 0; n < 6; n++) await logins.slow('10.0.0.1', failure, 0);
  await logins.slow('10.0.0.2', failure, 0);
  expect(waited).toEqual([100]);
  await logins.slow('10.0.0.1', failure, 9 * MINUTE);
  expect(waited).toEqual([100, 200]);
  await logins.slow('10.0.0.1', failure, 20 * MINUTE);
  expect(waited).toEqual([100, 200]);
});

it('lets no more wait than it can bear', async () => {
  const never = new FailedLogins(createLogger('api', 'silent'), () => new Promise(() => undefined));
  for (let n = 0; n < 505; n++) void never.slow('10.0.0.1', failure, 0);
  await expect(never.slow('10.0.0.1', failure, 0)).rejects.toMatchObject({ problem: { code: 'too-many-requests' } });
});

it.each([
  [5, 0],
  [6, 100],
  [100, SLOWEST_MS],
])('after %i failures is %i ms', (failures, ms) => expect(delayMs(failures)).toBe(ms));
