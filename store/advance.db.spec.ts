import { randomUUID } from 'node:crypto';
import { addDays, osloDate, type IsoDate } from '../domain/dates';
import { fold } from '../domain/evolve';
import { approver, decision, detention, imprisonment, placement, proposal, caseworker } from '../test/given';
import { advanceSentence, type Advanced } from './advance';
import { nextEpoch } from './epoch';
import { nextClockStop } from './fast-forward';
import { markFailed, markSent, takeNotices, undelivered } from './notices/deliveries';
import { behind, late, listDeadlines, listSentences, openSentences } from './lists/queries';
import { statistics } from './lists/statistics';
import { readSentence } from './read';
import { followPeriods } from './lists/periods';
import { rebuild } from './lists/rebuild';
import { record, recordKnowing } from './record';
import { commandOf, createTestStore, type TestStore } from './test-store';
import { verifyLog } from './verify/verify';

let test: TestStore;
beforeAll(async () => (test = await createTestStore()));
afterAll(() => test.close());

const today = osloDate(new Date().toISOString());
const start = addDays(today, 10);

async function registered(order = imprisonment({ startDate: start })): Promise<string> {
  const sentenceId = randomUUID();
  expect(await record(test.store, commandOf(sentenceId, placement, order))).toMatchObject({ ok: true });
  return sentenceId;
}

/** What a workflow does while somebody fast-forwards. */
async function fastForward(sentenceId: string, to: IsoDate): Promise<Extract<Advanced, { fenced: false }>> {
  const epoch = await nextEpoch(test.store);
  let version = 0;
  for (;;) {
    const advanced = await advanceSentence(test.store, { sentenceId, epoch, version });
    if (advanced.fenced) throw new Error('fenced');
    version = advanced.version;
    if ((await nextClockStop(test.store, sentenceId, to))?.done) return advanced;
  }
}

const types = async (sentenceId: string) =>
  (await readSentence(test.store, sentenceId))?.events.map(({ event }) => event.type);

