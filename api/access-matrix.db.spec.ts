import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { RequestMethod, type Type } from '@nestjs/common';
import { type Asked } from '../domain/commands';
import { BEYOND_REACH, PERMISSIONS, ROLES, type Permission, type Role } from '../domain/permissions';
import { acting } from '../store/access/access';
import { openStore, type Store } from '../store/data-source';
import { readEvents, readSentence } from '../store/read';
import { record } from '../store/record';
import { rows } from '../store/session';
import { commandOf } from '../store/test-store';
import { approver, imprisonment, placement } from '../test/given';
import { AppModule } from './app.module';
import { PERMISSION, type Declared } from './request';
import { startTestApp, type TestApp } from './test-app';

const HERE = 'oslo-fengsel';
const ELSEWHERE = 'halden-fengsel';
const people = ROLES.filter((role) => role !== 'clock');

/** Roles that see a strictly restricted case of their units; written out here once more, and not taken from the domain. */
const SEE_RESTRICTED: readonly Role[] = [
  ...(['approver', 'region', 'directorate', 'court', 'auditor', 'supervisory-council', 'data-protection'] as const),
];

/** What stands in the way of whoever has the role: the code of the refusal, null for nothing. */
const SITUATIONS = {
  'own unit': () => null,
  'other unit': () => 'not-found',
  'restricted case': (role: Role) => (SEE_RESTRICTED.includes(role) ? null : 'restricted'),
  'own case': () => 'conflict-of-interest',
} as const satisfies Readonly<Record<string, (role: Role) => string | null>>;
type Situation = keyof typeof SITUATIONS;
const situations = Object.keys(SITUATIONS) as Situation[];
/** Refusals by which the guard stops a request. Any other answer is the route's own. */
const STOPS = ['unauthenticated', 'forbidden', 'restricted', 'conflict-of-interest'];

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly declared: Declared;
}

let api: TestApp;
let store: Store;
const routes = routesOf(AppModule);
/** What a route that is not about one sentence asks of a role: api/permissions.spec.ts. */
const ABOUT_A_SENTENCE = /\/sentences\/:id(?:\/|$)/;
const ofSentences = routes.filter(({ path }) => ABOUT_A_SENTENCE.test(path));
const sentences = {} as Record<Situation, string>;

beforeAll(async () => {
  api = await startTestApp();
  store = await openStore({ url: api.test.apiUrl, masterKey: api.test.masterKey, poolSize: 2 });
  for (const situation of situations)
    sentences[situation] = await registered(situation === 'other unit' ? ELSEWHERE : HERE);
  await recorded(sentences['restricted case'], { type: 'RestrictCase', openTo: [], reason: 'Threats.' });
  for (const role of people)
    await recorded(sentences['own case'], {
      type: 'RecordConflictOfInterest',
      ...{ account: accountOf(role), relation: 'relative', reason: null },
    });
});
afterAll(async () => {
  await store?.close();
  await api?.close();
});

