import { randomUUID } from 'node:crypto';
import { addDays, osloDate } from '../domain/dates';
import { imprisonment, placement } from '../test/given';
import { eventHash, genesis } from '../proof/event-hash';
import { destroyKey } from './keys/personal-data';
import { keyCheck } from './keys/cipher';
import { openStore } from './data-source';
import { migrate } from './migrate';
import { readSentence } from './read';
import { record } from './record';
import { commandOf, createTestStore, TEST_PASSWORDS, type TestStore } from './test-store';
import { verifyLog } from './verify/verify';

let test: TestStore;
beforeAll(async () => (test = await createTestStore()));
afterAll(() => test.close());

const today = osloDate(new Date().toISOString());
const order = (name = 'Kari Prøve') =>
  imprisonment({
    startDate: addDays(today, 30),
    person: { name, birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
  });
const remand = (creditId: string) => ({ type: 'CreditRemand', creditId, days: 1, reason: 'Fordi «æøå»' }) as const;

/** A sentence with eight events; 3, 5 and 7 are RemandCredited. */
async function sentence(in_ = test): Promise<string> {
  const sentenceId = randomUUID();
  await record(in_.store, commandOf(sentenceId, placement, order()));
  for (const id of ['r1', 'r2', 'r3']) await record(in_.store, commandOf(sentenceId, placement, remand(id)));
  return sentenceId;
}

describe('a hash', () => {
  it.each([
    ['plain', 'TransitionProposed', '2026-03-02', '2026-03-02T08:00:00.123Z'],
    [
      'umlauts, quotes and line separators',
      'Ærlig "sitat" \\ ø\u2028\u2029😀',
      '2026-03-02',
      '2026-03-02T08:00:00.000Z',
    ],
    ['before 1970', 'x', '1931-05-17', '1931-05-17T00:00:00.001Z'],
    ['after 2038', '', '2399-12-31', '2399-12-31T23:59:59.999Z'],
  ])('is the same in SQL and in Node: %s', async (_, text, effectiveOn, at) => {
    const streamId = randomUUID();
    const eventId = randomUUID();
    const { rows } = await test.admin.query(
      'SELECT es.genesis($1, $2) AS genesis, es.event_hash(es.genesis($1, $2), $1, 7, $3, 2, $4, $4, $5, $2, $2, $2, $2) AS hash',
      [streamId, text, eventId, at, effectiveOn],
    );
    const prevHash = genesis(streamId, text);
    expect(prevHash).toEqual(rows[0].genesis);
    const atMs = Date.parse(at);
    const texts = { type: text, actor: text, metadata: text, body: text };
    const times = { recordedAtMs: atMs, occurredAtMs: atMs, effectiveOn };
    const ids = { streamId, eventId, version: 7, schemaVersion: 2 };
    expect(eventHash({ ...ids, ...times, ...texts, prevHash })).toEqual(rows[0].hash);
  });
});

describe('the application', () => {
  it.each([
    ['change an event', `UPDATE es.event SET body = '{}'`],
    ['delete an event', 'DELETE FROM es.event'],
    ['empty the log', 'TRUNCATE es.event'],
    ['empty a partition', 'TRUNCATE es.event_p0'],
    [
      'write an event past es.append',
      `INSERT INTO es.event SELECT position + 1000000, stream_id, version, event_id, type, schema_version, recorded_at, occurred_at,
         effective_on, actor, metadata, body, prev_hash, hash FROM es.event`,
    ],
    ['switch off the triggers', 'ALTER TABLE es.event DISABLE TRIGGER ALL'],
    ['pose as a replica', 'SET session_replication_role = replica'],
    ['drop the log', 'DROP TABLE es.event'],
    ['forget a command', 'DELETE FROM es.command'],
    ['move the end of the log', 'UPDATE es.log_head SET size = 0'],
    ['move the head of a stream', 'UPDATE es.stream SET version = 1'],
    ['lift a fence', 'UPDATE es.fence SET epoch = 0'],
    ['sign a checkpoint', `SELECT es.add_checkpoint(1, '\\x00', '', NULL)`],
    ['become the owner', 'SET ROLE es_owner'],
    ['say that it is a training installation', 'UPDATE rm.installation SET training = true'],
  ])('may not %s', async (_, sql) => {
    await sentence();
    await expect(test.store.db.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(['UPDATE es.event SET body = body', 'DELETE FROM es.event', 'TRUNCATE es.event', 'DELETE FROM es.command'])(
    'and not even a superuser, in passing: %s',
    async (sql) => {
      await sentence();
      await expect(test.admin.query(sql)).rejects.toThrow(/append-only/);
      await test.admin.query('SET session_replication_role = replica');
      await expect(test.admin.query(sql)).rejects.toThrow(/append-only/);
      await test.admin.query('RESET session_replication_role');
    },
  );
});

describe('personal data', () => {
  const name = 'Ødegård Søkbar-Navnesen';

  it('is nowhere in clear, opens again, and is gone with the key while the chain still verifies', async () => {
    const sentenceId = randomUUID();
    await record(test.store, commandOf(sentenceId, placement, order(name)));
    await record(test.store, commandOf(sentenceId, placement, remand('r1')));
    const { rows } = await test.admin.query(
      `SELECT (SELECT string_agg(e::text, '') FROM es.event e) || (SELECT string_agg(s::text, '') FROM rm.sentence s)
         || coalesce((SELECT string_agg(n::text, '') FROM rm.notice n), '') AS everything`,
    );
    for (const word of ['Søkbar', '12849012345', '1990-04-12', 'æøå']) expect(rows[0].everything).not.toContain(word);

    const before = await readSentence(test.store, sentenceId);
    expect(before?.state.person.name).toBe(name);
    expect(before?.events.at(2)?.event).toMatchObject({ type: 'RemandCredited', reason: 'Fordi «æøå»' });
    expect(await destroyKey(test.store, sentenceId)).toBe(true);
    expect(await destroyKey(test.store, sentenceId)).toBe(false);
    const after = await readSentence(test.store, sentenceId);
    expect(after?.state.person).toEqual({ name: null, birthDate: null, nationalId: null, citizenship: null });
    expect(after?.events.at(2)?.event).toMatchObject({ type: 'RemandCredited', days: 1, reason: null });
    expect(after?.version).toBe(before?.version);
    expect(await verifyLog(test.store)).toMatchObject({ ok: true });
  });

  it('cannot be moved to another case', async () => {
    const [one, other] = [await sentence(), await sentence()];
    const { rows } = await test.admin.query('SELECT wrapped FROM rm.person_key WHERE person_id = $1', [one]);
    await test.admin.query('UPDATE rm.person_key SET wrapped = $2 WHERE person_id = $1', [other, rows[0].wrapped]);
    await expect(readSentence(test.store, other)).rejects.toThrow();
  });

  it('needs the master key that it was sealed with', async () => {
    const masterKey = Buffer.alloc(32, 1);
    expect(keyCheck(masterKey)).not.toBe(keyCheck(test.masterKey));
    await expect(openStore({ url: test.url, masterKey })).rejects.toThrow(/master key/);
    await expect(migrate(test.adminUrl, { passwords: TEST_PASSWORDS, training: true, masterKey })).rejects.toThrow(
      /master key/,
    );
  });
});
