import { randomUUID } from 'node:crypto';
import { addDays, addMonths, osloDate } from '../domain/dates';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { orderOf, startTestApp, type Sending, type TestApp } from './test-app';

const TODAY = osloDate(new Date().toISOString());
// A third of 18 months is served, and at most six months are left before two thirds.
const STARTED = addMonths(TODAY, -9);

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
  const send = (path: string, asked: object, as: Sending['as']) =>
    t.post(`${url}/${path}`, asked, { ...(as !== undefined && { as }), version, key: randomUUID() });
  const post = async (path: string, asked: object, as: Sending['as'], status = 201, name: AnswerName = 'Version') => {
    const answer = await send(path, asked, as);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
    expect(() => ANSWERS[name].parse(answer.body)).not.toThrow();
    version = answer.body.version;
    return answer.body;
  };
  const refused = async (code: string, path: string, asked: object, as: Sending['as']) => {
    const { body: problem } = await send(path, asked, as);
    expect(problem).toMatchObject({ code });
    return problem;
  };
  const read = async (path = '') => (await t.get(`${url}${path}`, { as: 'auditor' })).body;
  return { post, refused, read };
}

const facts = {
  consentedOn: addDays(TODAY, -20),
  home: { checkedOn: addDays(TODAY, -15), power: true, telephone: true },
  cohabitants: [{ adult: true, consentedOn: addDays(TODAY, -14) }],
  occupation: { kind: 'work', place: 'Bakeriet', hoursPerWeek: 30 },
  weeklyMeeting: { weekday: 2, time: '10:00' },
};
const homeward = (more: object = {}, on = TODAY) => ({
  type: 'transition',
  to: { regime: 'electronic-monitoring', unit: 'oslo-fengsel' },
  effectiveOn: on,
  assessment: [{ criterion: 'consents', text: 'Alle samtykker.' }],
  facts: { ...facts, ...more },
});

async function atHome() {
  const s = await sentence();
  const { proposalId } = await s.post('proposals', homeward(), 'caseworker', 201, 'Proposed');
  await s.post('decisions', { proposalId, outcome: 'approve' }, 'approver', 200);
  return { ...s, proposalId: proposalId as string };
}

describe('a consent', () => {
  it('is recorded, withdrawn and given anew', async () => {
    const s = await atHome();
    expect((await s.read()).consents).toMatchObject([
      { consentId: `${s.proposalId}/consent/0`, of: 'convicted-person', withdrawnOn: null },
      { consentId: `${s.proposalId}/consent/1`, of: 'cohabitant', withdrawnOn: null },
    ]);
    await s.post(`consents/${s.proposalId}~consent~1/withdraw`, { withdrawnOn: TODAY }, 'probation', 200);
    const { deadlines, regime, eligibility } = await s.read();
    expect(regime).toBe('electronic-monitoring');
    expect(deadlines).toContainEqual(expect.objectContaining({ kind: 'consent-withdrawn', dueOn: TODAY }));
    expect(eligibility).toContainEqual(
      expect.objectContaining({ regime: 'electronic-monitoring', eligible: false, missing: ['consents'] }),
    );
    const renewal = { of: 'cohabitant', label: 'Søsteren', givenOn: TODAY, renews: `${s.proposalId}/consent/1` };
    await s.post('consents', renewal, 'caseworker', 201, 'ConsentRecorded');
    expect((await s.read()).deadlines).not.toContainEqual(expect.objectContaining({ kind: 'consent-withdrawn' }));
    await s.refused('no-such-consent', `consents/${randomUUID()}/withdraw`, { withdrawnOn: TODAY }, 'caseworker');
    await s.refused('not-found', 'consents/x~consent~1/withdraw', { withdrawnOn: TODAY }, 'caseworker');
  });

  it('withdrawn after the approval sets the move aside', async () => {
    const s = await sentence();
    const { proposalId } = await s.post('proposals', homeward({}, addDays(TODAY, 5)), 'caseworker', 201, 'Proposed');
    await s.post('decisions', { proposalId, outcome: 'approve' }, 'approver', 200);
    await s.post(`consents/${proposalId}%2Fconsent%2F0/withdraw`, { withdrawnOn: TODAY }, 'caseworker', 200);
    expect((await s.read()).proposals).toMatchObject([{ proposalId, status: 'superseded' }]);
    const last = (await s.read('/events')).events.at(-1);
    expect(last).toMatchObject({ type: 'ConsentWithdrawn', body: { supersedes: [proposalId] } });
  });
});

