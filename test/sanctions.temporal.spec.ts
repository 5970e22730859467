import { addDays, osloDate, type IsoDate } from '../domain/dates';
import { ADMISSION_TASKS, RELEASE_ITEMS } from '../domain/events';
import { sanctionKinds, sanctionOf } from '../domain/sanctions';
import { rebuild } from '../store/rebuild';
import { orderOf, type TestApp } from '../api/test-app';
import { startAppAtWork, type AppAtWork } from './app-at-work';
import { livesFrom, type Taken } from './sanction-lives';

jest.setTimeout(180_000);

// Every sanction from its registration to its end: through HTTP, the workflow and a reminder of its own.

let t: TestApp;
let app: AppAtWork;
beforeAll(async () => {
  app = await startAppAtWork({ admissionTasks: ADMISSION_TASKS });
  ({ t } = app);
});
afterAll(() => app?.close());

const today = osloDate(new Date().toISOString());

const LIVES = livesFrom(today);

it.each(sanctionKinds())('%s lives from its registration to its end, and reminds of itself', async (kind) => {
  const { terms, first, reminds, then, ends } = LIVES[kind];
  const regime = sanctionOf(kind)?.regimes[0];
  const order = orderOf(
    { kind, startDate: today, placement: { regime, unit: 'oslo-fengsel' } },
    { length: undefined, remandDays: 0, finalOn: today, terms },
  );
  const registered = await t.post('/api/sentences', order, { as: 'placement' });
  expect(registered).toMatchObject({ status: 201, body: { kind } });
  const id: string = registered.body.id;
  const read = async () => (await t.get(`/api/sentences/${id}`, { as: 'auditor' })).body;
  const take = async ({ as, step, values = {} }: Taken, on: IsoDate) => {
    const body = { step, on, values, reason: 'Slik ble det.' };
    const taken = await t.post(`/api/sentences/${id}/steps`, body, { as, version: (await read()).version });
    expect({ step, status: taken.status, code: taken.body.code }).toEqual({ step, status: 201, code: undefined });
  };
  for (const each of first) await take(each, today);

  const due = (await read()).deadlines.find((deadline: { kind: string }) => deadline.kind === reminds)?.dueOn;
  const after = addDays(due ?? today, 1);
  await app.remindedBy(id, after, reminds);
  for (const each of then) await take(each, after);
  expect(await read()).toMatchObject({ status: ends });
});

it('an imprisonment has its contact officer, its plan and its way back, and reminds of each', async () => {
  const order = orderOf({ startDate: today }, { remandDays: 0, finalOn: today });
  const registered = await t.post('/api/sentences', order, { as: 'placement' });
  const id: string = registered.body.id;
  const read = async () => (await t.get(`/api/sentences/${id}`, { as: 'auditor' })).body;
  const write = async (as: string, path: string, body: object) => {
    const { status, body: answer } = await t.post(`/api/sentences/${id}/${path}`, body, {
      ...{ as, version: (await read()).version },
    });
    expect({ path, code: answer.code, ok: status < 300 }).toEqual({ path, code: undefined, ok: true });
    return answer;
  };
  const reminded = async (kind: string, after = 0) => {
    const { dueOn } = (await read()).deadlines.find((deadline: { kind: string }) => deadline.kind === kind);
    await app.remindedBy(id, addDays(dueOn, after), kind);
  };

  await reminded('appoint-contact-officer', 7);
  await write('approver', 'contact-officers', { contactOfficer: 'bente.betjent' });
  await reminded('make-future-plan');
  const reviewOn = addDays((await read()).today, 60);
  const { planId } = await write('caseworker', 'plans', { plan: 'future-plan', reviewOn });
  const goal = { area: 'work-or-education', goal: 'Fagbrev.', responsible: 'Skolen', reviewOn };
  const { goalId } = await write('caseworker', `plans/${planId}/goals`, goal);
  await reminded('review-goal');
  await write('caseworker', `goals/${goalId}/settle`, { outcome: 'reached' });
  await write('caseworker', `plans/${planId}/reviews`, {});
  const day = (await read()).today;
  const work = { activity: 'work', provider: 'school', description: 'Snekkerfag.', daysPerWeek: 5, from: day };
  const { activityId } = await write('caseworker', 'activities', work);
  const refused = { on: day, attendance: 'refused', description: 'Ville ikke gå på arbeid.' };
  const { breachId } = await write('caseworker', `activities/${activityId}/attendance`, refused);
  await reminded('answer-breach');
  const hearing = { heardOn: (await read()).today, form: 'oral', statement: 'Orket ikke.' };
  await write('approver', `breaches/${breachId}/responses`, {
    ...{ response: 'loss-of-daily-pay', days: 3, reason: 'Nektet uten gyldig grunn.', hearing },
  });
  expect((await read()).reintegration.allowance).toMatchObject({ none: 1, undecided: 0 });
  await reminded('begin-release-preparation');
  await write('caseworker', 'release-preparation', {});
  await reminded('release-home');
  for (const item of RELEASE_ITEMS)
    await write('caseworker', 'release-preparation/items', { item, outcome: 'arranged' });

  const { deadlines, reintegration } = await read();
  const ours = ['appoint-contact-officer', 'make-future-plan', 'review-plan', 'review-goal'];
  const open = deadlines.filter(({ kind }: { kind: string }) => ours.includes(kind) || kind.startsWith('release-'));
  expect(open).toEqual([]);
  expect(reintegration).toMatchObject({
    ...{ contactOfficer: { account: 'bente.betjent' }, plans: [{ reached: 1, open: 0, reviewOn: null }] },
    preparation: { items: RELEASE_ITEMS.map((item) => ({ item, outcome: 'arranged' })) },
  });
});

it('reads the same when it is told again from the log', async () => {
  expect(await rebuild(t.test.store, { compareOnly: true })).toMatchObject({ differences: [] });
});
