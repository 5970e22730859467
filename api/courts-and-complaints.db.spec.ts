import { addDays, addMonths } from '../domain/dates';
import { detentionOf, orderOf, startTestApp, type TestApp } from './test-app';
import { executionsOf } from './test-execution';
import { NOWHERE, proposal as proposalOf, STARTED, TODAY } from './test-sentences';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
const sentence = executionsOf(() => t);

const proposal = proposalOf();
const approval = (proposalId: string, more: object = {}) => ({ proposalId, outcome: 'approve', ...more });

describe('a complaint', () => {
  it('is received, and decided one level up', async () => {
    const s = await sentence();
    const breach = { kind: 'positive-drug-test', occurredOn: addDays(TODAY, -1), description: 'Positiv prøve.' };
    const { breachId } = await s.post('breaches', breach, 'caseworker', 201, 'BreachRegistered');
    const hearing = { heardOn: TODAY, form: 'oral', statement: 'Prøven var ikke min.' };
    const response = { response: 'written-reprimand', reason: 'Første gang.', hearing };
    await s.post(`breaches/${breachId}/responses`, response, 'approver', 201);
    const complaint = { of: breachId, receivedOn: TODAY, reason: 'Uenig' };
    const received = await s.post('complaints', complaint, 'caseworker', 201, 'Complained');
    expect(received).toMatchObject({ inTime: true, suspends: true, decidedBy: 'region' });
    const path = `complaints/${received.complaintId}/decision`;
    expect((await s.refused('wrong-level', path, { outcome: 'upheld' }, 'directorate')).status).toBe(403);
    await s.refused('reason-required', path, { outcome: 'reversed' }, 'region');
    await s.post(path, { outcome: 'upheld', reason: 'Reaksjonen var riktig.' }, ['region', 'directorate'], 200);
    await s.refused('no-such-complaint', path, { outcome: 'upheld' }, 'region');
  });

  it('about nothing is refused', async () => {
    const s = await sentence();
    await s.refused('nothing-to-notify', 'complaints', { of: NOWHERE, receivedOn: TODAY }, 'caseworker');
  });
});

describe('a correction', () => {
  const correction = { field: 'remandDays', judgment: 0, remandDays: 22 };
  const more = { holdsFrom: STARTED, correction, reason: 'Feil avskrift av dommen.' };

  it('points at the event that it corrects, and every date follows', async () => {
    const s = await sentence();
    const { dates } = await s.read();
    const [{ eventId }] = (await s.read('/events')).events;
    await s.post('corrections', { ...more, corrects: eventId }, 'placement', 201, 'Corrected');
    expect((await s.read()).dates.fullTermDate).toBe(addDays(dates.fullTermDate, -10));
  });

  it('of no event, or of one of another sentence, is refused', async () => {
    const [s, other] = [await sentence(), await sentence()];
    const [{ eventId }] = (await other.read('/events')).events;
    for (const corrects of [NOWHERE, eventId])
      expect((await s.refused('no-such-event', 'corrections', { ...more, corrects }, 'placement')).status).toBe(422);
    await s.refused('invalid-input', 'corrections', { ...more, corrects: 'the first' }, 'placement');
    const nowhere = await t.post(
      ...([`/api/sentences/${NOWHERE}/corrections`, { ...more, corrects: eventId }] as const),
      { as: 'placement', version: 1 },
    );
    expect(nowhere.status).toBe(404);
  });

  it('of a fact that the case does not have is refused', async () => {
    const s = await sentence();
    const [{ eventId }] = (await s.read('/events')).events;
    const absence = { field: 'absence', absenceId: NOWHERE, from: STARTED, to: TODAY };
    await s.refused('nothing-to-correct', 'corrections', { ...more, corrects: eventId, correction: absence }, 'placement'); // prettier-ignore
  });
});

describe('a court', () => {
  const filed = { court: 'oslo-tingrett', caseNumber: '26-1' };

  it('is asked in time to prolong preventive detention', async () => {
    const s = await sentence(detentionOf({ startDate: STARTED }));
    const future = { ...filed, broughtOn: addDays(TODAY, 1) };
    await s.refused('date-in-future', 'prolongation-cases', future, 'court');
    await s.post('prolongation-cases', { ...filed, broughtOn: TODAY }, 'region', 201, 'CaseBrought');
    expect(await s.last()).toMatchObject({ type: 'ProlongationCaseBrought', body: { broughtOn: TODAY } });
    const imprisonment = await sentence();
    await imprisonment.refused('not-preventive-detention', 'prolongation-cases', { ...filed, broughtOn: TODAY }, 'court'); // prettier-ignore
  });

  it('rules that a person on probation goes back to prison', async () => {
    const s = await sentence(detentionOf({ startDate: addMonths(TODAY, -84) }));
    const release = {
      ...{ ...proposal, to: { regime: 'probation', unit: 'oslo-fengsel' }, effectiveOn: TODAY, probationYears: 3 },
      facts: { prosecutionConsentedOn: TODAY },
    };
    const { proposalId } = await s.post('proposals', release, 'caseworker', 201, 'Proposed');
    await s.post('decisions', approval(proposalId), 'region', 200);
    const breach = { kind: 'new-offence', occurredOn: TODAY, description: 'Ny straffbar handling.' };
    const { breachId } = await s.post('breaches', breach, 'probation', 201, 'BreachRegistered');
    const petition = { response: 'petition-to-court', reason: 'Alvorlig.' };
    await s.post(`breaches/${breachId}/responses`, petition, 'region', 201);
    const to = { regime: 'high-security', unit: 'oslo-fengsel' };
    const ruling = { type: 'reimprisonment', ...filed, judgedOn: TODAY, effectiveOn: TODAY, to };
    const { rulingId } = await s.post('court-rulings', ruling, 'court', 201, 'Ruled');
    expect(await s.read()).toMatchObject({ status: 'serving', regime: 'high-security', probation: null });
    expect((await s.read('/events')).events).toContainEqual(
      expect.objectContaining({
        type: 'CourtRuled',
        body: expect.objectContaining({ rulingId, ruling: 'reimprisonment' }),
      }),
    );
  });

  it('rules on nothing that it was not asked', async () => {
    const s = await sentence();
    const ruling = { type: 'reimprisonment', part: 'full', ...filed, judgedOn: TODAY, effectiveOn: TODAY };
    expect((await s.refused('no-such-petition', 'court-rulings', ruling, 'court')).status).toBe(409);
    await s.refused('forbidden', 'court-rulings', ruling, 'region');
    await s.refused('invalid-input', 'court-rulings', { ...ruling, part: 'half' }, 'court');
  });
});

