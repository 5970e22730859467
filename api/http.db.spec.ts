import { randomUUID } from 'node:crypto';
import { addDays, addMonths, osloDate, osloMinute } from '../domain/dates';
import { record } from '../store/record';
import { commandOf } from '../store/test-store';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { detentionOf, orderOf, startTestApp, type Answer, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const STARTED = addMonths(TODAY, -6);
const CRITERIA = ['purpose-of-penalty', 'security', 'flight-risk'];
const NOWHERE = '0198c0de-0000-4000-8000-000000000000';
const TO_BASTOY = { regime: 'lower-security', unit: 'bastoy-fengsel' };

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

async function registered(order: object = orderOf({ startDate: STARTED })): Promise<{ id: string; version: number }> {
  const { status, body } = await t.post('/api/sentences', order, { as: 'placement' });
  expect({ status, body }).toMatchObject({ status: 201 });
  return { id: body.id, version: body.version };
}

const proposal = (more: object = {}) => ({
  type: 'transition',
  to: TO_BASTOY,
  effectiveOn: addDays(TODAY, 10),
  assessment: CRITERIA.map((criterion) => ({ criterion, text: 'Ingen ting taler imot.' })),
  reason: 'Har soner uten merknader.',
  ...more,
});
const approval = (proposalId: string) => ({
  proposalId,
  outcome: 'approve',
  points: CRITERIA.map((criterion) => ({ criterion, verdict: 'accepted' })),
});

async function proposed(id: string, version: number, more: object = {}) {
  const answer = await t.post(`/api/sentences/${id}/proposals`, proposal(more), { as: 'caseworker', version });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as { proposalId: string; version: number };
}

/** The answer is refused with this code, as a problem, and the log is as long as before. */
async function refused(code: string, status: number, ask: () => Promise<Answer>): Promise<Answer> {
  const before = await t.logSize();
  const answer = await ask();
  expect(answer.body).toMatchObject({ code, status });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(() => ANSWERS.Problem.parse(answer.body)).not.toThrow();
  expect(await t.logSize()).toBe(before);
  return answer;
}

/** The answer is as the document promises. */
function documented(name: AnswerName, { body }: Answer): void {
  expect(() => ANSWERS[name].parse(body)).not.toThrow();
}

describe('registration', () => {
  it('answers with the sentence, where it is, and its version', async () => {
    const answer = await t.post('/api/sentences', orderOf({ startDate: STARTED }), { as: 'placement' });
    expect(answer.status).toBe(201);
    documented('Sentence', answer);
    const { id, version } = answer.body;
    expect(answer.headers).toMatchObject({ location: `/api/sentences/${id}`, etag: `"${version}"` });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({ status: 'serving', regime: 'high-security', today: TODAY, clockStopped: null });
    const read = await t.get(`/api/sentences/${id}`, { as: 'auditor' });
    expect(read.headers['etag']).toBe(`"${version}"`);
    expect(read.body).toEqual(answer.body);
    expect(JSON.stringify(read.body)).not.toContain('12849012345');
  });

  it('repeated with the same key gives the same answer, whatever has happened since', async () => {
    const sending = { as: 'placement', key: `order-${randomUUID()}` };
    const order = orderOf({ startDate: STARTED });
    const first = await t.post('/api/sentences', order, sending);
    await proposed(first.body.id, first.body.version);
    const size = await t.logSize();
    const again = await t.post('/api/sentences', order, sending);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    expect(await t.logSize()).toBe(size);
    await refused('idempotency-key-reused', 422, () =>
      t.post('/api/sentences', orderOf({ startDate: addDays(STARTED, 1) }), sending),
    );
  });

  it('sent ten times at once registers one sentence', async () => {
    const sending = { as: 'placement', key: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => t.post('/api/sentences', orderOf({ startDate: STARTED }), sending)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('of one account is not touched by another account’s key', async () => {
    const key = randomUUID();
    const one = await t.post('/api/sentences', orderOf({ startDate: STARTED }), {
      as: 'placement',
      key,
      account: 'ada',
    });
    const two = await t.post('/api/sentences', orderOf({ startDate: STARTED }), {
      as: 'placement',
      key,
      account: 'bo',
    });
    expect(one.body.id).not.toBe(two.body.id);
    expect((await t.get(`/api/commands/${key}`, { as: 'placement', account: 'ada' })).body.sentenceId).toBe(
      one.body.id,
    );
    expect((await t.get(`/api/commands/${key}`, { as: 'placement', account: 'eve' })).status).toBe(404);
  });

  it('of preventive detention', async () => {
    const { id } = await registered(detentionOf({ startDate: STARTED }));
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'court' });
    expect(body).toMatchObject({ kind: 'preventive-detention', status: 'serving' });
    expect(body.dates.frameExpiryDate).toBeDefined();
  });

  it.each<[string, object, string, number]>([
    ['30 February', orderOf({ startDate: '2026-02-30' }), 'invalid-input', 400],
    ['400 years', orderOf({}, { length: { years: 400, months: 0, days: 0 } }), 'sentence-too-long', 422],
    ['no days at all', orderOf({}, { length: { years: 0, months: 0, days: 0 } }), 'no-sentence', 422],
    ['a frame of 40 years', detentionOf({}, { frameYears: 40 }), 'frame-outside-law', 422],
    ['an unknown unit', orderOf({ placement: { regime: 'high-security', unit: 'alcatraz' } }), 'unknown-unit', 422],
    [
      'a first day on probation',
      orderOf({ placement: { regime: 'probation', unit: 'oslo-fengsel' } }),
      'first-regime-not-allowed',
      422,
    ],
  ])('with %s is refused', async (_, order, code, status) => {
    await refused(code, status, () => t.post('/api/sentences', order, { as: 'placement' }));
  });

  it('names the field that it does not know', async () => {
    const { body } = await refused('invalid-input', 400, () =>
      t.post('/api/sentences', orderOf({ shoeSize: 44 }), { as: 'placement' }),
    );
    expect(body.facts.fields).toEqual([{ path: 'shoeSize', message: 'unknown field' }]);
    expect(body.detail).toContain('shoeSize');
  });
});

describe('a transition', () => {
  it('is proposed by one and approved by another, and shows at once', async () => {
    const { id, version } = await registered();
    const answer = await t.post(`/api/sentences/${id}/proposals`, proposal(), { as: 'caseworker', version });
    expect(answer).toMatchObject({ status: 201, body: { version: version + 1, decidedBy: { level: 'local' } } });
    documented('Proposed', answer);
    const { proposalId } = answer.body;
    const decided = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), {
      as: 'approver',
      version: `W/"${version + 1}"`,
    });
    expect(decided).toMatchObject({ status: 200, body: { version: version + 2 } });
    expect(decided.headers['etag']).toBe(`"${version + 2}"`);
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
    expect(body.proposals).toMatchObject([{ proposalId, status: 'approved', decidedBy: { level: 'local' } }]);
  });

  it('whose day has come takes effect with the approval', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version, { effectiveOn: TODAY });
    await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), { as: 'approver', version: version + 1 });
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
    expect(body).toMatchObject({ regime: 'lower-security', unit: 'bastoy-fengsel' });
  });

  it('that moves a sentence to another unit is answered again to whoever approved it', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version, { effectiveOn: TODAY });
    const sending: Sending = { as: 'approver', units: ['oslo-fengsel'], key: randomUUID(), version: version + 1 };
    const first = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending);
    const again = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const there = { as: 'approver', units: ['oslo-fengsel'] };
    expect((await t.get(`/api/sentences/${id}`, there)).status).toBe(200); // For as long as it is handed over.
    await t.test.admin.query(`UPDATE rm.case_access SET last_day = '2020-01-01' WHERE sentence_id = $1`, [id]);
    expect((await t.get(`/api/sentences/${id}`, there)).status).toBe(404);
    const late = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending);
    expect([late.status, late.body]).toEqual([first.status, first.body]);
  });

  it('repeated with the same key gives the same answer; another body is refused', async () => {
    const { id, version } = await registered();
    const sending = { as: 'caseworker', version, key: 'one proposal, once' };
    const first = await t.post(`/api/sentences/${id}/proposals`, proposal(), sending);
    await t.post(`/api/sentences/${id}/decisions`, approval(first.body.proposalId), {
      as: 'approver',
      version: version + 1,
    });
    const again = await t.post(`/api/sentences/${id}/proposals`, proposal(), sending);
    expect([again.status, again.body, again.headers['etag']]).toEqual([201, first.body, first.headers['etag']]);
    await refused('idempotency-key-reused', 422, () =>
      t.post(`/api/sentences/${id}/proposals`, proposal({ reason: 'En annen.' }), sending),
    );
    const { body } = await t.get('/api/commands/one%20proposal%2C%20once', { as: 'caseworker' });
    expect(body).toMatchObject({ status: 'recorded', sentenceId: id, version: first.body.version });
  });

  it('approved by two at once is approved by one', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version);
    const approve = (account: string) =>
      t.post(`/api/sentences/${id}/decisions`, approval(proposalId), { as: 'approver', account, version: version + 1 });
    const answers = await Promise.all([approve('ada'), approve('bo')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is refused to whoever has not seen the last version', async () => {
    const { id, version } = await registered();
    await proposed(id, version);
    const { body } = await refused('stale-version', 412, () =>
      t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version }),
    );
    expect(body.facts).toEqual({ expectedVersion: version, version: version + 1 });
  });

  it('is not decided by whoever proposed it', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version);
    const sending = { as: 'approver', account: 'test-caseworker', version: version + 1 };
    await refused('proposer-decides', 403, () =>
      t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending),
    );
  });

  it('of a long sentence belongs to the region, and the refusal says so', async () => {
    const long = orderOf({ startDate: addMonths(TODAY, -60) }, { length: { years: 12, months: 0, days: 0 } });
    const { id, version } = await registered(long);
    const { proposalId } = await proposed(id, version);
    const decide = (as: string) =>
      t.post(`/api/sentences/${id}/decisions`, approval(proposalId), { as, version: version + 1 });
    const { body } = await refused('wrong-level', 403, () => decide('approver'));
    expect(body).toMatchObject({
      facts: { decidedBy: 'region', yours: 'local' },
      legalBasis: expect.stringContaining('§ 6'),
    });
    expect((await decide('region')).status).toBe(200);
  });

  it('of a completed sentence is refused', async () => {
    const { id, version } = await registered(orderOf({ startDate: addMonths(TODAY, -24) }));
    const by = { id: 'clock', role: 'clock', unit: null };
    const ended = await record(t.test.store, commandOf(id, by, { type: 'CompleteSentence' }));
    expect(ended).toMatchObject({ ok: true });
    await refused('sentence-ended', 409, () =>
      t.post(`/api/sentences/${id}/proposals`, proposal(), { as: 'caseworker', version: version + 1 }),
    );
  });
});

