import { osloDate, addMonths } from '../domain/dates';
import { destroyKey } from '../store/keys/personal-data';
import { verifyLog } from '../store/verify/verify';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const SAID = 'Skal ha planlagt noe HEMMELIG.';
const DENIED = ['placement', 'court', 'prosecution', 'admin', 'victim-desk'];

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

async function informed() {
  const { body } = await t.post('/api/sentences', orderOf({ startDate: addMonths(TODAY, -6) }), { as: 'placement' });
  const url = `/api/sentences/${body.id}`;
  const asked = { source: 'police', text: SAID };
  const made = await t.post(`${url}/information`, asked, { as: 'caseworker', version: body.version });
  expect(made).toMatchObject({ status: 201, body: { version: body.version + 1 } });
  return { id: body.id as string, url, of: made.body.informationId as string, version: made.body.version as number };
}

const everywhere = async (id: string) => {
  const log = await t.test.admin.query('SELECT body, metadata FROM es.event WHERE stream_id = $1', [id]);
  const kept = await t.test.admin.query('SELECT said FROM rm.information WHERE sentence_id = $1', [id]);
  return { log: JSON.stringify(log.rows), said: kept.rows[0]?.said as string | null };
};

it('unverified information is read by who may, and stands in no event', async () => {
  const { id, url, of } = await informed();
  const { body } = await t.get(`${url}/information`, { as: 'approver' });
  expect(ANSWERS.Information.parse(body).information).toEqual([
    {
      informationId: of,
      source: 'police',
      withheld: false,
      recordedOn: TODAY,
      ...{ outcome: null, of: null, settledOn: null },
      text: SAID,
    },
  ]);
  for (const as of DENIED) expect((await t.get(`${url}/information`, { as })).status).toBe(403);
  const shown = await t.get(url, { as: 'caseworker' });
  expect(shown.body.deadlines).toContainEqual(
    expect.objectContaining({ kind: 'settle-information', dueOn: addMonths(TODAY, 4) }),
  );
  const { log, said } = await everywhere(id);
  expect(said).toMatch(/^v1\./);
  expect(JSON.stringify([log, shown.body])).not.toContain('HEMMELIG');
});

it('deleted, what it said is gone from the database, and the log verifies', async () => {
  const { id, url, of, version } = await informed();
  const settle = `${url}/information/${of}/settle`;
  const early = await t.post(settle, { outcome: 'relied-on' }, { as: 'approver', version });
  expect(early).toMatchObject({ status: 422, body: { code: 'no-decision-rests-on-it' } });
  expect((await t.post(settle, { outcome: 'deleted' }, { as: 'caseworker', version })).status).toBe(403);
  expect((await everywhere(id)).said).not.toBeNull();
  expect((await t.post(settle, { outcome: 'deleted' }, { as: 'approver', version })).status).toBe(200);
  expect((await everywhere(id)).said).toBeNull();
  const { body } = await t.get(`${url}/information`, { as: 'approver' });
  expect(body.information).toMatchObject([{ outcome: 'deleted', settledOn: TODAY, text: null }]);
  expect((await verifyLog(t.test.store)).problems).toEqual([]);
});

it('once the key of the person is destroyed, nobody reads what it said', async () => {
  const { id, url } = await informed();
  await destroyKey(t.test.store, id);
  const { body } = await t.get(`${url}/information`, { as: 'approver' });
  expect(body.information).toMatchObject([{ source: 'police', text: null }]);
});

it('another unit does not find it', async () => {
  const { url } = await informed();
  expect((await t.get(`${url}/information`, { as: 'approver', units: ['bergen-fengsel'] })).status).toBe(404);
});

it('the person reads what nobody has verified marked as such, and nothing of what is withheld from them', async () => {
  const { url, of, version } = await informed();
  const hidden = { source: 'other-inmate', text: 'Dette er SKJULT.', withheld: true };
  const made = await t.post(`${url}/information`, hidden, { as: 'caseworker', version });
  expect(made.status).toBe(201);
  const { body } = await t.get(`${url}/subject-access`, { as: 'placement' });
  const told = ANSWERS.SubjectAccess.parse(body);
  expect(told.information).toEqual([
    { source: 'police', recordedOn: TODAY, standing: 'unverified', until: addMonths(TODAY, 4), text: SAID },
  ]);
  expect(told.events.filter(({ type }) => type === 'UnverifiedInformationRecorded')).toHaveLength(1);
  const text = JSON.stringify(told);
  expect(text).toContain(of);
  expect(text).not.toMatch(/SKJULT|other-inmate/);
  expect(text).not.toContain(made.body.informationId);
  const page = await t.get(`${url}/subject-access`, { as: 'placement', headers: { accept: 'text/html' } });
  expect(page.body).toContain(`UBEKREFTET, ført ${TODAY}, fra politiet. ${SAID}`);
  expect(page.body).not.toMatch(/SKJULT|en annen innsatt/);
});
