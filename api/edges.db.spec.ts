import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { waitUntil } from '../test/setup/stack';
import { REQUESTS_MAX, RateLimits } from './rate-limit';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type TestApp } from './test-app';

const BODY_MAX = 256 * 1024;
const PROXY = '10.0.0.2';
const EVERYWHERE = ['/', '/health/live', '/health/ready', '/metrics', '/api/docs', '/api/openapi.json', '/api/units', '/api/nothing', '/auth/login']; // prettier-ignore

let t: TestApp;
let port: number;
beforeAll(async () => {
  // TLS is declared, and who ends it before us.
  t = await startTestApp({ publicUrl: 'https://progresjon.example.no', trustedProxies: [PROXY] });
  await t.app.listen(0, '127.0.0.1');
  port = ((t.app.getHttpServer() as Server).address() as AddressInfo).port;
});
afterAll(() => t.close());

/** Writes to a connection of its own, and answers what came back when the other side has closed it. */
function speak(...said: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => said.forEach((text) => socket.write(text)));
    socket.on('data', (bytes) => heard.push(bytes));
    socket.once('error', reject).once('close', () => resolve(Buffer.concat(heard).toString('latin1')));
  });
}

const head = (line: string, ...headers: readonly string[]) =>
  [line, 'Host: progresjon.example.no', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('a body', () => {
  const json = { 'content-type': 'application/json' };

  it('of more than 256 KiB is not read, whether it says how long it is or not', async () => {
    const long = `{"kind":"${'x'.repeat(BODY_MAX)}"}`;
    expect(await t.post('/api/calculations', long)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    const chunks = Array.from({ length: 6 }, () => `c000\r\n${'x'.repeat(0xc000)}\r\n`);
    const chunked = head('POST /api/calculations HTTP/1.1', 'Content-Type: application/json', 'Transfer-Encoding: chunked'); // prettier-ignore
    expect(await speak(chunked, ...chunks, '0\r\n\r\n')).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    'text/plain',
    'application/xml',
    'text/xml',
    'application/x-yaml',
    'application/octet-stream',
    'nonsense',
    'application/x-www-form-urlencoded',
  ])(
    // prettier-ignore
    'of type %s is not read',
    async (type) => {
      const answer = await t.post('/api/calculations', '{}', { headers: { ...json, 'content-type': type } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    },
  );

  it('is no file: nothing is uploaded anywhere', async () => {
    const file = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.exe"\r\n\r\nMZ\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await t.post('/api/calculations', file, { headers })).status).toBe(415);
  });

  it('with a key that would reach an object’s prototype is malformed', async () => {
    for (const evil of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'])
      expect(await t.post('/api/calculations', evil)).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('that two headers measure differently is refused, whoever believes which', async () => {
    const both = head('POST /api/calculations HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 6', 'Transfer-Encoding: chunked'); // prettier-ignore
    expect(await speak(both, '0\r\n\r\nX')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

it('a request is waited for half a minute, and its headers for the half of that', () => {
  const { headersTimeout, requestTimeout } = t.app.getHttpServer() as Server;
  expect([headersTimeout, requestTimeout]).toEqual([15_000, 30_000]);
});

describe('whoever is slow', () => {
  const server = () => t.app.getHttpServer() as Server;
  const allow = (headersTimeout: number, requestTimeout: number) =>
    Object.assign(server(), { headersTimeout, requestTimeout });
  // That the limits are kept is seen sooner.
  beforeEach(() => allow(50, 100));
  afterEach(() => allow(15_000, 30_000));

  it('with a body that comes byte by byte is cut off', async () => {
    const slow = head('POST /api/calculations HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 1000');
    expect(await speak(slow, '{')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with half a command hears so in a problem that says that nothing was recorded; and nothing was', async () => {
    const [key, before] = [randomUUID(), await t.logSize()];
    const said = await speak(await registration(key, 1_000));
    const [top = '', body = ''] = said.split('\r\n\r\n');
    expect(top).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*application\/problem\+json[^]*\r\nConnection: close$/);
    expect(ANSWERS.Problem.parse(JSON.parse(body))).toMatchObject({ status: 408, code: 'request-timed-out' });
    expect(await t.logSize()).toBe(before);
    expect(await t.get(`/api/commands/${key}`, { as: 'placement' })).toMatchObject({ status: 404 });
    // As it may be, under the same key, once it comes whole.
    expect(await t.post('/api/sentences', orderOf(), { as: 'placement', key })).toMatchObject({ status: 201 });
  });

  it('with half a request behind a whole command does not hear of the one what would be taken for the other', async () => {
    const [key, { admin }] = [randomUUID(), t.test];
    await admin.query('BEGIN');
    await admin.query('SELECT FROM es.log_head FOR UPDATE');
    const said = await speak(await registration(key), 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    await admin.query('ROLLBACK');
    expect(said).toBe('');
    const known = async () => (await t.get(`/api/commands/${key}`, { as: 'placement' })).status === 200;
    await waitUntil(known, { what: 'it is recorded all the same' });
  });

  /** A sentence to be registered, as it goes over the wire; said to be longer than it is, it is never whole. */
  async function registration(key: string, more = 0): Promise<string> {
    const body = JSON.stringify(orderOf());
    const [token, bytes] = [await t.token('placement'), Buffer.byteLength(body) + more];
    const who = [`Authorization: Bearer ${token}`, `Idempotency-Key: ${key}`];
    const what = ['Content-Type: application/json', `Content-Length: ${bytes}`];
    return ['POST /api/sentences HTTP/1.1', 'Host: x', ...who, ...what, '', body].join('\r\n');
  }

  it('with headers that never end is cut off', async () => {
    expect(await speak('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('what never becomes a request', () => {
  it.each([
    [
      'headers that are too large',
      head('GET /health/live HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`),
      431,
      'headers-too-large',
    ],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 400, 'bad-request'],
  ])('%s is answered by a problem like any other', async (_, said, status, code) => {
    const [top = '', body = ''] = (await speak(said)).split('\r\n\r\n');
    expect(top).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*application/problem\\+json`));
    expect(ANSWERS.Problem.parse(JSON.parse(body))).toMatchObject({ status, code });
  });
});

it('a server that is told to stop answers what is under way, and tells whoever asks more to come back', async () => {
  const stopping = await startTestApp();
  await stopping.app.listen(0, '127.0.0.1');
  const server = stopping.app.getHttpServer() as Server;
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const heard: Buffer[] = [];
  socket.on('data', (bytes) => heard.push(bytes));
  const asked = once(server, 'request');
  const body = '{"kind":"imprisonment","startDate":"2026-03-02","sentences":[{"years":1,"months":6,"days":0}]}';
  const lines = ['Host: x', 'Content-Type: application/json', `Content-Length: ${body.length}`];
  socket.write(['POST /api/calculations HTTP/1.1', ...lines, '', ''].join('\r\n'));
  await asked;
  const over = once(socket, 'close');
  const stopped = stopping.close();
  await waitUntil(() => !server.listening, { what: 'it takes nobody new' });
  socket.write(`${body}GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`);
  await Promise.all([over, stopped]);
  const said = Buffer.concat(heard).toString();
  expect(said).toMatch(/^HTTP\/1\.1 200 [^]*HTTP\/1\.1 503 [^]*\r\nretry-after: 5\r\n[^]*application\/problem\+json/i);
  expect(said).toMatch(/"code":"stopping"/);
});

describe('headers', () => {
  it('of more than 16 KiB are not read', async () => {
    expect(await speak(head('GET /health/live HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`))).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each(EVERYWHERE)('of %s tell no version, no product and no inside', async (path) => {
    const { headers, body } = await t.get(path);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(server|x-powered-by|via)$/)])); // prettier-ignore
    expect(JSON.stringify([headers, path === '/metrics' ? '' : body])).not.toMatch(
      /fastify|nestjs|node_modules|\.ts:\d/i,
    );
  });

  it.each(EVERYWHERE)('of %s keep a browser to what it is for', async (path) => {
    const { headers } = await t.get(path);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
  });

  it('speak of TLS only where it is declared', async () => {
    const plain = await startTestApp();
    expect((await plain.get('/health/live')).headers).not.toHaveProperty('strict-transport-security');
    await plain.close();
  });

  it('let no page of another origin in', async () => {
    const asks = { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }; // prettier-ignore
    const preflight = await t.app.inject({ method: 'OPTIONS', url: '/api/sentences', headers: asks });
    const read = await t.get('/api/rule-sets', { headers: { origin: 'https://evil.example' } });
    expect([preflight.statusCode, read.status]).toEqual([405, 200]);
    for (const headers of [preflight.headers, read.headers])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('whoever asks too often', () => {
  afterEach(() => jest.restoreAllMocks());
  let later = 0;
  /** Time stands still, so that all of it falls into one window; each time in a later one. */
  const spent = (of: keyof typeof REQUESTS_MAX, id: string) => {
    later += 5_000;
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + later);
    const limits = t.app.get(RateLimits);
    for (let n = 0; n < REQUESTS_MAX[of]; n++) limits.take(of, id);
  };
  const ask = async (account: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => {
    const authorization = `Bearer ${await t.token('auditor', ['*'], account)}`;
    return t.app.inject({ url: '/api/units', headers: { authorization, ...headers }, remoteAddress });
  };

  it('as an account is told when to come back, and no other account is', async () => {
    spent('account', 'eager');
    const answer = await ask('eager');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '1']);
    expect(answer.json()).toMatchObject({ code: 'too-many-requests', facts: { of: 'account' } });
    expect((await ask('patient')).statusCode).toBe(200);
  });

  it('from an address is told when to come back, and no other address is', async () => {
    spent('address', '192.0.2.7');
    const answer = await ask('anybody', {}, '192.0.2.7');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '1']);
    expect((await ask('anybody', {}, '192.0.2.8')).statusCode).toBe(200);
  });

  it('is told apart by what a proxy of ours says, and by nobody else’s word', async () => {
    spent('address', '192.0.2.7');
    expect((await ask('anybody', { 'x-forwarded-for': '192.0.2.7' }, PROXY)).statusCode).toBe(429);
    expect((await ask('anybody', { 'x-forwarded-for': '192.0.2.7' }, '192.0.2.9')).statusCode).toBe(200);
    expect((await ask('anybody', { 'x-forwarded-for': '192.0.2.9' }, '192.0.2.7')).statusCode).toBe(429);
  });
});

describe('a path', () => {
  it.each([
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/api/sentences/%00',
    '/api/sentences/%ff',
    '/api/%',
    `/api/commands/${'x'.repeat(500)}`,
    '//evil.example/%2f..',
  ])(
    // prettier-ignore
    '%s leads nowhere',
    async (path) => {
      const answer = await t.get(path, { as: 'auditor' });
      expect([400, 404, 414]).toContain(answer.status);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers['location']).toBeUndefined();
    },
  );
});
