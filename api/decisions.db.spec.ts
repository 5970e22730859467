import { randomUUID } from 'node:crypto';
import { addDays, addMonths, osloMinute } from '../domain/dates';
import { record } from '../store/record';
import { commandOf } from '../store/test-store';
import { detentionOf, orderOf, startTestApp, type Sending, type TestApp } from './test-app';
import { approval, breach, documented, proposal, sentencesOf, STARTED, TODAY } from './test-sentences';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
const { registered, proposed, refused } = sentencesOf(() => t);

describe('a transition', () => {
  it('is proposed by one and approved by another, and shows at once', async () => {
    const { id, version } = await registered();
    const answer = await t.post(`/api/sentences/${id}/proposals`, proposal(), { as: 'caseworker', version });
    expect(answer).toMatchObject({ status: 201, body: { version: version + 1, decidedBy: { level: 'local' } } });
    documented('Proposed', answer);
    const { proposalId } = answer.body;
    const decided = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), {
      as: 'approver',
      version: `W/"${version + 1}"`,
    });
    expect(decided).toMatchObject({ status: 200, body: { version: version + 2 } });
    expect(decided.headers['etag']).toBe(`"${version + 2}"`);
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
    expect(body.proposals).toMatchObject([{ proposalId, status: 'approved', decidedBy: { level: 'local' } }]);
  });

  it('whose day has come takes effect with the approval', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version, { effectiveOn: TODAY });
    await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), { as: 'approver', version: version + 1 });
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
    expect(body).toMatchObject({ regime: 'lower-security', unit: 'bastoy-fengsel' });
  });

  it('that moves a sentence to another unit is answered again to whoever approved it', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version, { effectiveOn: TODAY });
    const sending: Sending = { as: 'approver', units: ['oslo-fengsel'], key: randomUUID(), version: version + 1 };
    const first = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending);
    const again = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const there = { as: 'approver', units: ['oslo-fengsel'] };
    expect((await t.get(`/api/sentences/${id}`, there)).status).toBe(200); // For as long as it is handed over.
    await t.test.admin.query(`UPDATE rm.case_access SET last_day = '2020-01-01' WHERE sentence_id = $1`, [id]);
    expect((await t.get(`/api/sentences/${id}`, there)).status).toBe(404);
    const late = await t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending);
    expect([late.status, late.body]).toEqual([first.status, first.body]);
  });

  it('repeated with the same key gives the same answer; another body is refused', async () => {
    const { id, version } = await registered();
    const sending = { as: 'caseworker', version, key: 'one proposal, once' };
    const first = await t.post(`/api/sentences/${id}/proposals`, proposal(), sending);
    await t.post(`/api/sentences/${id}/decisions`, approval(first.body.proposalId), {
      as: 'approver',
      version: version + 1,
    });
    const again = await t.post(`/api/sentences/${id}/proposals`, proposal(), sending);
    expect([again.status, again.body, again.headers['etag']]).toEqual([201, first.body, first.headers['etag']]);
    await refused('idempotency-key-reused', 422, () =>
      t.post(`/api/sentences/${id}/proposals`, proposal({ reason: 'En annen.' }), sending),
    );
    const { body } = await t.get('/api/commands/one%20proposal%2C%20once', { as: 'caseworker' });
    expect(body).toMatchObject({ status: 'recorded', sentenceId: id, version: first.body.version });
  });

  it('approved by two at once is approved by one', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version);
    const approve = (account: string) =>
      t.post(`/api/sentences/${id}/decisions`, approval(proposalId), { as: 'approver', account, version: version + 1 });
    const answers = await Promise.all([approve('ada'), approve('bo')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is refused to whoever has not seen the last version', async () => {
    const { id, version } = await registered();
    await proposed(id, version);
    const { body } = await refused('stale-version', 412, () =>
      t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version }),
    );
    expect(body.facts).toEqual({ expectedVersion: version, version: version + 1 });
  });

  it('is not decided by whoever proposed it', async () => {
    const { id, version } = await registered();
    const { proposalId } = await proposed(id, version);
    const sending = { as: 'approver', account: 'test-caseworker', version: version + 1 };
    await refused('proposer-decides', 403, () =>
      t.post(`/api/sentences/${id}/decisions`, approval(proposalId), sending),
    );
  });

  it('of a long sentence belongs to the region, and the refusal says so', async () => {
    const long = orderOf({ startDate: addMonths(TODAY, -60) }, { length: { years: 12, months: 0, days: 0 } });
    const { id, version } = await registered(long);
    const { proposalId } = await proposed(id, version);
    const decide = (as: string) =>
      t.post(`/api/sentences/${id}/decisions`, approval(proposalId), { as, version: version + 1 });
    const { body } = await refused('wrong-level', 403, () => decide('approver'));
    expect(body).toMatchObject({
      facts: { decidedBy: 'region', yours: 'local' },
      legalBasis: expect.stringContaining('§ 6'),
    });
    expect((await decide('region')).status).toBe(200);
  });

  it('of a completed sentence is refused', async () => {
    const { id, version } = await registered(orderOf({ startDate: addMonths(TODAY, -24) }));
    const by = { id: 'clock', role: 'clock', unit: null };
    const ended = await record(t.test.store, commandOf(id, by, { type: 'CompleteSentence' }));
    expect(ended).toMatchObject({ ok: true });
    await refused('sentence-ended', 409, () =>
      t.post(`/api/sentences/${id}/proposals`, proposal(), { as: 'caseworker', version: version + 1 }),
    );
  });
});

