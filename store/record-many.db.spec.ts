import { randomUUID } from 'node:crypto';
import { type Asked, type Command } from '../domain/commands';
import { addDays, osloDate } from '../domain/dates';
import { caseworker, imprisonment, placement } from '../test/given';
import { advanceSentence } from './advance';
import { nextEpoch } from './epoch';
import { behind } from './lists/queries';
import { readSentence } from './read';
import { rebuild } from './lists/rebuild';
import { record, recordAll } from './record';
import { recordMany } from './record-many';
import { sweep } from './sweep';
import { commandOf, createTestStore, type TestStore } from './test-store';
import { verifyLog } from './verify/verify';

let test: TestStore;
beforeAll(async () => (test = await createTestStore()));
afterAll(() => test.close());

const today = osloDate(new Date().toISOString());
const serving = () => imprisonment({ startDate: addDays(today, -300) });
const remand = (creditId: string, days = 1) => ({ type: 'CreditRemand', creditId, days, reason: 'Counted.' }) as const;
const life = (sentenceId: string, ...more: readonly Asked[]): readonly Command[] => [
  commandOf(sentenceId, placement, serving()),
  ...more.map((asked) => commandOf(sentenceId, placement, asked)),
];
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
const eventsOf = async (sentenceId: string) =>
  (await readSentence(test.store, sentenceId))?.events.map(({ event, version, actor }) => ({ event, version, actor }));
const size = async () =>
  Number((await test.admin.query<{ size: string }>('SELECT size FROM es.log_head')).rows[0]?.size);

describe('lives of several sentences', () => {
  it('are what each alone would be, and are answered again as the first time', async () => {
    const lives = ids(5).map((id) => life(id, remand('r1', 3), remand('r2', 4)));
    const courses = lives.map((asks) => ({ sentenceId: asks[0]?.sentenceId ?? '', asks }));
    const recorded = await recordMany(test.store, courses);
    expect(recorded.map(({ sentenceId }) => sentenceId)).toEqual(courses.map(({ sentenceId }) => sentenceId).sort());
    expect(recorded.every((each) => each.recorded.length === 3 && each.recorded.every(({ ok }) => ok))).toBe(true);

    const alone = randomUUID();
    await recordAll(test.store, life(alone, remand('r1', 3), remand('r2', 4)));
    for (const { sentenceId, events } of recorded) {
      expect(await eventsOf(sentenceId)).toEqual(await eventsOf(alone));
      expect(events).toEqual((await eventsOf(alone))?.map(({ event }) => event.type));
    }
    expect((await rebuild(test.store, { compareOnly: true })).differences).toEqual([]);

    const before = await size();
    const again = await recordMany(test.store, courses);
    expect(again.flatMap(({ events }) => events)).toEqual([]);
    expect(again[0]?.recorded).toEqual(recorded[0]?.recorded.map((answer) => ({ ...answer, duplicate: true })));
    expect(await size()).toBe(before);
  });

  it('are held up by no refusal of another, and end each with its own', async () => {
    const [good, bad, unknown] = ids(3) as [string, string, string];
    const elsewhere = { ...serving(), placement: { regime: 'high-security', unit: 'nowhere' } } as Asked;
    await test.admin.query(
      `INSERT INTO rm.unit (id, name, kind) VALUES ('oslo-fengsel', 'Oslo fengsel', 'prison') ON CONFLICT DO NOTHING`,
    );
    const answers = await recordMany(test.store, [
      { sentenceId: good, asks: life(good, remand('r1')) },
      { sentenceId: bad, asks: [...life(bad, remand('r1'), serving()), commandOf(bad, placement, remand('r3'))] },
      { sentenceId: unknown, asks: [commandOf(unknown, placement, elsewhere)] },
    ]);
    await test.admin.query('DELETE FROM rm.unit');
    const of = (id: string) => answers.find(({ sentenceId }) => sentenceId === id)?.recorded;
    expect(of(good)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(of(bad)).toMatchObject([{ ok: true }, { ok: true }, { ok: false }]);
    expect(of(unknown)).toMatchObject([{ ok: false, code: 'unknown-unit' }]);
    expect(await readSentence(test.store, unknown)).toBeNull();
    expect((await readSentence(test.store, bad))?.state.extraRemandDays).toBe(1);
  });

  it('that are asked for at once, in any order, are recorded once', async () => {
    const courses = ids(8).map((sentenceId) => ({ sentenceId, asks: life(sentenceId, remand('r1'), remand('r2')) }));
    const before = await size();
    const [many, reversed, ...alone] = await Promise.all([
      recordMany(test.store, courses),
      recordMany(test.store, [...courses].reverse()),
      ...courses.map(({ asks }) => recordAll(test.store, asks)),
    ]);
    const answers = [...many, ...reversed, ...alone].flatMap(({ recorded }) => recorded);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3 * 8 * 3);
    // Registered, begun, calculated; and each remand with the dates that it moves.
    expect(await size()).toBe(before + 8 * ((await eventsOf(courses[0]?.sentenceId ?? ''))?.length ?? 0));
    expect(await verifyLog(test.store)).toMatchObject({ ok: true });
  });

  it('are not recorded at all where one of them cannot be read', async () => {
    const [good, broken] = ids(2) as [string, string];
    await recordAll(test.store, life(broken));
    await test.admin.query('ALTER TABLE es.event_p0 DISABLE TRIGGER USER');
    const say = (type: string) =>
      test.admin.query('UPDATE es.event_p0 SET type = $2 WHERE stream_id = $1 AND version = 2', [broken, type]);
    await say('NotOfThisProgram');
    const before = await size();
    await expect(
      recordMany(test.store, [
        { sentenceId: good, asks: life(good) },
        { sentenceId: broken, asks: [commandOf(broken, caseworker, remand('r1'))] },
      ]),
    ).rejects.toThrow();
    expect(await size()).toBe(before);
    expect(await readSentence(test.store, good)).toBeNull();
    await say('ServingStarted');
    await test.admin.query('ALTER TABLE es.event_p0 ENABLE ALWAYS TRIGGER immutable');
  });
});

