import { addDays, addMonths, osloDate, type IsoDate } from '../domain/dates';
import { ADMISSION_TASKS, EXCLUSION_KINDS, RELEASE_ITEMS } from '../domain/events';
import { groundsFor } from '../domain/exclusion-limits';
import { sanctionKinds, sanctionOf } from '../domain/sanctions';
import { rebuild } from '../store/lists/rebuild';
import { orderOf, type TestApp } from '../api/test-app';
import { until } from '../worker/test-worker';
import { startAppAtWork, type AppAtWork } from './app-at-work';
import { livesFrom, type Taken } from './sanction-lives';

jest.setTimeout(180_000);

// Every sanction from its registration to its end, and the daily life of a prison: through HTTP, the workflow and reminders
// of their own.

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

/** Somebody in prison; each write is made with the version last read. `reminded`: until a deadline of the case has reminded. */
async function inPrison(since: IsoDate = today) {
  const order = orderOf({ startDate: since }, { remandDays: 0, finalOn: since });
  const { body } = await t.post('/api/sentences', order, { as: 'placement' });
  const id: string = body.id;
  const read = async () => (await t.get(`/api/sentences/${id}`, { as: 'auditor' })).body;
  const write = async (as: string, path: string, asked: object) => {
    const { version } = await read();
    const { status, body: answer } = await t.post(`/api/sentences/${id}/${path}`, asked, { as, version });
    expect({ path, code: answer.code, ok: status < 300 }).toEqual({ path, code: undefined, ok: true });
    return answer;
  };
  const reminded = async (kind: string, after = 0) => {
    const { dueOn } = (await read()).deadlines.find((deadline: { kind: string }) => deadline.kind === kind);
    await app.remindedBy(id, addDays(dueOn, after), kind);
  };
  return { id, read, write, reminded };
}

it('an imprisonment has its contact officer, its plan and its way back, and reminds of each', async () => {
  const { read, write, reminded } = await inPrison();
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

it.each(EXCLUSION_KINDS)(
  '%s: decided, reminded of by its law, decided anew by whose turn it is, and ended',
  async (kind) => {
    const { read, write, reminded } = await inPrison();
    const [ground] = groundsFor(kind, false);
    const asked = { exclusion: kind, ground, startedAt: `${today}T00:05`, reason: 'Truet to medinnsatte med kniv.' };
    const lessIsNotEnough = 'Delvis utelukkelse ble prøvd i går.';
    const { exclusionId, next } = await write('approver', 'exclusions', { ...asked, lessIsNotEnough });
    if ((await read()).deadlines.some((due: { kind: string }) => due.kind === 'supervise-exclusion'))
      await reminded('supervise-exclusion');
    const supervised = { supervisedAt: `${(await read()).today}T08:00`, who: 'health', note: 'Rolig.' };
    await write('caseworker', `exclusions/${exclusionId}/supervisions`, supervised);
    await reminded(next === null ? 'exclusion-ends' : `exclusion-${next.level}`);
    if (next !== null)
      await write(next.level, `exclusions/${exclusionId}/continue`, { reason: 'Truslene er gjentatt.' });
    const ended = { endedAt: `${(await read()).today}T10:00`, reason: 'Det er rolig nå.' };
    await write('approver', `exclusions/${exclusionId}/end`, ended);
    expect((await read()).exclusions).toMatchObject([{ exclusion: kind, over: 'ended', next: null }]);
  },
);

it('who is approved for another prison waits for a place, is asked about, and moves on the day it is found', async () => {
  const { id, read, write, reminded } = await inPrison(addMonths(today, -11));
  const text = 'Har fulgt avtaler gjennom hele soningen.';
  const assessment = ['purpose-of-penalty', 'security', 'flight-risk'].map((criterion) => ({ criterion, text }));
  const to = { regime: 'lower-security', unit: 'bastoy-fengsel' };
  const proposal = { type: 'transition', to, effectiveOn: addDays(today, 1), assessment, reason: text };
  const { proposalId } = await write('caseworker', 'proposals', proposal);
  await write('approver', 'decisions', { proposalId, outcome: 'approve' });
  await write('caseworker', `proposals/${proposalId}/awaiting-place`, { reason: 'Fullt.' });
  await reminded('find-place');
  expect(await read()).toMatchObject({ regime: 'high-security', awaitingPlace: { proposalId } });
  await write('caseworker', `proposals/${proposalId}/place-found`, {});
  await app.wake(id);
  await until('the move', async () => (await read()).regime === 'lower-security');
  expect(await read()).toMatchObject({ awaitingPlace: null });
});

it('a consent lets needs be assessed and told, and nothing more once it is withdrawn', async () => {
  const { id, read, write } = await inPrison();
  const answeredOn = today;
  const needs = { assessedOn: today, answers: { needs: [{ area: 'home', need: 'great' }], text: 'Ingen bolig.' } };
  const sharing = {
    provider: 'school',
    what: 'Løslates i mai.',
    why: 'Skoleplass.',
    recipient: 'Rektor',
    inWriting: true,
  };
  const consents = [
    { purpose: 'needs-assessment', path: 'needs', done: needs },
    { purpose: 'sharing', provider: 'school', path: 'sharings', done: sharing },
  ];
  for (const { path, done, ...asked } of consents) {
    const { consentId } = await write('caseworker', 'data-consents', { ...asked, answer: 'given', answeredOn });
    await write('caseworker', path, done);
    await write('caseworker', `data-consents/${consentId}/withdraw`, { withdrawnOn: today });
    const { version } = await read();
    const refused = await t.post(`/api/sentences/${id}/${path}`, done, { as: 'caseworker', version });
    expect(refused).toMatchObject({ status: 409, body: { code: 'no-consent' } });
  }
  // The workflow has followed all of it, and asks for nothing on account of a no.
  const due = (await read()).deadlines.map(({ kind }: { kind: string }) => kind);
  expect(due).toEqual((await (await inPrison()).read()).deadlines.map(({ kind }: { kind: string }) => kind));
});

it('reads the same when it is told again from the log', async () => {
  expect(await rebuild(t.test.store, { compareOnly: true })).toMatchObject({ differences: [] });
});