describe('charges and expulsion', () => {
  it('close monitoring but for special reasons, until they are settled', async () => {
    const s = await sentence();
    const charge = { chargedOn: addDays(TODAY, -3), description: 'Tyveri' };
    const { chargeId } = await s.post('charges', charge, 'caseworker', 201, 'ChargeRecorded');
    const { facts: refusedFor, legalBasis } = await s.refused(
      'conditions-not-met',
      'proposals',
      homeward(),
      'caseworker',
    );
    expect({ refusedFor, legalBasis }).toMatchObject({
      refusedFor: { missing: ['specialReasons'] },
      legalBasis: 'forskrift § 7-2 (5)',
    });
    await s.post(`charges/${chargeId}/settle`, { settledOn: TODAY, outcome: 'dismissed' }, 'caseworker', 200);
    await s.refused('no-such-charge', `charges/${chargeId}/settle`, { settledOn: TODAY, outcome: 'dismissed' }, 'caseworker'); // prettier-ignore
    await s.post('expulsion', { decidedOn: addDays(TODAY, -9), finalOn: TODAY }, 'caseworker');
    await s.refused('conditions-not-met', 'proposals', homeward(), 'caseworker');
    await s.post('expulsion/lift', { liftedOn: TODAY }, 'caseworker', 200);
    await s.refused('no-expulsion', 'expulsion/lift', { liftedOn: TODAY }, 'caseworker');
    await s.post('proposals', homeward({ specialReasons: 'Ingen trengs.' }), 'caseworker', 201, 'Proposed');
  });
});

describe('at home', () => {
  it('a timetable is set, with its hours and what it leaves no room for', async () => {
    const s = await atHome();
    const weeks = [{ weekday: 1, from: '07:00', to: '16:00' }];
    const set = await s.post('timetables', { validFrom: TODAY, weeks }, 'probation', 201, 'TimetableSet');
    expect(set).toMatchObject({
      hoursAwayPerWeek: 9,
      warnings: [{ code: 'occupation-does-not-fit' }, { code: 'meeting-does-not-fit' }],
    });
    expect(await s.read()).toMatchObject({ timetable: set.timetableId, timetables: [{ weeks }] });
    await s.refused('timetable-invalid', 'timetables', { validFrom: TODAY, weeks: [...weeks, ...weeks] }, 'probation');
    await s.refused(
      'invalid-input',
      'timetables',
      { validFrom: TODAY, weeks: [{ weekday: 1, from: '7' }] },
      'probation',
    );
    const inPrison = await sentence();
    await inPrison.refused('not-at-home', 'timetables', { validFrom: TODAY, weeks }, 'probation');
  });

  it('the standard conditions are shown in their words, and a breach may lead to a return', async () => {
    const s = await atHome();
    const { conditions } = await s.read();
    expect(conditions).toMatchObject(
      ['abstinence', 'occupation', 'home-hours', 'weekly-meeting'].map((code) => ({
        ...{ conditionId: `${s.proposalId}/${code}`, code, standard: true, textVersion: 1, endedOn: null },
        words: { nb: expect.any(String), en: expect.any(String) },
      })),
    );
    const breach = { kind: 'evasion', occurredOn: TODAY, description: 'Ikke hjemme.' };
    const { options } = await s.post('breaches', breach, 'caseworker', 201, 'BreachRegistered');
    expect(options.map(({ response }: { response: string }) => response)).toEqual([
      ...['no-reaction', 'written-reprimand', 'return-to-prison', 'return-and-reprimand'],
    ]);
  });
});

describe('a registration on monitoring', () => {
  const order = (more: object) =>
    orderOf(
      { startDate: addDays(TODAY, -10), placement: { regime: 'electronic-monitoring', unit: 'oslo-fengsel' }, ...more },
      { length: { years: 0, months: 5, days: 0 }, remandDays: 0 },
    );

  it('may bring its facts, which are then asked about', async () => {
    const s = await sentence(order({ facts: { ...facts, consentedOn: addDays(TODAY, -30) } }));
    expect((await s.read()).consents).toMatchObject([
      { consentId: 'start/consent/0' },
      { consentId: 'start/consent/1' },
    ]);
    await s.post('consents/start~consent~0/withdraw', { withdrawnOn: TODAY }, 'caseworker', 200);
    const { status, body } = await t.post('/api/sentences', order({ facts: { consentedOn: TODAY } }), {
      as: 'placement',
    });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'conditions-not-met' } });
  });
});

