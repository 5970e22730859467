import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type TestApp } from './test-app';
import { osloDate } from '../domain/dates';
import { rebuild } from '../store/lists/rebuild';

// What somebody answers about their needs: by consent, in no event, read by few, and gone when the consent is withdrawn.

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const TODAY = osloDate(new Date().toISOString());
const TEXT = 'Har ingen steder å bo etterpå.';

async function assessed() {
  const registered = await t.post('/api/sentences', orderOf(), { as: 'placement' });
  const url = `/api/sentences/${registered.body.id}`;
  const write = async (path: string, body: object) => {
    const { version } = (await t.get(url, { as: 'auditor' })).body;
    return t.post(`${url}/${path}`, body, { as: 'caseworker', version });
  };
  const needs = { assessedOn: TODAY, answers: { needs: [{ area: 'home', need: 'great' }], text: TEXT } };
  expect(await write('needs', needs)).toMatchObject({ status: 409, body: { code: 'no-consent' } });
  const asked = { purpose: 'needs-assessment', answer: 'given', answeredOn: TODAY };
  const { consentId } = (await write('data-consents', asked)).body;
  expect(await write('needs', needs)).toMatchObject({ status: 201 });
  return { url, id: registered.body.id as string, write, consentId: consentId as string };
}
const said = async (id: string) =>
  (await t.test.admin.query('SELECT said FROM rm.needs_assessment WHERE sentence_id = $1', [id])).rows;

it('is sealed apart from the log, and read by who follows up and by the person', async () => {
  const { url, id } = await assessed();
  expect(await said(id)).toMatchObject([{ said: expect.not.stringContaining(TEXT) }]);
  const { body } = await t.get(`${url}/needs`, { as: 'caseworker' });
  expect(ANSWERS.Needs.parse(body).assessments).toMatchObject([{ assessedOn: TODAY, answers: { text: TEXT } }]);
  for (const as of ['approver', 'region', 'auditor', 'court'])
    expect((await t.get(`${url}/needs`, { as })).status).toBe(403);
  expect((await t.get(`${url}/needs`, { as: 'caseworker', units: ['halden-fengsel'] })).status).toBe(404);
  expect(JSON.stringify((await t.get(`${url}/events`, { as: 'auditor' })).body)).not.toContain(TEXT);
  const told = (await t.get(`${url}/subject-access`, { as: 'placement' })).body;
  expect(ANSWERS.SubjectAccess.parse(told).needs).toMatchObject([{ assessedOn: TODAY, text: TEXT }]);
});

it('goes when the consent is withdrawn, and the log tells the same again', async () => {
  const { url, id, write, consentId } = await assessed();
  expect(await write(`data-consents/${consentId}/withdraw`, { withdrawnOn: TODAY })).toMatchObject({ status: 200 });
  expect(await said(id)).toEqual([{ said: null }]);
  expect((await t.get(`${url}/needs`, { as: 'caseworker' })).body.assessments).toMatchObject([{ answers: null }]);
  expect((await t.get(`${url}/subject-access`, { as: 'placement' })).body.needs).toEqual([]);
  expect(await rebuild(t.test.store, { compareOnly: true })).toMatchObject({ differences: [] });
});

it('what is shared by consent is on record with why and to whom', async () => {
  const { write } = await assessed();
  const sharing = { provider: 'school', what: 'Løslates i mai.', why: 'Skoleplass.', recipient: 'Rektor' };
  expect(await write('sharings', sharing)).toMatchObject({ status: 409, body: { code: 'no-consent' } });
  const asked = { purpose: 'sharing', provider: 'school', answer: 'given', answeredOn: TODAY };
  expect(await write('data-consents', asked)).toMatchObject({ status: 201 });
  expect(await write('sharings', sharing)).toMatchObject({ status: 201 });
});
