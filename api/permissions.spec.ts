import { randomBytes } from 'node:crypto';
import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSIONS, ROLES, type Permission } from '../domain/permissions';
import { type Store } from '../store/data-source';
import { type TestStore } from '../store/test-store';
import { assemble } from './app';
import { createLogger } from './logging';
import { Metrics } from './metrics';
import { PermissionGuard } from './permission.guard';
import { Permits } from './request';
import { configOf, startIssuer, type Issuer } from './test-app';
import { Tokens } from './tokens';

/** Every route of the running application. One that is missing here, or too many, fails the first test. */
const ROUTES: Readonly<Record<string, Permission | 'public'>> = {
  'GET /': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'POST /api/calculations': 'public',
  'POST /api/sentences': 'RegisterSentence',
  'GET /api/sentences': 'ListSentences',
  'GET /api/sentences/:id': 'ReadSentence',
  'POST /api/sentences/:id/proposals': 'ProposeTransition',
  'POST /api/sentences/:id/decisions': 'DecideProposal',
  'POST /api/sentences/:id/breaches': 'RegisterBreach',
  'POST /api/sentences/:id/breaches/:breachId/responses': 'AnswerBreach',
  'POST /api/sentences/:id/court-prolongations': 'RecordCourtProlongation',
  'POST /api/sentences/:id/remand-credits': 'CreditRemand',
  'POST /api/sentences/:id/absences': 'RegisterAbsence',
  'POST /api/sentences/:id/absences/:absenceId/end': 'EndAbsence',
  'POST /api/sentences/:id/interruptions': 'RegisterAbsence',
  'POST /api/sentences/:id/interruptions/:absenceId/end': 'EndAbsence',
  'POST /api/sentences/:id/reviews': 'RecordReview',
  'POST /api/sentences/:id/notifications': 'RecordNotification',
  'GET /api/sentences/:id/events': 'ReadEvents',
  'GET /api/sentences/:id/as-of': 'ReadEvents',
  'GET /api/deadlines': 'ListDeadlines',
  'GET /api/units': 'ListUnits',
  'GET /api/commands/:key': 'ReadCommand',
  'POST /api/training/sentences/:id/fast-forward': 'FastForward',
};
/** What the documentation serves by itself: the page, its files and the document. */
const DOCUMENTATION = /^GET \/api\/(?:docs(?:\/|$)|openapi\.json$)/;

const store: Store = {
  // No route of these tests comes as far as to the database.
  db: new Proxy({} as Store['db'], {
    get: () => () => {
      throw new Error('no database');
    },
  }),
  masterKey: randomBytes(32),
  close: () => Promise.resolve(),
};
const served: string[] = [];
let issuer: Issuer;
let app: NestFastifyApplication;

beforeAll(async () => {
  issuer = await startIssuer();
  const config = configOf({ url: '', masterKey: store.masterKey } as TestStore, issuer);
  const parts = { config, store, metrics: new Metrics(store), log: createLogger('silent') };
  app = await assemble(parts, (fastify) => {
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat()) if (verb !== 'HEAD') served.push(`${verb} ${url}`);
    });
  });
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

it('every route that is served stands in the table, and the other way round', () => {
  const ours = served.filter((route) => !DOCUMENTATION.test(route));
  expect([...new Set(ours)].sort()).toEqual(Object.keys(ROUTES).sort());
});

describe.each(Object.entries(ROUTES).filter(([, permission]) => permission !== 'public'))('%s', (route, permission) => {
  it('is refused without a token', async () => {
    expect((await call(route)).statusCode).toBe(401);
  });

  it.each(ROLES)('is %s’s only if the matrix says so', async (role) => {
    const token = await issuer.sign({ sub: 'somebody', roles: [role], units: ['*'] });
    const permitted = role !== 'clock' && PERMISSIONS[permission as Permission].includes(role);
    const { statusCode, body } = await call(route, token);
    const forbidden = statusCode === 403 && JSON.parse(body).code === 'forbidden';
    expect(forbidden).toBe(!permitted);
    expect(statusCode).not.toBe(401);
  });
});

it.each(Object.entries(ROUTES).filter(([, permission]) => permission === 'public'))('%s is public', async (route) => {
  expect([401, 403]).not.toContain((await call(route)).statusCode);
});

it.each(['GET /api/docs', 'GET /api/openapi.json'])('%s is public', async (route) => {
  expect((await call(route)).statusCode).toBe(200);
});

describe('a route that declares', () => {
  class Undeclared {
    nothing() {}
    @Permits('toString' as Permission)
    whatNoRowPermits() {}
  }
  const { nothing, whatNoRowPermits } = Undeclared.prototype;

  it.each([
    ['nothing', nothing],
    ['what no row permits', whatNoRowPermits],
  ])('%s is nobody’s', async (_, handler) => {
    const tokens = new Tokens({ issuer: issuer.url, audience: 'urn:progresjon:test' });
    const token = await issuer.sign({ sub: 'all', roles: [...ROLES], units: ['*'] });
    const request = { headers: { authorization: `Bearer ${token}` }, routeOptions: { url: '/' } };
    const context = {
      getHandler: () => handler,
      getClass: () => Undeclared,
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    const guard = new PermissionGuard(new Reflector(), tokens, store);
    await expect(guard.canActivate(context)).rejects.toMatchObject({ problem: { code: 'forbidden' } });
  });
});

function call(route: string, token?: string) {
  const [method = '', path = ''] = route.split(' ');
  return app.inject({
    method: method as 'GET' | 'POST',
    url: path.replaceAll(/:\w+/g, '0198c0de-0000-4000-8000-000000000000'),
    headers: token ? { authorization: `Bearer ${token}` } : {},
    ...(method === 'POST' && { payload: {} }),
  });
}
