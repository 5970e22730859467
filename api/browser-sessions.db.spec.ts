import { createHash, randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { mountIdentityProvider } from '../runtime/identity';
import { freePort } from '../runtime/ports';
import { openStore } from '../store/data-source';
import { createTestStore, type TestStore } from '../store/test-store';
import { putUnits } from '../store/lists/units';
import { UNITS } from '../samples/units';
import { Browser, formOf } from '../test/setup/browser';
import { createApp } from './app';
import { BrowserSessions } from './browser-sessions';
import { createLogger } from '../logging';
import { PEOPLE_MAX } from './people-seen';
import { AUDIENCE, configOf, orderOf, type Issuer } from './test-app';

const COOKIE = 'progresjon-session';
let test: TestStore;
let app: NestFastifyApplication;
let origin: string;
const browser = () => new Browser(origin);
const signedIn = async (person: string) => {
  const made = browser();
  await made.signIn(person);
  return made;
};

async function start(
  publicUrl: string,
  port: number,
  acrValues: readonly string[] = [],
): Promise<NestFastifyApplication> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signingKeys = { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }] };
  const given = configOf(test, { url: `http://127.0.0.1:${port}/oidc` } as Issuer, { publicUrl });
  const config = { ...given, oidc: { ...given.oidc, acrValues } };
  const made = await createApp(config, (fastify) =>
    mountIdentityProvider(fastify, { publicUrl, audience: AUDIENCE, signingKeys, cookieKeys: ['of-tests'] }),
  );
  await made.listen(port, '127.0.0.1');
  return made;
}

beforeAll(async () => {
  test = await createTestStore();
  await putUnits(test.store, UNITS);
  const port = await freePort(24_000 + Math.floor(Math.random() * 4_000));
  origin = `http://127.0.0.1:${port}`;
  app = await start(origin, port);
});
afterAll(async () => {
  await app?.close();
  await test?.close();
});

const problem = async (answer: Response) => ({
  status: answer.status,
  code: ((await answer.json()) as { code: string }).code,
});
const age = (what: string) => test.admin.query(`UPDATE rm.browser_session SET ${what}`);