describe('a complaint within 48 hours', () => {
  it('is judged to the minute of the proof of notice, recorded as it comes in or with the minute said', async () => {
    const s = await sentence();
    const breach = { kind: 'contraband', occurredOn: addDays(TODAY, -20), description: 'En telefon.' };
    const hearing = { heardOn: addDays(TODAY, -20), form: 'written', statement: 'Den var ikke min.' };
    const { breachId } = await s.post('breaches', breach, 'caseworker', 201, 'BreachRegistered');
    const answer = { response: 'loss-of-leave', days: 5, reason: 'Andre gang.', hearing };
    await s.post(`breaches/${breachId}/responses`, answer, 'approver', 201);
    const told = await s.post('notifications', { of: breachId, notifiedAt: `${TODAY}T00:00` }, 'caseworker', 201, 'Notified'); // prettier-ignore
    expect(told.complaintExpiresAt.slice(0, 10)).toBe(told.lastDayToComplain);
    expect(told.lastDayToComplain > TODAY).toBe(true);
    // Recorded on the day on which it came in, it has the minute of the record.
    const received = await s.post('complaints', { of: breachId, receivedOn: TODAY }, 'caseworker', 201, 'Complained');
    expect(received).toMatchObject({ inTime: true, suspends: true });
    expect((await s.last()).body.receivedAt.slice(0, 10)).toBe(TODAY);
    await s.refused(
      'invalid-input',
      'complaints',
      { of: breachId, receivedOn: TODAY, receivedAt: 'soon' },
      'caseworker',
    );
  });
});

describe('a probation', () => {
  it('is suspended locally before the petition, and lifted', async () => {
    const s = await sentence(orderOf({ startDate: addMonths(TODAY, -14) }));
    const release = { ...proposal, to: { regime: 'probation', unit: 'oslo-fengsel' }, effectiveOn: TODAY };
    const { proposalId } = await s.post('proposals', release, 'caseworker', 201, 'Proposed');
    await s.post('decisions', approval(proposalId), 'approver', 200);
    const missed = { kind: 'missed-meeting', occurredOn: TODAY, description: 'Møtte ikke.' };
    const first = await s.post('breaches', missed, 'probation', 201, 'BreachRegistered');
    await s.refused(
      'response-not-allowed',
      'suspensions',
      { breachId: first.breachId, reason: 'Møter ikke.' },
      'approver',
    );
    const talk = { response: 'warning-talk', reason: 'Første gang.' };
    await s.post(`breaches/${first.breachId}/responses`, talk, 'approver', 201);
    const { breachId } = await s.post('breaches', missed, 'probation', 201, 'BreachRegistered');
    await s.refused('forbidden', 'suspensions', { breachId, reason: 'Møter ikke.' }, 'probation');
    const asked = { breachId, reason: 'Møter ikke, og svarer ikke.', withheldReason: 'Tips.' };
    const { suspensionId } = await s.post('suspensions', asked, 'approver', 201, 'ProbationSuspended');
    expect(await s.read()).toMatchObject({
      clockStopped: { type: 'suspended-pending-court', since: TODAY },
      suspensions: [{ suspensionId, to: null }],
    });
    await s.refused('already-suspended', 'suspensions', asked, 'approver');
    await s.post(`suspensions/${suspensionId}/lift`, { reason: 'Har forklart fraværet.' }, 'region', 200);
    expect(await s.read()).toMatchObject({ clockStopped: null, suspensions: [{ to: TODAY }] });
    await s.refused('no-such-suspension', `suspensions/${suspensionId}/lift`, { reason: 'x' }, 'region');
  });
});

it('another rule set is adopted by an event, and moves the dates', async () => {
  const s = await sentence();
  const { dates } = await s.read();
  const adopts = { ruleSet: 'NO-2026.1-EXCLUSIVE', effectiveOn: TODAY };
  const { adoptionId } = await s.post('rule-set', adopts, 'region', 200, 'RuleSetAdopted');
  await s.post('complaints', { of: adoptionId, receivedOn: TODAY, reason: null }, 'caseworker', 201, 'Complained');
  const after = await s.read();
  expect(after.ruleSet).toBe('NO-2026.1-EXCLUSIVE');
  expect(after.dates.fullTermDate).not.toBe(dates.fullTermDate);
  await s.refused('invalid-input', 'rule-set', { ruleSet: 'NO-1842', effectiveOn: TODAY }, 'region');
});
