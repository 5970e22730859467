import { type Asked } from '../domain/commands';
import { record } from '../store/record';
import { commandOf } from '../store/test-store';
import { approver } from '../test/given';
import { orderOf, startTestApp, type TestApp } from './test-app';

const HERE = { units: ['oslo-fengsel'] };

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

async function registered(key: string): Promise<string> {
  const sending = { as: 'placement', account: 'desk', key };
  const { status, body } = await t.post('/api/sentences', orderOf({ caseworker: 'ola' }), sending);
  expect(status).toBe(201);
  return body.id;
}

async function happens(id: string, asked: Asked): Promise<void> {
  expect(await record(t.test.store, commandOf(id, approver, asked))).toMatchObject({ ok: true });
}

describe('an Idempotency-Key of an earlier change', () => {
  const desk = { as: 'placement', account: 'desk', key: 'the-first', ...HERE };

  it('opens no case that has gone to another unit: a query is no repeat of it', async () => {
    const id = await registered(desk.key);
    await t.test.admin.query(`UPDATE rm.sentence SET unit = 'halden-fengsel' WHERE sentence_id = $1`, [id]);
    expect((await t.get(`/api/sentences/${id}`, desk)).status).toBe(404);
    const asked = { ruleSet: 'NO-2026.1-FIXED' };
    const answer = await t.post(`/api/sentences/${id}/what-if`, asked, desk);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('nor is it one of another change: nothing of the case is told', async () => {
    const id = await registered('the-second');
    await t.test.admin.query(`UPDATE rm.sentence SET unit = 'halden-fengsel' WHERE sentence_id = $1`, [id]);
    const body = { account: 'desk', relation: 'own', reason: null };
    const sending = { ...desk, key: 'the-second', version: 1 };
    const answer = await t.post(`/api/sentences/${id}/conflicts-of-interest`, body, sending);
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(Object.keys(answer.body.facts)).toEqual(['commandId']);
  });
});

describe('messages to the unit', () => {
  const listed = async (account: string, id: string, as = 'caseworker') => {
    const { status, body } = await t.get('/api/notices?limit=500', { as, account, ...HERE });
    expect(status).toBe(200);
    return body.notices.filter(({ sentenceId }: { sentenceId: string }) => sentenceId === id).length;
  };

  it('do not show somebody that there is one about their own case', async () => {
    const id = await registered('the-third');
    await happens(id, { type: 'RecordConflictOfInterest', account: 'related', relation: 'relative', reason: null });
    await happens(id, { type: 'OpenEmergencyAccess', accessId: id, reason: 'Nødrett.', days: 1 });
    expect(await listed('colleague', id)).toBeGreaterThan(0);
    expect(await listed('related', id)).toBe(0);
  });

  it('nor to others than its own that there is one about a restricted case', async () => {
    const id = await registered('the-fourth');
    await happens(id, { type: 'OpenEmergencyAccess', accessId: id, reason: 'Nødrett.', days: 1 });
    await happens(id, { type: 'RestrictCase', openTo: [], reason: 'Trusler.' });
    expect(await listed('colleague', id)).toBe(0);
    expect(await listed('ola', id)).toBeGreaterThan(0);
    expect(await listed('leader', id, 'approver')).toBeGreaterThan(0);
  });
});
