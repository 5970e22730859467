import { createLogger } from '../logging';
import { type Asked } from '../domain/commands';
import { openStore } from '../store/data-source';
import { record } from '../store/record';
import { commandOf } from '../store/test-store';
import { approver } from '../test/given';
import { assemble, createApp } from './app';
import { Metrics } from './metrics';
import { configOf, orderOf, startTestApp, type TestApp } from './test-app';

const HERE = { units: ['oslo-fengsel'] };

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

async function registered(key: string): Promise<string> {
  const sending = { as: 'placement', account: 'desk', key };
  const { status, body } = await t.post('/api/sentences', orderOf({ caseworker: 'ola' }), sending);
  expect(status).toBe(201);
  return body.id;
}

async function happens(id: string, asked: Asked): Promise<void> {
  expect(await record(t.test.store, commandOf(id, approver, asked))).toMatchObject({ ok: true });
}

describe('an Idempotency-Key of an earlier change', () => {
  const desk = { as: 'placement', account: 'desk', key: 'the-first', ...HERE };

  it('opens no case that has gone to another unit: a query is no repeat of it', async () => {
    const id = await registered(desk.key);
    await t.test.admin.query(`UPDATE rm.sentence SET unit = 'halden-fengsel' WHERE sentence_id = $1`, [id]);
    expect((await t.get(`/api/sentences/${id}`, desk)).status).toBe(404);
    const asked = { ruleSet: 'NO-2026.1-FIXED' };
    const answer = await t.post(`/api/sentences/${id}/what-if`, asked, desk);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('nor is it one of another change: nothing of the case is told', async () => {
    const id = await registered('the-second');
    await t.test.admin.query(`UPDATE rm.sentence SET unit = 'halden-fengsel' WHERE sentence_id = $1`, [id]);
    const body = { account: 'desk', relation: 'own', reason: null };
    const sending = { ...desk, key: 'the-second', version: 1 };
    const answer = await t.post(`/api/sentences/${id}/conflicts-of-interest`, body, sending);
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(Object.keys(answer.body.facts)).toEqual(['commandId']);
  });
});

describe('messages to the unit', () => {
  const listed = async (account: string, id: string, as = 'caseworker') => {
    const { status, body } = await t.get('/api/notices?limit=500', { as, account, ...HERE });
    expect(status).toBe(200);
    return body.notices.filter(({ sentenceId }: { sentenceId: string }) => sentenceId === id).length;
  };

  it('do not show somebody that there is one about their own case', async () => {
    const id = await registered('the-third');
    await happens(id, { type: 'RecordConflictOfInterest', account: 'related', relation: 'relative', reason: null });
    await happens(id, { type: 'OpenEmergencyAccess', accessId: id, reason: 'Nødrett.', days: 1 });
    expect(await listed('colleague', id)).toBeGreaterThan(0);
    expect(await listed('related', id)).toBe(0);
  });

  it('nor to others than its own that there is one about a restricted case', async () => {
    const id = await registered('the-fourth');
    await happens(id, { type: 'OpenEmergencyAccess', accessId: id, reason: 'Nødrett.', days: 1 });
    await happens(id, { type: 'RestrictCase', openTo: [], reason: 'Trusler.' });
    expect(await listed('colleague', id)).toBe(0);
    expect(await listed('ola', id)).toBeGreaterThan(0);
    expect(await listed('leader', id, 'approver')).toBeGreaterThan(0);
  });
});

describe('what is watched from inside', () => {
  it('is not there in production for whoever comes by the proxies', async () => {
    const config = configOf(t.test, t.issuer, {
      production: true,
      trustedProxies: ['127.0.0.1'],
      publicUrl: 'https://progresjon.example',
    });
    const app = await createApp(config);
    try {
      const ask = async (headers: Record<string, string>) =>
        (await app.inject({ url: '/metrics', headers })).statusCode;
      expect(await ask({})).toBe(200);
      expect(await ask({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    } finally {
      await app.close();
    }
  });

  it('is a line for each refusal, with who and from where, that nobody can break in two', async () => {
    const lines: string[] = [];
    const log = createLogger('api', 'info', { write: (line: string) => void lines.push(line) });
    const config = configOf(t.test, t.issuer, { trustedProxies: ['127.0.0.1'] });
    const store = await openStore({ url: t.test.apiUrl, masterKey: t.test.masterKey, poolSize: 2 });
    const app = await assemble({ config, store, metrics: new Metrics(store), log });
    try {
      const authorization = `Bearer ${await t.token('caseworker', ['*'], 'curious')}`;
      const headers = { authorization, 'x-forwarded-for': '203.0.113.7', 'user-agent': 'x"}\\n{"level":60' };
      expect((await app.inject({ url: '/api/audit/access?q=%0d%0a{"level":60}', headers })).statusCode).toBe(403);
      const [line, ...more] = lines.filter((each) => each.includes('"refused"'));
      expect(more).toEqual([]);
      expect(JSON.parse(line ?? '')).toMatchObject({
        ...{ level: 40, msg: 'refused', status: 403, account: 'curious', address: '203.0.113.7' },
        ...{ method: 'GET', route: '/api/audit/access' },
      });
    } finally {
      await app.close();
    }
  });
});

describe('every answer', () => {
  it.each([
    '/',
    '/about',
    '/api/units',
    '/api/sentences/none',
    '/api/nothing',
    '/api/openapi.json',
    '/health/live',
    '/nowhere',
  ])('of %s tells browsers what they may not do', async (path) => {
    const { headers } = await t.get(path, { headers: { origin: 'https://elsewhere.example' } });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/frame-ancestors 'none'/),
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(Object.keys(headers).filter((name) => /^access-control-|^server$|^x-powered-by$/.test(name))).toEqual([]);
    if (path.startsWith('/api/')) expect(headers['cache-control']).toBe('no-store');
  });

  it('to a parameter that is given twice, or to TRACE, is that there is none', async () => {
    const twice = await t.get('/api/sentences?unit=oslo-fengsel&unit=halden-fengsel', { as: 'caseworker', ...HERE });
    expect([twice.status, twice.body.code]).toEqual([400, 'invalid-input']);
    const traced = await t.app.inject({ method: 'TRACE' as 'GET', url: '/api/units' });
    expect([404, 405, 501]).toContain(traced.statusCode);
  });
});