describe('advance', () => {
  it('finds nothing due, says how long to wait, and that it has followed', async () => {
    const sentenceId = await registered();
    expect(await behind(test.store, 1000)).toContainEqual({ sentenceId, version: 2 });
    const turn = { sentenceId, epoch: await nextEpoch(test.store), version: 0 };
    const advanced = await advanceSentence(test.store, turn);
    expect(advanced).toMatchObject({
      fenced: false,
      ended: false,
      status: 'summoned',
      regime: 'high-security',
      unit: 'oslo-fengsel',
    });
    if (advanced.fenced || !advanced.next) throw new Error('no next moment');
    expect(advanced.waitMs).toBeGreaterThan(0);
    expect(advanced.waitMs).toBeLessThanOrEqual(8 * 86_400_000);
    expect(await behind(test.store, 1000)).not.toContainEqual(expect.objectContaining({ sentenceId }));
    expect(await advanceSentence(test.store, turn)).toMatchObject({ version: advanced.version });
  });

  it('records each moment at its own day, whatever the number of workers, once', async () => {
    const sentenceId = await registered();
    const epoch = await nextEpoch(test.store);
    const workers = () =>
      Promise.all([1, 2, 3].map(() => advanceSentence(test.store, { sentenceId, epoch, version: 0 })));
    for (let stop = await nextClockStop(test.store, sentenceId, addDays(start, 40)); !stop?.done;) {
      await workers();
      stop = await nextClockStop(test.store, sentenceId, addDays(start, 40));
    }
    const read = await readSentence(test.store, sentenceId);
    expect(read?.state.status).toBe('serving');
    const begun = read?.events.filter(({ event }) => event.type === 'ServingStarted');
    expect(begun).toHaveLength(1);
    expect(osloDate(begun?.[0]?.occurredAt ?? '')).toBe(start);
    expect(new Set(read?.state.reached).size).toBe(read?.state.reached.length);
  });

  it('takes an approved transition into effect on its day', async () => {
    const sentenceId = await registered(imprisonment({ startDate: addDays(today, -300) }));
    await advanceSentence(test.store, { sentenceId, epoch: await nextEpoch(test.store), version: 0 });
    const effectiveOn = addDays(today, 5);
    expect(await record(test.store, commandOf(sentenceId, caseworker, proposal({ effectiveOn })))).toMatchObject({
      ok: true,
    });
    const pending = await test.admin.query('SELECT status, to_unit FROM rm.proposal WHERE sentence_id = $1', [
      sentenceId,
    ]);
    expect(pending.rows).toEqual([{ status: 'pending', to_unit: 'bastoy-fengsel' }]);
    // Nobody writes letters here, and time waits for those that are to be written.
    const { recorded } = await recordKnowing(test.store, commandOf(sentenceId, approver, decision()), { past: true });
    expect(recorded).toMatchObject({ ok: true });
    expect(await nextClockStop(test.store, sentenceId, today)).toMatchObject({ done: true });
    const advanced = await fastForward(sentenceId, effectiveOn);
    expect(advanced).toMatchObject({ regime: 'lower-security', unit: 'bastoy-fengsel' });
    const changed = (await readSentence(test.store, sentenceId))?.events.find(
      ({ event }) => event.type === 'RegimeChanged',
    );
    expect(changed).toMatchObject({ effectiveOn, actor: { id: 'clock', role: 'clock', unit: null } });
  });

  it('ends the run that a newer one has replaced', async () => {
    const sentenceId = await registered();
    const [older, newer] = [await nextEpoch(test.store), await nextEpoch(test.store)];
    await advanceSentence(test.store, { sentenceId, epoch: newer, version: 0 });
    expect(await advanceSentence(test.store, { sentenceId, epoch: older, version: 0 })).toEqual({ fenced: true });
  });

  it('brings a sentence to its end, and then says so', async () => {
    const sentenceId = await registered();
    const advanced = await fastForward(sentenceId, addDays(start, 700));
    expect(advanced).toMatchObject({ ended: true, status: 'completed', next: null, overdue: false });
    expect((await types(sentenceId))?.at(-1)).toBe('SentenceCompleted');
    expect((await openSentences(test.store)).map((open) => open.sentenceId)).not.toContain(sentenceId);
  });

  it('goes on after the end while a complaint is open, and says that it has ended when that is decided', async () => {
    const sentenceId = await registered();
    // Nobody is there to write letters.
    const ask = async (by: Parameters<typeof commandOf>[1], asked: Parameters<typeof commandOf>[2]) =>
      expect(await recordKnowing(test.store, commandOf(sentenceId, by, asked), { past: true })).toMatchObject({
        recorded: { ok: true },
      });
    await ask(placement, { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'x' });
    await ask(placement, { type: 'EndSentence', end: 'pardoned', endedOn: today, authority: 'x', reason: null });
    expect(await fastForward(sentenceId, today)).toMatchObject({ ended: true, next: null });
    await ask(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'q1', receivedOn: today, reason: null });
    expect(await fastForward(sentenceId, addDays(today, 40))).toMatchObject({
      ...{ ended: false, status: 'pardoned', overdue: true },
      next: { what: 'decide-complaint, overdue-2', on: addDays(today, 42) },
    });
    const decides = { type: 'DecideComplaint', complaintId: 'k1', outcome: 'dismissed', reason: 'x' } as const;
    await ask({ id: 'rigmor', role: 'region', unit: 'region-ost' }, decides);
    expect(await fastForward(sentenceId, addDays(today, 41))).toMatchObject({
      ended: true,
      next: null,
      overdue: false,
    });
  });

  it('goes through twenty-one years of preventive detention, moment by moment', async () => {
    const sentenceId = await registered({ ...detention(21, 10), startDate: start });
    const advanced = await fastForward(sentenceId, addDays(start, 22 * 366));
    expect(advanced).toMatchObject({ ended: true, kind: 'preventive-detention' });
    const read = await readSentence(test.store, sentenceId);
    expect(read?.events.length).toBeGreaterThan(20);
    const days = read?.events.map(({ occurredAt }) => occurredAt) ?? [];
    expect(days).toEqual([...days].sort());
    expect(fold(read?.events.map(({ event }) => event) ?? [])).toEqual(read?.state);
  });
});

