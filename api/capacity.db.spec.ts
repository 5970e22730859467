import { addDays, addMonths } from '../domain/dates';
import { followPeriods } from '../store/lists/periods';
import { putUnits } from '../store/lists/units';
import { orderOf, startTestApp, type TestApp } from './test-app';
import { approval, documented, sentencesOf, TODAY } from './test-sentences';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  const region = { kind: 'region' as const, region: null, email: null };
  await putUnits(t.test.store, [
    { id: 'region-ost', name: 'Region øst', ...region },
    { id: 'region-sor', name: 'Region sør', ...region },
    { id: 'bastoy-fengsel', name: 'Bastøy fengsel', kind: 'prison', region: 'region-sor', email: null },
  ]);
});
afterAll(() => t.close());
const { registered, proposed } = sentencesOf(() => t);

const PLACES = '/api/capacity/places';
const places = (more: object = {}) => ({
  ...{ unit: 'bastoy-fengsel', regime: 'lower-security', places: 1, from: TODAY, reason: 'Ny avdeling.', ...more },
});
const region = { as: 'region', units: ['oslo-fengsel', 'bastoy-fengsel'] } as const;
const oslo = { as: 'caseworker', units: ['oslo-fengsel'] } as const;

async function read(asking: Parameters<TestApp['get']>[1] = oslo) {
  const answer = await t.get('/api/capacity', asking);
  documented('Capacity', answer);
  return answer.body;
}
const row = (body: { occupancy: { unit: string; regime: string }[] }, unit: string, regime: string) =>
  body.occupancy.find((each) => each.unit === unit && each.regime === regime);

/** Approved to Bastøy from today on, and nowhere to go. */
async function waits(near: string | null): Promise<string> {
  const { id, version } = await registered(orderOf({ startDate: addMonths(TODAY, -11) }));
  const to = await proposed(id, version, { effectiveOn: addDays(TODAY, 1) });
  const decided = await t.post(`/api/sentences/${id}/decisions`, approval(to.proposalId), {
    as: 'approver',
    version: to.version,
  });
  const body = { reason: 'Fullt.', near };
  const path = `/api/sentences/${id}/proposals/${to.proposalId}/awaiting-place`;
  expect(await t.post(path, body, { as: 'caseworker', version: decided.body.version })).toMatchObject({ status: 200 });
  return id;
}

it('of nobody is an empty page', async () => {
  expect(await read()).toEqual({ occupancy: [], waiting: [] });
  expect((await t.get(PLACES, oslo)).body).toEqual({ records: [] });
});

describe('places', () => {
  it('are set for a unit of one’s own, stay on record, and hold from their day', async () => {
    const set = await t.post(PLACES, places(), region);
    documented('PlacesSet', set);
    expect(set.status).toBe(201);
    await t.post(PLACES, places({ places: 80, from: addDays(TODAY, 1) }), region);
    expect(row(await read(), 'bastoy-fengsel', 'lower-security')).toMatchObject({ places: 1, occupied: 0, free: 1 });
    await t.post(PLACES, places({ places: 2, reason: null }), region);
    expect(row(await read(), 'bastoy-fengsel', 'lower-security')).toMatchObject({ places: 2, free: 2 });
    const record = await t.get(`${PLACES}?unit=bastoy-fengsel`, oslo);
    documented('PlacesRecord', record);
    expect(record.body.records.map((each: { places: number }) => each.places)).toEqual([2, 80, 1]);
    expect(record.body.records[2]).toMatchObject({ reason: 'Ny avdeling.', setBy: 'test-region', setRole: 'region' });
  });

  it('said again by the same key are said once', async () => {
    const sending = { ...region, key: 'once' };
    const first = await t.post(PLACES, places({ unit: 'oslo-fengsel', regime: 'high-security', places: 3 }), sending);
    const again = await t.post(PLACES, places({ unit: 'oslo-fengsel', regime: 'high-security', places: 3 }), sending);
    expect(again.body).toEqual(first.body);
    expect((await t.get(`${PLACES}?unit=oslo-fengsel`, oslo)).body.records).toHaveLength(1);
  });

  it.each<[more: object, code: string]>([
    [{ unit: 'halden-fengsel' }, 'not-found'],
    [{ unit: 'no-such-unit' }, 'not-found'],
    [{ places: -1 }, 'invalid-input'],
    [{ places: 1.5 }, 'invalid-input'],
    [{ regime: 'probation' }, 'invalid-input'],
    [{ from: '2026-02-30' }, 'invalid-input'],
  ])('%j: %s', async (more, code) => {
    expect((await t.post(PLACES, places(more), region)).body).toMatchObject({ code });
  });
});

