import { addDays, addMonths, osloDate } from '../domain/dates';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const auditor: Sending = { as: 'auditor' };

let t: TestApp;
let kari: { id: string; version: number };
let halden: { id: string };
beforeAll(async () => {
  t = await startTestApp({ targets: { 'halfway-house': 0.05 } });
  const register = async (unit: string) => {
    const order = orderOf({ startDate: addMonths(TODAY, -10), placement: { regime: 'high-security', unit } });
    const answer = await t.post('/api/sentences', order, { as: 'placement' });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  kari = await register('oslo-fengsel');
  halden = await register('halden-fengsel');
  await write('leaves', { type: 'welfare', from: TODAY, to: TODAY, reason: 'Begravelse.' }, 'approver');
});
afterAll(() => t?.close());

/** Records something of the first sentence. */
async function write(path: string, body: object, as: string): Promise<Readonly<Record<string, string>>> {
  const answer = await t.post(`/api/sentences/${kari.id}/${path}`, body, { as, version: kari.version });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  kari = { ...kari, version: answer.body.version };
  return answer.body;
}

async function search(query: string, sending = auditor) {
  const { status, body } = await t.get(`/api/audit/events?${query}`, sending);
  expect({ status, body }).toMatchObject({ status: 200 });
  return ANSWERS.FoundEvents.parse(body);
}

describe('a search in events', () => {
  it('finds them by type, sentence, unit, account and paragraph, the latest first, with nothing of the person', async () => {
    const { events } = await search('type=LeaveGranted');
    expect(events).toMatchObject([
      { sentenceId: kari.id, type: 'LeaveGranted', title: { en: expect.any(String) }, unit: 'oslo-fengsel' },
    ]);
    const [leave] = events;
    expect(JSON.stringify(events)).not.toMatch(/Prøve|Begravelse/);
    const found = async (query: string) => (await search(query)).events.map(({ sentenceId }) => sentenceId);
    expect(new Set(await found('unit=halden-fengsel'))).toEqual(new Set([halden.id]));
    expect(new Set(await found(`sentence=${kari.id}`))).toEqual(new Set([kari.id]));
    expect((await search('actor=test-approver')).events.map(({ eventId }) => eventId)).toEqual([leave?.eventId]);
    const basis = encodeURIComponent(leave?.legalBasis?.slice(0, 9) ?? 'none');
    expect(await found(`basis=${basis}&type=LeaveGranted`)).toEqual([kari.id]);
    expect(await found('basis=straffeprosessloven')).toEqual([]);
    const all = (await search('limit=500')).events.map(({ position }) => position);
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });

  it('by when it was recorded, and page by page without gap or repeat', async () => {
    const whole = (await search('limit=500')).events;
    const paged: typeof whole = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { events, next }: Awaited<ReturnType<typeof search>> = await search(
        `limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...events);
      cursor = next;
    }
    expect(paged).toEqual(whole);
    const later = addDays(TODAY, 1);
    expect((await search(`from=${later}T00:00:00Z`)).events).toEqual([]);
    expect((await search(`to=${later}T00:00:00Z&limit=500`)).events).toEqual(whole);
    // Whatever the offset, which may be more than the database knows of.
    expect((await search(`to=${later}T00:00:00-23:30&limit=500`)).events).toEqual(whole);
    expect((await t.get('/api/audit/events?from=0000-01-01T00:00:00Z', auditor)).status).toBe(400);
  });

  it('finds of other units nothing, and is on record as a look at whom it found', async () => {
    const { events } = await search('limit=500', { as: 'caseworker', units: ['halden-fengsel'] });
    expect(new Set(events.map(({ sentenceId }) => sentenceId))).toEqual(new Set([halden.id]));
    expect((await search('unit=oslo-fengsel', { as: 'caseworker', units: ['halden-fengsel'] })).events).toEqual([]);
    expect((await t.get('/api/audit/events', { as: 'admin' })).status).toBe(403);
    await search('type=LeaveGranted', { as: 'auditor', account: 'test-looker' });
    const { body } = await t.get(`/api/audit/access?sentence=${kari.id}&actor=test-looker`, auditor);
    expect(body.accesses).toMatchObject([{ route: 'GET /api/audit/events', sentences: [kari.id] }]);
  });
});

describe('how people move on', () => {
  const counts = async () => ANSWERS.StatisticsOfUnits.parse((await t.get('/api/statistics', auditor)).body);

  it('is measured from the day that the law names to the move, beside the targets of the installation', async () => {
    expect((await counts()).sinceEligible).toEqual([]);
    const to = { regime: 'lower-security', unit: 'bastoy-fengsel' };
    const assessment = [{ criterion: 'security', text: 'Ingen ting taler imot.' }];
    const step = { type: 'transition', to, effectiveOn: TODAY, assessment, reason: 'Har sonet uten merknader.' };
    const { proposalId } = await write('proposals', step, 'caseworker');
    await write('decisions', { proposalId, outcome: 'approve' }, 'approver');
    const { body } = await t.get(`/api/sentences/${kari.id}`, auditor);
    const from: string = body.dates.assessLowerSecurityOn;
    const days = Math.round((Date.parse(TODAY) - Date.parse(from)) / 86_400_000);
    const { sinceEligible, targets } = await counts();
    expect(sinceEligible).toEqual([{ to: 'lower-security', count: 1, medianDays: days, late: days > 0 ? 1 : 0 }]);
    expect(targets).toEqual([{ regime: 'halfway-house', share: 0.05 }]);
  });

  it('counts how people come back from leave, by its type', async () => {
    expect((await counts()).leaves).toEqual([]);
    const { body } = await t.get(`/api/sentences/${kari.id}`, auditor);
    const [{ leaveId }] = body.leaves;
    await write(`leaves/${leaveId}/end`, { returned: 'on-time', on: TODAY }, 'caseworker');
    expect((await counts()).leaves).toEqual([{ leave: 'welfare', onTime: 1, late: 0, notReturned: 0 }]);
  });
});
