import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { runNextExport } from '../activities/exports/run';
import { type Asked } from '../domain/commands';
import { addMonths, osloDate } from '../domain/dates';
import { checkBundle } from '../proof/check-bundle';
import { record } from '../store/record';
import { commandOf } from '../store/test-store';
import { approver } from '../test/given';
import { textOfPdf } from '../test/pdf-text';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const STARTED = addMonths(TODAY, -6);
const OSLO: Sending = { as: 'approver', units: ['oslo-fengsel'], account: 'leder-oslo' };
const EVIL = '=HYPERLINK("http://x";"Kari")';

let t: TestApp;
const ids: Record<'oslo' | 'halden', string> = { oslo: '', halden: '' };

beforeAll(async () => {
  t = await startTestApp();
  for (const [unit, name] of [
    ['oslo', EVIL],
    ['halden', 'Ola Ærlig; "Østby"'],
  ] as const) {
    const person = { name, birthDate: '1990-04-12', nationalId: '12849012345', citizenship: 'NO' };
    const placement = { regime: 'high-security', unit: `${unit}-fengsel` };
    const order = { ...orderOf({ startDate: STARTED }), person, placement };
    const { status, body } = await t.post('/api/sentences', order, { as: 'placement' });
    expect({ status, body }).toMatchObject({ status: 201 });
    ids[unit] = body.id;
  }
});
afterAll(() => t.close());

const noLog = { error: (...said: unknown[]) => expect(said).toEqual([]) };

async function ask(kind: string, more: object = {}, sending: Sending = { as: 'auditor' }) {
  const asked = await t.post('/api/exports', { kind, reason: 'Tilsyn', ...more }, sending);
  expect({ status: asked.status, body: asked.body }).toMatchObject({ status: 202 });
  expect(() => ANSWERS.Export.parse(asked.body)).not.toThrow();
  return asked.body.id as string;
}

const at = (id: string, sending: Sending = { as: 'auditor' }) => t.get(`/api/exports/${id}`, sending);

/** The file of an export, made now. */
async function made(kind: string, more: object = {}, sending: Sending = { as: 'auditor' }): Promise<Buffer> {
  const id = await ask(kind, more, sending);
  expect(await runNextExport(t.test.store, noLog)).toBe(true);
  return fileOf(id, sending);
}

async function fileOf(id: string, sending: Sending): Promise<Buffer> {
  const { body } = await at(id, sending);
  expect(body).toMatchObject({ state: 'done', error: null });
  const token = await t.token(sending.as ?? [], sending.units, sending.account);
  const file = await t.app.inject({ url: `/api/exports/${id}/file`, headers: { authorization: `Bearer ${token}` } });
  expect(file.statusCode).toBe(200);
  expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(body.file.sha256);
  expect(file.headers['content-disposition']).toBe(`attachment; filename="${body.file.name}"`);
  return file.rawPayload;
}

describe('CSV for a Norwegian Excel', () => {
  it('has a byte order mark, semicolons, CRLF, dates day first, and formulas that are texts', async () => {
    const text = (await made('csv')).toString();
    const lines = text.split('\r\n');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(lines[0]).toMatch(/^\ufeffSak;Navn;Fødselsdato;/);
    expect(lines).toHaveLength(4);
    expect(text).toContain(`;"'=HYPERLINK(""http://x"";""Kari"")";12.04.1990;`);
    expect(text).toContain(';"Ola Ærlig; ""Østby""";');
    expect(text).toContain(`;${STARTED.split('-').reverse().join('.')};`);
  });

  it('has of the sentences those that the asker serves, and none that was not known then', async () => {
    const theirs = (await made('csv', {}, OSLO)).toString();
    expect(theirs).toContain(ids.oslo);
    expect(theirs).not.toContain(ids.halden);
    const before = (await made('csv', { knownAt: '2001-01-01T00:00:00Z', effectiveOn: TODAY })).toString();
    expect(before.split('\r\n')).toHaveLength(2);
  });
});

