import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo } from 'node:net';
import { addDays, osloDate } from '../domain/dates';
import { REMINDERS } from '../domain/events';
import { caseworker, imprisonment, placement, proposal } from '../test/given';
import { advanceSentence } from './advance';
import { openStore } from './data-source';
import { Fenced, NothingRecorded, OlderLog, OutcomeUnknown } from './errors';
import { nextEpoch } from './epoch';
import { readCommand, readEvents, readSentence } from './read';
import { rebuild } from './lists/rebuild';
import { record, recordAll } from './record';
import { recordedBefore } from './recorded-before';
import { rows } from './session';
import { commandOf, createTestStore, type TestStore } from './test-store';
import { putUnits } from './lists/units';
import { verifyLog } from './verify/verify';

let test: TestStore;
beforeAll(async () => (test = await createTestStore()));
afterAll(() => test.close());

const today = osloDate(new Date().toISOString());
const order = () => imprisonment({ startDate: addDays(today, -300) });
const remand = (creditId: string, days = 1) =>
  ({ type: 'CreditRemand', creditId, days, reason: 'Counted – «æøå»\u2028' }) as const;

async function registered(): Promise<string> {
  const sentenceId = randomUUID();
  const recorded = await record(test.store, commandOf(sentenceId, placement, order()));
  expect(recorded).toEqual({ ok: true, sentenceId, version: 3, duplicate: false });
  return sentenceId;
}

