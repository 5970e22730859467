import { randomUUID } from 'node:crypto';
import { type Mail, type Mailer } from '../activities/mailer';
import { addDays, osloDate } from '../domain/dates';
import { due } from '../store/lists/queries';
import { readSentence } from '../store/read';
import { record } from '../store/record';
import { commandOf, createTestStore, type TestStore } from '../store/test-store';
import { imprisonment, placement } from '../test/given';
import { sendWaiting } from './send-waiting';
import { sweepDue } from './sweep';
import { until } from './test-worker';

jest.setTimeout(60_000);

let test: TestStore;
beforeEach(async () => (test = await createTestStore()));
afterEach(() => test.close());

const today = osloDate(new Date().toISOString());

/** Sentences of which a reminder to the placement office is due: a week before they begin. */
async function dueToday(count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const id of ids) {
    const order = imprisonment({ startDate: addDays(today, 40) });
    expect(await record(test.store, commandOf(id, placement, order))).toMatchObject({ ok: true });
  }
  await test.admin.query(
    'INSERT INTO rm.clock SELECT id, 30 * 86400000::bigint, true FROM unnest($1::uuid[]) AS a (id)',
    [ids],
  );
  return ids;
}

function sweepers(count: number, mailer: Mailer) {
  const stop = new AbortController();
  const warnings: unknown[] = [];
  const log = { info: () => undefined, warn: (...words: unknown[]) => void warnings.push(words) };
  const webhooks = () => Promise.reject(new Error('There are none.'));
  const post = { store: test.store, mailer, webhooks, publicUrl: 'https://progresjon.example' };
  const beside = { post, log, stop: stop.signal };
  const running = Array.from({ length: count }, () => [sweepDue(beside), sendWaiting(beside)]).flat();
  return { warnings, end: () => (stop.abort(), Promise.all(running)) };
}

function mailbox() {
  const sent: Mail[] = [];
  return { sent, send: (mail: Mail) => Promise.resolve(void sent.push(mail)), close() {} };
}

const waiting = async () =>
  Number((await test.admin.query(`SELECT count(*) AS n FROM rm.notice WHERE state = 'queued'`)).rows[0]?.n);
const nothingDue = async () => (await due(test.store, { limit: 10 })).length === 0;
const remindedOf = (mails: readonly Mail[]) => mails.map(({ headers }) => headers['X-Progresjon-Sentence']).sort();

it('reminds of everybody who is due, once, whatever the number of workers', async () => {
  const ids = await dueToday(130);
  const mailer = mailbox();
  const { end, warnings } = sweepers(2, mailer);
  await until('everybody is reminded of', async () => (await nothingDue()) && (await waiting()) === 0);
  await end();
  expect(remindedOf(mailer.sent)).toEqual([...ids].sort());
  expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(130);
  expect(warnings).toEqual([]);
});

it('leaves what it cannot read to its workflow, and reminds of the others', async () => {
  const ids = await dueToday(60);
  const [broken = ''] = ids;
  await test.admin.query('ALTER TABLE es.event_p0 DISABLE TRIGGER USER');
  await test.admin.query(`UPDATE es.event SET type = 'NotOfThisProgram' WHERE stream_id = $1 AND version = 2`, [
    broken,
  ]);
  const mailer = mailbox();
  const { end, warnings } = sweepers(1, mailer);
  await until('the others are reminded of', async () => mailer.sent.length >= 59);
  await until('the broken one is met', async () => warnings.length > 0);
  await end();
  expect(remindedOf(mailer.sent)).toEqual(ids.filter((id) => id !== broken).sort());
  expect(await due(test.store, { limit: 10 })).toMatchObject([{ sentenceId: broken }]);
  expect(JSON.stringify(warnings)).toContain(broken);
});

it('records what is due although no mail goes out, which then waits', async () => {
  const ids = await dueToday(20);
  const mailer = { send: () => Promise.reject(new Error('connect ECONNREFUSED')), close() {} };
  const { end } = sweepers(1, mailer);
  await until('nothing is due', nothingDue);
  await until('each was tried', async () => {
    const tried = `SELECT count(*) AS n FROM rm.notice WHERE last_error IS NOT NULL AND state = 'queued'`;
    return Number((await test.admin.query(tried)).rows[0]?.n) === 20;
  });
  await end();
  for (const id of ids) expect((await readSentence(test.store, id))?.events.at(-1)?.event.type).toBe('DeadlineReached');
});
