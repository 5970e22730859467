import { addDays, addMonths, osloDate } from '../domain/dates';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type Answer, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const STARTED = addMonths(TODAY, -6);
const NOWHERE = '0198c0de-0000-4000-8000-000000000000';

let t: TestApp;
let url: string;
beforeAll(async () => {
  t = await startTestApp();
  const { body } = await t.post('/api/sentences', orderOf({ startDate: STARTED }), { as: 'placement' });
  url = `/api/sentences/${body.id}`;
  const escape = { type: 'escape', from: addDays(TODAY, -10) };
  const gone = await t.post(`${url}/absences`, escape, { as: 'caseworker', version: body.version });
  const end = `${url}/absences/${gone.body.absenceId}/end`;
  await t.post(end, { returnedOn: TODAY }, { as: 'caseworker', version: gone.body.version });
});
afterAll(() => t.close());

/** Whatever is answered, nothing is recorded. */
async function suppose(body: object, path = url): Promise<Answer> {
  const size = await t.logSize();
  const answer = await t.post(`${path}/what-if`, body, { as: 'auditor', key: null });
  expect(await t.logSize()).toBe(size);
  return answer;
}

const events = async (): Promise<{ eventId: string; type: string }[]> =>
  (await t.get(`${url}/events`, { as: 'auditor' })).body.events;
const proposal = { type: 'ProposeTransition', to: { regime: 'lower-security', unit: 'bastoy-fengsel' } };

describe('what if', () => {
  it('nothing were otherwise: the sentence as it stands', async () => {
    const answer = await suppose({});
    expect(answer.status).toBe(200);
    expect(() => ANSWERS.WhatIfAnswer.parse(answer.body)).not.toThrow();
    const read = await t.get(url, { as: 'auditor' });
    expect(answer.body).toEqual({ before: read.body, after: read.body, differences: [] });
  });

  it('another rule set held', async () => {
    const { body } = await suppose({ ruleSet: 'NO-2026.1-EXCLUSIVE' });
    const paths = body.differences.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['ruleSet', 'dates.fullTermDate']));
    expect(body.after.dates.fullTermDate).not.toBe(body.before.dates.fullTermDate);
  });

  it('some events had not been', async () => {
    const absence = (await events()).filter(({ type }) => type.startsWith('Absence'));
    const { body } = await suppose({ without: absence.map(({ eventId }) => eventId.toUpperCase()) });
    expect(body.before.dates.fullTermDate).toBe(addDays(body.after.dates.fullTermDate, 10));
    const [first] = absence;
    const broken = await suppose({ without: [first?.eventId] });
    expect([broken.status, broken.body]).toMatchObject([
      422,
      { code: 'history-makes-no-sense', facts: { type: 'AbsenceEnded' } },
    ]);
    expect((await suppose({ without: [NOWHERE] })).body).toMatchObject({ code: 'no-such-event', status: 422 });
  });

  it('a move were proposed and approved, on a day to come', async () => {
    const on = addDays(TODAY, 30);
    const commands = [
      { ...proposal, proposalId: NOWHERE, effectiveOn: on },
      { type: 'DecideProposal', proposalId: NOWHERE, outcome: 'approve' },
    ];
    const { body } = await suppose({ commands, on });
    expect(body.before).toMatchObject({ today: on, regime: 'high-security' });
    expect(body.after).toMatchObject({ today: on, regime: 'lower-security', unit: 'bastoy-fengsel' });
    expect(body.differences).toContainEqual({ path: 'regime', before: 'high-security', after: 'lower-security' });
  });

  it('something were asked that the law refuses', async () => {
    const to = { regime: 'probation', unit: 'oslo-fengsel' };
    const answer = await suppose({ commands: [{ ...proposal, to, effectiveOn: TODAY }] });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'not-yet-eligible', facts: { command: 0 } }]);
    expect(answer.body.legalBasis).toMatch(/§ 42/);
  });

  it.each<[string, object, string]>([
    ['an unknown command', { commands: [{ type: 'Pardon' }] }, 'commands.0.type'],
    ['a command of the clock', { commands: [{ type: 'CompleteSentence' }] }, 'commands.0.type'],
    ['an unknown field', { commands: [{ ...proposal, effectiveOn: TODAY, by: 'x' }] }, 'commands.0.by'],
    ['an unknown rule set', { ruleSet: 'NO-1842' }, 'ruleSet'],
    ['a day that is none', { on: '2026-02-30' }, 'on'],
  ])('is refused, by name, for %s', async (_, body, path) => {
    const answer = await suppose(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    expect(answer.body.facts.fields).toContainEqual(expect.objectContaining({ path }));
  });

  it('there were a sentence where there is none', async () => {
    expect((await suppose({}, `/api/sentences/${NOWHERE}`)).status).toBe(404);
  });
});

it('a timeline says what happened and what is to come', async () => {
  const answer = await t.get(`${url}/timeline`, { as: 'caseworker' });
  expect(answer.status).toBe(200);
  expect(() => ANSWERS.Timeline.parse(answer.body)).not.toThrow();
  const { entries } = answer.body;
  expect(entries.filter(({ kind }: { kind: string }) => kind === 'event')).toHaveLength((await events()).length);
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'date', of: expect.objectContaining({ date: 'fullTermDate' }) })); // prettier-ignore
  expect((await t.get(`/api/sentences/${NOWHERE}/timeline`, { as: 'auditor' })).status).toBe(404);
});
