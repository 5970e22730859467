import {
  approver,
  caseworker,
  clock,
  detention,
  given,
  home,
  imprisonment,
  placement,
  region,
  registered,
} from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { letterOf } from '../letters';

// Ordered on 2 February 2026 for 120 days from Monday 4 May. The information letter came on Tuesday 3 March: the three weeks
// end on Tuesday 24 March.
type Past = ReturnType<typeof given>;
const LENGTH = { years: 0, months: 0, days: 120 };
const order = (length = LENGTH, more: Parameters<typeof imprisonment>[0] = {}) =>
  imprisonment({ startDate: '2026-05-04', ...more }, length);
const summoned = (...of: Parameters<typeof order>) => given(...registered(order(...of), '2026-02-02'));
const informs = (receivedOn: IsoDate): Asked => ({ type: 'InformOfMonitoring', informationId: 'd1', receivedOn });
const applies = (receivedOn: IsoDate, applicationId = 'd2'): Asked => ({
  ...{ type: 'RecordMonitoringApplication', applicationId, receivedOn },
});
const FACTS = { ...home, consentedOn: '2026-03-20', cohabitants: [{ adult: true, consentedOn: '2026-03-20' }] };
const grants = (more: object = {}): Asked => ({
  ...{ type: 'GrantMonitoring', applicationId: 'd2', unit: 'friomsorgen-oslo', facts: FACTS, reason: null },
  ...more,
});
const refuses = (more: object = {}): Asked => ({
  ...{ type: 'RefuseMonitoring', applicationId: 'd2', reason: 'Boligen har ikke strøm.' },
  ...more,
});
const informed = (past = summoned()) =>
  past
    .on('2026-03-04')
    .when(placement, informs('2026-03-03'))
    .then({ type: 'MonitoringInformed', applyBy: '2026-03-24' });
const applied = (on: IsoDate = '2026-03-10', past: Past = informed()) =>
  past.on(on).when(caseworker, applies(on)).then({ type: 'MonitoringApplied' });
const granted = () => applied().on('2026-04-01').when(approver, grants()).then({ type: 'MonitoringGranted' });
const due = (past: Past, on: IsoDate) =>
  deadlinesOf(past.sentence(), on)
    .filter(({ kind }) => kind.includes('monitoring'))
    .map(({ kind, dueOn }) => [kind, dueOn]);

describe('the information letter about monitoring (forskrift § 7-8)', () => {
  it('gives three weeks, after which the summons goes on', () => {
    expect(due(informed(), '2026-03-04')).toEqual([['monitoring-application', '2026-03-24']]);
    const [deadline] = deadlinesOf(informed().sentence(), '2026-03-04').filter(({ kind }) => kind === 'monitoring-application'); // prettier-ignore
    expect(deadline).toMatchObject({ lawBound: true, onExpiry: { nb: 'Innkallingen til fengsel går sin gang.' } });
    const step = { deadlineId: 'monitoring-application', dueOn: '2026-03-24', step: 'on-the-day' };
    const over = informed().on('2026-03-24').when(clock, { type: 'ReachDeadline', ...step }).then({ type: 'DeadlineReached' }); // prettier-ignore
    expect(due(over, '2026-03-25')).toEqual([]);
    expect(over.sentence()).toMatchObject({ status: 'summoned', place: { regime: 'high-security' } });
  });

  it('that came before a weekend gives until the working day after it', () => {
    // Three weeks from Saturday 7 March are Saturday 28 March.
    summoned().on('2026-03-09').when(placement, informs('2026-03-07')).then({ type: 'MonitoringInformed', applyBy: '2026-03-30' }); // prettier-ignore
  });

  it.each([
    ['2026-04-12', null],
    ['2026-04-13', null],
    ['2026-04-14', 'summons-too-short'],
  ] as const)('received on %s leaves the three weeks before the first day: %s', (receivedOn, refusal) => {
    // Three weeks from Monday 13 April end on Monday 4 May, the day before the first; from the 14th, on the first day itself.
    const attempt = summoned(LENGTH, { startDate: '2026-05-05' }).on('2026-04-14').when(placement, informs(receivedOn));
    if (refusal) attempt.thenRefused(refusal);
    else attempt.then({ type: 'MonitoringInformed', applyBy: '2026-05-04' });
  });

  it('is not of tomorrow, and not of whoever has begun', () => {
    summoned().on('2026-03-02').when(placement, informs('2026-03-03')).thenRefused('date-in-future');
    given(...registered(imprisonment({}, LENGTH))).on('2026-03-03').when(placement, informs('2026-03-03')).thenRefused('not-summoned'); // prettier-ignore
  });

  it.each([
    [{ years: 0, months: 6, days: 0 }, true],
    [{ years: 0, months: 6, days: 1 }, false],
  ])('is for a sentence of at most six months, as it was imposed: %j', (length, open) => {
    const attempt = summoned(length).on('2026-03-04').when(placement, informs('2026-03-03'));
    if (open) attempt.then({ type: 'MonitoringInformed' });
    else attempt.thenRefused('first-regime-not-allowed', { maxMonths: 6 });
  });

  it('knows no such limit for whoever is under eighteen', () => {
    const person = { name: 'Ung Prøve', birthDate: '2009-01-01', nationalId: null, citizenship: 'NO' };
    summoned({ years: 1, months: 0, days: 0 }, { person }).on('2026-03-04').when(placement, informs('2026-03-03')).then({ type: 'MonitoringInformed' }); // prettier-ignore
  });

  it('is not sent in preventive detention', () => {
    given(...registered({ ...detention(), startDate: '2026-05-04' }, '2026-02-02'))
      .on('2026-03-04')
      .when(placement, informs('2026-03-03'))
      .thenRefused('no-such-transition');
  });
});