describe('a breach', () => {
  it('is registered with the responses that are open, and answered by another', async () => {
    const { id, version } = await registered();
    const answer = await t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version });
    expect(answer.status).toBe(201);
    documented('BreachRegistered', answer);
    const { breachId } = answer.body;
    const unheard = { response: 'written-reprimand', reason: 'Første gang.' };
    const hearing = { heardOn: TODAY, form: 'oral', statement: 'Jeg forsov meg.' };
    const response = { ...unheard, hearing };
    const path = `/api/sentences/${id}/breaches/${breachId}/responses`;
    for (const heard of [{}, { hearing: { waived: 'Var borte.' } }])
      await refused('hearing-required', 422, () =>
        t.post(path, { ...unheard, ...heard }, { as: 'approver', version: version + 1 }),
      );
    const answered = await t.post(path, response, { as: 'approver', version: version + 1 });
    expect(answered).toMatchObject({ status: 201, body: { version: version + 2 } });
    await refused('breach-answered', 409, () => t.post(path, response, { as: 'approver', version: version + 2 }));
    const told = await t.post(
      `/api/sentences/${id}/notifications`,
      // An instant is as good as the wall clock in Oslo.
      { of: breachId, notifiedAt: `${addDays(TODAY, -1)}T12:30:00Z` },
      { as: 'caseworker', version: version + 2 },
    );
    expect(told.status).toBe(201);
    documented('Notified', told);
    const { events } = (await t.get(`/api/sentences/${id}/events?after=${told.body.version - 1}`, { as: 'auditor' }))
      .body;
    expect(osloMinute(`${addDays(TODAY, -1)}T12:30:00Z`)).toBe(events[0].body.notifiedAt);
  });

  it('without a reason is not answered: it is the law that says so', async () => {
    const { id, version } = await registered();
    const { body } = await t.post(`/api/sentences/${id}/breaches`, breach(), { as: 'caseworker', version });
    await refused('reason-required', 422, () =>
      t.post(
        `/api/sentences/${id}/breaches/${body.breachId}/responses`,
        { response: 'written-reprimand' },
        {
          as: 'approver',
          version: version + 1,
        },
      ),
    );
  });
});

describe('a court', () => {
  const prolongation = (years: number) => ({
    ...{
      years,
      court: 'oslo-tingrett',
      caseNumber: '26-1',
      judgedOn: addDays(TODAY, -30),
      finalOn: addDays(TODAY, -14),
    },
  });

  it('prolongs preventive detention, by five years at most', async () => {
    const { id, version } = await registered(detentionOf({ startDate: STARTED }));
    const path = `/api/sentences/${id}/court-prolongations`;
    await refused('prolongation-over-five-years', 422, () => t.post(path, prolongation(6), { as: 'court', version }));
    const answer = await t.post(path, prolongation(5), { as: 'court', version });
    expect(answer.status).toBe(200);
    documented('Prolonged', answer);
    const { body } = await t.get(`/api/sentences/${id}`, { as: 'court' });
    expect(answer.body.frameExpiryDate > body.dates.frameExpiryDate).toBe(true);
  });

  it('does not prolong imprisonment', async () => {
    const { id, version } = await registered();
    await refused('not-preventive-detention', 409, () =>
      t.post(`/api/sentences/${id}/court-prolongations`, prolongation(5), { as: 'court', version }),
    );
  });
});

it('an escape stops the clock, a return starts it, and both move the dates', async () => {
  const { id, version } = await registered();
  const before = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
  const gone = await t.post(
    `/api/sentences/${id}/absences`,
    { type: 'escape', from: addDays(TODAY, -10) },
    { as: 'caseworker', version },
  );
  expect(gone.status).toBe(201);
  documented('AbsenceRegistered', gone);
  const stopped = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
  expect(stopped.body.clockStopped).toMatchObject({ type: 'escape', absenceId: gone.body.absenceId });
  const back = await t.post(
    `/api/sentences/${id}/absences/${gone.body.absenceId}/end`,
    { returnedOn: TODAY },
    { as: 'caseworker', version: gone.body.version },
  );
  expect(back.status).toBe(200);
  const after = await t.get(`/api/sentences/${id}`, { as: 'caseworker' });
  expect(after.body.dates.fullTermDate).toBe(addDays(before.body.dates.fullTermDate, 10));
});

it('an interruption, a credit of remand', async () => {
  const { id, version } = await registered();
  const path = `/api/sentences/${id}/interruptions`;
  await refused('wrong-level', 403, () => t.post(path, { from: TODAY }, { as: 'caseworker', version }));
  const stopped = await t.post(path, { from: TODAY, reason: 'Sykdom i familien' }, { as: 'approver', version });
  expect(stopped).toMatchObject({ status: 201, body: { returnBy: addDays(TODAY, 28) } });
  const end = `${path}/${stopped.body.absenceId}/end`;
  const resumed = await t.post(end, { returnedOn: TODAY }, { as: 'approver', version: stopped.body.version });
  expect(resumed.status).toBe(200);
  const credit = { days: 3, reason: 'Funnet senere' };
  const credited = await t.post(`/api/sentences/${id}/remand-credits`, credit, {
    as: 'placement',
    version: resumed.body.version,
  });
  expect(credited.status).toBe(201);
  documented('Credited', credited);
});