describe('leave', () => {
  it('has conditions of its own, in the words of the day', async () => {
    const s = await sentence();
    const leave = { type: 'welfare', from: TODAY, to: addDays(TODAY, 1), conditions: [{ code: 'leave-sober' }] };
    const { leaveId } = await s.post('leaves', leave, 'approver', 201, 'LeaveGranted');
    expect((await s.read()).conditions).toMatchObject([
      { conditionId: `${leaveId}/leave-sober`, until: addDays(TODAY, 1), words: { en: 'Not be intoxicated' } },
    ]);
    await s.post(`leaves/${leaveId}/end`, { returned: 'on-time', on: TODAY }, 'caseworker', 200);
    expect((await s.read()).conditions).toMatchObject([{ endedOn: TODAY }]);
  });
});

describe('the whole sentence on monitoring', () => {
  const SHORT = { length: { years: 0, months: 0, days: 90 } };
  const later = { startDate: addDays(TODAY, 60) };

  it('is told of, applied for in time, and granted where every gate is passed', async () => {
    const s = await sentence(orderOf(later, SHORT));
    const told = await s.post('monitoring-information', { receivedOn: TODAY }, 'placement', 201, 'MonitoringInformed');
    expect(told.applyBy >= addDays(TODAY, 21)).toBe(true);
    expect((await s.read()).deadlines).toContainEqual(
      expect.objectContaining({ kind: 'monitoring-application', dueOn: told.applyBy, lawBound: true }),
    );
    const { applicationId, inTime } = await s.post('monitoring-applications', { receivedOn: TODAY }, 'caseworker', 201, 'MonitoringApplied'); // prettier-ignore
    expect(inTime).toBe(true);
    await s.refused('application-pending', 'monitoring-applications', { receivedOn: TODAY }, 'caseworker');
    const path = `monitoring-applications/${applicationId}/grant`;
    const unmet = { ...facts, weeklyMeeting: undefined };
    const refused = await s.refused('conditions-not-met', path, { unit: 'oslo-fengsel', facts: unmet }, 'approver');
    expect(refused).toMatchObject({ facts: { missing: ['weeklyMeeting'] } });
    await s.refused('forbidden', path, { unit: 'oslo-fengsel', facts }, 'caseworker');
    await s.post(path, { unit: 'oslo-fengsel', facts }, 'approver', 200);
    expect(await s.read()).toMatchObject({
      ...{ status: 'summoned', regime: 'electronic-monitoring' },
      monitoring: { applications: [{ outcome: 'granted' }] },
    });
  });

  it('is refused with reasons: the summons goes on', async () => {
    const s = await sentence(orderOf(later, SHORT));
    const { applicationId } = await s.post('monitoring-applications', { receivedOn: TODAY }, 'probation', 201, 'MonitoringApplied'); // prettier-ignore
    const path = `monitoring-applications/${applicationId}/refuse`;
    await s.refused('reason-too-short', path, { reason: 'Nei.' }, 'approver');
    await s.post(path, { reason: 'Boligen har ikke strøm.' }, 'approver', 200);
    expect(await s.read()).toMatchObject({ status: 'summoned', regime: 'high-security' });
  });

  it('is for nobody who has begun', async () => {
    const s = await sentence();
    await s.refused('not-summoned', 'monitoring-information', { receivedOn: TODAY }, 'placement');
  });
});

describe('the weekly meeting', () => {
  it('is recorded, and the next is due a week later', async () => {
    const s = await atHome();
    const held = await s.post('meetings', { on: TODAY, attended: false }, 'probation', 201, 'MeetingRecorded');
    expect(held).toMatchObject({ nextBy: addDays(TODAY, 7) });
    const inPrison = await sentence();
    await inPrison.refused('not-at-home', 'meetings', { on: TODAY, attended: true }, 'probation');
  });
});
