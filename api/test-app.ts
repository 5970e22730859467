import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { DEVELOPMENT_CLIENT, type Config } from '../config';
import { createTestStore, type TestStore } from '../store/test-store';
import { putUnits } from '../store/lists/units';
import { createApp } from './app';

export const AUDIENCE = 'urn:progresjon:test';

/** An identity provider of a test: its keys are published on a real socket, and it signs whatever it is asked to. */
export interface Issuer {
  readonly url: string;
  sign(claims: JWTPayload, more?: { audience?: string; expires?: string; issuer?: string }): Promise<string>;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }];
  const server = createServer((request, response) => {
    const found = request.url?.includes('openid-configuration') ? { jwks_uri: `${url}/jwks` } : { keys };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sign: (claims, { audience = AUDIENCE, expires = '5 minutes', issuer = url } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // What a test reads of an answer it checks field by field.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface Sending {
  /** In which role, or which roles. */
  readonly as?: string | readonly string[];
  readonly units?: readonly string[];
  readonly account?: string;
  readonly key?: string | null;
  readonly version?: number | string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The application on a database of its own, with an issuer of its own and without Temporal. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly test: TestStore;
  readonly issuer: Issuer;
  /** Every route that is served: `GET /api/units`. */
  readonly routes: readonly string[];
  token(role: string | readonly string[], units?: readonly string[], account?: string): Promise<string>;
  get(path: string, sending?: Sending): Promise<Answer>;
  post(path: string, body: unknown, sending?: Sending): Promise<Answer>;
  /** Any other method: DELETE, PUT. */
  send(method: 'PUT' | 'DELETE', path: string, sending?: Sending, body?: unknown): Promise<Answer>;
  /** How many events the log holds: what a refusal must not change. */
  logSize(): Promise<number>;
  close(): Promise<void>;
}

export async function startTestApp(more: Partial<Config> = {}): Promise<TestApp> {
  const [test, issuer] = await Promise.all([createTestStore(), startIssuer()]);
  await putUnits(test.store, UNITS);
  const routes: string[] = [];
  const app = await createApp(configOf(test, issuer, more), (fastify) => {
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat()) if (verb !== 'HEAD') routes.push(`${verb} ${url}`);
    });
  });
  const token: TestApp['token'] = (role, units = ['*'], account = `test-${[role].flat().join('-')}`) =>
    issuer.sign({ sub: account, roles: [role].flat(), units: [...units] });
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    sending: Sending,
    body?: unknown,
  ): Promise<Answer> => {
    const { as, units, account, key = randomUUID(), version = null } = sending;
    const answer = await app.inject({
      method,
      url: path,
      headers: {
        ...(as !== undefined && { authorization: `Bearer ${await token(as, units, account)}` }),
        ...(method !== 'GET' && key !== null && { 'idempotency-key': key }),
        ...(version !== null && { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...sending.headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: json ? answer.json() : answer.body };
  };
  return {
    ...{ app, test, issuer, routes, token },
    send: (method, path, sending = {}, body) => send(method, path, sending, body),
    get: (path, sending = {}) => send('GET', path, sending),
    post: (path, body, sending = {}) => send('POST', path, sending, body),
    logSize: async () => Number((await test.admin.query('SELECT size FROM es.log_head')).rows[0].size),
    close: async () => {
      await app.close();
      await test.close();
      await issuer.close();
    },
  };
}

export function configOf(
  { apiUrl, masterKey }: Pick<TestStore, 'apiUrl' | 'masterKey'>,
  issuer: Issuer,
  more: Partial<Config> = {},
): Config {
  return {
    production: false,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: apiUrl,
    // Nobody listens there: writes go on without.
    temporal: { address: '127.0.0.1:1', namespace: 'default' },
    oidc: {
      issuer: issuer.url,
      audience: AUDIENCE,
      client: DEVELOPMENT_CLIENT,
      acrValues: [],
      claims: { roles: 'roles', units: 'units' },
    },
    session: { idleMinutes: 30, hoursMax: 12 },
    webFolder: '/nowhere',
    mail: { smtpUrl: '', from: '', sinkFile: null },
    webhooks: { hosts: ['127.0.0.1', 'hooks.example.no'], allowPrivate: true },
    wakeSpreadMs: 0,
    training: true,
    masterKey,
    notaryKey: null,
    logLevel: 'silent',
    ...more,
  };
}

const UNITS = ['oslo-fengsel', 'halden-fengsel', 'bastoy-fengsel'].map((id) => ({
  ...{ id, name: id, kind: 'prison' as const, region: 'region-ost', email: null },
}));

const JUDGMENT = {
  court: 'oslo-tingrett',
  caseNumber: '26-012345MED-TOSL/01',
  finalOn: '2025-02-01',
  offences: ['strl § 321'],
  remandDays: 12,
};

/** An order of 18 months; the fields given replace its own. */
export function orderOf(more: object = {}, judgment: object = {}) {
  return {
    kind: 'imprisonment',
    person: { name: 'Kari Prøve', birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' },
    judgments: [{ ...JUDGMENT, length: { years: 1, months: 6, days: 0 }, ...judgment }],
    startDate: '2026-03-02',
    placement: { regime: 'high-security', unit: 'oslo-fengsel' },
    caseworker: 'dev-caseworker',
    ruleSet: 'NO-2026.1',
    ...more,
  };
}

/** An order of preventive detention: ten years, six of them at least. */
export function detentionOf(more: object = {}, judgment: object = {}) {
  const judgments = [{ ...JUDGMENT, frameYears: 10, minimumYears: 6, ...judgment }];
  return orderOf({ kind: 'preventive-detention', judgments, ...more });
}
