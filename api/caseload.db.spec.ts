import { addDays, osloDate } from '../domain/dates';
import { advanceSentence } from '../store/advance';
import { nextEpoch } from '../store/epoch';
import { putNotices } from '../store/notices/notices';
import { inTransaction } from '../store/session';
import { readStream } from '../store/stream';
import { orderOf, startTestApp, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const unit = 'oslo-fengsel';
const as = (role: string | readonly string[], account: string, units = [unit]) => ({ as: role, account, units });
const ola = as('caseworker', 'ola');
const siv = as('caseworker', 'siv');
const leader = as('approver', 'kari');

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

/** A sentence that began 20 days ago, of a length of which lower security is to be assessed from the first day. */
async function register(caseworker = 'ola', more: object = {}): Promise<{ id: string; version: number }> {
  const order = orderOf({ startDate: addDays(TODAY, -20), caseworker, ...more });
  return (await t.post('/api/sentences', order, { as: 'placement' })).body;
}

async function breached(caseworker = 'ola') {
  const { id, version } = await register(caseworker);
  // As the clock does on the first day.
  const advanced = await advanceSentence(t.test.store, {
    sentenceId: id,
    epoch: await nextEpoch(t.test.store),
    version,
  });
  const now = advanced.fenced ? version : advanced.version;
  const body = { kind: 'positive-drug-test', occurredOn: TODAY, description: 'A test.' };
  const answer = await t.post(`/api/sentences/${id}/breaches`, body, { ...ola, version: now });
  return { id, version: answer.body.version as number, breachId: answer.body.breachId as string };
}

describe('a hold', () => {
  it('rests a deadline until its day, in the case and in the list, and ends on request', async () => {
    const { id, version, breachId } = await breached();
    const until = addDays(TODAY, 40);
    const body = { deadlineId: `answer-breach/${breachId}`, reason: 'awaiting-police', note: 'The report.', until };
    const placed = await t.post(`/api/sentences/${id}/holds`, body, { ...leader, version });
    expect(placed).toMatchObject({ status: 201, body: { until } });
    const deadline = async () =>
      (await t.get(`/api/sentences/${id}`, leader)).body.deadlines.find(
        ({ kind }: { kind: string }) => kind === 'answer-breach',
      );
    expect(await deadline()).toMatchObject({
      dueOn: until,
      hold: { holdId: placed.body.holdId, until },
      snoozable: true,
    });
    const { work } = (await t.get('/api/work?kind=answer-breach', leader)).body;
    expect(work.find(({ sentenceId }: { sentenceId: string }) => sentenceId === id)).toMatchObject({
      ...{ dueOn: until, heldUntil: until, group: 'later' },
    });
    const ended = await t.post(
      `/api/sentences/${id}/holds/${placed.body.holdId}/end`,
      { note: null },
      { ...leader, version: placed.body.version },
    );
    expect(ended.status).toBe(200);
    expect(await deadline()).toMatchObject({ dueOn: addDays(TODAY, 14), hold: null });
    const { events } = (await t.get(`/api/sentences/${id}/events`, leader)).body;
    expect(events.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['DeadlineHeld', 'HoldEnded']),
    );
  });

  it('of what the law dates is refused, with the paragraph', async () => {
    const { id, version } = await register();
    const body = { deadlineId: 'full-term', reason: 'awaiting-court', until: addDays(TODAY, 3) };
    // Summoned until the clock has said otherwise: that too is the law's.
    const { deadlines } = (await t.get(`/api/sentences/${id}`, ola)).body;
    const asked = { ...body, deadlineId: deadlines[0].id };
    const refused = await t.post(`/api/sentences/${id}/holds`, asked, { ...ola, version });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'deadline-bound-by-law', legalBasis: deadlines[0].legalBasis },
    });
  });
});