describe('whom an export is of', () => {
  const accesses = async (id: string) =>
    (
      await t.test.admin.query<{ entry: object; of: string[] }>(
        `SELECT entry::jsonb AS entry, sentence_ids AS of FROM es.access WHERE entry::jsonb ->> 'correlationId' = $1`,
        [id],
      )
    ).rows;

  it('is nobody whose case is barred to the asker, though the worker that makes it sees them', async () => {
    const related: Sending = { as: 'approver', account: 'leder-i-slekt' };
    const asked = { type: 'RecordConflictOfInterest', account: 'leder-i-slekt', relation: 'relative', reason: null };
    const barred = await record(t.test.store, commandOf(ids.halden, approver, asked as Asked));
    expect(barred).toMatchObject({ ok: true });
    for (const kind of ['csv', 'xes']) {
      const theirs = (await made(kind, {}, related)).toString();
      expect([kind, theirs.match(/<trace>|;12\.04\.1990;/g)]).toEqual([kind, [expect.any(String)]]);
      expect(theirs).not.toContain(ids.halden);
    }
    const pdf = await t.post('/api/exports', { kind: 'pdf', sentenceId: ids.halden, reason: 'Tilsyn' }, related);
    expect(pdf.status).toBe(404);
  });

  it('is told to each of them where they can be known in it: as a look of the asker’s', async () => {
    const id = await ask('csv', {}, OSLO);
    await runNextExport(t.test.store, noLog);
    const entry = { actor: { id: 'leder-oslo', roles: ['approver'], unit: 'oslo-fengsel' }, permission: 'Export' };
    expect(await accesses(id)).toMatchObject([{ entry: { ...entry, outcome: 'shown' }, of: [ids.oslo] }]);
    const { body } = await t.get(`/api/sentences/${ids.oslo}/access`, { as: 'placement' });
    expect(body.accesses[0]).toMatchObject({ what: { en: 'An export in which the case stands' } });
    const nameless = await ask('xes', {}, OSLO);
    await runNextExport(t.test.store, noLog);
    expect(await accesses(nameless)).toEqual([]);
  });
});

