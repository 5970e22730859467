import { advanceSentence } from '../store/advance';
import { takeNotices, markFailed } from '../store/notices/deliveries';
import { putNotices } from '../store/notices/notices';
import { keyOf } from '../store/keys/personal-data';
import { inTransaction } from '../store/session';
import { orderOf, startTestApp, type TestApp } from './test-app';

jest.setTimeout(60_000);

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api?.close());

const admin = { as: 'admin' };
const hook = { url: 'https://hooks.example.no/progresjon', units: ['oslo-fengsel'], kinds: ['full-term'] };

describe('webhooks', () => {
  it('are added, listed without secrets, and removed', async () => {
    const added = await api.post('/api/webhooks', hook, { ...admin, key: 'one' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ ...hook, secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) });
    expect((await api.post('/api/webhooks', hook, { ...admin, key: 'one' })).body).toEqual(added.body);
    const listed = await api.get('/api/webhooks', admin);
    expect(listed.body.webhooks).toEqual([{ ...added.body, secret: undefined }].map(({ secret: _, ...rest }) => rest));
    expect((await api.send('DELETE', `/api/webhooks/${added.body.id}`, admin)).status).toBe(204);
    expect((await api.send('DELETE', `/api/webhooks/${added.body.id}`, admin)).status).toBe(404);
    expect((await api.get('/api/webhooks', admin)).body.webhooks).toEqual([]);
  });

  it.each(['http://10.0.0.1/', 'https://elsewhere.example/', 'https://169.254.169.254/latest'])(
    'go to no place that the configuration does not name: %s',
    async (url) => {
      const refused = await api.post('/api/webhooks', { url }, admin);
      expect([refused.status, refused.body.code]).toEqual([422, 'webhook-target-not-allowed']);
    },
  );

  it('are the administrator’s alone, and take no unknown kind', async () => {
    expect((await api.post('/api/webhooks', hook, { as: 'approver' })).status).toBe(403);
    expect((await api.post('/api/webhooks', { ...hook, kinds: ['tea'] }, admin)).status).toBe(400);
  });
});

