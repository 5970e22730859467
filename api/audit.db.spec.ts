import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryFile } from '../notary/memory';
import { Notary } from '../notary/notary';
import { leafHash, provesConsistency, rootOfInclusion } from '../proof/merkle';
import { formatVerifier, generateSigner } from '../proof/note';
import { openNotaryLog, type NotaryLog } from '../store/verify/notary-log';
import { appendEvents, disarm } from '../store/test-log';
import { waitUntil } from '../test/setup/stack';
import { ANSWERS } from './schemas/answers';
import { startTestApp, type TestApp } from './test-app';

const key = generateSigner('example.no/log');
const place = mkdtempSync(join(tmpdir(), 'progresjon-audit-'));
let t: TestApp;
let log: NotaryLog;
let notary: Notary;

beforeAll(async () => {
  t = await startTestApp({ notaryKey: formatVerifier(key) });
  log = await openNotaryLog(t.test.notaryUrl);
  notary = new Notary(log, key, new MemoryFile(join(place, 'memory')), { events: 1, intervalMs: 0, auditMs: 0 });
});
afterAll(async () => {
  await log.close();
  await t.close();
  rmSync(place, { recursive: true });
});

const auditor = { as: 'auditor' } as const;
const bytes = (hash: string) => Buffer.from(hash, 'base64');

describe('an auditor', () => {
  it('sees that nobody has signed, then every checkpoint with its standing', async () => {
    const before = await t.get('/api/audit/checkpoints', auditor);
    expect(before.body).toMatchObject({
      notary: { size: 0, signed: 0, standing: 'none' },
      checkpoints: [],
      next: null,
    });
    for (const count of [3, 300, 7]) {
      await appendEvents(t.test.admin, { count });
      await notary.look();
    }
    await appendEvents(t.test.admin, { count: 2 });
    const { status, body } = await t.get('/api/audit/checkpoints?limit=2', auditor);
    expect(status).toBe(200);
    expect(body.notary).toMatchObject({ size: 312, signed: 310, standing: 'signing', alarm: null });
    expect(body.notary.publicKey).toBe(formatVerifier(key));
    expect(body.checkpoints.map(({ size, signature }: never) => [size, signature])).toEqual([
      [310, 'valid'],
      [303, 'valid'],
    ]);
    const rest = await t.get(`/api/audit/checkpoints?limit=2&below=${body.next}`, auditor);
    expect([rest.body.checkpoints.length, rest.body.next]).toEqual([1, null]);
    expect((await t.get('/health/ready')).body.notary).toBe('signing');
    expect((await t.get('/metrics')).body).toMatch(/progresjon_notary_events_behind 2\n/);
  });

  it.each([1, 3, 4, 256, 257, 303])('gets the proof that event %i is in the log', async (position) => {
    const { status, body } = await t.get(`/api/audit/events/${position}/inclusion?size=303`, auditor);
    expect(status).toBe(200);
    const path = body.proof.map(bytes);
    const root = rootOfInclusion(leafHash(Buffer.from(body.hash, 'hex')), position - 1, 303, path);
    expect([root?.toString('base64'), body.holds]).toEqual([body.checkpoint.root, true]);
    const [head, ...lines] = body.text.split('\n\n')[0].split('\n').slice(1);
    expect([head, lines]).toEqual([`index ${position - 1}`, body.proof]);
    expect(body.text.endsWith(`\n\n${body.checkpoint.note}`)).toBe(true);
  });

  it('gets the proof that one checkpoint follows from another', async () => {
    for (const [from, to] of [
      [3, 303],
      [3, 310],
      [303, 310],
    ]) {
      const { body } = await t.get(`/api/audit/checkpoints/consistency?from=${from}&to=${to}`, auditor);
      const head = (of: { size: number; root: string }) => ({ size: of.size, root: bytes(of.root) });
      expect(provesConsistency(head(body.from), head(body.to), body.proof.map(bytes))).toBe(true);
      expect(body.holds).toBe(true);
    }
  });

  it('is told what cannot be proven', async () => {
    const get = (path: string) => t.get(`/api/audit/${path}`, auditor);
    expect((await get('events/312/inclusion')).body).toMatchObject({ code: 'not-yet-signed', facts: { signed: 310 } });
    expect((await get('events/313/inclusion')).status).toBe(404);
    expect((await get('events/0/inclusion')).status).toBe(404);
    expect((await get('events/1/inclusion?size=5')).status).toBe(404);
    expect((await get('checkpoints/consistency?from=310&to=3')).status).toBe(404);
    expect((await get('checkpoints/consistency?from=3')).status).toBe(400);
  });

  it('has the whole log verified in the background, once at a time', async () => {
    expect((await t.get('/api/audit/verification', auditor)).body).toEqual({ state: 'none' });
    const started = await t.post('/api/audit/verification', {}, { ...auditor, units: ['oslo-fengsel'] });
    expect([started.status, started.body.state]).toEqual([202, 'running']);
    expect((await t.post('/api/audit/verification', {}, auditor)).body.startedAt).toBe(started.body.startedAt);
    const body = await waitUntil(async () => {
      const { body: now } = await t.get('/api/audit/verification', auditor);
      return now.state !== 'running' && now;
    });
    expect(ANSWERS.LogVerification.parse(body)).toMatchObject({ state: 'done', startedBy: 'test-auditor' });
    expect(body.result).toMatchObject({ ok: true, size: 312, signed: 310, checkpoints: 3, problems: [] });
  });

  it('alone reads this: nobody who works with cases does', async () => {
    for (const as of ['caseworker', 'approver', 'admin'])
      expect((await t.get('/api/audit/checkpoints', { as })).status).toBe(403);
  });

  it('sees that the notary refuses, and that proofs no longer hold', async () => {
    await disarm(t.test.admin);
    await t.test.admin.query('UPDATE es.event SET hash = sha256(hash) WHERE position = 305');
    const look = await notary.look();
    expect(look).toMatchObject({ outcome: 'refused', alarm: { code: 'log-rewritten' } });
    await log.raise('log-rewritten', { signed: 310 });
    const { body } = await t.get('/api/audit/checkpoints', auditor);
    expect(body.notary).toMatchObject({
      standing: 'refusing',
      alarm: { code: 'log-rewritten', detail: { signed: 310 } },
    });
    expect((await t.get('/api/audit/events/306/inclusion', auditor)).body.holds).toBe(false);
    expect((await t.get('/api/audit/checkpoints/consistency?from=303&to=310', auditor)).body.holds).toBe(false);
    expect((await t.get('/metrics')).body).toMatch(/progresjon_notary_refuses 1\n/);
    await t.test.admin.query('DELETE FROM es.event WHERE position = 306');
    expect((await t.get('/api/audit/events/305/inclusion', auditor)).body).toMatchObject({ code: 'log-damaged' });
  });
});
