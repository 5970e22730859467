// What lists kinds must see the invented one: it is added first.
import { INVENTED } from './invented-sanction';
import { sanctionPage } from '../cli/sanction-pages';
import { addDays, osloDate, type IsoDate } from '../domain/dates';
import { rebuild } from '../store/lists/rebuild';
import { orderOf, type TestApp } from '../api/test-app';
import { startAppAtWork, type AppAtWork } from './app-at-work';

jest.setTimeout(120_000);

// A sanction that no law knows, added in a test alone: through HTTP, the workflow, reminders, replay and the pages of
// the law, none of which know it by name. Its forms: web/forms/tenth.spec.ts.

let t: TestApp;
let app: AppAtWork;
beforeAll(async () => {
  app = await startAppAtWork();
  ({ t } = app);
});
afterAll(() => app?.close());

const today = osloDate(new Date().toISOString());

it('lives from registration to its end, and its deadline reminds of itself', async () => {
  const terms = { times: 1 };
  const order = orderOf(
    { kind: INVENTED, startDate: addDays(today, 7), placement: { regime: 'community', unit: 'oslo-fengsel' } },
    { length: undefined, remandDays: 0, terms },
  );
  const registered = await t.post('/api/sentences', order, { as: 'placement' });
  expect(registered).toMatchObject({ status: 201, body: { kind: INVENTED, sanction: { stage: 'waiting', terms } } });
  const id: string = registered.body.id;
  const read = async () => (await t.get(`/api/sentences/${id}`, { as: 'auditor' })).body;
  const take = async (role: string, step: string, on: IsoDate, values = {}) =>
    t.post(`/api/sentences/${id}/steps`, { step, on, values }, { as: role, version: (await read()).version });
  expect(await take('probation', 'begin', today)).toMatchObject({ status: 201, body: { stage: 'gardening' } });
  expect(await take('probation', 'water', today, { litres: 200 })).toMatchObject({
    body: { code: 'step-values-wrong' },
  });
  expect(await take('approver', 'water', today, { litres: 5 })).toMatchObject({ body: { code: 'wrong-level' } });

  const due = addDays(today, 7);
  await app.remindedBy(id, addDays(due, 1), 'water-the-garden');
  expect((await read()).deadlines).toMatchObject([{ kind: 'water-the-garden', dueOn: due, state: 'overdue' }]);

  expect(await take('probation', 'water', due, { litres: 5 })).toMatchObject({ status: 201 });
  expect(await take('approver', 'harvest', addDays(due, 1))).toMatchObject({
    status: 201,
    body: { status: 'completed' },
  });
  const { entries } = (await t.get(`/api/sentences/${id}/timeline`, { as: 'auditor' })).body;
  expect(entries.map(({ title }: { title: { nb: string } }) => title.nb)).toEqual(
    expect.arrayContaining(['Hagen ble sådd', 'Hagen ble vannet', 'Hagen ble høstet', 'Straffen er gjennomført']),
  );
  expect(await rebuild(t.test.store, { compareOnly: true })).toMatchObject({ sentences: 1, differences: [] });
});

it('is described, and has a page of the law', async () => {
  const { sanctions } = (await t.get('/api/sanctions')).body;
  expect(sanctions).toContainEqual(expect.objectContaining({ kind: INVENTED }));
  expect(sanctionPage(INVENTED)).toContain('| `water-the-garden` |');
});
