import { addDays, addMonths } from '../domain/dates';
import { ANSWERS } from './schemas/answers';
import { orderOf, startTestApp, type TestApp } from './test-app';
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