describe('notices', () => {
  it('are claimed once, come back when they fail, and are gone when they are sent', async () => {
    const sentenceId = await registered();
    const epoch = await nextEpoch(test.store);
    const advanced = await fastForward(sentenceId, addDays(start, 1));
    expect(advanced.notices).toBeGreaterThan(0);
    expect(await undelivered(test.store, 1000)).toContain(sentenceId);

    // Whoever waits for longer than that has nothing to do yet.
    const patient = { overlookedMs: 60_000 };
    const turn = { sentenceId, epoch: epoch + 8, version: 0 };
    expect(await advanceSentence(test.store, turn, patient)).toMatchObject({ notices: 0 });
    expect(await undelivered(test.store, 1000, patient.overlookedMs)).not.toContain(sentenceId);

    const claims = await Promise.all([1, 2, 3].map(() => takeNotices(test.store, { sentenceId }, 100)));
    const taken = claims.flat();
    expect(taken).toHaveLength(advanced.notices);
    expect(taken[0]).toMatchObject({
      sentenceId,
      attempts: 1,
      to: { unit: 'oslo-fengsel' },
      headers: { 'X-Progresjon-Sentence': sentenceId },
    });
    expect(taken[0]?.subject).toContain('K.P.');

    const [failed, hopeless, ...sent] = taken;
    await markFailed(test.store, failed?.key ?? '', 'The mail server is away');
    await markFailed(test.store, hopeless?.key ?? '', 'No such mailbox', { forGood: true });
    await markSent(
      test.store,
      sent.map(({ key }) => ({ key, id: '<m@progresjon>' })),
    );
    // What can never arrive is told to somebody else.
    const [told, ...others] = await takeNotices(test.store, { sentenceId }, 100);
    expect([told?.key, others]).toEqual([`undelivered/${hopeless?.key}`, []]);
    await markSent(test.store, [{ key: told?.key ?? '', id: '<m@progresjon>' }]);
    expect(await advanceSentence(test.store, { sentenceId, epoch: epoch + 9, version: 0 })).toMatchObject({
      notices: 0,
    });

    await test.admin.query(`UPDATE rm.notice SET next_attempt_at = now() WHERE sentence_id = $1`, [sentenceId]);
    expect(await takeNotices(test.store, { sentenceId }, 100)).toMatchObject([{ key: failed?.key, attempts: 2 }]);
  });
});

