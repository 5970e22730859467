import { randomUUID } from 'node:crypto';
import { imprisonment, placement } from '../test/given';
import { followPeriods } from './lists/periods';
import { readHistory, readSentence } from './read';
import { rebuild } from './lists/rebuild';
import { record } from './record';
import { appendEvents } from './test-log';
import { commandOf, createTestStore, type TestStore } from './test-store';

let test: TestStore;
beforeAll(async () => (test = await createTestStore()));
afterAll(() => test.close());

const credit = { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' } as const;
const eventsOf = async (id: string) =>
  (await test.admin.query('SELECT type FROM es.event WHERE stream_id = $1 ORDER BY version', [id])).rows;

async function registered(): Promise<string> {
  const id = randomUUID();
  await record(test.store, commandOf(id, placement, imprisonment()));
  return id;
}

/** As a newer program leaves it, when the older one comes back after a release that failed. */
async function writtenByANewerProgram(): Promise<string> {
  const id = await registered();
  await appendEvents(test.admin, { streamId: id, from: (await readSentence(test.store, id))!.version });
  return id;
}

it('a case with an event that this program does not know is neither read nor decided', async () => {
  const id = await writtenByANewerProgram();
  const before = await eventsOf(id);
  const unreadable = { code: 'unreadable', message: expect.stringContaining('Counted') };
  await expect(readSentence(test.store, id)).rejects.toMatchObject(unreadable);
  await expect(readHistory(test.store, id)).rejects.toMatchObject(unreadable);
  await expect(record(test.store, commandOf(id, placement, credit))).rejects.toMatchObject(unreadable);
  expect(await eventsOf(id)).toEqual(before);
});

it('as it was before that event it is read, and other cases go on', async () => {
  const id = await writtenByANewerProgram();
  const { length } = await eventsOf(id);
  expect(await readSentence(test.store, id, { version: length - 1 })).toMatchObject({ version: length - 1 });
  const other = await registered();
  expect(await record(test.store, commandOf(other, placement, credit))).toMatchObject({ ok: true });
});

it('says nothing of what the event holds', async () => {
  const error: unknown = await readSentence(test.store, await writtenByANewerProgram()).catch((e: unknown) => e);
  expect(String(error)).not.toMatch(/prøve/);
});

it('lists are remade and followed around it, and it is named', async () => {
  const [id, other] = [await writtenByANewerProgram(), await registered()];
  while ((await followPeriods(test.store)) > 0);
  await test.admin.query('UPDATE rm.sentence SET status = $2 WHERE sentence_id = $1', [other, 'completed']);
  const { unreadable, differences } = await rebuild(test.store);
  expect(unreadable).toContain(id);
  expect(differences).toMatchObject([{ sentenceId: other, table: 'sentence', column: 'status' }]);
  const { rows } = await test.admin.query<{ sentence_id: string }>(
    'SELECT DISTINCT sentence_id FROM rm.period WHERE sentence_id = ANY ($1)',
    [[id, other]],
  );
  expect(rows.map(({ sentence_id }) => sentence_id).sort()).toEqual([id, other].sort());
});
