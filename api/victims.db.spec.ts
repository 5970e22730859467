import { randomUUID } from 'node:crypto';
import { addDays, addMonths, osloDate } from '../domain/dates';
import { destroyKey } from '../store/keys/personal-data';
import { readVictims } from '../store/victims';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const SECRET = /Hemmelig|hemmelig@example|22 00 00 00/;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const contact = { name: 'Hemmelig Navn', email: 'hemmelig@example.org', telephone: '22 00 00 00', address: null };
const desk = { as: 'victim-desk' } as const;

async function sentence() {
  const { body } = await t.post('/api/sentences', orderOf({ startDate: addMonths(TODAY, -6) }), { as: 'placement' });
  const url = `/api/sentences/${body.id}`;
  const seen = await t.get(`${url}/victims`, desk);
  expect(seen.headers['etag']).toBe(`"${seen.body.version}"`);
  const made = await t.post(`${url}/victims`, { contact }, { ...desk, version: seen.body.version });
  expect(made).toMatchObject({ status: 201, body: { version: seen.body.version + 1 } });
  return { id: body.id as string, url, victimId: made.body.victimId as string, version: made.body.version as number };
}

it('a wish is shown to the victim desk, with what there is to tell', async () => {
  const { url, victimId, version } = await sentence();
  const leave = { type: 'welfare', from: addDays(TODAY, 20), to: addDays(TODAY, 22), reason: 'Bryllup.' };
  const granted = await t.post(`${url}/leaves`, leave, { as: 'approver', version });
  expect(granted.status).toBe(201);
  const { body } = await t.get(`${url}/victims`, desk);
  expect(ANSWERS.Victims.parse(body).victims).toMatchObject([
    {
      ...{ victimId, contact, channel: 'mail', leadDays: 14, told: [] },
      toTell: [{ matter: 'leave', of: granted.body.leaveId, dueOn: addDays(TODAY, 6), due: false }],
    },
  ]);
  const told = { matter: 'leave', of: granted.body.leaveId };
  const given = await t.post(`${url}/victims/${victimId}/notices`, told, { ...desk, version: body.version });
  expect(given.status).toBe(200);
  const after = await t.get(`${url}/victims`, desk);
  expect(after.body.victims[0]).toMatchObject({ told: [{ matter: 'leave', sentOn: TODAY }], toTell: [] });
});

it.each([[64], [65]])('a mail address has at most 64 characters before the @: %d', async (length) => {
  const { url, version } = await sentence();
  const email = `${'x'.repeat(length)}@example.org`;
  const { status } = await t.post(`${url}/victims`, { contact: { ...contact, email } }, { ...desk, version });
  expect(status).toBe(length > 64 ? 400 : 201);
});

it('nobody else reads a word of it, neither in the case nor in its history, its notices or the database', async () => {
  const { id, url } = await sentence();
  for (const role of ['caseworker', 'approver', 'region', 'auditor', 'admin', 'placement', 'prosecution'])
    expect((await t.get(`${url}/victims`, { as: role })).status).toBe(403);
  expect((await t.get(url, desk)).status).toBe(403);
  const reads = ['', '/events', '/timeline', '/letters'].map((path) => t.get(`${url}${path}`, { as: 'auditor' }));
  const all = [...(await Promise.all(reads)), await t.get('/api/notices', { as: 'auditor' })];
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
  expect(JSON.stringify(all)).not.toMatch(SECRET);
  const recorded = all[1]?.body.events.find(({ type }: { type: string }) => type === 'VictimWishRecorded');
  expect(recorded).toMatchObject({ body: {} });
  const stored = await t.test.admin.query('SELECT contact FROM rm.victim WHERE sentence_id = $1', [id]);
  expect(stored.rows[0].contact).toMatch(/^v1\./);
  const log = await t.test.admin.query('SELECT body FROM es.event WHERE stream_id = $1', [id]);
  expect(JSON.stringify([stored.rows, log.rows])).not.toMatch(SECRET);
});

it('a wish that is withdrawn, or whose key is destroyed, leaves nothing to reach anybody by', async () => {
  const { id, url, victimId, version } = await sentence();
  expect(await readVictims(t.test.store, id)).toEqual(new Map([[victimId, contact]]));
  const gone = await t.post(`${url}/victims/${victimId}/withdraw`, {}, { ...desk, version });
  expect(gone.status).toBe(200);
  expect(await readVictims(t.test.store, id)).toEqual(new Map());
  const stored = await t.test.admin.query('SELECT contact FROM rm.victim WHERE victim_id = $1', [victimId]);
  expect(stored.rows).toEqual([{ contact: null }]);
  const other = await sentence();
  await destroyKey(t.test.store, other.id);
  expect(await readVictims(t.test.store, other.id)).toEqual(new Map());
});

it('the same key records the same wish once; another body under it is refused', async () => {
  const { url, version } = await sentence();
  const key = randomUUID();
  const first = await t.post(`${url}/victims`, { contact }, { ...desk, version, key });
  const again = await t.post(`${url}/victims`, { contact }, { ...desk, version, key });
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  const other = await t.post(`${url}/victims`, { contact: { ...contact, name: 'Annen' } }, { ...desk, version, key });
  expect(other.body.code).toBe('idempotency-key-reused');
});
