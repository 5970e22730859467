import { randomUUID } from 'node:crypto';
import { addDays, addMonths, maxDate } from '../domain/dates';
import { detentionOf, orderOf, startTestApp, type Answer, type TestApp } from './test-app';
import { breach, documented, NOWHERE, sentencesOf, STARTED, TODAY } from './test-sentences';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
const { registered, proposed, refused } = sentencesOf(() => t);

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
    expect(read).toMatchObject({ status: 200, body: answer.body, headers: { etag: `"${version}"` } });
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

  it('of whoever was held without a break until then counts leave from that day, and says so', async () => {
    const since = addDays(STARTED, -59);
    const year = { remandDays: 59, length: { years: 1, months: 0, days: 0 } };
    const read = async (more: object) => {
      const { id } = await registered(orderOf({ startDate: STARTED, ...more }, year));
      const answer = await t.get(`/api/sentences/${id}`, { as: 'auditor' });
      documented('Sentence', answer);
      return answer.body;
    };
    const [held, broken] = [await read({ unbrokenCustodySince: since }), await read({})];
    expect([held.unbrokenCustodySince, broken.unbrokenCustodySince]).toEqual([since, null]);
    // A third is 122 days, of which 59 were on remand.
    expect(held.dates.ordinaryLeaveFrom).toBe(maxDate(addDays(STARTED, 122 - 59 - 1), addMonths(since, 4)));
    expect(broken.dates.ordinaryLeaveFrom).toBe(addMonths(STARTED, 4));
    expect({ ...held.dates, ordinaryLeaveFrom: 0, workReleaseFrom: 0 }).toEqual({
      ...{ ...broken.dates, ordinaryLeaveFrom: 0, workReleaseFrom: 0 },
    });
    const { steps } = held.explanations.find(({ date }: { date: string }) => date === 'ordinaryLeaveFrom');
    expect(steps.join()).toContain(`in custody without a break since ${since}`);
  });

  it.each<[string, object, string, number]>([
    [
      'custody after the start',
      orderOf({ startDate: STARTED, unbrokenCustodySince: addDays(STARTED, 1) }),
      'custody-after-start',
      422,
    ],
    [
      'custody without its credit',
      orderOf({ startDate: STARTED, unbrokenCustodySince: addDays(STARTED, -300) }),
      'custody-not-credited',
      422,
    ],
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
