import { randomBytes } from 'node:crypto';
import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { PERMISSIONS, QUERIES, ROLES, type Permission } from '../domain/permissions';
import { asNobody } from '../store/access/access';
import { type Store } from '../store/data-source';
import { MasterKeys } from '../store/keys/master-keys';
import { type TestStore } from '../store/test-store';
import { assemble } from './app';
import { Callers } from './callers';
import { createLogger } from '../logging';
import { Metrics } from './metrics';
import { PermissionGuard } from './permission.guard';
import { RateLimits, REQUESTS_MAX } from './rate-limit';
import { Permits } from './request';
import { ANSWERS } from './schemas/answers';
import { configOf, startIssuer, type Issuer } from './test-app';

/** Every route of the running application. One that is missing here, or too many, fails the first test. */
const ROUTES: Readonly<Record<string, Permission | 'public' | 'session'>> = {
  'GET /': 'public',
  'GET /about': 'public',
  'GET /auth/login': 'public',
  'GET /auth/callback': 'public',
  'POST /auth/backchannel-logout': 'public',
  'POST /auth/logout': 'session',
  'GET /api/session': 'session',
  'POST /api/session': 'session',
  'GET /api/session/all': 'session',
  'POST /api/session/end-others': 'session',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'GET /api/audit/checkpoints': 'ReadProofs',
  'GET /api/audit/verification': 'VerifyLog',
  'POST /api/audit/verification': 'VerifyLog',
  'GET /api/audit/checkpoints/consistency': 'ReadProofs',
  'GET /api/audit/events/:position/inclusion': 'ReadProofs',
  'POST /api/calculations': 'public',
  'POST /api/sentences': 'RegisterSentence',
  'GET /api/sentences': 'ListSentences',
  'GET /api/sentences/:id': 'ReadSentence',
  'POST /api/sentences/:id/proposals': 'ProposeTransition',
  'POST /api/sentences/:id/decisions': 'DecideProposal',
  'POST /api/sentences/:id/breaches': 'RegisterBreach',
  'POST /api/sentences/:id/breaches/:breachId/responses': 'AnswerBreach',
  'GET /api/sentences/:id/letters': 'ReadLetters',
  'GET /api/sentences/:id/letters/:file': 'ReadLetters',
  'GET /api/sentences/:id/proposals/:proposalId/letter': 'ReadLetters',
  'POST /api/sentences/:id/proposals/:proposalId/awaiting-place': 'AwaitPlace',
  'POST /api/sentences/:id/proposals/:proposalId/place-found': 'FindPlace',
  'POST /api/sentences/:id/court-prolongations': 'RecordCourtProlongation',
  'POST /api/sentences/:id/prolongation-cases': 'RecordProlongationCase',
  'POST /api/sentences/:id/court-rulings': 'RecordCourtRuling',
  'POST /api/sentences/:id/remand-credits': 'CreditRemand',
  'POST /api/sentences/:id/absences': 'RegisterAbsence',
  'POST /api/sentences/:id/absences/:absenceId/end': 'EndAbsence',
  'POST /api/sentences/:id/interruptions': 'RegisterAbsence',
  'POST /api/sentences/:id/interruptions/:absenceId/end': 'EndAbsence',
  'POST /api/sentences/:id/interruptions/:absenceId/extend': 'ExtendInterruption',
  'POST /api/sentences/:id/interruptions/:absenceId/revoke': 'RevokeInterruption',
  'POST /api/sentences/:id/leaves/:leaveId/revoke': 'RevokeLeave',
  'GET /api/breaches/kinds': 'public',
  'POST /api/sentences/:id/failures-to-appear': 'RegisterFailureToAppear',
  'POST /api/sentences/:id/own-petitions': 'RecordOwnPetition',
  'POST /api/sentences/:id/own-petitions/:petitionId/forward': 'ForwardOwnPetition',
  'POST /api/sentences/:id/probation-extensions': 'RecordProbationExtension',
  'POST /api/sentences/:id/recalls': 'RecallWithoutCourt',
  'POST /api/sentences/:id/recall-refusals': 'RefuseOwnRecall',
  'POST /api/sentences/:id/leaves': 'GrantLeave',
  'POST /api/sentences/:id/leaves/refusals': 'RefuseLeave',
  'POST /api/sentences/:id/interruptions/refusals': 'RefuseInterruption',
  'POST /api/sentences/:id/suspensions': 'SuspendProbation',
  'POST /api/sentences/:id/suspensions/:suspensionId/lift': 'LiftSuspension',
  'POST /api/sentences/:id/postponements': 'PostponeStart',
  'POST /api/sentences/:id/postponements/refusals': 'RefusePostponement',
  'POST /api/sentences/:id/monitoring-information': 'InformOfMonitoring',
  'POST /api/sentences/:id/monitoring-applications': 'RecordMonitoringApplication',
  'POST /api/sentences/:id/monitoring-applications/:applicationId/grant': 'GrantMonitoring',
  'POST /api/sentences/:id/monitoring-applications/:applicationId/refuse': 'RefuseMonitoring',
  'POST /api/sentences/:id/leaves/:leaveId/end': 'EndLeave',
  'POST /api/sentences/:id/conditions': 'SetCondition',
  'POST /api/sentences/:id/conditions/:conditionId/end': 'EndCondition',
  'POST /api/sentences/:id/consents': 'RecordConsent',
  'POST /api/sentences/:id/consents/:consentId/withdraw': 'WithdrawConsent',
  'POST /api/sentences/:id/timetables': 'SetTimetable',
  'POST /api/sentences/:id/meetings': 'RecordMeeting',
  'POST /api/sentences/:id/steps': 'TakeStep',
  'POST /api/sentences/:id/steps/:stepId/retraction': 'RetractStep',
  'POST /api/sentences/:id/charges': 'RecordCharge',
  'POST /api/sentences/:id/charges/:chargeId/settle': 'SettleCharge',
  'POST /api/sentences/:id/expulsion': 'RecordExpulsion',
  'POST /api/sentences/:id/expulsion/lift': 'LiftExpulsion',
  'POST /api/sentences/:id/complaints': 'ReceiveComplaint',
  'POST /api/sentences/:id/complaints/:complaintId/interim-reply': 'SendInterimReply',
  'POST /api/sentences/:id/complaints/:complaintId/decision': 'DecideComplaint',
  'POST /api/sentences/:id/corrections/refusals': 'RefuseCorrection',
  'GET /api/sentences/:id/information': 'ReadInformation',
  'POST /api/sentences/:id/information': 'RecordUnverifiedInformation',
  'POST /api/sentences/:id/information/:informationId/settle': 'SettleUnverifiedInformation',
  'POST /api/sentences/:id/monitoring-data-deletion': 'RecordMonitoringDataDeleted',
  'POST /api/sentences/:id/exclusions': 'DecideExclusion',
  'POST /api/sentences/:id/exclusions/:exclusionId/continue': 'ContinueExclusion',
  'POST /api/sentences/:id/exclusions/:exclusionId/supervisions': 'RecordSupervision',
  'POST /api/sentences/:id/exclusions/:exclusionId/council': 'InformSupervisoryCouncil',
  'POST /api/sentences/:id/exclusions/:exclusionId/end': 'EndExclusion',
  'POST /api/sentences/:id/activities': 'PlanActivity',
  'POST /api/sentences/:id/activities/:activityId/end': 'EndActivity',
  'POST /api/sentences/:id/activities/:activityId/attendance': 'RecordAttendance',
  'POST /api/sentences/:id/data-consents': 'RecordDataConsent',
  'POST /api/sentences/:id/data-consents/:consentId/withdraw': 'WithdrawDataConsent',
  'GET /api/sentences/:id/needs': 'ReadNeeds',
  'POST /api/sentences/:id/needs': 'AssessNeeds',
  'POST /api/sentences/:id/sharings': 'ShareInformation',
  'POST /api/sentences/:id/contact-officers': 'AppointContactOfficer',
  'POST /api/sentences/:id/plans': 'MakePlan',
  'POST /api/sentences/:id/plans/:planId/goals': 'SetGoal',
  'POST /api/sentences/:id/goals/:goalId/settle': 'SettleGoal',
  'POST /api/sentences/:id/plans/:planId/reviews': 'ReviewPlan',
  'POST /api/sentences/:id/release-preparation': 'BeginReleasePreparation',
  'POST /api/sentences/:id/release-preparation/items': 'SettleReleaseItem',
  'POST /api/sentences/:id/release-preparation/reopenings': 'ReopenReleaseItem',
  'POST /api/sentences/:id/guardians': 'RecordGuardian',
  'POST /api/sentences/:id/guardians/:guardianId/end': 'EndGuardian',
  'POST /api/sentences/:id/corrections': 'CorrectFact',
  'POST /api/sentences/:id/restriction': 'RestrictCase',
  'POST /api/sentences/:id/restriction/lift': 'LiftRestriction',
  'POST /api/sentences/:id/conflicts-of-interest': 'RecordConflictOfInterest',
  'POST /api/sentences/:id/conflicts-of-interest/end': 'EndConflictOfInterest',
  'POST /api/sentences/:id/emergency-access': 'OpenEmergencyAccess',
  'POST /api/sentences/:id/emergency-access/:accessId/review': 'ReviewEmergencyAccess',
  'POST /api/sentences/:id/calculation-confirmation': 'ConfirmCalculation',
  'POST /api/sentences/:id/rule-set': 'AdoptRuleSet',
  'POST /api/sentences/:id/end': 'EndSentence',
  'POST /api/sentences/:id/reviews': 'RecordReview',
  'POST /api/sentences/:id/notifications': 'RecordNotification',
  'GET /api/sentences/:id/events': 'ReadEvents',
  'GET /api/sentences/:id/as-of': 'ReadEvents',
  'GET /api/sentences/:id/why': 'ReadEvents',
  'GET /api/audit/register': 'ReadEvents',
  'GET /api/audit/events': 'ReadEvents',
  'GET /api/exports': 'Export',
  'POST /api/exports': 'Export',
  'GET /api/exports/:exportId': 'Export',
  'POST /api/exports/:exportId/cancel': 'Export',
  'GET /api/exports/:exportId/file': 'Export',
  'GET /api/sentences/:id/why-not': 'ReadEvents',
  'GET /api/sentences/:id/blame': 'ReadEvents',
  'GET /api/sentences/:id/diff': 'ReadEvents',
  'GET /api/sentences/:id/timeline': 'ReadEvents',
  'GET /api/sentences/:id/verification': 'ReadEvents',
  'POST /api/sentences/:id/what-if': 'ReadEvents',
  'POST /api/sentences/:id/erasures': 'ProposeErasure',
  'POST /api/sentences/:id/erasures/:erasureId': 'DecideErasure',
  'GET /api/audit/access': 'ReadAccessLog',
  'GET /api/sentences/:id/access': 'ReportAccess',
  'GET /api/sentences/:id/subject-access': 'ExportSubjectData',
  'GET /api/sentences/:id/victims': 'ReadVictims',
  'POST /api/sentences/:id/victims': 'RecordVictimWish',
  'POST /api/sentences/:id/victims/:victimId/withdraw': 'WithdrawVictimWish',
  'POST /api/sentences/:id/victims/:victimId/notices': 'GiveVictimNotice',
  'GET /api/conditions/catalogue': 'public',
  'GET /api/work': 'ListDeadlines',
  'GET /api/stream': 'ListSentences',
  'GET /api/rule-sets': 'public',
  'GET /api/sanctions': 'public',
  'GET /api/permissions': 'public',
  'GET /api/deadlines': 'ListDeadlines',
  'GET /api/statistics': 'ListSentences',
  'GET /api/capacity': 'ReadCapacity',
  'GET /api/capacity/places': 'ReadCapacity',
  'POST /api/capacity/places': 'SetPlaces',
  'GET /api/public-statistics': 'public',
  'GET /api/public-statistics.csv': 'public',
  'GET /api/notices': 'ListNotices',
  'POST /api/notices/:key/resend': 'ResendNotice',
  'GET /api/findings': 'ListFindings',
  'POST /api/sentences/:id/holds': 'PlaceHold',
  'POST /api/sentences/:id/holds/:holdId/end': 'EndHold',
  'POST /api/assignments': 'ReassignCase',
  'GET /api/caseloads': 'ListSentences',
  'GET /api/absence-covers': 'StandIn',
  'POST /api/absence-covers': 'StandIn',
  'DELETE /api/absence-covers/:coverId': 'StandIn',
  'GET /api/preferences': 'OwnSettings',
  'PUT /api/preferences': 'OwnSettings',
  'GET /api/calendar-token': 'OwnSettings',
  'POST /api/calendar-token': 'OwnSettings',
  'DELETE /api/calendar-token': 'OwnSettings',
  'GET /api/calendar.ics': 'public',
  'POST /api/webhooks': 'ManageWebhooks',
  'GET /api/webhooks': 'ManageWebhooks',
  'DELETE /api/webhooks/:webhookId': 'ManageWebhooks',
  'GET /api/units': 'ListUnits',
  'GET /api/accounts': 'ListSentences',
  'POST /api/sentence-searches': 'ListSentences',
  'GET /api/commands/:key': 'ReadCommand',
  'POST /api/training/sentences/:id/fast-forward': 'FastForward',
};
/** What the documentation serves by itself: the page, its files and the document. */
const DOCUMENTATION = /^GET \/api\/(?:docs(?:\/|$)|openapi\.json$)/;

