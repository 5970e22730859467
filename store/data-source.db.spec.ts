import { openStore, type Store } from './data-source';
import { rows } from './session';
import { createTestStore, type TestStore } from './test-store';

let test: TestStore;
let store: Store;
beforeAll(async () => {
  test = await createTestStore();
  store = await openStore({ url: test.url, masterKey: test.masterKey, poolSize: 1 });
});
afterAll(async () => {
  jest.useRealTimers();
  await store?.close();
  await test?.close();
});

const server = async () => (await rows<{ pid: number }>(store, 'SELECT pg_backend_pid() AS pid'))[0]?.pid;

it('a connection outlives a pause of some minutes, with what is prepared on it, but not one of ten, nor an hour of work', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date', 'performance', 'hrtime'] });
  const first = await server();
  jest.advanceTimersByTime(9 * 60_000);
  expect(await server()).toBe(first);
  expect(await rows(store, 'SELECT count(*)::int AS prepared FROM pg_prepared_statements')).toEqual([{ prepared: 2 }]);
  jest.advanceTimersByTime(11 * 60_000);
  const second = await server();
  expect(second).not.toBe(first);
  for (let minutes = 0; minutes < 55; minutes += 5) {
    expect(await server()).toBe(second);
    jest.advanceTimersByTime(5 * 60_000);
  }
  jest.advanceTimersByTime(6 * 60_000);
  await server();
  expect(await server()).not.toBe(second);
});