const breach = (more: object = {}) => ({
  kind: 'positive-drug-test',
  occurredOn: addDays(TODAY, -1),
  description: 'Positiv prøve.',
  ...more,
});

describe('a breach', () => {
  it('is registered with the responses that are open, and answered by another', async () => {
    const { id, version } = await registered();
    const answer = await t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version });
    expect(answer.status).toBe(201);
    documented('BreachRegistered', answer);
    const { breachId } = answer.body;
    const response = { response: 'written-reprimand', reason: 'Første gang.' };
    const path = `/api/sentences/${id}/breaches/${breachId}/responses`;
    const answered = await t.post(path, response, { as: 'approver', version: version + 1 });
    expect(answered).toMatchObject({ status: 201, body: { version: version + 2 } });
    await refused('breach-answered', 409, () => t.post(path, response, { as: 'approver', version: version + 2 }));
    const told = await t.post(
      `/api/sentences/${id}/notifications`,
      // An instant is as good as the wall clock in Oslo.
      { of: breachId, notifiedAt: `${addDays(TODAY, -1)}T12:30:00Z` },
      { as: 'caseworker', version: version + 2 },
    );
    expect(told.status).toBe(201);
    documented('Notified', told);
    const { events } = (await t.get(`/api/sentences/${id}/events?after=${told.body.version - 1}`, { as: 'auditor' }))
      .body;
    expect(osloMinute(`${addDays(TODAY, -1)}T12:30:00Z`)).toBe(events[0].body.notifiedAt);
  });

  it('without a reason is not answered: it is the law that says so', async () => {
    const { id, version } = await registered();
    const { body } = await t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version });
    await refused('reason-required', 422, () =>
      t.post(
        `/api/sentences/${id}/breaches/${body.breachId}/responses`,
        { response: 'written-reprimand' },
        {
          as: 'approver',
          version: version + 1,
        },
      ),
    );
  });
});