/** A transaction begins and ends, and nobody stands in for anybody; further than that no route of these tests comes. */
function answerNobody(asked: string | { readonly text: string }): Promise<object> {
  const text = typeof asked === 'string' ? asked : asked.text;
  const known = /^(?:BEGIN|COMMIT|ROLLBACK)\b|FROM rm\.delegation/.exec(text);
  return known ? Promise.resolve({ command: known[0], rows: [] }) : Promise.reject(new Error('no database'));
}
const masterKey = randomBytes(32);
const store: Store = {
  db: {
    createQueryRunner: () => ({
      connect: () => Promise.resolve({ query: answerNobody, end: () => Promise.resolve() }),
      release: () => Promise.resolve(),
    }),
  } as unknown as Store['db'],
  keys: new MasterKeys(masterKey),
  close: () => Promise.resolve(),
};
let served: readonly string[];
let issuer: Issuer;
let app: NestFastifyApplication;

beforeAll(async () => {
  issuer = await startIssuer();
  ({ app, served } = await serving());
});
afterAll(async () => {
  await app.close();
  await issuer.close();
});

/** The application, and every route that it serves; `more`: besides its own. */
async function serving(more: (fastify: FastifyInstance) => void = () => undefined) {
  const config = configOf({ url: '', masterKey } as TestStore, issuer);
  const parts = { config, store, metrics: new Metrics(store), log: createLogger('api', 'silent') };
  const routes: string[] = [];
  const assembled = await assemble(parts, (fastify) => {
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat()) if (verb !== 'HEAD') routes.push(`${verb} ${url}`);
    });
    more(fastify);
  });
  return { app: assembled, served: routes };
}

