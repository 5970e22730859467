import { randomUUID } from 'node:crypto';
import { addDays, osloDate } from '../../domain/dates';
import { caseworker, imprisonment, placement, proposal } from '../../test/given';
import { followPeriods } from './periods';
import { rebuild } from './rebuild';
import { record } from '../record';
import { commandOf, createTestStore, type TestStore } from '../test-store';

let test: TestStore;
beforeAll(async () => {
  test = await createTestStore();
});
afterAll(() => test.close());

const today = osloDate(new Date().toISOString());
const to = { regime: 'lower-security', unit: 'oslo-fengsel' } as const;

/** The rows of a sentence, and the transaction that wrote each. */
async function written(id: string): Promise<readonly { readonly by: string; readonly clock_stopped: string | null }[]> {
  const { rows } = await test.admin.query(
    `SELECT xmin::text AS by, clock_stopped FROM rm.period WHERE sentence_id = $1 ORDER BY known_from, from_on`,
    [id],
  );
  return rows;
}

async function followed(): Promise<number> {
  let events = 0;
  for (let n = await followPeriods(test.store); n > 0; n = await followPeriods(test.store)) events += n;
  return events;
}

it('are written anew when something has moved somebody, and of nothing else; the log is followed all the same', async () => {
  const id = randomUUID();
  const asks = async (...[by, asked]: [Parameters<typeof commandOf>[1], Parameters<typeof commandOf>[2]]) =>
    expect(await record(test.store, commandOf(id, by, asked))).toMatchObject({ ok: true });
  await asks(
    placement,
    imprisonment({ startDate: addDays(today, -300), placement: { ...to, regime: 'high-security' } }),
  );
  expect(await followed()).toBeGreaterThan(0);
  const registered = await written(id);
  expect(registered).not.toEqual([]);

  await asks(caseworker, proposal({ proposalId: id, proposal: 'denial', to }));
  expect(await followed()).toBe(1);
  expect(await written(id)).toEqual(registered);

  await asks(placement, { type: 'RegisterAbsence', absenceId: 'a1', absence: 'escape', from: today, reason: null });
  expect(await followed()).toBe(1);
  const away = await written(id);
  expect(away.filter(({ clock_stopped: why }) => why !== null)).not.toEqual([]);
  expect(away.map(({ by }) => by)).not.toContain(registered[0]?.by);
  expect(await rebuild(test.store, { compareOnly: true })).toMatchObject({ differences: [] });
});