describe('a court', () => {
  const prolongation = (years: number) => ({
    ...{
      years,
      court: 'oslo-tingrett',
      caseNumber: '26-1',
      judgedOn: addDays(TODAY, -30),
      finalOn: addDays(TODAY, -14),
    },
  });

  it('prolongs preventive detention, by five years at most', async () => {
    const { id, version } = await registered(detentionOf({ startDate: STARTED }));
    const path = `/api/sentences/${id}/court-prolongations`;
    await refused('prolongation-over-five-years', 422, () => t.post(path, prolongation(6), { as: 'court', version }));
    const answer = await t.post(path, prolongation(5), { as: 'court', version });
    expect(answer.status).toBe(200);
    documented('Prolonged', answer);
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'court' });
    expect(answer.body.frameExpiryDate > body.dates.frameExpiryDate).toBe(true);
  });

  it('does not prolong imprisonment', async () => {
    const { id, version } = await registered();
    await refused('not-preventive-detention', 409, () =>
      t.post(`/api/sentences/${id}/court-prolongations`, prolongation(5), { as: 'court', version }),
    );
  });
});

it('an escape stops the clock, a return starts it, and both move the dates', async () => {
  const { id, version } = await registered();
  const before = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
  const gone = await t.post(
    `/api/sentences/${id}/absences`,
    { type: 'escape', from: addDays(TODAY, -10) },
    { as: 'caseworker', version },
  );
  expect(gone.status).toBe(201);
  documented('AbsenceRegistered', gone);
  const stopped = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
  expect(stopped.body.clockStopped).toMatchObject({ type: 'escape', absenceId: gone.body.absenceId });
  const back = await t.post(
    `/api/sentences/${id}/absences/${gone.body.absenceId}/end`,
    { returnedOn: TODAY },
    { as: 'caseworker', version: gone.body.version },
  );
  expect(back.status).toBe(200);
  const after = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
  expect(after.body.dates.fullTermDate).toBe(addDays(before.body.dates.fullTermDate, 10));
});