describe('a command', () => {
  it('is in the log, can be read, and answers again as the first time', async () => {
    const sentenceId = randomUUID();
    const command = commandOf(sentenceId, placement, order());
    expect(await record(test.store, command)).toEqual({ ok: true, sentenceId, version: 3, duplicate: false });
    expect(await record(test.store, command)).toEqual({ ok: true, sentenceId, version: 3, duplicate: true });

    const read = await readSentence(test.store, sentenceId);
    expect(read).toMatchObject({ version: 3, today, state: { status: 'serving', person: { name: 'Kari Prøve' } } });
    expect(read?.events.map(({ event }) => event.type)).toEqual([
      'SentenceRegistered',
      'ServingStarted',
      'DatesCalculated',
    ]);
    expect(read?.events[0]).toMatchObject({ actor: placement, effectiveOn: order().startDate });
    expect(await readCommand(test.store, command.id)).toMatchObject({ sentenceId, version: 3 });
    expect(await readCommand(test.store, 'never-sent')).toBeNull();
  });

  it('reads as it was at a version, by the clock of then', async () => {
    const sentenceId = await registered();
    await record(test.store, commandOf(sentenceId, placement, remand('r1', 5)));
    const before = await readSentence(test.store, sentenceId, { version: 3 });
    expect(before).toMatchObject({ version: 3, now: before?.events.at(-1)?.occurredAt, state: { extraRemandDays: 0 } });
  });

  it('may not be another one under the same id', async () => {
    const sentenceId = await registered();
    const command = commandOf(sentenceId, placement, remand('r1', 1));
    await record(test.store, command);
    expect(await record(test.store, { ...command, ...remand('r1', 2) })).toMatchObject({
      ok: false,
      code: 'idempotency-key-reused',
    });
  });

  it('of somebody who saw an older version is stale; one who claims a newer version is no older log', async () => {
    const sentenceId = await registered();
    const expectedVersion = 2;
    const stale = await record(test.store, commandOf(sentenceId, placement, remand('r1'), { expectedVersion }));
    expect(stale).toMatchObject({ ok: false, code: 'stale-version', facts: { expectedVersion, version: 3 } });
    const ahead = await record(test.store, commandOf(sentenceId, placement, remand('r1'), { expectedVersion: 9 }));
    expect(ahead).toMatchObject({ ok: false, code: 'stale-version' });
  });

  it('of somebody who has only not seen a reminder is not stale', async () => {
    const sentenceId = await registered();
    const epoch = await nextEpoch(test.store);
    const advanced = await advanceSentence(test.store, { sentenceId, epoch, version: 3 });
    expect(advanced).toMatchObject({ fenced: false });
    const events = (await readSentence(test.store, sentenceId))?.events ?? [];
    const sinceThen = events.slice(3).map(({ event }) => event.type);
    expect(sinceThen.length).toBeGreaterThan(0);
    expect(sinceThen.filter((type) => !REMINDERS.includes(type))).toEqual([]);
    const seen = { expectedVersion: 3 };
    expect(await record(test.store, commandOf(sentenceId, placement, remand('r1'), seen))).toMatchObject({ ok: true });
    const again = await record(test.store, commandOf(sentenceId, placement, remand('r2'), seen));
    expect(again).toMatchObject({ ok: false, code: 'stale-version' });
  });

  it('that is refused writes nothing, not even of a stream that it would have begun', async () => {
    const sentenceId = randomUUID();
    expect(await record(test.store, commandOf(sentenceId, caseworker, proposal()))).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    const { rows } = await test.admin.query(
      'SELECT (SELECT count(*)::int FROM es.fence WHERE stream_id = $1) AS fences, (SELECT count(*)::int FROM rm.person_key WHERE person_id = $1) AS keys',
      [sentenceId],
    );
    expect(rows).toEqual([{ fences: 0, keys: 0 }]);
  });

  it('that has no canonical form is refused', async () => {
    const broken = commandOf(randomUUID(), placement, imprisonment({ caseworker: '\ud800' }));
    expect(await record(test.store, broken)).toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('names a unit that exists, once units are known', async () => {
    const other = await createTestStore();
    await putUnits(other.store, [
      { id: 'halden-fengsel', name: 'Halden fengsel', kind: 'prison', region: null, email: null },
    ]);
    const recorded = await record(other.store, commandOf(randomUUID(), placement, order()));
    expect(recorded).toMatchObject({ ok: false, code: 'unknown-unit', facts: { unit: 'oslo-fengsel' } });
    await other.close();
  });

  it('of a run that a newer one has replaced is fenced; people are not', async () => {
    const sentenceId = await registered();
    const [older, newer] = [await nextEpoch(test.store), await nextEpoch(test.store)];
    await record(test.store, commandOf(sentenceId, placement, remand('r1'), { epoch: newer }));
    const zombie = record(test.store, commandOf(sentenceId, placement, remand('r2'), { epoch: older }));
    await expect(zombie).rejects.toThrow(Fenced);
    expect(await record(test.store, commandOf(sentenceId, placement, remand('r3')))).toMatchObject({ ok: true });
  });
});

describe('commands of one sentence in one transaction', () => {
  const opened = (sentenceId: string, later: readonly ReturnType<typeof remand>[]) => [
    commandOf(sentenceId, placement, order()),
    ...later.map((credit) => commandOf(sentenceId, placement, credit)),
  ];

  it('leave the log and the lists that they would leave one by one', async () => {
    const [together, alone] = [randomUUID(), randomUUID()];
    const credits = [remand('r1', 2), remand('r2', 3)];
    const { recorded, folded } = await recordAll(test.store, opened(together, credits));
    expect(recorded).toEqual(
      [3, 5, 7].map((version) => ({ ok: true, sentenceId: together, version, duplicate: false })),
    );
    for (const command of opened(alone, credits)) await record(test.store, command);

    const told = async (id: string) => {
      const read = await readSentence(test.store, id);
      const [listed] = await rows<{ version: number; due: string }>(test.store, LISTED, [id]);
      const events = read?.events.map(({ event, version, effectiveOn }) => ({ ...event, version, effectiveOn }));
      return { version: read?.version, state: read?.state, events, listed };
    };
    const [one, other] = [await told(together), await told(alone)];
    expect(one).toEqual(other);
    expect(one.listed).toMatchObject({ version: 7 });
    expect(folded).toMatchObject({ version: 7, state: one.state });
    expect((await verifyLog(test.store)).problems).toEqual([]);
    expect((await rebuild(test.store, { compareOnly: true })).differences).toEqual([]);
  });

  it('are answered up to the one that is refused, and those before it are recorded', async () => {
    const sentenceId = randomUUID();
    const stale = commandOf(sentenceId, placement, remand('r2'), { expectedVersion: 2 });
    const [first, second, after] = opened(sentenceId, [remand('r1'), remand('r3')]);
    const commands = [first!, second!, stale, after!];
    const { recorded } = await recordAll(test.store, commands);
    expect(recorded.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(await readSentence(test.store, sentenceId)).toMatchObject({ version: 5 });
    const again = await recordAll(test.store, commands);
    expect(again.recorded).toMatchObject([
      { duplicate: true, version: 3 },
      { duplicate: true, version: 5 },
      { ok: false },
    ]);
  });

  it('write nothing, not even a lock’s row, when the first is refused', async () => {
    const sentenceId = randomUUID();
    const { recorded } = await recordAll(
      test.store,
      [remand('r1'), remand('r2')].map((each) => commandOf(sentenceId, placement, each)),
    );
    expect(recorded).toMatchObject([{ ok: false, code: 'not-found' }]);
    expect((await test.admin.query('SELECT FROM es.fence WHERE stream_id = $1', [sentenceId])).rows).toEqual([]);
  });

  it('write nothing at all when the transaction fails after the last of them was decided', async () => {
    const sentenceId = randomUUID();
    const failing = recordAll(test.store, opened(sentenceId, [remand('r1')]), {
      beside: () => Promise.reject(new Error('half-way')),
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await readSentence(test.store, sentenceId)).toBeNull();
  });

  it('are recorded once each, whoever else sends some of them at the same time', async () => {
    const sentenceId = randomUUID();
    const commands = opened(sentenceId, [remand('r1'), remand('r2'), remand('r3')]);
    const answers = await Promise.all([
      recordAll(test.store, commands),
      recordAll(test.store, commands),
      recordAll(test.store, commands.slice(0, 2)),
    ]);
    const written = answers.flatMap(({ recorded }) => recorded).filter((each) => each.ok && !each.duplicate);
    expect(written.map((each) => each.ok && each.version).sort()).toEqual([3, 5, 7, 9]);
    expect(await readSentence(test.store, sentenceId)).toMatchObject({ version: 9 });
  });

  it('may not ask twice under one id, and are stale to whoever saw less than they leave', async () => {
    const sentenceId = randomUUID();
    const [first, second] = opened(sentenceId, [remand('r1')]);
    const same = await recordAll(test.store, [first!, second!, second!, { ...second!, ...remand('r1', 2) }]);
    expect(same.recorded.slice(2)).toMatchObject([{ duplicate: true, version: 5 }, { code: 'idempotency-key-reused' }]);
    const stale = commandOf(sentenceId, placement, remand('r3'), { expectedVersion: 5 });
    const { recorded } = await recordAll(test.store, [commandOf(sentenceId, placement, remand('r2')), stale]);
    expect(recorded[1]).toMatchObject({ code: 'stale-version', facts: { expectedVersion: 5, version: 7 } });
  });

  it('are known again in one question, unless they ask something else', async () => {
    const sentenceId = randomUUID();
    const [first, second, third] = opened(sentenceId, [remand('r1'), remand('r2')]);
    await recordAll(test.store, [first!, second!]);
    const other = { ...second!, ...remand('r1', 2) };
    const elsewhere = { ...second!, sentenceId: randomUUID() };
    const asked = [first!, second!, third!, other, elsewhere];
    expect([...(await recordedBefore(test.store, asked))]).toEqual([first, second]);
  });
});

const LISTED = 'SELECT version::int, next_due_on::text AS due FROM rm.sentence WHERE sentence_id = $1';

describe('many at once', () => {
  it('create one stream by one command: one appends, eleven are told the same', async () => {
    for (let round = 0; round < 20; round++) {
      const command = commandOf(randomUUID(), placement, order());
      const answers = await Promise.all(Array.from({ length: 12 }, () => record(test.store, command)));
      expect(answers.filter((answer) => answer.ok && !answer.duplicate)).toHaveLength(1);
      expect(answers.filter((answer) => answer.ok && answer.duplicate && answer.version === 3)).toHaveLength(11);
    }
  });

  it('decide on the same version: exactly one wins, the other is stale', async () => {
    const sentenceId = await registered();
    for (let version = 3; version < 13; version += 2) {
      const attempts = ['a', 'b'].map((who) =>
        record(test.store, commandOf(sentenceId, placement, remand(`${who}${version}`), { expectedVersion: version })),
      );
      const answers = await Promise.all(attempts);
      expect(answers.map((answer) => (answer.ok ? 'won' : answer.code)).sort()).toEqual(['stale-version', 'won']);
    }
  });

  it('twelve clients on forty streams leave no gap and nothing broken', async () => {
    const sentences = await Promise.all(Array.from({ length: 40 }, registered));
    const client = async (name: number) => {
      for (let i = 0; i < 15; i++) {
        const sentenceId = sentences[(name * 7 + i * 11) % sentences.length] as string;
        const recorded = await record(test.store, commandOf(sentenceId, placement, remand(`c${name}-${i}`)));
        expect(recorded).toMatchObject({ ok: true });
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, name) => client(name)));

    const { rows } = await test.admin.query(
      `SELECT count(*)::int AS events, max(position)::int AS last,
         count(*) FILTER (WHERE recorded_at < before)::int AS backwards
       FROM (SELECT position, recorded_at, lag(recorded_at) OVER (ORDER BY position) AS before FROM es.event) e`,
    );
    expect(rows[0].events).toBe(rows[0].last);
    expect(rows[0].backwards).toBe(0);
    const { rows: bad } = await test.admin.query('SELECT * FROM es.stream s, es.verify_stream(s.stream_id)');
    expect(bad).toEqual([]);
    expect(await verifyLog(test.store)).toMatchObject({ ok: true, size: rows[0].events, problems: [] });
  });
});

describe('the events of a sentence', () => {
  it('come in pages, with what proves them', async () => {
    const sentenceId = await registered();
    const first = await readEvents(test.store, sentenceId, 0, 2);
    expect(first).toMatchObject({ events: [{ version: 1 }, { version: 2 }], next: 2 });
    const rest = await readEvents(test.store, sentenceId, 2, 2);
    expect(rest).toMatchObject({ events: [{ version: 3, ruleSet: 'NO-2026.1' }], next: null });
    expect(rest.events[0]?.prevHash).toBe(first.events[1]?.hash);
    expect(await readEvents(test.store, randomUUID(), 0, 2)).toEqual({ events: [], next: null });
  });
});

describe('a log restored from an older backup', () => {
  it('is told by a workflow that has seen more', async () => {
    const sentenceId = await registered();
    const turn = { sentenceId, epoch: await nextEpoch(test.store), version: 99 };
    await expect(advanceSentence(test.store, turn)).rejects.toThrow(OlderLog);
  });
});

describe('a database that has gone', () => {
  it('answers that nothing was recorded', async () => {
    const other = await createTestStore({ poolSize: 2 });
    await other.admin.query(`REVOKE CONNECT ON DATABASE ${other.admin.database} FROM PUBLIC`);
    await other.admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND datname = $2',
      ['worker', other.admin.database],
    );
    const recorded = record(other.store, commandOf(randomUUID(), placement, order()));
    await expect(recorded).rejects.toThrow(NothingRecorded);
    await other.close();
  });

  it.each([
    ['before it heard of the commit', false],
    ['after it heard of the commit', true],
  ])('%s leaves an unknown outcome, which the same command settles', async (_, forwards) => {
    const proxy = await cutAtCommit(test.url, forwards);
    const store = await openStore({ url: proxy.url, masterKey: test.masterKey, poolSize: 1 });
    const command = commandOf(randomUUID(), placement, order());
    await expect(record(store, command)).rejects.toThrow(OutcomeUnknown);
    await store.close();
    proxy.close();
    expect(await record(test.store, command)).toMatchObject({ ok: true, version: 3, duplicate: forwards });
  });
});

/** A way to the database that is cut when the client says COMMIT, with or without letting it through. */
async function cutAtCommit(url: string, forwards: boolean): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(url);
  const server = createServer((client) => {
    const database = connect(Number(port || 5432), hostname);
    database.on('error', () => client.destroy()).pipe(client);
    client.on('error', () => database.destroy());
    client.on('data', (data) => {
      const commits = data.includes('COMMIT\0');
      if (commits) client.destroy();
      if (!commits || forwards) database.write(data);
      if (commits) database.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: through.href, close: () => server.close() };
}
