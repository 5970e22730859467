import { createHash } from 'node:crypto';
import { runNextExport } from '../activities/exports/run';
import { addDays, addMonths, osloDate, startOfDay } from '../domain/dates';
import { setClock } from '../store/clock';
import { recordLetter } from '../store/notices/letters';
import { rebuild } from '../store/lists/rebuild';
import { verifyLog } from '../store/verify/verify';
import { orderOf, startTestApp, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const NAME = 'Torbjørg Slettesen';
const BIRTH_DATE = '1961-11-23';
const NATIONAL_ID = '23916112345';
const WORDS = 'Sov dårlig etter samtalen med søsteren Gunvor.';
const CANARIES = [NAME, 'Slettesen', BIRTH_DATE, NATIONAL_ID, WORDS, 'Gunvor'];

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** A case with free text, a letter and looks with a reason, which ended; `years` later by its own clock. */
async function ended(years: number) {
  const person = { name: NAME, birthDate: BIRTH_DATE, nationalId: NATIONAL_ID, citizenship: 'NO' };
  const order = orderOf({ person, startDate: addDays(TODAY, -60) });
  const { body } = await t.post('/api/sentences', order, { as: 'placement' });
  const id = body.id as string;
  const url = `/api/sentences/${id}`;
  const made = await t.post(`${url}/proposals`, denial(), { as: 'caseworker', version: body.version });
  const of = made.body.proposalId as string;
  const files = { html: Buffer.from(`<p>${NAME}</p>`), pdf: Buffer.from(`%PDF-1.7 ${NAME}`) };
  const hashOf = (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  const said = { template: 'denial', version: 1, language: 'nb', legalBasis: 'strgjfl § 15 (2)' } as const;
  const hashes = { html: hashOf(files.html), pdf: hashOf(files.pdf) };
  await recordLetter(t.test.store, id, { type: 'IssueLetter', letterId: of, of, ...said, ...hashes }, files);
  const headers = { 'x-access-reason': encodeURIComponent(WORDS) };
  const { body: read } = await t.get(url, { as: 'caseworker', headers });
  const end = { end: 'deceased', endedOn: TODAY, authority: 'Folkeregisteret', reason: WORDS };
  const done = await t.post(`${url}/end`, end, { as: 'region', version: read.version });
  expect(done.status).toBe(200);
  await setClock(t.test.store, id, new Date(startOfDay(addMonths(TODAY, years * 12))).toISOString());
  return { id, url, of };
}

function denial() {
  return {
    type: 'denial',
    to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
    effectiveOn: addDays(TODAY, 10),
    assessment: [{ criterion: 'security', text: WORDS, side: 'against', weight: 'decisive' }],
    reason: WORDS,
    hearing: { heardOn: TODAY, form: 'written', statement: WORDS },
  };
}

const fail = (...said: unknown[]) => expect(said).toEqual([]);
const version = async (url: string) => (await t.get(url, { as: 'auditor' })).body.version as number;

async function proposed(url: string): Promise<string> {
  const body = { ground: 'retention-ended' };
  const answer = await t.post(`${url}/erasures`, body, {
    as: 'directorate',
    account: 'one',
    version: await version(url),
  });
  expect(answer.status).toBe(201);
  return answer.body.erasureId as string;
}

/** Every table that there is, as COPY writes it. */
async function everything(): Promise<string> {
  const { admin } = t.test;
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname !~ '^pg_|^information_schema$'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const dumped = await Promise.all(
    tables.map(async ({ name }) => (await admin.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).rows),
  );
  return dumped.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
}

describe('erasing a person', () => {
  it('waits until the data may no longer be kept, and says until when', async () => {
    const { url } = await ended(9);
    const asked = { as: 'directorate', version: await version(url) };
    const refused = await t.post(`${url}/erasures`, {}, asked);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'retention-runs', facts: { keptUntil: addMonths(TODAY, 120) } },
    });
  });

  it('takes another than proposed it', async () => {
    const { url } = await ended(10);
    const erasureId = await proposed(url);
    const own = { as: 'directorate', account: 'one', version: await version(url) };
    const refused = await t.post(`${url}/erasures/${erasureId}`, { outcome: 'confirm' }, own);
    expect(refused).toMatchObject({ status: 403, body: { code: 'own-erasure' } });
    expect((await t.get(url, { as: 'auditor' })).body.person.name).toBe(NAME);
    const rejected = await t.post(`${url}/erasures/${erasureId}`, { outcome: 'reject' }, own);
    expect(rejected.status).toBe(200);
  });

  it('leaves nothing to be read, anywhere, and a log that verifies', async () => {
    const { id, url, of } = await ended(10);
    const taken = { kind: 'pdf', sentenceId: id, reason: 'Tilsyn' };
    const { body: file } = await t.post('/api/exports', taken, { as: 'auditor' });
    expect(await runNextExport(t.test.store, { error: fail })).toBe(true);
    expect(await t.get(`/api/exports/${file.id}/file`, { as: 'auditor' })).toMatchObject({ status: 200 });
    const erasureId = await proposed(url);
    const by = { as: 'directorate', account: 'another', version: await version(url) };
    expect(await t.post(`${url}/erasures/${erasureId}`, { outcome: 'confirm' }, by)).toMatchObject({ status: 200 });

    const shown = [];
    for (const path of [
      '',
      '/events?limit=500',
      '/timeline',
      '/letters',
      `/as-of?knownAt=2999-01-01T00:00:00Z&effectiveOn=${TODAY}`,
    ])
      shown.push(await t.get(`${url}${path}`, { as: 'auditor' }));
    shown.push(await t.get(`/api/audit/access?sentence=${id}`, { as: 'auditor' }));
    shown.push(await t.get('/api/sentences?limit=500', { as: 'auditor' }));
    shown.push(await t.get('/api/notices?limit=500', { as: 'auditor' }));
    expect(shown.map(({ status }) => status)).toEqual(shown.map(() => 200));
    expect(shown[0]?.body.person).toMatchObject({ name: null, birthDate: null });
    const said = JSON.stringify(shown.map(({ body }) => body).slice(0, -2));
    for (const canary of CANARIES) expect(said).not.toContain(canary);
    const mine = shown.at(-2)?.body.sentences.find((listed: { id: string }) => listed.id === id);
    expect(mine).toMatchObject({ person: { name: null, birthDate: null } });
    expect(await t.get(`/api/sentences?q=${encodeURIComponent('slettesen')}`, { as: 'auditor' })).not.toMatchObject({
      body: { sentences: expect.arrayContaining([expect.objectContaining({ id })]) },
    });
    expect(await t.get(`${url}/letters/${of}.pdf`, { as: 'auditor' })).toMatchObject({ status: 410 });
    expect(await t.get(`/api/exports/${file.id}`, { as: 'auditor' })).toMatchObject({ body: { state: 'expired' } });
    expect(await t.get(`/api/exports/${file.id}/file`, { as: 'auditor' })).toMatchObject({ body: { code: 'no-file' } });
    const parts = await t.test.admin.query('SELECT FROM rm.export_part WHERE export_id = $1', [file.id]);
    expect(parts.rows).toEqual([]);

    const stored = await everything();
    expect(stored).toContain(id);
    for (const canary of CANARIES) {
      expect(stored).not.toContain(canary);
      expect(stored).not.toContain(Buffer.from(canary).toString('hex'));
      expect(stored).not.toContain(Buffer.from(canary).toString('base64url').slice(0, -2));
    }
    const { rows } = await t.test.admin.query(
      `SELECT k.wrapped, l.html, n.payload, s.person FROM rm.sentence s JOIN rm.person_key k ON k.person_id = s.sentence_id
       JOIN rm.letter l USING (sentence_id) LEFT JOIN rm.notice n USING (sentence_id) WHERE s.sentence_id = $1`,
      [id],
    );
    expect(rows[0]).toMatchObject({ wrapped: null, html: Buffer.alloc(0), person: '' });

    expect(await verifyLog(t.test.store)).toMatchObject({ ok: true, problems: [] });
    expect((await rebuild(t.test.store, { compareOnly: true })).differences).toEqual([]);
  });

  it('is the end: nothing is recorded of them any more', async () => {
    const { url } = await ended(10);
    const erasureId = await proposed(url);
    const confirmed = { as: 'directorate', account: 'another', version: await version(url) };
    await t.post(`${url}/erasures/${erasureId}`, { outcome: 'confirm' }, confirmed);
    const again = await t.post(`${url}/erasures`, {}, { as: 'directorate', version: await version(url) });
    expect(again).toMatchObject({ status: 410, body: { code: 'person-erased' } });
  });
});