describe('a sweep', () => {
  const start = addDays(today, 10);
  async function registered(count: number): Promise<readonly string[]> {
    const all = ids(count);
    for (const id of all)
      expect(await record(test.store, commandOf(id, placement, imprisonment({ startDate: start })))).toMatchObject({
        ok: true,
      });
    return all;
  }
  const followed = async (id: string) => {
    const turn = { sentenceId: id, epoch: await nextEpoch(test.store), version: 0 };
    return advanceSentence(test.store, turn);
  };
  const live = (all: readonly string[], days: number) =>
    test.admin.query(
      `INSERT INTO rm.clock SELECT id, $2 * 86400000::bigint, true FROM unnest($1::uuid[]) AS a (id)
       ON CONFLICT (sentence_id) DO UPDATE SET offset_ms = excluded.offset_ms`,
      [all, days],
    );

  it('records what each workflow would, beside them and beside another sweep, once', async () => {
    const all = await registered(6);
    const [twin = '', ...swept] = all;
    for (const id of all) await followed(id);
    for (const days of [3, 8, 12, 40]) {
      await live(all, days);
      await followed(twin);
      await Promise.all([sweep(test.store, swept), sweep(test.store, [...swept].reverse()), followed(swept[0] ?? '')]);
    }
    const commandsOf = async (id: string) =>
      (
        await test.admin.query<{ command_id: string }>(
          `SELECT command_id FROM es.command WHERE stream_id = $1 AND command_id LIKE '%/%' ORDER BY from_version`,
          [id],
        )
      ).rows.map(({ command_id: command }) => command);
    const byWorkflow = await eventsOf(twin);
    expect(byWorkflow?.some(({ event }) => event.type === 'ServingStarted')).toBe(true);
    for (const id of swept) {
      expect(await eventsOf(id)).toEqual(byWorkflow);
      expect(await commandsOf(id)).toEqual(await commandsOf(twin));
    }
    expect((await rebuild(test.store, { compareOnly: true })).differences).toEqual([]);
    expect(await verifyLog(test.store)).toMatchObject({ ok: true });
  });

  it('counts a reminder as seen by a workflow that had seen all before it, and nothing else', async () => {
    const all = await registered(2);
    const [seen = '', unseen = ''] = all;
    await followed(seen);
    await live(all, 8);
    const isBehind = async () => (await behind(test.store, 10_000)).map(({ sentenceId }) => sentenceId);
    expect((await sweep(test.store, all)).map(({ events }) => events > 0)).toEqual([true, true]);
    expect((await readSentence(test.store, seen))?.events.at(-1)?.event.type).toBe('DeadlineReached');
    expect(await isBehind()).toEqual(expect.arrayContaining([unseen]));
    expect(await isBehind()).not.toContain(seen);
    // Serving begins: its workflow has to know.
    await live(all, 10);
    await sweep(test.store, all);
    expect((await readSentence(test.store, seen))?.state.status).toBe('serving');
    expect(await isBehind()).toEqual(expect.arrayContaining([seen, unseen]));
  });

  it('of what is not due, or not there, records nothing', async () => {
    const [id = ''] = await registered(1);
    await followed(id);
    const before = await size();
    expect((await sweep(test.store, [id, randomUUID()])).map(({ events }) => events)).toEqual([0, 0]);
    expect(await sweep(test.store, [])).toEqual([]);
    expect(await size()).toBe(before);
  });
});