it('an interruption, a credit of remand', async () => {
  const { id, version } = await registered();
  const path = `/api/sentences/${id}/interruptions`;
  await refused('wrong-level', 403, () => t.post(path, { from: TODAY }, { as: 'caseworker', version }));
  const stopped = await t.post(path, { from: TODAY, reason: 'Sykdom i familien' }, { as: 'approver', version });
  expect(stopped).toMatchObject({ status: 201, body: { returnBy: addDays(TODAY, 28) } });
  const end = `${path}/${stopped.body.absenceId}/end`;
  const resumed = await t.post(end, { returnedOn: TODAY }, { as: 'approver', version: stopped.body.version });
  expect(resumed.status).toBe(200);
  const credit = { days: 3, reason: 'Funnet senere' };
  const credited = await t.post(`/api/sentences/${id}/remand-credits`, credit, {
    as: 'placement',
    version: resumed.body.version,
  });
  expect(credited.status).toBe(201);
  documented('Credited', credited);
});

describe('history', () => {
  it('shows every event with what proves it, page by page', async () => {
    const { id, version } = await registered();
    await proposed(id, version);
    const first = await t.get(`/api/sentences/${id}/events?limit=2`, { as: 'auditor' });
    documented('EventPage', first);
    expect(first.body).toMatchObject({ next: 2, events: [{ version: 1, type: 'SentenceRegistered' }, { version: 2 }] });
    const rest = await t.get(`/api/sentences/${id}/events?after=2`, { as: 'auditor' });
    expect(rest.body.next).toBeNull();
    expect(rest.body.events[0].prevHash).toBe(first.body.events[1].hash);
    expect(rest.body.events.at(-1)).toMatchObject({
      type: 'TransitionProposed',
      actor: { id: 'test-caseworker', role: 'caseworker', unit: null },
      ruleSet: 'NO-2026.1',
    });
    expect((await t.get(`/api/sentences/${NOWHERE}/events`, { as: 'auditor' })).status).toBe(404);
  });

  it('as of now, for today, is the sentence as it stands; before that, as it was known', async () => {
    const { id, version } = await registered();
    const { body } = await t.get(`/api/sentences/${id}/events`, { as: 'auditor' });
    const knownAt = body.events.at(-1).occurredAt as string;
    // The log keeps whole milliseconds: what comes next must not share this one.
    while (Date.now() <= Date.parse(knownAt));
    await t.post(`/api/sentences/${id}/breaches`, breach({ occurredOn: addDays(TODAY, -2) }), {
      as: 'caseworker',
      version,
    });
    const asOf = async (known: string, on: string) =>
      t.get(`/api/sentences/${id}/as-of?knownAt=${encodeURIComponent(known)}&effectiveOn=${on}`, { as: 'auditor' });
    const now = new Date().toISOString();
    const read = await t.get(`/api/sentences/${id}`, { as: 'auditor' });
    expect((await asOf(now, TODAY)).body).toEqual(read.body);
    expect((await asOf(knownAt, TODAY)).body.breaches).toEqual([]);
    expect((await asOf(now, addDays(TODAY, -3))).body.breaches).toEqual([]);
    expect((await asOf(now, addDays(TODAY, -2))).body.breaches).toHaveLength(1);
    expect((await asOf('2020-01-01T00:00:00Z', TODAY)).status).toBe(404);
    expect((await asOf('yesterday', TODAY)).status).toBe(400);
  });
});

