import { createHash, randomUUID } from 'node:crypto';
import { addDays, osloDate } from '../domain/dates';
import { ROLES } from '../domain/permissions';
import { recordLetter } from '../store/notices/letters';
import { verifyLog } from '../store/verify/verify';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type Answer, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const NAME = 'Åse Navnløkken';
const NATIONAL_ID = '17848712345';

/** What the documentation serves by itself. */
const DOCUMENTATION = /^GET \/api\/docs(?:\/|$)/;

let t: TestApp;
let id: string;
let letterId: string;
let proposalId: string;
beforeAll(async () => {
  t = await startTestApp();
  ({ id, letterId, proposalId } = await aCase());
});
afterAll(() => t.close());

/** A sentence with an issued letter and a pending proposal. */
async function aCase() {
  const person = { name: NAME, birthDate: '1987-04-17', nationalId: NATIONAL_ID, citizenship: 'NO' };
  const order = orderOf({ person, startDate: addDays(TODAY, -60) });
  const { body } = await t.post('/api/sentences', order, { as: 'placement', key: 'registered' });
  const denial = {
    type: 'denial',
    to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
    effectiveOn: addDays(TODAY, 10),
    assessment: [{ criterion: 'security', text: 'Truet en medinnsatt.', side: 'against', weight: 'decisive' }],
    reason: 'Sikkerheten taler imot nå.',
    withheldReason: 'HEMMELIG',
    hearing: { heardOn: TODAY, form: 'written', statement: 'Jeg er <b>uenig</b>.' },
  };
  const url = `/api/sentences/${body.id}`;
  const made = await t.post(`${url}/proposals`, denial, { as: 'caseworker', version: body.version });
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  const of = made.body.proposalId as string;
  const files = { html: Buffer.from(`<p>${NAME}</p>`), pdf: Buffer.from('%PDF-1.7') };
  const hashOf = (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  const said = { template: 'denial', version: 1, language: 'nb', legalBasis: 'strgjfl § 15 (2)' } as const;
  const hashes = { html: hashOf(files.html), pdf: hashOf(files.pdf) };
  await recordLetter(t.test.store, body.id, { type: 'IssueLetter', letterId: of, of, ...said, ...hashes }, files);
  return { id: body.id as string, letterId: of, proposalId: of };
}

async function logged(answer: Answer): Promise<{ entry: Record<string, unknown>; sentences: string[] }[]> {
  const { rows } = await t.test.admin.query(
    `SELECT entry::jsonb AS entry, sentence_ids AS sentences FROM es.access WHERE entry::jsonb ->> 'correlationId' = $1`,
    [answer.headers['x-request-id']],
  );
  return rows as never;
}

describe('every route that shows something of a person', () => {
  /** What stands in a path. A new name must be told here. */
  const params = (): Record<string, string> => ({
    ':id': id,
    ':file': `${letterId}.html`,
    ':proposalId': proposalId,
    ':key': 'registered',
  });
  /** How to ask what cannot be asked by its path alone. */
  const asked: Record<string, { query?: string; body?: object; as?: string; account?: string }> = {
    'GET /api/sentences/:id/as-of': { query: `?knownAt=2999-01-01T00:00:00Z&effectiveOn=${TODAY}` },
    'GET /api/work': { query: '?scope=all' },
    'GET /api/sentences/:id/why-not': { query: '?regime=lower-security' },
    'GET /api/sentences/:id/diff': { query: `?fromKnownAt=${new Date().toISOString()}&fromEffectiveOn=${TODAY}` },
    'GET /api/commands/:key': { account: 'test-placement' },
    'POST /api/sentence-searches': { body: {} },
    'POST /api/sentences/:id/what-if': { body: { ruleSet: 'NO-2026.1-FIXED' } },
  };
  /** What shows nobody, and why. Each is a decision: a route that is not here is asked. */
  const shownNobody: Record<string, string> = {
    'GET /api/stream': 'tells that a sentence changed, and not what',
    'GET /auth/login': 'leads to the identity provider',
    'GET /auth/callback': 'comes from the identity provider',
    'GET /api/exports/:exportId': 'says how far an export has come; who asked for what, and why, is on record with it',
    'GET /api/exports/:exportId/file': 'goes to whoever asked for it, which is on record: api/exports.db.spec.ts',
    'GET /api/session': 'is about whoever is signed in',
    'GET /api/session/all': 'is about whoever is signed in, in a browser',
    'GET /api/calendar.ics': 'is asked by a token in its address: below',
    'GET /api/audit/checkpoints': 'the notary’s: hashes',
    'GET /api/audit/checkpoints/consistency': 'the notary’s: hashes',
    'GET /api/audit/events/:position/inclusion': 'the notary’s: hashes',
  };

  it('puts it on record before it answers', async () => {
    const asking = [...new Set(t.routes)].filter(
      (route) => !(route in shownNobody) && !DOCUMENTATION.test(route) && (/^GET /.test(route) || route in asked),
    );
    const shown: string[] = [];
    for (const route of asking) {
      const [method = '', path = ''] = route.split(' ');
      const { query = '', body, account = 'test-reader' } = asked[route] ?? {};
      const url = path.replaceAll(/:\w+/g, (name) => encodeURIComponent(params()[name] ?? name)) + query;
      const sending: Sending = { as: [...ROLES], account };
      const answer = await (method === 'GET' ? t.get(url, sending) : t.post(url, body, sending));
      expect({ route, status: answer.status }).toEqual({ route, status: 200 });
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      if (![id, NAME, NATIONAL_ID].some((of) => text.includes(of))) continue;
      shown.push(route);
      const entries = await logged(answer);
      expect({ route, of: entries.flatMap(({ sentences }) => sentences) }).toEqual({
        route,
        of: expect.arrayContaining([id]),
      });
      expect(entries[0]?.entry).toMatchObject({ route, actor: { id: account }, outcome: 'shown' });
    }
    // That the test itself sees what is shown.
    const surely = [
      ...['GET /api/sentences', 'GET /api/sentences/:id', 'GET /api/sentences/:id/events', 'GET /api/work'],
      ...['GET /api/sentences/:id/as-of', 'POST /api/sentences/:id/what-if', 'GET /api/deadlines'],
      ...['GET /api/sentences/:id/letters/:file', 'GET /api/commands/:key', 'GET /api/audit/access'],
    ];
    expect(surely.filter((route) => !shown.includes(route))).toEqual([]);
  });

  it('also where a search finds them, and of nobody whom it did not show', async () => {
    const { body: other } = await t.post('/api/sentences', orderOf(), { as: 'placement' });
    const found = await t.get(`/api/sentences?q=${encodeURIComponent('navnløkken')}`, { as: 'caseworker' });
    expect(found.body.sentences).toHaveLength(1);
    const [entry, ...more] = await logged(found);
    expect(entry?.sentences).toEqual([id]);
    expect(more).toEqual([]);
    expect(JSON.stringify(entry)).not.toMatch(/navnløkken/i);
    expect((await logged(found)).flatMap(({ sentences }) => sentences)).not.toContain(other.id);
  });

  it('and where it is denied: to the wrong role, and to another unit', async () => {
    for (const sending of [{ as: 'admin' }, { as: 'caseworker', units: ['halden-fengsel'] }]) {
      const denied = await t.get(`/api/sentences/${id}`, sending);
      expect([403, 404]).toContain(denied.status);
      expect(await logged(denied)).toMatchObject([{ entry: { outcome: 'denied', sentences: [id] } }]);
    }
    // Nobody is told whether it is there; an attempt is an attempt.
    const nobody = randomUUID();
    const unknown = await t.get(`/api/sentences/${nobody}`, { as: 'caseworker' });
    expect(unknown.status).toBe(404);
    expect(await logged(unknown)).toMatchObject([{ entry: { outcome: 'denied', sentences: [nobody] } }]);
  });

  it('and where a calendar program fetches somebody’s deadlines: as a look of theirs', async () => {
    const owner = { as: 'placement', account: 'test-calendar' };
    const { token } = (await t.post('/api/calendar-token', {}, owner)).body;
    await t.test.admin.query(
      `INSERT INTO rm.deadline VALUES ($1, 'full-term/x', 'full-term', '2030-03-31', 'placement', 'oslo-fengsel', 'forskrift § 3-2', true, NULL, 'Endt tid', 'Full term')`,
      [id],
    );
    const fetched = await t.get(`/api/calendar.ics?token=${token}`);
    expect([fetched.status, String(fetched.body).includes(id)]).toEqual([200, true]);
    expect(await logged(fetched)).toMatchObject([
      { entry: { actor: { id: 'test-calendar' }, permission: 'ListDeadlines', outcome: 'shown' }, sentences: [id] },
    ]);
  });

  it('but not what somebody recorded, which stands in the log of the sentence', async () => {
    const { body: read } = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
    const complaint = { of: proposalId, receivedOn: TODAY, reason: 'Jeg er ikke enig i avslaget.' };
    const body = { ...complaint, by: 'convicted' };
    const made = await t.post(`/api/sentences/${id}/complaints`, body, { as: 'caseworker', version: read.version - 1 });
    // Refused: the answer may tell something of the case.
    expect(made.status).toBeGreaterThanOrEqual(400);
    const registered = await t.post('/api/sentences', orderOf(), { as: 'placement' });
    expect(registered.status).toBe(201);
    expect(await logged(registered)).toEqual([]);
  });
});

describe('why somebody looked', () => {
  it('is what they say, and their own words are sealed', async () => {
    const reason = `Ringt av pårørende til ${NAME}`;
    const headers = { 'x-purpose': 'complaint', 'x-access-reason': encodeURIComponent(reason) };
    const answer = await t.get(`/api/sentences/${id}`, { as: 'caseworker', headers });
    const [entry] = await logged(answer);
    expect(entry?.entry).toMatchObject({ purpose: 'complaint', reason: expect.stringMatching(/^v1\./) });
    const { body } = await t.get(`/api/audit/access?sentence=${id}&purpose=complaint`, { as: 'auditor' });
    expect(ANSWERS.AccessPage.parse(body).accesses).toMatchObject([{ reason, purpose: 'complaint', sentences: [id] }]);
  });

  it('is by default what the role is for; a purpose that is none is not taken', async () => {
    const asAuditor = await t.get(`/api/sentences/${id}`, { as: 'auditor', headers: { 'x-purpose': 'curiosity' } });
    expect((await logged(asAuditor))[0]?.entry).toMatchObject({ purpose: 'supervision' });
  });
});

describe('the access log', () => {
  it('is searched by person, account and time, page by page', async () => {
    const account = 'test-curious';
    const before = new Date().toISOString();
    for (let n = 0; n < 3; n++) await t.get(`/api/sentences/${id}`, { as: 'caseworker', account });
    const query = `/api/audit/access?sentence=${id}&actor=${account}&from=${before}`;
    const { body: first } = await t.get(`${query}&limit=2`, { as: 'auditor' });
    const { body: second } = await t.get(`${query}&limit=2&cursor=${first.next}`, { as: 'auditor' });
    expect([first.accesses.length, second.accesses.length, second.next]).toEqual([2, 1, null]);
    expect((await t.get(`${query}&to=${before}`, { as: 'auditor' })).body.accesses).toEqual([]);
    expect((await t.get(query, { as: 'caseworker' })).status).toBe(403);
  });

  it('is told to the person without the names of staff and without their words', async () => {
    await t.get(`/api/sentences/${id}`, { as: 'admin', account: 'test-denied' });
    const { body } = await t.get(`/api/sentences/${id}/access`, { as: 'placement' });
    const { accesses } = ANSWERS.AccessReport.parse(body);
    expect(accesses[0]).toMatchObject({ roles: expect.any(Array), what: { nb: expect.any(String) } });
    expect(JSON.stringify(body)).not.toMatch(/test-|Ringt av/);
    expect(accesses.some(({ roles }) => roles.includes('admin') && roles.length === 1)).toBe(false);
  });

  it('is whole after many at once, and each of them is there', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      t.get(`/api/sentences/${id}`, { as: 'caseworker', account: `test-many-${n % 7}` }),
    );
    const answers = await Promise.all(many);
    // One that could not be put on record in time was not given.
    for (const answer of answers) expect(await logged(answer)).toHaveLength(answer.status === 200 ? 1 : 0);
    const { ok, problems, accessLog } = await verifyLog(t.test.store);
    expect({ ok, problems, broken: accessLog.problems }).toEqual({ ok: true, problems: [], broken: [] });
    expect(accessLog.size).toBeGreaterThan(answers.filter(({ status }) => status === 200).length);
  });

  it('cannot be changed by the application, and a superuser who does is found out', async () => {
    const { admin, store } = t.test;
    await expect(store.db.query('UPDATE es.access SET actor_id = $1', ['x'])).rejects.toThrow(/permission denied/);
    await expect(store.db.query('INSERT INTO es.access SELECT * FROM es.access')).rejects.toThrow(/permission denied/);
    await expect(admin.query('DELETE FROM es.access')).rejects.toThrow(/append-only/);
    const spoil = async (sql: string) => {
      await admin.query('BEGIN');
      await admin.query('ALTER TABLE es.access DISABLE TRIGGER ALL');
      await admin.query(sql);
      await admin.query(
        'ALTER TABLE es.access ENABLE TRIGGER ALL; ALTER TABLE es.access ENABLE ALWAYS TRIGGER immutable',
      );
      await admin.query('COMMIT');
      return (await verifyLog(store)).accessLog.problems.map(({ access, what }) => `${access ?? ''} ${what}`.trim());
    };
    const { rows } = await admin.query('SELECT entry, actor_id FROM es.access WHERE position = 3');
    const [kept] = rows as { entry: string; actor_id: string }[];
    expect(await spoil(`UPDATE es.access SET actor_id = 'nobody' WHERE position = 3`)).toEqual([
      '3 what it is found by is not what it says',
    ]);
    const changed = `UPDATE es.access SET actor_id = '${kept?.actor_id}', entry = entry || ' ' WHERE position = 3`;
    expect(await spoil(changed)).toEqual(['3 content changed']);
    await spoil(`UPDATE es.access SET entry = '${kept?.entry}' WHERE position = 3`);
    expect(await spoil('DELETE FROM es.access WHERE position = 5')).toEqual(['6 entries missing before this: 5 to 5']);
    const gone = await spoil('DELETE FROM es.access WHERE position = (SELECT size FROM es.access_head)');
    expect(gone.at(-1)).toMatch(/^the end of the access log is missing: (\d+) to \1$/);
  });
});

