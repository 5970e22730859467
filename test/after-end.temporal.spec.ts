import { addDays, osloDate, startOfDay, type IsoDate } from '../domain/dates';
import { type SentenceEvent } from '../domain/events';
import { setClock } from '../store/clock';
import { findSleeping } from '../store/find-sleeping';
import { readSentence } from '../store/read';
import { until } from '../worker/test-worker';
import { atWork } from './at-work';
import { approver, caseworker, imprisonment, placement, region } from './given';

jest.setTimeout(120_000);

// A sentence that has ended, and a complaint that goes on: its workflow comes back, reminds by itself, and closes.

const work = atWork();
const today = osloDate(new Date().toISOString());

const status = async (id: string) => (await work.describeRun(id)).status.name;
const closes = (id: string) => until('the workflow closes', async () => (await status(id)) === 'COMPLETED');
const rest = async (id: string) => {
  await work.temporal.wake(id);
  await work.followed(id);
};
/** Time goes on to a day, and a timer of the workflow's own rings. */
const on = (id: string, day: IsoDate) => setClock(work.test.store, id, new Date(startOfDay(day)).toISOString());
const mailed = (id: string) =>
  work.temporal.mailbox.sent
    .filter(({ headers }) => headers['X-Progresjon-Sentence'] === id)
    .map(({ headers }) => ['Deadline', 'Step'].map((what) => headers[`X-Progresjon-${what}`]).join(' '));
/** What happened last, but for the letters, which are written when they are. */
const last = async (id: string): Promise<SentenceEvent['type'] | undefined> =>
  ((await readSentence(work.test.store, id))?.events ?? [])
    .map(({ event }) => event.type)
    .filter((type) => type !== 'LetterIssued')
    .at(-1);
/** What the finder sees of a case. */
const asleep = async (id: string) =>
  (await findSleeping(work.test.store, work.temporal.watch, { graceMs: 0 })).filter(({ sentenceId }) => sentenceId === id); // prettier-ignore

/** Served, with a reprimand for a breach, and pardoned today; its workflow has closed. */
async function pardoned(): Promise<string> {
  const id = await work.register(imprisonment({ startDate: addDays(today, -30) }));
  const said = { kind: 'positive-drug-test', occurredOn: today, description: 'x', condition: null };
  await work.ask(id, caseworker, { type: 'RegisterBreach', breachId: 'b1', ...said });
  const hearing = { heardOn: today, form: 'oral', statement: 'Det var mitt.' } as const;
  const answer = { response: 'written-reprimand', to: null, reason: 'x', hearing };
  await work.ask(id, approver, { type: 'AnswerBreach', breachId: 'b1', ...answer });
  await work.ask(id, placement, { type: 'EndSentence', end: 'pardoned', endedOn: today, authority: 'x', reason: null });
  await work.temporal.wake(id);
  await closes(id);
  return id;
}
const complains = { type: 'ReceiveComplaint', complaintId: 'k1', of: 'b1', receivedOn: today, reason: null } as const;

it('is reminded of until it is decided, by a workflow that comes back and closes again', async () => {
  const id = await pardoned();
  expect(await asleep(id)).toEqual([]);
  await work.ask(id, caseworker, complains);
  await rest(id);
  expect(await status(id)).toBe('RUNNING');
  expect(await asleep(id)).toEqual([]);

  // A week before the decision is due; then the month is over, and the decision long overdue.
  await on(id, addDays(today, 21));
  await rest(id);
  await until('the decision is reminded of', async () => mailed(id).includes('decide-complaint 7-days-before'));
  await on(id, addDays(today, 36));
  await rest(id);
  await until('both are reminded of', async () => {
    const sent = mailed(id);
    return sent.includes('decide-complaint overdue-1') && sent.some((each) => each.startsWith('interim-reply '));
  });
  expect(await status(id)).toBe('RUNNING');

  // Its workflow is lost: the finder sees it, and brings it back.
  await work.handle(id).terminate('test');
  await until('the index', async () => !(await work.temporal.watch.running()).has(id));
  expect(await asleep(id)).toMatchObject([{ kind: 'no-workflow', repaired: true }]);
  await work.followed(id);
  expect(await status(id)).toBe('RUNNING');

  await work.ask(id, { ...region, id: 'unni' }, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'x' }); // prettier-ignore
  await work.temporal.wake(id);
  await closes(id);
  expect(await last(id)).toBe('ComplaintDecided');
  expect(await readSentence(work.test.store, id)).toMatchObject({ state: { status: 'pardoned', completedOn: today } });
  await until('nothing of it sleeps', async () => (await asleep(id)).length === 0);
});

it('is waited for by a timer of its own, from the last day of a sentence to the last day to complain', async () => {
  const id = await work.register(imprisonment({ startDate: addDays(today, -30) }));
  await work.ask(id, placement, { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'x' });
  await work.ask(id, caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'q1', notifiedAt: `${today}T00:01` }); // prettier-ignore
  await work.ask(id, placement, { type: 'EndSentence', end: 'pardoned', endedOn: today, authority: 'x', reason: null });
  await rest(id);
  expect(await status(id)).toBe('RUNNING');
  const { rows } = await work.test.admin.query<{ day: IsoDate }>(
    `SELECT due_on::text AS day FROM rm.deadline WHERE sentence_id = $1 AND kind = 'complaint'`,
    [id],
  );
  const day = rows[0]?.day ?? '';
  // Two seconds before that midnight; nobody wakes it but its timer.
  await setClock(work.test.store, id, new Date(startOfDay(day) - 2000).toISOString());
  await work.temporal.wake(id);
  await closes(id);
  expect(await last(id)).toBe('DeadlineReached');
  expect((await readSentence(work.test.store, id))?.today).toBe(day);
});

it('whoever asked for a fact to be rectified has their letter by itself, and the workflow closes again', async () => {
  const id = await pardoned();
  await work.ask(id, placement, { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'x' });
  await work.temporal.wake(id);
  await closes(id);
  const letters = async () => (await readSentence(work.test.store, id))?.state.letters ?? [];
  await until('the letter', async () => (await letters()).some(({ of }) => of === 'q1'));
  expect(await last(id)).toBe('CorrectionRefused');
});
