import { createHash } from 'node:crypto';
import { addDays, osloDate } from '../domain/dates';
import { readLetter, recordLetter } from '../store/notices/letters';
import { destroyKey } from '../store/keys/personal-data';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const assessment = [
  {
    criterion: 'security',
    text: 'Trusler <script>alert(1)</script> i går.',
    side: 'against',
    weight: 'decisive',
    withheld: 'HEMMELIG-1',
  },
];
const denial = {
  type: 'denial',
  to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
  effectiveOn: addDays(TODAY, 10),
  assessment,
  reason: 'Sikkerheten taler imot nå.',
  withheldReason: 'HEMMELIG-2',
  hearing: { heardOn: TODAY, form: 'written', statement: 'Jeg er uenig.' },
};

async function proposed(body: object = denial) {
  const { body: registered } = await t.post('/api/sentences', orderOf({ startDate: addDays(TODAY, -60) }), {
    as: 'placement',
  });
  const url = `/api/sentences/${registered.id}`;
  const made = await t.post(`${url}/proposals`, body, { as: 'caseworker', version: registered.version });
  return { id: registered.id as string, url, made };
}

describe('a refusal', () => {
  it.each([
    ['reason-too-short', { reason: 'Nei, aldri.' }],
    ['reason-too-short', { reason: 'Utilrådelig!!' }],
    ['unknown-criterion', { assessment: [{ criterion: 'gut-feeling', text: 'Det virker galt.' }] }],
    ['reason-required', { assessment: [] }],
  ])('is refused itself: %s', async (code, more) => {
    const { made } = await proposed({ ...denial, ...more });
    expect(made).toMatchObject({ status: 422, body: { code, legalBasis: 'strgjfl § 7 c' } });
  });

  it('can be read as the letter that it would be, and nothing is recorded', async () => {
    const { url, made } = await proposed();
    expect(made.status).toBe(201);
    const size = await t.logSize();
    const preview = await t.get(`${url}/proposals/${made.body.proposalId}/letter`, { as: 'approver' });
    expect(preview.status).toBe(200);
    expect(preview.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(preview.headers['cache-control']).toBe('no-store');
    expect(preview.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(preview.body).toContain('Avslag på overføring til fengsel med lavere sikkerhetsnivå');
    expect(preview.body).toContain('Trusler &lt;script&gt;alert(1)&lt;/script&gt; i går.');
    expect(preview.body).toContain('«Jeg er uenig.»');
    expect(preview.body).not.toMatch(/HEMMELIG|<script/);
    expect(await t.logSize()).toBe(size);
    // Not to follow a refusal changes nothing, and no letter tells it.
    const unfollowed = await t.get(`${url}/proposals/${made.body.proposalId}/letter?outcome=deny`, { as: 'approver' });
    expect(unfollowed).toMatchObject({ status: 409, body: { code: 'nothing-to-notify' } });
  });
});

describe('letters', () => {
  const files = { html: Buffer.from('<p>Brev: æøå</p>'), pdf: Buffer.from('%PDF-1.7 …') };
  const hashOf = (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });

  async function issued() {
    const { id, url, made } = await proposed();
    const { proposalId: of, version } = made.body;
    const decided = await t.post(
      `${url}/decisions`,
      { proposalId: of, outcome: 'approve' },
      { as: 'approver', version },
    );
    expect(decided.status).toBe(200);
    const waits = await t.get(`${url}/letters`, { as: 'caseworker' });
    const said = { template: 'denial', version: 1, language: 'nb', legalBasis: 'strgjfl § 15 (2)' } as const;
    const letter = {
      type: 'IssueLetter',
      letterId: of,
      of,
      ...said,
      html: hashOf(files.html),
      pdf: hashOf(files.pdf),
    } as const;
    await recordLetter(t.test.store, id, letter, files);
    return { id, url, of, waits };
  }

  it('that wait and that were issued are listed, with their hashes', async () => {
    const { url, of, waits } = await issued();
    expect(ANSWERS.Letters.parse(waits.body)).toMatchObject({ letters: [], waiting: [{ of, attempts: 0 }] });
    const { body } = await t.get(`${url}/letters`, { as: 'caseworker' });
    expect(ANSWERS.Letters.parse(body)).toMatchObject({ letters: [{ of, html: hashOf(files.html) }], waiting: [] });
  });

  it('are given as they were issued, in the form that is asked for', async () => {
    const { url, of } = await issued();
    const page = await t.get(`${url}/letters/${of}.html`, { as: 'auditor' });
    expect(page).toMatchObject({ status: 200, body: files.html.toString() });
    expect(page.headers['content-disposition']).toBe(`inline; filename="brev-${of}.html"`);
    const pdf = await t.get(`${url}/letters/${of}`, { as: 'auditor', headers: { accept: 'application/pdf' } });
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(hashOf(Buffer.from(pdf.body))).toEqual(hashOf(files.pdf));
    expect(pdf.headers['content-disposition']).toBe(`attachment; filename="brev-${of}.pdf"`);
  });

  it('of somebody else’s case, or that nobody wrote, are not there', async () => {
    const { url, of } = await issued();
    const { url: other } = await proposed();
    for (const path of [`${other}/letters/${of}.pdf`, `${url}/letters/${url.slice(-36)}`, `${url}/letters/x.pdf`])
      expect((await t.get(path, { as: 'auditor' })).status).toBe(404);
  });

  it('of somebody who was erased are gone, and say so', async () => {
    const { id, url, of } = await issued();
    await destroyKey(t.test.store, id);
    expect(await readLetter(t.test.store, id, of)).toBe('erased');
    expect(await t.get(`${url}/letters/${of}.pdf`, { as: 'auditor' })).toMatchObject({
      status: 410,
      body: { code: 'letter-erased' },
    });
  });
});
