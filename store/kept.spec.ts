import { type Sentence } from '../domain/state';
import { type Store } from './data-source';
import { keepFolded, keptOf } from './kept';
import { type Folded } from './stream';

const state = { status: 'serving', erased: false } as Sentence;
const at = (version: number, of: Partial<Folded> = {}): Folded => ({
  ...{ state, version, hash: Buffer.alloc(32, version), latest: null, sealedPerson: null },
  ...of,
});
const opened = () => ({ db: {} }) as unknown as Store;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('keeps the newest of a sentence, for each store by itself', () => {
  const [store, other] = [opened(), opened()];
  keepFolded(store, 's1', at(3));
  keepFolded(store, 's1', at(5));
  keepFolded(store, 's1', at(4));
  expect(keptOf(store, 's1')?.version).toBe(5);
  expect(keptOf(store, 's2')).toBeUndefined();
  expect(keptOf(other, 's1')).toBeUndefined();
});

it('forgets a minute after the last time, whether or not anybody asks', () => {
  const store = opened();
  keepFolded(store, 's1', at(3));
  jest.advanceTimersByTime(59_000);
  keepFolded(store, 's1', at(4));
  jest.advanceTimersByTime(59_000);
  expect(keptOf(store, 's1')?.version).toBe(4);
  jest.advanceTimersByTime(1_000);
  expect(keptOf(store, 's1')).toBeUndefined();
  expect(jest.getTimerCount()).toBe(0);
});

it('keeps few: the one that was left alone for longest goes', () => {
  const store = opened();
  for (let n = 0; n < 256; n++) keepFolded(store, `s${n}`, at(3));
  keepFolded(store, 's0', at(4));
  keepFolded(store, 'one more', at(3));
  expect(keptOf(store, 's1')).toBeUndefined();
  expect(keptOf(store, 's0')?.version).toBe(4);
  expect(jest.getTimerCount()).toBe(256);
});

it('forgets who is erased at once', () => {
  const store = opened();
  keepFolded(store, 's1', at(3));
  keepFolded(store, 's1', at(4, { state: { ...state, erased: true } }));
  expect(keptOf(store, 's1')).toBeUndefined();
  expect(jest.getTimerCount()).toBe(0);
});