describe('an application for monitoring', () => {
  it.each([
    ['2026-03-23', true],
    ['2026-03-24', true],
    ['2026-03-25', false],
  ])('that comes on %s is in time: %s', (on, inTime) => {
    const past = informed().on(on).when(caseworker, applies(on)).then({ type: 'MonitoringApplied', inTime });
    expect(past.sentence().monitoring?.applications).toMatchObject([{ inTime, outcome: null }]);
  });

  it('of whoever was not informed is in time', () => {
    applied('2026-04-01', summoned());
  });

  it('is one at a time', () => {
    applied().on('2026-03-11').when(caseworker, applies('2026-03-11', 'd3')).thenRefused('application-pending');
    applied().on('2026-03-12').when(approver, refuses()).then({ type: 'MonitoringRefused' }).on('2026-03-13').when(caseworker, applies('2026-03-13', 'd3')).then({ type: 'MonitoringApplied' }); // prettier-ignore
  });

  it('is not of tomorrow', () => {
    informed().on('2026-03-10').when(caseworker, applies('2026-03-11')).thenRefused('date-in-future');
  });

  it('is to be decided within two weeks, and before the first day', () => {
    expect(due(applied(), '2026-03-10')).toEqual([['decide-monitoring', '2026-03-24']]);
    expect(due(applied('2026-04-28', summoned()), '2026-04-28')).toEqual([['decide-monitoring', '2026-05-03']]);
  });

  it('that nobody decided in time is not forgotten: the sentence begins, and it can still be refused', () => {
    const begun = applied().on('2026-05-04').when(clock, { type: 'StartServing' }).then({ type: 'ServingStarted', place: { regime: 'high-security', unit: 'oslo-fengsel' } }); // prettier-ignore
    expect(due(begun, '2026-05-04')).toEqual([['decide-monitoring', '2026-03-24']]);
    begun.on('2026-05-05').when(approver, grants()).thenRefused('not-summoned');
    begun.on('2026-05-05').when(approver, refuses()).then({ type: 'MonitoringRefused' });
  });
});

