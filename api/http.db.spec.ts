import { addDays, addMonths } from '../domain/dates';
import { publishStatistics } from '../store/lists/publications';
import { orderOf, startTestApp, type Sending, type TestApp } from './test-app';
import { breach, documented, NOWHERE, sentencesOf, TODAY } from './test-sentences';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
const { registered, refused } = sentencesOf(() => t);

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

describe('the public statistics', () => {
  const page = '/api/public-statistics';

  it('are read by anybody, as last published, and kept by whoever has them', async () => {
    const none = await t.get(page);
    expect(none).toMatchObject({ status: 200, body: { publication: null } });
    expect(none.headers['cache-control']).toBe('no-store');
    expect(await t.get(`${page}.csv`)).toMatchObject({ status: 200, body: '' });
    await t.post('/api/sentences', orderOf(), { as: 'placement' });
    expect(await publishStatistics(t.test.store)).toBe(true);
    const answer = await t.get(page);
    documented('PublicStatistics', answer);
    // One person is nobody's to see.
    expect(answer.body.publication.tables[0]).toMatchObject({ id: 'open', total: [':'] });
    const { etag, 'cache-control': kept } = answer.headers;
    expect(kept).toBe('public, max-age=600');
    expect(await t.get(page, { headers: { 'if-none-match': String(etag) } })).toMatchObject({ status: 304, body: '' });
  });

  it('come as a file in the language asked for', async () => {
    const file = await t.get(`${page}.csv?language=en`);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="progresjon-statistics-[\d-]+\.csv"$/),
    });
    expect(file.body).toContain(';open;People by sanction;imprisonment;Imprisonment;people;People;:');
    expect((await t.get(`${page}.csv`)).body).toContain(';Personer etter straff;imprisonment;Fengsel;');
    expect((await t.get(`${page}.csv?language=de`)).body).toMatchObject({ code: 'invalid-input' });
    expect((await t.get(`${page}?unit=oslo-fengsel`)).body).toMatchObject({ code: 'invalid-input' });
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