/** Every route of the application, by what its controllers declare to Nest. */
function routesOf(module: Type): readonly Route[] {
  const controllers = Reflect.getMetadata('controllers', module) as readonly Type[];
  return controllers.flatMap((controller) => {
    const prefix = Reflect.getMetadata('path', controller) as string;
    const methods = Object.getOwnPropertyNames(controller.prototype) as string[];
    return methods.flatMap((name): Route[] => {
      const handler = (controller.prototype as Record<string, object>)[name] as object;
      const path = Reflect.getMetadata('path', handler) as string | undefined;
      if (name === 'constructor' || path === undefined) return [];
      const verb = RequestMethod[Reflect.getMetadata('method', handler) as number] as Route['method'];
      const declared = (Reflect.getMetadata(PERMISSION, handler) ??
        Reflect.getMetadata(PERMISSION, controller)) as Declared;
      return [{ method: verb, path: `/${prefix}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'), declared }];
    });
  });
}

const accountOf = (role: Role) => `m-${role}`;

async function registered(unit: string): Promise<string> {
  const id = randomUUID();
  const order = imprisonment({ startDate: '2026-03-02', placement: { regime: 'high-security', unit } });
  expect(await record(api.test.store, commandOf(id, placement, order))).toMatchObject({ ok: true });
  return id;
}

async function recorded(id: string, asked: Asked): Promise<void> {
  expect(await record(api.test.store, commandOf(id, approver, asked))).toMatchObject({ ok: true });
}

const tokens = new Map<Role, Promise<string>>();
function tokenOf(role: Role): Promise<string> {
  const made = tokens.get(role) ?? api.token(role, [HERE], accountOf(role));
  tokens.set(role, made);
  return made;
}

async function codeOf({ method, path }: Route, sentenceId: string, role: Role): Promise<string> {
  const answer = await api.app.inject({
    method,
    url: path.replace(':id', sentenceId).replaceAll(/:\w+/g, randomUUID()),
    headers: {
      authorization: `Bearer ${await tokenOf(role)}`,
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    // Of no route's shape, and under no key: whoever is let in records nothing.
    ...(method !== 'GET' && { payload: '{"nothing":true}' }),
  });
  const problem = answer.statusCode >= 400 ? (JSON.parse(answer.body) as { code: string }) : null;
  return problem?.code ?? 'ok';
}

function expected(permission: Permission, role: Role, situation: Situation): string | null {
  if (!PERMISSIONS[permission].includes(role)) return 'forbidden';
  const stop = SITUATIONS[situation](role);
  return BEYOND_REACH.includes(permission) && stop !== 'conflict-of-interest' ? null : stop;
}

it('every route about a sentence, for every role, stops at what the matrix says and at nothing else', async () => {
  const served = api.routes.filter((route) => ABOUT_A_SENTENCE.test(route));
  expect(ofSentences.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...new Set(served)].sort());
  const before = await api.logSize();
  const wrong: string[] = [];
  let asked = 0;
  for (const route of ofSentences) {
    const permission = route.declared as Permission;
    expect([route.path, Object.hasOwn(PERMISSIONS, permission)]).toEqual([route.path, true]);
    const each = people.flatMap((role) => situations.map((situation) => ({ role, situation })));
    // All of one route at once: what each is told depends on no other.
    await Promise.all(
      each.map(async ({ role, situation }) => {
        const code = await codeOf(route, sentences[situation], role);
        const wanted = expected(permission, role, situation);
        // What a route names besides the sentence is not there: that is its own "not found".
        const ownAnswer =
          !STOPS.includes(code) &&
          (code !== 'not-found' || /:id\/.*:/.test(route.path) || route.path.includes('/training/'));
        if (wanted === null ? !ownAnswer : code !== wanted)
          wrong.push(`${route.method} ${route.path} ${role}, ${situation}: ${code}, not ${wanted ?? 'let in'}`);
        asked += 1;
      }),
    );
  }
  process.stdout.write(
    `access matrix: ${asked} combinations of ${ofSentences.length} routes, ${people.length} roles and ${situations.length} situations\n`,
  );
  expect(wrong).toEqual([]);
  expect(await api.logSize()).toBe(before);
}, 300_000);

describe('with the checks of the application off', () => {
  it.each(situations)('row-level security alone shows as much of a case: %s', async (situation) => {
    for (const role of people) {
      const access = { account: accountOf(role), restricted: SEE_RESTRICTED.includes(role), units: [HERE], held: null };
      const id = sentences[situation];
      const seen = await acting(access, async () => ({
        row: (await rows(store, 'SELECT FROM rm.sentence WHERE sentence_id = $1', [id])).length,
        read: (await readSentence(store, id)) !== null,
        events: (await readEvents(store, id, 0, 10)).events.length > 0,
        key: (await rows(store, 'SELECT FROM rm.person_key WHERE person_id = $1', [id])).length,
      }));
      const stop = SITUATIONS[situation](role);
      const row = stop === null || stop === 'restricted' ? 1 : 0;
      const open = stop === null;
      expect([role, seen]).toEqual([role, { row, read: open, events: open, key: open ? 1 : 0 }]);
    }
  });

  it('an account of every unit does not see its own case either', async () => {
    const everywhere = { account: accountOf('auditor'), restricted: true, units: ['*'], held: null };
    expect(await acting(everywhere, () => readSentence(store, sentences['own case']))).toBeNull();
    expect(await acting(everywhere, () => readSentence(store, sentences['other unit']))).not.toBeNull();
  });
});

describe('access that ends', () => {
  const grants = async (kind: string, who: string, lastDay: string | null) => {
    const id = await registered(ELSEWHERE);
    await api.test.admin.query('INSERT INTO rm.case_access VALUES ($1, $2, $3, $4)', [id, kind, who, lastDay]);
    return id;
  };
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const sees = async (id: string) => {
    const account = { as: 'caseworker', units: [HERE], account: 'grace' };
    const { status } = await api.get(`/api/sentences/${id}`, account);
    const access = { account: 'grace', restricted: false, units: [HERE], held: null };
    const read = await acting(access, () => readSentence(store, id));
    expect(status).toBe(read ? 200 : 404);
    return status;
  };

  it.each([
    ['a unit that the person left lately', 'former-unit', HERE, day(2), 200],
    ['a unit that the person left long ago', 'former-unit', HERE, day(-2), 404],
    ['the unit that will receive the person', 'receiving-unit', HERE, null, 200],
    ['an emergency', 'emergency', 'grace', day(1), 200],
    ['an emergency that is over', 'emergency', 'grace', day(-2), 404],
    ['another account’s emergency', 'emergency', 'somebody', day(1), 404],
  ])('%s', async (_, kind, who, lastDay, status) => {
    expect(await sees(await grants(kind, who, lastDay))).toBe(status);
  });

  it('goes by the sentence’s own clock', async () => {
    const id = await grants('former-unit', HERE, day(5));
    expect(await sees(id)).toBe(200);
    await api.test.admin.query('INSERT INTO rm.clock VALUES ($1, $2, true)', [id, 10 * 86_400_000]);
    expect(await sees(id)).toBe(404);
  });
});

describe('a case that is strictly restricted', () => {
  const asCaseworker = { as: 'caseworker', units: [HERE], account: 'somebody-here' };

  it('is a row without person and dates in the list, and found by no name', async () => {
    const { body } = await api.get('/api/sentences?limit=100', asCaseworker);
    const row = body.sentences.find(({ id }: { id: string }) => id === sentences['restricted case']);
    expect(row).toMatchObject({
      restricted: true,
      unit: HERE,
      startDate: null,
      nextDueOn: null,
      expectedReleaseOn: null,
    });
    expect(row.person).toEqual({ name: null, birthDate: null });
    const found = await api.get('/api/sentences?limit=100&q=kari', asCaseworker);
    expect(found.body.sentences.map(({ id }: { id: string }) => id)).not.toContain(sentences['restricted case']);
    const work = await api.get('/api/work?scope=all&limit=100', asCaseworker);
    expect(JSON.stringify(work.body)).not.toContain(sentences['restricted case']);
  });

  it('is opened to whoever is named, and lifted by a leader with the reason', async () => {
    const id = await registered(HERE);
    const path = `/api/sentences/${id}`;
    const leader = { as: 'approver', units: [HERE] };
    const restricted = await api.post(
      `${path}/restriction`,
      { reason: 'Threats.', openTo: ['named'] },
      { ...leader, version: 3 },
    );
    expect(restricted).toMatchObject({ status: 200 });
    expect(await api.get(path, asCaseworker)).toMatchObject({ status: 403, body: { code: 'restricted' } });
    expect((await api.get(path, { ...asCaseworker, account: 'named' })).status).toBe(200);
    const lifted = { ...leader, version: restricted.body.version };
    expect((await api.post(`${path}/restriction/lift`, { reason: 'Over.' }, lifted)).status).toBe(200);
    expect((await api.get(path, asCaseworker)).status).toBe(200);
  });
});

describe('emergency access', () => {
  const stranger = { as: 'caseworker', units: [HERE], account: 'on-duty' };
  const leader = { as: 'approver', units: [ELSEWHERE], account: 'leader-there' };

  it('opens the case at once for a while, tells its owner and its leader, and is reviewed by another', async () => {
    const id = await registered(ELSEWHERE);
    const path = `/api/sentences/${id}`;
    expect((await api.get(path, stranger)).status).toBe(404);
    const reason = { reason: 'Found injured on escorted leave.' };
    const opened = await api.post(`${path}/emergency-access`, reason, stranger);
    expect(opened).toMatchObject({ status: 201, body: { until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } });
    expect((await api.get(path, stranger)).status).toBe(200);
    const { body } = await api.get(`/api/notices?sentenceId=${id}`, { as: 'approver', units: [ELSEWHERE] });
    expect(body.notices.map(({ to }: { to: { role: string } }) => to.role).sort()).toEqual(['approver', 'caseworker']);
    const read = await api.get(path, leader);
    expect(read.body.deadlines).toContainEqual(expect.objectContaining({ kind: 'review-emergency-access' }));
    const review = `${path}/emergency-access/${opened.body.accessId}/review`;
    const finding = { finding: 'justified', reason: 'Life was at stake.' };
    const own = await api.post(review, finding, { ...leader, account: 'on-duty', version: read.body.version });
    expect(own).toMatchObject({ status: 403, body: { code: 'own-emergency-access' } });
    expect((await api.post(review, finding, { ...leader, version: read.body.version })).status).toBe(200);
  });

  it('needs a reason, ends within days, and opens neither one’s own case nor what does not exist', async () => {
    const path = `/api/sentences/${sentences['other unit']}/emergency-access`;
    expect((await api.post(path, { reason: 'x' }, stranger)).status).toBe(400);
    expect((await api.post(path, { reason: 'Long enough a reason.', days: 30 }, stranger)).status).toBe(400);
    const own = `/api/sentences/${sentences['own case']}/emergency-access`;
    const mine = { ...stranger, account: accountOf('caseworker') };
    expect(await api.post(own, { reason: 'Long enough a reason.' }, mine)).toMatchObject({
      status: 403,
      body: { code: 'conflict-of-interest' },
    });
    const none = `/api/sentences/${randomUUID()}/emergency-access`;
    expect((await api.post(none, { reason: 'Long enough a reason.' }, stranger)).status).toBe(404);
  });
});