describe('signing in', () => {
  it('leads by code, PKCE, state and nonce to a session, and to where one wanted to be', async () => {
    const made = browser();
    const { url, passed } = await made.signIn('ola.saksbehandler', '/about?from=work');
    expect(url).toBe(`${origin}/about?from=work`);
    const asked = new URL(passed[0] ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const parameter of ['state', 'nonce', 'code_challenge']) expect(asked.get(parameter)).toMatch(/^[\w-]{40,}$/);
    expect(await made.session()).toEqual({
      account: { id: 'ola.saksbehandler', name: 'Ola Saksbehandler' },
      roles: ['caseworker'],
      units: [{ id: 'oslo-fengsel', name: 'Oslo fengsel' }],
      everyUnit: false,
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
      draftKey: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: expect.any(String),
      idleMinutes: 30,
      training: true,
      development: true,
    });
  });

  it('is by a cookie that no script reads, of which only the hash is stored', async () => {
    const made = browser();
    const { passed } = await made.signIn('kari.godkjenner');
    const callback = passed.find((url) => url.includes('/auth/callback'));
    expect(callback).toBeDefined();
    const id = made.cookie(COOKIE) ?? '';
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    const { rows } = await test.admin.query('SELECT id_hash, id_token FROM rm.browser_session');
    expect(rows.map(({ id_hash }) => id_hash.toString('hex'))).toContain(createHash('sha256').update(id).digest('hex'));
    expect(JSON.stringify(rows)).not.toContain(id);
    for (const { id_token } of rows) expect(id_token.toString('latin1')).not.toMatch(/^eyJ/);
  });

  it('gives an account one key for its drafts, in whichever browser, and no other account the same', async () => {
    const keys = [];
    for (const person of ['ola.saksbehandler', 'ola.saksbehandler', 'kari.godkjenner'])
      keys.push((await (await signedIn(person)).session()).draftKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('asks nobody twice who they are, until they sign out at the provider', async () => {
    const made = await signedIn('tor.tilsyn');
    const { passed } = await made.signIn('somebody-else');
    expect(passed.some((url) => url.includes('/interaction/'))).toBe(false);
    expect((await made.session()).account.id).toBe('tor.tilsyn');
  });

  it('gives a new id each time, and the one before signs nobody in', async () => {
    const made = await signedIn('ola.saksbehandler');
    const before = made.cookie(COOKIE) ?? '';
    await made.signIn('ola.saksbehandler');
    expect(made.cookie(COOKIE)).not.toBe(before);
    const thief = browser();
    thief.put(COOKIE, before);
    expect((await thief.ask('/api/session')).status).toBe(401);
  });

  it('takes no id that a browser was given by somebody else', async () => {
    const made = browser();
    const planted = 'A'.repeat(43);
    made.put(COOKIE, planted);
    await made.signIn('ola.saksbehandler');
    expect(made.cookie(COOKIE)).not.toBe(planted);
  });

  it.each([
    ['a state that was not ours', (url: URL) => url.searchParams.set('state', 'x'.repeat(43)), 'not-begun-here'],
    ['no state', (url: URL) => url.searchParams.delete('state'), 'not-begun-here'],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43)), 'invalid_grant'],
    [
      'another issuer',
      (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example'),
      'OAUTH_INVALID_RESPONSE',
    ],
  ])('is refused for %s', async (_, change, reason) => {
    const made = browser();
    const url = new URL(await callbackOf(made));
    change(url);
    const answer = await made.ask(url.href);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('sign-in-failed');
    expect(html).toContain(reason);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(made.cookie(COOKIE)).toBeUndefined();
  });

  it('is refused for a code that was used before, and to a browser that did not begin it', async () => {
    const made = browser();
    const callback = await callbackOf(made);
    const pending = pendingOf(made, callback);
    expect((await made.ask(callback)).status).toBe(303);
    expect((await made.ask(callback)).status).toBe(400);
    made.put(...pending);
    expect(await (await made.ask(callback)).text()).toContain('invalid_grant');
    expect((await browser().ask(await callbackOf(browser()))).status).toBe(400);
  });

  it('is refused when the id token is signed by another key than the provider publishes', async () => {
    const { publicKey } = await generateKeyPair('RS256');
    const others = { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: 'test' }] };
    const made = browser();
    // A server that has not seen the provider's keys yet; what it asks for them is answered by somebody between.
    const port = await freePort(29_000 + Math.floor(Math.random() * 900));
    const fresh = await start(`http://127.0.0.1:${port}`, port);
    const { fetch: real } = globalThis;
    const between = jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.endsWith('/oidc/jwks') ? Promise.resolve(Response.json(others)) : real(input, init);
    });
    try {
      const there = new Browser(`http://127.0.0.1:${port}`);
      const answer = await there.ask(await callbackOf(there));
      expect([answer.status, there.cookie(COOKIE)]).toEqual([400, undefined]);
      expect(between.mock.calls.some(([input]) => String(input).endsWith('/oidc/jwks'))).toBe(true);
    } finally {
      between.mockRestore();
      await fresh.close();
    }
    expect((await made.ask(await callbackOf(made))).status).toBe(303);
  });

  it('is refused when the provider says of no way in that it was strong enough', async () => {
    const port = await freePort(29_000 + Math.floor(Math.random() * 900));
    const strict = await start(`http://127.0.0.1:${port}`, port, ['high', 'higher']);
    try {
      const there = new Browser(`http://127.0.0.1:${port}`);
      const begun = await there.ask('/auth/login');
      expect(new URL(begun.headers.get('location') ?? '').searchParams.get('acr_values')).toBe('high higher');
      const answer = await there.ask(await callbackOf(there));
      expect([answer.status, there.cookie(COOKIE)]).toEqual([400, undefined]);
      expect(await answer.text()).toContain('sign-in-too-weak');
    } finally {
      await strict.close();
    }
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/a/..//elsewhere.example',
    'javascript:alert(1)',
    '/auth/login?returnTo=/',
    '/oidc/session/end',
  ])('does not lead to %s', async (returnTo) => {
    const made = browser();
    expect((await made.signIn('ola.saksbehandler', returnTo)).url).toBe(`${origin}/`);
  });

  it('begins at the public address, wherever it was asked for', async () => {
    const answer = await browser().ask(`http://localhost:${new URL(origin).port}/auth/login?returnTo=/work`);
    expect(answer.headers.get('location')).toBe(`${origin}/auth/login?returnTo=%2Fwork`);
  });
});