/** What is served and stands in no table, and what stands there and is not served. */
function unlisted(routes: readonly string[]): string[] {
  const ours = routes.filter((route) => !DOCUMENTATION.test(route));
  return [...ours.filter((route) => !(route in ROUTES)), ...Object.keys(ROUTES).filter((row) => !ours.includes(row))];
}

it('every route that is served stands in the table, and the other way round', () => {
  expect(unlisted(served)).toEqual([]);
});

it('a route that somebody serves beside the table is found, whichever way it came in', async () => {
  const planted = await serving((fastify) => fastify.post('/api/sentences/:id/planted', () => ({ secret: true })));
  expect(unlisted(planted.served)).toEqual(['POST /api/sentences/:id/planted']);
  await planted.app.close();
});

const declared = (...wanted: readonly string[]) => Object.entries(ROUTES).filter(([, needs]) => wanted.includes(needs));

describe.each(declared(...Object.keys(PERMISSIONS)))('%s', (route, permission) => {
  it('is refused without a token', async () => {
    expect((await call(route)).statusCode).toBe(401);
  });

  it.each(ROLES)('is %s’s only if the matrix says so', async (role) => {
    // An account for each role and route: so many requests in a second are nobody's.
    const token = await issuer.sign({ sub: `${role}-${permission}`, roles: [role], units: ['*'] });
    const permitted = role !== 'clock' && PERMISSIONS[permission as Permission].includes(role);
    const { statusCode, body } = await call(route, token);
    const forbidden = statusCode === 403 && JSON.parse(body).code === 'forbidden';
    expect(forbidden).toBe(!permitted);
    expect(statusCode).not.toBe(401);
  });
});