describe('a signed bundle', () => {
  /** The files of an archive, in a folder, checked by whoever has nothing but them. */
  async function checked(archive: Buffer) {
    const folder = mkdtempSync(join(tmpdir(), 'progresjon-bundle-'));
    for (const [name, bytes] of Object.entries(unzipSync(archive))) writeFileSync(join(folder, name), bytes);
    return checkBundle(folder).finally(() => rmSync(folder, { recursive: true }));
  }

  it('of one sentence is whole, and tells its person that it was taken out', async () => {
    const id = await ask('bundle', { sentenceId: ids.oslo }, OSLO);
    await runNextExport(t.test.store, noLog);
    const archive = await fileOf(id, OSLO);
    const { ok, manifest, events } = await checked(archive);
    expect({ ok, manifest }).toMatchObject({
      ok: true,
      manifest: { scope: { kind: 'sentence', sentenceId: ids.oslo, version: events }, exportedBy: 'leder-oslo' },
    });
    expect((await at(id, OSLO)).body).toMatchObject({ state: 'done', done: events, of: events });
    expect(archive.toString('latin1')).not.toContain('12849012345');
    const { rows } = await t.test.admin.query(
      `SELECT sentence_ids AS of FROM es.access WHERE entry::jsonb ->> 'correlationId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ of: [ids.oslo] }]);
  });

  it('of the whole log and of a period is for whoever serves every unit', async () => {
    const log = await checked(await made('bundle'));
    expect(log).toMatchObject({ ok: true, events: await t.logSize(), manifest: { scope: { kind: 'log' } } });
    const period = await checked(await made('bundle', { from: TODAY, to: TODAY }));
    expect(period).toMatchObject({ ok: true, events: await t.logSize(), manifest: { scope: { kind: 'period' } } });
    const refused = await t.post('/api/exports', { kind: 'bundle', reason: 'x' }, OSLO);
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const believed = { kind: 'bundle', knownAt: '2026-01-01T00:00:00Z', reason: 'x' };
    expect(await t.post('/api/exports', believed, { as: 'auditor' })).toMatchObject({ status: 400 });
  });

  it('is not made where a case in it is barred to the asker: nothing can be left out of it', async () => {
    const related: Sending = { as: 'auditor', account: 'revisor-i-slekt' };
    const asked = { type: 'RecordConflictOfInterest', account: related.account, relation: 'relative', reason: null };
    expect(await record(t.test.store, commandOf(ids.halden, approver, asked as Asked))).toMatchObject({ ok: true });
    const id = await ask('bundle', {}, related);
    const said: unknown[] = [];
    await runNextExport(t.test.store, { error: (...words: unknown[]) => void said.push(...words) });
    expect(said).toContainEqual(expect.objectContaining({ exportId: id }));
    expect((await at(id, related)).body).toMatchObject({ state: 'failed', error: 'BarredFromSome' });
  });
});

describe('for process mining', () => {
  it('OCEL 2.0 is valid by its schema, whole, and names nobody', async () => {
    const text = (await made('ocel')).toString();
    const log = JSON.parse(text);
    const schema = z.fromJSONSchema(JSON.parse(readFileSync('test/process/ocel20.schema.json', 'utf8')));
    expect(() => schema.parse(log)).not.toThrow();
    const objects = new Set(log.objects.map(({ id }: { id: string }) => id));
    for (const { relationships } of [...log.events, ...log.objects])
      for (const { objectId } of relationships) expect(objects).toContain(objectId);
    expect(objects.size).toBe(log.objects.length);
    expect(log.events).toHaveLength(await t.logSize());
    for (const personal of ['Kari', 'Ola', '1990', '12849012345', ids.oslo, ids.halden, 'test-placement'])
      expect(text).not.toContain(personal);
  });

  it('XES has a trace for each sentence, under a pseudonym of the file alone', async () => {
    const text = (await made('xes')).toString();
    expect(text.match(/<trace>/g)).toHaveLength(2);
    expect(text.match(/<event>/g)).toHaveLength(await t.logSize());
    expect(text).toMatch(/<string key="concept:name" value="SentenceRegistered"\/><date key="time:timestamp" value="/);
    for (const personal of ['Kari', 'Ola', '1990', ids.oslo, 'test-placement']) expect(text).not.toContain(personal);
    const name = /<trace><string key="concept:name" value="([0-9a-f]{16})"/.exec(text)?.[1] ?? '';
    expect((await made('xes')).toString()).not.toContain(name);
  });

  it('takes the events of a period', async () => {
    const tomorrow = addMonths(TODAY, 1);
    const log = JSON.parse((await made('ocel', { from: tomorrow })).toString());
    expect(log).toMatchObject({ events: [], objects: [] });
  });
});

describe('PDF for people', () => {
  it('is PDF/A of one sentence, with dates, paragraphs and what was recorded', async () => {
    const pdf = await made('pdf', { sentenceId: ids.halden });
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    const words = textOfPdf(pdf).replaceAll('\n', ' ');
    for (const said of ['Utskrift av sak', 'Ola Ærlig', 'strgjfl § 42 (1)', 'Dommen er registrert'])
      expect(words).toContain(said);
  });

  it('asks which sentence', async () => {
    const { status, body } = await t.post('/api/exports', { kind: 'pdf', reason: 'x' }, { as: 'auditor' });
    expect({ status, body }).toMatchObject({ status: 400, body: { facts: { fields: [{ path: 'sentenceId' }] } } });
  });
});

describe('an export', () => {
  it('is on record with who, what and why; nobody else sees it but an auditor, and the file is theirs alone', async () => {
    const id = await ask('csv', { reason: 'Ukens møte' }, OSLO);
    expect(await at(id, OSLO)).toMatchObject({
      body: { account: 'leder-oslo', reason: 'Ukens møte', state: 'queued' },
    });
    expect((await at(id, { as: 'approver', account: 'other' })).status).toBe(404);
    expect((await at(id)).body).toMatchObject({ account: 'leder-oslo', units: ['oslo-fengsel'] });
    expect(await runNextExport(t.test.store, noLog)).toBe(true);
    expect((await t.get(`/api/exports/${id}/file`, { as: 'auditor' })).status).toBe(404);
    const { exports } = (await t.get('/api/exports', OSLO)).body;
    expect(() => ANSWERS.ExportList.parse({ exports })).not.toThrow();
    expect(exports.map(({ account }: { account: string }) => account)).not.toContain('test-auditor');
    await expect(t.test.store.db.query('DELETE FROM rm.export')).rejects.toThrow('permission denied');
    await expect(t.test.store.db.query(`UPDATE rm.export SET reason = 'x'`)).rejects.toThrow('permission denied');
  });

  it('asked for twice with one key is one export', async () => {
    const sending: Sending = { as: 'auditor', key: randomUUID() };
    const id = await ask('xes', {}, sending);
    expect(await ask('xes', {}, sending)).toBe(id);
    expect((await t.post(`/api/exports/${id}/cancel`, {}, sending)).body).toMatchObject({ state: 'cancelled' });
    expect(await runNextExport(t.test.store, noLog)).toBe(false);
    expect((await t.get(`/api/exports/${id}/file`, { as: 'auditor' })).body).toMatchObject({ code: 'no-file' });
  });

  it('cancelled while it is made stops, and leaves no file', async () => {
    const id = await ask('ocel');
    const making = runNextExport(t.test.store, noLog);
    await t.post(`/api/exports/${id}/cancel`, {}, { as: 'auditor' });
    await making;
    await runNextExport(t.test.store, noLog);
    const { rows } = await t.test.admin.query(
      'SELECT count(*)::int AS parts FROM rm.export_part WHERE export_id = $1',
      [id],
    );
    const { state } = (await at(id)).body;
    expect(state === 'cancelled' ? rows[0].parts : 'it was faster').toEqual(
      state === 'cancelled' ? 0 : 'it was faster',
    );
  });

  it('whose maker died is made anew by the next', async () => {
    const id = await ask('csv');
    await t.test.admin.query(
      `UPDATE rm.export SET state = 'running', beat_at = clock_timestamp() - interval '10 minutes' WHERE id = $1`,
      [id],
    );
    await t.test.admin.query(`INSERT INTO rm.export_part VALUES ($1, 0, '\\x00')`, [id]);
    expect(await runNextExport(t.test.store, noLog)).toBe(true);
    expect((await at(id)).body).toMatchObject({ state: 'done', done: 2, of: 2 });
  });

  it('expires: the file goes, the record stays', async () => {
    const id = await ask('csv');
    await runNextExport(t.test.store, noLog);
    await t.test.admin.query(
      `UPDATE rm.export SET expires_at = clock_timestamp() - interval '1 second' WHERE id = $1`,
      [id],
    );
    await runNextExport(t.test.store, noLog);
    expect((await at(id)).body).toMatchObject({ state: 'expired', reason: 'Tilsyn' });
    const { rows } = await t.test.admin.query('SELECT FROM rm.export_part WHERE export_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('of a sentence of another unit is refused as if there were none', async () => {
    const asked = { kind: 'xes', sentenceId: ids.halden, reason: 'x' };
    expect((await t.post('/api/exports', asked, OSLO)).status).toBe(404);
    expect((await t.post('/api/exports', { kind: 'xes', reason: 'x' }, { as: 'caseworker' })).status).toBe(403);
  });
});