describe('notices', () => {
  it('are listed for the own units, by initials, with what became of them; and sent again', async () => {
    const { body } = await api.post('/api/sentences', orderOf({ startDate: '2026-03-02' }), { as: 'placement' });
    const id = body.id as string;
    await advanceSentence(api.test.store, { sentenceId: id, epoch: 1, version: 0 });
    const mine = { as: 'approver', units: ['oslo-fengsel'] };
    const listed = await api.get(`/api/notices?sentenceId=${id}`, mine);
    expect(listed.status).toBe(200);
    const [notice] = listed.body.notices;
    expect(notice).toMatchObject({ sentenceId: id, channel: 'mail', state: 'queued', attempts: [] });
    expect(notice.subject).toContain('K.P.');
    expect(JSON.stringify(listed.body)).not.toMatch(/Kari|Prøve/);
    expect((await api.get('/api/notices', { as: 'approver', units: ['bastoy-fengsel'] })).body.notices).toEqual([]);
    expect((await api.get('/api/notices', admin)).status).toBe(403);

    const [taken] = await takeNotices(api.test.store, { sentenceId: id }, 1);
    await markFailed(api.test.store, taken!.key, '550 no such mailbox', { forGood: true });
    const findings = await api.get('/api/findings', mine);
    expect(findings.body.findings).toMatchObject([{ kind: 'address-refused', sentenceId: id, of: taken!.key }]);
    expect((await api.get('/api/findings', { as: 'approver', units: ['bastoy-fengsel'] })).body.findings).toEqual([]);
    expect((await api.get('/metrics')).body).toContain('progresjon_findings{kind="address-refused"} 1');

    const resend = `/api/notices/${encodeURIComponent(taken!.key)}/resend`;
    expect((await api.post(resend, undefined, { as: 'approver', units: ['bastoy-fengsel'] })).status).toBe(404);
    expect((await api.post(resend, undefined, mine)).status).toBe(202);
    const again = await api.get(`/api/notices?sentenceId=${id}&state=queued`, mine);
    expect(again.body.notices.map(({ key }: { key: string }) => key)).toContain(taken!.key);
  });

  it('to a victim or the victim desk are neither listed for others, nor found, nor sent again by them', async () => {
    const { body } = await api.post('/api/sentences', orderOf({ startDate: '2026-03-02' }), { as: 'placement' });
    const id = body.id as string;
    const words = { subject: 'Varsel', text: 'Varsel', path: '/', headers: {} };
    const notices = (['victim', 'victim-desk'] as const).map((role) => ({
      ...{ key: `${role}/of/${id}`, to: { role, unit: 'oslo-fengsel', user: null }, ...words },
    }));
    const key = await keyOf(api.test.store, id);
    await inTransaction(api.test.store, (tx) =>
      putNotices(tx, [{ sentenceId: id, notices, key, today: '2026-03-02' }]),
    );
    for (const notice of notices)
      await markFailed(api.test.store, notice.key, '550 no such mailbox', { forGood: true });
    for (const as of ['approver', 'region', 'admin']) {
      const found = await api.get('/api/findings', { as });
      expect(JSON.stringify(found.body)).not.toContain(id);
      for (const notice of notices) {
        const again = await api.post(`/api/notices/${encodeURIComponent(notice.key)}/resend`, undefined, { as });
        expect([as, again.status]).toEqual([as, 404]);
      }
    }
    const { rows } = await api.test.admin.query('SELECT state FROM rm.notice WHERE key = ANY ($1)', [
      notices.map((notice) => notice.key),
    ]);
    expect(rows).toEqual([{ state: 'failed' }, { state: 'failed' }]);
  });

  it('come in pages', async () => {
    const first = await api.get('/api/notices?limit=1', { as: 'auditor' });
    expect(first.body.notices).toHaveLength(1);
    const second = await api.get(`/api/notices?limit=1&cursor=${first.body.next}`, { as: 'auditor' });
    expect(second.body.notices[0].key).not.toBe(first.body.notices[0].key);
  });
});

it('a request, the event that it led to and the message about it share one id; what the clock brings has none', async () => {
  const registered = await api.post('/api/sentences', orderOf({ startDate: '2026-03-02' }), { as: 'placement' });
  const { id } = registered.body as { id: string };
  await advanceSentence(api.test.store, { sentenceId: id, epoch: 1, version: 0 });
  const body = { sentenceIds: [id], caseworker: 'another-caseworker', reason: 'Overtar etter ferien.' };
  const assigned = await api.post('/api/assignments', body, { as: 'approver' });
  expect(assigned.body).toMatchObject({ results: [{ sentenceId: id, ok: true }] });
  const { rows } = await api.test.admin.query<{ role: string; correlation: string | null }>(
    `SELECT actor::jsonb ->> 'role' AS role, metadata::jsonb ->> 'correlationId' AS correlation FROM es.event
     WHERE stream_id = $1 ORDER BY version`,
    [id],
  );
  const [requested, reassigned] = [registered, assigned].map(({ headers }) => headers['x-request-id']);
  expect(requested).not.toBe(reassigned);
  expect(rows[0]).toEqual({ role: 'placement', correlation: requested });
  expect(rows.at(-1)).toEqual({ role: 'approver', correlation: reassigned });
  const byClock = rows.filter(({ role }) => role === 'clock');
  expect(byClock.length).toBeGreaterThan(0);
  expect(byClock.every(({ correlation }) => correlation === null)).toBe(true);
  const told = await takeNotices(api.test.store, { sentenceId: id }, 20);
  const about = (kind: string) => told.filter(({ headers }) => headers['X-Progresjon-Kind'] === kind);
  expect(about('case-assigned').map(({ headers }) => headers['X-Progresjon-Correlation'])).toEqual([reassigned]);
});