describe('monitoring of the whole sentence that is granted', () => {
  it('begins on the day of the summons, with its standard conditions, and its consents may be withdrawn', () => {
    const past = granted();
    expect(past.sentence()).toMatchObject({ status: 'summoned', place: { regime: 'electronic-monitoring' } });
    expect(past.sentence().consents.map(({ consentId }) => consentId)).toEqual(['d2/consent/0', 'd2/consent/1']);
    expect(due(past, '2026-04-01')).toEqual([]);
    const begun = past
      .on('2026-05-04')
      .when(clock, { type: 'StartServing' })
      .then({ type: 'ServingStarted', place: { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' } });
    expect(begun.sentence().conditions.map(({ code }) => code)).toContain('weekly-meeting');
    begun.on('2026-05-10').when(caseworker, { type: 'WithdrawConsent', consentId: 'd2/consent/1', withdrawnOn: '2026-05-10' }).then({ type: 'ConsentWithdrawn' }); // prettier-ignore
  });

  it.each([
    ['a consent', { consentedOn: undefined }, 'consentedOn'],
    ['a home', { home: undefined }, 'home'],
    ['power', { home: { ...home.home, power: false } }, 'home.power'],
    ['a telephone', { home: { ...home.home, telephone: false } }, 'home.telephone'],
    ['the consent of an adult who lives there', { cohabitants: [{ adult: true, consentedOn: null }] }, 'cohabitants.consentedOn'], // prettier-ignore
    ['an occupation', { occupation: undefined }, 'occupation'],
    ['one that can be checked in Norway', { occupation: { ...home.occupation, checkableInNorway: false } }, 'occupation.checkableInNorway'], // prettier-ignore
    ['the weekly meeting', { weeklyMeeting: undefined }, 'weeklyMeeting'],
  ])('is not without %s', (_what, more, missing) => {
    const facts = Object.fromEntries(Object.entries({ ...home, ...more }).filter(([, fact]) => fact !== undefined));
    applied()
      .on('2026-04-01')
      .when(approver, grants({ facts }))
      .thenRefused('conditions-not-met', { missing: [missing] });
  });

  it('is not for an offence that bars it', () => {
    const past = given(...registered(imprisonment({ startDate: '2026-05-04' }, LENGTH, ['strl § 282']), '2026-02-02'));
    applied('2026-03-10', past).on('2026-04-01').when(approver, grants()).thenRefused('conditions-not-met', { barringOffences: ['strl § 282'] }); // prettier-ignore
  });

  it('is of an application that awaits a decision, by the local level', () => {
    applied()
      .on('2026-04-01')
      .when(region, grants())
      .thenRefused('wrong-level', { decidedBy: 'local', yours: 'region' });
    applied()
      .on('2026-04-01')
      .when(approver, grants({ applicationId: 'd9' }))
      .thenRefused('no-such-application');
    granted().on('2026-04-02').when(approver, grants()).thenRefused('no-such-application');
  });
});

describe('monitoring of the whole sentence that is refused', () => {
  const refused = () =>
    applied().on('2026-04-01').when(approver, refuses({ withheldReason: 'Kilden er redd.' })).then({ type: 'MonitoringRefused', decidedBy: 'local' }); // prettier-ignore

  it('leaves the summons as it was', () => {
    expect(refused().sentence()).toMatchObject({ status: 'summoned', place: { regime: 'high-security' } });
    expect(refused().sentence().measures).toMatchObject([{ of: 'd2', what: 'monitoring-refused', level: 'local' }]);
  });

  it('is refused for a reason of substance', () => {
    applied()
      .on('2026-04-01')
      .when(approver, refuses({ reason: '' }))
      .thenRefused('reason-required');
    applied()
      .on('2026-04-01')
      .when(approver, refuses({ reason: 'Nei.' }))
      .thenRefused('reason-too-short');
    applied().on('2026-04-01').when(region, refuses()).thenRefused('wrong-level');
  });

  it('and reversed on complaint awaits a decision again', () => {
    const reversed = refused()
      .on('2026-04-02')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'd2',
        receivedOn: '2026-04-02',
        reason: null,
      })
      .then({ type: 'ComplaintReceived', decidedBy: 'region' })
      .on('2026-04-10')
      .when(region, {
        type: 'DecideComplaint',
        complaintId: 'k1',
        outcome: 'reversed',
        reason: 'Strømmen er på plass.',
      })
      .then({ type: 'ComplaintDecided' });
    expect(due(reversed, '2026-04-10')).toEqual([['decide-monitoring', '2026-03-24']]);
    reversed.on('2026-04-11').when(approver, grants()).then({ type: 'MonitoringGranted' });
  });

  it('is told in a letter that does not say what is withheld', () => {
    const { events, ...past } = refused();
    const event = events.at(-1);
    if (!event) throw new Error('It was refused');
    const letter = letterOf({
      ...{ sentenceId: 's1', event, together: [event], sentence: past.sentence(), actor: approver },
      ...{ on: '2026-04-01', unitName: (id: string) => id },
    });
    const words = JSON.stringify(letter);
    expect(letter.title).toBe('Avslag på søknad om elektronisk kontroll');
    expect(letter.summary[0]).toContain('Du møter som innkalt 4. mai 2026 i oslo-fengsel.');
    expect(words).toContain('Boligen har ikke strøm.');
    expect(words).toContain('Fristen er 7 dager');
    expect(words).not.toContain('Kilden er redd');
  });
});