it.each(declared('session'))('%s is refused without a session, and to a token', async (route) => {
  expect((await call(route)).statusCode).toBe(401);
  expect((await call(route, await issuer.sign({ sub: 'all', roles: [...ROLES], units: ['*'] }))).statusCode).toBe(401);
});

it('the matrix is told as data, and tells what the guard goes by', async () => {
  const { statusCode, body } = await call('GET /api/permissions');
  expect(statusCode).toBe(200);
  const { permissions } = ANSWERS.PermissionMatrix.parse(JSON.parse(body));
  expect(Object.fromEntries(permissions.map(({ permission, roles }) => [permission, roles]))).toEqual(PERMISSIONS);
  expect(
    permissions
      .filter(({ kind }) => kind === 'query')
      .map(({ permission }) => permission)
      .sort(),
  ).toEqual([...QUERIES].sort());
});

it('a calendar is asked for by a token in its address, or by whoever is signed in', async () => {
  expect((await call('GET /api/calendar.ics')).statusCode).toBe(401);
});

it.each(declared('public').filter(([route]) => route !== 'GET /api/calendar.ics'))('%s is public', async (route) => {
  expect([401, 403]).not.toContain((await call(route)).statusCode);
});

it.each(['GET /api/docs', 'GET /api/openapi.json'])('%s is public', async (route) => {
  expect((await call(route)).statusCode).toBe(200);
});

