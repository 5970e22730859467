import { addDays } from '../domain/dates';
import { late, openSentences } from '../store/lists/queries';
import { rebuild } from '../store/lists/rebuild';
import { readSentence } from '../store/read';
import { startTestApp, type Sending, type TestApp } from './test-app';
import { breach, documented, sentencesOf, TODAY } from './test-sentences';

// A sentence that has ended, and a complaint that goes on: by the contract, and in the lists.

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
const { registered, refused } = sentencesOf(() => t);

const END = { end: 'pardoned', endedOn: TODAY, authority: 'Kongen i statsråd', reason: 'Benådet' };

/** Ended today, with a breach that was answered before it. */
async function ended() {
  const { id } = await registered();
  const url = `/api/sentences/${id}`;
  const read = async () => (await t.get(url, { as: 'auditor' })).body;
  const sending = async (as: Sending['as']) => ({ ...(as !== undefined && { as }), version: (await read()).version });
  const post = async (path: string, body: object, as: Sending['as']) => {
    const answer = await t.post(`${url}/${path}`, body, await sending(as));
    expect({ path, code: answer.body.code }).toEqual({ path, code: undefined });
    return answer;
  };
  const { breachId } = (await post('breaches', breach(), 'caseworker')).body;
  const hearing = { heardOn: TODAY, form: 'oral', statement: 'Det var mitt.' };
  const answer = { response: 'written-reprimand', reason: 'Positiv prøve.', hearing };
  await post(`breaches/${breachId}/responses`, answer, 'approver');
  await post('end', END, 'placement');
  return { id, url, read, post, sending, of: breachId as string };
}

const idsIn = (rows: readonly { sentenceId: string }[]) => rows.map(({ sentenceId }) => sentenceId);
const open = async () => idsIn(await openSentences(t.test.store));
/** The kinds that a list of the contract has of a case, in its order. */
const listed = async (path: string, name: string, id: string): Promise<string[]> =>
  (await t.get(path, { as: 'region' })).body[name]
    .filter(({ sentenceId }: { sentenceId: string }) => sentenceId === id)
    .map(({ kind }: { kind: string }) => kind);

it('the person is told after the end, and the case is waited for until their time is out', async () => {
  const { id, read, post, of } = await ended();
  expect(await read()).toMatchObject({ status: 'pardoned', next: null, deadlines: [{ kind: 'erase-personal-data' }] });
  expect(await open()).not.toContain(id);
  const told = await post('notifications', { of, notifiedAt: `${TODAY}T00:01` }, 'caseworker');
  documented('Notified', told);
  const day = told.body.complaintExpiresAt.slice(0, 10);
  expect(await read()).toMatchObject({ status: 'pardoned', next: { on: day }, deadlines: [{ kind: 'complaint', dueOn: day }, {}] }); // prettier-ignore
  expect(await open()).toContain(id);
  expect(await listed('/api/deadlines?limit=500', 'deadlines', id)).toEqual(['complaint', 'erase-personal-data']);
});

it('a complaint is received, answered and decided after the end; every list has it until then', async () => {
  const { id, url, read, post, sending, of } = await ended();
  const received = await post('complaints', { of, receivedOn: TODAY, receivedAt: `${TODAY}T00:01` }, 'caseworker');
  documented('Complained', received);
  expect(received.body).toMatchObject({ inTime: true, suspends: false, decidedBy: 'region' });
  const { complaintId } = received.body;
  const due = addDays(TODAY, 28);
  expect(await read()).toMatchObject({ deadlines: [{ kind: 'decide-complaint', dueOn: due }, {}, {}] });
  expect(await listed('/api/work?scope=unit&limit=200', 'work', id)).toEqual(['decide-complaint', 'interim-reply']);
  const row = (await t.get('/api/sentences?status=pardoned&limit=500', { as: 'region' })).body.sentences.find(
    (known: { id: string }) => known.id === id,
  );
  expect(row).toMatchObject({ status: 'pardoned', nextDueOn: due, nextDueKind: 'decide-complaint' });
  const timeline = (await t.get(`${url}/timeline`, { as: 'auditor' })).body;
  expect(timeline.entries.filter(({ tense }: { tense: string }) => tense === 'future').length).toBe(4);
  // What the lists say is what the log says.
  const before = await t.test.admin.query('SELECT * FROM rm.deadline WHERE sentence_id = $1 ORDER BY id', [id]);
  await rebuild(t.test.store);
  const after = await t.test.admin.query('SELECT * FROM rm.deadline WHERE sentence_id = $1 ORDER BY id', [id]);
  expect(after.rows).toEqual(before.rows);
  expect([(await open()).includes(id), idsIn(await late(t.test.store)).includes(id)]).toEqual([true, false]);

  await post(`complaints/${complaintId}/interim-reply`, { expectedOn: null }, 'region');
  expect(await listed('/api/work?scope=unit&limit=200', 'work', id)).toEqual(['decide-complaint']);
  const decision = { outcome: 'reversed', reason: 'Prøven var ikke hans.' };
  await post(`complaints/${complaintId}/decision`, decision, 'region');
  expect(await read()).toMatchObject({
    ...{ status: 'pardoned', completedOn: TODAY, regime: 'high-security', next: null },
    ...{ complaints: [{ outcome: 'reversed' }], deadlines: [{ kind: 'erase-personal-data' }] },
  });
  expect(await open()).not.toContain(id);
  await refused('sentence-ended', 409, async () => t.post(`${url}/breaches`, breach(), await sending('caseworker')));
  await refused('no-complaint', 422, async () =>
    t.post(`${url}/complaints`, { of, receivedOn: TODAY }, await sending('caseworker')),
  );
  const { events } = (await readSentence(t.test.store, id))!;
  expect(events.map(({ event }) => event.type).slice(-4)).toEqual([
    ...(['SentenceEnded', 'ComplaintReceived', 'InterimReplySent', 'ComplaintDecided'] as const),
  ]);
});

it('a request to rectify that comes after the end is refused in the forms of the contract, and complained of', async () => {
  const { id, read, post } = await ended();
  const { events } = (await readSentence(t.test.store, id))!;
  const request = { of: events[0]!.eventId, reason: 'Dommen sier det.' };
  const answer = await post('corrections/refusals', request, 'placement');
  documented('CorrectionRefused', answer);
  expect(await open()).not.toContain(id);
  const { requestId } = answer.body;
  await post('notifications', { of: requestId, notifiedAt: `${TODAY}T00:01` }, 'caseworker');
  expect(await read()).toMatchObject({ status: 'pardoned', deadlines: [{ kind: 'complaint' }, {}] });
  expect(await open()).toContain(id);
});