describe('who is where', () => {
  it('is counted of every unit, by whoever may see nobody there', async () => {
    await registered(
      orderOf({ startDate: addMonths(TODAY, -1), placement: { regime: 'high-security', unit: 'halden-fengsel' } }),
    );
    await registered(
      orderOf({ startDate: addDays(TODAY, 9), placement: { regime: 'high-security', unit: 'halden-fengsel' } }),
    );
    expect(row(await read(), 'halden-fengsel', 'high-security')).toMatchObject({
      ...{ places: null, free: null, occupied: 1, coming: 1, away: 0, waiting: 0 },
    });
  });
});

describe('who waits for a place', () => {
  let first: string;
  let second: string;
  beforeAll(async () => {
    await t.post(PLACES, places({ unit: 'halden-fengsel', places: 5 }), { as: 'directorate' });
    // Nobody is at Bastøy: two places, of which one has been said to be gone.
    await t.post(PLACES, places({ places: 0 }), region);
    first = await waits('region-ost');
    second = await waits(null);
    while ((await followPeriods(t.test.store)) > 0);
  });

  it('stands in a list with where they could go, near home first, and what it costs', async () => {
    const { waiting, occupancy } = await read();
    expect(row({ occupancy }, 'bastoy-fengsel', 'lower-security')).toMatchObject({ waiting: 2, coming: 0, free: 0 });
    expect(waiting.map((each: { sentenceId: string }) => each.sentenceId).sort()).toEqual([first, second].sort());
    const of = (id: string) => waiting.find((each: { sentenceId: string }) => each.sentenceId === id);
    expect(of(first)).toMatchObject({
      ...{ person: 'Kari Prøve', regime: 'lower-security', unit: 'bastoy-fengsel', near: 'region-ost', days: 0 },
      at: { unit: 'oslo-fengsel', regime: 'high-security' },
    });
    expect(of(first).choices).toEqual([
      { unit: 'halden-fengsel', near: true, approved: false, free: 5, waitingDays: 0 },
      // Nobody has left it, so nobody can say.
      { unit: 'bastoy-fengsel', near: false, approved: true, free: 0, waitingDays: null },
    ]);
    expect(of(second).choices.map(({ near }: { near: unknown }) => near)).toEqual([null, null]);
    expect([of(first).ahead, of(second).ahead].sort()).toEqual([0, 1]);
  });

  it('is seen by those who may see them, and counted for the others', async () => {
    const { waiting, occupancy } = await read({ as: 'caseworker', units: ['halden-fengsel'] });
    expect(waiting).toEqual([]);
    expect(row({ occupancy }, 'bastoy-fengsel', 'lower-security')).toMatchObject({ waiting: 2 });
    expect((await t.get('/api/capacity', { as: 'admin' })).body).toMatchObject({ code: 'forbidden' });
  });

  it('no longer waits once a place is found', async () => {
    const { body: sentence } = await t.get(`/api/sentences/${first}`, oslo);
    const { proposalId } = sentence.awaitingPlace;
    const path = `/api/sentences/${first}/proposals/${proposalId}/place-found`;
    expect(await t.post(path, {}, { as: 'caseworker', version: sentence.version })).toMatchObject({ status: 200 });
    const { waiting, occupancy } = await read();
    expect(waiting.map((each: { sentenceId: string; ahead: number }) => [each.sentenceId, each.ahead])).toEqual([
      [second, 0],
    ]);
    expect(row({ occupancy }, 'bastoy-fengsel', 'lower-security')).toMatchObject({ waiting: 1, coming: 1, free: -1 });
  });

  it('may want to be near a region that is known', async () => {
    const { id, version } = await registered(orderOf({ startDate: addMonths(TODAY, -11) }));
    const to = await proposed(id, version);
    const decided = await t.post(`/api/sentences/${id}/decisions`, approval(to.proposalId), {
      as: 'approver',
      version: to.version,
    });
    const path = `/api/sentences/${id}/proposals/${to.proposalId}/awaiting-place`;
    const asked = await t.post(path, { near: 'nowhere' }, { as: 'caseworker', version: decided.body.version });
    expect(asked.body).toMatchObject({ code: 'unknown-unit' });
  });
});