describe('a session', () => {
  it('reads and writes as its account, as a token of it would', async () => {
    const made = await signedIn('pia.plassering');
    const written = await register(made);
    expect(written.status).toBe(201);
    const { id } = (await written.json()) as { id: string };
    expect((await made.ask(`/api/sentences/${id}`)).status).toBe(200);
    expect((await (await signedIn('ola.saksbehandler')).ask(`/api/sentences/${id}`)).status).toBe(200);
    const ofOtherUnit = await signedIn('frida.friomsorg');
    expect((await ofOtherUnit.ask(`/api/sentences/${id}`)).status).toBe(404);
    const { rows } = await test.admin.query(`SELECT actor FROM es.event WHERE stream_id = $1`, [id]);
    expect(JSON.parse(rows[0].actor)).toEqual({ id: 'pia.plassering', role: 'placement', unit: null });
  });

  it('of an account with two roles may what either may', async () => {
    const made = await signedIn('liv.leder');
    const { id, version } = (await (await register(await signedIn('pia.plassering'))).json()) as {
      id: string;
      version: number;
    };
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() };
    const asCaseworker = { level: 'oral', occurredOn: '2026-03-01', kind: 'other', description: 'x' };
    const answer = await made.write(`/api/sentences/${id}/breaches`, asCaseworker, headers);
    expect(answer.status).not.toBe(403);
    expect((await made.session()).roles).toEqual(['caseworker', 'approver']);
    expect(await problem(await made.write('/api/sentences', orderOf(), { 'idempotency-key': randomUUID() }))).toEqual({
      status: 403,
      code: 'forbidden',
    });
  });

  it.each([
    ['without the token', { 'x-csrf-token': null }],
    ['with another token', { 'x-csrf-token': 'A'.repeat(43) }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['from nowhere', { origin: null, 'sec-fetch-site': null }],
  ])('writes nothing %s', async (_, headers) => {
    const made = await signedIn('pia.plassering');
    const before = await logSize();
    expect(await problem(await register(made, headers))).toEqual({ status: 403, code: 'csrf' });
    expect(await problem(await made.write('/auth/logout', undefined, headers))).toEqual({ status: 403, code: 'csrf' });
    expect(await logSize()).toBe(before);
    expect((await made.ask('/api/session')).status).toBe(200);
  });

  it('writes with either header of its origin, of which old browsers send one', async () => {
    const made = await signedIn('pia.plassering');
    expect((await register(made, { origin: null })).status).toBe(201);
    expect((await register(made, { 'sec-fetch-site': null })).status).toBe(201);
  });

  it('is not asked for by a token, which needs no other header', async () => {
    const token = await machineToken('dev-placement');
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const answer = await fetch(`${origin}/api/sentences`, { method: 'POST', headers, body: JSON.stringify(orderOf()) });
    expect(answer.status).toBe(201);
  });

  it.each([
    ['left alone for half an hour', `last_seen_at = clock_timestamp() - interval '30 minutes'`, 401],
    ['left alone for less', `last_seen_at = clock_timestamp() - interval '29 minutes 50 seconds'`, 200],
    ['begun twelve hours ago', `created_at = clock_timestamp() - interval '12 hours'`, 401],
    ['begun less long ago', `created_at = clock_timestamp() - interval '11 hours 59 minutes 50 seconds'`, 200],
  ])('%s', async (_, aged, status) => {
    const made = await signedIn('ola.saksbehandler');
    await age(aged);
    expect((await made.ask('/api/session')).status).toBe(status);
    expect((await made.ask('/api/sentences')).status).toBe(status);
  });

  it('shows no more people than work can need, and those again', async () => {
    const desk = await signedIn('pia.plassering');
    const ids: string[] = [];
    for (let n = 0; n < 2; n++) ids.push(((await (await register(desk)).json()) as { id: string }).id);
    const reader = await signedIn('dag.direktorat');
    const read = (n: number) => reader.ask(`/api/sentences/${ids[n]}`);
    const max = jest.replaceProperty(PEOPLE_MAX, 'perHour', 1);
    try {
      expect((await read(0)).status).toBe(200);
      const refused = await read(1);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.headers.get('etag')).toBeNull();
      expect(await problem(refused)).toEqual({ status: 429, code: 'too-many-people' });
      expect((await read(0)).status).toBe(200);
    } finally {
      max.restore();
    }
    expect((await read(1)).status).toBe(200);
  });

  it('lives on by what a person does, and not by what a page asks by itself', async () => {
    const made = await signedIn('ola.saksbehandler');
    const seen = async () => Date.parse((await made.session()).expiresAt);
    const aged = () => age(`last_seen_at = clock_timestamp() - interval '20 minutes'`);
    await aged();
    const before = await seen();
    await made.ask('/api/sentences', { headers: { 'x-background': 'true' } });
    expect(await seen()).toBe(before);
    await made.ask('/api/sentences');
    expect(await seen()).toBeGreaterThan(before + 19 * 60_000);
    await aged();
    expect((await made.write('/api/session')).status).toBe(200);
    expect(await seen()).toBeGreaterThan(before + 19 * 60_000);
  });
});