describe('read models', () => {
  it('list sentences and deadlines page by page, each once, by the clock of each', async () => {
    const caseworker = `ola-${randomUUID()}`;
    const all = await Promise.all(
      [40, 30, 20, 10, 50].map((days) => registered(imprisonment({ startDate: addDays(today, days), caseworker }))),
    );
    const query = { units: ['oslo-fengsel'], caseworker, sort: 'start', limit: 2 } as const;
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listSentences(test.store, { ...query, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toEqual([3, 2, 1, 0, 4].map((i) => all[i]));
    expect((await listSentences(test.store, { ...query, units: ['halden-fengsel'] })).items).toEqual([]);
    const [first] = (
      await listSentences(test.store, {
        ...query,
        units: null,
        status: 'summoned',
        kind: 'imprisonment',
        overdue: false,
      })
    ).items;
    expect(first).toMatchObject({
      person: { name: 'Kari Prøve' },
      startDate: addDays(today, 10),
      overdue: false,
      today,
    });
    await expect(listSentences(test.store, { ...query, cursor: 'nonsense' })).rejects.toThrow('No such cursor');

    const deadlines = await listDeadlines(test.store, {
      units: ['oslo-fengsel'],
      kind: 'start-of-execution',
      to: start,
      limit: 500,
    });
    expect(deadlines.items).toContainEqual(
      expect.objectContaining({ sentenceId: all[3], dueOn: start, state: 'open', lawBound: true }),
    );
    const counted = await statistics(test.store, ['oslo-fengsel']);
    expect(counted.sentences.find(({ status }) => status === 'summoned')?.count).toBeGreaterThanOrEqual(5);
  });

  it('know a timer that did not ring', async () => {
    const sentenceId = await registered();
    const turn = { sentenceId, epoch: await nextEpoch(test.store), version: 0 };
    await advanceSentence(test.store, turn);
    expect((await late(test.store)).map((row) => row.sentenceId)).not.toContain(sentenceId);
    await test.admin.query(
      `INSERT INTO rm.clock VALUES ($1, 30 * 86400000::bigint, true) ON CONFLICT (sentence_id) DO UPDATE SET offset_ms = excluded.offset_ms`,
      [sentenceId],
    );
    expect((await late(test.store)).map((row) => row.sentenceId)).toContain(sentenceId);
    await advanceSentence(test.store, turn);
    expect((await late(test.store)).map((row) => row.sentenceId)).not.toContain(sentenceId);
  });

  it('are what the log says; where they are not, it is told by name and mended', async () => {
    const sentenceId = await registered();
    expect((await rebuild(test.store, { compareOnly: true })).differences).toEqual([]);

    await test.admin.query(`UPDATE rm.sentence SET regime = 'hospital' WHERE sentence_id = $1`, [sentenceId]);
    await test.admin.query(`DELETE FROM rm.deadline WHERE sentence_id = $1`, [sentenceId]);
    while ((await followPeriods(test.store)) > 0);
    await test.admin.query(`UPDATE rm.period SET unit = 'elsewhere' WHERE sentence_id = $1`, [sentenceId]);
    const late = await registered();
    const stray = randomUUID();
    await test.admin.query(
      `INSERT INTO rm.proposal SELECT $1, 'p', 'pending', 'transition', 'x', 'x', now(), 'x', 'x', 'x', now()`,
      [stray],
    );

    const { differences } = await rebuild(test.store, { compareOnly: true });
    expect(differences).toContainEqual({
      ...{ sentenceId, table: 'sentence', key: sentenceId, column: 'regime' },
      ...{ stored: 'hospital', rebuilt: 'high-security' },
    });
    expect(differences).toContainEqual(expect.objectContaining({ sentenceId, table: 'deadline', stored: null }));
    expect(differences).toContainEqual(
      expect.objectContaining({
        ...{ sentenceId, table: 'period', stored: expect.objectContaining({ unit: 'elsewhere' }) },
        rebuilt: expect.objectContaining({ unit: 'oslo-fengsel' }),
      }),
    );
    // Who was where follows the log: what it has not come to yet is no difference.
    expect(differences.map((found) => found.sentenceId)).not.toContain(late);
    expect(differences).toContainEqual(
      expect.objectContaining({ sentenceId: stray, table: 'proposal', rebuilt: null }),
    );

    const progress: number[] = [];
    await rebuild(test.store, { onProgress: (done, of) => progress.push(done / of) });
    expect(progress.at(-1)).toBe(1);
    expect((await rebuild(test.store, { compareOnly: true })).differences).toEqual([]);

    await test.admin.query(
      'DELETE FROM rm.sentence; DELETE FROM rm.deadline; DELETE FROM rm.proposal; DELETE FROM rm.period',
    );
    expect((await rebuild(test.store)).sentences).toBe((await verifyLog(test.store)).streams);
    expect((await rebuild(test.store, { compareOnly: true })).differences).toEqual([]);
    expect(await verifyLog(test.store)).toMatchObject({ ok: true });
  });
});
