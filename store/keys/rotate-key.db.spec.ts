import { randomBytes, randomUUID } from 'node:crypto';
import { imprisonment, placement } from '../../test/given';
import { openStore, type Store } from '../data-source';
import { askExport, putExportPart, readExportFile } from '../exports';
import { destroyKey } from './personal-data';
import { readSentence } from '../read';
import { record } from '../record';
import { rotateKey } from './rotate-key';
import { commandOf, createTestStore, type TestStore } from '../test-store';
import { verifyLog } from '../verify/verify';
import { addWebhook } from '../notices/webhooks';

const PEOPLE = 12;
let test: TestStore;
let next: Buffer;
let both: Store;
const ids: string[] = [];
beforeAll(async () => {
  test = await createTestStore();
  next = randomBytes(32);
  for (let n = 0; n < PEOPLE; n++) ids.push(await registered(test.store));
  both = await openStore({ url: test.url, masterKey: next, acceptedKey: test.masterKey });
});
afterAll(async () => {
  await both?.close();
  await test.close();
});

async function registered(store: Store): Promise<string> {
  const sentenceId = randomUUID();
  const recorded = await record(store, commandOf(sentenceId, placement, imprisonment()));
  if (!recorded.ok) throw new Error(recorded.code);
  return sentenceId;
}

/** An export whose file is of two pieces. */
async function exported(store: Store): Promise<string> {
  const query = { sentenceId: null, from: null, to: null, knownAt: null, effectiveOn: null };
  const by = { account: 'a', role: 'auditor', units: null };
  const { id } = await askExport(store, { id: randomUUID(), kind: 'csv', query, reason: 'Tilsyn', ...by });
  await putExportPart(store, id, 0, Buffer.from('Navn;'));
  await putExportPart(store, id, 1, Buffer.from('Kari Prøve'));
  return id;
}

async function fileOf(store: Store, id: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of readExportFile(store, id)) parts.push(part);
  return Buffer.concat(parts).toString();
}

const nameOf = async (store: Store, id: string) => (await readSentence(store, id))?.state.person.name;
const hook = { url: 'https://hooks.example.no/', units: null, kinds: null, createdBy: 'test' };

it('a new master key wraps every person’s key anew, and no event is touched', async () => {
  const webhookId = randomUUID();
  const added = await addWebhook(test.store, { id: webhookId, ...hook });
  const exportId = await exported(test.store);
  const events = await test.admin.query('SELECT position, hash, body FROM es.event ORDER BY position');

  // Both keys are accepted meanwhile: by a process with the old one in front, and by one with the new one.
  const oldInFront = await openStore({ url: test.url, masterKey: test.masterKey, acceptedKey: next });
  const late = await registered(both);
  expect(await nameOf(oldInFront, late)).toBe('Kari Prøve');
  expect(await nameOf(both, ids[0] ?? '')).toBe('Kari Prøve');

  // Stopped in the middle, it has lost nothing and goes on.
  const stop = new AbortController();
  await destroyKey(test.store, ids[3] ?? '');
  const first = await rotateKey(both, { stop: stop.signal, onProgress: () => stop.abort() });
  // One was destroyed; a webhook and two pieces of an export are wrapped beside the people's keys.
  expect(first.of).toBe(PEOPLE - 1 + 1 + 2);
  const seen: number[] = [];
  const second = await rotateKey(both, { onProgress: ({ done }) => void seen.push(done) });
  expect(first.done + second.done).toBe(first.of);
  expect(seen.at(-1) ?? 0).toBe(second.done);
  expect(await rotateKey(both)).toEqual({ done: 0, of: 0 });
  await oldInFront.close();

  const alone = await openStore({ url: test.url, masterKey: next });
  for (const id of [...ids.filter((_, n) => n !== 3), late]) expect(await nameOf(alone, id)).toBe('Kari Prøve');
  expect(await nameOf(alone, ids[3] ?? '')).toBeNull();
  expect(await addWebhook(alone, { id: webhookId, ...hook })).toEqual(added);
  expect(await fileOf(alone, exportId)).toBe('Navn;Kari Prøve');
  expect(await verifyLog(alone)).toMatchObject({ ok: true });
  await alone.close();
  expect(
    (await test.admin.query('SELECT position, hash, body FROM es.event ORDER BY position')).rows.slice(
      0,
      events.rows.length,
    ),
  ).toEqual(events.rows);
  await expect(openStore({ url: test.url, masterKey: test.masterKey })).rejects.toThrow(/master key/);
});

it('a key that nobody gave opens nothing', async () => {
  await expect(openStore({ url: test.url, masterKey: randomBytes(32) })).rejects.toThrow(/master key/);
  expect(() => both.keys.unwrap(randomBytes(69), Buffer.from('x'))).toThrow(/not given/);
});