describe('lists', () => {
  it('show the sentences and deadlines of one’s units, page by page', async () => {
    const caseworker = `lister-${randomUUID()}`;
    const ids = new Set<string>();
    for (let i = 0; i < 3; i++) ids.add((await registered(orderOf({ startDate: STARTED, caseworker }))).id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Answer = await t.get(
        `/api/sentences?caseworker=${caseworker}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        { as: 'caseworker', units: ['oslo-fengsel'] },
      );
      documented('SentencePage', page);
      seen.push(...page.body.sentences.map(({ id }: { id: string }) => id));
      cursor = page.body.next;
    } while (cursor);
    expect(new Set(seen)).toEqual(ids);
    expect(seen).toHaveLength(3);
    const elsewhere = await t.get(`/api/sentences?caseworker=${caseworker}`, {
      as: 'caseworker',
      units: ['halden-fengsel'],
    });
    expect(elsewhere.body.sentences).toEqual([]);
    const asked = await t.get('/api/sentences?unit=oslo-fengsel', { as: 'caseworker', units: ['halden-fengsel'] });
    expect(asked.body.sentences).toEqual([]);
    const deadlines = await t.get('/api/deadlines?limit=5', { as: 'approver', units: ['oslo-fengsel'] });
    documented('DeadlinePage', deadlines);
    expect(deadlines.body.deadlines.length).toBeGreaterThan(0);
    expect((await t.get('/api/sentences?cursor=nonsense', { as: 'caseworker' })).body.code).toBe('invalid-input');
    documented('UnitList', await t.get('/api/units', { as: 'admin' }));
    const counted = await t.get('/api/statistics', { as: 'caseworker', units: ['oslo-fengsel'] });
    documented('StatisticsOfUnits', counted);
    expect(counted.body.sentences.length).toBeGreaterThan(0);
    expect(new Set(counted.body.sentences.map(({ unit }: { unit: string }) => unit))).toEqual(
      new Set(['oslo-fengsel']),
    );
  });
});

describe('the door', () => {
  let sentence: { id: string; version: number };
  beforeAll(async () => {
    sentence = await registered();
  });
  const read = (headers: Record<string, string>) => t.get(`/api/sentences/${sentence.id}`, { headers });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const claims = { sub: 'ada', roles: ['caseworker'], units: ['*'] };

  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>]>([
    ['no token', () => ({})],
    ['a password', () => ({ authorization: 'Basic YTpi' })],
    ['nonsense', () => bearer('a.b.c')],
    ['an expired token', async () => bearer(await t.issuer.sign(claims, { expires: '1 minute ago' }))],
    ['another audience', async () => bearer(await t.issuer.sign(claims, { audience: 'urn:other' }))],
    ['another issuer', async () => bearer(await t.issuer.sign(claims, { issuer: 'https://elsewhere.example' }))],
    ['alg none', () => bearer(`${part({ alg: 'none' })}.${part({ ...standard(), ...claims })}.x`)],
    [
      'a secret of everybody',
      () => bearer(`${part({ alg: 'HS256', kid: 'test' })}.${part({ ...standard(), ...claims })}.eA`),
    ],
    ['a changed role', async () => bearer(forged(await t.issuer.sign({ ...claims, roles: [] })))],
    ['an account with a slash', async () => bearer(await t.issuer.sign({ ...claims, sub: 'a/b' }))],
  ])('is closed to %s', async (_, headersOf) => {
    const { status, body, headers } = await read(await headersOf());
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
  });

  const standard = () => ({ iss: t.issuer.url, aud: 'urn:progresjon:test', exp: Math.floor(Date.now() / 1000) + 300 });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = (token: string) => {
    const [head, , signature] = token.split('.');
    return `${head}.${part({ ...standard(), ...claims })}.${signature}`;
  };

  it('is closed to the wrong role', async () => {
    await refused('forbidden', 403, () => t.post('/api/sentences', orderOf(), { as: 'caseworker' }));
    await refused('forbidden', 403, () => t.get(`/api/sentences/${sentence.id}`, { as: 'admin' }));
  });

  it('does not tell another unit that a sentence exists', async () => {
    const halden = { as: 'caseworker', units: ['halden-fengsel'], version: sentence.version };
    const strip = ({ instance: _instance, requestId: _requestId, ...rest }: Record<string, unknown>) => rest;
    const theirs = await t.get(`/api/sentences/${sentence.id}`, halden);
    const nobodys = await t.get(`/api/sentences/${NOWHERE}`, halden);
    expect([theirs.status, strip(theirs.body)]).toEqual([404, strip(nobodys.body)]);
    for (const path of ['proposals', 'breaches', 'absences'])
      await refused('not-found', 404, () => t.post(`/api/sentences/${sentence.id}/${path}`, {}, halden));
  });

  it.each(['not-a-uuid', '1', `${NOWHERE}0`, '..%2F..'])('finds nothing under %s', async (id) => {
    expect((await t.get(`/api/sentences/${id}`, { as: 'caseworker' })).status).toBe(404);
  });

  it('finds a sentence however its id is written', async () => {
    const { status, body } = await t.get(`/api/sentences/${sentence.id.toUpperCase()}`, { as: 'caseworker' });
    expect([status, body.id]).toEqual([200, sentence.id]);
  });

  it.each<[string, Sending, number, string]>([
    ['no Idempotency-Key', { key: null }, 400, 'idempotency-key-required'],
    ['a key of 101 characters', { key: 'k'.repeat(101) }, 400, 'idempotency-key-required'],
    ['no If-Match', { version: null }, 428, 'if-match-required'],
    ['an If-Match of anything', { version: '*' }, 428, 'if-match-required'],
    ['an If-Match in words', { version: '"seven"' }, 428, 'if-match-required'],
  ])('asks for what it needs: %s', async (_, sending, status, code) => {
    const { id, version } = sentence;
    await refused(code, status, () =>
      t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version, ...sending }),
    );
  });

  it.each<[string, string, Record<string, string>, number, string]>([
    ['what is no JSON', '{"kind":', {}, 400, 'malformed-json'],
    ['nothing', '', {}, 400, 'malformed-json'],
    ['a prototype', '{"__proto__":{"admin":true}}', {}, 400, 'malformed-json'],
    ['a form', 'kind=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['text', 'hello', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['far too much', JSON.stringify({ a: 'x'.repeat(300_000) }), {}, 413, 'body-too-large'],
  ])('sends back %s', async (_, body, headers, status, code) => {
    await refused(code, status, () => t.post('/api/sentences', body, { as: 'placement', headers }));
  });

  it('speaks the reader’s language', async () => {
    const { headers, body } = await t.get('/api/units', { headers: { 'accept-language': 'nb-NO' } });
    expect(headers['content-language']).toBe('nb');
    expect(body.detail).toMatch(/Logg inn/);
  });

  it('has no powered-by, no sniffing, and a policy', async () => {
    const { headers } = await t.get('/');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });
});

describe('calculations', () => {
  const input = { kind: 'imprisonment', startDate: '2026-03-02', sentences: [{ years: 1, months: 6, days: 0 }] };

  it('answer everybody, one or many', async () => {
    const one = await t.post('/api/calculations', input);
    expect(one).toMatchObject({ status: 200, body: { fullTermDate: expect.any(String) } });
    const many = await t.post('/api/calculations', [input, { kind: 'x' }, { ...input, sentences: [] }]);
    expect(many).toMatchObject({
      status: 200,
      body: [one.body, { refusal: 'invalid-input' }, { refusal: 'no-sentence' }],
    });
  });

  it('are refused with a code', async () => {
    const { body } = await refused('no-sentence', 422, () => t.post('/api/calculations', { ...input, sentences: [] }));
    expect(body.refusal).toBe('no-sentence');
    await refused('invalid-input', 400, () => t.post('/api/calculations', { ...input, startDate: '2026-02-30' }));
    await refused('invalid-input', 400, () => t.post('/api/calculations', Array(2_000).fill(0)));
  });
});

describe('without Temporal', () => {
  it('writes go on, and health says that timers wait', async () => {
    await registered();
    const { status, body } = await t.get('/health/ready');
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ database: 'up', temporal: 'down', timers: 'waiting' }),
    ]);
    const { body: metrics } = await t.get('/metrics');
    expect(metrics).toMatch(/progresjon_workflows_behind [1-9]/);
  });

  it('a fast-forward is told that timers wait, and moves nothing', async () => {
    const { id } = await registered();
    const forward = (to: string) => t.post(`/api/training/sentences/${id}/fast-forward`, { to }, { as: 'admin' });
    await refused('timers-wait', 503, () => forward(addDays(TODAY, 30)));
    expect((await t.get(`/api/sentences/${id}`, { as: 'auditor' })).body.today).toBe(TODAY);
    await refused('clock-runs-forward', 422, () => forward(addDays(TODAY, -1)));
    await refused('invalid-input', 400, () => forward(addMonths(TODAY, 1201)));
    await refused('invalid-input', 400, () => forward('2027-02-29'));
    await refused('not-found', 404, () =>
      t.post(`/api/training/sentences/${NOWHERE}/fast-forward`, { to: TODAY }, { as: 'admin' }),
    );
  });
});

it('out of training nobody moves the clock', async () => {
  const real = await startTestApp({ training: false });
  try {
    const { id } = (await real.post('/api/sentences', orderOf(), { as: 'placement' })).body;
    const asked = await real.post(`/api/training/sentences/${id}/fast-forward`, { to: '2030-01-01' }, { as: 'admin' });
    expect(asked).toMatchObject({ status: 404, body: { code: 'training-only' } });
  } finally {
    await real.close();
  }
});

describe('an address', () => {
  it.each<['GET' | 'PUT' | 'DELETE', string, string]>([
    ['DELETE', '/api/sentences', 'GET, HEAD, POST'],
    ['PUT', `/api/sentences/${NOWHERE}/decisions`, 'POST'],
    ['GET', `/api/sentences/${NOWHERE}/breaches/${NOWHERE}/responses`, 'POST'],
    ['GET', '/api/calculations', 'POST'],
  ])('%s %s says by which methods it is asked', async (method, path, allow) => {
    const answer = method === 'GET' ? await t.get(path) : await t.send(method, path);
    expect(answer).toMatchObject({ status: 405, headers: { allow }, body: { code: 'method-not-allowed' } });
  });

  it('where nothing is, is not found by any', async () => {
    expect((await t.send('DELETE', '/api/nothing')).status).toBe(404);
    expect((await t.get('/api/sentences//events', { as: 'auditor' })).status).toBe(404);
  });

  it.each(['/api/units', '/api/commands/x', '/api/rule-sets'])(
    '%s takes no query, and names what it does not know',
    async (path) => {
      const { body } = await refused('invalid-input', 400, () => t.get(`${path}?unti=oslo-fengsel`, { as: 'auditor' }));
      expect(body.facts.fields).toEqual([{ path: 'unti', message: 'unknown field' }]);
    },
  );
});

it('the document names every route, body and problem', async () => {
  const { body } = await t.get('/api/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const text = JSON.stringify(body);
  const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  for (const name of names) expect(body.components.schemas).toHaveProperty([String(name)]);
  expect(body.paths['/api/sentences/{id}/decisions'].post.parameters).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
      expect.objectContaining({ name: 'If-Match', in: 'header' }),
    ]),
  );
  for (const [path, { parameters = [] }] of Object.entries<{ parameters?: { name: string }[] }>(body.paths))
    expect(parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  expect(body.info.description).toContain('`prolongation-over-five-years`');
});
