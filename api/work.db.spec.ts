import { addDays, osloDate } from '../domain/dates';
import { ANSWERS } from './schemas/answers';
import { detentionOf, orderOf, startTestApp, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const mine = { as: 'caseworker', account: 'dev-caseworker', units: ['oslo-fengsel'] };
let t: TestApp;
let kari: { id: string; version: number };
let other: { id: string };
beforeAll(async () => {
  t = await startTestApp();
  const register = async (more: object, judgment: object = {}) =>
    (await t.post('/api/sentences', orderOf(more, judgment), { as: 'placement' })).body;
  const person = (name: string) => ({ name, birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' });
  const startDate = addDays(TODAY, -20);
  kari = await register({ startDate });
  other = await register(
    { startDate, person: person('Åse-Marie Østby Åsen'), caseworker: 'somebody-else' },
    { caseNumber: '26-777777MED-TOSL/01' },
  );
  await register({ startDate, placement: { regime: 'high-security', unit: 'halden-fengsel' } });
  await t.test.admin.query('DELETE FROM rm.deadline');
  // As if they were being served: the list goes by the read models alone.
  await t.test.admin.query(
    `INSERT INTO rm.deadline SELECT sentence_id, k.kind, k.kind, $1::date + k.days, k.role, unit, '§', true, NULL, k.kind, k.kind
     FROM rm.sentence, (VALUES ('assess-lower-security', -1, 'caseworker'), ('decide-complaint', 0, 'region'),
       ('review-condition', 40, 'caseworker'), ('full-term', 3, 'caseworker')) AS k (kind, days, role)`,
    [TODAY],
  );
});
afterAll(() => t?.close());

describe('what must be done', () => {
  it('is in the order of its days, in groups, with what a list shows', async () => {
    const { status, body } = await t.get('/api/work', mine);
    expect(status).toBe(200);
    expect(body.work.map(({ kind, group, sentenceId }: Record<string, string>) => [kind, group, sentenceId])).toEqual([
      ['assess-lower-security', 'overdue', kari.id],
      ['review-condition', 'later', kari.id],
    ]);
    expect(body.work[0]).toMatchObject({
      ...{
        dueOn: addDays(TODAY, -1),
        today: TODAY,
        person: 'Kari Prøve',
        initials: 'K.P.',
        undecided: true,
        own: false,
      },
      ...{ unit: 'oslo-fengsel', regime: 'high-security', caseworker: 'dev-caseworker', version: kari.version },
      path: `/sentences/${kari.id}/deadline?of=assess-lower-security`,
    });
    expect(body.counts).toEqual({
      groups: { overdue: 1, today: 0, 'this-week': 0, later: 1 },
      kinds: { 'assess-lower-security': 1, 'review-condition': 1 },
    });
  });

  it('is of the role in the unit, and of all roles, and of other units never', async () => {
    const count = async (query: string, asking: object) =>
      (await t.get(`/api/work${query}`, { ...mine, ...asking })).body.work.length;
    expect(await count('?scope=unit', {})).toBe(4);
    expect(await count('?scope=all', {})).toBe(6);
    expect(await count('', { as: 'region', units: ['oslo-fengsel', 'halden-fengsel'] })).toBe(3);
    expect(await count('', { as: 'region', units: ['halden-fengsel'] })).toBe(1);
    expect(await count('?scope=all&unit=halden-fengsel', {})).toBe(0);
    expect(await count('?scope=all', { units: ['bastoy-fengsel'] })).toBe(0);
  });

  it('is narrowed by kind and group, page by page, and its counts are of the whole', async () => {
    const first = (await t.get('/api/work?scope=all&limit=4', mine)).body;
    const second = (await t.get(`/api/work?scope=all&limit=4&cursor=${first.next}`, mine)).body;
    const ids = [...first.work, ...second.work].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(second.next).toBeNull();
    expect(second.counts).toEqual(first.counts);
    const today = (await t.get('/api/work?scope=all&group=today&kind=decide-complaint', mine)).body;
    expect(today.work).toHaveLength(2);
    expect(today.counts.groups.overdue).toBe(2);
    expect((await t.get('/api/work?scope=nothing', mine)).status).toBe(400);
  });
});

describe('a search', () => {
  const found = async (q: string, asking: object = {}) =>
    (await t.get(`/api/sentences?${new URLSearchParams({ q }).toString()}`, { ...mine, ...asking })).body.sentences.map(
      ({ id }: { id: string }) => id,
    );

  it.each(['åse', 'ØSTBY', 'marie ås', 'åsen østby'])('finds a name by %s', async (q) => {
    expect(await found(q)).toEqual([other.id]);
  });
  it.each(['26-777777', '777777med', '26-777777MED-TOSL/01'])('finds a case number by %s', async (q) => {
    expect(await found(q)).toEqual([other.id]);
  });
  it.each(['somebody-else', 'Siv Saksbehandler'])('finds the cases of a caseworker by %s, whole', async (q) => {
    await t.test.admin.query(`INSERT INTO rm.account VALUES ('somebody-else', 'Siv Saksbehandler', '{oslo-fengsel}')
      ON CONFLICT DO NOTHING`);
    expect(await found(q)).toEqual([other.id]);
    expect(await found(q.slice(0, -2))).toEqual([]);
  });
  it('finds a case by the beginning of its id', async () => {
    expect(await found(other.id.slice(0, 8))).toEqual([other.id]);
  });
  it.each(['nobody', '99-9', '%', '_', "'; DROP TABLE rm.sentence; --"])('finds nobody by %s', async (q) => {
    expect(await found(q)).toEqual([]);
  });
  it('finds nobody of another unit, by name or number', async () => {
    expect(await found('åse', { units: ['halden-fengsel'] })).toEqual([]);
    expect(await found('777777', { units: ['halden-fengsel'] })).toEqual([]);
  });
  it('goes with the other filters', async () => {
    const { body } = await t.get('/api/sentences?q=kari&caseworker=dev-caseworker&sort=start', mine);
    expect(body.sentences.map(({ id }: { id: string }) => id)).toEqual([kari.id]);
  });
});

describe('a search in a body', () => {
  const search = async (body: object, asking: object = {}) =>
    (await t.post('/api/sentence-searches', body, { ...mine, ...asking })).body;
  const idsOf = ({ sentences }: { sentences: { id: string }[] }) => sentences.map(({ id }) => id);

  it('answers page by page, and counts all pages', async () => {
    const all = await search({ sort: 'start' });
    expect(() => ANSWERS.FoundSentences.parse(all)).not.toThrow();
    expect(all).toMatchObject({ total: all.sentences.length, totalIsLeast: false, next: null });
    const first = await search({ sort: 'start', limit: 1 });
    const second = await search({ sort: 'start', limit: 1, cursor: first.next });
    expect([first.total, idsOf(first), idsOf(second)]).toEqual([all.total, [idsOf(all)[0]], [idsOf(all)[1]]]);
  });

  it('finds and counts by name, together with filters', async () => {
    expect(await search({ q: 'østby' })).toMatchObject({ total: 1, sentences: [{ id: other.id }] });
    expect(await search({ q: 'østby', overdue: false })).toMatchObject({ total: 0, sentences: [] });
    expect(await search({ q: 'østby', caseworker: 'dev-caseworker' })).toMatchObject({ total: 0 });
  });

  it('neither shows nor counts another unit’s, and takes no field that it does not know', async () => {
    expect(await search({ q: 'østby' }, { units: ['bastoy-fengsel'] })).toMatchObject({ total: 0, sentences: [] });
    expect(await search({ unit: 'halden-fengsel' })).toMatchObject({ total: 0, sentences: [] });
    expect((await t.post('/api/sentence-searches', { name: 'x' }, mine)).status).toBe(400);
    expect((await t.post('/api/sentence-searches', {}, { as: 'admin' })).status).toBe(403);
  });
});

describe('names of accounts', () => {
  it('are shown to their owner and to those who serve a unit of theirs', async () => {
    await t.test.admin.query(`INSERT INTO rm.account VALUES ('in-oslo', 'Oda Oslo', '{oslo-fengsel,halden-fengsel}'),
      ('in-halden', 'Hans Halden', '{halden-fengsel}'), ('everywhere', 'Eva Everywhere', '{*}')`);
    const named = async (account: string, units: readonly string[]) => {
      const { status, body } = await t.get('/api/accounts', { as: 'caseworker', account, units });
      expect(status).toBe(200);
      return ANSWERS.AccountList.parse(body)
        .accounts.map(({ id }) => id)
        .filter((id) => ['in-oslo', 'in-halden', 'everywhere'].includes(id));
    };
    expect(await named('x', ['oslo-fengsel'])).toEqual(['everywhere', 'in-oslo']);
    expect(await named('x', ['halden-fengsel'])).toEqual(['everywhere', 'in-halden', 'in-oslo']);
    expect(await named('in-halden', ['bastoy-fengsel'])).toEqual(['everywhere', 'in-halden']);
    expect(await named('x', ['*'])).toEqual(['everywhere', 'in-halden', 'in-oslo']);
    expect((await t.get('/api/accounts', { as: 'admin' })).status).toBe(403);
  });
});

it('statistics tell how the sentences of one’s units stand and move', async () => {
  await t.post('/api/sentences', detentionOf(), { as: 'placement' });
  const { body } = await t.get('/api/statistics', { as: 'region', units: ['oslo-fengsel'] });
  expect(body.funnel).toMatchObject({ undecided: 2, waitingForPlace: 0, waitingForPlaceMedianDays: null });
  expect(body.units.map(({ unit }: { unit: string }) => unit)).toEqual(['oslo-fengsel']);
  expect(body.regimes.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(1, 3);
  expect(body.moves).toEqual([]);
});

it('statistics count no case that is barred to whoever asks, and of one that is restricted that it is there', async () => {
  const asking = { as: 'caseworker', account: 'barred', units: ['oslo-fengsel'] };
  const counts = async () => {
    const { sentences, deadlines } = (await t.get('/api/statistics', asking)).body;
    const sum = (rows: readonly Record<string, number>[], key: string) =>
      rows.reduce((total, row) => total + (row[key] ?? 0), 0);
    return { sentences: sum(sentences, 'count'), overdue: sum(deadlines, 'overdue') };
  };
  const before = await counts();
  await t.test.admin.query('UPDATE rm.sentence SET restricted = true WHERE sentence_id = $1', [other.id]);
  expect(await counts()).toEqual({ ...before, overdue: before.overdue - 1 });
  await t.test.admin.query(`INSERT INTO rm.case_access VALUES ($1, 'conflict', 'barred')`, [kari.id]);
  expect(await counts()).toEqual({ sentences: before.sentences - 1, overdue: before.overdue - 2 });
});
