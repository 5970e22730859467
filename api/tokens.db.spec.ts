import { createPublicKey, createSecretKey, randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { mountIdentityProvider } from '../runtime/identity';
import { freePort } from '../runtime/ports';
import { createTestStore, type TestStore } from '../store/test-store';
import { Browser, formOf } from '../test/setup/browser';
import { createApp } from './app';
import { FailedLogins } from './failed-logins';
import { createLogger } from '../logging';
import { AUDIENCE, configOf, startIssuer, type Issuer } from './test-app';
import { KEYS_MS_MAX, Tokens } from './tokens';

let test: TestStore;
let app: NestFastifyApplication;
let origin: string;
let signingKey: JWK;
const slowed: string[] = [];

beforeAll(async () => {
  test = await createTestStore();
  const port = await freePort(24_000 + Math.floor(Math.random() * 4_000));
  origin = `http://127.0.0.1:${port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  signingKey = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'of-the-provider' };
  const failed = new FailedLogins(createLogger('api', 'silent'));
  const slow = async (address: string, failure: { readonly of: string }) => {
    slowed.push(address);
    await failed.slow(address, failure);
  };
  const config = configOf(test, { url: `${origin}/oidc` } as Issuer, { publicUrl: origin });
  app = await createApp(config, (fastify) =>
    mountIdentityProvider(fastify, {
      ...{ publicUrl: origin, audience: AUDIENCE, signingKeys: { keys: [signingKey] }, cookieKeys: ['of-tests'], slow },
    }),
  );
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await app?.close();
  await test?.close();
});

const ask = (authorization?: string) =>
  fetch(`${origin}/api/units`, { headers: authorization === undefined ? {} : { authorization } });
const asked = async (token: string) => (await ask(`Bearer ${token}`)).status;
const login = (secret: string) =>
  fetch(
    `${origin}/oidc/token`,
    formOf({ grant_type: 'client_credentials', client_id: 'dev-caseworker', client_secret: secret }),
  );
type Key = Parameters<SignJWT['sign']>[0];
const SECONDS = () => Math.floor(Date.now() / 1_000);

/** A token as the provider makes it, but for what a test makes otherwise. */
async function forged(
  more: JWTPayload = {},
  {
    key,
    alg = 'RS256',
    kid = 'of-the-provider',
    endless = false,
    typ,
  }: { key?: Key; alg?: string; kid?: string; endless?: boolean; typ?: string } = {},
): Promise<string> {
  const claims = {
    iss: `${origin}/oidc`,
    aud: AUDIENCE,
    ...(!endless && { exp: SECONDS() + 300 }),
    iat: SECONDS(),
    sub: 'x',
    roles: ['caseworker'],
    units: ['*'],
  };
  return new SignJWT({ ...claims, ...more })
    .setProtectedHeader({ alg, kid, ...(typ !== undefined && { typ }) })
    .sign(key ?? (await importJWK(signingKey, 'RS256')));
}

const publicPem = () =>
  createPublicKey({ key: signingKey as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a bearer token', () => {
  it('of the provider is taken, and so is one that ran out within the skew of clocks', async () => {
    const { access_token: token } = (await (await login('dev-secret')).json()) as { access_token: string };
    expect(await asked(token)).toBe(200);
    expect(await asked(await forged())).toBe(200);
    expect(await asked(await forged({ exp: SECONDS() - 3 }))).toBe(200);
    expect(await asked(await forged({}, { typ: 'application/at+jwt' }))).toBe(200);
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['that is missing', () => Promise.resolve(undefined)],
    ['that is no token', () => Promise.resolve('Bearer x')],
    ['in another scheme', async () => `Basic ${await forged()}`],
    ['that has expired', async () => `Bearer ${await forged({ exp: SECONDS() - 60 })}`],
    ['that never expires', async () => `Bearer ${await forged({}, { endless: true })}`],
    ['that is not valid yet', async () => `Bearer ${await forged({ nbf: SECONDS() + 60 })}`],
    ['for another audience', async () => `Bearer ${await forged({ aud: 'urn:another' })}`],
    ['for the web client, as an id token is', async () => `Bearer ${await forged({ aud: 'progresjon-web' })}`],
    ['for another purpose, as a logout token is', async () => `Bearer ${await forged({}, { typ: 'logout+jwt' })}`],
    ['of another issuer', async () => `Bearer ${await forged({ iss: 'https://elsewhere.example' })}`],
    ['with alg none', () => Promise.resolve(`Bearer ${part({ alg: 'none' })}.${part({ sub: 'x' })}.x`)],
    [
      'by HS256 with the public key',
      async () => {
        const key = createSecretKey(Buffer.from(publicPem()));
        return `Bearer ${await forged({}, { key, alg: 'HS256' })}`;
      },
    ],
    [
      'by a key of another kid',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return `Bearer ${await forged({}, { key: privateKey, kid: 'rotated-away' })}`;
      },
    ],
    [
      'by another key under the same kid',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return `Bearer ${await forged({}, { key: privateKey })}`;
      },
    ],
    ['of the clock', async () => `Bearer ${await forged({ roles: ['clock'] })}`],
  ])('%s is refused', async (what, make) => {
    const answer = await ask(await make());
    expect(answer.status).toBe(what === 'of the clock' ? 403 : 401);
  });

  it('by a key that its issuer has withdrawn is refused a minute later, and one by the new key taken at once', async () => {
    const old = await startIssuer();
    const now = await startIssuer();
    let keysOf = old;
    // One address, at which the keys change.
    const fetched = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation((url) => fetchOf(String(url).replace(old.url, keysOf.url)));
    const tokens = new Tokens({ issuer: old.url, audience: AUDIENCE, claims: { roles: 'roles', units: 'units' } });
    const by = async (issuer: Issuer) => `Bearer ${await issuer.sign({ sub: 'x' }, { issuer: old.url })}`;
    const clock = jest.spyOn(Date, 'now');
    try {
      await expect(tokens.verify(await by(old))).resolves.toMatchObject({ id: 'x' });
      keysOf = now;
      const later = Date.now() + KEYS_MS_MAX + 1_000;
      const withdrawn = await by(old);
      const fresh = await by(now);
      clock.mockReturnValue(later);
      await expect(tokens.verify(withdrawn)).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
      await expect(tokens.verify(fresh)).resolves.toMatchObject({ id: 'x' });
    } finally {
      clock.mockRestore();
      fetched.mockRestore();
      await old.close();
      await now.close();
    }
  });
});

describe('a session', () => {
  it('is refused when its cookie is replayed after the logout, here and at the provider', async () => {
    const browser = new Browser(origin);
    await browser.signIn('ola.saksbehandler');
    const cookie = `progresjon-session=${browser.cookie('progresjon-session')}`;
    const replayed = () => fetch(`${origin}/api/sentences`, { headers: { cookie } });
    expect((await replayed()).status).toBe(200);
    expect((await browser.write('/auth/logout')).status).toBe(200);
    expect((await replayed()).status).toBe(401);
  });
});

describe('the sessions of an account', () => {
  const sessionsOf = async (browser: Browser) =>
    ((await (await browser.ask('/api/session/all')).json()) as { sessions: { current: boolean }[] }).sessions;
  const lives = async (browser: Browser) => (await browser.ask('/api/session')).status === 200;
  const ended = async (browser: Browser) => {
    const answer = await browser.write('/api/session/end-others');
    return { status: answer.status, body: await answer.json() };
  };

  it('are shown to it, and the others end when the provider has just asked who it is', async () => {
    const [here, there, another] = [new Browser(origin), new Browser(origin), new Browser(origin)];
    for (const browser of [here, there]) await browser.signIn('liv.leder');
    await another.signIn('tor.tilsyn');
    expect(await sessionsOf(here)).toMatchObject([{ current: false }, { current: true }]);
    expect(await ended(here)).toMatchObject({
      status: 403,
      body: { code: 'sign-in-again', facts: { withinMinutes: 10 } },
    });

    // The provider knows them, and asks all the same.
    const asked = await here.open('/auth/login?again=1&returnTo=/settings');
    expect(asked.url).toContain('/oidc/interaction/');
    expect((await here.open(asked.url, formOf({ person: 'liv.leder' }))).url).toBe(`${origin}/settings`);
    expect(await ended(here)).toEqual({ status: 200, body: { ended: 1 } });
    expect(await Promise.all([here, there, another].map(lives))).toEqual([true, false, true]);
    expect(await sessionsOf(here)).toMatchObject([{ current: true }]);

    await test.admin.query(`UPDATE rm.browser_session SET authenticated_at = authenticated_at - interval '11 minutes'`);
    expect(await ended(here)).toMatchObject({ status: 403 });
  });
});

describe('the address of a calendar', () => {
  const subscribed = async (browser: Browser, person: string) => {
    await browser.signIn(person);
    const { url } = (await (await browser.write('/api/calendar-token')).json()) as { url: string };
    return async () => (await fetch(url)).status;
  };

  it('is open for two weeks from its owner’s last sign-in, by what they then are', async () => {
    const owner = new Browser(origin);
    const open = await subscribed(owner, 'ola.saksbehandler');
    expect(await open()).toBe(200);
    await test.admin.query(
      `UPDATE rm.calendar_token SET confirmed_at = confirmed_at - interval '14 days', units = '{halden-fengsel}'`,
    );
    expect(await open()).toBe(404);
    await owner.signIn('ola.saksbehandler');
    expect(await open()).toBe(200);
    const { rows } = await test.admin.query(`SELECT units FROM rm.calendar_token WHERE revoked_at IS NULL`);
    expect(rows).toEqual([{ units: ['oslo-fengsel'] }]);
  });

  it('is closed when the provider says that the account is over, and not when one session is', async () => {
    const owner = new Browser(origin);
    const open = await subscribed(owner, 'kari.godkjenner');
    const claims = { aud: 'progresjon-web', sub: 'kari.godkjenner', jti: randomUUID(), events: LOGOUT };
    const told = async (more: JWTPayload) =>
      fetch(
        `${origin}/auth/backchannel-logout`,
        formOf({ logout_token: await forged({ ...claims, ...more }, { typ: 'logout+jwt' }) }),
      );
    expect((await told({ sid: 'of-one-session' })).status).toBe(200);
    expect(await open()).toBe(200);
    expect((await told({})).status).toBe(200);
    expect([await open(), (await owner.ask('/api/session')).status]).toEqual([404, 401]);
    await owner.signIn('kari.godkjenner');
    expect(await open()).toBe(200);
  });
});

const LOGOUT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('a logout token', () => {
  const events = LOGOUT;
  const said = (more: JWTPayload = {}) => ({
    aud: 'progresjon-web',
    jti: randomUUID(),
    sub: 'ola.saksbehandler',
    events,
    ...more,
  });
  const tell = async (token: string) =>
    (await fetch(`${origin}/auth/backchannel-logout`, formOf({ logout_token: token }))).status;

  it('of the provider ends the sessions that it names', async () => {
    const browser = new Browser(origin);
    await browser.signIn('ola.saksbehandler');
    expect(await tell(await forged(said(), { typ: 'logout+jwt' }))).toBe(200);
    expect((await browser.ask('/api/session')).status).toBe(401);
  });

  it.each<[string, JWTPayload, { typ?: string }]>([
    ['of no type', {}, {}],
    ['that is an access token', {}, { typ: 'at+jwt' }],
    ['that is old, and sent again', { iat: SECONDS() - 600 }, { typ: 'logout+jwt' }],
    ['with a nonce, as an id token has', { nonce: 'x' }, { typ: 'logout+jwt' }],
    ['without the event', { events: {} }, { typ: 'logout+jwt' }],
    ['for another client', { aud: 'somebody-else' }, { typ: 'logout+jwt' }],
  ])('%s ends nothing', async (_, more, how) => {
    const browser = new Browser(origin);
    await browser.signIn('kari.godkjenner');
    expect([400, 401]).toContain(await tell(await forged(said({ sub: 'kari.godkjenner', ...more }), how)));
    expect((await browser.ask('/api/session')).status).toBe(200);
  });
});

describe('200 logins at once with wrong secrets', () => {
  it('are refused, slowed and counted, and whoever knows the secret is let in meanwhile', async () => {
    let open = 200;
    const wrong = Array.from({ length: 200 }, () => login(randomUUID()).then(({ status }) => (open--, status)));
    // The honest come when the flood has begun, and do not wait for its end.
    while (slowed.length < 20) await new Promise((resolve) => setImmediate(resolve));
    const honest = await Promise.all(Array.from({ length: 5 }, () => login('dev-secret')));
    expect(honest.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(open).toBeGreaterThan(0);
    const { access_token: token } = (await honest[0]?.json()) as { access_token: string };
    expect(await asked(token)).toBe(200);
    expect(new Set(await Promise.all(wrong))).toEqual(new Set([401]));
    expect(slowed.length).toBeGreaterThanOrEqual(200);
    expect((await login('dev-secret')).status).toBe(200);
  });
});

const fetchOf = globalThis.fetch;
