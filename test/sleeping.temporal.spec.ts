import pino from 'pino';
import { type Asked } from '../domain/commands';
import { addDays, osloDate, startOfDay } from '../domain/dates';
import { nextMoment } from '../domain/deadlines';
import { type Sentence } from '../domain/state';
import { setClock } from '../store/clock';
import { findSleeping, SLEEPING_KINDS, type FindOptions } from '../store/find-sleeping';
import { listFindings } from '../store/findings';
import { readSentence } from '../store/read';
import { appendEvents } from '../store/test-log';
import { keepSchedules, schedule, SCHEDULES } from '../worker/schedules';
import { until } from '../worker/test-worker';
import { FIND_SLEEPING, MAINTENANCE_QUEUE, SEND_DIGESTS } from '../workflows/contract';
import { atWork } from './at-work';
import { imprisonment, placement } from './given';

jest.setTimeout(120_000);

const work = atWork();

const today = osloDate(new Date().toISOString());
const ask = (id: string, asked: Asked) => work.ask(id, placement, asked);

/** A sentence whose workflow runs, has seen all of its log, and rests. */
async function awake(caseworker = 'ola'): Promise<string> {
  const id = await work.register(imprisonment({ startDate: addDays(today, -30), caseworker }));
  await work.temporal.wake(id);
  await followed(id);
  return id;
}

/** The workflow has followed, and rests: no message waits, and nothing is under way. */
async function followed(id: string): Promise<void> {
  await work.followed(id);
  await until('the workflow rests', async () => {
    const { raw } = await work.describeRun(id);
    const waits = await work.test.admin.query(`SELECT FROM rm.notice WHERE sentence_id = $1 AND state = 'queued'`, [
      id,
    ]);
    return waits.rowCount === 0 && !raw.pendingWorkflowTask && !raw.pendingActivities?.length;
  });
}

async function terminated(id: string): Promise<void> {
  await work.handle(id).terminate('test');
}

/** By the finder's own eyes: what the index still shows as running is no longer so. */
const unlisted = (ids: readonly string[]) =>
  until('the index', async () => {
    const running = await work.temporal.watch.running();
    return ids.every((id) => !running.has(id));
  });

const find = (more: FindOptions = {}) => findSleeping(work.test.store, work.temporal.watch, { graceMs: 0, ...more });

it('finds each sort of sleeping case by its kind, in one run; mends what is safe, and reports the rest', async () => {
  const fine = await awake();
  // Its workflow is gone.
  const gone = await awake();
  await terminated(gone);
  // Its log went on, and no signal came.
  const behind = await awake();
  await ask(behind, { type: 'CreditRemand', creditId: 'r1', days: 1, reason: 'Counted.' });
  // A day came, and nobody said so: the step is missing in the log.
  const unheard = await awake();
  await terminated(unheard);
  const { state, today: at } = (await readSentence(work.test.store, unheard))!;
  await setClock(work.test.store, unheard, new Date(startOfDay(nextMoment(state, at)!.on)).toISOString());
  // The step is in the log, and its message is gone.
  const unsent = await awake();
  const lost = await work.test.admin.query(`DELETE FROM rm.notice WHERE sentence_id = $1 RETURNING key`, [unsent]);
  // Its row in the lists has no next date any more.
  const unlistedRow = await awake();
  await work.test.admin.query(
    'UPDATE rm.sentence SET next_due_on = NULL, next_moment_on = NULL WHERE sentence_id = $1',
    [unlistedRow],
  );
  await work.test.admin.query('DELETE FROM rm.deadline WHERE sentence_id = $1', [unlistedRow]);
  // A start that did not begin.
  const unbegun = await work.register(imprisonment({ startDate: addDays(today, 40) }));
  await work.temporal.wake(unbegun);
  await followed(unbegun);
  await terminated(unbegun);
  await setClock(work.test.store, unbegun, new Date(startOfDay(addDays(today, 41))).toISOString());
  // Nothing awaits it: the law as it stands leaves no such case, so another law is planted.
  const adrift = await awake('known-by-name');
  // An old backup: its workflow has seen more than there is.
  const restored = await awake();
  await work.test.admin.query('UPDATE es.stream SET workflow_version = version + 3 WHERE stream_id = $1', [restored]);
  // A newer program wrote an event that this one does not know.
  const unreadable = await awake();
  const { version } = (await readSentence(work.test.store, unreadable))!;
  await appendEvents(work.test.admin, { streamId: unreadable, from: version });
  await work.test.admin.query('UPDATE es.stream SET workflow_version = version WHERE stream_id = $1', [unreadable]);
  await unlisted([gone, unheard, unbegun]);

  const isAwaited = (seen: Sentence) => seen.caseworker !== 'known-by-name';
  const reported = await find({ reportOnly: true });
  expect(reported.every(({ repaired }) => !repaired)).toBe(true);

  const found = await find({ isAwaited });
  const kindsOf = (id: string) => found.filter((one) => one.sentenceId === id).map(({ kind }) => kind);
  expect(kindsOf(fine)).toEqual([]);
  expect(kindsOf(adrift)).toEqual(['no-next-deadline']);
  expect(kindsOf(gone)).toContain('no-workflow');
  expect(kindsOf(behind)).toContain('workflow-behind');
  expect(kindsOf(unheard)).toEqual(['no-workflow', 'deadline-without-reminder']);
  expect(kindsOf(unsent)).toEqual((lost.rows as unknown[]).map(() => 'deadline-without-reminder'));
  expect(kindsOf(unlistedRow)).toContain('read-model-behind');
  expect(kindsOf(unbegun)).toEqual(['no-workflow', 'moment-passed']);
  expect(kindsOf(restored)).toEqual(['log-behind-workflow']);
  expect(kindsOf(unreadable)).toEqual(['unreadable']);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SLEEPING_KINDS)));
  expect(
    found
      .filter(({ repaired }) => !repaired)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['log-behind-workflow', 'no-next-deadline', 'unreadable']);

  // What was left to a person is a task; what was mended is put right, and found no more.
  const tasks = await listFindings(work.test.store, null);
  expect(tasks.map(({ kind }) => kind).sort()).toEqual(['log-behind-workflow', 'no-next-deadline', 'unreadable']);
  expect(tasks.find(({ sentenceId }) => sentenceId === restored)).toMatchObject({ unit: 'oslo-fengsel' });
  for (const id of [gone, behind, unheard, unsent, unbegun]) await followed(id);
  const again = await work.test.admin.query(`SELECT key FROM rm.notice WHERE sentence_id = $1 AND state = 'sent'`, [
    unsent,
  ]);
  expect(new Set(again.rows.map(({ key }) => key))).toEqual(new Set(lost.rows.map(({ key }) => key)));
  await work.test.admin.query('UPDATE es.stream SET workflow_version = version WHERE stream_id = $1', [restored]);
  // What cannot be read stays with a person until a program comes that can.
  expect((await find()).map(({ sentenceId }) => sentenceId)).toEqual([unreadable]);
  expect(await listFindings(work.test.store, null)).toMatchObject([{ sentenceId: unreadable, unit: 'oslo-fengsel' }]);
});

