import { randomUUID } from 'node:crypto';
import { addDays, addMonths, osloDate } from '../domain/dates';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { detentionOf, orderOf, startTestApp, type Answer, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
const STARTED = addMonths(TODAY, -6);
const NOWHERE = '0198c0de-0000-4000-8000-000000000000';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** A sentence, and what is asked of it: each write is sent with the version that the one before it left. */
async function sentence(order: object = orderOf({ startDate: STARTED })) {
  const { body } = await t.post('/api/sentences', order, { as: 'placement' });
  const url = `/api/sentences/${body.id}`;
  let version: number = body.version;
  /** Sent, and sent again with the same key: the second answer is the first. */
  const post = async (path: string, asked: object, as: Sending['as'], status: number, name: AnswerName = 'Version') => {
    const sending = { ...(as !== undefined && { as }), version, key: randomUUID() };
    const answer = await t.post(`${url}/${path}`, asked, sending);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
    expect(() => ANSWERS[name].parse(answer.body)).not.toThrow();
    const size = await t.logSize();
    const again = await t.post(`${url}/${path}`, asked, sending);
    expect([again.status, again.body, again.headers['etag']]).toEqual([status, answer.body, answer.headers['etag']]);
    expect(await t.logSize()).toBe(size);
    version = answer.body.version;
    return answer.body;
  };
  const refused = async (code: string, path: string, asked: object, as: Sending['as']): Promise<Answer> => {
    const size = await t.logSize();
    const answer = await t.post(`${url}/${path}`, asked, { ...(as !== undefined && { as }), version });
    expect(answer.body).toMatchObject({ code, status: answer.status });
    expect(await t.logSize()).toBe(size);
    return answer;
  };
  const read = async (path = '') => (await t.get(`${url}${path}`, { as: 'auditor' })).body;
  const last = async () => (await read('/events')).events.at(-1);
  return { id: body.id as string, post, refused, read, last };
}

const CRITERIA = ['purpose-of-penalty', 'security', 'flight-risk'];
const proposal = {
  type: 'transition',
  to: { regime: 'lower-security', unit: 'bastoy-fengsel' },
  effectiveOn: addDays(TODAY, 10),
  assessment: CRITERIA.map((criterion) => ({ criterion, text: 'Ingen ting taler imot.' })),
  reason: 'Har soner uten merknader.',
};
const approval = (proposalId: string, more: object = {}) => ({ proposalId, outcome: 'approve', ...more });
const LONG = orderOf({ startDate: addMonths(TODAY, -60) }, { length: { years: 12, months: 0, days: 0 } });

describe('a leave', () => {
  it('is granted, and its return is registered', async () => {
    const s = await sentence();
    const leave = { type: 'welfare', from: TODAY, to: addDays(TODAY, 1), reason: 'Begravelse' };
    const { leaveId } = await s.post('leaves', leave, 'approver', 201, 'LeaveGranted');
    expect(await s.last()).toMatchObject({ type: 'LeaveGranted', body: { leaveId, leave: 'welfare' } });
    await s.refused('invalid-input', `leaves/${leaveId}/end`, { returnedOn: TODAY, countedDays: 1 }, 'caseworker');
    await s.post(`leaves/${leaveId}/end`, { returnedOn: TODAY, countedDays: 0 }, 'caseworker', 200);
    expect(await s.last()).toMatchObject({ type: 'LeaveEnded', body: { leaveId, returned: 'on-time', on: TODAY } });
    expect((await s.refused('no-such-leave', `leaves/${leaveId}/end`, { returned: 'late', on: TODAY }, 'caseworker')).status).toBe(409); // prettier-ignore
  });

  it('that was applied for is refused with reasons, and the person complains of it', async () => {
    const s = await sentence();
    const applied = { type: 'welfare', from: addDays(TODAY, 3), to: addDays(TODAY, 4), appliedOn: TODAY };
    const asked = { ...applied, reason: 'Formålet kan nås ved besøk i fengselet.' };
    await s.refused('reason-required', 'leaves/refusals', applied, 'approver');
    await s.refused('forbidden', 'leaves/refusals', asked, 'caseworker');
    const { leaveId } = await s.post('leaves/refusals', asked, 'approver', 201, 'LeaveRefused');
    expect(await s.last()).toMatchObject({ type: 'LeaveRefused', body: { leaveId, decidedBy: 'local' } });
    await s.post('complaints', { of: leaveId, receivedOn: TODAY, reason: 'Mor er for syk til å reise.' }, 'caseworker', 201, 'Complained'); // prettier-ignore
    expect(await s.last()).toMatchObject({ type: 'ComplaintReceived', body: { of: leaveId, decidedBy: 'region' } });
  });

  it('is refused with the paragraph when it is the law that refuses', async () => {
    const s = await sentence(orderOf({ startDate: addMonths(TODAY, -1) }));
    const leave = { type: 'ordinary', from: addDays(TODAY, 1), to: addDays(TODAY, 3) };
    const { body } = await s.refused('not-yet-eligible', 'leaves', leave, 'approver');
    expect(body.legalBasis).toMatch(/§ 33/);
    await s.refused('invalid-input', 'leaves', { ...leave, type: 'holiday' }, 'approver');
  });
});

describe('a condition', () => {
  const home = () =>
    sentence(
      orderOf(
        { startDate: addDays(TODAY, -10), placement: { regime: 'electronic-monitoring', unit: 'oslo-fengsel' } },
        { length: { years: 0, months: 5, days: 0 }, remandDays: 0 },
      ),
    );
  const abstinence = { code: 'abstinence', text: 'Ingen rusmidler', from: TODAY };

  it('is set, replaced and lifted', async () => {
    const s = await home();
    const first = await s.post('conditions', abstinence, 'approver', 201, 'ConditionSet');
    expect(first.reviewOn > TODAY).toBe(true);
    const next = { ...abstinence, text: 'Heller ikke alkohol', replaces: first.conditionId };
    const { conditionId } = await s.post('conditions', next, 'approver', 201, 'ConditionSet');
    const { conditions } = await s.read();
    expect(conditions.filter(({ standard }: { standard: boolean }) => !standard)).toMatchObject([
      { conditionId: first.conditionId, endedOn: TODAY },
      { conditionId, replaces: first.conditionId, endedOn: null },
    ]);
    expect(() => ANSWERS.Sentence.shape.conditions.parse(conditions)).not.toThrow();
    await s.post(`conditions/${conditionId}/end`, { reason: 'Ikke lenger nødvendig' }, 'approver', 200);
    await s.refused('no-such-condition', `conditions/${conditionId}/end`, {}, 'approver');
  });

  it.each(['~', '%2F', '%2f'])(
    'that came with a proposal is lifted by its id, with %s for the slash',
    async (slash) => {
      const s = await sentence();
      const conditions = [{ code: 'kitchen-duty', text: 'Delta på kjøkkenet' }];
      const { proposalId } = await s.post(
        ...(['proposals', { ...proposal, effectiveOn: TODAY, conditions }, 'caseworker', 201, 'Proposed'] as const),
      );
      await s.post('decisions', approval(proposalId), 'approver', 200);
      const [{ conditionId }] = (await s.read()).conditions;
      expect(conditionId).toBe(`${proposalId}/kitchen-duty`);
      await s.post(`conditions/${proposalId.toUpperCase()}${slash}kitchen-duty/end`, {}, 'approver', 200);
      expect((await s.read()).conditions).toMatchObject([{ conditionId, endedOn: TODAY }]);
    },
  );

  it('that the law does not allow there is refused, and one that is none is not found', async () => {
    const s = await home();
    await s.refused('condition-beyond-law', 'conditions', { ...abstinence, code: 'police-reporting' }, 'approver');
    await s.refused('not-found', 'conditions/..%2F../end', {}, 'approver');
    await s.refused('not-found', `conditions/${NOWHERE}~A b/end`.replace(' ', '%20'), {}, 'approver');
    await s.refused('invalid-input', 'conditions', { ...abstinence, replaces: 'x' }, 'approver');
  });

  it('can be looked up in a catalogue by everybody', async () => {
    const answer = await t.get('/api/conditions/catalogue');
    expect(answer.status).toBe(200);
    expect(() => ANSWERS.ConditionCatalogue.parse(answer.body)).not.toThrow();
    expect(answer.body.conditions).toContainEqual(expect.objectContaining({ code: 'no-contact', afterBreach: false }));
  });
});

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

it('an approved move waits for a place, until there is one', async () => {
  const s = await sentence();
  const { proposalId } = await s.post('proposals', proposal, 'caseworker', 201, 'Proposed');
  await s.refused('no-such-proposal', `proposals/${proposalId}/awaiting-place`, {}, 'caseworker');
  await s.post('decisions', approval(proposalId), 'approver', 200);
  await s.post(`proposals/${proposalId}/awaiting-place`, { reason: 'Fullt' }, 'caseworker', 200);
  expect((await s.read()).waitingFor).toBe('awaiting-place');
  await s.refused('invalid-input', `proposals/${proposalId}/place-found`, { on: TODAY }, 'caseworker');
  await s.post(`proposals/${proposalId}/place-found`, {}, 'caseworker', 200);
  expect((await s.read()).waitingFor).toBeNull();
  await s.refused('no-such-proposal', `proposals/${proposalId}/place-found`, {}, 'caseworker');
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

it('an end that does not come by the clock', async () => {
  const s = await sentence();
  const end = { end: 'pardoned', endedOn: TODAY, authority: 'Kongen i statsråd', reason: 'Benådet' };
  await s.refused('not-lapsed', 'end', { ...end, end: 'lapsed' }, 'placement');
  await s.refused('invalid-input', 'end', { ...end, end: 'forgotten' }, 'placement');
  await s.post('end', end, 'placement', 200);
  expect(await s.read()).toMatchObject({
    status: 'pardoned',
    completedOn: TODAY,
    deadlines: [{ kind: 'erase-personal-data' }],
  });
  await s.refused('sentence-ended', 'end', end, 'placement');
  const earlier = await sentence();
  const lapses = { end: 'lapsed', because: 'preventive-detention-imposed', endedOn: TODAY, authority: 'Oslo tingrett' };
  await earlier.post('end', lapses, 'placement', 200);
  expect(await earlier.last()).toMatchObject({ body: { because: 'preventive-detention-imposed', legalBasis: 'strl § 42' } }); // prettier-ignore
});

it('a summons that leaves less than three weeks is refused', async () => {
  const summons = { expectedOn: TODAY, orderReceivedOn: TODAY };
  const register = (days: number) =>
    t.post('/api/sentences', orderOf({ startDate: addDays(TODAY, days), summons }), { as: 'placement' });
  expect(await register(20)).toMatchObject({ status: 422, body: { code: 'summons-too-short' } });
  expect(await register(21)).toMatchObject({ status: 201 });
});

describe('an account with several roles', () => {
  const both = ['approver', 'region'];

  it('decides at the level to which a proposal belongs', async () => {
    const s = await sentence(LONG);
    const { proposalId, decidedBy } = await s.post('proposals', proposal, 'caseworker', 201, 'Proposed');
    expect(decidedBy).toEqual({ level: 'region' });
    await s.post('decisions', approval(proposalId), both, 200);
    expect(await s.last()).toMatchObject({ actor: { id: 'test-approver-region', role: 'region' } });
  });

  it('decides locally what is local', async () => {
    const s = await sentence();
    const { proposalId } = await s.post('proposals', proposal, 'caseworker', 201, 'Proposed');
    await s.post('decisions', approval(proposalId), both, 200);
    expect(await s.last()).toMatchObject({ actor: { role: 'approver' } });
  });

  it('refuses as the region what is the region’s, although refusing is open to the local level', async () => {
    const s = await sentence(LONG);
    const { proposalId } = await s.post('proposals', proposal, 'caseworker', 201, 'Proposed');
    await s.post('decisions', approval(proposalId, { outcome: 'deny', reason: 'Nytt brudd i går.' }), both, 200);
    expect((await s.read('/events')).events).toContainEqual(
      expect.objectContaining({ type: 'TransitionDenied', actor: expect.objectContaining({ role: 'region' }) }),
    );
  });

  it('acts in the first role to which a command belongs', async () => {
    const s = await sentence();
    await s.post('interruptions', { from: TODAY }, ['caseworker', 'approver'], 201, 'AbsenceRegistered');
    expect(await s.last()).toMatchObject({ actor: { role: 'approver' } });
  });

  it('is refused what belongs to none of them', async () => {
    const s = await sentence(LONG);
    const { proposalId } = await s.post('proposals', proposal, 'caseworker', 201, 'Proposed');
    const answer = await s.refused('wrong-level', 'decisions', approval(proposalId), ['approver', 'court']);
    expect(answer.body.facts).toMatchObject({ decidedBy: 'region' });
  });
});

describe('an application for an interruption', () => {
  it('is refused with reasons, and the person complains of it', async () => {
    const s = await sentence();
    const asked = { from: addDays(TODAY, 7), until: addDays(TODAY, 30), appliedOn: addDays(TODAY, -3) };
    await s.refused('reason-required', 'interruptions/refusals', asked, 'approver');
    await s.refused('forbidden', 'interruptions/refusals', asked, 'caseworker');
    const refusal = {
      ...asked,
      reason: 'Behandlingen kan gis i fengselet.',
      hearing: { waived: 'Søknaden sier det.' },
    };
    const { refusalId } = await s.post('interruptions/refusals', refusal, 'approver', 201, 'InterruptionRefused');
    expect(await s.last()).toMatchObject({ type: 'InterruptionRefused', body: { refusalId, decidedBy: 'local' } });
    const told = { of: refusalId, notifiedAt: `${TODAY}T00:01` };
    const notified = await s.post('notifications', told, 'caseworker', 201, 'Notified');
    expect(notified).toMatchObject({ complaintExpiresAt: null });
    await s.post('complaints', { of: refusalId, receivedOn: TODAY }, 'caseworker', 201, 'Complained');
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

describe('an institution and a hospital', () => {
  const move = (regime: string, facts: object | null) => ({
    ...{ type: 'transition', to: { regime, unit: 'oslo-fengsel' }, effectiveOn: TODAY, reason: 'Trenger behandling.' },
    ...(facts && { facts }),
  });

  it('are moved to by what the law asks for there', async () => {
    const s = await sentence();
    await s.refused('conditions-not-met', 'proposals', move('hospital', null), 'caseworker');
    const doctor = { statementOn: TODAY, inPatientCareNeeded: true };
    const first = await s.post('proposals', move('hospital', { doctor }), 'caseworker', 201, 'Proposed');
    await s.post('decisions', approval(first.proposalId), 'approver', 200);
    expect(await s.read()).toMatchObject({ regime: 'hospital' });
    const back = await s.post('proposals', move('high-security', null), 'caseworker', 201, 'Proposed');
    await s.post('decisions', approval(back.proposalId), 'approver', 200);
    const institution = { agreedOn: TODAY, holdsAndFetches: true, consentedToReportsOn: TODAY };
    const second = await s.post('proposals', move('treatment-institution', { institution }), 'caseworker', 201, 'Proposed'); // prettier-ignore
    await s.post('decisions', approval(second.proposalId), 'approver', 200);
    const { deadlines } = await s.read();
    expect(deadlines).toContainEqual(
      expect.objectContaining({ kind: 'institution-stay', dueOn: addMonths(TODAY, 12) }),
    );
  });
});

describe('a sentence from another country', () => {
  it('of more than thirty years is registered as that, and opens for probation after twenty', async () => {
    const length = { years: 40, months: 0, days: 0 };
    const transfer = { from: 'US', decidedOn: addDays(STARTED, -3) };
    const s = await sentence(orderOf({ startDate: STARTED }, { length, transfer, remandDays: 0, finalOn: addDays(STARTED, -90) })); // prettier-ignore
    expect(await s.read()).toMatchObject({
      warnings: [],
      dates: { probationEligibleDate: addDays(addMonths(STARTED, 240), -1) },
    });
  });
});
