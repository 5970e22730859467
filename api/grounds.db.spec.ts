import { randomUUID } from 'node:crypto';
import { comparePopulation } from '../cli/compare';
import { addDays, addMonths, daysBetween, osloDate, type IsoDate } from '../domain/dates';
import { datesOf } from '../domain/dates-of-sentence';
import { type SentenceEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { RULE_SETS, type RuleSetId } from '../domain/rule-sets';
import { openSentences } from '../store/lists/queries';
import { readSentence } from '../store/read';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { detentionOf, orderOf, startTestApp, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const STARTED = addMonths(TODAY, -6);

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** A sentence, and what is asked of it: each write with the version that the one before it left. */
async function sentence(order: object = orderOf({ startDate: STARTED })) {
  const registered = await t.post('/api/sentences', order, { as: 'placement' });
  expect(registered).toMatchObject({ status: 201 });
  const url = `/api/sentences/${registered.body.id}`;
  let version: number = registered.body.version;
  const post = async (path: string, asked: object, sending: Sending, status: number, name: AnswerName = 'Version') => {
    const answer = await t.post(`${url}/${path}`, asked, { version, key: randomUUID(), ...sending });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
    expect(() => ANSWERS[name].parse(answer.body)).not.toThrow();
    version = answer.body.version;
    return answer.body;
  };
  const refused = async (code: string, path: string, asked: object, sending: Sending) => {
    const size = await t.logSize();
    const { body } = await t.post(`${url}/${path}`, asked, { version, ...sending });
    expect(body).toMatchObject({ code });
    expect(await t.logSize()).toBe(size);
    return body;
  };
  const read = async (path = '') => (await t.get(`${url}${path}`, { as: 'auditor' })).body;
  const events = async () => (await read('/events?limit=500')).events as { eventId: string; type: string; body: object }[]; // prettier-ignore
  return { id: registered.body.id as string, body: registered.body, post, refused, read, events };
}

const PLACE = { regime: 'lower-security', unit: 'bastoy-fengsel' };
const proposal = (effectiveOn: IsoDate, more: object = {}) => ({
  ...{ type: 'transition', to: PLACE, effectiveOn, reason: 'Har sonet uten merknader.' },
  assessment: [{ criterion: 'security', text: 'Ingen ting taler imot.' }],
  ...more,
});
const caseworker: Sending = { as: 'caseworker' };
const approver: Sending = { as: 'approver' };
const region: Sending = { as: 'region' };
const placement: Sending = { as: 'placement' };

describe('a sentence', () => {
  it('is shown with what is open, what would be, and what is least restrictive', async () => {
    const { body } = await sentence();
    expect(() => ANSWERS.Sentence.parse(body)).not.toThrow();
    expect(body).toMatchObject({ warnings: [], override: null, firstPlacement: null, daysAwaitingPlaceSoFar: null });
    expect(body.projection.at(-1)).toMatchObject({ regime: 'high-security', because: 'present-regime', on: TODAY });
    expect(body.leastRestrictive.regime).toBe(
      body.projection.filter(({ on }: { on: string }) => on === TODAY)[0].regime,
    );
    const summoned = await sentence(orderOf({ startDate: addMonths(TODAY, 1) }));
    expect(() => ANSWERS.Sentence.parse(summoned.body)).not.toThrow();
    expect(summoned.body.firstPlacement).toMatchObject({ assess: ['lower-security'], otherwise: 'high-security' });
  });

  it('of an unusual length is registered with a warning, beyond the law only with an override', async () => {
    const short = await sentence(orderOf({ startDate: TODAY }, { length: { years: 0, months: 0, days: 13 }, remandDays: 0 })); // prettier-ignore
    expect(short.body.warnings).toMatchObject([{ code: 'under-fourteen-days' }]);
    const long = orderOf({ startDate: STARTED }, { length: { years: 31, months: 0, days: 0 } });
    expect((await t.post('/api/sentences', long, placement)).body).toMatchObject({ code: 'sentence-too-long' });
    const overridden = await sentence({ ...long, override: { reason: 'Dommen lyder slik.' } });
    expect(overridden.body).toMatchObject({ override: { reason: 'Dommen lyder slik.' }, warnings: [{ code: 'over-thirty-years' }] }); // prettier-ignore
    const { rows } = await t.test.admin.query('SELECT body FROM es.event WHERE stream_id = $1 AND version = 1', [overridden.id]); // prettier-ignore
    expect(rows[0].body).not.toContain('Dommen lyder slik');
  });
});

describe('whoever proposed', () => {
  const both = (account: string, as: string | string[]): Sending => ({ as, account });
  it('never decides, not in another role of the same account either', async () => {
    const s = await sentence();
    const { proposalId } = await s.post('proposals', proposal(addDays(TODAY, 10)), both('ola', ['caseworker', 'approver']), 201, 'Proposed'); // prettier-ignore
    const approval = { proposalId, outcome: 'approve' };
    await s.refused('proposer-decides', 'decisions', approval, both('ola', ['caseworker', 'approver']));
    await s.refused('proposer-decides', 'decisions', approval, both('ola', 'approver'));
    await s.refused('proposer-decides', 'decisions', approval, both('ola', ['approver', 'region']));
    await s.post('decisions', approval, both('kari', ['caseworker', 'approver']), 200);
    const { complaintId } = await s.post('complaints', { of: proposalId, receivedOn: TODAY }, caseworker, 201, 'Complained'); // prettier-ignore
    const upheld = { outcome: 'upheld' };
    for (const account of ['ola', 'kari'])
      await s.refused('proposer-decides', `complaints/${complaintId}/decision`, upheld, both(account, ['approver', 'region'])); // prettier-ignore
    await s.post(`complaints/${complaintId}/decision`, upheld, both('rigmor', ['approver', 'region']), 200);
  });
});

describe('complaints', () => {
  it('of where the sentence begins are none', async () => {
    const s = await sentence();
    const body = await s.refused('no-complaint', 'complaints', { of: s.id, receivedOn: TODAY }, caseworker);
    expect(body.legalBasis).toBe('strgjfl §§ 7 f, 11');
  });

  it('of a refusal to rectify have three weeks; an interim reply is sent, and the reversal is a task', async () => {
    const s = await sentence();
    const [first] = await s.events();
    const of = first?.eventId;
    await s.refused('no-such-event', 'corrections/refusals', { of: randomUUID(), reason: 'Nei.' }, placement);
    await s.refused('forbidden', 'corrections/refusals', { of, reason: 'Nei.' }, caseworker);
    const { requestId } = await s.post('corrections/refusals', { of, reason: 'Dommen sier det.' }, placement, 201, 'CorrectionRefused'); // prettier-ignore
    const told = await s.post('notifications', { of: requestId, notifiedAt: `${TODAY}T08:00` }, caseworker, 201, 'Notified'); // prettier-ignore
    expect(told.lastDayToComplain >= addDays(TODAY, 21)).toBe(true);
    const { complaintId } = await s.post('complaints', { of: requestId, receivedOn: TODAY }, caseworker, 201, 'Complained'); // prettier-ignore
    await s.refused('forbidden', `complaints/${complaintId}/interim-reply`, {}, approver);
    await s.post(`complaints/${complaintId}/interim-reply`, { expectedOn: addDays(TODAY, 60) }, region, 200);
    await s.post(`complaints/${complaintId}/decision`, { outcome: 'reversed', reason: 'Feil i dommen.' }, region, 200);
    const { deadlines } = await s.read();
    expect(deadlines.map(({ kind }: { kind: string }) => kind)).toContain('correct-after-complaint');
  });
});

describe('a correction', () => {
  const shorter = (corrects: string | undefined, months: number) => ({
    ...{ corrects, holdsFrom: STARTED, reason: 'Dommen er lest feil.' },
    correction: { field: 'length', judgment: 0, length: { years: 0, months, days: 0 } },
  });
  it('says what it flags and who must be told', async () => {
    const s = await sentence(orderOf({ startDate: STARTED }, { length: { years: 1, months: 6, days: 0 } }));
    const { dates } = await s.read();
    const release = proposal(dates.expectedReleaseDate, { to: { regime: 'probation', unit: 'oslo-fengsel' } });
    const { proposalId } = await s.post('proposals', release, caseworker, 201, 'Proposed');
    await s.post('decisions', { proposalId, outcome: 'approve' }, approver, 200);
    const [first] = await s.events();
    const corrected = await s.post('corrections', shorter(first?.eventId, 17), placement, 201, 'Corrected');
    expect(corrected).toMatchObject({
      flagged: [{ what: 'approved-transition', of: proposalId, decidedFor: dates.expectedReleaseDate }],
      tell: ['convicted-person', 'caseworker', 'approver'],
      tooLong: null,
      afterEnd: null,
    });
    const deadlineId = `review-after-correction/${corrected.correctionId}`;
    await s.post('reviews', { deadlineId, outcome: 'stands', reason: 'Dagen er like god.' }, approver, 201, 'Reviewed');
    expect((await s.read()).deadlines.map(({ id }: { id: string }) => id)).not.toContain(deadlineId);
  });

  it('that shows that a person should have been out says so, and may come after the end', async () => {
    const s = await sentence();
    const [first] = await s.events();
    const late = await s.post('corrections', shorter(first?.eventId, 5), placement, 201, 'Corrected');
    expect(late.tooLong).toMatchObject({ while: 'serving' });
    expect(late.tooLong.days).toBe(daysBetween(late.tooLong.shouldHaveEndedOn, TODAY));
    const queued = await t.test.admin.query('SELECT count(*)::int AS n FROM rm.notice WHERE sentence_id = $1', [s.id]);
    expect(queued.rows[0].n).toBeGreaterThanOrEqual(3);
    await s.post('end', { end: 'pardoned', endedOn: TODAY, authority: 'Kongen i statsråd' }, placement, 200);
    const after = await s.post('corrections', shorter(first?.eventId, 4), placement, 201, 'Corrected');
    expect(after.afterEnd).toMatchObject({ endedOn: TODAY });
    expect(await s.read()).toMatchObject({ status: 'pardoned', next: null });
    await s.refused('no-such-deadline', 'reviews', { deadlineId: 'x', outcome: 'x', reason: 'x' }, approver);
  });
});

describe('rule sets', () => {
  it('are listed with what is law, and what is passed and not in force cannot be adopted', async () => {
    const { status, body } = await t.get('/api/rule-sets');
    expect(status).toBe(200);
    expect(() => ANSWERS.RuleSetList.parse(body)).not.toThrow();
    expect(body.ruleSets.map(({ id, status: is }: { id: string; status: string }) => [id, is])).toEqual([
      ['NO-2026.1', 'in-force'],
      ...Object.keys(RULE_SETS).slice(1).map((id) => [id, 'comparison']), // prettier-ignore
      ['LOV-2026-05-12-18', 'adopted-not-in-force'],
    ]);
    const s = await sentence();
    const refusal = await s.refused('rule-set-not-in-force', 'rule-set', { ruleSet: 'LOV-2026-05-12-18', effectiveOn: TODAY }, region); // prettier-ignore
    expect(refusal).toMatchObject({ status: 422, legalBasis: 'LOV-2026-05-12-18' });
    await s.refused('invalid-input', 'rule-set', { ruleSet: 'NO-1902', effectiveOn: TODAY }, region);
    await s.post('rule-set', { ruleSet: 'NO-2026.1-EXCLUSIVE', effectiveOn: TODAY }, region, 200, 'RuleSetAdopted');
  });

  it('compared over everybody come to what two separate replays come to', async () => {
    for (const [days, remandDays] of [
      [61, 0],
      [74, 0],
      [75, 12],
      [90, 0],
      [109, 0],
      [110, 0],
      [200, 40],
    ])
      // prettier-ignore
      await sentence(orderOf({ startDate: TODAY }, { length: { years: 0, months: 0, days }, remandDays }));
    await sentence(orderOf({ startDate: STARTED }, { length: { years: 7, months: 7, days: 7 } }));
    await sentence(detentionOf({ startDate: STARTED }));
    for (const to of Object.keys(RULE_SETS).slice(1) as RuleSetId[]) {
      const { sentences, affected } = await comparePopulation(t.test.store, 'NO-2026.1', to);
      const replayed = { affected: 0, days: 0 };
      const open = await openSentences(t.test.store);
      for (const { sentenceId } of open) {
        const [before, after] = [await replay(sentenceId, 'NO-2026.1'), await replay(sentenceId, to)];
        if (JSON.stringify(before) !== JSON.stringify(after)) replayed.affected += 1;
        if ('expectedReleaseDate' in before && 'expectedReleaseDate' in after)
          replayed.days += daysBetween(String(before.expectedReleaseDate), String(after.expectedReleaseDate));
      }
      const days = affected.reduce((sum, { impactDays }) => sum + impactDays, 0);
      expect({ sentences, affected: affected.length, days }).toEqual({ sentences: open.length, ...replayed });
      expect(affected.length).toBeGreaterThan(3);
    }
  });

  /** The whole log again, as if the order had named another rule set; nothing of the comparison is used. */
  async function replay(sentenceId: string, ruleSet: RuleSetId) {
    const read = await readSentence(t.test.store, sentenceId);
    const events = (read?.events ?? []).map(({ event }): SentenceEvent =>
      event.type === 'SentenceRegistered' || event.type === 'RuleSetAdopted' ? { ...event, ruleSet } : event,
    );
    const state = fold(events);
    if (state.status === 'unregistered') throw new Error('registered');
    return datesOf(state);
  }
});

describe('a guardian', () => {
  it('is recorded, sealed, and ended', async () => {
    const person = { ...orderOf().person, birthDate: addMonths(TODAY, -12 * 17) };
    const s = await sentence(orderOf({ startDate: STARTED, person }));
    const kinds = async () => (await s.read()).deadlines.map(({ kind }: { kind: string }) => kind);
    expect(await kinds()).toContain('register-guardian');
    const guardian = { name: 'Per Prøvesen', contact: 'per@example.invalid', relation: 'parent', from: TODAY };
    const { guardianId } = await s.post('guardians', guardian, caseworker, 201, 'GuardianRecorded');
    expect((await s.read()).guardians).toMatchObject([{ guardianId, name: 'Per Prøvesen', endedOn: null }]);
    expect(await kinds()).not.toContain('register-guardian');
    const { rows } = await t.test.admin.query(`SELECT body FROM es.event WHERE stream_id = $1 AND type = 'GuardianRecorded'`, [s.id]); // prettier-ignore
    expect(rows[0].body).not.toMatch(/Prøvesen|example\.invalid/);
    await s.post(`guardians/${guardianId}/end`, { endedOn: TODAY }, caseworker, 200);
    await s.refused('no-such-guardian', `guardians/${guardianId}/end`, { endedOn: TODAY }, caseworker);
    await s.refused('forbidden', 'guardians', guardian, approver);
  });
});

describe('waits for a place', () => {
  it('are counted by the unit that has none, those that last and those that have ended', async () => {
    const waitsOf = async (unit: string) => {
      const { body } = await t.get('/api/statistics', { as: 'auditor' });
      expect(() => ANSWERS.StatisticsOfUnits.parse(body)).not.toThrow();
      return body.waits.find((wait: { unit: string }) => wait.unit === unit) ?? null;
    };
    expect(await waitsOf('bastoy-fengsel')).toBeNull();
    const waiting = async () => {
      const s = await sentence();
      const { proposalId } = await s.post('proposals', proposal(addDays(TODAY, 1)), caseworker, 201, 'Proposed');
      await s.post('decisions', { proposalId, outcome: 'approve' }, approver, 200);
      await s.post(`proposals/${proposalId}/awaiting-place`, { reason: 'Fullt.' }, caseworker, 200);
      return { s, proposalId };
    };
    const one = await waiting();
    await waiting();
    expect(await waitsOf('bastoy-fengsel')).toEqual({ unit: 'bastoy-fengsel', waiting: 2, daysSoFar: 0, found: 0, daysBefore: 0 }); // prettier-ignore
    expect(await one.s.read()).toMatchObject({ daysAwaitingPlaceSoFar: 0, awaitingPlace: { since: TODAY } });
    await one.s.post(`proposals/${one.proposalId}/place-found`, {}, caseworker, 200);
    expect(await waitsOf('bastoy-fengsel')).toMatchObject({ waiting: 1, found: 1, daysBefore: 0 });
  });
});