describe('cases that change hands', () => {
  it('each has its own result; the same key again is harmless; the work, the reminders and the load follow at once', async () => {
    const [one, two] = [await register('before'), await register('before')];
    const foreign = await register('before', { placement: { regime: 'high-security', unit: 'halden-fengsel' } });
    await inTransaction(t.test.store, async (tx) => {
      const { key } = await readStream(tx, t.test.store, one.id);
      const notice = {
        key: `reminder/${one.id}/x`,
        to: { role: 'caseworker' as const, unit, user: 'before' },
        ...{ subject: 'K.P.', text: 'K.P.', path: '/', headers: { 'X-Progresjon-Deadline': 'full-term' } },
      };
      await putNotices(tx, [{ sentenceId: one.id, notices: [notice], key, today: TODAY }]);
    });
    const body = { sentenceIds: [one.id, foreign.id, two.id], caseworker: 'after', reason: 'Leaves us.' };
    const given = await t.post('/api/assignments', body, { ...leader, key: 'give' });
    expect(given.status).toBe(200);
    expect(given.body.results).toMatchObject([
      { sentenceId: one.id, ok: true },
      { sentenceId: foreign.id, ok: false, code: 'not-found' },
      { sentenceId: two.id, ok: true },
    ]);
    const size = await t.logSize();
    expect((await t.post('/api/assignments', body, { ...leader, key: 'give' })).body).toEqual(given.body);
    expect((await t.post('/api/assignments', body, { ...leader, key: 'again' })).body.results[0].ok).toBe(true);
    expect(await t.logSize()).toBe(size);

    expect((await t.get(`/api/sentences/${one.id}`, ola)).body.caseworker).toBe('after');
    const { notices } = (await t.get(`/api/notices?unit=${unit}`, leader)).body;
    const of = (start: string) => notices.filter(({ key }: { key: string }) => key.startsWith(start));
    expect(of(`reminder/${one.id}`)).toMatchObject([{ to: { user: 'after' } }]);
    expect(of('assigned/')).toHaveLength(1);
    expect(of('assigned/')).toMatchObject([{ to: { user: 'after' }, kind: 'case-assigned' }]);
    const { caseloads } = (await t.get('/api/caseloads', leader)).body;
    expect(caseloads.find(({ account }: { account: string }) => account === 'after')).toMatchObject({ unit, cases: 2 });
    expect(caseloads.some(({ account }: { account: string }) => account === 'before')).toBe(false);
  });
});

describe('who is away', () => {
  const cover = (more: object = {}) => ({
    ...{ to: 'siv', unit, role: null, firstDay: addDays(TODAY, -1), lastDay: addDays(TODAY, 5), reason: 'Ferie' },
    ...more,
  });

  it('has their work done by whoever stands in, from the first day to the last, until it is ended', async () => {
    const { id } = await register('ola-away');
    const seen = async () =>
      (await t.get('/api/work', siv)).body.work.find(({ sentenceId }: { sentenceId: string }) => sentenceId === id);
    await t.test.admin.query(
      `INSERT INTO rm.deadline VALUES ($1, 'review-condition/c', 'review-condition', $2, 'caseworker', $3, '§', false, NULL, 't', 't')`,
      [id, TODAY, unit],
    );
    expect(await seen()).toBeUndefined();
    const added = await t.post('/api/absence-covers', cover(), as('caseworker', 'ola-away'));
    expect(added).toMatchObject({ status: 201, body: { from: 'ola-away', to: 'siv', state: 'now' } });
    expect(await seen()).toMatchObject({ onBehalfOf: 'ola-away' });
    expect((await t.get('/api/absence-covers', siv)).body.covers).toMatchObject([{ id: added.body.id }]);
    expect((await t.get('/api/absence-covers', as('caseworker', 'per'))).body.covers).toEqual([]);
    expect((await t.send('DELETE', `/api/absence-covers/${added.body.id}`, as('caseworker', 'per'))).status).toBe(404);
    expect((await t.send('DELETE', `/api/absence-covers/${added.body.id}`, leader)).status).toBe(204);
    expect(await seen()).toBeUndefined();
  });

  it.each([
    ['nobody for themselves', { to: 'ola' }, ola, 'same-person'],
    ['nobody at another unit', { unit: 'halden-fengsel' }, ola, 'not-your-unit'],
    ['nobody for others, but as a leader', { from: 'per' }, ola, 'not-yours-to-arrange'],
    ['nobody in a role that they do not have', { role: 'approver' }, ola, 'not-your-role'],
    ['no leader in somebody else’s role', { role: 'approver', from: 'per' }, leader, 'not-your-role'],
    ['not backwards', { firstDay: addDays(TODAY, 1), lastDay: TODAY }, ola, 'ends-before-it-begins'],
    ['in a role not for long', { role: 'approver', lastDay: addDays(TODAY, 92) }, leader, 'too-long'],
  ])('%s', async (_, more, asker, problem) => {
    const refused = await t.post('/api/absence-covers', cover(more), asker);
    expect(refused).toMatchObject({ status: 422, body: { code: 'cover-not-valid', facts: { problem } } });
  });

  it('lends a role for a time: they decide in it, in the log as such, and never what either of the two proposed', async () => {
    const { id, version } = await breached();
    const lent = await t.post('/api/absence-covers', cover({ role: 'approver' }), leader);
    expect(lent.status).toBe(201);
    const { deadlines } = (await t.get(`/api/sentences/${id}`, siv)).body;
    const { breachId } = (await t.get(`/api/sentences/${id}`, siv)).body.breaches[0];
    expect(deadlines.some(({ kind }: { kind: string }) => kind === 'answer-breach')).toBe(true);
    const path = `/api/sentences/${id}/breaches/${breachId}/responses`;
    const body = {
      response: 'written-reprimand',
      hearing: { heardOn: TODAY, form: 'oral', statement: 'It was mine.' },
      reason: 'As the file shows, the test was positive, and it was admitted at once.',
    };
    // Whoever registered it does not answer it, also not in a leader's place.
    const borrowed = await t.post('/api/absence-covers', cover({ role: 'approver', to: 'ola' }), leader);
    expect(await t.post(path, body, { ...ola, version })).toMatchObject({
      status: 403,
      body: { code: 'proposer-decides' },
    });
    expect(await t.post(path, body, { ...as('caseworker', 'per'), version })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    const answered = await t.post(path, body, { ...siv, version });
    expect(answered.status).toBe(201);
    const { events } = (await t.get(`/api/sentences/${id}/events?limit=1000`, siv)).body;
    const event = events.find(({ type }: { type: string }) => type === 'BreachAnswered');
    expect(event.actor).toMatchObject({ id: 'siv', role: 'approver', onBehalfOf: 'kari' });
    for (const { body: made } of [lent, borrowed]) await t.send('DELETE', `/api/absence-covers/${made.id}`, leader);
    expect((await t.post(path, body, { ...siv, version: answered.body.version })).body.code).toBe('forbidden');
  });
});

describe('preferences', () => {
  it('say how one hears of each kind, and where the law leaves no choice', async () => {
    const wish = { preferences: [{ kind: 'review-stay', channel: 'app' }] };
    expect((await t.send('PUT', '/api/preferences', ola, wish)).status).toBe(200);
    const { preferences } = (await t.get('/api/preferences', ola)).body;
    const of = (kind: string) => preferences.find((each: { kind: string }) => each.kind === kind);
    expect(of('review-stay')).toMatchObject({ channel: 'app', choices: ['mail', 'webhook', 'app'], lawBound: false });
    expect(of('case-assigned')).toMatchObject({ channel: 'mail', lawBound: false });
    expect(of('decide-probation')).toMatchObject({ channel: 'mail', choices: ['mail'], lawBound: true });
    const refused = await t.send('PUT', '/api/preferences', ola, {
      preferences: [{ kind: 'decide-probation', channel: 'app' }],
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'preference-bound-by-law', facts: { kinds: ['decide-probation'] } },
    });
    expect(refused.body.legalBasis).toContain('strgjfl');
  });

  it('are said once for each kind', async () => {
    const wish = { kind: 'review-stay', channel: 'app' };
    expect((await t.send('PUT', '/api/preferences', ola, { preferences: [wish, wish] })).status).toBe(400);
  });
});