it('is run every night, and the overview every Monday, by Temporal’s schedules; made twice they are one', async () => {
  await schedule(work.temporal.client);
  await schedule(work.temporal.client);
  for (const { scheduleId } of SCHEDULES) {
    const { spec, policies, state } = await work.temporal.client.schedule.getHandle(scheduleId).describe();
    expect(spec).toMatchObject({ timezone: 'Europe/Oslo' });
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 7 * 24 * 60 * 60 * 1000 });
    expect(state.paused).toBe(false);
  }
  const nights = (await work.temporal.client.schedule.getHandle('find-sleeping-cases').describe()).info.nextActionTimes;
  const oslo = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', timeStyle: 'short', dateStyle: 'short' });
  expect(nights.length).toBeGreaterThan(3);
  for (const night of nights) expect(oslo.format(night)).toMatch(/03:00/);
});

it('schedules that were lost with Temporal are made again while workers live on', async () => {
  const stop = new AbortController();
  const keeping = keepSchedules(work.temporal.client, {
    stop: stop.signal,
    log: pino({ level: 'silent' }),
    everyMs: 100,
  });
  const handle = work.temporal.client.schedule.getHandle('find-sleeping-cases');
  await until('it is there', () => handle.describe().catch(() => null));
  await handle.delete();
  await until('it is there again', () => handle.describe().catch(() => null));
  stop.abort();
  await keeping;
});

it('runs on the worker', async () => {
  const id = await awake();
  await terminated(id);
  await unlisted([id]);
  await work.test.admin.query(`UPDATE es.stream SET updated_at = updated_at - interval '1 hour' WHERE stream_id = $1`, [
    id,
  ]);
  const options = { taskQueue: MAINTENANCE_QUEUE, workflowId: `night-${id}` };
  const counts = await work.temporal.client.workflow.execute(FIND_SLEEPING, options);
  expect(counts).toMatchObject({ 'no-workflow': { found: 1, repaired: 1 } });
  await followed(id);
});

it('tells each unit of its week, once, by initials', async () => {
  await awake();
  const begin = (n: number) =>
    work.temporal.client.workflow.execute(SEND_DIGESTS, { taskQueue: MAINTENANCE_QUEUE, workflowId: `digest-${n}` });
  await begin(1);
  await begin(2);
  const digests = work.temporal.mailbox.sent.filter(({ headers }) => headers['X-Progresjon-Digest'] !== undefined);
  expect(digests).toHaveLength(1);
  expect(digests[0]).toMatchObject({ to: 'approver.oslo-fengsel@progresjon.example' });
  expect(digests[0]?.text).toContain('K.P.');
  expect(digests[0]?.text).not.toContain('Kari');
});
