import { type Asked } from '../domain/commands';
import { addDays, startOfDay, type IsoDate } from '../domain/dates';
import { nextEpoch } from '../store/epoch';
import { setClock } from '../store/clock';
import { advanceSentence } from '../store/advance';
import { until } from '../worker/test-worker';
import { atWork } from './at-work';
import { caseworker, imprisonment, placement } from './given';

jest.setTimeout(120_000);

// The system stands still while days pass, and dates move while reminders wait: through the real workflow and log.

const work = atWork();

/** Three years from 1 January 2035 and 12 days of remand: lower security to be assessed a year before probation. */
const register = () => work.register(imprisonment({ startDate: '2035-01-01' }, { years: 3, months: 0, days: 0 }));

const ask = (id: string, asked: Asked) => work.ask(id, caseworker, asked);
const to = (id: string, day: IsoDate) => setClock(work.test.store, id, new Date(startOfDay(day)).toISOString());
/** The workflow has done what the day brings, and every notice has gone out. */
async function live(id: string, day: IsoDate): Promise<void> {
  await to(id, day);
  await lived(id, day);
}
async function lived(id: string, day: IsoDate): Promise<void> {
  await work.temporal.wake(id);
  await until(`${id} has lived ${day}`, async () => {
    const { rows } = await work.test.admin.query<{ waits: boolean }>(
      `SELECT (workflow_version < version OR EXISTS (SELECT FROM rm.notice WHERE sentence_id = $1 AND state = 'queued')
         OR (SELECT next_moment_on <= $2::date FROM rm.sentence WHERE sentence_id = $1)) AS waits
       FROM es.stream WHERE stream_id = $1`,
      [id, day],
    );
    return rows[0]?.waits === false;
  });
}
const mails = (id: string) =>
  work.temporal.mailbox.sent
    .filter(({ headers }) => headers['X-Progresjon-Sentence'] === id)
    .map(({ headers }) => ['Deadline', 'Due', 'Step'].map((what) => headers[`X-Progresjon-${what}`]).join(' '));
const dueOn = async (id: string, kind: string) => {
  const { rows } = await work.test.admin.query<{ due: IsoDate }>(
    'SELECT due_on::text AS due FROM rm.deadline WHERE sentence_id = $1 AND kind = $2',
    [id, kind],
  );
  return rows[0]?.due ?? '';
};

describe('the system stood still', () => {
  it('over several deadlines: of each the latest step, once, and nothing older', async () => {
    const id = await register();
    await live(id, '2035-01-01');
    const before = mails(id);
    const assess = await dueOn(id, 'assess-lower-security');
    const decide = await dueOn(id, 'decide-probation');
    expect(decide > assess).toBe(true);
    await work.stopWorkers();
    // A year after the one day, ten days before the other: seventeen steps have passed unheard.
    await to(id, addDays(decide, -10));
    await work.startWorkers();
    await lived(id, addDays(decide, -10));
    const after = mails(id).slice(before.length);
    expect(after.sort()).toEqual([
      // 355 days late: four weeks, and then three quarters of 91 days.
      `assess-lower-security ${assess} overdue-7`,
      `decide-probation ${decide} 14-days-before`,
    ]);
    // The day after there is nothing new to say, and nothing older is made up for.
    await live(id, addDays(decide, -9));
    expect(mails(id).slice(before.length)).toHaveLength(2);
  });
});