describe('a calendar', () => {
  it('shows one’s deadlines all day long with alarms, by initials, until its address is revoked', async () => {
    const { id } = await register('calendar-owner');
    await t.test.admin.query(
      `INSERT INTO rm.deadline VALUES ($1, 'full-term/x', 'full-term', '2030-03-31', 'caseworker', $2, 'forskrift § 3-2', true, NULL, 'Endt tid', 'Full term')`,
      [id, unit],
    );
    const owner = as('caseworker', 'calendar-owner');
    const { url } = (await t.post('/api/calendar-token', {}, owner)).body;
    const path = url.replace('http://localhost:3000', '');
    const file = await t.get(path);
    expect(file).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/calendar') } });
    const lines: string = file.body.replaceAll('\r\n ', '');
    expect(lines).toContain('DTSTART;VALUE=DATE:20300331');
    expect(lines).toContain('SUMMARY:Endt tid – K.P.');
    expect(lines).toContain(`UID:${id}/full-term/x@progresjon`);
    expect(lines).toContain('TRIGGER;RELATED=START:-P29DT16H');
    expect(lines).toContain('TRIGGER;RELATED=START:PT8H');
    expect(lines).not.toContain('Kari');
    expect((await t.get('/api/calendar-token', owner)).body.subscription.lastUsedAt).not.toBeNull();
    // Whoever is signed in needs no address; a role without cases has no calendar, and nobody has nobody's.
    const signedIn = await t.get('/api/calendar.ics', owner);
    expect(signedIn.body.replaceAll('\r\n ', '')).toContain(`UID:${id}/full-term/x@progresjon`);
    expect((await t.get('/api/calendar.ics', as('integration', 'machine'))).body.code).toBe('forbidden');
    expect((await t.get('/api/calendar.ics')).body.code).toBe('unauthenticated');

    const next = (await t.post('/api/calendar-token', {}, owner)).body.url.replace('http://localhost:3000', '');
    expect((await t.get(path)).status).toBe(404);
    expect((await t.get(next)).status).toBe(200);
    expect((await t.send('DELETE', '/api/calendar-token', owner)).status).toBe(204);
    expect((await t.get(next)).status).toBe(404);
    expect((await t.get('/api/calendar-token', owner)).body.subscription).toBeNull();
    const stored = await t.test.admin.query("SELECT encode(token_hash, 'base64') AS hash FROM rm.calendar_token");
    expect(JSON.stringify(stored.rows)).not.toContain(path.split('token=')[1]);
  });
});
