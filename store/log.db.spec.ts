import { randomUUID } from 'node:crypto';
import { addDays, osloDate } from '../domain/dates';
import { imprisonment, placement } from '../test/given';
import { eventHash, genesis } from '../proof/event-hash';
import { destroyKey } from './personal-data';
import { keyCheck } from './cipher';
import { openStore } from './data-source';
import { migrate } from './migrate';
import { readSentence } from './read';
import { record } from './record';
import { commandOf, createTestStore, TEST_PASSWORDS, type TestStore } from './test-store';
import { verifyLog } from './verify';

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

describe('a superuser who switches off the triggers', () => {
  const NAMES = {
    streamId: expect.any(String),
    eventId: expect.any(String),
    type: 'RemandCredited',
    position: expect.any(String),
  };
  it.each([
    [
      'changes a body',
      `UPDATE es.event SET body = replace(body, '"days":1', '"days":9') WHERE stream_id = $1 AND version = 3`,
      { ...NAMES, version: 3, what: 'content changed' },
    ],
    [
      'changes who did it',
      `UPDATE es.event SET actor = '{"id":"someone-else"}' WHERE stream_id = $1 AND version = 3`,
      { ...NAMES, version: 3, what: 'content changed' },
    ],
    [
      'changes when it holds',
      `UPDATE es.event SET effective_on = effective_on - 1 WHERE stream_id = $1 AND version = 5`,
      { ...NAMES, version: 5, what: 'content changed' },
    ],
    [
      'deletes from the middle',
      'DELETE FROM es.event WHERE stream_id = $1 AND version = 3',
      { version: 4, what: 'versions missing before this: 3 to 3' },
    ],
    [
      'deletes the end',
      'DELETE FROM es.event WHERE stream_id = $1 AND version >= 7',
      { version: 8, what: 'the end of the stream is missing: versions 7 to 8' },
    ],
    [
      'deletes the beginning',
      'DELETE FROM es.event WHERE stream_id = $1 AND version = 1',
      { version: 2, what: 'versions missing before this: 1 to 1' },
    ],
    [
      'hides the end',
      `WITH gone AS (DELETE FROM es.event WHERE stream_id = $1 AND version = 8)
       UPDATE es.stream SET version = 7 WHERE stream_id = $1`,
      { version: 7, what: 'the head of the stream has another hash' },
    ],
    [
      'forgets a command',
      `DELETE FROM es.command WHERE stream_id = $1 AND from_version = 3`,
      { ...NAMES, version: 3, what: 'its command is missing' },
    ],
  ])('and %s is found, and the event is named', async (_, sql, problem) => {
    const tampered = await createTestStore();
    const sentenceId = await sentence(tampered);
    await sentence(tampered);
    expect(await verifyLog(tampered.store)).toMatchObject({ ok: true, size: 16, streams: 2, problems: [] });
    await tampered.admin.query(
      'ALTER TABLE es.event_p0 DISABLE TRIGGER ALL; ALTER TABLE es.command DISABLE TRIGGER ALL',
    );
    await tampered.admin.query(sql, [sentenceId]);
    const verified = await verifyLog(tampered.store);
    expect(verified.ok).toBe(false);
    expect(verified.problems).toContainEqual(expect.objectContaining({ streamId: sentenceId, ...problem }));
    await tampered.close();
  });

  it('rewrites a whole stream is found by a checkpoint', async () => {
    const tampered = await createTestStore();
    const sentenceId = await sentence(tampered);
    const { root, size } = await verifyLog(tampered.store);
    await tampered.admin.query('SELECT es.add_checkpoint($1, $2, $3, NULL)', [size, Buffer.from(root, 'hex'), 'note']);
    await tampered.admin.query('ALTER TABLE es.event_p0 DISABLE TRIGGER ALL');
    await tampered.admin.query(
      `WITH forged AS (
         UPDATE es.event SET actor = '{}', hash = es.event_hash(prev_hash, stream_id, version, event_id, schema_version, recorded_at,
           occurred_at, effective_on, type, '{}', metadata, body) WHERE stream_id = $1 AND version = 8 RETURNING hash)
       UPDATE es.stream SET head_hash = forged.hash FROM forged WHERE stream_id = $1`,
      [sentenceId],
    );
    const { problems } = await verifyLog(tampered.store);
    expect(problems).toEqual([{ position: '8', what: 'the checkpoint here has another root' }]);
    await tampered.close();
  });
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