describe('whoever asks too often', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is told when to come back, and nobody else is', async () => {
    // Time stands still, so that all of it falls into one window.
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    const limits = app.get(RateLimits);
    for (let n = 0; n < REQUESTS_MAX.account; n++) limits.take('account', 'flooder');
    const asked = (sub: string) => issuer.sign({ sub, roles: ['caseworker'], units: ['*'] });
    const refused = await call('GET /api/units', await asked('flooder'));
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'too-many-requests', facts: { of: 'account' } });
    expect((await call('GET /api/units', await asked('somebody-else'))).statusCode).not.toBe(429);
  });

  it('from one address is let in nowhere but where health is asked', async () => {
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    const limits = app.get(RateLimits);
    expect(() => {
      for (let n = 0; n <= REQUESTS_MAX.address; n++) limits.take('address', '127.0.0.1');
    }).toThrow();
    expect((await call('GET /api/units')).statusCode).toBe(429);
    expect((await call('GET /health/live')).statusCode).toBe(200);
    expect((await call('GET /metrics')).statusCode).toBe(200);
  });
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
    const token = await issuer.sign({ sub: 'all', roles: [...ROLES], units: ['*'] });
    const request = { headers: { authorization: `Bearer ${token}` }, cookies: {}, routeOptions: { url: '/' } };
    const context = {
      getHandler: () => handler,
      getClass: () => Undeclared,
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    const guard = new PermissionGuard(new Reflector(), app.get(Callers), store, new RateLimits());
    await expect(asNobody(() => guard.canActivate(context))).rejects.toMatchObject({ problem: { code: 'forbidden' } });
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