describe('signing out', () => {
  it('ends the session at once, and the provider’s when one says so', async () => {
    const made = await signedIn('ola.saksbehandler');
    const id = made.cookie(COOKIE) ?? '';
    const answer = await made.write('/auth/logout');
    expect(answer.status).toBe(200);
    expect(made.cookie(COOKIE)).toBeUndefined();
    made.put(COOKIE, id);
    expect((await made.ask('/api/session')).status).toBe(401);

    const { redirectTo } = (await answer.json()) as { redirectTo: string };
    expect(redirectTo).toMatch(/\/oidc\/session\/end\?.*id_token_hint=/);
    const page = await made.open(redirectTo);
    const html = await page.answer.text();
    expect(html).toContain('name="logout" value="yes"');
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    const elsewhere = await signedIn('ola.saksbehandler');
    const again = browser();
    for (const name of ['_session', '_session.sig']) again.put(name, made.cookie(name) ?? '');
    await again.signIn('ola.saksbehandler');
    const out = await made.open(action, formOf({ xsrf, logout: 'yes' }));
    expect(out.url).toBe(`${origin}/`);
    // Whoever is signed in by the provider's session that ended, is told by the provider; another session goes on.
    expect((await again.ask('/api/session')).status).toBe(401);
    expect((await elsewhere.ask('/api/session')).status).toBe(200);
    const { passed } = await made.signIn('kari.godkjenner');
    expect(passed.some((url) => url.includes('/interaction/'))).toBe(true);
    expect((await made.session()).account.id).toBe('kari.godkjenner');
  });

  it.each([
    ['nothing', {}],
    ['what is no token', { logout_token: 'x.y.z' }],
  ])('is not told by %s', async (_, form) => {
    const answer = await fetch(`${origin}/auth/backchannel-logout`, formOf(form));
    expect([400, 401]).toContain(answer.status);
  });

  it('takes forms nowhere else', async () => {
    expect((await fetch(`${origin}/auth/logout`, formOf({ a: 'b' }))).status).toBe(415);
  });

  it('needs somebody who is signed in', async () => {
    expect((await browser().ask('/auth/logout', { method: 'POST' })).status).toBe(401);
  });
});

it('at an https address the cookie is for this host, by TLS only, and for no script', async () => {
  const setCookie = jest.fn();
  const config = { publicUrl: 'https://progresjon.example', session: { idleMinutes: 30, hoursMax: 12 } };
  const store = await openStore({ url: test.apiUrl, masterKey: test.masterKey, poolSize: 1 });
  const sessions = new BrowserSessions(store, config, createLogger('api', 'silent'));
  const who = {
    account: 'a',
    name: 'A',
    roles: [],
    units: [],
    providerSid: null,
    idToken: null,
    authenticatedAt: null,
  };
  await sessions.begin({ cookies: {} } as FastifyRequest, { setCookie } as unknown as FastifyReply, who);
  expect(setCookie).toHaveBeenCalledWith('__Host-progresjon-session', expect.stringMatching(/^[\w-]{43}$/), {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: true },
  });
  await store.close();
});

/** Signs in as far as to the address of the callback, which is not yet asked. */
async function callbackOf(made: Browser): Promise<string> {
  const choosing = await made.open('/auth/login');
  const resumed = await made.ask(choosing.url, formOf({ person: 'ola.saksbehandler' }));
  const back = await made.ask(resumed.headers.get('location') ?? '');
  const callback = back.headers.get('location') ?? '';
  expect(callback).toContain('/auth/callback?');
  return callback;
}

function pendingOf(made: Browser, callback: string): [string, string] {
  const state = new URL(callback).searchParams.get('state') ?? '';
  const name = `progresjon-sign-in-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
  return [name, made.cookie(name) ?? ''];
}

function register(made: Browser, headers: Readonly<Record<string, string | null>> = {}): Promise<Response> {
  return made.write('/api/sentences', orderOf(), { 'idempotency-key': randomUUID(), ...headers });
}

async function logSize(): Promise<number> {
  return Number((await test.admin.query('SELECT size FROM es.log_head')).rows[0].size);
}

async function machineToken(client: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: client, client_secret: 'dev-secret' };
  const answer = await fetch(`${origin}/oidc/token`, formOf(form));
  return ((await answer.json()) as { access_token: string }).access_token;
}
