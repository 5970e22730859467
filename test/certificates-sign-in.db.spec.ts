import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { AUDIENCE, orderOf } from '../api/test-app';
import { DEVELOPMENT_CLIENT } from '../config';
import { freePort } from '../runtime/ports';
import { createTestStore, type TestStore } from '../store/test-store';
import { putUnits } from '../store/lists/units';
import { changing, makeAuthority, type Sorts } from './authority';
import { begin, type Process } from './processes';
import { Browser } from './setup/browser';
import { waitUntil } from './setup/stack';

// F20: the API's process, and an identity provider whose certificate is of no use, or is renewed.

jest.setTimeout(60_000);

const authority = makeAuthority();
const sorts = authority.sorts();

/** A provider by HTTPS: discovery, keys, and tokens for whoever brings the nonce of a sign-in as its code. */
class Provider {
  readonly server: Server = createServer(sorts.expired, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      void this.answer(request.url ?? '', form).then((body) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      );
    });
  });
  readonly shows = changing(this.server);
  /** Those that it has published, the newest last. */
  private readonly keys: {
    readonly key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
    readonly published: JWK;
  }[] = [];

  get url(): string {
    return `https://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async addKey(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const about = { kid: `key-${this.keys.length}`, alg: 'RS256', use: 'sig' };
    this.keys.push({ key: privateKey, published: { ...(await exportJWK(publicKey)), ...about } });
  }

  /** By its newest key, unless another is named. */
  sign(claims: JWTPayload, { audience = AUDIENCE, by = -1 } = {}): Promise<string> {
    const { key, published } = this.keys.at(by)!;
    return new SignJWT({ sub: 'kari', roles: ['placement'], units: ['*'], ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: published.kid! })
      .setIssuer(this.url)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(key);
  }

  private async answer(path: string, form: URLSearchParams): Promise<object> {
    if (path === '/jwks') return { keys: this.keys.map(({ published }) => published) };
    if (path === '/token') {
      const idToken = await this.sign({ nonce: form.get('code') }, { audience: DEVELOPMENT_CLIENT.id, by: 0 });
      return { token_type: 'Bearer', access_token: 'of-nobody', id_token: idToken };
    }
    const [authorize, token, jwks] = ['authorize', 'token', 'jwks'].map((name) => `${this.url}/${name}`);
    return { issuer: this.url, authorization_endpoint: authorize, token_endpoint: token, jwks_uri: jwks };
  }
}

const provider = new Provider();
let test: TestStore;
let api: Process;
let origin: string;

beforeAll(async () => {
  await provider.addKey();
  provider.server.listen(0, 'localhost');
  await once(provider.server, 'listening');
  test = await createTestStore();
  await putUnits(test.store, [{ id: 'oslo-fengsel', name: 'Oslo', kind: 'prison', region: 'x', email: null }]);
  const port = await freePort(24_000 + Math.floor(Math.random() * 4_000));
  origin = `http://localhost:${port}`;
  api = begin('api', {
    NODE_EXTRA_CA_CERTS: authority.caFile,
    DATABASE_URL: test.apiUrl,
    MASTER_KEY: test.masterKey.toString('base64'),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    PORT: String(port),
    HOST: 'localhost',
    OIDC_ISSUER: provider.url,
    OIDC_AUDIENCE: AUDIENCE,
  });
  await waitUntil(async () => (await fetch(`${origin}/health/ready`)).ok);
});
afterAll(async () => {
  await api?.end();
  provider.server.close();
  provider.shows(sorts.good);
  await test?.close();
  authority.remove();
});

/** To the provider and back: what the browser is shown then. */
async function signIn(browser: Browser): Promise<Response> {
  const begun = await browser.ask('/auth/login?returnTo=/cases');
  if (begun.status !== 303) return begun;
  const asked = new URL(begun.headers.get('location') ?? '').searchParams;
  const back = new URLSearchParams({ code: asked.get('nonce') ?? '', state: asked.get('state') ?? '' });
  return browser.ask(`/auth/callback?${back.toString()}`);
}
const byToken = async () =>
  fetch(`${origin}/api/units`, { headers: { authorization: `Bearer ${await provider.sign({})}` } });

/** A page that says so in words, and no session. */
async function isRefused(browser: Browser): Promise<void> {
  const answer = await signIn(browser);
  expect(answer.status).toBe(503);
  const page = await answer.text();
  expect(page).toContain('identity-provider-unavailable');
  expect(page).toContain('The identity provider does not answer');
  expect((await browser.ask('/api/session')).status).toBe(401);
}

it.each<[string, keyof Sorts, RegExp]>([
  ['has expired', 'expired', /CERT_HAS_EXPIRED/],
  ['is of another name', 'misnamed', /ERR_TLS_CERT_ALTNAME_INVALID/],
  ['nobody knows the authority of', 'unknown', /UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
])('a certificate of the provider that %s, from the start: nobody is let in, and it says why', async (_, sort, why) => {
  provider.shows(sorts[sort]);
  await isRefused(new Browser(origin));
  const refused = await byToken();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({ code: 'identity-provider-unavailable' });
  expect(api.said()).toMatch(why);
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
});

it('one that runs out meanwhile: who is signed in goes on, nobody else comes in; renewed, all do', async () => {
  provider.shows(sorts.good);
  const browser = new Browser(origin);
  const came = await signIn(browser);
  expect([came.status, came.headers.get('location')]).toEqual([303, '/cases']);
  expect((await byToken()).status).toBe(200);

  provider.shows(sorts.expired);
  await isRefused(new Browser(origin));
  const made = await browser.write('/api/sentences', orderOf(), { 'idempotency-key': 'while it is out' });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  expect((await browser.ask(`/api/sentences/${id}`)).status).toBe(200);
  // Its keys are known yet; of new ones it cannot be asked, and nobody is told that their token is bad.
  expect((await byToken()).status).toBe(200);
  await provider.addKey();
  await waitUntil(async () => (await byToken()).status === 503, { what: 'the new key is asked for' });

  provider.shows(sorts.renewed);
  await waitUntil(async () => (await byToken()).status === 200, { what: 'the new key is known' });
  expect((await signIn(new Browser(origin))).status).toBe(303);
  const signedOut = await browser.write('/auth/logout');
  expect(signedOut.status).toBe(200);
});
