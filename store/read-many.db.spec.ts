import { randomUUID } from 'node:crypto';
import { addDays, osloDate } from '../domain/dates';
import { imprisonment, placement } from '../test/given';
import { readSentences, readStreams } from './read-many';
import { readSentence } from './read';
import { record } from './record';
import { inTransaction } from './session';
import { commandOf, createTestStore, type TestStore } from './test-store';

let test: TestStore;
const ids: string[] = [];
beforeAll(async () => {
  test = await createTestStore();
  const startDate = addDays(osloDate(new Date().toISOString()), -300);
  for (const days of [0, 1, 2]) {
    const id = randomUUID();
    await record(test.store, commandOf(id, placement, imprisonment({ startDate })));
    for (let n = 1; n <= days; n++)
      await record(
        test.store,
        commandOf(id, placement, { type: 'CreditRemand', creditId: `r${n}`, days: n, reason: 'Counted' }),
      );
    ids.push(id);
  }
});
afterAll(() => test.close());

async function all(asked: readonly string[]) {
  const read = [];
  for await (const each of readSentences(test.store, asked)) read.push(each);
  return read;
}

describe('many sentences', () => {
  it('stand as each read by itself, what is personal opened, in the order of their ids', async () => {
    const read = await all(ids);
    expect(read.map(({ sentenceId }) => sentenceId)).toEqual([...ids].sort());
    for (const { sentenceId, state } of read) {
      const alone = await readSentence(test.store, sentenceId);
      expect(state).toEqual(alone?.state);
      expect(state.person.name).toBe('Kari Prøve');
    }
    expect(new Set(read.map(({ state }) => state.extraRemandDays))).toEqual(new Set([0, 1, 3]));
  });

  it('are read over the end of a page; one that is not there is left out', async () => {
    const absent = () => Array.from({ length: 499 }, () => randomUUID());
    const asked = [...absent(), ids[0]!, ids[1]!, ...absent(), ids[2]!];
    const read = await all(asked);
    expect(read.map(({ sentenceId }) => sentenceId).sort()).toEqual([...ids].sort());
    expect(await all([])).toEqual([]);
    expect(await all(absent())).toEqual([]);
  });

  it('may be left off before the last page', async () => {
    for await (const { sentenceId } of readSentences(test.store, [
      ...ids,
      ...Array.from({ length: 600 }, () => randomUUID()),
    ])) {
      expect(ids).toContain(sentenceId);
      break;
    }
    expect(await all(ids)).toHaveLength(3);
  });

  it('whose person is erased have no name', async () => {
    const id = randomUUID();
    await record(test.store, commandOf(id, placement, imprisonment()));
    await test.admin.query('UPDATE rm.person_key SET wrapped = NULL, destroyed_at = now() WHERE person_id = $1', [id]);
    const [read] = await all([id]);
    expect(read?.state.person.name).toBeNull();
  });

  it('are read in a transaction with their events and versions', async () => {
    const read = await inTransaction(test.store, (tx) => readStreams(tx, test.store, [...ids].sort()));
    expect(read.map(({ sentenceId }) => sentenceId)).toEqual([...ids].sort());
    for (const { sentenceId, folded, events } of read) {
      const alone = await readSentence(test.store, sentenceId);
      expect(folded).toMatchObject({ version: alone?.version, state: alone?.state });
      expect(events).toEqual(alone?.events);
    }
  });
});