describe('a date that moves', () => {
  it('by an absence: the old reminders never go out, the new ones do', async () => {
    const id = await register();
    await live(id, '2035-01-01');
    const old = await dueOn(id, 'decide-probation');
    await live(id, addDays(old, -100));
    await ask(id, {
      type: 'RegisterAbsence',
      ...{ absenceId: 'a1', absence: 'escape', from: addDays(old, -100), reason: null },
    } as Asked);
    await live(id, addDays(old, -60));
    await ask(id, { type: 'EndAbsence', absenceId: 'a1', returnedOn: addDays(old, -60), countedDays: 0 } as Asked);
    const moved = await dueOn(id, 'decide-probation');
    expect(moved).toBe(addDays(old, 40));
    for (const days of [-90, -30, -14, -3, 0]) await live(id, addDays(moved, days));
    const heard = mails(id).filter((mail) => mail.startsWith('decide-probation'));
    expect(heard).toEqual(
      ['90-days-before', '30-days-before', '14-days-before', '3-days-before', 'on-the-day'].map(
        (step) => `decide-probation ${moved} ${step}`,
      ),
    );
  });

  it('by a correction: the old reminders never go out, the new ones do', async () => {
    const id = await register();
    await live(id, '2035-01-01');
    const old = await dueOn(id, 'decide-probation');
    await live(id, addDays(old, -30));
    const { rows } = await work.test.admin.query<{ event_id: string }>(
      `SELECT event_id FROM es.event WHERE stream_id = $1 AND type = 'SentenceRegistered'`,
      [id],
    );
    const correct: Asked = {
      ...{ type: 'CorrectFact', correctionId: 'f1', corrects: rows[0]?.event_id ?? '', holdsFrom: '2035-01-01' },
      ...{ correction: { field: 'length', judgment: 0, length: { years: 3, months: 6, days: 0 } } },
      ...{ birthDate: null, reason: 'Misread.' },
    } as Asked;
    await work.ask(id, placement, correct);
    const moved = await dueOn(id, 'decide-probation');
    expect(moved > addDays(old, 90)).toBe(true);
    for (const day of [addDays(old, -14), addDays(old, -3), old, addDays(old, 7)]) await live(id, day);
    expect(
      mails(id)
        .filter((mail) => mail.startsWith(`decide-probation ${old}`))
        .sort(),
    ).toEqual([`decide-probation ${old} 30-days-before`]);
    for (const days of [-30, -14]) await live(id, addDays(moved, days));
    const heard = mails(id).filter((mail) => mail.startsWith(`decide-probation ${moved}`));
    expect(heard.slice(-2)).toEqual([
      `decide-probation ${moved} 30-days-before`,
      `decide-probation ${moved} 14-days-before`,
    ]);
  });
});

describe('a midnight in Oslo', () => {
  // The last Sundays of March and October 2035: the clock leaps at 02:00, so each of these days begins at midnight.
  it.each([
    ['the day on which summer time begins', '2035-03-25', '2035-03-24T23:00:00.000Z'],
    ['the day after', '2035-03-26', '2035-03-25T22:00:00.000Z'],
    ['the day on which it ends', '2035-10-28', '2035-10-27T22:00:00.000Z'],
    ['the day after that', '2035-10-29', '2035-10-28T23:00:00.000Z'],
  ])('%s: due to the millisecond, and not before', async (_, day, instant) => {
    const id = await work.register(imprisonment({ startDate: day }, { years: 3, months: 0, days: 0 }));
    const advanced = async (at: string) => {
      await setClock(work.test.store, id, at);
      const seen = await advanceSentence(work.test.store, {
        sentenceId: id,
        epoch: await nextEpoch(work.test.store),
        version: 0,
      });
      if (seen.fenced) throw new Error('fenced');
      return seen;
    };
    // The clock runs on while the test asks: it is asked with seconds to spare.
    const early = await advanced(new Date(Date.parse(instant) - 60_000).toISOString());
    expect(early.status).toBe('summoned');
    expect(early.waitMs).toBeGreaterThan(0);
    expect(early.waitMs).toBeLessThanOrEqual(60_000);
    const spread = await advanceSentence(
      work.test.store,
      { sentenceId: id, epoch: await nextEpoch(work.test.store), version: 0 },
      { spreadMs: 240_000 },
    );
    if (spread.fenced) throw new Error('fenced');
    expect(spread.waitMs).toBeLessThanOrEqual(60_000 + 240_000);
    const due = await advanced(instant);
    expect(due.status).toBe('serving');
  });
});