describe('access for the person concerned', () => {
  it('is everything but what was withheld and who of the staff it was, on record as such', async () => {
    const answer = await t.get(`/api/sentences/${id}/subject-access`, { as: 'placement', account: 'test-desk' });
    const told = ANSWERS.SubjectAccess.parse(answer.body);
    expect(told.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['SentenceRegistered', 'TransitionProposed', 'LetterIssued']),
    );
    const text = JSON.stringify(told);
    for (const own of [NAME, NATIONAL_ID, 'Truet en medinnsatt.', 'Sikkerheten taler imot nå.'])
      expect(text).toContain(own);
    expect(text).not.toMatch(/HEMMELIG|test-caseworker|test-desk|Ringt av/);
    expect(told.whoLooked.length).toBeGreaterThan(5);
    expect((await logged(answer))[0]?.entry).toMatchObject({ purpose: 'subject-access', outcome: 'shown' });
  });

  it('is also a page to print, in which nothing runs', async () => {
    const headers = { accept: 'text/html' };
    const {
      status,
      body,
      headers: sent,
    } = await t.get(`/api/sentences/${id}/subject-access`, { as: 'placement', headers });
    expect(status).toBe(200);
    expect(sent['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(body).toContain(NAME);
    expect(body).toContain('Hvem har sett saken');
    expect(body).toContain('&lt;b&gt;uenig&lt;/b&gt;');
    expect(body).not.toMatch(/<script|<b>uenig|HEMMELIG/);
    expect((await t.get(`/api/sentences/${id}/subject-access`, { as: 'caseworker' })).status).toBe(403);
  });
});

describe('what cannot be put on record', () => {
  it('is not shown', async () => {
    await t.test.admin.query('REVOKE EXECUTE ON FUNCTION es.log_access FROM es_append');
    try {
      const refused = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
      expect(refused).toMatchObject({ status: 503, body: { code: 'access-not-logged' } });
      expect(refused.headers).toMatchObject({ 'retry-after': '5', 'content-type': 'application/problem+json' });
      expect(JSON.stringify(refused)).not.toContain(NAME);
      expect((await t.get('/api/units', { as: 'caseworker' })).status).toBe(200);
    } finally {
      await t.test.admin.query('GRANT EXECUTE ON FUNCTION es.log_access TO es_append');
    }
  });
});
